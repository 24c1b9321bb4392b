import type { BahanRancanganKirim } from '#contract/sop/rancangan/rancangan'
import type { LangkahNaskah, MasukanNaskah, TindakanNaskah } from '../naskah/naskah.ts'
import { usulTindakan } from '../naskah/usul-tindakan.ts'
import { pesanSusun } from '../susun.pesan.ts'
import { DaftarLampiran } from './daftar-lampiran.tsx'
import { Centang, Isian, Pilih, TombolKecil } from './isian.tsx'
import gaya from './sisi.module.css'
import type { UbahIni } from './ubah-ini.ts'

interface DaftarTindakanProps {
  readonly langkah: LangkahNaskah
  readonly masukan: readonly MasukanNaskah[]
  readonly bahan: BahanRancanganKirim
  readonly ubah: UbahIni
  readonly terkunci: boolean
}

/** The acts of a step, in the order in which they are done. */
export function DaftarTindakan({ langkah, masukan, bahan, ubah, terkunci }: DaftarTindakanProps) {
  const tambah = () =>
    ubah((l) => {
      const usul = usulTindakan(l.kegiatan) ?? { nama: 'olah', label: '' }
      const nama = l.tindakan.some((t) => t.nama === usul.nama)
        ? (bahan.verba.find((v) => !l.tindakan.some((t) => t.nama === v)) ?? usul.nama)
        : usul.nama
      return { ...l, tindakan: [...l.tindakan, { nama, label: usul.label, lampiran: [] }] }
    }, 'tindakan')
  return (
    <section className={gaya.bagian}>
      <div>
        <h3>{pesanSusun.tindakanJudul}</h3>
        <p className="kecil redup">{pesanSusun.tindakanKet}</p>
      </div>
      {langkah.tindakan.map((t, i) => (
        <SatuTindakan
          // biome-ignore lint/suspicious/noArrayIndexKey: acts have no name of their own while they are written
          key={i}
          tindakan={t}
          ke={i}
          masukan={masukan}
          bahan={bahan}
          terkunci={terkunci}
          ubah={(lakukan, medan) =>
            ubah(
              (l) => ({ ...l, tindakan: l.tindakan.with(i, lakukan(l.tindakan[i]!)) }),
              `tindakan.${i}.${medan}`,
              medan !== '',
            )
          }
          hapus={() => ubah((l) => ({ ...l, tindakan: l.tindakan.toSpliced(i, 1) }), 'tindakan')}
        />
      ))}
      {terkunci ? null : (
        <div>
          <TombolKecil nama={pesanSusun.tambahTindakan} saatTekan={tambah}>
            + {pesanSusun.tambahTindakan}
          </TombolKecil>
        </div>
      )}
    </section>
  )
}

interface SatuTindakanProps {
  readonly tindakan: TindakanNaskah
  readonly ke: number
  readonly masukan: readonly MasukanNaskah[]
  readonly bahan: BahanRancanganKirim
  readonly terkunci: boolean
  /** `medan` is blank for what is chosen and not typed. */
  readonly ubah: (lakukan: (t: TindakanNaskah) => TindakanNaskah, medan: string) => void
  readonly hapus: () => void
}

