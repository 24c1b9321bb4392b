import { useId } from 'react'
import { tanpaTanda } from '../naskah/konfirmasi.ts'
import {
  DAFTAR_IDENTITAS,
  type DaftarIdentitas,
  type IdentitasNaskah,
  type Rancangan,
} from '../naskah/naskah.ts'
import { pesanSusun } from '../susun.pesan.ts'
import type { TandaSel } from '../tabel/baris-langkah.tsx'
import type { Ubah } from '../use-naskah.ts'
import { IsianMasukan } from './isian-masukan.tsx'
import { IsianTanggal } from './isian-tanggal.tsx'
import gaya from './lembar-identitas.module.css'
import { TandaIdentitas } from './tanda-identitas.tsx'

interface LembarIdentitasProps {
  readonly rancangan: Rancangan
  readonly ubah: Ubah
  readonly terkunci: boolean
  readonly kop: { readonly pemerintah: string; readonly dinas: string; readonly logo: boolean }
  readonly tandai: (jalur: string) => TandaSel
}

const p = pesanSusun.lembar

/** The identity page as it is printed: each field stands where the paper has it. */
export function LembarIdentitas({ rancangan, ubah, terkunci, kop, tandai }: LembarIdentitasProps) {
  const n = rancangan.naskah
  const tulis = (medan: keyof IdentitasNaskah) => (isi: string) =>
    ubah(
      (r) =>
        tanpaTanda(
          { ...r, naskah: { ...r.naskah, identitas: { ...r.naskah.identitas, [medan]: isi } } },
          `identitas.${medan}`,
        ),
      `identitas.${medan}`,
    )
  const tulisPengesah = (isi: Partial<IdentitasNaskah['disahkanOleh']>, ketik: boolean) =>
    ubah(
      (r) => {
        const { identitas } = r.naskah
        const disahkanOleh = { ...identitas.disahkanOleh, ...isi }
        return tanpaTanda(
          { ...r, naskah: { ...r.naskah, identitas: { ...identitas, disahkanOleh } } },
          'identitas.disahkanOleh',
        )
      },
      ketik ? 'identitas.disahkanOleh' : undefined,
    )
  const sel = (medan: 'nomor' | 'nama' | 'judulTampil', judul: string) => (
    <Baris judul={judul} tanda={tandai(`identitas.${medan}`)} jalur={`identitas.${medan}`}>
      {(id) => (
        <input
          id={id}
          value={n.identitas[medan]}
          disabled={terkunci}
          onChange={(e) => tulis(medan)(e.target.value)}
        />
      )}
    </Baris>
  )
  const tanggal = (medan: 'tanggalPembuatan' | 'tanggalRevisi' | 'tanggalEfektif') => (
    <Baris judul={p[medan]} tanda={tandai(`identitas.${medan}`)} jalur={`identitas.${medan}`}>
      {(id) => <IsianTanggal id={id} nilai={n.identitas[medan]} mati={terkunci} saatUbah={tulis(medan)} />}
    </Baris>
  )
  return (
    <div className={gaya.kertas}>
      <TandaIdentitas rancangan={rancangan} ubah={ubah} terkunci={terkunci} />
      <div className={gaya.atas}>
        <div className={gaya.kop}>
          {kop.logo ? <img src="/api/kantor/logo" alt="" /> : null}
          <strong>{kop.pemerintah}</strong>
          <span>{kop.dinas}</span>
        </div>
        <div className={gaya.tabel}>
          {sel('nomor', p.nomor)}
          {tanggal('tanggalPembuatan')}
          {tanggal('tanggalRevisi')}
          {tanggal('tanggalEfektif')}
          <Baris judul={p.disahkan} tanda={tandai('identitas.disahkanOleh')} jalur="identitas.disahkanOleh">
            {(id) => (
              <span className={gaya.pengesah}>
                <textarea
                  id={id}
                  rows={1}
                  aria-label={p.pengesah}
                  value={n.identitas.disahkanOleh.jabatan}
                  disabled={terkunci}
                  onChange={(e) => tulisPengesah({ jabatan: e.target.value }, true)}
                />
                <select
                  aria-label={p.kunciPengesah}
                  value={n.identitas.disahkanOleh.pelaksana}
                  disabled={terkunci}
                  onChange={(e) => tulisPengesah({ pelaksana: e.target.value }, false)}
                >
                  {pilihanPengesah(rancangan).map((o) => (
                    <option key={o.nilai} value={o.nilai}>
                      {o.nama}
                    </option>
                  ))}
                </select>
              </span>
            )}
          </Baris>
          {sel('nama', p.nama)}
          {sel('judulTampil', p.judulTampil)}
        </div>
      </div>
      <div className={gaya.dua}>
        {DAFTAR_IDENTITAS.map((d) => (
          <Daftar key={d} nama={d} rancangan={rancangan} ubah={ubah} terkunci={terkunci} tanda={tandai(d)} />
        ))}
      </div>
      <div className={gaya.dua}>
        <IsianMasukan naskah={n} ubah={ubah} terkunci={terkunci} />
        <Kotak judul={p.catatan}>
          {(id) => (
            <textarea
              id={id}
              rows={3}
              value={n.catatan.join('\n')}
              disabled={terkunci}
              onChange={(e) =>
                ubah((r) => ({ ...r, naskah: { ...r.naskah, catatan: baris(e.target.value) } }), 'catatan')
              }
            />
          )}
        </Kotak>
      </div>
    </div>
  )
}

