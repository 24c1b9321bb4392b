import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'

/** One document as an act sees it: the name people read and the address of its content. */
export interface IsiDokumen {
  readonly nama: string
  readonly hash: string
}

/** `hashIsi`: SHA-256 over the canonical list of (nama, hash), sorted by name. Of no documents too. */
export function hashIsi(isi: readonly IsiDokumen[]): string {
  const daftar = isi.map(({ nama, hash }) => ({ hash, nama })).sort(menurutNama)
  return createHash('sha256').update(kanonik(daftar)).digest('hex')
}

/** What stands after `baru` came: a document of a known name takes the place of the old one. */
export function gabungIsi(lama: readonly IsiDokumen[], baru: readonly IsiDokumen[]): IsiDokumen[] {
  const isi = new Map(lama.map((d) => [d.nama, d.hash]))
  for (const d of baru) isi.set(d.nama, d.hash)
  return [...isi].map(([nama, hash]) => ({ nama, hash })).sort(menurutNama)
}

/** Names in `lama` whose content is another one in `baru`. */
export function namaBerubah(lama: readonly IsiDokumen[], baru: readonly IsiDokumen[]): string[] {
  const kini = new Map(baru.map((d) => [d.nama, d.hash]))
  return lama.filter((d) => kini.get(d.nama) !== d.hash).map((d) => d.nama)
}

function menurutNama(a: { nama: string }, b: { nama: string }): number {
  return a.nama < b.nama ? -1 : a.nama > b.nama ? 1 : 0
}
