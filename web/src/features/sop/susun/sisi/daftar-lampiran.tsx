import type { LampiranNaskah } from '../naskah/naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import { Centang, Isian, Pilih, TombolKecil } from './isian.tsx'
import gaya from './sisi.module.css'

const JENIS = ['pdf', 'xlsx', 'docx', 'jpg', 'png']

interface DaftarLampiranProps {
  readonly lampiran: readonly LampiranNaskah[]
  readonly terkunci: boolean
  /** `medan` is blank for what is chosen and not typed. */
  readonly ubah: (lampiran: LampiranNaskah[], medan: string) => void
}

/** The files that a person brings with an act. The name on the case is made of the title, until a title had one. */
export function DaftarLampiran({ lampiran, terkunci, ubah }: DaftarLampiranProps) {
  const ganti = (i: number, isi: Partial<LampiranNaskah>, medan: string) =>
    ubah([...lampiran.with(i, { ...lampiran[i]!, ...isi, disimpulkan: false })], medan)
  return (
    <div className={gaya.bagian}>
      <span className="kecil redup">{pesanSusun.lampiran}</span>
      {lampiran.map((x, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are written
        <div key={i} className={gaya.bagian}>
          <div className={gaya.butir}>
            <Isian
              label={pesanSusun.lampiranJudul}
              nilai={x.judul}
              mati={terkunci}
              saatUbah={(judul) => ganti(i, { judul, nama: namaFile(x, judul, jenis(x)) }, `lampiran.${i}`)}
            />
            <Pilih
              label={pesanSusun.lampiranJenis}
              nilai={jenis(x)}
              mati={terkunci}
              isi={JENIS.map((j) => ({ nilai: j, nama: j.toUpperCase() }))}
              saatUbah={(j) => ganti(i, { nama: `${dasar(x.nama)}.${j}` }, '')}
            />
            {terkunci ? null : (
              <TombolKecil
                nama={pesanSusun.hapusLampiran(x.judul)}
                saatTekan={() => ubah(lampiran.toSpliced(i, 1), '')}
              >
                ×
              </TombolKecil>
            )}
          </div>
          <Centang nilai={x.wajib} mati={terkunci} saatUbah={(wajib) => ganti(i, { wajib }, '')}>
            {pesanSusun.lampiranWajib} <code className="redup">{x.nama}</code>
          </Centang>
        </div>
      ))}
      {terkunci ? null : (
        <div>
          <TombolKecil
            nama={pesanSusun.tambahLampiran}
            saatTekan={() =>
              ubah(
                [
                  ...lampiran,
                  { nama: `lampiran-${lampiran.length + 1}.pdf`, judul: '', wajib: true, disimpulkan: false },
                ],
                '',
              )
            }
          >
            + {pesanSusun.tambahLampiran}
          </TombolKecil>
        </div>
      )}
    </div>
  )
}

function jenis(x: LampiranNaskah): string {
  return x.nama.split('.').at(-1) ?? 'pdf'
}

function dasar(nama: string): string {
  return nama.replace(/\.[a-z]+$/, '')
}

// A name that cases already carry is kept: a newer file of the name is its next version.
function namaFile(x: LampiranNaskah, judul: string, akhiran: string): string {
  const dariJudul = kunci(x.judul)
  if (!/^lampiran-\d+$/.test(dasar(x.nama)) && dasar(x.nama) !== dariJudul) return x.nama
  return `${kunci(judul) || dasar(x.nama)}.${akhiran}`
}

function kunci(judul: string): string {
  return judul
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56)
}
