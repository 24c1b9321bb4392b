import { Ditolak } from '#kernel/ditolak'
import type { Galat } from '#kernel/galat'
import { AliranFile } from '../aliran-file.ts'
import { Cacat } from '../cacat.ts'
import { uraiTeks } from '../charset.ts'
import { galatDmp } from '../dmp.galat.ts'
import { BATAS, type KolomDmp, type Ruas, type TabelDmp } from '../dmp.ts'
import { charsetAsing } from '../sel.ts'
import { KURANG, type LetakSel, LobAsing, pindaiBarisExp, SELESAI, susunanExp } from './baris-exp.ts'
import type { KepalaExp } from './kepala-exp.ts'
import { bacaDeskriptor } from './kolom-exp.ts'
import { type BarisInsert, uraiInsert, uraiNamaTabel } from './urai-insert.ts'

export interface DaftarExp {
  readonly tabel: readonly TabelDmp[]
  readonly terpotong: boolean
  readonly catatan: readonly string[]
}

const LF = 10
const CATATAN_MAKS = 20
const PENGATURAN_MAKS = 4096
const AKHIR_PENGATURAN = 'DISABLE:ALL\0\0\n'
// After these comes source code, in blocks whose end is not marked in a way that is known.
const KODE_SUMBER =
  /^CREATE .*\b(VIEW|TRIGGER|PROCEDURE|FUNCTION|PACKAGE|TYPE|SYNONYM|SNAPSHOT|MATERIALIZED|JAVA|LIBRARY|OPERATOR|CONTEXT|DIMENSION)\b|^(BEGINTYPE|PROCACTION|EXECUTE|CTYPE)/
