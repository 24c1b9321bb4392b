import { createHash } from 'node:crypto'

/** RFC 9162 section 2.1.1: a leaf is hashed with prefix 0x00, a node with 0x01, so that neither passes for the other. */
export function hashDaun(isi: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(isi).digest()
}

export function hashSimpul(kiri: Uint8Array, kanan: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(kiri).update(kanan).digest()
}

/** The head of an empty record. */
export const AKAR_KOSONG = createHash('sha256').digest()

/** The complete subtrees that make up `ukuran` leaves, largest first: 6 -> [{2,0}, {1,2}]. */
export function pohonPenuh(ukuran: number): { tingkat: number; urut: number }[] {
  const bagian: { tingkat: number; urut: number }[] = []
  let mulai = 0
  for (let tingkat = 52; tingkat >= 0; tingkat--) {
    const lebar = 2 ** tingkat
    if (ukuran - mulai < lebar) continue
    bagian.push({ tingkat, urut: mulai / lebar })
    mulai += lebar
  }
  return bagian
}

/** Head over the roots of `pohonPenuh`, in that order (RFC 9162: the right side is folded first). */
export function akarDari(simpul: readonly Uint8Array[]): Buffer {
  if (simpul.length === 0) return AKAR_KOSONG
  return Buffer.from(
    simpul.slice(0, -1).reduceRight<Uint8Array>((kanan, kiri) => hashSimpul(kiri, kanan), simpul.at(-1)!),
  )
}

/** Adds one leaf: the nodes that become complete by it. `cari` gives the root of a complete subtree. */
export async function simpulBaru(
  indeks: number,
  daun: Buffer,
  cari: (tingkat: number, urut: number) => Promise<Buffer>,
): Promise<{ tingkat: number; urut: number; hash: Buffer }[]> {
  const hasil = [{ tingkat: 0, urut: indeks, hash: daun }]
  let [tingkat, urut, hash] = [0, indeks, daun]
  while (urut % 2 === 1) {
    hash = hashSimpul(await cari(tingkat, urut - 1), hash)
    tingkat++
    urut = (urut - 1) / 2
    hasil.push({ tingkat, urut, hash })
  }
  return hasil
}
