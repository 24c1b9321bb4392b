import { indukWilayah, type KodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'

export const JENIS_PERSILANGAN = ['pecah', 'gabung', 'pindah', 'ganti-kode'] as const
export type JenisPersilangan = (typeof JENIS_PERSILANGAN)[number]

/** Shares are whole hundred-millionths, so that they sum to 1 exactly. */
export const SATU = 100_000_000

/**
 * From a day on, `bagian` of region `dari` is `ke`; both of one level. Above desa only whole regions move
 * (`bagian` = 1): every code below keeps its tail. A region that gives a part away names itself as one of its `ke`.
 */
export interface Persilangan {
  readonly dari: KodeWilayah
  readonly ke: KodeWilayah
  readonly jenis: JenisPersilangan
  readonly bagian: number
  readonly tanggal: Tanggal
  readonly dasarHukum: string
}

/** Where a desa of an old list stands today; shares sum to SATU. */
export interface Tujuan {
  readonly kode: KodeWilayah
  readonly bagian: number
}

/** Old desa to today's. */
export interface PetaWilayah {
  tujuan(kode: KodeWilayah): readonly Tujuan[]
  /** Regions of today's list. */
  readonly kini: ReadonlySet<KodeWilayah>
}

/**
 * Successions after `keadaan` (the day the counts show) are followed in order of their days, those of one day at once.
 * A code that today's list lacks also follows older ones: registers keep old codes for a while.
 */
export function susunPeta(
  daftar: readonly Persilangan[],
  kini: ReadonlySet<KodeWilayah>,
  keadaan: Tanggal,
): PetaWilayah {
  const hari = [...new Set(daftar.map((p) => p.tanggal))].sort()
  const perHari = hari.map((tanggal) => {
    const dari = new Map<KodeWilayah, Persilangan[]>()
    for (const p of daftar) if (p.tanggal === tanggal) dari.set(p.dari, [...(dari.get(p.dari) ?? []), p])
    return { tanggal, dari }
  })
  const ikuti = (kode: KodeWilayah, langkah: typeof perHari) => {
    let kini_: ReadonlyMap<KodeWilayah, number> = new Map([[kode, SATU]])
    for (const { dari } of langkah) kini_ = satuHari(kini_, dari)
    return kini_
  }
  const ingatan = new Map<KodeWilayah, readonly Tujuan[]>()
  return {
    kini,
    tujuan(kode) {
      let t = ingatan.get(kode)
      if (!t) {
        const sesudah = perHari.filter((h) => h.tanggal > keadaan)
        let hasil = ikuti(kode, sesudah)
        if ([...hasil.keys()].some((k) => !kini.has(k))) {
          const semua = ikuti(kode, perHari)
          if ([...semua.keys()].every((k) => kini.has(k))) hasil = semua
        }
        t = bulatkanBagian(hasil)
        ingatan.set(kode, t)
      }
      return t
    },
  }
}

function satuHari(
  kini: ReadonlyMap<KodeWilayah, number>,
  dari: ReadonlyMap<KodeWilayah, readonly Persilangan[]>,
): Map<KodeWilayah, number> {
  const hasil = new Map<KodeWilayah, number>()
  for (const [kode, bagian] of kini) {
    const aturan = cari(kode, dari)
    if (!aturan) hasil.set(kode, (hasil.get(kode) ?? 0) + bagian)
    else
      for (const p of aturan) {
        const ke = `${p.ke}${kode.slice(p.dari.length)}` as KodeWilayah
        hasil.set(ke, (hasil.get(ke) ?? 0) + (bagian * p.bagian) / SATU)
      }
  }
  return hasil
}

// The desa itself, else the nearest region above it that moved whole.
function cari(kode: KodeWilayah, dari: ReadonlyMap<KodeWilayah, readonly Persilangan[]>) {
  for (let k: KodeWilayah | undefined = kode; k !== undefined; k = indukWilayah(k)) {
    const ada = dari.get(k)
    if (ada) return ada
  }
  return undefined
}

// Shares of shares are fractions: the largest remainders take what is missing to SATU.
function bulatkanBagian(hasil: ReadonlyMap<KodeWilayah, number>): Tujuan[] {
  const urut = [...hasil].sort(([a], [b]) => (a < b ? -1 : 1))
  const bulat = urut.map(([kode, n]) => ({ kode, bagian: Math.floor(n), sisa: n - Math.floor(n) }))
  let kurang = SATU - bulat.reduce((n, b) => n + b.bagian, 0)
  for (const b of [...bulat].sort((x, y) => y.sisa - x.sisa)) {
    if (kurang <= 0) break
    b.bagian++
    kurang--
  }
  return bulat.filter((b) => b.bagian > 0).map(({ kode, bagian }) => ({ kode, bagian }))
}