const PERNYATAAN =
  /^(METRIC[SE]|CONNECT |TABLE "|ENDTABLE|CREATE |INSERT |ALTER |CALTER |COMMENT ON |GRANT |REVOKE |ANAL|PROCACTION|EXECUTE|BEGINTYPE|ENDTYPE|AUDIT|NOAUDIT|DROP |EXIT$)/

/**
 * Lists the tables of a classic exp by one pass over the whole body, statement after statement; of rows only the lengths
 * are read. Where the sequence breaks, it goes on at the next line that begins a statement and says so.
 */
export async function daftarExp(ruas: readonly Ruas[], kepala: KepalaExp): Promise<DaftarExp> {
  const aliran = new AliranFile(ruas, BATAS.baris)
  try {
    return await new PendaftarExp(aliran, ruas, kepala).jalankan()
  } finally {
    await aliran.tutup()
  }
}

interface TabelSementara {
  pemilik: string
  nama: string
  kolom: readonly KolomDmp[]
  jumlahBaris: number
  sebab: Galat | undefined
  bagian: { ruas: readonly Ruas[] }[]
}

class PendaftarExp {
  readonly #a: AliranFile
  readonly #ruas: readonly Ruas[]
  readonly #kepala: KepalaExp
  readonly #tabel = new Map<string, TabelSementara>()
  readonly #catatan: string[] = []
  #pemilik: string
  #lalu = ''
  #definisiTerakhir: { nama: string; teks: string } | undefined
  #terpotong = true

  constructor(aliran: AliranFile, ruas: readonly Ruas[], kepala: KepalaExp) {
    this.#a = aliran
    this.#ruas = ruas
    this.#kepala = kepala
    this.#pemilik = kepala.pengekspor
  }

  async jalankan(): Promise<DaftarExp> {
    let ada = await this.#lewatiPengaturan()
    while (ada) ada = await this.#satu()
    if (!this.#terpotong) await this.#periksaSisa()
    return {
      tabel: [...this.#tabel.values()].map(({ sebab, jumlahBaris, ...t }) => {
        const kenapa = sebab ?? (t.bagian.length === 0 ? galatDmp.bagianHilang(t.nama) : undefined)
        return kenapa ? { ...t, sebabTakTerbaca: kenapa } : { ...t, jumlahBaris }
      }),
      terpotong: this.#terpotong,
      catatan: this.#catatan,
    }
  }

  // Session settings in binary come first and end with DISABLE:ALL; nothing in them is needed.
  async #lewatiPengaturan(): Promise<boolean> {
    const a = this.#a
    const ada = await this.#cariPernyataan()
    if (
      a.tempat > PENGATURAN_MAKS ||
      a.b.toString('latin1', a.p - AKHIR_PENGATURAN.length, a.p) !== AKHIR_PENGATURAN
    )
      this.#beri('Susunan awal isi file tidak dikenal; tabel pertama dicari dengan pemindaian.')
    return ada
  }

  // One line or one counted block; false at the end.
  async #satu(): Promise<boolean> {
    const a = this.#a
    if (!(await a.punya(2))) return false
    const [c0, c1] = [a.b[a.p]!, a.b[a.p + 1]!]
    if (c0 === 0xfd && c1 === 0xff) return this.#potongan()
    // Text has a printable second byte; a block of that length would be longer than any that is written in one piece.
    if (c1 < 0x20 && !(c0 === LF && c1 >= 0x20)) return c1 === LF && c0 >= 0x20 ? this.#baris() : this.#blok()
    return this.#baris()
  }

  async #blok(): Promise<boolean> {
    const a = this.#a
    const n = a.b.readUInt16LE(a.p)
    if (!(await a.punya(n + 3))) return this.#putus()
    if (a.b[a.p + 2 + n] !== LF || !isTulisan(a.b, a.p + 2, n)) return this.#putus()
    a.p += n + 3
    return true
  }

  async #potongan(): Promise<boolean> {
    const a = this.#a
    a.p += 2
    for (;;) {
      if (!(await a.punya(2))) return this.#putus()
      const n = a.b.readUInt16LE(a.p)
      a.p += 2
      if (n === 0) break
      if (!(await a.punya(n)) || !isTulisan(a.b, a.p, n)) return this.#putus()
      a.p += n
    }
    if (!(await a.punya(1)) || a.b[a.p] !== LF) return this.#putus()
    a.p += 1
    return true
  }

  async #baris(): Promise<boolean> {
    const a = this.#a
    const panjang = await this.#panjangBaris()
    if (panjang === undefined) return this.#putus()
    const teks = a.b.toString('latin1', a.p, a.p + panjang)
    if (!PERNYATAAN.test(teks)) {
      // Blank lines and the tails of longer texts.
      if (!/^[ -~]*$/.test(teks) && !KODE_SUMBER.test(this.#lalu)) return this.#putus()
      a.p += panjang + 1
      return true
    }
    if (teks === 'EXIT') {
      if ((await a.punya(10)) && a.b.toString('latin1', a.p, a.p + 10) === 'EXIT\nEXIT\n') {
        a.p += 10
        this.#terpotong = false
        return false
      }
    }
    const mentah = Buffer.from(a.b.subarray(a.p, a.p + panjang))
    a.p += panjang + 1
    this.#lalu = teks.slice(0, 200)
    if (teks.startsWith('CONNECT ')) this.#pemilik = this.#huruf(mentah).slice(8).trim().replaceAll('"', '')
    else if (/^(CREATE (GLOBAL TEMPORARY )?)?TABLE "/.test(teks)) this.#definisi(this.#huruf(mentah), teks)
    else if (teks.startsWith('INSERT ')) await this.#isi(this.#huruf(mentah))
    return true
  }

  // Without the LF; undefined when the file ends first or the line is longer than any statement.
  async #panjangBaris(): Promise<number | undefined> {
    const a = this.#a
    let dari = 0
    for (;;) {
      const lf = a.b.indexOf(LF, a.p + dari)
      if (lf >= 0 && lf < a.akhir) return lf - a.p
      dari = a.akhir - a.p
      if (dari > BATAS.pernyataan) return undefined
      if ((await a.tambah()) !== true) return undefined
    }
  }

  #huruf(b: Buffer): string {
    return uraiTeks(this.#kepala.charsetKlien)?.(b, 0, b.length) ?? b.toString('latin1')
  }

  #definisi(baris: string, latin: string): void {
    // After the last table the same word heads lists of constraints and triggers; only a definition makes a table.
    if (!latin.startsWith('CREATE ')) return
    const t = uraiNamaTabel(baris)
    if (!t || /^CREATE GLOBAL TEMPORARY/.test(latin)) return
    this.#ambil(t)
    this.#definisiTerakhir = { nama: t.nama, teks: baris }
  }

  #ambil(t: { pemilik?: string; nama: string }): TabelSementara {
    const pemilik = t.pemilik ?? this.#pemilik
    const kunci = JSON.stringify([pemilik, t.nama])
    let ada = this.#tabel.get(kunci)
    if (!ada) {
      if (this.#tabel.size >= BATAS.tabel) throw new Ditolak(galatDmp.batas('jumlah tabel', BATAS.tabel))
      ada = { pemilik, nama: t.nama, kolom: [], jumlahBaris: 0, sebab: undefined, bagian: [] }
      this.#tabel.set(kunci, ada)
    }
    return ada
  }

  async #isi(baris: string): Promise<void> {
    const insert = uraiInsert(baris)
    if (!insert) {
      this.#catat()
      return
    }
    const a = this.#a
    let d = bacaDeskriptor(a.b, a.p, a.akhir, insert.kolom)
    while (d.jenis === 'kurang' && (await a.tambah()) === true)
      d = bacaDeskriptor(a.b, a.p, a.akhir, insert.kolom)
    const t = this.#ambil(insert)
    const { file, offset } = a.letak(a.tempat)
    switch (d.jenis) {
      case 'endian-besar':
        throw new Ditolak(galatDmp.endianBesar(insert.nama))
      case 'kurang':
        t.sebab ??= galatDmp.terpotong(file, insert.nama, 0)
        return
      case 'rusak':
        t.sebab ??= galatDmp.rusak(d.sebab, insert.nama, 0, file, offset)
        await this.#lompat()
        return
      case 'jenis-asing':
        t.sebab ??= galatDmp.jenisKolom(insert.nama, d.nama, d.nomor)
        await this.#lompat()
        return
      case 'kolom':
        a.p = d.berikut
        if (t.bagian.length > 0 && JSON.stringify(t.kolom) !== JSON.stringify(d.kolom))
          t.sebab ??= galatDmp.kolomBergeser(insert.nama)
        t.kolom = d.kolom
        this.#cocokkan(insert.nama, d.kolom)
        await this.#hitung(t, insert, d.kolom)
    }
  }

  // Names stand in the definition too, and the header names the character sets: what differs was damaged or is not known.
  #cocokkan(nama: string, kolom: readonly KolomDmp[]): void {
    const { charset, charsetNasional } = this.#kepala
    const definisi = this.#definisiTerakhir?.nama === nama ? this.#definisiTerakhir.teks : undefined
    for (const k of kolom) {
      if (definisi !== undefined && !definisi.includes(`"${k.nama.replaceAll('"', '""')}" `))
        this.#beri(`Kolom ${k.nama} tidak ada pada definisi tabel ${nama}.`)
      if (k.charset !== undefined && k.charset !== (k.bentuk === 2 ? charsetNasional : charset))
        this.#beri(
          `Himpunan huruf kolom ${k.nama} pada tabel ${nama} berbeda dari yang disebut pada awal file.`,
        )
    }
  }

  #beri(kalimat: string): void {
    if (this.#catatan.length < CATATAN_MAKS) this.#catatan.push(kalimat)
  }

  async #hitung(t: TabelSementara, insert: BarisInsert, kolom: readonly KolomDmp[]): Promise<void> {
    const a = this.#a
    const asing = charsetAsing(kolom, this.#kepala.charset)
    if (asing !== undefined) t.sebab ??= galatDmp.charset(asing, `tabel ${insert.nama}`)
    const susunan = susunanExp(kolom)
    const letak: LetakSel = { awal: new Int32Array(kolom.length), panjang: new Int32Array(kolom.length) }
    const mulai = a.tempat
    let banyak = 0
    try {
      for (;;) {
        const p = pindaiBarisExp(a.b, a.p, a.akhir, susunan, letak)
        if (p === SELESAI) break
        if (p !== KURANG) {
          a.p = p
          banyak++
          continue
        }
        const tambah = await a.tambah()
        if (tambah === 'penuh') {
          t.sebab ??= galatDmp.barisTerlaluBesar(insert.nama, banyak + 1)
          await this.#lompat()
          return
        }
        if (!tambah) {
          t.sebab ??= galatDmp.terpotong(a.letak(a.tempat).file, insert.nama, banyak + 1)
          a.p = a.akhir
          return
        }
      }
      await this.#penutup()
    } catch (sebab) {
      if (!(sebab instanceof Cacat)) throw sebab
      const { file, offset } = a.letak(a.tempat - a.p + sebab.p)
      t.sebab ??=
        sebab instanceof LobAsing
          ? galatDmp.lob(insert.nama, banyak + 1, file, offset)
          : galatDmp.rusak(sebab.sebab, insert.nama, banyak + 1, file, offset)
      await this.#lompat()
      return
    }
    t.jumlahBaris += banyak
    t.bagian.push({ ruas: potong(this.#ruas, mulai, a.tempat) })
  }

  // `FF FF`, LF, and the first letter of a statement: a NULL mark with one bit gone must not end a table.
  async #penutup(): Promise<void> {
    const a = this.#a
    if (!(await a.punya(4))) throw new Cacat('penutup tabel terpotong', a.p)
    const huruf = a.b[a.p + 3]!
    if (a.b[a.p + 2] !== LF || huruf < 0x41 || huruf > 0x5a) throw new Cacat('penutup tabel tidak wajar', a.p)
    a.p += 3
  }

  #putus(): Promise<boolean> {
    this.#catat()
    return this.#cariPernyataan()
  }

  #catat(): void {
    if (KODE_SUMBER.test(this.#lalu)) return
    const { file, offset } = this.#a.letak(this.#a.tempat)
    const kalimat = `Urutan pernyataan tidak dikenal pada byte ${offset} file ${file}; tabel berikutnya dicari dengan pemindaian.`
    this.#beri(kalimat)
  }

  async #lompat(): Promise<void> {
    const { file, offset } = this.#a.letak(this.#a.tempat)
    this.#beri(`Tabel setelah byte ${offset} file ${file} dicari dengan pemindaian.`)
    await this.#cariPernyataan()
  }

  // On to the next LF with a statement behind it; false where there is none.
  async #cariPernyataan(): Promise<boolean> {
    const a = this.#a
    for (;;) {
      const lf = a.b.indexOf(LF, a.p)
      if (lf < 0 || lf >= a.akhir) {
        a.p = a.akhir
        if (!(await a.tambah())) return false
        continue
      }
      a.p = lf + 1
      await a.punya(24)
      if (PERNYATAAN.test(a.b.toString('latin1', a.p, Math.min(a.p + 24, a.akhir)).split('\n')[0]!))
        return true
    }
  }

  async #periksaSisa(): Promise<void> {
    const a = this.#a
    const mulai = a.tempat
    for (;;) {
      for (; a.p < a.akhir; a.p++) {
        if (a.b[a.p] === 0) continue
        const { file, offset } = a.letak(a.tempat)
        this.#catatan.push(
          `Masih ada isi setelah penutup EXIT, pada byte ${offset} file ${file}; tidak dibaca.`,
        )
        return
      }
      if ((await a.tambah()) !== true) break
    }
    if (a.tempat - mulai >= this.#kepala.panjangRekaman)
      this.#catatan.push('File lebih panjang daripada yang ditulis exp.')
  }
}

// Counted blocks hold text. Rows hold noughts, so a false length cannot carry the reader over a whole table unseen.
function isTulisan(b: Buffer, p: number, n: number): boolean {
  const nol = b.indexOf(0, p)
  return nol < 0 || nol >= p + n
}

/** The part `[dari, sampai)` of a stream as stretches of its files. */
export function potong(ruas: readonly Ruas[], dari: number, sampai: number): Ruas[] {
  const hasil: Ruas[] = []
  let dasar = 0
  for (const r of ruas) {
    const n = r.akhir - r.awal
    const [a, e] = [Math.max(dari, dasar), Math.min(sampai, dasar + n)]
    if (a < e) hasil.push({ file: r.file, awal: r.awal + a - dasar, akhir: r.awal + e - dasar })
    dasar += n
  }
  return hasil
}
