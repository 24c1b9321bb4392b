import { ok, type Result, tolak } from '#kernel/hasil'
import { galatDkb } from '../dkb.galat.ts'
import { indeksKolom, KOLOM_SIAK } from './kolom.ts'

/** What the first line says of how to read the rest. */
export interface KepalaFile {
  /** Byte of the separator. */
  readonly pemisah: number
  readonly jumlahKolom: number
  /** Per column of the file: index in KOLOM_SIAK, or -1. */
  readonly kolom: readonly number[]
  readonly kolomDiabaikan: readonly string[]
  /** Bytes of BOM and header, to be skipped; and the physical lines they take. */
  readonly panjang: number
  readonly jumlahBaris: number
}

const PEMISAH = [
  [0x2c, 'koma'],
  [0x3b, 'titik koma'],
  [0x7c, 'garis tegak'],
  [0x09, 'tab'],
] as const

export function namaPemisah(byte: number): string {
  // Rows that came from another layout stand between separators of our own.
  return PEMISAH.find(([b]) => b === byte)?.[1] ?? 'pemisah antara'
}

/** Reads the header from the beginning of a file. `awal` holds at least the first line, or all there is. */
export function bacaKepala(awal: Buffer): Result<KepalaFile> {
  const bentuk = bentukLain(awal)
  if (bentuk) return tolak(galatDkb.bukanCsv(bentuk))
  let i = awal[0] === 0xef && awal[1] === 0xbb && awal[2] === 0xbf ? 3 : 0
  let jumlahBaris = 0
  let judul = ''
  let pasti: number | undefined
  for (;;) {
    if (i >= awal.length) return tolak(galatDkb.fileKosong())
    let akhir = i
    while (akhir < awal.length && awal[akhir] !== 10 && awal[akhir] !== 13) akhir++
    judul = awal.toString('latin1', i, akhir).trim()
    i = awal[akhir] === 13 && awal[akhir + 1] === 10 ? akhir + 2 : akhir + 1
    jumlahBaris++
    // Spreadsheets write this line for themselves.
    const sep = /^sep=(.)$/i.exec(judul)
    if (sep) pasti = sep[1]!.charCodeAt(0)
    else if (judul !== '') break
  }
  if (judul.includes('\0')) return tolak(galatDkb.bukanCsv('berisi data biner'))
  const calon = PEMISAH.map(([byte]) => ({ byte, nama: belah(judul, String.fromCharCode(byte)) })).map(
    (c) => ({
      ...c,
      kenal: c.nama.filter((n) => indeksKolom(n) >= 0).length,
    }),
  )
  const pilih = calon.find((c) => c.byte === pasti) ?? calon.reduce((a, c) => (c.kenal > a.kenal ? c : a))
  const nama = [...pilih.nama]
  while (nama.length > 1 && nama.at(-1) === '') nama.pop()
  if (nama.length < 2) return tolak(galatDkb.pemisahTakDikenal())
  const kolom = nama.map(indeksKolom)
  const kurang = KOLOM_SIAK.filter((k, ke) => k.wajib && !kolom.includes(ke)).map((k) => k.nama)
  if (kurang.length > 0) return tolak(galatDkb.kolomKurang(kurang))
  const ganda = kolom.filter((k, ke) => k >= 0 && kolom.indexOf(k) !== ke)
  if (ganda.length > 0) return tolak(galatDkb.kolomGanda(ganda.map((k) => KOLOM_SIAK[k]!.nama)))
  return ok({
    pemisah: pilih.byte,
    jumlahKolom: nama.length,
    kolom,
    kolomDiabaikan: nama.filter((_, ke) => kolom[ke] === -1),
    panjang: Math.min(i, awal.length),
    jumlahBaris,
  })
}

// A header holds names, so a separator inside quotes is the only case to mind.
function belah(judul: string, pemisah: string): string[] {
  const hasil: string[] = []
  let kini = ''
  let dalam = false
  for (const c of judul) {
    if (c === '"') dalam = !dalam
    else if (c === pemisah && !dalam) {
      hasil.push(kini.trim())
      kini = ''
    } else kini += c
  }
  return [...hasil, kini.trim()]
}

function bentukLain(b: Buffer): string | undefined {
  if ((b[0] === 0xff && b[1] === 0xfe) || (b[0] === 0xfe && b[1] === 0xff)) return 'teks UTF-16'
  if (b[0] === 0x50 && b[1] === 0x4b && b[2] === 3) return 'buku kerja XLSX atau arsip ZIP'
  if (b[0] === 0xd0 && b[1] === 0xcf && b[2] === 0x11) return 'buku kerja XLS'
  if (b[0] === 0x1f && b[1] === 0x8b) return 'arsip GZIP'
  return undefined
}
