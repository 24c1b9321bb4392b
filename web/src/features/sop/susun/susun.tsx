import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriSaya } from '../../../kantor/kueri.ts'
import { Penyusun } from './penyusun.tsx'
import { kueriBahanRancangan, kueriRancangan } from './susun.kueri.ts'
import { pesanSusun } from './susun.pesan.ts'

/** One draft: loaded once, then written in. */
export default function Susun() {
  const { rancanganId } = useParams({ from: '/kantor/sop/susun/$rancanganId' })
  const rancangan = useQuery(kueriRancangan(rancanganId))
  const bahan = useQuery(kueriBahanRancangan)
  const { data: saya } = useQuery(kueriSaya)
  const galat = rancangan.error ?? bahan.error
  if (rancangan.data && bahan.data && saya)
    return <Penyusun key={rancangan.data.id} awal={rancangan.data} bahan={bahan.data} saya={saya} />
  return (
    <Halaman judul={pesanSusun.judul}>
      <Panel nama={pesanSusun.judul}>
        {galat ? (
          <GagalMuat
            galat={keGalat(galat)}
            ulang={() => {
              void rancangan.refetch()
              void bahan.refetch()
            }}
          />
        ) : (
          <Memuat baris={10} />
        )}
      </Panel>
    </Halaman>
  )
}
