import type { HasilTerbit } from '#agregat'

type Tingkat = HasilTerbit['tingkat']
const URUT: readonly Tingkat[] = ['provinsi', 'kabkota', 'kecamatan', 'desa']

/** What a reader asks of a table. All of it optional: without a wish the whole table at a level that fits a screen. */
export interface Pilihan {
  readonly tingkat?: Tingkat | undefined
  /** Only the rows below this region, whose own row is then the total. */
  readonly wilayah?: string | undefined
  /** Codes of column groups, in any order. */
  readonly kolom?: readonly string[] | undefined
  readonly jk?: 'lk' | 'pr' | 'jml' | undefined
}

export interface Batasan {
  readonly baris: number
  readonly kelompok: number
}

export interface Potongan {
  readonly hasil: HasilTerbit
  readonly tingkat: Tingkat
  readonly wilayah?: string | undefined
  /** Levels that this table has below the region. */
  readonly daftarTingkat: readonly Tingkat[]
  /** How much there would be without the limits: said, never silently cut. */
  readonly barisSemua: number
  readonly kelompokSemua: number
}

/**
 * A part of a sealed table: rows of one region down to a level, some column groups, cells as they were sealed. Undefined
 * where it has no such region. No figure is computed here.
 */
export function potongTabel(h: HasilTerbit, p: Pilihan, batas: Batasan): Potongan | undefined {
  const induk = p.wilayah !== undefined && p.wilayah !== h.total.kode ? p.wilayah : undefined
  const barisInduk = induk === undefined ? undefined : h.baris.find((b) => b.kode === induk)
  if (induk !== undefined && !barisInduk) return undefined
  const bawah = induk === undefined ? h.baris : h.baris.filter((b) => b.kode.startsWith(`${induk}.`))
  const punya = URUT.filter((t) => bawah.some((b) => b.tingkat === t))
  const bawaan = punya.find((t) => t !== 'provinsi' && t !== 'kabkota') ?? punya.at(-1) ?? h.tingkat
  const tingkat = p.tingkat && punya.includes(p.tingkat) ? p.tingkat : bawaan
  const barisSemua = bawah.filter((b) => URUT.indexOf(b.tingkat) <= URUT.indexOf(tingkat))
  const minta = new Set(p.kolom ?? [])
  // The total goes with every choice: a share without its whole says little, and one group alone would lose its name.
  const dipilih = h.grup.flatMap((g, i) =>
    minta.size === 0 || minta.has(g.kode) || i === h.grup.length - 1 ? [{ g, i }] : [],
  )
  const total = dipilih.at(-1)!
  const muat = dipilih.length > batas.kelompok ? [...dipilih.slice(0, batas.kelompok - 1), total] : dipilih
  const letak = muat.flatMap(({ i }) =>
    (['lk', 'pr', 'jml'] as const).flatMap((jk, k) => (p.jk && p.jk !== jk ? [] : [i * 3 + k])),
  )
  const ambil = (nilai: readonly (number | null)[]) => letak.map((l) => nilai[l]!)
  const baris = barisSemua.slice(0, batas.baris).map((b) => ({ ...b, nilai: ambil(b.nilai) }))
  const asal = barisInduk ?? h.total
  const grup = muat.map(({ g }) => ({
    ...g,
    kolom: g.kolom.filter((_, k) => !p.jk || k === ['lk', 'pr', 'jml'].indexOf(p.jk)),
  }))
  return {
    hasil: {
      ...h,
      tingkat,
      grup,
      baris,
      total: {
        ...(asal.kode !== undefined && { kode: asal.kode }),
        nama: asal.nama,
        nilai: ambil(asal.nilai),
      },
    },
    tingkat,
    ...(induk !== undefined && { wilayah: induk }),
    daftarTingkat: punya,
    barisSemua: barisSemua.length,
    kelompokSemua: dipilih.length,
  }
}
