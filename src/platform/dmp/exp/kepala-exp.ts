import { ok, type Result, tolak } from '#kernel/hasil'
import { uraiTeks } from '../charset.ts'
import { galatDmp } from '../dmp.galat.ts'

/** Header of a classic exp file; its integers are big-endian, those of the body little-endian. */
export interface KepalaExp {
  readonly versi: string
  readonly pengekspor: string
  readonly modus: string
  /** The body begins here, and the file is padded to a multiple of it. */
  readonly panjangRekaman: number
  readonly charsetKlien: number
  readonly charset: number
  readonly charsetNasional: number
  /** In the words of the client's language. */
  readonly dibuat: string
}

/** Oldest version whose rows are laid out as in the samples. */
const VERSI_TERTUA = 10

/** `awal` holds the first 4096 bytes, or all there is. */
export function bacaKepalaExp(awal: Buffer, file: string): Result<KepalaExp> {
  const rusak = (sebab: string) => tolak(galatDmp.kepalaRusak(file, sebab))
  const baris: string[] = []
  let p = 3
  for (let i = 0; i < 7; i++) {
    const lf = awal.indexOf(10, p)
    if (lf < 0 || lf - p > 256) return rusak('baris pembuka kurang')
    baris.push(awal.toString('latin1', p, lf))
    p = lf + 1
  }
  const versi = /^EXPORT:(V(\d{2})\.\d{2}\.\d{2})$/.exec(baris[0]!)
  if (!versi) return rusak('versi tidak terbaca')
  if (Number(versi[2]) < VERSI_TERTUA) return tolak(galatDmp.versiExp(versi[1]!))
  const pengguna = /^[A-Z](.+)$/.exec(baris[1]!)
  const modus = /^R([A-Z]+)$/.exec(baris[2]!)
  const panjang = Number(baris[3])
  if (!pengguna || !modus) return rusak('nama pengekspor tidak terbaca')
  if (!/^\d{3,7}$/.test(baris[3]!) || panjang < 512 || panjang > 1 << 20 || panjang < p + 30)
    return rusak('panjang rekaman tidak wajar')
  if (baris.slice(4).some((b) => !/^\d{1,5}$/.test(b))) return rusak('baris pembuka bukan bilangan')
  if (awal.length < p + 19) return rusak('terpotong')
  const charsetKlien = awal.readUInt16BE(p)
  if (charsetKlien !== awal.readUInt16BE(1)) return rusak('himpunan huruf disebut berbeda')
  return ok({
    versi: versi[1]!,
    pengekspor: pengguna[1]!,
    modus: modus[1]!,
    panjangRekaman: panjang,
    charsetKlien,
    charset: awal.readUInt16BE(p + 2),
    charsetNasional: awal.readUInt16BE(p + 4),
    dibuat: bacaTanggal(awal, p + 19, charsetKlien),
  })
}

// Blanks, the date in words, then the file's name; the year ends the date in every language seen.
function bacaTanggal(b: Buffer, p: number, charset: number): string {
  const nol = b.indexOf(0, p)
  const akhir = nol < 0 ? Math.min(b.length, p + 512) : nol
  const teks = uraiTeks(charset)?.(b, p, akhir - p) ?? b.toString('latin1', p, akhir)
  return (/^\s*(.*?\d{1,2}:\d{1,2}:\d{1,2}(?: [12]\d{3})?)/s.exec(teks)?.[1] ?? '')
    .replace(/[^\P{C}]/gu, '')
    .slice(0, 80)
}
