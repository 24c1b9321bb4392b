import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { HasilImpor, Snapshot } from '#contract/dkb/dkb'
import { tulisBulat } from '#kernel/angka'
import type { Galat } from '#kernel/galat'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, PesanBaik, PesanGalat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { kelasTombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { KemajuanPekerjaan } from '../pekerjaan/kemajuan-pekerjaan.tsx'
import { kueriPekerjaan, type PekerjaanKirim } from '../pekerjaan/pekerjaan.kueri.ts'
import { kueriDaftarSnapshot } from './dkb.kueri.ts'
import { pesanDkb } from './dkb.pesan.ts'
import { FormImpor } from './form-impor.tsx'
import { pesanImpor } from './impor.pesan.ts'
import { tulisSnapshot } from './tulis-snapshot.ts'

const k = pesanDkb.kolom
const KOLOM: readonly Kolom<Snapshot>[] = [
  {
    judul: k.cuplikan,
    utama: true,
    isi: (s) => (
      <>
        <Link to="/cuplikan/$snapshotId" params={{ snapshotId: s.id }}>
          {tulisSnapshot(s)}
        </Link>
        <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
          {s.namaFile} · <code>{s.id.slice(0, 12)}</code>
        </span>
      </>
    ),
  },
  { judul: k.keadaan, isi: (s) => tulisTanggalPendek(s.tanggal) },
  { judul: k.penduduk, rata: 'kanan', isi: (s) => tulisBulat(s.jumlahBaris) },
  { judul: k.keluarga, rata: 'kanan', isi: (s) => tulisBulat(s.jumlahKeluarga) },
  { judul: k.ditolak, rata: 'kanan', isi: (s) => tulisBulat(s.jumlahDitolak) },
  { judul: k.dibuat, isi: (s) => tulisSaat(s.dibuat) },
  {
    judul: k.status,
    isi: (s) =>
      s.status === 'tersegel' ? (
        <Lencana nada="selesai">{pesanDkb.tersegel}</Lencana>
      ) : (
        <Lencana nada="lambat">{pesanDkb.ditarik}</Lencana>
      ),
  },
]

export default function DaftarCuplikan() {
  const klien = useQueryClient()
  const { data, error, refetch } = useQuery(kueriDaftarSnapshot)
  const { data: jalan } = useQuery(kueriPekerjaan({ nama: 'dkb.impor', aktif: true }))
  const [dimulai, setDimulai] = useState<readonly string[]>([])
  const [akhir, setAkhir] = useState<readonly PekerjaanKirim[]>([])
  // What runs already is found again on coming back; what was started here is followed at once.
  const diikuti = [...new Set([...dimulai, ...(jalan?.pekerjaan.map((p) => p.id) ?? [])])].filter(
    (id) => !akhir.some((p) => p.id === id),
  )
  const selesai = (p: PekerjaanKirim) => {
    setAkhir((lama) => [p, ...lama])
    void klien.invalidateQueries({ queryKey: ['snapshot'] })
    void klien.invalidateQueries({ queryKey: ['pekerjaan'] })
  }
  return (
    <Halaman
      judul={pesanDkb.judul}
      ringkas={pesanDkb.ringkas}
      tindakan={
        <Link to="/label-impor" className={kelasTombol}>
          {pesanImpor.labelJudul}
        </Link>
      }
    >
      <Panel judul={pesanDkb.impor}>
        <div className="susun">
          {akhir.map((p) => (
            <AkhirImpor key={p.id} pekerjaan={p} />
          ))}
          {diikuti.map((id) => (
            <KemajuanPekerjaan key={id} id={id} judul={pesanDkb.membaca} saatAkhir={selesai} />
          ))}
          <FormImpor saatMulai={(id) => setDimulai((lama) => [id, ...lama])} />
        </div>
      </Panel>
      <Panel judul={pesanDkb.daftar} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={pesanDkb.kosong}>{pesanDkb.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar
            nama={pesanDkb.daftar}
            kolom={KOLOM}
            baris={data.daftar}
            kunci={(s) => s.id}
            tandai={(s) => (s.status === 'ditarik' ? 'redup' : undefined)}
          />
        ) : null}
      </Panel>
    </Halaman>
  )
}

function AkhirImpor({ pekerjaan: p }: { pekerjaan: PekerjaanKirim }) {
  if (p.status === 'selesai') {
    const hasil = p.hasil as HasilImpor | undefined
    return (
      <PesanBaik>
        {hasil ? pesanDkb.selesai(tulisBulat(hasil.jumlahBaris), tulisBulat(hasil.jumlahDitolak)) : p.pesan}{' '}
        {hasil ? (
          <Link to="/cuplikan/$snapshotId" params={{ snapshotId: hasil.snapshotId }}>
            {pesanDkb.lihatCuplikan}
          </Link>
        ) : null}{' '}
        {hasil?.labelTakDikenal ? (
          <Link to="/label-impor">{pesanImpor.adaLabelAsing(tulisBulat(hasil.labelTakDikenal))}</Link>
        ) : null}
      </PesanBaik>
    )
  }
  return (
    <PesanGalat
      galat={(p.galat as Galat | undefined) ?? { kode: `dkb.${p.status}`, jenis: 'tak-sah', pesan: p.pesan }}
    >
      <p>{pesanDkb.tidakJadi}</p>
    </PesanGalat>
  )
}
