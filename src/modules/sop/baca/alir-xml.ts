/** What a walker is told, in order. Attribute names keep their prefix ("w:val"). */
export interface PendengarXml {
  buka(nama: string, atribut: (nama: string) => string | undefined): void
  tutup(nama: string): void
  teks(isi: string): void
}

/** Deeper than any document that a word processor writes. */
const DALAM_MAKS = 400
const NAMA = /[^\s/>=]+/y

/**
 * Walks an XML document once, in linear time and without building a tree. Only what OOXML writes: no DTD, so no entity
 * but the five of XML and numbers. False when the text is not well formed that far, or nested beyond reason.
 */
export function alirXml(xml: string, p: PendengarXml): boolean {
  const terbuka: string[] = []
  let i = 0
  while (i < xml.length) {
    const lt = xml.indexOf('<', i)
    const akhirTeks = lt < 0 ? xml.length : lt
    if (akhirTeks > i && terbuka.length > 0) p.teks(bukaEntitas(xml.slice(i, akhirTeks)))
    if (lt < 0) break
    if (xml.startsWith('<!--', lt)) {
      i = sesudah(xml, '-->', lt)
    } else if (xml.startsWith('<![CDATA[', lt)) {
      i = sesudah(xml, ']]>', lt)
      p.teks(xml.slice(lt + 9, i - 3))
    } else if (xml.startsWith('<?', lt)) {
      i = sesudah(xml, '?>', lt)
    } else if (xml.startsWith('<!', lt)) {
      return false
    } else {
      const gt = akhirTanda(xml, lt)
      if (gt < 0) return false
      if (xml[lt + 1] === '/') {
        const nama = xml.slice(lt + 2, gt).trim()
        if (terbuka.pop() !== nama) return false
        p.tutup(nama)
      } else {
        NAMA.lastIndex = lt + 1
        const nama = NAMA.exec(xml)?.[0]
        if (!nama) return false
        const isi = xml.slice(lt + 1 + nama.length, gt)
        p.buka(nama, (a) => atribut(isi, a))
        if (isi.endsWith('/')) p.tutup(nama)
        else if (terbuka.push(nama) > DALAM_MAKS) return false
      }
      i = gt + 1
    }
    if (i <= 0) return false
  }
  return terbuka.length === 0
}

const sesudah = (xml: string, akhir: string, mulai: number) => {
  const i = xml.indexOf(akhir, mulai)
  return i < 0 ? -1 : i + akhir.length
}

/** The ">" that ends a tag; one inside of a quoted value does not. */
function akhirTanda(xml: string, mulai: number): number {
  let kutip = ''
  for (let i = mulai; i < xml.length; i++) {
    const h = xml[i]!
    if (kutip !== '') {
      if (h === kutip) kutip = ''
    } else if (h === '"' || h === "'") kutip = h
    else if (h === '>') return i
  }
  return -1
}

function atribut(isi: string, nama: string): string | undefined {
  const m = new RegExp(`(?:^|\\s)${RegExp.escape(nama)}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(isi)
  return m ? bukaEntitas(m[1] ?? m[2] ?? '') : undefined
}

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function bukaEntitas(teks: string): string {
  if (!teks.includes('&')) return teks
  return teks.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (utuh, d, x, n) => {
    if (n) return ENTITAS[n] ?? utuh
    const kode = d ? Number(d) : Number.parseInt(x, 16)
    return kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : ''
  })
}
