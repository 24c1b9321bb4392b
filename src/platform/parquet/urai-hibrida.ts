/**
 * Parquet's hybrid of runs and bit packing: writes `kamus[indeks]` for `jumlah` values into `keluar` from `ke` on.
 * "varint header; lowest bit 1: (header >> 1) groups of eight values of `bit` bits, least significant bit first;
 * 0: (header >> 1) times one value in whole bytes" (Parquet format, Encodings.md, RLE = 3).
 */
export function uraiHibrida(
  b: Uint8Array,
  bit: number,
  jumlah: number,
  kamus: Int32Array,
  keluar: Uint8Array | Uint16Array,
  ke: number,
): void {
  if (bit > 16) throw new Error(`dictionary places of ${bit} bits are not read here`)
  // All places that `bit` bits can name: no bounds to check inside the loops, a wrong place reads -1.
  const peta = new Int32Array(1 << bit).fill(-1)
  peta.set(kamus.subarray(0, peta.length))
  const akhir = ke + jumlah
  let p = 0
  let i = ke
  while (i < akhir) {
    let kepala = 0
    for (let geser = 0; ; geser += 7) {
      const x = b[p++]
      if (x === undefined) throw new Error('Parquet values end too early')
      kepala |= (x & 127) << geser
      if (x < 128) break
    }
    if (kepala & 1) {
      const n = Math.min((kepala >>> 1) * 8, akhir - i)
      if (p + Math.ceil((n * bit) / 8) > b.length) throw new Error('Parquet values end too early')
      const baik =
        bit <= 8 && keluar instanceof Uint8Array
          ? uraiSempit(b, p, bit, n, peta, keluar, i)
          : uraiLebar(b, p, bit, n, peta, keluar, i)
      if (!baik) throw new Error('Parquet value outside its dictionary')
      p += (kepala >>> 1) * bit
      i += n
    } else {
      const byte = Math.ceil(bit / 8)
      let indeks = 0
      for (let j = 0; j < byte; j++) indeks |= (b[p++] ?? 0) << (8 * j)
      const v = peta[indeks] ?? -1
      if (v < 0) throw new Error('Parquet value outside its dictionary')
      const n = Math.min(kepala >>> 1, akhir - i)
      keluar.fill(v, i, i + n)
      i += n
    }
  }
}

/** Any width, any target; false when a place is not in the dictionary. */
function uraiLebar(
  b: Uint8Array,
  mulai: number,
  bit: number,
  n: number,
  peta: Int32Array,
  keluar: Uint8Array | Uint16Array,
  ke: number,
): boolean {
  const topeng = (1 << bit) - 1
  let semua = 0
  let p = mulai
  let tampung = 0
  let isi = 0
  for (let i = 0; i < n; i++) {
    while (isi < bit) {
      tampung |= b[p++]! << isi
      isi += 8
    }
    const v = peta[tampung & topeng]!
    semua |= v
    keluar[ke + i] = v
    tampung >>>= bit
    isi -= bit
  }
  return semua >= 0
}

/**
 * The same for at most eight bits into bytes, where all the time goes: eight values are two halves of four, each
 * within 32 bits (the second begins on a whole or half byte). Kept to one kind of array, or the engine slows it down.
 */
function uraiSempit(
  b: Uint8Array,
  mulai: number,
  bit: number,
  n: number,
  peta: Int32Array,
  keluar: Uint8Array,
  ke: number,
): boolean {
  const m = (1 << bit) - 1
  const lihat = new DataView(b.buffer, b.byteOffset, b.byteLength)
  const separuh = bit >> 1
  const geser = (bit & 1) << 2
  // The last group reads past its own bytes: left to the slow way where the data ends.
  const aman = Math.max(0, Math.min(n >> 3, Math.floor((b.length - mulai - separuh - 4) / bit) + 1))
  const [dua, tiga] = [bit * 2, bit * 3]
  let semua = 0
  let p = mulai
  let o = ke
  for (let g = 0; g < aman; g++) {
    const t = lihat.getInt32(p, true)
    const a0 = peta[t & m]!
    const a1 = peta[(t >>> bit) & m]!
    const a2 = peta[(t >>> dua) & m]!
    const a3 = peta[(t >>> tiga) & m]!
    const u = lihat.getInt32(p + separuh, true) >>> geser
    const a4 = peta[u & m]!
    const a5 = peta[(u >>> bit) & m]!
    const a6 = peta[(u >>> dua) & m]!
    const a7 = peta[(u >>> tiga) & m]!
    semua |= a0 | a1 | a2 | a3 | a4 | a5 | a6 | a7
    keluar[o] = a0
    keluar[o + 1] = a1
    keluar[o + 2] = a2
    keluar[o + 3] = a3
    keluar[o + 4] = a4
    keluar[o + 5] = a5
    keluar[o + 6] = a6
    keluar[o + 7] = a7
    p += bit
    o += 8
  }
  const sudah = aman * 8
  return uraiLebar(b, p, bit, n - sudah, peta, keluar, o) && semua >= 0
}
