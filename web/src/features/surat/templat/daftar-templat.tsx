import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DaftarTemplat } from '#contract/surat/templat/templat'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { kueriDaftarTemplat } from './templat.kueri.ts'
import { pesanTemplat as p } from './templat.pesan.ts'

type Baris = DaftarTemplat['templat'][number]

const KOLOM: readonly Kolom<Baris>[] = [
  {
    judul: p.nama,
    utama: true,
    isi: (t) => (
      <Link to="/templat-surat/$jenis" params={{ jenis: t.jenis }}>
        {t.judul}
      </Link>
    ),
  },
  { judul: p.bentuk, isi: (t) => p.bentukNama[t.bentuk] ?? t.bentuk },
  { judul: p.versi, isi: (t) => <code>{t.versi}</code> },
  { judul: p.diubah, isi: (t) => (t.oleh && t.waktu ? `${t.oleh}, ${tulisSaat(t.waktu)}` : p.bawaan) },
  {
    judul: p.status,
    isi: (t) =>
      t.konfirmasi === 'dikonfirmasi' ? (
        <Lencana nada="selesai">{p.dikonfirmasi}</Lencana>
      ) : (
        <Lencana nada="tunggu">{p.perluDikonfirmasi}</Lencana>
      ),
  },
]

export default function DaftarTemplatHalaman() {
  const { data, error, refetch } = useQuery(kueriDaftarTemplat)
  return (
    <Halaman judul={p.judul} ringkas={p.ringkas}>
      <Panel penuh nama={p.judul}>
        {error && !data ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data ? (
          <TabelDaftar nama={p.judul} kolom={KOLOM} baris={data.templat} kunci={(t) => t.jenis} />
        ) : null}
      </Panel>
    </Halaman>
  )
}
