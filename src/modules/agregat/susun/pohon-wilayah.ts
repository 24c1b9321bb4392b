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
}

export interface PohonWilayah {
  /** A region before its parts, in code order. */
  readonly simpul: readonly SimpulWilayah[]
  /** Place of each region in `simpul`. */
  readonly letak: ReadonlyMap<KodeWilayah, number>
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
  const diPuncak = (kode: KodeWilayah) => URUT_TINGKAT.indexOf(tingkatWilayah(kode)) >= batas

  const simpul = urut.filter(diPuncak).map((kode) => {
    const induk = indukWilayah(kode)
    const w = dikenal.get(kode)
    return {
      kode,
      nama: w?.nama ?? `${kode} (tidak ada dalam daftar wilayah)`,
      tingkat: tingkatWilayah(kode),
      dikenal: w !== undefined,
      ...(induk !== undefined && diPuncak(induk) && { induk }),
    }
  })
  return { simpul, letak: new Map(simpul.map((s, i) => [s.kode, i])), puncak }
}

/** Names and order as they stood; tables carry it, so that a later change of a name does not look like a changed figure. */
export function digestWilayah(daftar: readonly WilayahTabel[]): string {
  const inti = daftar.map((w) => [w.kode, w.nama])
  return createHash('sha256').update(kanonik(inti)).digest('hex')
}
