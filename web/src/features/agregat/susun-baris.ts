import type { BarisTabel } from '#contract/agregat/agregat'

export interface BarisTampak {
  readonly baris: BarisTabel
  /** 1 for the regions right below the total. */
  readonly tingkat: number
  readonly punyaAnak: boolean
  readonly terbuka: boolean
}

/** The rows that show: a region's parts only while it and all above it are open. Order is the server's (official codes). */
export function susunBaris(semua: readonly BarisTabel[], terbuka: ReadonlySet<string>): BarisTampak[] {
  const induk = new Map(semua.map((b) => [b.kode, b.induk]))
  const berAnak = new Set(
    semua.flatMap((b) => (b.induk !== undefined && induk.has(b.induk) ? [b.induk] : [])),
  )
  const kedalaman = new Map<string, number>()
  const hasil: BarisTampak[] = []
  for (const baris of semua) {
    const atas = baris.induk !== undefined && induk.has(baris.induk) ? baris.induk : undefined
    const atasTampak = atas === undefined ? 0 : kedalaman.get(atas)
    if (atasTampak === undefined || (atas !== undefined && !terbuka.has(atas))) continue
    kedalaman.set(baris.kode, atasTampak + 1)
    const punyaAnak = berAnak.has(baris.kode)
    hasil.push({ baris, tingkat: atasTampak + 1, punyaAnak, terbuka: punyaAnak && terbuka.has(baris.kode) })
  }
  return hasil
}

/** Codes of all regions that have parts: what "Buka semua" opens. */
export function daftarInduk(semua: readonly BarisTabel[]): Set<string> {
  const kode = new Set(semua.map((b) => b.kode))
  return new Set(semua.flatMap((b) => (b.induk !== undefined && kode.has(b.induk) ? [b.induk] : [])))
}
