/**
 * Parquet's hybrid of runs and bit packing: writes `kamus[indeks]` for `jumlah` values into `keluar` from `ke` on.
 * "varint header; lowest bit 1: (header >> 1) groups of eight values of `bit` bits, least significant bit first;
 * 0: (header >> 1) times one value in whole bytes" (Parquet format, Encodings.md, RLE = 3).
 */
export function uraiHibrida(
  b: Uint8Array,
  bit: number,
  jumlah: number,
  kamus: Uint16Array,
  keluar: Uint8Array | Uint16Array,
  ke: number,
): void {
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
      uraiBit(b, p, bit, n, kamus, keluar, i)
      p += (kepala >>> 1) * bit
      i += n
    } else {
      const indeks = bit <= 8 ? (bit === 0 ? 0 : b[p]!) : b[p]! | (b[p + 1]! << 8)
      p += Math.ceil(bit / 8)
      const n = Math.min(kepala >>> 1, akhir - i)
      keluar.fill(ambil(kamus, indeks), i, i + n)
      i += n
    }
  }
}

function ambil(kamus: Uint16Array, indeks: number): number {
  const v = kamus[indeks]
  if (v === undefined) throw new Error('Parquet value outside its dictionary')
  return v
}

function uraiBit(
  b: Uint8Array,
  mulai: number,
  bit: number,
  n: number,
  kamus: Uint16Array,
  keluar: Uint8Array | Uint16Array,
  ke: number,
): void {
  const topeng = (1 << bit) - 1
  // All places that `bit` bits can name: no bounds to check inside the loop, a wrong place reads -1.
  const peta = new Int32Array(1 << bit).fill(-1)
  peta.set(kamus.subarray(0, peta.length))
  let rusak = false
  let p = mulai
  let tampung = 0
  let isi = 0
  for (let i = 0; i < n; i++) {
    while (isi < bit) {
      tampung |= b[p++]! << isi
      isi += 8
    }
    const v = peta[tampung & topeng]!
    if (v < 0) rusak = true
    keluar[ke + i] = v
    tampung >>>= bit
    isi -= bit
  }
  if (rusak) throw new Error('Parquet value outside its dictionary')
}
