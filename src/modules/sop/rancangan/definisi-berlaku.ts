import type { Kueri } from '#platform/postgres'
import { getVersi } from '../berkas/berkas.store.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { daftarDefinisi, findDefinisi } from '../definisi/muat-definisi.ts'
import { daftarBerlakuTerakhir, findBerlakuTerakhir } from './sop-berlaku.store.ts'

/**
 * The SOPs on which this office opens cases, by id: the shipped ones, but the office's own version of an id in its
 * place, and without those that were withdrawn.
 */
export async function definisiBerlaku(db: Kueri): Promise<readonly DefinisiSop[]> {
  const kantor = new Map((await daftarBerlakuTerakhir(db)).map((b) => [b.sop, b]))
  const bawaan = daftarDefinisi().filter((d) => !kantor.has(d.id))
  const milik: DefinisiSop[] = []
  for (const b of kantor.values()) if (b.berakhir === null) milik.push(await getVersi(db, b.digest))
  return [...bawaan, ...milik].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** One of them; undefined when the office has no such SOP, or has withdrawn it. */
export async function findDefinisiBerlaku(db: Kueri, id: string): Promise<DefinisiSop | undefined> {
  const kantor = await findBerlakuTerakhir(db, id)
  if (!kantor) return findDefinisi(id)
  return kantor.berakhir === null ? getVersi(db, kantor.digest) : undefined
}

/** The version in force, or of a withdrawn SOP its last one; undefined for a SOP that never was. */
export async function findDefinisiTerakhir(db: Kueri, id: string): Promise<DefinisiSop | undefined> {
  const kantor = await findBerlakuTerakhir(db, id)
  return kantor ? getVersi(db, kantor.digest) : findDefinisi(id)
}
