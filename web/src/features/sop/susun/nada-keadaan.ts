import type { KeadaanRancangan } from '#contract/sop/rancangan/rancangan'
import type { Nada } from '../../../design/lencana.tsx'

/** Colour of a draft's state; the words say the same. */
export const NADA_KEADAAN: Record<KeadaanRancangan, Nada> = {
  draf: 'netral',
  diajukan: 'tunggu',
  berlaku: 'selesai',
  dicabut: 'netral',
}
