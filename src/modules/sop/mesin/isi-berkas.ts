import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'

/** One document as an act sees it: the name people read and the address of its content. */
export interface IsiDokumen {
  readonly nama: string
  readonly hash: string
  /** Of a file with signatures behind its content: hash of the content's first form. Absent: `hash` itself. */
  readonly isi?: string
}

/** What an act answers for: the same for a file and for the one that only has more signatures behind it. */
export function intiIsi({ isi, hash }: Pick<IsiDokumen, 'isi' | 'hash'>): string {
  return isi ?? hash
}

/** `hashIsi`: SHA-256 over the canonical list of (nama, what it says), sorted by name. Of no documents too. */
export function hashIsi(isi: readonly IsiDokumen[]): string {
  const daftar = isi.map((d) => ({ hash: intiIsi(d), nama: d.nama })).sort(menurutNama)
  return createHash('sha256').update(kanonik(daftar)).digest('hex')
}

/** What stands after `baru` came: a document of a known name takes the place of the old one, the same file changes nothing. */
export function gabungIsi(lama: readonly IsiDokumen[], baru: readonly IsiDokumen[]): IsiDokumen[] {
  const isi = new Map(lama.map((d) => [d.nama, d]))
  for (const d of baru) if (isi.get(d.nama)?.hash !== d.hash) isi.set(d.nama, d)
  return [...isi.values()].map(sederhana).sort(menurutNama)
}

/** Names in `lama` that say something else in `baru`, or are not in it. */
export function namaBerubah(lama: readonly IsiDokumen[], baru: readonly IsiDokumen[]): string[] {
  const kini = new Map(baru.map((d) => [d.nama, intiIsi(d)]))
  return lama.filter((d) => kini.get(d.nama) !== intiIsi(d)).map((d) => d.nama)
}

/** Of a richer record only what an act keeps. */
export function sederhana({ nama, hash, isi }: IsiDokumen): IsiDokumen {
  return isi === undefined || isi === hash ? { nama, hash } : { nama, hash, isi }
}

function menurutNama(a: { nama: string }, b: { nama: string }): number {
  return a.nama < b.nama ? -1 : a.nama > b.nama ? 1 : 0
}
