import type { NaskahSop } from './naskah-sop.ts'
import { type TemuanTinjau, temuan } from './temuan.ts'

/**
 * What goes from step to step: output that no later step takes up (as kelengkapan, or carried on as its own output),
 * and kelengkapan that no earlier step made and that is no tool. Texts are held against each other by their words,
 * because a sheet never writes a thing twice in the same letters.
 */
export function tinjauBahan(n: NaskahSop): TemuanTinjau[] {
  const langkah = n.langkah.map((l) => ({
    l,
    output: kataIsi(l.output),
    kelengkapan: kataIsi(l.kelengkapan),
  }))
  const alat = [...n.peralatan, ...ALAT_LAZIM].map(kataIsi)
  return langkah.flatMap(({ l, output }, i) => {
    const sebelum = langkah.slice(0, i)
    const sesudah = langkah.slice(i + 1)
    const hasil: TemuanTinjau[] = []
    const dipakai = sesudah.some((s) => mirip(output, s.kelengkapan) || mirip(output, s.output))
    if (sesudah.length > 0 && output.size > 0 && !dipakai) {
      const kalimat = `Output langkah ${i + 1} tidak dipakai langkah sesudahnya: "${l.output}".`
      hasil.push(temuan('output-tak-dipakai', l.id, kalimat, `langkah.${i}.output`))
    }
    // What the first step begins with comes from outside.
    const asing = i === 0 ? [] : uraikan(l.kelengkapan).filter((b) => !dikenal(kataIsi(b)))
    if (asing.length > 0) {
      const kalimat = `Kelengkapan langkah ${i + 1} tidak dihasilkan langkah sebelumnya: ${asing.map((a) => `"${a}"`).join(', ')}.`
      hasil.push(temuan('kelengkapan-tak-dihasilkan', l.id, kalimat, `langkah.${i}.kelengkapan`))
    }
    return hasil

    function dikenal(kata: ReadonlySet<string>): boolean {
      if (kata.size === 0 || alat.some((a) => mirip(a, kata))) return true
      return sebelum.some((s) => mirip(kata, s.output) || mirip(kata, s.kelengkapan))
    }
  })
}

const ALAT_LAZIM = ['ATK', 'Komputer', 'Printer', 'Disposisi']
const KATA_TUGAS = new Set(
  'dan atau yang di ke dari untuk dengan serta pada sudah telah akan oleh sebagai hasil'.split(' '),
)

function kataIsi(teks: string): ReadonlySet<string> {
  const kata = teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  return new Set(kata.filter((k) => k.length > 1 && !KATA_TUGAS.has(k)))
}

/** The parts of a cell: lines that begin with a dash, or what commas divide. */
function uraikan(teks: string): string[] {
  return teks
    .split(/\s-\s|^-\s|[,;\n]/)
    .map((b) => b.trim())
    .filter((b) => b !== '')
}

/** At least two thirds of the words of the shorter text stand in the longer one. */
function mirip(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [pendek, panjang] = a.size <= b.size ? [a, b] : [b, a]
  if (pendek.size === 0) return false
  const sama = [...pendek].filter((k) => panjang.has(k)).length
  return sama * 3 >= pendek.size * 2
}
