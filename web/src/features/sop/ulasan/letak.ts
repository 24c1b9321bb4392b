import type { LetakKirim } from '#contract/sop/ulasan/ulasan'

/** One text for one place, to compare and to look up by. */
export function kunciLetak(l: LetakKirim): string {
  return JSON.stringify(l.jenis === 'sel' ? [l.bagian, l.baris, l.kolom] : [l.bagian, l.urut])
}

export function isLetakSama(a: LetakKirim | undefined, b: LetakKirim | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && kunciLetak(a) === kunciLetak(b))
}