function SatuTindakan({ tindakan: t, ke, masukan, bahan, terkunci, ubah, hapus }: SatuTindakanProps) {
  const pilihKerja = (nama: string) =>
    ubah(({ kerja: _, ...lain }) => {
      if (nama === '') return lain
      const uraian = bahan.kerja.find((k) => k.nama === nama)?.judul ?? nama
      return { ...lain, lampiran: [], kerja: { nama, uraian, disimpulkan: false } }
    }, '')
  return (
    <div className={gaya.kotak}>
      <div className={gaya.kepalaKotak}>
        <strong>
          {ke + 1}. {pesanSusun.verba[t.nama] ?? t.nama}
        </strong>
        {terkunci ? null : (
          <TombolKecil nama={pesanSusun.hapusTindakan(t.label || t.nama)} saatTekan={hapus}>
            ×
          </TombolKecil>
        )}
      </div>
      <Pilih
        label={pesanSusun.verbaLabel}
        nilai={t.nama}
        mati={terkunci}
        isi={bahan.verba.map((v) => ({ nilai: v, nama: pesanSusun.verba[v] ?? v }))}
        saatUbah={(nama) => ubah((x) => ({ ...x, nama }), '')}
      />
      <Isian
        label={pesanSusun.tulisanTombol}
        nilai={t.label}
        mati={terkunci}
        saatUbah={(label) => ubah((x) => ({ ...x, label }), 'label')}
      />
      <Pilih
        label={pesanSusun.kerja}
        nilai={t.kerja?.nama ?? ''}
        mati={terkunci}
        isi={pilihanKerja(bahan, t.kerja?.nama)}
        saatUbah={pilihKerja}
      />
      {t.kerja ? (
        <Isian
          label={pesanSusun.uraianKerja}
          nilai={t.kerja.uraian}
          mati={terkunci}
          saatUbah={(uraian) =>
            ubah((x) => ({ ...x, ...(x.kerja && { kerja: { ...x.kerja, uraian } }) }), 'kerja')
          }
        />
      ) : (
        <DaftarLampiran
          lampiran={t.lampiran}
          terkunci={terkunci}
          ubah={(lampiran, medan) => ubah((x) => ({ ...x, lampiran }), medan)}
        />
      )}
      {t.kerja?.dengan ? (
        <p className="kecil redup">{pesanSusun.dengan(Object.entries(t.kerja.dengan))}</p>
      ) : null}
      {t.membuka ? <p className="kecil redup">{pesanSusun.membuka(t.membuka.sop)}</p> : null}
      {t.menunggu ? <p className="kecil redup">{pesanSusun.menunggu(t.menunggu)}</p> : null}
      {masukan.length > 0 ? (
        <Mengubah tindakan={t} masukan={masukan} terkunci={terkunci} ubah={ubah} />
      ) : null}
    </div>
  )
}

function Mengubah({
  tindakan: t,
  masukan,
  terkunci,
  ubah,
}: Pick<SatuTindakanProps, 'tindakan' | 'masukan' | 'terkunci' | 'ubah'>) {
  const dipilih = t.mengubah?.masukan ?? []
  const atur = (nama: string, ya: boolean) =>
    ubah(({ mengubah: m, ...x }) => {
      const baru = ya ? [...dipilih, nama] : dipilih.filter((d) => d !== nama)
      if (baru.length === 0) return x
      return { ...x, mengubah: { uraian: '', lengkap: false, ...m, masukan: baru, disimpulkan: false } }
    }, '')
  return (
    <fieldset className={gaya.bagian}>
      <legend className="kecil redup">{pesanSusun.mengubah}</legend>
      {masukan.map((m) => (
        <Centang
          key={m.nama}
          nilai={dipilih.includes(m.nama)}
          mati={terkunci}
          saatUbah={(ya) => atur(m.nama, ya)}
        >
          {m.judul}
        </Centang>
      ))}
      {t.mengubah ? (
        <>
          <Isian
            label={pesanSusun.mengubahUraian}
            nilai={t.mengubah.uraian}
            mati={terkunci}
            saatUbah={(uraian) =>
              ubah((x) => ({ ...x, ...(x.mengubah && { mengubah: { ...x.mengubah, uraian } }) }), 'mengubah')
            }
          />
          <Centang
            nilai={t.mengubah.lengkap}
            mati={terkunci}
            saatUbah={(lengkap) =>
              ubah((x) => ({ ...x, ...(x.mengubah && { mengubah: { ...x.mengubah, lengkap } }) }), '')
            }
          >
            {pesanSusun.mengubahLengkap}
          </Centang>
        </>
      ) : null}
    </fieldset>
  )
}

// What the draft names stays in sight even where no module offers it: the review says so.
function pilihanKerja(bahan: BahanRancanganKirim, kini: string | undefined) {
  const ada = bahan.kerja.map((k) => ({ nilai: k.nama, nama: k.judul }))
  const asing = kini && !ada.some((k) => k.nilai === kini) ? [{ nilai: kini, nama: kini }] : []
  return [{ nilai: '', nama: pesanSusun.tanpaKerja }, ...ada, ...asing]
}
