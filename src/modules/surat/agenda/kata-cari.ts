/**
 * What a reader typed as a tsquery of 'simple': every word begins a word of the row. The columns `kata` were made with
 * the same cut at everything that is no letter and no digit. Undefined when there is no word in it.
 */
export function kataCari(teks: string | undefined): string | undefined {
  const kata = (teks ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu)
  return kata
    ? [...new Set(kata)]
        .slice(0, 12)
        .map((k) => `${k}:*`)
        .join(' & ')
    : undefined
}

/** For LIKE: everything that begins with it. */
export function awalanTeks(teks: string): string {
  return `${teks.trim().replace(/[\\%_]/g, '\\$&')}%`
}
