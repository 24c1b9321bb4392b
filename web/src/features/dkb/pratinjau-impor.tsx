import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { Pemetaan, Pratinjau, Usulan } from '#contract/dkb/pemetaan/pemetaan'
import { tulisBulat } from '#kernel/angka'
import type { Galat } from '#kernel/galat'
import { Fakta } from '../../design/fakta.tsx'
import { Perhatian, PesanGalat } from '../../design/keadaan.tsx'
import '../../design/mantine.css'
import { Pilihan } from '../../design/pilihan.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { useBisaGulung } from '../../design/use-bisa-gulung.ts'
import { DialogLabel } from './dialog-label.tsx'
import { kueriDesa } from './impor.kueri.ts'
import { pesanImpor as p } from './impor.pesan.ts'
import gaya from './pratinjau-impor.module.css'
import { TabelPemetaan } from './tabel-pemetaan.tsx'

interface PratinjauImporProps {
  readonly pratinjau: Pratinjau
  readonly sibuk: boolean
  readonly galat: Galat | undefined
  readonly mulai: (pemetaan: Pemetaan[]) => void
  readonly kembali: () => void
}

/** What was recognised, what is missing, the proposed mapping, the first rows; one button when all is there. */
export function PratinjauImpor({ pratinjau, sibuk, galat, mulai, kembali }: PratinjauImporProps) {
  const [pemetaan, setPemetaan] = useState<Pemetaan[]>(() =>
    pratinjau.usulan.map((u) => ({
      sidik: u.sidik,
      kolom: u.kolom.map(({ nama, ke }) => ({ nama, ke })),
      tetapan: u.tetapan,
    })),
  )
  const ubah = (i: number, baru: Pemetaan) => setPemetaan((lama) => lama.map((x, k) => (k === i ? baru : x)))
  return (
    <div className="susun">
      <h3>{p.judul}</h3>
      <p className="redup">{p.ringkas}</p>
      {pratinjau.usulan.map((u, i) => (
        <SatuUsulan
          key={u.sidik}
          usulan={u}
          sasaran={pratinjau.sasaran}
          pemetaan={pemetaan[i]!}
          ubah={(baru) => ubah(i, baru)}
        />
      ))}
      <div className={gaya.kaki}>
        <PesanGalat galat={galat} />
        <div className="jajar">
          <Tombol rupa="utama" sibuk={sibuk} onClick={() => mulai(pemetaan)}>
            {p.pastikan}
          </Tombol>
          <Tombol onClick={kembali}>{p.kembali}</Tombol>
        </div>
      </div>
    </div>
  )
}

interface SatuUsulanProps {
  readonly usulan: Usulan
  readonly sasaran: readonly string[]
  readonly pemetaan: Pemetaan
  readonly ubah: (baru: Pemetaan) => void
}

function SatuUsulan({ usulan: u, sasaran, pemetaan, ubah }: SatuUsulanProps) {
  const { tetapan } = pemetaan
  const dipakai = pemetaan.kolom.map((k) => k.ke).filter((k) => k !== null)
  const ganda = dipakai.find((k, i) => dipakai.indexOf(k) !== i)
  const kurang = u.kurang.filter((k) => !dipakai.includes(k) && !(u.perluDesa && k.startsWith('wilayah')))
  const tanpa = u.tanpa.filter((k) => !dipakai.includes(k))
  const tetapkan = (baru: Partial<Pemetaan['tetapan']>) =>
    ubah({ ...pemetaan, tetapan: { ...tetapan, ...baru } })
  return (
    <section className="susun" aria-label={u.bentuk}>
      <Fakta
        isi={[
          [p.bentuk, u.bentuk],
          [p.bagian, u.bagian.join(', ')],
          [p.barisDilihat, tulisBulat(u.barisDilihat)],
        ]}
      />
      {u.catatan.map((c) => (
        <p key={c} className="kecil">
          {c}
        </p>
      ))}
      {kurang.length > 0 ? <Perhatian>{p.kurang(kurang.join(', '))}</Perhatian> : null}
      {ganda ? <Perhatian>{p.ganda(ganda)}</Perhatian> : null}
      {tanpa.length > 0 ? <Perhatian>{p.tanpa(tanpa.join(', '))}</Perhatian> : null}
      <div className="dua-kolom">
        {u.perluDesa ? (
          <PilihDesa
            nilai={tetapan.desa ?? ''}
            ubah={(desa) => {
              const { desa: _, ...lain } = tetapan
              ubah({ ...pemetaan, tetapan: desa === '' ? lain : { ...lain, desa } })
            }}
          />
        ) : null}
        <Pilihan
          label={p.urutan}
          nilai={tetapan.urutanTanggal}
          saatUbah={(n) => tetapkan({ urutanTanggal: n as 'hari-dulu' })}
          isi={[
            { nilai: 'hari-dulu', nama: p.hariDulu },
            { nilai: 'bulan-dulu', nama: p.bulanDulu },
          ]}
        />
        <Pilihan
          label={p.seri}
          nilai={tetapan.seri ?? ''}
          saatUbah={(n) => {
            const { seri: _, ...lain } = tetapan
            ubah({ ...pemetaan, tetapan: n === '' ? lain : { ...lain, seri: n as '1900' } })
          }}
          isi={[
            { nilai: '', nama: p.seriTiada },
            { nilai: '1900', nama: p.seri1900 },
            { nilai: '1904', nama: p.seri1904 },
          ]}
        />
      </div>
      <TabelPemetaan
        usulan={u}
        sasaran={sasaran}
        pilihan={pemetaan.kolom}
        ubah={(i, ke) =>
          ubah({ ...pemetaan, kolom: pemetaan.kolom.map((k, x) => (x === i ? { ...k, ke } : k)) })
        }
      />
      <LabelAsing usulan={u} />
      <BarisPertama usulan={u} />
    </section>
  )
}

