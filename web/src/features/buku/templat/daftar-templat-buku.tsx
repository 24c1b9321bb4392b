import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RingkasTemplat } from '#contract/buku/templat-buku/templat-buku'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { type Kolom, TabelDaftar } from '../../../design/tabel-daftar.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { kueriDaftarTemplatBuku } from './templat-buku.kueri.ts'
import { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

const KOLOM: readonly Kolom<RingkasTemplat>[] = [
  {
    judul: p.kolom.judul,
    utama: true,
    isi: (t) => (
      <Link to="/buku/templat/$id" params={{ id: t.id }}>
        {t.judul}
      </Link>
    ),
  },
  { judul: p.kolom.bab, isi: (t) => t.jumlahBab },
  {
    judul: p.kolom.keadaan,
    isi: (t) => (
      <span className="jajar">
        <Lencana nada={t.diubah ? 'selesai' : 'netral'}>
          {t.diubah ? p.milikKantor(t.versi) : p.bawaan}
        </Lencana>
        {t.selaluDraf ? <Lencana nada="tunggu">{p.draf}</Lencana> : null}
      </span>
    ),
  },
  {
    judul: p.kolom.diubah,
    isi: (t) => (t.diubah ? p.diubah(t.diubah.oleh, tulisSaat(t.diubah.pada)) : p.belumDiubah),
  },
]

/** The kinds of books that the office can make, and whose version of each holds. */
export function DaftarTemplatBuku() {
  const { data, error, refetch } = useQuery(kueriDaftarTemplatBuku)
  return (
    <Panel penuh judul={p.judul}>
      {error && !data ? (
        <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
      ) : !data ? (
        <Memuat baris={4} />
      ) : (
        <TabelDaftar nama={p.judul} kolom={KOLOM} baris={data.daftar} kunci={(t) => t.id} />
      )}
    </Panel>
  )
}
