import type { FileHandle } from 'node:fs/promises'
import { DAFTAR_ATURAN, indeksAturan } from './aturan.ts'
import { KOLOM_SIAK } from './baca/kolom.ts'
import type { HasilBaca } from './baca/konteks.ts'
import type { TemuanAturan } from './dkb.contract.ts'
import { type SeluruhBaris, siapkanSeluruhBaris } from './segel/seluruh-baris.ts'

const CONTOH_MAKS = 20

/** Puts what the readers found back into the order of the file: line numbers, counts, first examples, lists. */
export class Pengumpul {
  jumlahMasuk = 0
  jumlahTidakAktif = 0
  jumlahDitolak = 0
  jumlahLolos = 0
  /** Of these, how many have something in the column, per KOLOM_SIAK. */
  readonly isiKolom = new Float64Array(KOLOM_SIAK.length)
  nikAkhirNol = 0
  windows1252 = false
  #adaUtf8 = false
  readonly #hitung = new Float64Array(DAFTAR_ATURAN.length)
  readonly #contoh: number[][] = DAFTAR_ATURAN.map(() => [])
  readonly #hasil: HasilBaca[] = []
  readonly #dasarBaris: number[] = []
  readonly #antre = new Map<number, HasilBaca>()
  #barisFisik: number
  readonly #fileTolak: FileHandle
  readonly #fileTidakAktif: FileHandle
  #tulis: Promise<unknown> = Promise.resolve()

  /** `barisJudul`: physical lines before the first row. The two files take the lists, not yet encrypted: spill only. */
  constructor(barisJudul: number, fileTolak: FileHandle, fileTidakAktif: FileHandle) {
    this.#barisFisik = barisJudul
    this.#fileTolak = fileTolak
    this.#fileTidakAktif = fileTidakAktif
  }

  terima(potongan: number, hasil: HasilBaca): void {
    this.#antre.set(potongan, hasil)
    for (;;) {
      const urut = this.#hasil.length
      const berikut = this.#antre.get(urut)
      if (!berikut) return
      this.#antre.delete(urut)
      this.#gabung(berikut)
    }
  }

  #gabung(h: HasilBaca): void {
    const dasar = this.#barisFisik + 1
    this.#dasarBaris.push(dasar)
    this.#barisFisik += h.jumlahBarisFisik
    this.jumlahMasuk += h.jumlahMasuk
    this.jumlahTidakAktif += h.jumlahTidakAktif
    this.jumlahDitolak += h.jumlahDitolak
    this.jumlahLolos += h.nikHi.length
    this.nikAkhirNol += h.nikAkhirNol
    if (h.penyandian === 'lain') this.windows1252 = true
    if (h.penyandian === 'utf-8') this.#adaUtf8 = true
    h.hitung.forEach((n, i) => {
      this.#hitung[i]! += n
    })
    h.isiKolom.forEach((n, k) => {
      this.isiKolom[k]! += n
    })
    for (const [i, baris] of h.contoh) {
      const contoh = this.#contoh[i]!
      for (const b of baris) if (contoh.length < CONTOH_MAKS) contoh.push(b + dasar)
    }
    this.#tulisDaftar(this.#fileTolak, h.tolak, dasar)
    this.#tulisDaftar(this.#fileTidakAktif, h.tidakAktif, dasar)
    this.#hasil.push({ ...h, tolak: KOSONG, tidakAktif: KOSONG })
  }

  // Lines begin with the number within the chunk; in the file it counts from the top, as an editor shows it.
  #tulisDaftar(file: FileHandle, isi: Uint8Array, dasar: number): void {
    if (isi.length === 0) return
    const teks = Buffer.from(isi.buffer, isi.byteOffset, isi.length).toString('latin1')
    const mutlak = teks.replace(/^\d+/gm, (n) => String(Number(n) + dasar))
    this.#tulis = this.#tulis.then(() => file.writeFile(mutlak, 'latin1'))
    // Awaited in `tuntas`; a full disk must not end the process before that.
    this.#tulis.catch(() => undefined)
  }

  async tuntas(): Promise<void> {
    await this.#tulis
  }

  get penyandian(): 'ascii' | 'utf-8' | 'windows-1252' {
    if (this.windows1252) return 'windows-1252'
    return this.#adaUtf8 ? 'utf-8' : 'ascii'
  }

  /** All rows that may be kept, in file order, and where each chunk begins among them. Call once. */
  susun(): { semua: SeluruhBaris; dasarPotongan: Uint32Array } {
    const semua = siapkanSeluruhBaris(this.jumlahLolos)
    const dasarPotongan = new Uint32Array(this.#hasil.length)
    let n = 0
    this.#hasil.forEach((h, i) => {
      dasarPotongan[i] = n
      semua.nikHi.set(h.nikHi, n)
      semua.nikLo.set(h.nikLo, n)
      semua.kkHi.set(h.kkHi, n)
      semua.kkLo.set(h.kkLo, n)
      semua.diri.set(h.diri, n)
      semua.desa.set(h.desa, n)
      semua.sidikNama.set(h.sidikNama, n)
      semua.sidikIbu.set(h.sidikIbu, n)
      const dasar = this.#dasarBaris[i]!
      for (let j = 0; j < h.baris.length; j++) semua.baris[n + j] = h.baris[j]! + dasar
      n += h.nikHi.length
      // Not twice in memory for longer than it takes.
      this.#hasil[i] = SUDAH
    })
    this.#hasil.length = 0
    return { semua, dasarPotongan }
  }

  /** For what is only known over all rows. */
  tambahTemuan(aturan: string, jumlah: number, contohBaris: readonly number[]): void {
    const i = indeksAturan(aturan)
    this.#hitung[i]! += jumlah
    this.#contoh[i] = [...this.#contoh[i]!, ...contohBaris].sort((a, b) => a - b).slice(0, CONTOH_MAKS)
  }

  temuan(): TemuanAturan[] {
    return DAFTAR_ATURAN.map(({ id, tingkat, kalimat }, i) => ({
      aturan: id,
      tingkat,
      kalimat,
      jumlah: this.#hitung[i]!,
      contohBaris: this.#contoh[i]!,
    }))
      .filter((t) => t.jumlah > 0)
      .sort((a, b) => BERAT[a.tingkat] - BERAT[b.tingkat] || b.jumlah - a.jumlah)
  }
}

const KOSONG = new Uint8Array(0)
const SUDAH = {} as HasilBaca
const BERAT = { tolak: 0, 'tidak-aktif': 1, peringatan: 2, catatan: 3 }
