import { AWAL_PERINGATAN, DAFTAR_ATURAN } from '../aturan.ts'
import type { HitunganAturan } from '../segel/temuan-bagian.ts'

/** Rows per rule, by id; only rules that found something. */
export type TemuanPerAturan = Readonly<Record<string, number>>

/** How good the rows of one desa are. Rejects whose region is not known stand under the code ''. */
export interface MutuDesa {
  readonly kode: string
  readonly jumlah: number
  /** Rows without a warning (a note does not count). */
  readonly bersih: number
  readonly temuan: TemuanPerAturan
}

/**
 * The quality report of a snapshot as it is sealed (`mutu.json`): counts only, so it stays when the rows are destroyed.
 * The same rows give the same bytes.
 */
export interface Mutu {
  readonly aturanVersi: string
  readonly jumlahMasuk: number
  readonly jumlahBaris: number
  readonly bersih: number
  /** Rows that the columns were counted over: kept ones and those that fell out as doubles. */
  readonly diperiksa: number
  readonly kolom: readonly { readonly kolom: string; readonly terisi: number }[]
  readonly temuan: TemuanPerAturan
  readonly desa: readonly MutuDesa[]
}

/** Rejects per desa: code of the desa ('' where none is known), then rule, to rows. */
export type TolakPerDesa = ReadonlyMap<string, ReadonlyMap<string, number>>

export interface BahanMutu {
  readonly aturanVersi: string
  readonly jumlahMasuk: number
  readonly jumlahTidakAktif: number
  readonly diperiksa: number
  readonly kolom: Mutu['kolom']
  readonly desa: readonly {
    readonly kode: string
    readonly jumlah: number
    readonly bersih: number
    readonly hitung: HitunganAturan
  }[]
  readonly tolak: TolakPerDesa
}

export function susunMutu(b: BahanMutu): Mutu {
  const segel = new Map(b.desa.map((d) => [d.kode, d]))
  const kode = [...new Set([...segel.keys(), ...b.tolak.keys()])].sort()
  const desa = kode.map((k): MutuDesa => {
    const s = segel.get(k)
    const jumlah = new Map(b.tolak.get(k))
    for (const [bit, n] of s?.hitung ?? []) jumlah.set(DAFTAR_ATURAN[AWAL_PERINGATAN + bit]!.id, n)
    return { kode: k, jumlah: s?.jumlah ?? 0, bersih: s?.bersih ?? 0, temuan: urutTemuan(jumlah) }
  })
  const semua = new Map<string, number>()
  if (b.jumlahTidakAktif > 0) semua.set('tidak-aktif', b.jumlahTidakAktif)
  for (const d of desa) {
    for (const [id, n] of Object.entries(d.temuan)) semua.set(id, (semua.get(id) ?? 0) + n)
  }
  return {
    aturanVersi: b.aturanVersi,
    jumlahMasuk: b.jumlahMasuk,
    jumlahBaris: desa.reduce((n, d) => n + d.jumlah, 0),
    bersih: desa.reduce((n, d) => n + d.bersih, 0),
    diperiksa: b.diperiksa,
    kolom: b.kolom,
    temuan: urutTemuan(semua),
    desa,
  }
}

function urutTemuan(jumlah: ReadonlyMap<string, number>): TemuanPerAturan {
  return Object.fromEntries(
    DAFTAR_ATURAN.flatMap(({ id }) => (jumlah.has(id) ? [[id, jumlah.get(id)!]] : [])),
  )
}
