import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import type { Pindaian } from '#contract/arsip/tempat/tempat'
import { Halaman } from '../../design/halaman.tsx'
import { GagalMuat, Memuat } from '../../design/keadaan.tsx'
import { Panel } from '../../design/panel.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { kueri, panggil } from '../../kantor/panggil.ts'
import { BagianArsip } from './bagian-arsip.tsx'
import { pesanTempat as p } from './tempat.pesan.ts'

/** Where the QR of a label leads: on to what it names. */
export default function PindaiArsip() {
  const { kode = '' } = useSearch({ from: '/kantor/arsip/pindai' })
  const { data, error } = useQuery({
    queryKey: ['arsip', 'pindai', kode],
    queryFn: () => panggil<Pindaian>(`/arsip/pindai${kueri({ kode })}`),
    retry: false,
  })
  if (data?.jenis === 'arsip') return <Navigate to="/arsip/$arsipId" params={{ arsipId: data.id }} replace />
  if (data) return <Navigate to="/arsip/tempat" search={{ tempat: data.id }} replace />
  return (
    <Halaman judul={p.memindai} induk={<BagianArsip />}>
      <Panel>{error ? <GagalMuat galat={keGalat(error)} /> : <Memuat baris={2} />}</Panel>
    </Halaman>
  )
}
