import { sidikDefinisi } from '../definisi/definisi-sop.ts'
import type { KonteksTinjau } from './konteks-tinjau.ts'
import type { IsiNaskah } from './lengkapi-bentuk.ts'
import type { TemuanTinjau } from './temuan.ts'
import { type HasilBentuk, tinjauBentuk } from './tinjau-bentuk.ts'
import { bacaNaskah, tinjauSop } from './tinjau-sop.ts'

export interface HasilTinjauRancangan extends HasilBentuk {
  /** Digest of the definition. */
  readonly digest?: string
}

/** The whole review of what is to be put in force: the rules of a good SOP, and the form that a definition must have. */
export function tinjauRancangan(naskah: IsiNaskah, konteks: KonteksTinjau): HasilTinjauRancangan {
  const terbaca = bacaNaskah(naskah)
  const { definisi, temuan: bentuk } = tinjauBentuk(naskah)
  const mutu = terbaca ? tinjauSop(terbaca, konteks) : []
  // What a rule already said of a field the form does not say again.
  const dikatakan = mutu.filter((t) => t.tingkat === 'cacat').map((t) => t.jalur)
  const baru = bentuk.filter((b) => !dikatakan.some((j) => b.jalur === j || b.jalur.startsWith(`${j}.`)))
  const temuan: TemuanTinjau[] = [...baru, ...mutu]
  const digest = definisi && sidikDefinisi(definisi)
  return { temuan, ...(definisi && { definisi, digest: digest! }) }
}
