import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import { bacaTeks, pecahCsv, tebakPemisah } from '#platform/csv'
import type { BarisTolak } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'

export interface BarisCsv {
  readonly baris: number
  readonly kode: KodeWilayah
  readonly nama: string
  readonly luasKm2?: number
}

const NAMA_KOLOM = {
  kode: ['kode', 'kode_wilayah', 'kodewilayah', 'code'],
  nama: ['nama', 'nama_wilayah', 'namawilayah', 'wilayah', 'name'],
  luas: ['luas_km2', 'luas', 'luas_wilayah', 'luas_(km2)'],
}

/**
 * Reads `kode,nama[,luas_km2]` with or without a header; comma, semicolon, tab or pipe; UTF-8 or windows-1252;
 * dotted or plain codes. Unreadable lines come back in `cacat`; refuses only a file without any line or column.
 */
export function bacaCsvWilayah(isi: Uint8Array): Result<{ daftar: BarisCsv[]; cacat: BarisTolak[] }> {
  const teks = bacaTeks(isi)
  const pemisah = tebakPemisah(teks)
  const baris = [...pecahCsv(teks, pemisah)].filter((b) => b.sel.some((s) => s !== ''))
  const kepala = baris[0]
  if (!kepala) return tolak(galatWilayah.fileKosong())
  const kolom = cariKolom(kepala.sel)
  if ('kurang' in kolom) return tolak(galatWilayah.kolomKurang(kolom.kurang))
  const daftar: BarisCsv[] = []
  const cacat: BarisTolak[] = []
  for (const { nomor, sel } of baris.slice(kolom.adaKepala ? 1 : 0)) {
    const tulisan = sel[kolom.kode] ?? ''
    const kode = parseKodeWilayah(tulisan)
    const nama = sel[kolom.nama] ?? ''
    const luas = bacaLuas(sel[kolom.luas] ?? '')
    const sebab = !kode
      ? sebabKode(tulisan)
      : nama === ''
        ? `Wilayah ${kode} tidak bernama.`
        : luas === 'cacat'
          ? `Luas "${sel[kolom.luas]}" bukan angka lebih dari nol.`
          : undefined
    if (sebab !== undefined) cacat.push({ baris: nomor, kode: tulisan, sebab })
    else daftar.push({ baris: nomor, kode: kode!, nama, ...(typeof luas === 'number' && { luasKm2: luas }) })
  }
  const bps = jumlahBps(daftar, cacat)
  if (bps > 0) return tolak(galatWilayah.kodeBps(bps))
  return ok({ daftar, cacat })
}

/**
 * BPS codes have 2+2+3+3 digits where the Kemendagri's have 2+2+2+4: a kecamatan of seven digits gives them away, and
 * a village part that begins with 0 where the Kemendagri's begins with 1 (kelurahan), 2 (desa) or 3 (desa adat).
 */
function jumlahBps(daftar: readonly BarisCsv[], cacat: readonly BarisTolak[]): number {
  const kecamatan = cacat.filter((c) => /^\d{7}$/.test(c.kode)).length
  const desa = daftar.filter((b) => b.kode.length === 13)
  const nol = desa.filter((b) => b.kode[9] === '0').length
  return kecamatan > 0 && desa.every((b) => b.kode[9] === '0')
    ? kecamatan + nol
    : nol * 2 > desa.length
      ? nol
      : 0
}

type Kolom = { kode: number; nama: number; luas: number; adaKepala: boolean }
function cariKolom(sel: readonly string[]): Kolom | { kurang: string[] } {
  // A line that begins with digits is data: the file has no header.
  if (/^\d/.test(sel[0] ?? '')) {
    return sel.length < 2 ? { kurang: ['nama'] } : { kode: 0, nama: 1, luas: 2, adaKepala: false }
  }
  const kecil = sel.map((s) => s.toLowerCase().replace(/ /g, '_'))
  const di = (nama: readonly string[]) => kecil.findIndex((k) => nama.includes(k))
  const [kode, nama, luas] = [di(NAMA_KOLOM.kode), di(NAMA_KOLOM.nama), di(NAMA_KOLOM.luas)]
  const kurang = [kode < 0 ? 'kode' : '', nama < 0 ? 'nama' : ''].filter((k) => k !== '')
  return kurang.length > 0 ? { kurang } : { kode, nama, luas, adaKepala: true }
}

/** `1.459`, `1,459` and `1.234,5` are km2 with decimals: the last mark is the decimal one. */
function bacaLuas(tulisan: string): number | 'cacat' | undefined {
  if (tulisan === '' || tulisan === '-') return undefined
  if (!/^[\d.,]+$/.test(tulisan)) return 'cacat'
  const titik = Math.max(tulisan.lastIndexOf('.'), tulisan.lastIndexOf(','))
  const bulat = titik < 0 ? tulisan : tulisan.slice(0, titik).replace(/[.,]/g, '')
  const n = Number(titik < 0 ? bulat : `${bulat}.${tulisan.slice(titik + 1)}`)
  return Number.isFinite(n) && n > 0 ? n : 'cacat'
}

function sebabKode(tulisan: string): string {
  if (tulisan === '') return 'Kode wilayah kosong.'
  if (/^\d{2}\.\d$/.test(tulisan) || /e\+/i.test(tulisan)) {
    return `Kode "${tulisan}" rusak oleh lembar sebar (angka nol hilang); simpan kolom kode sebagai teks.`
  }
  return `"${tulisan}" bukan kode wilayah; contoh yang benar 35.76.01.1001 atau 3576011001.`
}
