import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RingkasRancanganKirim } from '#contract/sop/rancangan/rancangan'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { tulisOrang } from '../tulis-orang.ts'
import { type CaraBaru, DialogBaru } from './dialog-baru.tsx'
import { NADA_KEADAAN } from './nada-keadaan.ts'
import { kueriDaftarRancangan } from './susun.kueri.ts'
import { pesanSusun } from './susun.pesan.ts'

const k = pesanSusun.kolom

const KOLOM: readonly Kolom<RingkasRancanganKirim>[] = [
  {
    judul: k.judul,
    utama: true,
    isi: (r) => (
      <>
        <Link to="/sop/susun/$rancanganId" params={{ rancanganId: r.id }} search={{}}>
          {r.judul}
        </Link>
        <span className="kecil redup" style={{ display: 'block', fontWeight: 400 }}>
          {r.sop}
        </span>
      </>
    ),
  },
  {
    judul: k.keadaan,
    lebar: '170px',
    isi: (r) => (
      <>
        <Lencana nada={NADA_KEADAAN[r.keadaan]}>{pesanSusun.keadaan[r.keadaan]}</Lencana>
        {r.berkas ? (
          <Link
            to="/berkas/$berkasId"
            params={{ berkasId: r.berkas.id }}
            className="kecil"
            style={{ display: 'block' }}
          >
            {pesanSusun.berkasPengesahan(r.berkas.nomor)}
          </Link>
        ) : null}
      </>
    ),
  },
  {
    judul: k.temuan,
    lebar: '190px',
    isi: (r) => (
      <>
        {pesanSusun.jumlahTemuan(r.cacat, r.temuanLain)}
        {r.belumDikonfirmasi > 0 ? (
          <span className="kecil redup" style={{ display: 'block' }}>
            {pesanSusun.jumlahYakin(r.belumDikonfirmasi)}
          </span>
        ) : null}
      </>
    ),
  },
  {
    judul: k.diubah,
    lebar: '250px',
    isi: (r) => (
      <>
        {tulisSaat(r.diubah)}
        <span className="kecil redup" style={{ display: 'block' }}>
          {tulisOrang(r.diubahOleh)}
        </span>
      </>
    ),
  },
]

/** All drafts, newest change first, and the four ways to begin one. */
export default function DaftarSusun() {
  const { data, error, refetch } = useQuery(kueriDaftarRancangan)
  const [baru, setBaru] = useState<CaraBaru>()
  return (
    <Halaman
      judul={pesanSusun.judul}
      ringkas={pesanSusun.ringkas}
      tindakan={
        <>
          <Tombol onClick={() => setBaru('kosong')}>{pesanSusun.sopBaru}</Tombol>
          <Tombol onClick={() => setBaru('yaml')}>{pesanSusun.dariYaml}</Tombol>
          <Link to="/sop/impor" className={kelasTombol}>
            {pesanSusun.dariDokumen}
          </Link>
          <Tombol rupa="utama" pintasan="u" onClick={() => setBaru('dari-sop')}>
            {pesanSusun.ubahSop}
          </Tombol>
        </>
      }
    >
      <Panel nama={pesanSusun.judul} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={4} /> : null}
        {data?.rancangan.length === 0 ? (
          <Kosong judul={pesanSusun.kosong}>{pesanSusun.kosongKet}</Kosong>
        ) : null}
        {data && data.rancangan.length > 0 ? (
          <TabelDaftar nama={pesanSusun.judul} kolom={KOLOM} baris={data.rancangan} kunci={(r) => r.id} />
        ) : null}
      </Panel>
      {baru ? <DialogBaru cara={baru} tutup={() => setBaru(undefined)} /> : null}
    </Halaman>
  )
}
