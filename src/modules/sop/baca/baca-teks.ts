import type { Bacaan, BarisBacaan, SelBacaan } from './bacaan.ts'

/**
 * Plain text, as a converter left it: cells divided by tabs, or a Markdown table. A tab-divided line whose cells before
 * the last are all blank is still a row.
 */
export function bacaTeks(isi: string): Bacaan {
  const baris: BarisBacaan[] = []
  let tabel = 0
  let dalam = false
  for (const mentah of isi.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const bar = barisTabel(mentah)
    if (!bar) {
      if (mentah.trim() !== '') {
        dalam = false
        baris.push({ sel: [{ teks: bersih(mentah) }] })
      } else if (dalam) {
        // A blank line parts two tables.
        dalam = false
      }
      continue
    }
    if (bar.length === 0) continue
    if (!dalam) tabel++
    dalam = true
    baris.push({ tabel, sel: bar })
  }
  return { asal: 'teks', terlipat: true, baris }
}

/** Undefined outside of tables; blank for the ruler under a Markdown heading. */
function barisTabel(mentah: string): SelBacaan[] | undefined {
  const m = mentah.trim()
  if (m.startsWith('|') && m.endsWith('|') && m.length > 2) {
    if (/^\|[\s:|-]+\|$/.test(m) && m.includes('-')) return []
    // A converter writes "| |" for a blank cell; what is wider held a picture that it left out.
    return m
      .slice(1, -1)
      .split('|')
      .map((s) => ({ teks: bersih(s), ...(s.trim() === '' && s.length > 1 && { bekas: true }) }))
  }
  if (!mentah.includes('\t')) return undefined
  return mentah.split('\t').map((s) => ({ teks: bersih(s) }))
}

/** Two blanks divide what stood on two lines. */
function bersih(teks: string): string {
  return teks
    .replace(/<\/?(?:b|i|u|em|strong|sub|sup)>/gi, '')
    .replace(/\*\*|__/g, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .trim()
    .replace(/ {2,}/g, '\n')
}
