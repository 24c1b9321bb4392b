import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { DaftarDisposisi } from '#contract/surat/disposisi/disposisi'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Ruas } from '../../../design/ruas.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisTanggalPendek } from '../../../kantor/waktu.ts'
import { kueriDisposisi } from '../surat.kueri.ts'
import { pesanDisposisi as p } from './disposisi.pesan.ts'

type Meja = DaftarDisposisi['daftar'][number]
type Saring = keyof typeof p.saring

const KOLOM: readonly Kolom<Meja>[] = [
  {
    judul: p.kolom.surat,
    utama: true,
    isi: (m) => (
      <>
        <Link to="/agenda/masuk/$suratId" params={{ suratId: m.suratId }}>
          {m.perihal}
        </Link>
        <span className="kecil redup" style={{ display: 'block' }}>
          {m.nomorAgenda}, {m.asal}
        </span>
      </>
    ),
  },
  { judul: p.kolom.dari, isi: (m) => m.dariJabatan },
  { judul: p.kolom.petunjuk, isi: (m) => [m.instruksi.join(', '), m.isi].filter((t) => t !== '').join('. ') },
  { judul: p.kolom.meja, isi: (m) => m.jabatan },
  {
    judul: p.kolom.batas,
    utuh: true,
    isi: (m) => (m.batas ? tulisTanggalPendek(m.batas) : p.tanpaBatas),
  },
  {
    judul: p.kolom.keadaan,
    isi: (m) => (
      <Lencana nada={m.lewat ? 'lambat' : m.keadaan === 'diteruskan' ? 'nila' : 'tunggu'}>
        {m.lewat ? p.lewat : p.keadaan[m.keadaan]}
      </Lencana>
    ),
  },
]

export default function DaftarDisposisiHalaman() {
  const { saring = 'saya' } = useSearch({ from: '/kantor/agenda/disposisi' })
  const pergi = useNavigate()
  const { data, error, refetch } = useQuery(kueriDisposisi(saring))
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <Ruas
        label={p.saringLabel}
        nilai={saring as Saring}
        saatUbah={(s) => void pergi({ to: '/agenda/disposisi', search: { saring: s }, replace: true })}
        isi={(Object.keys(p.saring) as Saring[]).map((nilai) => ({ nilai, nama: p.saring[nilai] }))}
      />
      <Panel penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data?.daftar.length === 0 ? <Kosong judul={p.kosong}>{p.kosongKet}</Kosong> : null}
        {data && data.daftar.length > 0 ? (
          <TabelDaftar nama={p.judul} kolom={KOLOM} baris={data.daftar} kunci={(m) => m.tujuanId} />
        ) : null}
      </Panel>
    </Halaman>
  )
}
