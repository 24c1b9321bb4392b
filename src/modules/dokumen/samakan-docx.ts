// 1 January 1980, the first day a ZIP knows.
const HARI = 0x21
const PUSAT = 0x02014b50
const AKHIR = 0x06054b50

/**
 * The same archive with every entry dated alike: the library writes the clock into each (APPNOTE.TXT 4.3.7 and 4.3.12,
 * two fields of time and date). Nothing else of it changes, so equal documents are equal bytes.
 */
export function samakanWaktuZip(zip: Buffer): Buffer {
  const hasil = Buffer.from(zip)
  const akhir = letakAkhir(hasil)
  const jumlah = hasil.readUInt16LE(akhir + 10)
  let p = hasil.readUInt32LE(akhir + 16)
  for (let i = 0; i < jumlah; i++) {
    if (hasil.readUInt32LE(p) !== PUSAT) throw new Error('the archive has no directory where it says')
    tulisHari(hasil, p + 12)
    tulisHari(hasil, hasil.readUInt32LE(p + 42) + 10)
    p += 46 + hasil.readUInt16LE(p + 28) + hasil.readUInt16LE(p + 30) + hasil.readUInt16LE(p + 32)
  }
  return hasil
}

function tulisHari(zip: Buffer, letak: number): void {
  zip.writeUInt16LE(0, letak)
  zip.writeUInt16LE(HARI, letak + 2)
}

function letakAkhir(zip: Buffer): number {
  for (let p = zip.length - 22; p >= 0; p--) if (zip.readUInt32LE(p) === AKHIR) return p
  throw new Error('not an archive')
}

/** docProps/core.xml without the moment at which the library ran; dates of the sheet stand on it as text. */
export function sifatDocx(judul: string, pembuat: string): string {
  const xml = (t: string) =>
    t.replace(/[&<>"]/g, (h) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[h]!)
  const inti = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
  const saat = ['created', 'modified'].map(
    (x) => `<dcterms:${x} xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:${x}>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${inti}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(judul)}</dc:title><dc:creator>${xml(pembuat)}</dc:creator><dc:language>id-ID</dc:language>${saat.join('')}</cp:coreProperties>`
}
