/**
 * 32-bit digest of the letters of a name in `b[awal, akhir)`: case, blanks, dots and what is not ASCII do not count.
 * 0 for a name without letters. FNV-1a, mixed once more at the end because its low bits choose the compartment.
 */
export function sidikNama(b: Uint8Array, awal: number, akhir: number): number {
  let h = 0x811c9dc5
  let ada = false
  for (let i = awal; i < akhir; i++) {
    const a = b[i]!
    // Bit 5 is what upper and lower case differ in.
    const c = a & 0xdf
    if (c < 0x41 || c > 0x5a || a > 0x7f) continue
    h = Math.imul(h ^ c, 0x01000193)
    ada = true
  }
  return ada ? aduk(h) : 0
}

/** Digest of a name together with a number; 0 stays 0. */
export function sidikBersama(nama: number, angka: number): number {
  return nama === 0 ? 0 : aduk(Math.imul(nama ^ angka, 0x9e3779b1) ^ (nama >>> 16))
}

function aduk(x: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0 || 1
}
