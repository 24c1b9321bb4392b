import { Lencana, type Nada } from '../../../design/lencana.tsx'
import type { StatusLayanan } from './layanan.kueri.ts'
import { pesanLayanan as p } from './layanan.pesan.ts'

const NADA: Readonly<Record<StatusLayanan, Nada>> = {
  baru: 'nila',
  dilayani: 'tunggu',
  selesai: 'selesai',
  ditolak: 'lambat',
}

export function StatusLencana({ status }: { status: StatusLayanan }) {
  return <Lencana nada={NADA[status]}>{p.namaStatus[status]}</Lencana>
}