interface BarisProps {
  readonly judul: string
  readonly tanda: TandaSel
  readonly jalur: string
  readonly children: (id: string) => React.ReactNode
}

function Baris({ judul, tanda, jalur, children }: BarisProps) {
  const id = useId()
  return (
    <div className={gaya.baris} data-tanda={tanda || undefined} data-jalur={jalur}>
      <label htmlFor={id}>{judul}</label>
      {children(id)}
    </div>
  )
}

function Kotak({ judul, children }: { judul: string; children: (id: string) => React.ReactNode }) {
  const id = useId()
  return (
    <div className={gaya.kotak}>
      <label htmlFor={id}>{judul}</label>
      {children(id)}
    </div>
  )
}

interface DaftarProps extends Pick<LembarIdentitasProps, 'rancangan' | 'ubah' | 'terkunci'> {
  readonly nama: DaftarIdentitas
  readonly tanda: TandaSel
}

/** One list of the page: one item a line, numbered on paper. */
function Daftar({ nama, rancangan, ubah, terkunci, tanda }: DaftarProps) {
  const id = useId()
  const isi = rancangan.naskah[nama]
  return (
    <div className={gaya.kotak} data-tanda={tanda || undefined} data-jalur={nama}>
      <label htmlFor={id}>{pesanSusun.daftar[nama]}</label>
      <textarea
        id={id}
        rows={3}
        aria-describedby={`${id}-ket`}
        value={isi.join('\n')}
        disabled={terkunci}
        onChange={(e) =>
          ubah(
            (r) => tanpaTanda({ ...r, naskah: { ...r.naskah, [nama]: baris(e.target.value) } }, nama),
            nama,
          )
        }
      />
      <span id={`${id}-ket`} className={gaya.ket}>
        {p.satuBaris}
      </span>
    </div>
  )
}

function baris(teks: string): string[] {
  return teks === '' ? [] : teks.split('\n')
}

function pilihanPengesah({ naskah: n }: Rancangan) {
  const kini = n.identitas.disahkanOleh.pelaksana
  const ada = n.pelaksana
    .filter((x) => x.dicatatOleh === undefined)
    .map((x) => ({ nilai: x.id, nama: x.judul }))
  return [
    { nilai: '', nama: '' },
    ...ada,
    ...(kini && !ada.some((x) => x.nilai === kini) ? [{ nilai: kini, nama: kini }] : []),
  ]
}
