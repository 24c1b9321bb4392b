import { rapikan } from './peran-kolom.ts'
import type { BarisAsing } from './urai-tabel.ts'

/**
 * The order in which `ada` would be `harap`: place j holds the value that belongs to row `urutan[j]`. Undefined where the two
 * are the same, or are not the same numbers, or too few of them differ to be more than a mistyped pair.
 */
export function findUrutan(
  ada: readonly number[],
  harap: readonly number[],
  sama: (a: number, b: number) => boolean = (a, b) => a === b,
): number[] | undefined {
  if (ada.length !== harap.length || ada.length < 2) return undefined
  const beda = ada.filter((n, i) => !sama(n, harap[i]!)).length
  if (beda < 2) return undefined
  const a = ada.map((n, i) => [n, i] as const).sort((x, y) => x[0] - y[0])
  const h = harap.map((n, i) => [n, i] as const).sort((x, y) => x[0] - y[0])
  if (!a.every(([n], i) => sama(n, h[i]![0]))) return undefined
  const urutan = new Array<number>(ada.length)
  for (const [i, [, letak]] of a.entries()) urutan[letak] = h[i]![1]
  return urutan
}

/** ", menurut abjad", when the column follows an order that people use; empty when it follows none of them. */
export function ceritaUrutan(urutan: readonly number[], baris: readonly BarisAsing[]): string {
  const letak = baris.map((_, i) => i)
  const sama = (lain: readonly number[]) => lain.every((x, i) => x === urutan[i])
  const abjad = [...letak].sort((x, y) => (rapikan(baris[x]!.nama) < rapikan(baris[y]!.nama) ? -1 : 1))
  if (sama(abjad)) return ' (menurut abjad nama)'
  if (baris.every((b) => b.kode !== undefined)) {
    const kode = [...letak].sort((x, y) => (baris[x]!.kode! < baris[y]!.kode! ? -1 : 1))
    if (sama(kode)) return ' (menurut kode wilayah)'
  }
  if (sama([...letak].reverse())) return ' (terbalik dari bawah ke atas)'
  const n = letak.length
  for (const geser of [1, -1])
    if (sama(letak.map((i) => (i + geser + n) % n)))
      return ` (bergeser satu baris ke ${geser === 1 ? 'atas' : 'bawah'})`
  const tertukar = letak.filter((i) => urutan[i] !== i)
  if (tertukar.length === 2) return ` (${tertukar.map((i) => baris[i]!.nama).join(' dan ')} tertukar)`
  return ''
}
