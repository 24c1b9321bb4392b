import type { Bentuk } from './bacaan.ts'

// DrawingML preset shapes (ECMA-376, ST_ShapeType) and their VML numbers (o:spt) that offices draw the flowchart with.
const BENTUK: Record<string, Bentuk> = {
  flowChartTerminator: 'kapsul',
  roundRect: 'kapsul',
  ellipse: 'kapsul',
  flowChartProcess: 'kotak',
  flowChartPredefinedProcess: 'kotak',
  rect: 'kotak',
  flowChartDecision: 'belah-ketupat',
  diamond: 'belah-ketupat',
  t116: 'kapsul',
  t109: 'kotak',
  t110: 'belah-ketupat',
  t4: 'belah-ketupat',
}

/** Symbol of a DrawingML preset ("flowChartDecision") or a VML shape type ("#_x0000_t110"); undefined for arrows and the rest. */
export function findBentuk(nama: string): Bentuk | undefined {
  return BENTUK[nama.replace(/^#?_x0000_/, '')]
}

const HURUF: readonly [RegExp, Bentuk][] = [
  [/^[◇◆⬦⬥⟐♦♢]$/u, 'belah-ketupat'],
  [/^[□■▢▭▬◻◼⬜⬛]$/u, 'kotak'],
  [/^[○●◯⬭⬬⚪⚫]$/u, 'kapsul'],
]

/** A cell that holds nothing but a character which looks like a symbol. */
export function bentukHuruf(teks: string): Bentuk | undefined {
  return HURUF.find(([pola]) => pola.test(teks.trim()))?.[1]
}
