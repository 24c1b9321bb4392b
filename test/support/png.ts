import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Pixels, four bytes each. */
export interface Gambar {
  readonly lebar: number
  readonly tinggi: number
  readonly rgba: Uint8Array
}

const TANDA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const SALURAN: Record<number, number> = { 2: 3, 3: 1, 6: 4 }

/** Reads what Chromium and `tulisPng` write: 8 bits a channel or index, not interlaced. */
export function bacaPng(png: Buffer): Gambar {
  let [lebar, tinggi, jenis] = [0, 0, 2]
  let palet: Buffer = Buffer.alloc(0)
  const data: Buffer[] = []
  for (let i = TANDA.length; i < png.length; ) {
    const panjang = png.readUInt32BE(i)
    const isi = png.subarray(i + 8, i + 8 + panjang)
    const nama = png.toString('latin1', i + 4, i + 8)
    if (nama === 'IHDR') [lebar, tinggi, jenis] = [isi.readUInt32BE(0), isi.readUInt32BE(4), isi[9]!]
    else if (nama === 'PLTE') palet = isi
    else if (nama === 'IDAT') data.push(isi)
    i += 12 + panjang
  }
  const saluran = SALURAN[jenis]
  if (!saluran) throw new Error(`PNG colour type ${jenis} is not read here`)
  const mentah = tanpaFilter(inflateSync(Buffer.concat(data)), lebar * saluran, tinggi, saluran)
  const rgba = new Uint8Array(lebar * tinggi * 4).fill(255)
  for (let p = 0; p < lebar * tinggi; p++) {
    const dari =
      jenis === 3 ? palet.subarray(mentah[p]! * 3, mentah[p]! * 3 + 3) : mentah.subarray(p * saluran)
    for (let k = 0; k < 3; k++) rgba[p * 4 + k] = dari[k]!
  }
  return { lebar, tinggi, rgba }
}

/** An indexed PNG of at most `warna` colours: a page of an office has few, and the file is a quarter of the size. */
export function tulisPng(g: Gambar, warna: number): Buffer {
  const palet = paletSering(g, warna)
  const indeks = indeksTerdekat(g, palet)
  const baris = Buffer.alloc((g.lebar + 1) * g.tinggi)
  for (let y = 0; y < g.tinggi; y++)
    baris.set(indeks.subarray(y * g.lebar, (y + 1) * g.lebar), y * (g.lebar + 1) + 1)
  const kepala = Buffer.alloc(13)
  kepala.writeUInt32BE(g.lebar, 0)
  kepala.writeUInt32BE(g.tinggi, 4)
  kepala.set([8, 3, 0, 0, 0], 8)
  const plte = Buffer.from(palet.flatMap((w) => [w >> 16, (w >> 8) & 255, w & 255]))
  return Buffer.concat([
    TANDA,
    potong('IHDR', kepala),
    potong('PLTE', plte),
    potong('IDAT', deflateSync(baris, { level: 9, memLevel: 9 })),
    potong('IEND', Buffer.alloc(0)),
  ])
}

// The filters of the PNG specification (ch. 9): none, sub, up, average, Paeth.
function tanpaFilter(isi: Buffer, lebar: number, tinggi: number, langkah: number): Buffer {
  const hasil = Buffer.alloc(lebar * tinggi)
  for (let y = 0; y < tinggi; y++) {
    const filter = isi[y * (lebar + 1)]
    const masuk = isi.subarray(y * (lebar + 1) + 1, (y + 1) * (lebar + 1))
    const awal = y * lebar
    for (let x = 0; x < lebar; x++) {
      const kiri = x < langkah ? 0 : hasil[awal + x - langkah]!
      const atas = y === 0 ? 0 : hasil[awal + x - lebar]!
      const sudut = y === 0 || x < langkah ? 0 : hasil[awal + x - lebar - langkah]!
      const duga = [0, kiri, atas, (kiri + atas) >> 1, filter === 4 ? paeth(kiri, atas, sudut) : 0][filter!]!
      hasil[awal + x] = masuk[x]! + duga
    }
  }
  return hasil
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

const warnaDi = (g: Gambar, p: number) => (g.rgba[p]! << 16) | (g.rgba[p + 1]! << 8) | g.rgba[p + 2]!

function paletSering(g: Gambar, warna: number): number[] {
  const jumlah = new Map<number, number>()
  for (let p = 0; p < g.rgba.length; p += 4) {
    const w = warnaDi(g, p)
    jumlah.set(w, (jumlah.get(w) ?? 0) + 1)
  }
  const urut = [...jumlah].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([w]) => w)
  const palet: number[] = []
  // Near twins of what is in already bring nothing while places are few; the rest goes to what is really different.
  for (const jarakTerkecil of [6400 / warna, 0]) {
    for (const w of urut) {
      if (palet.length >= warna) break
      if (!palet.includes(w) && (palet.length < 4 || jarak(w, terdekat(w, palet)) > jarakTerkecil))
        palet.push(w)
    }
  }
  return palet
}

function indeksTerdekat(g: Gambar, palet: readonly number[]): Uint8Array {
  const ingat = new Map<number, number>()
  const hasil = new Uint8Array(g.lebar * g.tinggi)
  for (let i = 0; i < hasil.length; i++) {
    const w = warnaDi(g, i * 4)
    let k = ingat.get(w)
    if (k === undefined) {
      k = palet.indexOf(terdekat(w, palet))
      ingat.set(w, k)
    }
    hasil[i] = k
  }
  return hasil
}

function terdekat(w: number, palet: readonly number[]): number {
  let [pilih, kecil] = [palet[0]!, Number.POSITIVE_INFINITY]
  for (const p of palet) {
    const j = jarak(w, p)
    if (j < kecil) [pilih, kecil] = [p, j]
  }
  return pilih
}

function jarak(a: number, b: number): number {
  const [r, g, bi] = [(a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255)]
  return 2 * r * r + 4 * g * g + 3 * bi * bi
}

function potong(nama: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(nama, 'latin1'), isi])
  const hasil = Buffer.alloc(badan.length + 8)
  hasil.writeUInt32BE(isi.length, 0)
  hasil.set(badan, 4)
  hasil.writeUInt32BE(crc32(badan), badan.length + 4)
  return hasil
}
