import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { Banding, HasilBanding } from '#contract/dkb/banding/banding'
import type { PekerjaanDimulai, Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import type { Galat } from '#kernel/galat'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { KemajuanPekerjaan } from '../pekerjaan/kemajuan-pekerjaan.tsx'
import { kueriPekerjaan, type PekerjaanKirim } from '../pekerjaan/pekerjaan.kueri.ts'
import { kueriDaftarBanding } from './banding.kueri.ts'
import { pesanBanding as p } from './banding.pesan.ts'
import { kueriDaftarSnapshot } from './dkb.kueri.ts'
import { tulisPilihanSnapshot, tulisSnapshot } from './tulis-snapshot.ts'

const k = p.kolom
const KOLOM: readonly Kolom<Banding>[] = [
  {
    judul: k.pasangan,
    utama: true,
    isi: (b) => (
      <Link to="/banding/$bandingId" params={{ bandingId: b.id }}>
        {p.sisi('A', tulisSnapshot(b.a))} · {p.sisi('B', tulisSnapshot(b.b))}
      </Link>
    ),
  },
  { judul: k.sama, rata: 'kanan', isi: (b) => tulisBulat(b.jumlah.sama) },
  { judul: k.berubah, rata: 'kanan', isi: (b) => tulisBulat(b.jumlah.berubah) },
  { judul: k.pindah, rata: 'kanan', isi: (b) => tulisBulat(b.jumlah.pindah) },
  { judul: k.hanyaDiA, rata: 'kanan', isi: (b) => tulisBulat(b.jumlah.hanyaDiA) },
  { judul: k.hanyaDiB, rata: 'kanan', isi: (b) => tulisBulat(b.jumlah.hanyaDiB) },
  { judul: k.dibuat, utuh: true, isi: (b) => tulisSaat(b.dibuat) },
]

/** Two snapshots chosen and compared; comparisons that stand. */
export default function DaftarPerbandingan() {
  const klien = useQueryClient()
  const { data, error, refetch } = useQuery(kueriDaftarBanding)
  const { data: snapshot } = useQuery(kueriDaftarSnapshot)
  const { data: jalan } = useQuery(kueriPekerjaan({ nama: 'dkb.banding', aktif: true }))
  const [dimulai, setDimulai] = useState<readonly string[]>([])
  const [akhir, setAkhir] = useState<readonly PekerjaanKirim[]>([])
  const diikuti = [...new Set([...dimulai, ...(jalan?.pekerjaan.map((x) => x.id) ?? [])])].filter(
    (id) => !akhir.some((x) => x.id === id),
  )
  const selesai = (x: PekerjaanKirim) => {
    setAkhir((lama) => [x, ...lama])
    void klien.invalidateQueries({ queryKey: ['banding'] })
    void klien.invalidateQueries({ queryKey: ['pekerjaan'] })
  }
  const pilihan = snapshot?.daftar.filter((s) => s.status === 'tersegel' && !s.dimusnahkan) ?? []
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <Panel judul={p.baru}>
        <div className="susun">
          {akhir.map((x) => (
            <Akhir key={x.id} pekerjaan={x} />
          ))}
          {diikuti.map((id) => (
            <KemajuanPekerjaan key={id} id={id} judul={p.berjalan} saatAkhir={selesai} />
          ))}
          {snapshot && pilihan.length < 2 ? <Kosong judul={p.kurang}>{p.kurangKet}</Kosong> : null}
          {pilihan.length >= 2 ? (
            <FormBanding pilihan={pilihan} saatMulai={(id) => setDimulai((lama) => [id, ...lama])} />
          ) : null}
        </div>
      </Panel>
      <Panel judul={p.daftar} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar nama={p.daftar} kolom={KOLOM} baris={data.daftar} kunci={(b) => b.id} />
        ) : null}
      </Panel>
    </Halaman>
  )
}

function FormBanding({
  pilihan,
  saatMulai,
}: {
  pilihan: readonly Snapshot[]
  saatMulai: (pekerjaanId: string) => void
}) {
  const isi = pilihan.map((s) => ({ nilai: s.id, nama: tulisPilihanSnapshot(s) }))
  const mulai = useKirim(
    (m: { a: unknown; b: unknown }) => panggil<PekerjaanDimulai>('/banding', { metode: 'POST', isi: m }),
    { berhasil: (h) => saatMulai(h.pekerjaanId) },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const f = new FormData(e.currentTarget)
    mulai.kirim({ a: f.get('a'), b: f.get('b') })
  }
  // Local data before, DKB after: what an office asks most.
  const lokal = pilihan.find((s) => s.basis === 'lokal')
  const dkb = pilihan.find((s) => s.basis === 'dkb')
  const awal = lokal && dkb ? { a: lokal.id, b: dkb.id } : { a: pilihan[1]!.id, b: pilihan[0]!.id }
  return (
    <form className="susun" onSubmit={kirim}>
      <div className="dua-kolom">
        <Pilihan name="a" label={p.a} ket={p.aKet} awal={awal.a} isi={isi} />
        <Pilihan name="b" label={p.b} ket={p.bKet} awal={awal.b} isi={isi} />
      </div>
      <PesanGalat galat={mulai.galat} />
      <div>
        <Tombol type="submit" rupa="utama" sibuk={mulai.sibuk}>
          {p.mulai}
        </Tombol>
      </div>
    </form>
  )
}

function Akhir({ pekerjaan: x }: { pekerjaan: PekerjaanKirim }) {
  const hasil = x.hasil as HasilBanding | undefined
  if (x.status === 'selesai' && hasil) {
    return (
      <PesanBaik>
        {p.selesai}{' '}
        <Link to="/banding/$bandingId" params={{ bandingId: hasil.bandingId }}>
          {p.buka}
        </Link>
      </PesanBaik>
    )
  }
  return (
    <PesanGalat
      galat={(x.galat as Galat | undefined) ?? { kode: `dkb.${x.status}`, jenis: 'tak-sah', pesan: x.pesan }}
    >
      <p>{p.tidakJadi}</p>
    </PesanGalat>
  )
}
