import { crc32, deflateSync } from 'node:zlib'
import { bacaSvg } from './baca-svg.ts'
import { isiBidang, type Kanvas } from './isi-bidang.ts'

/**
 * A chart's SVG as PNG on white, `skala` pixels to its unit: for papers that take no SVG. The house font is drawn from
 * its own outlines, so that the same SVG gives the same bytes on every machine.
 */
export function renderPng(svg: string, skala: number): Buffer {
  const s = bacaSvg(svg)
  const [lebar, tinggi] = [Math.ceil(s.lebar * skala), Math.ceil(s.tinggi * skala)]
  const kanvas: Kanvas = { lebar, tinggi, rgb: new Uint8Array(lebar * tinggi * 3).fill(255) }
  for (const l of s.lukisan)
    isiBidang(
      kanvas,
      l.bidang.map((b) => b.map(([x, y]) => [x * skala, y * skala] as const)),
      l.warna,
    )
  return tulisPng(kanvas)
}

const TANDA = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** PNG (ISO 15948): truecolour, eight bits, every row with the filter "up". */
function tulisPng({ lebar, tinggi, rgb }: Kanvas): Buffer {
  const baris = lebar * 3
  const mentah = Buffer.alloc(tinggi * (baris + 1))
  for (let y = 0; y < tinggi; y++) {
    const ke = y * (baris + 1)
    mentah[ke] = 2
    for (let x = 0; x < baris; x++)
      mentah[ke + 1 + x] = (rgb[y * baris + x]! - (y === 0 ? 0 : rgb[(y - 1) * baris + x]!)) & 255
  }
  const kepala = Buffer.alloc(13)
  kepala.writeUInt32BE(lebar, 0)
  kepala.writeUInt32BE(tinggi, 4)
  kepala.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    TANDA,
    potongan('IHDR', kepala),
    potongan('IDAT', deflateSync(mentah, { level: 9 })),
    potongan('IEND', Buffer.alloc(0)),
  ])
}

function potongan(jenis: string, isi: Buffer): Buffer {
  const badan = Buffer.concat([Buffer.from(jenis, 'latin1'), isi])
  const hasil = Buffer.alloc(badan.length + 8)
  hasil.writeUInt32BE(isi.length, 0)
  hasil.set(badan, 4)
  hasil.writeUInt32BE(crc32(badan), badan.length + 4)
  return hasil
}
