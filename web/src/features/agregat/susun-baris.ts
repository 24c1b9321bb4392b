import type { BarisLembar } from './lembar.ts'

export interface BarisTampak {
  readonly baris: BarisLembar
  /** 1 for the regions right below the total. */
  readonly tingkat: number
  readonly punyaAnak: boolean
  readonly terbuka: boolean
}

/** By which column (its place in `nilai`) brothers and sisters are ordered. */
export interface UrutanBaris {
  readonly kolom: number
  readonly arah: 'turun' | 'naik'
}

/**
 * The rows that show: a region's parts only while it and all above it are open. Order is the server's (official codes)
 * unless one is given; then each region's parts are ordered among themselves and stay below it.
 */
export function susunBaris(
  semua: readonly BarisLembar[],
  terbuka: ReadonlySet<string>,
  urutan?: UrutanBaris,
): BarisTampak[] {
  const ada = new Set(semua.map((b) => b.kode))
  const anak = new Map<string | undefined, BarisLembar[]>()
  for (const b of semua) {
    const atas = b.induk !== undefined && ada.has(b.induk) ? b.induk : undefined
    const daftar = anak.get(atas)
    if (daftar) daftar.push(b)
    else anak.set(atas, [b])
  }
  const hasil: BarisTampak[] = []
  const turun = (induk: string | undefined, tingkat: number) => {
    for (const baris of urutkan(anak.get(induk) ?? [], urutan)) {
      const punyaAnak = anak.has(baris.kode)
      const buka = punyaAnak && terbuka.has(baris.kode)
      hasil.push({ baris, tingkat, punyaAnak, terbuka: buka })
      if (buka) turun(baris.kode, tingkat + 1)
    }
  }
  turun(undefined, 1)
  return hasil
}

/** Codes of all regions that have parts: what "Buka semua" opens. */
export function daftarInduk(semua: readonly BarisLembar[]): Set<string> {
  const kode = new Set(semua.map((b) => b.kode))
  return new Set(semua.flatMap((b) => (b.induk !== undefined && kode.has(b.induk) ? [b.induk] : [])))
}

/** Regions above one, nearest first. */
export function indukDari(semua: readonly BarisLembar[], kode: string | undefined): string[] {
  const peta = new Map(semua.map((b) => [b.kode, b]))
  const hasil: string[] = []
  for (let b = peta.get(kode ?? ''); b?.induk !== undefined && peta.has(b.induk); b = peta.get(b.induk))
    hasil.push(b.induk)
  return hasil
}

// Equal figures keep their official order.
function urutkan(baris: readonly BarisLembar[], u: UrutanBaris | undefined): readonly BarisLembar[] {
  if (!u) return baris
  const arah = u.arah === 'turun' ? -1 : 1
  return baris.toSorted((a, b) => arah * ((a.nilai[u.kolom] ?? 0) - (b.nilai[u.kolom] ?? 0)))
}
