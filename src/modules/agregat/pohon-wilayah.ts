import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import { indukWilayah, type KodeWilayah, type Tingkat, tingkatWilayah } from '#kernel/kode-wilayah'

/** What `daftarWilayah` of #wilayah gives, as far as tables need it. */
export interface WilayahTabel {
  readonly kode: KodeWilayah
  readonly nama: string
  readonly tingkat: Tingkat
}

export const URUT_TINGKAT: readonly Tingkat[] = ['provinsi', 'kabkota', 'kecamatan', 'desa']

export interface SimpulWilayah extends WilayahTabel {
  readonly induk?: KodeWilayah
  /** False: people live there, the list of regions does not have it. */
  readonly dikenal: boolean
  /** Its desa are `desa[dari]` ... `desa[sampai - 1]`. */
  readonly dari: number
  readonly sampai: number
}

export interface PohonWilayah {
  /** A region before its parts, in code order. */
  readonly simpul: readonly SimpulWilayah[]
  readonly desa: readonly KodeWilayah[]
  /** The level of the office: kabkota where there is only one, else provinsi. */
  readonly puncak: Tingkat
}

/** The list of regions joined with where people live: nobody is left out because a region is missing from the list. */
export function susunPohon(
  daftar: readonly WilayahTabel[],
  berpenduduk: Iterable<KodeWilayah>,
): PohonWilayah {
  const dikenal = new Map(daftar.map((w) => [w.kode, w]))
  const semua = new Set<KodeWilayah>(dikenal.keys())
  for (const kode of berpenduduk) semua.add(kode)
  for (const kode of [...semua])
    for (let k = indukWilayah(kode); k !== undefined; k = indukWilayah(k)) semua.add(k)

  // Text order is code order: all parts are padded, and the point sorts before any digit.
  const urut = [...semua].sort()
  const jumlahKabkota = urut.filter((k) => tingkatWilayah(k) === 'kabkota').length
  const puncak: Tingkat = jumlahKabkota === 1 ? 'kabkota' : 'provinsi'
  const batas = URUT_TINGKAT.indexOf(puncak)

  const desa = urut.filter((k) => tingkatWilayah(k) === 'desa')
  const rentang = new Map<KodeWilayah, { dari: number; sampai: number }>()
  desa.forEach((kode, i) => {
    for (let k: KodeWilayah | undefined = kode; k !== undefined; k = indukWilayah(k)) {
      const r = rentang.get(k)
      if (r) r.sampai = i + 1
      else rentang.set(k, { dari: i, sampai: i + 1 })
    }
  })
  const simpul = urut
    .filter((kode) => URUT_TINGKAT.indexOf(tingkatWilayah(kode)) >= batas)
    .map((kode) => {
      const induk = indukWilayah(kode)
      const tingkat = tingkatWilayah(kode)
      const w = dikenal.get(kode)
      const punyaInduk = induk !== undefined && URUT_TINGKAT.indexOf(tingkatWilayah(induk)) >= batas
      return {
        kode,
        nama: w?.nama ?? `${kode} (tidak ada dalam daftar wilayah)`,
        tingkat,
        dikenal: w !== undefined,
        ...(punyaInduk && { induk }),
        ...(rentang.get(kode) ?? { dari: 0, sampai: 0 }),
      }
    })
  return { simpul, desa, puncak }
}

/** Names and order as they stood; tables carry it, so that a later change of a name does not look like a changed figure. */
export function digestWilayah(daftar: readonly WilayahTabel[]): string {
  const inti = daftar.map((w) => [w.kode, w.nama])
  return createHash('sha256').update(kanonik(inti)).digest('hex')
}
