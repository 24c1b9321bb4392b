import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { DisposisiSurat, LembarDisposisi, TujuanDisposisi } from '#contract/surat/disposisi/disposisi'
import { Fakta } from '../../../design/fakta.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { tulisSaat, tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { DialogBatalMasuk, DialogPerbaiki, DialogPindaian } from '../masuk/dialog-perbaiki.tsx'
import { pesanMasuk } from '../masuk/masuk.pesan.ts'
import { RiwayatMasuk } from '../masuk/riwayat-masuk.tsx'
import { kueriDisposisiSurat } from '../surat.kueri.ts'
import { DialogKirim, DialogLapor, DialogTarik, DialogTutup } from './dialog-disposisi.tsx'
import { pesanDisposisi as p } from './disposisi.pesan.ts'
import { PohonDisposisi, type TindakanMeja } from './pohon-disposisi.tsx'

type Buka = { apa: TindakanMeja | 'kirim' | 'tutup' | Urusan; meja?: TujuanDisposisi }
/** What the agenda does with its own entry. */
type Urusan = 'perbaiki' | 'pindaian' | 'batal'

/** One letter in: what it is, and where. Opening it from one's own desk counts as having read it. */
export default function SatuSurat() {
  const { suratId } = useParams({ from: '/kantor/agenda/masuk/$suratId' })
  const { data, error, refetch } = useQuery(kueriDisposisiSurat(suratId))
  const [buka, setBuka] = useState<Buka>()
  useTandaiDibaca(data)
  if (!data) {
    if (error) return <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
    return <Memuat />
  }
  const { surat } = data
  const selesai = data.selesai
  return (
    <Halaman
      judul={surat.perihal}
      induk={<Link to="/agenda/masuk">{pesanMasuk.judul}</Link>}
      tindakan={
        <>
          {surat.tertutup ? null : (
            <a
              href={`/api/surat-masuk/${surat.id}/lembar.pdf`}
              target="_blank"
              rel="noreferrer"
              className={kelasTombol}
            >
              {p.cetak}
            </a>
          )}
          {data.bolehTutup ? <Tombol onClick={() => setBuka({ apa: 'tutup' })}>{p.tutup}</Tombol> : null}
          {data.bolehMulai ? (
            <Tombol
              rupa={data.lembar.length === 0 ? 'utama' : 'biasa'}
              onClick={() => setBuka({ apa: 'kirim' })}
            >
              {p.kirim}
            </Tombol>
          ) : null}
        </>
      }
    >
      <Panel
        judul={p.surat}
        kanan={data.bolehUrus ? <TombolUrus data={data} buka={(apa) => setBuka({ apa })} /> : undefined}
      >
        {surat.status === 'batal' ? (
          <Perhatian>{pesanMasuk.batalKarena(surat.alasanBatal ?? '')}</Perhatian>
        ) : null}
        {surat.tertutup ? <p>{p.tertutup}</p> : null}
        <Fakta isi={fakta(data)} />
      </Panel>
      <Panel judul={p.pohon}>
        {data.lembar.length === 0 && !surat.tertutup ? (
          <Kosong judul={p.pohonKosong}>{p.pohonKosongKet}</Kosong>
        ) : (
          <PohonDisposisi lembar={data.lembar} lakukan={(meja, apa) => setBuka({ apa, meja })} />
        )}
        {selesai ? <p>{p.ditutup(tulisSaat(selesai.waktu), selesai.oleh, selesai.catatan)}</p> : null}
      </Panel>
      <RiwayatMasuk data={data} />
      {buka ? <DialogUntuk buka={buka} data={data} tutup={() => setBuka(undefined)} /> : null}
    </Halaman>
  )
}

/** A letter that lies on desks is not voided: that button comes when nobody has it. */
function TombolUrus({ data, buka }: { data: DisposisiSurat; buka: (apa: Urusan) => void }) {
  return (
    <span className="jajar">
      <Tombol rupa="sepi" onClick={() => buka('pindaian')}>
        {pesanMasuk.tambahPindaian}
      </Tombol>
      <Tombol rupa="sepi" onClick={() => buka('perbaiki')}>
        {pesanMasuk.perbaiki}
      </Tombol>
      {data.surat.tahap === 'berjalan' ? null : (
        <Tombol rupa="sepi" onClick={() => buka('batal')}>
          {pesanMasuk.batalkan}
        </Tombol>
      )}
    </span>
  )
}

function DialogUntuk({ buka, data, tutup }: { buka: Buka; data: DisposisiSurat; tutup: () => void }) {
  const { apa, meja } = buka
  if (apa === 'kirim') return <DialogKirim data={data} tutup={tutup} />
  if (apa === 'tutup') return <DialogTutup data={data} tutup={tutup} />
  if (apa === 'perbaiki') return <DialogPerbaiki surat={data.surat} tutup={tutup} />
  if (apa === 'pindaian') return <DialogPindaian surat={data.surat} tutup={tutup} />
  if (apa === 'batal') return <DialogBatalMasuk surat={data.surat} tutup={tutup} />
  if (!meja) return null
  if (apa === 'teruskan') return <DialogKirim data={data} meja={meja} tutup={tutup} />
  if (apa === 'tarik') return <DialogTarik meja={meja} tutup={tutup} />
  return <DialogLapor meja={meja} tutup={tutup} />
}

function fakta({ surat }: DisposisiSurat): [string, React.ReactNode][] {
  const f = p.fakta
  return [
    [f.agenda, surat.nomorAgenda],
    [f.asal, surat.asal],
    [f.nomor, surat.nomorSurat],
    ...(surat.tanggalSurat ? [[f.tanggal, tulisTanggalPendek(surat.tanggalSurat)] as [string, string]] : []),
    [f.terima, tulisTanggalPendek(surat.tanggalTerima)],
    [f.sifat, pesanMasuk.namaSifat[surat.sifat]],
    [pesanMasuk.keamanan, pesanMasuk.namaKeamanan[surat.keamanan]],
    [pesanMasuk.lampiran, surat.lampiran],
    [pesanMasuk.klasifikasi, surat.klasifikasi],
    [pesanMasuk.cara, pesanMasuk.namaCara[surat.cara]],
    [
      f.file,
      surat.file.length === 0
        ? p.tanpaFile
        : surat.file.map((x) => (
            <a
              key={x.hash}
              href={`/api/dokumen/${x.hash}`}
              target="_blank"
              rel="noreferrer"
              style={{ display: 'block' }}
            >
              {x.nama}
            </a>
          )),
    ],
  ]
}

function useTandaiDibaca(data: DisposisiSurat | undefined) {
  const klien = useQueryClient()
  const belum = data?.lembar
    .flatMap(semuaMeja)
    .filter((t) => t.keadaan === 'menunggu' && t.boleh.includes('lapor'))
    .map((t) => t.id)
    .join(',')
  useEffect(() => {
    if (!belum) return
    void Promise.all(belum.split(',').map((id) => panggil(`/disposisi/${id}/baca`, { metode: 'POST' })))
      .then(() => klien.invalidateQueries({ queryKey: ['surat-masuk'] }))
      // Not noted as read: the next opening does it.
      .catch(() => undefined)
  }, [belum, klien])
}

function semuaMeja(l: LembarDisposisi): TujuanDisposisi[] {
  return l.tujuan.flatMap((t) => [t, ...t.terusan.flatMap(semuaMeja)])
}
