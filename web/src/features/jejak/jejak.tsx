import { TextInput } from '@mantine/core'
import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import type { DaftarJejak, EntriJejakWire, TitikJejak } from '#contract/jejak/jejak'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import '../../design/mantine.css'
import { Panel } from '../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueri, panggil } from '../../kantor/panggil.ts'
import { tulisSaat, tulisSaatPanjang } from '../../kantor/waktu.ts'
import gaya from './jejak.module.css'
import { pesanJejak } from './jejak.pesan.ts'

const HALAMAN = 100
const k = pesanJejak.kolom
const KOLOM: readonly Kolom<EntriJejakWire>[] = [
  { judul: k.indeks, rata: 'kanan', isi: (e) => tulisBulat(e.indeks), lebar: '64px' },
  { judul: k.waktu, isi: (e) => <span className="angka">{tulisSaat(e.waktu)}</span>, lebar: '178px' },
  {
    judul: k.tindakan,
    utama: true,
    isi: (e) => (
      <>
        {tulisTindakan(e.tindakan)}{' '}
        {e.hasil === 'ditolak' ? <Lencana nada="lambat">{pesanJejak.ditolak}</Lencana> : null}
        <code className={gaya.kode}>{e.tindakan}</code>
      </>
    ),
  },
  { judul: k.objek, isi: (e) => <Objek objek={e.objek} /> },
  {
    judul: k.pelaku,
    isi: (e) => (
      <>
        {e.pelaku.nama}
        {e.pelaku.jabatan ? <span className={gaya.kedua}>{e.pelaku.jabatan}</span> : null}
      </>
    ),
  },
  {
    judul: k.rincian,
    lebar: '30%',
    isi: (e) =>
      Object.keys(e.rincian).length > 0 ? (
        <details className={gaya.rincian}>
          <summary>{pesanJejak.rinci}</summary>
          <Fakta
            isi={Object.entries(e.rincian).map(
              ([nama, nilai]) => [nama, typeof nilai === 'string' ? nilai : JSON.stringify(nilai)] as const,
            )}
          />
        </details>
      ) : null,
  },
]

/** `sop.buka` → "SOP: buka"; the code itself stands below, since the filter asks for it. */
function tulisTindakan(kode: string): string {
  const [modul = '', ...sisa] = kode.split('.')
  return `${pesanJejak.modul[modul] ?? modul}: ${sisa.join(' ').replaceAll('-', ' ')}`
}

function Objek({ objek }: { objek: string }) {
  const [jenis = '', id = ''] = objek.split('/')
  const pendek = id.length > 13 ? `${jenis}/${id.slice(0, 8)}…${id.slice(-4)}` : objek
  const isi = (
    <code title={objek} style={{ whiteSpace: 'nowrap' }}>
      {pendek}
    </code>
  )
  if (jenis === 'berkas')
    return (
      <Link to="/berkas/$berkasId" params={{ berkasId: id }}>
        {isi}
      </Link>
    )
  if (jenis === 'snapshot')
    return (
      <Link to="/cuplikan/$snapshotId" params={{ snapshotId: id }}>
        {isi}
      </Link>
    )
  return isi
}

const kueriTitik = queryOptions({
  queryKey: ['jejak', 'titik'],
  queryFn: () => panggil<TitikJejak>('/jejak/titik'),
})

export default function Jejak() {
  const saring = useSearch({ from: '/kantor/jejak' })
  const pergi = useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['jejak', saring],
    queryFn: ({ pageParam }) => panggil<DaftarJejak>(`/jejak${kueri({ ...saring, sebelum: pageParam })}`),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (akhir) =>
      akhir.entri.length < HALAMAN ? undefined : akhir.entri.at(-1)?.indeks || undefined,
  })
  const entri = data?.pages.flatMap((p) => p.entri) ?? []
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const isi = new FormData(e.currentTarget)
    const baru: { objek?: string; tindakan?: string } = {}
    for (const nama of ['objek', 'tindakan'] as const) {
      const nilai = String(isi.get(nama) ?? '').trim()
      if (nilai) baru[nama] = nilai
    }
    void pergi({ to: '/jejak', search: baru })
  }
  return (
    <Halaman
      judul={pesanJejak.judul}
      ringkas={saring.objek ? pesanJejak.ringkasObjek(saring.objek) : pesanJejak.ringkas}
    >
      <Panel judul={pesanJejak.titik}>
        <Titik />
      </Panel>
      <form className={gaya.saring} onSubmit={kirim} key={`${saring.objek}/${saring.tindakan}`}>
        <TextInput
          name="objek"
          label={pesanJejak.objek}
          description={pesanJejak.objekKet}
          defaultValue={saring.objek ?? ''}
        />
        <TextInput
          name="tindakan"
          label={pesanJejak.tindakan}
          description={pesanJejak.tindakanKet}
          defaultValue={saring.tindakan ?? ''}
        />
        <Tombol type="submit">{pesanJejak.saring}</Tombol>
        {saring.objek || saring.tindakan ? (
          <Tombol onClick={() => void pergi({ to: '/jejak', search: {} })}>{pesanJejak.semua}</Tombol>
        ) : null}
      </form>
      <Panel judul={pesanJejak.daftar} penuh>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat baris={8} /> : null}
        {data && entri.length === 0 ? (
          <Kosong judul={pesanJejak.kosong}>{pesanJejak.kosongKet}</Kosong>
        ) : null}
        {entri.length > 0 ? (
          <TabelDaftar nama={pesanJejak.daftar} kolom={KOLOM} baris={entri} kunci={(e) => String(e.indeks)} />
        ) : null}
      </Panel>
      {hasNextPage ? (
        <div>
          <Tombol sibuk={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {pesanJejak.lebihLama}
          </Tombol>
        </div>
      ) : null}
    </Halaman>
  )
}

function Titik() {
  const { data, error } = useQuery(kueriTitik)
  if (error) return <GagalMuat galat={keGalat(error)} />
  if (data === undefined) return <Memuat baris={2} />
  if (data === null) return <p className="redup">{pesanJejak.titikKosong}</p>
  return (
    <div className="susun-rapat">
      <Fakta
        isi={[
          [pesanJejak.ukuran, tulisBulat(data.ukuran)],
          [pesanJejak.akar, <code key="akar">{data.akar}</code>],
          [pesanJejak.waktu, tulisSaatPanjang(data.waktu)],
        ]}
      />
      <p className="kecil redup">{pesanJejak.titikKet}</p>
    </div>
  )
}
