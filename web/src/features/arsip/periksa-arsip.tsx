import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat, Perhatian, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { kueriPeriksa, kueriTeks, kueriWewenang } from './arsip.kueri.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { DialogMasaPeriksa } from './masa-periksa.tsx'
import { pesanPeriksa as p } from './periksa-arsip.pesan.ts'

/** What the scheduled check found on disk, and of how many files the words are in the search. */
export default function PeriksaArsip() {
  const { data, error, refetch } = useQuery(kueriPeriksa)
  const { data: w } = useQuery(kueriWewenang)
  const [ubah, setUbah] = useState(false)
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas} induk={<BagianArsip />}>
      {!data ? (
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={4} />}
        </Panel>
      ) : (
        <>
          {data.masalah.length > 0 ? (
            <Perhatian>{p.ada(tulisBulat(data.masalah.length))}</Perhatian>
          ) : data.terbaru ? (
            <PesanBaik>{p.utuh}</PesanBaik>
          ) : null}
          <Panel
            judul={p.keadaan}
            kanan={w?.atur ? <Tombol onClick={() => setUbah(true)}>{p.ubah}</Tombol> : null}
          >
            <Fakta
              isi={[
                [p.isi, tulisBulat(data.jumlahIsi)],
                [p.masa, p.hari(tulisBulat(data.hari))],
                [p.terbaru, data.terbaru ? tulisSaat(data.terbaru) : p.belumPernah],
                [p.tertua, data.tertua ? tulisSaat(data.tertua) : p.belumPernah],
                [p.belum, tulisBulat(data.belum)],
                [p.terlambat, tulisBulat(data.terlambat)],
              ]}
            />
          </Panel>
          {data.masalah.length > 0 ? (
            <Panel judul={p.masalah} penuh>
              <TabelDaftar
                nama={p.masalah}
                baris={data.masalah}
                kunci={(m) => m.arsipId + m.nama + m.hash}
                kolom={[
                  {
                    judul: p.kolom.arsip,
                    utama: true,
                    isi: (m) => (
                      <Link to="/arsip/$arsipId" params={{ arsipId: m.arsipId }}>
                        {m.judul}
                      </Link>
                    ),
                  },
                  { judul: p.kolom.file, isi: (m) => m.nama },
                  { judul: p.kolom.sebab, isi: (m) => <Lencana nada="lambat">{p.sebab[m.sebab]}</Lencana> },
                  { judul: p.kolom.sejak, utuh: true, isi: (m) => tulisSaat(m.sejak) },
                  { judul: p.kolom.sidik, isi: (m) => <code className="kecil">{m.hash.slice(0, 16)}</code> },
                ]}
              />
            </Panel>
          ) : null}
        </>
      )}
      <Teks />
      {data && ubah ? <DialogMasaPeriksa hari={data.hari} tutup={() => setUbah(false)} /> : null}
    </Halaman>
  )
}

function Teks() {
  const { data: t } = useQuery(kueriTeks)
  const { data: w } = useQuery(kueriWewenang)
  const ulang = useKirim(() => panggil('/arsip/teks/ulangi', { metode: 'POST', isi: {} }), {
    segarkan: ['arsip'],
  })
  if (!t) return null
  const tunggu = t.jumlah['tanpa-alat'] + t.jumlah.gagal
  return (
    <Panel
      judul={p.teks}
      kanan={
        w?.kelola && tunggu > 0 ? (
          <Tombol sibuk={ulang.sibuk} onClick={() => ulang.kirim(undefined)}>
            {p.ulangi(tulisBulat(tunggu))}
          </Tombol>
        ) : null
      }
    >
      <PesanGalat galat={ulang.galat} />
      <Fakta
        isi={[
          [p.terbaca, tulisBulat(t.jumlah.terbaca)],
          [p.menunggu, tulisBulat(t.jumlah.menunggu)],
          [p.tanpaTeks, tulisBulat(t.jumlah['tanpa-teks'])],
          [p.tanpaAlat, tulisBulat(t.jumlah['tanpa-alat'])],
          [p.gagal, tulisBulat(t.jumlah.gagal)],
          [p.ocr, t.ocr ? p.ocrAda(t.bahasa) : p.ocrTiada],
        ]}
      />
    </Panel>
  )
}
