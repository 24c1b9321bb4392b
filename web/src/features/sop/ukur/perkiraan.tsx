import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SimulasiKirim } from '#contract/sop/ukur/ukur'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriDaftarRancangan } from '../susun/susun.kueri.ts'
import { kueriSimulasi, type Masa } from './ukur.kueri.ts'
import { pesanUkur, tulisMenit } from './ukur.pesan.ts'

/** A draft of this SOP, replayed on the cases of the period beside the version in force. */
export function Perkiraan({ sop, masa }: { sop: string; masa: Masa }) {
  const { data } = useQuery(kueriDaftarRancangan)
  const rancangan = (data?.rancangan ?? []).filter(
    (r) => r.sop === sop && (r.keadaan === 'draf' || r.keadaan === 'diajukan'),
  )
  const [pilih, setPilih] = useState('')
  const [dijalankan, setDijalankan] = useState<string>()
  const kini = pilih || rancangan[0]?.id || ''
  return (
    <Panel judul={pesanUkur.perkiraan}>
      <div className="susun">
        <p className="redup">{pesanUkur.perkiraanKet}</p>
        {rancangan.length === 0 ? (
          <p>{pesanUkur.tanpaRancangan}</p>
        ) : (
          <div className="jajar">
            <Pilihan
              label={pesanUkur.rancangan}
              sebaris
              nilai={kini}
              saatUbah={setPilih}
              isi={rancangan.map((r) => ({ nilai: r.id, nama: `${r.judul} (${r.diubahOleh.nama})` }))}
            />
            <Tombol onClick={() => setDijalankan(kini)}>{pesanUkur.perkirakan}</Tombol>
          </div>
        )}
        {dijalankan ? <HasilPerkiraan rancangan={dijalankan} masa={masa} /> : null}
      </div>
    </Panel>
  )
}

function HasilPerkiraan({ rancangan, masa }: { rancangan: string; masa: Masa }) {
  const { data, error, refetch } = useQuery(kueriSimulasi(rancangan, masa))
  if (error && !data) return <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
  if (!data) return <Memuat baris={3} />
  if (!data.terukur) return <p>{pesanUkur.kosong}</p>
  const k = pesanUkur.hasil
  const rentang = (s: { tengah: number; dari: number; sampai: number } | undefined) =>
    s ? pesanUkur.rentang(tulisMenit(s.tengah), tulisMenit(s.dari), tulisMenit(s.sampai)) : ''
  const baris = [
    { nama: k.terukur, median: tulisMenit(data.terukur.median), p90: tulisMenit(data.terukur.p90) },
    ...(['berlaku', 'rancangan'] as const).map((n) => ({
      nama: k[n],
      median: rentang(data[n]?.median),
      p90: rentang(data[n]?.p90),
    })),
  ]
  return (
    <>
      {data.berkas < data.sedikit ? <p>{pesanUkur.sedikit(data.berkas, data.sedikit)}</p> : null}
      <TabelDaftar
        nama={pesanUkur.perkiraan}
        kolom={[
          { judul: k.apa, utama: true, isi: (b) => b.nama },
          { judul: k.median, isi: (b) => b.median },
          { judul: k.p90, isi: (b) => b.p90 },
        ]}
        baris={baris}
        kunci={(b) => b.nama}
      />
      <p className="kecil redup">{pesanUkur.ulangan(data.ulangan, data.berkas)}</p>
      <Kalimat judul={pesanUkur.andaian} isi={data.andaian} />
      <Kalimat judul={pesanUkur.takDiketahui} isi={data.takDiketahui} />
    </>
  )
}

function Kalimat({ judul, isi }: { judul: string; isi: SimulasiKirim['andaian'] }) {
  if (isi.length === 0) return null
  return (
    <div>
      <h3>{judul}</h3>
      <ul>
        {isi.map((t) => (
          <li key={t}>{t}</li>
        ))}
      </ul>
    </div>
  )
}
