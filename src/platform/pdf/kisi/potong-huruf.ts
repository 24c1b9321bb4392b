import type { Huruf } from './huruf.ts'

const TABEL = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/**
 * A TrueType file with only these outlines; glyph numbers stay, so that a page can name them as they are (Identity).
 * Parts of composed glyphs are kept too. ISO 32000-1, 9.9: the tables that an embedded TrueType program needs.
 */
export function potongHuruf(h: Huruf, glif: ReadonlySet<number>): Buffer {
  const panjang = h.tabel.get('head')!.readInt16BE(50) === 1
  const loca = h.tabel.get('loca')!
  const glyf = h.tabel.get('glyf')!
  const letak = (g: number) => (panjang ? loca.readUInt32BE(g * 4) : loca.readUInt16BE(g * 2) * 2)
  const jumlah = h.tabel.get('maxp')!.readUInt16BE(4)
  const perlu = new Set([0])
  const tambah = (g: number) => {
    if (perlu.has(g)) return
    perlu.add(g)
    for (const b of bagianMajemuk(glyf.subarray(letak(g), letak(g + 1)))) tambah(b)
  }
  for (const g of [...glif].sort((a, b) => a - b)) tambah(g)
  const isi: Buffer[] = []
  const locaBaru = Buffer.alloc((jumlah + 1) * 4)
  let n = 0
  for (let g = 0; g < jumlah; g++) {
    locaBaru.writeUInt32BE(n, g * 4)
    if (!perlu.has(g)) continue
    const garis = glyf.subarray(letak(g), letak(g + 1))
    const genap = Buffer.alloc((4 - (garis.length % 4)) % 4)
    isi.push(garis, genap)
    n += garis.length + genap.length
  }
  locaBaru.writeUInt32BE(n, jumlah * 4)
  const head = Buffer.from(h.tabel.get('head')!)
  head.writeInt16BE(1, 50)
  const ganti = new Map([
    ['glyf', Buffer.concat(isi)],
    ['loca', locaBaru],
    ['head', head],
  ])
  return susunFile(
    TABEL.flatMap((t) => {
      const b = ganti.get(t) ?? h.tabel.get(t)
      return b ? [[t, b] as const] : []
    }),
  )
}

// OpenType 1.9, glyf: a composed glyph has -1 contours and a list of parts, flags first.
function* bagianMajemuk(garis: Buffer): Generator<number> {
  if (garis.length === 0 || garis.readInt16BE(0) >= 0) return
  for (let p = 10; ; ) {
    const bendera = garis.readUInt16BE(p)
    yield garis.readUInt16BE(p + 2)
    p += 4 + (bendera & 1 ? 4 : 2) + (bendera & 8 ? 2 : bendera & 64 ? 4 : bendera & 128 ? 8 : 0)
    if (!(bendera & 32)) return
  }
}

function susunFile(tabel: readonly (readonly [string, Buffer])[]): Buffer {
  const pangkat = Math.floor(Math.log2(tabel.length))
  const kepala = Buffer.alloc(12 + tabel.length * 16)
  kepala.writeUInt32BE(0x00010000, 0)
  kepala.writeUInt16BE(tabel.length, 4)
  kepala.writeUInt16BE(2 ** pangkat * 16, 6)
  kepala.writeUInt16BE(pangkat, 8)
  kepala.writeUInt16BE((tabel.length - 2 ** pangkat) * 16, 10)
  const isi: Buffer[] = [kepala]
  let letak = kepala.length
  tabel.forEach(([nama, b], i) => {
    const genap = Buffer.concat([b, Buffer.alloc((4 - (b.length % 4)) % 4)])
    kepala.write(nama, 12 + i * 16, 'latin1')
    kepala.writeUInt32BE(jumlahPeriksa(genap), 16 + i * 16)
    kepala.writeUInt32BE(letak, 20 + i * 16)
    kepala.writeUInt32BE(b.length, 24 + i * 16)
    isi.push(genap)
    letak += genap.length
  })
  return Buffer.concat(isi)
}

function jumlahPeriksa(b: Buffer): number {
  let n = 0
  for (let i = 0; i < b.length; i += 4) n = (n + b.readUInt32BE(i)) >>> 0
  return n
}
