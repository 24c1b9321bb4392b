/**
 * What must be known of all rows at once, in file order, in shared memory: 43 bytes a row. Everything else about a row
 * waits in the bucket of its region. Sixteen digits are two numbers of eight: 91... does not fit one exactly.
 */
export interface SeluruhBaris {
  readonly jumlah: number
  readonly nikHi: Uint32Array
  readonly nikLo: Uint32Array
  readonly kkHi: Uint32Array
  readonly kkLo: Uint32Array
  readonly baris: Uint32Array
  /** See `padatkanDiri`. */
  readonly diri: Uint32Array
  /** Position in the office's list of desa. */
  readonly desa: Uint32Array
  /** Digest of the name's letters; 0 where there is none. */
  readonly sidikNama: Uint32Array
  /** Digest of the mother's name and the birth date; 0 where the mother has no name. */
  readonly sidikIbu: Uint32Array
  /** Out: 1 for a row whose NIK an earlier row has. */
  readonly ganda: Uint8Array
  /** Out: family number, counted from 1 within its half (see `paruhKeluarga`). */
  readonly keluarga: Uint32Array
  /** Out: what is only known over all rows, as bits in the order of ATURAN_LANJUTAN. */
  readonly tanda: Uint16Array
}

/** Head, spouse or child, since when, which sex, married or not: birth in days since 1900 in the low 17 bits. */
export function padatkanDiri(hariLahir: number, shdk: number, jk: number, kawin: number): number {
  const hari = Math.min(Math.max(hariLahir - HARI_1900, 0), 0x1ffff)
  return hari | (Math.min(shdk, 15) << 17) | (jk << 21) | (Math.min(kawin, 7) << 23)
}
export const HARI_1900 = -25_567
export const hariDiri = (d: number) => d & 0x1ffff
export const shdkDiri = (d: number) => (d >>> 17) & 15
export const jkDiri = (d: number) => (d >>> 21) & 3
export const kawinDiri = (d: number) => (d >>> 23) & 7

export function siapkanSeluruhBaris(jumlah: number): SeluruhBaris {
  const u32 = () => new Uint32Array(new SharedArrayBuffer(jumlah * 4))
  const u8 = () => new Uint8Array(new SharedArrayBuffer(jumlah))
  return {
    jumlah,
    nikHi: u32(),
    nikLo: u32(),
    kkHi: u32(),
    kkLo: u32(),
    baris: u32(),
    diri: u32(),
    desa: u32(),
    sidikNama: u32(),
    sidikIbu: u32(),
    ganda: u8(),
    keluarga: u32(),
    tanda: new Uint16Array(new SharedArrayBuffer(jumlah * 2)),
  }
}

export const JUMLAH_PETAK = 256

/** Rows of one half of the compartments (`lo & 255`), each compartment together, in file order inside it. */
export interface Petak {
  /** Where compartment i begins; one more than there are compartments. */
  readonly mulai: Uint32Array
  readonly hi: Uint32Array
  readonly lo: Uint32Array
  readonly baris: Uint32Array
}

/**
 * Small compartments make the hash tables that follow fit the cache. Two workers take a half each. `lewati` marks rows
 * that do not count.
 */
export function petakkan(
  hi: Uint32Array,
  lo: Uint32Array,
  lewati: Uint8Array | undefined,
  paruh: 0 | 1,
): Petak {
  const awal = paruh * (JUMLAH_PETAK / 2)
  const banyak = JUMLAH_PETAK / 2
  const mulai = new Uint32Array(banyak + 1)
  const n = lo.length
  for (let i = 0; i < n; i++) {
    const p = (lo[i]! & (JUMLAH_PETAK - 1)) - awal
    if (p >= 0 && p < banyak && !(lewati && lewati[i] !== 0)) mulai[p + 1]!++
  }
  for (let p = 0; p < banyak; p++) mulai[p + 1]! += mulai[p]!
  const total = mulai[banyak]!
  const tulis = mulai.slice(0, banyak)
  const keluar = {
    mulai,
    hi: new Uint32Array(total),
    lo: new Uint32Array(total),
    baris: new Uint32Array(total),
  }
  for (let i = 0; i < n; i++) {
    const l = lo[i]!
    const p = (l & (JUMLAH_PETAK - 1)) - awal
    if (p < 0 || p >= banyak || (lewati && lewati[i] !== 0)) continue
    const t = tulis[p]!
    tulis[p] = t + 1
    keluar.hi[t] = hi[i]!
    keluar.lo[t] = l
    keluar.baris[t] = i
  }
  return keluar
}

/** Hash of a sixteen-digit number within its compartment. */
export function sidik(hi: number, lo: number): number {
  const h = Math.imul(hi, 0x9e3779b1) ^ Math.imul(lo >>> 8, 0x85ebca6b)
  return (h ^ (h >>> 15)) >>> 0
}

/** Slots for `n` keys: a power of two, at most half full. */
export function besarTabel(n: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, n * 2)))
}
