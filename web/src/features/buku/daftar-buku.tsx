import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { BukuKantorKirim } from '#contract/buku/lanjut/lanjut'
import { tulisSemester } from '#kernel/periode'
import '../../design/mantine.css'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueriDaftarBuku } from './buku.kueri.ts'
import { pesanBuku } from './buku.pesan.ts'
import gaya from './daftar-buku.module.css'
import { DaftarTemplatBuku } from './templat/daftar-templat-buku.tsx'

const NADA = { berjalan: 'tunggu', selesai: 'selesai', dibatalkan: 'netral', ditolak: 'lambat' } as const

/** The books and reports of the office, each with the stage of its case and what stands on it. */
export default function DaftarBuku() {
  const { data, error, refetch } = useQuery(kueriDaftarBuku)
  const [cari, setCari] = useState('')
  const kata = cari.trim().toLowerCase()
  const tampak = (data?.buku ?? []).filter((b) =>
    `${b.judul} ${b.nomor} ${b.sop} ${b.semester}`.toLowerCase().includes(kata),
  )
  return (
    <Halaman judul={pesanBuku.daftar} ringkas={pesanBuku.daftarRingkas}>
      <Panel penuh judul={pesanBuku.daftarJudul}>
        {error && !data ? (
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        ) : !data ? (
          <Memuat baris={6} />
        ) : data.buku.length === 0 ? (
          <Kosong
            judul={pesanBuku.daftarKosong}
            tindakan={
              <Link to="/berkas" className={kelasTombol}>
                {pesanBuku.keDaftarBerkas}
              </Link>
            }
          >
            {pesanBuku.daftarKosongKet}
          </Kosong>
        ) : (
          <>
            <div className={gaya.saring}>
              <TextInput
                aria-label={pesanBuku.saring}
                placeholder={pesanBuku.saring}
                value={cari}
                onChange={(e) => setCari(e.currentTarget.value)}
              />
            </div>
            <TabelDaftar<BukuKantorKirim>
              nama={pesanBuku.daftar}
              baris={tampak}
              kunci={(b) => b.berkasId}
              tandai={(b) => (b.keadaan === 'dibatalkan' ? 'redup' : undefined)}
              kolom={[
                { judul: pesanBuku.kolom.judul, utama: true, isi: (b) => <Judul b={b} /> },
                {
                  judul: pesanBuku.kolom.semester,
                  utuh: true,
                  isi: (b) => (b.semester ? tulisSemester(b.semester) : '-'),
                },
                { judul: pesanBuku.kolom.tahap, isi: (b) => <Tahap b={b} /> },
                { judul: pesanBuku.kolom.dokumen, isi: (b) => <Dokumen b={b} /> },
                {
                  judul: pesanBuku.kolom.analisis,
                  isi: (b) =>
                    b.beranalisis ? (
                      <Link to="/berkas/$berkasId/analisis" params={{ berkasId: b.berkasId }}>
                        {pesanBuku.bacaAnalisis}
                        <span className="hanya-suara"> {b.nomor}</span>
                      </Link>
                    ) : (
                      '-'
                    ),
                },
              ]}
            />
          </>
        )}
      </Panel>
      <DaftarTemplatBuku />
    </Halaman>
  )
}

function Judul({ b }: { b: BukuKantorKirim }) {
  return (
    <>
      <Link to="/berkas/$berkasId" params={{ berkasId: b.berkasId }}>
        {b.judul}
      </Link>
      <span className={gaya.ket}>
        {[b.nomor, b.sop, b.lanjutanDari ? pesanBuku.dilanjutkanDari(b.lanjutanDari) : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

function Tahap({ b }: { b: BukuKantorKirim }) {
  return (
    <>
      <Lencana nada={NADA[b.keadaan]}>{pesanBuku.keadaan[b.keadaan]}</Lencana>
      {b.langkah ? <span className={gaya.ket}>{pesanBuku.langkahKe(b.langkah)}</span> : null}
    </>
  )
}

function Dokumen({ b }: { b: BukuKantorKirim }) {
  if (b.dokumen.length === 0) return <span className="redup">{pesanBuku.tanpaDokumen}</span>
  return (
    <ul className={gaya.dokumen}>
      {b.dokumen.map((d) => (
        <li key={d.nama}>
          <a href={`/api/dokumen/${d.hash}`}>{d.nama}</a>
        </li>
      ))}
    </ul>
  )
}
