import type { TemuanAsing } from './asing.contract.ts'
import { alamat } from './kisi.ts'
import type { BarisAsing, KolomAsing, TabelAsing } from './urai-tabel.ts'

/** Collects the faults of one sheet; a cell that is already explained is not reported by a weaker rule again. */
export class BukuTemuan {
  readonly temuan: TemuanAsing[] = []
  jumlahPeriksa = 0
  readonly #t: TabelAsing
  readonly #dijelaskan = new Set<string>()

  constructor(t: TabelAsing) {
    this.#t = t
  }

  /** A comparison that was made, whether or not it found something. */
  banding(): void {
    this.jumlahPeriksa++
  }

  sel(k: KolomAsing, i: number): string {
    return alamat(this.#t.baris[i]!.baris, k.kolom)
  }

  isDijelaskan(k: KolomAsing, i: number): boolean {
    return this.#dijelaskan.has(`${k.kolom}/${i}`)
  }

  jelaskan(k: KolomAsing, i: number): void {
    this.#dijelaskan.add(`${k.kolom}/${i}`)
  }

  catatSel(
    k: KolomAsing,
    i: number,
    isi: Pick<TemuanAsing, 'aturan' | 'berat' | 'kalimat'> & { seharusnya?: string },
  ): void {
    const baris = this.#t.baris[i]!
    this.jelaskan(k, i)
    this.temuan.push({
      ...isi,
      lembar: this.#t.lembar,
      sel: this.sel(k, i),
      wilayah: namaBaris(baris),
      kolom: k.judul,
      tertulis: k.teks[i]!,
    })
  }

  /** For a whole column: from its first row to its last. */
  catatKolom(k: KolomAsing, isi: Pick<TemuanAsing, 'aturan' | 'berat' | 'kalimat'>): void {
    const awal = this.#t.baris[0]!.baris
    const akhir = this.#t.baris.at(-1)!.baris
    this.temuan.push({
      ...isi,
      lembar: this.#t.lembar,
      sel: `${alamat(awal, k.kolom)}:${alamat(akhir, k.kolom)}`,
      kolom: k.judul,
      tertulis: '',
    })
  }

  catatBaris(i: number, isi: Pick<TemuanAsing, 'aturan' | 'berat' | 'kalimat'>): void {
    const baris = this.#t.baris[i]!
    this.temuan.push({
      ...isi,
      lembar: this.#t.lembar,
      sel: alamat(baris.baris, this.#t.kolomNama),
      wilayah: namaBaris(baris),
      tertulis: baris.nama,
    })
  }

  catatLembar(isi: Pick<TemuanAsing, 'aturan' | 'berat' | 'kalimat'> & { seharusnya?: string }): void {
    const [awal] = this.#t.kepala
    this.temuan.push({ ...isi, lembar: this.#t.lembar, sel: alamat(awal, this.#t.kolomNama), tertulis: '' })
  }
}

export function namaBaris(b: BarisAsing): string {
  return b.nama || b.kode || `baris ${b.baris + 1}`
}
