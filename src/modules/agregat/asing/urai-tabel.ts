import { type AngkaTertulis, bacaAngka, type Gaya, isTanpaNilai, tebakGaya } from './angka-tertulis.ts'
import { type Lembar, SEL_KOSONG, type Sel } from './kisi.ts'
import { type PeranKolom, peranKolom } from './peran-kolom.ts'

export interface BarisAsing {
  /** Line in the sheet, from 0. */
  readonly baris: number
  readonly jenis: 'rincian' | 'subtotal' | 'total'
  readonly nama: string
  /** A region code, where a column has them. */
  readonly kode?: string
  /** Values of the label columns left of the name: rows of one block belong together. */
  readonly blok: string
  /** All label columns but notes: no two rows have the same. */
  readonly kunci: string
}

export interface KolomAsing extends PeranKolom {
  readonly kolom: number
  /** Head, from the top down: "ISLAM / LK". */
  readonly judul: string
  /** By place in `baris`; undefined where no number stands. */
  readonly angka: readonly (AngkaTertulis | undefined)[]
  readonly teks: readonly string[]
}

export interface TabelAsing {
  readonly lembar: string
  readonly kepala: readonly [awal: number, akhir: number]
  readonly kolomNama: number
  readonly judulNama: string
  readonly baris: readonly BarisAsing[]
  readonly kolom: readonly KolomAsing[]
  readonly catatanKaki: readonly string[]
}

