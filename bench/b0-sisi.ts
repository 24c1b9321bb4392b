import { createHash } from 'node:crypto'
import type { Jalan } from './ukur.ts'
import { memoriPuncak } from './ukur.ts'

export type MintaSisi = { readonly jenis: 'hitung'; readonly bentuk: string } | { readonly jenis: 'sidik' }
export type JawabSisi = Jalan & { readonly sidik?: Record<string, string> }

/** One cell of a table at any level, as both sides name it. */
export interface Sel {
  readonly wilayah: string
  readonly kategori: string
  readonly lk: number
  readonly pr: number
}

/** Digest over the non-empty cells of a table in one agreed order, so that the two sides can be held together. */
export function sidikSel(sel: readonly Sel[]): string {
  const baris = sel
    .filter((s) => s.lk + s.pr > 0)
    .map((s) => `${s.wilayah} ${s.kategori} ${s.lk} ${s.pr}`)
    .sort()
  return createHash('sha256').update(baris.join('\n')).digest('hex')
}

/** The child's half: computes when asked and says how long it took. */
export function layani(
  hitung: (bentuk: string) => Promise<void>,
  sidik: () => Promise<Record<string, string>>,
): void {
  process.on('message', async (minta: MintaSisi) => {
    try {
      const mulai = performance.now()
      if (minta.jenis === 'hitung') await hitung(minta.bentuk)
      const detik = (performance.now() - mulai) / 1000
      const jawab: JawabSisi = {
        detik,
        memori: memoriPuncak(),
        ...(minta.jenis === 'sidik' && { sidik: await sidik() }),
      }
      process.send!(jawab)
    } catch (sebab) {
      process.send!({ galat: (sebab as Error).stack })
    }
  })
}
