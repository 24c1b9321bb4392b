import type { Rilis } from '#contract/terbit/rilis/rilis'
import { Lencana } from '../../../design/lencana.tsx'
import { pesanRilis as p } from './rilis.pesan.ts'

const NADA = {
  disusun: 'tunggu',
  gagal: 'lambat',
  menunggu: 'tunggu',
  disetujui: 'tunggu',
  ditolak: 'netral',
  ditarik: 'lambat',
} as const

/** One word for where an edition stands, as readers and the office would say it. */
export function KeadaanRilisLencana({ rilis }: { rilis: Rilis }) {
  if (rilis.terbit && rilis.digantiOleh)
    return <Lencana nada="netral">{p.diganti(rilis.digantiOleh.kode)}</Lencana>
  if (rilis.terbit) return <Lencana nada="selesai">{p.terbit}</Lencana>
  return <Lencana nada={NADA[rilis.keadaan]}>{p.keadaan[rilis.keadaan]}</Lencana>
}
