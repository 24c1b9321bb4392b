import type { KirimanKirim } from '#contract/surat/kirim/kirim'
import { Lencana, type Nada } from '../../../design/lencana.tsx'
import { pesanKirim as p } from './kirim.pesan.ts'

const NADA: Record<KirimanKirim['keadaan'], Nada> = {
  menunggu: 'tunggu',
  terkirim: 'nila',
  gagal: 'lambat',
  dibawa: 'tunggu',
  kembali: 'lambat',
  diunduh: 'selesai',
  'tautan-berlaku': 'nila',
  'tautan-berakhir': 'lambat',
  diterima: 'selesai',
  dibatalkan: 'netral',
}

export function KeadaanLencana({ keadaan }: { keadaan: KirimanKirim['keadaan'] }) {
  return <Lencana nada={NADA[keadaan]}>{p.keadaan[keadaan]}</Lencana>
}
