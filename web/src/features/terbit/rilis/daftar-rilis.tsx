import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DaftarRilis } from '#contract/terbit/rilis/rilis'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { kueriPelaksanaSop } from '../../akun/organisasi.kueri.ts'
import { KeadaanRilisLencana } from './keadaan-rilis.tsx'
import { kueriDaftarRilis } from './rilis.kueri.ts'
import { pesanRilis as p } from './rilis.pesan.ts'
import { SiapkanRilis } from './siapkan-rilis.tsx'

/** All editions, newest first: what is out, what waits, what was corrected or withdrawn. */
export default function DaftarRilisHalaman() {
  const { data, error, refetch } = useQuery(kueriDaftarRilis)
  const [siapkan, setSiapkan] = useState(false)
  const mulai = data?.bolehSiapkan ? (
    <Tombol rupa="utama" pintasan="s" onClick={() => setSiapkan(true)}>
      {p.siapkan}
    </Tombol>
  ) : null
  return (
    <Halaman judul={p.judul} induk={p.induk} tindakan={data?.daftar.length === 0 ? null : mulai}>
      {error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : data ? (
        <>
          {siapkan ? <SiapkanRilis tutup={() => setSiapkan(false)} /> : null}
          <Panel>
            {data.daftar.length === 0 ? (
              <Kosong judul={p.kosong} tindakan={siapkan ? null : mulai}>
                {p.kosongKet}
              </Kosong>
            ) : (
              <Tabel data={data} />
            )}
          </Panel>
          <Aturan data={data} />
        </>
      ) : (
        <Panel>
          <Memuat />
        </Panel>
      )}
    </Halaman>
  )
}

function Tabel({ data }: { data: DaftarRilis }) {
  return (
    <TabelDaftar
      nama={p.judul}
      baris={data.daftar}
      kunci={(r) => String(r.id)}
      kolom={[
        {
          judul: p.kolom.kode,
          utama: true,
          isi: (r) => (
            <Link to="/rilis/$rilisId" params={{ rilisId: String(r.id) }}>
              {r.kode}
            </Link>
          ),
        },
        {
          judul: p.kolom.judul,
          isi: (r) => (
            <>
              {r.judul}
              {r.menggantikan ? <div className="redup kecil">{p.mengoreksi(r.menggantikan.kode)}</div> : null}
            </>
          ),
        },
        { judul: p.kolom.keadaan, isi: (r) => <KeadaanRilisLencana rilis={r} /> },
        { judul: p.kolom.saat, isi: (r) => (r.pada ? tulisSaat(r.pada) : '-') },
        { judul: p.kolom.disiapkan, isi: (r) => r.disiapkan.nama },
        { judul: p.kolom.diputuskan, isi: (r) => r.diputuskan?.nama ?? '-' },
      ]}
    />
  )
}

function Aturan({ data }: { data: DaftarRilis }) {
  const { penyiap, penyetuju, dikonfirmasi } = data.aturan
  const { data: dikenal } = useQuery(kueriPelaksanaSop)
  const sebut = (id: readonly string[]) =>
    id.map((x) => dikenal?.pelaksana.find((y) => y.id === x)?.judul ?? x).join(', ')
  return (
    <p className="kecil redup">
      {p.aturan(sebut(penyiap), sebut(penyetuju))}{' '}
      {dikonfirmasi ? null : <Lencana nada="tunggu">{p.perluDikonfirmasi}</Lencana>}{' '}
      {data.alamatPublik ? (
        <a href={data.alamatPublik} rel="noreferrer">
          {data.alamatPublik}
        </a>
      ) : (
        p.alamatBelum
      )}
    </p>
  )
}