/** The table in a sheet: heads, the column of names, number columns, rows with their totals. Undefined where there is none. */
export function uraiTabel(lembar: Lembar): TabelAsing | undefined {
  const isi = lembar.baris.map((r) => (r[0]?.teks.startsWith('#') ? [] : r))
  const lebar = Math.max(0, ...isi.map((r) => r.length))
  const sel = (b: number, k: number): Sel => isi[b]?.[k] ?? SEL_KOSONG
  const pertama = barisPertama(isi)
  if (pertama === undefined) return undefined
  const akhir = isi.findLastIndex((r, i) => i >= pertama && jumlahAngka(r) > 0)
  const kepala = barisKepala(isi, pertama)
  const judul = judulKolom(lembar, isi, kepala, pertama, lebar)

  const barisIsi: number[] = []
  for (let b = pertama; b <= akhir; b++) if (jumlahAngka(isi[b]!) > 0) barisIsi.push(b)
  const kolomAngka: number[] = []
  const kolomLabel: number[] = []
  for (let k = 0; k < lebar; k++) {
    const terisi = barisIsi.filter((b) => !isTanpaNilai(sel(b, k).teks))
    if (terisi.length === 0 && judul[k] === '') continue
    const angka = terisi.filter((b) => miripAngka(sel(b, k)))
    if (
      isKunci(
        judul[k]!,
        angka.length === terisi.length,
        terisi.map((b) => sel(b, k).teks),
      )
    )
      kolomLabel.push(k)
    else if (angka.length > 0 && angka.length >= terisi.length * 0.6) kolomAngka.push(k)
    else kolomLabel.push(k)
  }
  const nama = kolomNama(kolomLabel, judul, barisIsi, sel)
  if (nama === undefined || kolomAngka.length === 0) return undefined
  const kode = kolomLabel.find((k) =>
    isKolomKode(
      judul[k]!,
      barisIsi.map((b) => sel(b, k).teks),
    ),
  )
  const pemblok = kolomLabel.filter(
    (k) =>
      k < nama &&
      k !== kode &&
      !isNomor(
        judul[k]!,
        barisIsi.map((b) => sel(b, k).teks),
      ),
  )
  const tingkat = kolomLabel.find((k) => /^tingkat$/i.test(judul[k]!))
  const kunci = kolomLabel.filter(
    (k) =>
      !isNomor(
        judul[k]!,
        barisIsi.map((b) => sel(b, k).teks),
      ) && !JUDUL_CATATAN.test(judul[k]!),
  )

  let blok: string[] = pemblok.map(() => '')
  let judulBlok = ''
  const baris: BarisAsing[] = []
  for (let b = pertama; b <= akhir; b++) {
    if (jumlahAngka(isi[b]!) === 0) {
      const teks = isi[b]!.map((s) => s.teks).filter(Boolean)
      if (teks.length === 1) judulBlok = teks[0]!
      continue
    }
    blok = pemblok.map((k, i) => sel(b, k).teks || blok[i]!)
    const label = sel(b, nama).teks || pemblok.map((k) => sel(b, k).teks).find(Boolean) || ''
    const kodeBaris = kode === undefined ? undefined : rapikanKode(sel(b, kode).teks)
    const jenis =
      tingkat !== undefined && sel(b, tingkat).teks === 'total'
        ? 'total'
        : jenisBaris([label, ...pemblok.map((k) => sel(b, k).teks)])
    baris.push({
      baris: b,
      jenis,
      nama: label,
      ...(kodeBaris && { kode: kodeBaris }),
      kunci: kunci.map((k) => sel(b, k).teks.toLowerCase()).join('|'),
      blok: [...blok.filter((t) => !isKataTotal(t)), jenis === 'total' ? '' : judulBlok]
        .filter(Boolean)
        .join(' / '),
    })
  }

  const semuaTeks = kolomAngka.flatMap((k) =>
    barisIsi
      .map((b) => sel(b, k))
      .filter((s) => s.angka === undefined)
      .map((s) => s.teks),
  )
  const gayaLembar = tebakGaya(semuaTeks) ?? 'indonesia'
  const kolom = kolomAngka.map((k): KolomAsing => {
    const teks = baris.map((r) => sel(r.baris, k).teks)
    const gaya: Gaya = tebakGaya(teks) ?? gayaLembar
    const angka = baris.map((r) => bacaAngka(sel(r.baris, k), gaya, lembar.bertipe))
    return { kolom: k, judul: judul[k]!, ...peranKolom(judul[k]!, teks), angka, teks }
  })
  const catatanKaki = lembar.baris
    .slice(akhir + 1)
    .map((r) =>
      r
        .map((s) => s.teks)
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
  return {
    lembar: lembar.nama,
    kepala: [kepala[0], pertama - 1],
    kolomNama: nama,
    judulNama: judul[nama]!,
    baris,
    kolom,
    catatanKaki,
  }
}

const ANGKA_LONGGAR = /^-?\(?\d[\d.,\s]*%?\)?$/

function miripAngka(s: Sel): boolean {
  return s.angka !== undefined || ANGKA_LONGGAR.test(s.teks.replace(/^'/, ''))
}

function jumlahAngka(r: readonly Sel[]): number {
  return r.filter(miripAngka).length
}

/** A line of column numbers, "(1) (2) (3)", or of years and ages over the columns: a head, although it is of numbers. */
function isDeretan(r: readonly Sel[]): boolean {
  const isi = r.filter((s) => s.teks !== '')
  const n = isi.map((s) => Number(s.teks.replace(/[()\s]/g, '')))
  if (n.length < 2 || n.some((x) => !Number.isInteger(x))) return false
  const naik = n.every((x, i) => i === 0 || x === n[i - 1]! + 1)
  return naik && (n.length >= 4 || isi.every((s) => /^\(\d+\)$/.test(s.teks)))
}

/** The first line with a name and a number that is followed by another one, or is the last. */
function barisPertama(isi: readonly (readonly Sel[])[]): number | undefined {
  const calon = isi.flatMap((r, b) => {
    const angka = jumlahAngka(r)
    const label = r.filter((s) => s.teks !== '' && !miripAngka(s)).length
    // Titles such as "Semester I 2026" stand alone in their line; a head over ages or years has more than its label.
    const deret = isDeretan(r) || isDeretan(r.filter(miripAngka))
    return angka > 0 && !deret && label + angka >= 2 && (label > 0 || angka >= 2) ? [b] : []
  })
  const lebar = (b: number) => jumlahAngka(isi[b]!)
  return calon.find((b, i) => {
    const lanjut = calon[i + 1]
    return lanjut === undefined || (lanjut - b <= 3 && lebar(lanjut) >= Math.min(lebar(b), 1))
  })
}

function barisKepala(isi: readonly (readonly Sel[])[], pertama: number): [number, number] {
  let awal = pertama
  for (let b = pertama - 1; b >= 0 && b >= pertama - 5; b--) {
    const terisi = (isi[b] ?? []).filter((s) => s.teks !== '').length
    if (terisi < 2) {
      // A single head over the table ("AGAMA" over its columns) still belongs, a title above a gap does not.
      if (terisi === 0 || b + 1 !== awal || terisi === 1) break
    }
    awal = b
  }
  return [awal, pertama - 1]
}

/** Heads joined from the top down; merged and left-filled heads count for all columns below them. */
function judulKolom(
  lembar: Lembar,
  isi: readonly (readonly Sel[])[],
  [awal]: [number, number],
  pertama: number,
  lebar: number,
): string[] {
  const lapis: string[][] = []
  const nomor = Array.from({ length: pertama - awal }, (_, i) => awal + i)
  const barisJudul = nomor.filter((b) => !isDeretan(isi[b]!))
  for (const [ke, b] of barisJudul.entries()) {
    const bawah = barisJudul[ke + 1]
    const r = Array.from({ length: lebar }, (_, k) => isi[b]![k]?.teks ?? '')
    for (const g of lembar.gabung)
      if (g.b0 <= b && b <= g.b1) {
        const teks = isi[g.b0]?.[g.k0]?.teks ?? ''
        for (let k = g.k0; k <= Math.min(g.k1, lebar - 1); k++) r[k] = teks
      }
    // A CSV has no merges: a head counts until the next one, as long as a lower line tells the columns apart.
    if (lembar.gabung.length === 0 && bawah !== undefined)
      for (let k = 1; k < lebar; k++)
        if (r[k] === '' && r[k - 1] !== '' && (isi[bawah]![k]?.teks ?? '') !== '') r[k] = r[k - 1]!
    lapis.push(r)
  }
  return Array.from({ length: lebar }, (_, k) => {
    const jalur: string[] = []
    for (const r of lapis) if (r[k] !== '' && r[k] !== jalur.at(-1)) jalur.push(r[k]!)
    return jalur.join(' / ')
  })
}

function isKunci(judul: string, semuaAngka: boolean, teks: readonly string[]): boolean {
  if (isKolomKode(judul, teks) || isNomor(judul, teks)) return true
  if (/^(tahun|periode|semester|bulan|tanggal|triwulan|kode|kode .*)$/i.test(judul)) return true
  return semuaAngka && /\b(nik|npwp|telp|telepon|rt|rw)\b/i.test(judul)
}

function isNomor(judul: string, teks: readonly string[]): boolean {
  if (/^(no|nomor|no\.|#|urut|no urut)\.?$/i.test(judul.trim())) return true
  const n = teks.filter((t) => t !== '').map(Number)
  return judul === '' && n.length >= 3 && n.every((x, i) => x === i + 1)
}

function isKolomKode(judul: string, teks: readonly string[]): boolean {
  const terisi = teks.filter((t) => t !== '')
  if (terisi.length === 0) return false
  if (/\bkode\b|kode_/i.test(judul))
    return terisi.filter((t) => rapikanKode(t) !== undefined).length >= terisi.length * 0.6
  // Without a head that says so only codes of three parts and more are told from numbers ("78.04").
  return terisi.filter((t) => /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/.test(t)).length >= terisi.length * 0.5
}

/** "99.01.02.1001", "9901021001" and "99.01.02" are codes of regions. */
function rapikanKode(teks: string): string | undefined {
  const t = teks.replace(/\s/g, '')
  if (/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/.test(t)) return t
  const m = /^(\d{2})(\d{2})(?:(\d{2})(\d{4})?)?$/.exec(t)
  return m
    ? m
        .slice(1)
        .filter((x) => x !== undefined)
        .join('.')
    : undefined
}

const JUDUL_CATATAN = /^(catatan|keterangan|ket|sumber|pakai|kecocokan)\.?$/i
const JUDUL_NAMA =
  /wilayah|kecamatan|desa|kelurahan|kab|kota|provinsi|daerah|nama|uraian|kategori|umur|agama|pendidikan|pekerjaan|golongan|status/i

function kolomNama(
  label: readonly number[],
  judul: readonly string[],
  baris: readonly number[],
  sel: (b: number, k: number) => Sel,
): number | undefined {
  let pilih: number | undefined
  let nilai = -1
  for (const k of label) {
    const teks = baris.map((b) => sel(b, k).teks)
    if (isKolomKode(judul[k]!, teks) || isNomor(judul[k]!, teks)) continue
    if (
      /^(catatan|keterangan|sumber|ket|pakai|tingkat|periode|tahun|semester|kecocokan)\.?$/i.test(judul[k]!)
    )
      continue
    const beda = new Set(teks.filter(Boolean)).size
    const skor = beda + (JUDUL_NAMA.test(judul[k]!) ? baris.length * 0.2 : 0)
    if (skor > nilai) [pilih, nilai] = [k, skor]
  }
  return pilih
}

const KATA_TOTAL = /^(sub\s*-?\s*)?(grand\s+)?(total|jumlah|jml|juml)(?![a-z])/i

export function isKataTotal(teks: string): boolean {
  return KATA_TOTAL.test(teks.trim())
}

function jenisBaris(label: readonly string[]): BarisAsing['jenis'] {
  const kata = label.find(isKataTotal)
  if (kata === undefined) return 'rincian'
  return /^sub/i.test(kata.trim()) ? 'subtotal' : 'total'
}
