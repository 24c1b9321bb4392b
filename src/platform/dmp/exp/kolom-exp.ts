import { BATAS, type KolomDmp } from '../dmp.ts'
import { isJenisDikenal } from '../sel.ts'

const BERCHARSET = new Set([1, 96, 112])

export type Deskriptor =
  | { readonly jenis: 'kolom'; readonly kolom: readonly KolomDmp[]; readonly berikut: number }
  | { readonly jenis: 'kurang' }
  | { readonly jenis: 'rusak'; readonly sebab: string }
  | { readonly jenis: 'endian-besar' }
  | { readonly jenis: 'jenis-asing'; readonly nama: string; readonly nomor: number }

/** The descriptors after an INSERT line: count, then type, length and for text character set and form, each 16 bits. */
export function bacaDeskriptor(b: Buffer, p: number, akhir: number, nama: readonly string[]): Deskriptor {
  if (p + 2 > akhir) return { jenis: 'kurang' }
  const banyak = b.readUInt16LE(p)
  if (banyak !== nama.length) {
    return b.readUInt16BE(p) === nama.length
      ? { jenis: 'endian-besar' }
      : { jenis: 'rusak', sebab: 'jumlah kolom tidak cocok' }
  }
  if (banyak > BATAS.kolom) return { jenis: 'rusak', sebab: `lebih dari ${BATAS.kolom} kolom` }
  p += 2
  const kolom: KolomDmp[] = []
  for (const n of nama) {
    if (p + 4 > akhir) return { jenis: 'kurang' }
    const jenis = b.readUInt16LE(p)
    const panjang = b.readUInt16LE(p + 2)
    p += 4
    // Unknown types may bring trailers of their own, so the rest cannot be followed.
    if (!isJenisDikenal(jenis)) return { jenis: 'jenis-asing', nama: n, nomor: jenis }
    if (!BERCHARSET.has(jenis)) {
      kolom.push({ nama: n, jenis, panjang })
      continue
    }
    if (p + 4 > akhir) return { jenis: 'kurang' }
    const charset = b.readUInt16LE(p)
    const bentuk = b.readUInt16LE(p + 2)
    if (bentuk !== 1 && bentuk !== 2) return { jenis: 'rusak', sebab: `bentuk huruf kolom ${n} tidak wajar` }
    kolom.push({ nama: n, jenis, panjang, charset, bentuk })
    p += 4
  }
  return bacaEkor(b, p, akhir, kolom)
}

// Count of LOB names (0 or all columns), for each `00 00`, a length and a name for LOB columns only; then `00 00`.
function bacaEkor(b: Buffer, p: number, akhir: number, kolom: readonly KolomDmp[]): Deskriptor {
  if (p + 2 > akhir) return { jenis: 'kurang' }
  const ekor = b.readUInt16LE(p)
  p += 2
  if (ekor !== 0 && ekor !== kolom.length) return { jenis: 'rusak', sebab: 'susunan kolom tidak dikenal' }
  for (let i = 0; i < ekor; i++) {
    if (p + 3 > akhir) return { jenis: 'kurang' }
    if (b[p] !== 0 || b[p + 1] !== 0) return { jenis: 'rusak', sebab: 'susunan kolom tidak dikenal' }
    p += 3 + b[p + 2]!
  }
  if (p + 2 > akhir) return { jenis: 'kurang' }
  if (b[p] !== 0 || b[p + 1] !== 0) return { jenis: 'rusak', sebab: 'susunan kolom tidak dikenal' }
  return { jenis: 'kolom', kolom, berikut: p + 2 }
}
