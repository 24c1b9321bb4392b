import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Snapshot, TemuanAturan } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaatPanjang, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { BarisDitolak } from './baris-ditolak.tsx'
import { DialogTarik } from './dialog-tarik.tsx'
import { kueriSnapshot } from './dkb.kueri.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { PeriksaCuplikan } from './periksa-cuplikan.tsx'
import { tulisSnapshot } from './tulis-snapshot.ts'

const NADA: Record<TemuanAturan['tingkat'], Nada> = {
  tolak: 'lambat',
  'tidak-aktif': 'netral',
  peringatan: 'tunggu',
  catatan: 'netral',
}
const m = pesanDkb.kolomMutu
const KOLOM: readonly Kolom<TemuanAturan>[] = [
  { judul: m.temuan, utama: true, isi: (t) => <span style={{ fontWeight: 400 }}>{t.kalimat}</span> },
  { judul: m.tingkat, isi: (t) => <Lencana nada={NADA[t.tingkat]}>{pesanDkb.tingkat[t.tingkat]}</Lencana> },
  { judul: m.jumlah, rata: 'kanan', isi: (t) => tulisBulat(t.jumlah) },
  {
    judul: m.contoh,
    isi: (t) => <span className="redup angka">{t.contohBaris.slice(0, 5).map(tulisBulat).join(', ')}</span>,
  },
]

export default function Cuplikan() {
  const { snapshotId } = useParams({ from: '/kantor/cuplikan/$snapshotId' })
  const { data: s, error, refetch } = useQuery(kueriSnapshot(snapshotId))
  const [tarik, setTarik] = useState(false)
  if (!s) {
    return (
      <Halaman judul={pesanDkb.induk}>
        <Panel>
          {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat baris={6} />}
        </Panel>
      </Halaman>
    )
  }
  return (
    <Halaman
      judul={tulisSnapshot(s)}
      induk={<Link to="/cuplikan">{pesanDkb.induk}</Link>}
      lencana={
        s.status === 'tersegel' ? (
          <Lencana nada="selesai">{pesanDkb.tersegel}</Lencana>
        ) : (
          <Lencana nada="lambat">{pesanDkb.ditarik}</Lencana>
        )
      }
      ringkas={pesanDkb.ringkasSatu(
        tulisBulat(s.jumlahMasuk),
        tulisBulat(s.jumlahBaris),
        tulisBulat(s.jumlahTidakAktif),
        tulisBulat(s.jumlahDitolak),
      )}
      tindakan={
        <>
          {s.status === 'tersegel' ? (
            <Tombol rupa="bahaya" onClick={() => setTarik(true)}>
              {pesanDkb.tarik}
            </Tombol>
          ) : null}
          <Link to="/tabel" search={{ snapshot: s.id }} className={kelasTombol} data-rupa="utama">
            {pesanDkb.buka}
          </Link>
        </>
      }
    >
      {s.dimusnahkan ? (
        <Perhatian>
          <strong>
            {pesanDkb.dimusnahkan(tulisSaatPanjang(s.dimusnahkan.pada), s.dimusnahkan.nomorBeritaAcara)}
          </strong>
          <p>{pesanDkb.dimusnahkanKet}</p>
        </Perhatian>
      ) : null}
      {s.ditarik ? (
        <Perhatian>
          <strong>{pesanDkb.sudahDitarik(s.ditarik.oleh, tulisSaatPanjang(s.ditarik.pada))}</strong>
          <p>{s.ditarik.alasan}</p>
        </Perhatian>
      ) : null}
      <div className="dua-kolom">
        <Panel judul={pesanDkb.fakta}>
          <FaktaSnapshot s={s} />
        </Panel>
        <Panel judul={pesanDkb.caraBaca}>
          <ul className="kecil susun-rapat">
            {s.catatanFile.map((c) => (
              <li key={c}>{c}</li>
            ))}
          </ul>
        </Panel>
      </div>
      {s.dimusnahkan ? null : (
        <Panel judul={pesanDkb.keutuhan}>
          <PeriksaCuplikan snapshot={s} />
        </Panel>
      )}
      <Panel
        judul={pesanDkb.mutu}
        penuh
        kanan={
          s.aturanVersi === 'dkb-1' ? null : (
            <Link to="/cuplikan/$snapshotId/mutu" params={{ snapshotId: s.id }} className={kelasTombol}>
              {pesanDkb.mutuBuka}
            </Link>
          )
        }
      >
        {s.temuan.length === 0 ? (
          <Kosong judul={pesanDkb.mutuKosong}>{pesanDkb.mutuKosongKet}</Kosong>
        ) : (
          <TabelDaftar nama={pesanDkb.mutu} kolom={KOLOM} baris={s.temuan} kunci={(t) => t.aturan} />
        )}
      </Panel>
      {s.dimusnahkan ? null : <BarisDitolak snapshot={s} />}
      {tarik ? <DialogTarik snapshot={s} tutup={() => setTarik(false)} /> : null}
    </Halaman>
  )
}

function FaktaSnapshot({ s }: { s: Snapshot }) {
  return (
    <Fakta
      isi={[
        [pesanDkb.namaFile, s.namaFile],
        [pesanDkb.kolom.keadaan, tulisTanggalPendek(s.tanggal)],
        [pesanDkb.kolom.keluarga, tulisBulat(s.jumlahKeluarga)],
        [pesanDkb.oleh, s.oleh],
        [pesanDkb.kolom.dibuat, tulisSaatPanjang(s.dibuat)],
        [pesanDkb.aturan, s.aturanVersi],
        [pesanDkb.id, <code key="id">{s.id}</code>],
        [pesanDkb.sidikFile, <code key="file">{s.hashFile}</code>],
      ]}
    />
  )
}
