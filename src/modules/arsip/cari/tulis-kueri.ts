/** A question as `to_tsquery('simple', ...)` takes it; only letters and digits, so nothing a person types is syntax. */
export interface KataCari {
  /** All these words, anywhere: `agregat:* & semester:*`. */
  readonly semua: string
  /** The same side by side, of what is written like a letter number: `470 <-> 13 <-> 2015:*`. */
  readonly berjajar?: string
}

/** Undefined when there is no word in it. */
export function tulisKueri(cari: string): KataCari | undefined {
  const kata = (cari.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 20)
  if (kata.length === 0) return undefined
  const nomor = /\d.*[/.].*\d|[/.].*\d|\d.*[/.]/.test(cari) && !/\s/.test(cari)
  if (!nomor || kata.length === 1) return { semua: kata.map((k) => `${k}:*`).join(' & ') }
  const bagian = kata.map((k, i) => (i < kata.length - 1 ? k : `${k}:*`))
  return { semua: bagian.join(' & '), berjajar: bagian.join(' <-> ') }
}
