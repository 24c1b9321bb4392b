import { findIsian } from './isian.ts'

/** One sentence of a template taken apart: text, and the keys that stood in braces. */
export type Potongan = string | { readonly isian: string }

export interface CacatNaskah {
  /** Position of the first wrong character, from 0. */
  readonly letak: number
  readonly pesan: string
}

/** `"Sehubungan dengan {perihal}"` -> text and field; a brace that names no field is told with its position. */
export function uraiNaskah(naskah: string): { potongan: Potongan[]; cacat: CacatNaskah[] } {
  const potongan: Potongan[] = []
  const cacat: CacatNaskah[] = []
  let mulai = 0
  for (const m of naskah.matchAll(/\{([^{}]*)\}|[{}]/g)) {
    if (m.index > mulai) potongan.push(naskah.slice(mulai, m.index))
    mulai = m.index + m[0].length
    if (m[1] === undefined) cacat.push({ letak: m.index, pesan: 'Kurung kurawal ini tidak berpasangan.' })
    else if (!findIsian(m[1]))
      cacat.push({
        letak: m.index,
        pesan: `Isian "${m[1].slice(0, 60)}" tidak dikenal. Pilih isian dari daftar.`,
      })
    else potongan.push({ isian: m[1] })
  }
  if (mulai < naskah.length) potongan.push(naskah.slice(mulai))
  return { potongan, cacat }
}

/** The keys that a sentence asks for. */
export function isianNaskah(naskah: string): string[] {
  return uraiNaskah(naskah).potongan.flatMap((p) => (typeof p === 'string' ? [] : [p.isian]))
}

/** The sentence with values in it. A key without a value leaves `kosong` (a blank to write in). */
export function isiNaskah(
  naskah: string,
  nilai: Readonly<Record<string, string>>,
  kosong = '................',
): string {
  return uraiNaskah(naskah)
    .potongan.map((p) => (typeof p === 'string' ? p : nilai[p.isian]?.trim() || kosong))
    .join('')
}

/** A sentence that is one optional field and nothing else (`{tembusan}`) is as many lines as its value, or none. */
export function isiBaris(naskah: string, nilai: Readonly<Record<string, string>>): string[] {
  const { potongan } = uraiNaskah(naskah)
  const satu = potongan.length === 1 ? potongan[0] : undefined
  if (satu === undefined || typeof satu === 'string' || findIsian(satu.isian)?.dari === 'kantor')
    return [isiNaskah(naskah, nilai)]
  return (nilai[satu.isian] ?? '')
    .split('\n')
    .map((b) => b.trim())
    .filter((b) => b !== '')
}
