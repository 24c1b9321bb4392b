import type { FileHandle } from 'node:fs/promises'
import { AWAL_PERINGATAN, DAFTAR_ATURAN, indeksAturan } from './aturan.ts'
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
      semua.kepala.set(h.kepala, n)
      const dasar = this.#dasarBaris[i]!
      for (let j = 0; j < h.baris.length; j++) semua.baris[n + j] = h.baris[j]! + dasar
      n += h.nikHi.length
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

  /** Warnings count rows that are kept: those of rows whose NIK turned out to be taken are taken back. */
  lepasGanda(peringatan: readonly number[], semua: SeluruhBaris): void {
    const kepala = AWAL_PERINGATAN
    peringatan.forEach((n, bit) => {
      if (n === 0) return
      this.#hitung[kepala + bit]! -= n
      this.#contoh[kepala + bit] = this.#contoh[kepala + bit]!.filter((b) => !isGanda(semua, b))
    })
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

// Lines rise with the rows, so the row of a line is found by halving.
function isGanda(semua: SeluruhBaris, baris: number): boolean {
  let [a, b] = [0, semua.jumlah]
  while (a < b) {
    const t = (a + b) >>> 1
    if (semua.baris[t]! < baris) a = t + 1
    else b = t
  }
  return semua.baris[a] === baris && semua.ganda[a] === 1
}

const KOSONG = new Uint8Array(0)
const BERAT = { tolak: 0, 'tidak-aktif': 1, peringatan: 2, catatan: 3 }
