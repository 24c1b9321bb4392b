import { huruf, type Potongan } from './huruf.ts'

/**
 * Text folded into lines no wider than `lebar` points: between words, after a slash or hyphen, and inside a word only
 * where a single word is wider than the line.
 */
export function lipat(teks: string, potongan: Potongan, ukuran: number, lebar: number): string[] {
  const h = huruf(potongan)
  const muat = (t: string) => h.lebar(t, ukuran) <= lebar
  if (muat(teks)) return [teks]
  const baris: string[] = []
  let kini = ''
  for (const suku of teks.split(/(?<=[/-])|(?= )/)) {
    if (muat(kini + suku)) {
      kini += suku
      continue
    }
    if (kini.trim() !== '') baris.push(kini.trim())
    kini = suku.trimStart()
    while (!muat(kini)) {
      let n = kini.length - 1
      while (n > 1 && !muat(kini.slice(0, n))) n--
      if (n <= 1 && !muat(kini.slice(0, 1))) break
      baris.push(kini.slice(0, n))
      kini = kini.slice(n)
    }
  }
  return kini.trim() === '' ? baris : [...baris, kini.trim()]
}
