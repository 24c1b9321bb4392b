import { tulisBulat } from '#kernel/angka'
import type { TemuanSel } from '#platform/dmp'

/** Row numbers kept of one kind of finding; the count goes on. */
const CONTOH = 10

const SEBAB: Readonly<Record<TemuanSel['sebab'], string>> = {
  huruf: 'tidak terbaca sebagai huruf dan dikosongkan',
  kendali: 'memuat karakter kendali',
  tanggal: 'bukan tanggal yang ada dan dikosongkan',
  angka: 'bukan bilangan berhingga dan dikosongkan',
  'panjang-nol': 'berpanjang nol dan dianggap kosong',
}

/** Cells of one table that could not be read as they should, counted by column and cause. */
export class TemuanTabel {
  readonly #tabel: string
  readonly #charset: string
  readonly #per = new Map<
    string,
    { kolom: string; sebab: TemuanSel['sebab']; jumlah: number; baris: number[] }
  >()

  constructor(tabel: string, charset: string) {
    this.#tabel = tabel
    this.#charset = charset
  }

  catat({ baris, kolom, sebab }: TemuanSel): void {
    const kunci = `${sebab} ${kolom}`
    let t = this.#per.get(kunci)
    if (!t) {
      t = { kolom, sebab, jumlah: 0, baris: [] }
      this.#per.set(kunci, t)
    }
    t.jumlah++
    if (t.baris.length < CONTOH) t.baris.push(baris)
  }

  kalimat(): string[] {
    return [...this.#per.values()].map(({ kolom, sebab, jumlah, baris }) => {
      const huruf = sebab === 'huruf' ? ` (${this.#charset})` : ''
      const sisa = jumlah > baris.length ? ' dan seterusnya' : ''
      return `${this.#tabel}: ${tulisBulat(jumlah)} sel ${kolom} ${SEBAB[sebab]}${huruf}; baris ${baris.join(', ')}${sisa}.`
    })
  }
}