function PilihDesa({ nilai, ubah }: { nilai: string; ubah: (kode: string) => void }) {
  const { data } = useQuery(kueriDesa)
  const id = useId()
  const desa = data?.daftar.filter((w) => w.tingkat === 'desa') ?? []
  const nama = desa.find((w) => w.kode === nilai)?.nama
  return (
    <div>
      <TextInput
        label={p.desa}
        description={[nama, p.desaKet].filter(Boolean).join('. ')}
        value={nilai}
        onChange={(e) => ubah(e.target.value.trim())}
        list={id}
        required
        withAsterisk={false}
      />
      <datalist id={id}>
        {desa.map((w) => (
          <option key={w.kode} value={w.kode}>
            {w.nama}
          </option>
        ))}
      </datalist>
    </div>
  )
}

function LabelAsing({ usulan }: { usulan: Usulan }) {
  const [tambah, setTambah] = useState<{ kolom: string; ejaan: string }>()
  if (usulan.label.length === 0) return null
  return (
    <div className="susun-rapat">
      <h4>{p.labelAsing}</h4>
      <p className="kecil redup">{p.labelAsingKet}</p>
      <TabelDaftar
        nama={p.labelAsing}
        kolom={[
          { judul: p.ejaan, utama: true, isi: (l) => l.ejaan || p.ejaanLain },
          { judul: p.kolomSiak, isi: (l) => l.kolom },
          { judul: p.jumlah, rata: 'kanan', isi: (l) => tulisBulat(l.jumlah) },
          {
            judul: p.tambah,
            isi: (l) => (l.ejaan === '' ? '' : <Tombol onClick={() => setTambah(l)}>{p.tambah}</Tombol>),
          },
        ]}
        baris={usulan.label}
        kunci={(l) => `${l.kolom}/${l.ejaan}`}
      />
      {tambah ? <DialogLabel {...tambah} tutup={() => setTambah(undefined)} /> : null}
    </div>
  )
}

function BarisPertama({ usulan: u }: { usulan: Usulan }) {
  const wadah = useRef<HTMLDivElement>(null)
  const gulung = useBisaGulung(wadah)
  return (
    <details>
      <summary>{p.barisPertama}</summary>
      <p className="kecil redup">{p.barisKet}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a scrolling box, not a group of fields */}
      <div
        ref={wadah}
        className={gaya.gulung}
        role="group"
        aria-label={p.barisPertama}
        tabIndex={gulung ? 0 : undefined}
      >
        <table className={gaya.tabel}>
          <thead>
            <tr>
              <th scope="col">{p.baris}</th>
              {u.kolom.map((k) => (
                <th key={k.nama} scope="col">
                  {k.nama}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {u.baris.map((b) => (
              <tr key={b.nomor}>
                <td className="angka">{tulisBulat(b.nomor)}</td>
                {b.sel.map((s, i) => (
                  <td key={u.kolom[i]!.nama}>{s}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
