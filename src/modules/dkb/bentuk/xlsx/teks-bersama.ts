import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../../dkb.galat.ts'
import { PenguraiXml } from './urai-xml.ts'

const HALAMAN = 8 * 1024 * 1024
/** Most workbooks hold a few kilobytes of texts: the first page grows from here. */
const HALAMAN_AWAL = 64 * 1024
/** Texts of one workbook, in bytes: three million names and numbers take about 60 MB. More is refused, not swapped. */
const MAKS = 768 * 1024 * 1024

/** The shared strings of a workbook as UTF-8 in pages: a tenth of what as many JavaScript strings would take. */
export class TeksBersama {
  readonly #halaman: Buffer[] = []
  #tempat = new Float64Array(4096)
  #panjang = new Uint32Array(4096)
  #isi = HALAMAN
  #jumlah = 0

  tambah(teks: string): void {
    const n = Buffer.byteLength(teks)
    if (this.#isi + n > HALAMAN) {
      if ((this.#halaman.length + 1) * HALAMAN > MAKS || n > HALAMAN) {
        throw new Ditolak(galatDkb.lembarTerlaluBesar())
      }
      this.#halaman.push(Buffer.allocUnsafe(this.#halaman.length === 0 ? HALAMAN_AWAL : HALAMAN))
      this.#isi = 0
    }
    if (this.#isi + n > this.#halaman.at(-1)!.length) this.#lebarkan(this.#isi + n)
    if (this.#jumlah === this.#tempat.length) this.#perbesar()
    this.#halaman.at(-1)!.write(teks, this.#isi)
    this.#tempat[this.#jumlah] = (this.#halaman.length - 1) * HALAMAN + this.#isi
    this.#panjang[this.#jumlah++] = n
    this.#isi += n
  }

  /** '' for a number that the workbook does not have. */
  ambil(ke: number): string {
    if (!(ke >= 0 && ke < this.#jumlah)) return ''
    const t = this.#tempat[ke]!
    const dalam = t % HALAMAN
    return this.#halaman[Math.floor(t / HALAMAN)]!.toString('utf8', dalam, dalam + this.#panjang[ke]!)
  }

  #lebarkan(perlu: number): void {
    const lama = this.#halaman.at(-1)!
    const baru = Buffer.allocUnsafe(Math.min(HALAMAN, Math.max(perlu, lama.length * 2)))
    lama.copy(baru, 0, 0, this.#isi)
    this.#halaman[this.#halaman.length - 1] = baru
  }

  #perbesar(): void {
    const [tempat, panjang] = [new Float64Array(this.#jumlah * 2), new Uint32Array(this.#jumlah * 2)]
    tempat.set(this.#tempat)
    panjang.set(this.#panjang)
    this.#tempat = tempat
    this.#panjang = panjang
  }
}

/** Reads sharedStrings.xml; the runs of a rich text are joined, phonetic guides left out. */
export async function bacaTeksBersama(isi: AsyncIterable<string>): Promise<TeksBersama> {
  const hasil = new TeksBersama()
  let kini = ''
  let dalamT = false
  let dalamFonetik = false
  const urai = new PenguraiXml({
    buka(nama) {
      if (nama === 't') dalamT = true
      else if (nama === 'rPh') dalamFonetik = true
      else if (nama === 'si') kini = ''
    },
    tutup(nama) {
      if (nama === 't') dalamT = false
      else if (nama === 'rPh') dalamFonetik = false
      else if (nama === 'si') hasil.tambah(lepasEscape(kini))
    },
    teks(t) {
      if (dalamT && !dalamFonetik) kini += t
    },
  })
  for await (const b of isi) urai.beri(b)
  return hasil
}

/** OOXML writes what XML cannot hold as _xHHHH_. */
export function lepasEscape(teks: string): string {
  if (!teks.includes('_x')) return teks
  return teks.replace(/_x([0-9A-Fa-f]{4})_/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16)))
}
