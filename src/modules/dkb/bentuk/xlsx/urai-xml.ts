const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export interface PendengarXml {
  /** `isi` holds the attributes as they stand. */
  buka(nama: string, isi: string, kosong: boolean): void
  tutup(nama: string): void
  teks(t: string): void
}

/** A tag or a run of text longer than this is no workbook. */
const MAKS = 4 * 1024 * 1024

/** XML as it streams by, told to `p` tag by tag; name spaces are dropped. No DTD, so no entity of the file's own. */
export class PenguraiXml {
  readonly #p: PendengarXml
  #sisa = ''

  constructor(p: PendengarXml) {
    this.#p = p
  }

  beri(potongan: string): void {
    const s = this.#sisa === '' ? potongan : this.#sisa + potongan
    let i = 0
    for (;;) {
      const a = s.indexOf('<', i)
      if (a < 0) break
      if (a > i) this.#p.teks(entitas(s.slice(i, a)))
      const z = this.#akhirTag(s, a)
      if (z < 0) {
        i = a
        break
      }
      this.#tag(s, a, z)
      i = z
    }
    // Text without its end may still hold half an entity.
    this.#sisa = s.slice(i)
    if (this.#sisa.length > MAKS) throw new Error('a tag without an end')
  }

  #akhirTag(s: string, a: number): number {
    const [akhir, panjang] = s.startsWith('<!--', a)
      ? ['-->', 3]
      : s.startsWith('<![CDATA[', a)
        ? [']]>', 3]
        : ['>', 1]
    const z = s.indexOf(akhir, a)
    return z < 0 ? -1 : z + panjang
  }

  #tag(s: string, a: number, z: number): void {
    const c = s.charCodeAt(a + 1)
    if (c === 0x2f) {
      this.#p.tutup(tanpaRuang(s.slice(a + 2, z - 1).trim()))
      return
    }
    if (c === 0x3f) return
    if (c === 0x21) {
      if (s.startsWith('<![CDATA[', a)) this.#p.teks(s.slice(a + 9, z - 3))
      return
    }
    const kosong = s.charCodeAt(z - 2) === 0x2f
    let e = a + 1
    const ujung = kosong ? z - 2 : z - 1
    while (e < ujung && s.charCodeAt(e) > 0x20) e++
    const nama = tanpaRuang(s.slice(a + 1, e))
    this.#p.buka(nama, s.slice(e, ujung), kosong)
    if (kosong) this.#p.tutup(nama)
  }
}

/** Value of an attribute, or undefined. */
export function atribut(isi: string, nama: string): string | undefined {
  const m = new RegExp(`(?:^|[\\s:])${nama}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(isi)
  const nilai = m?.[1] ?? m?.[2]
  return nilai === undefined ? undefined : entitas(nilai)
}

function tanpaRuang(nama: string): string {
  const t = nama.indexOf(':')
  return t < 0 ? nama : nama.slice(t + 1)
}

function entitas(teks: string): string {
  if (!teks.includes('&')) return teks
  return teks.replace(/&(#x?[0-9a-f]+|\w+);/gi, (utuh, isi: string) => {
    if (isi[0] !== '#') return ENTITAS[isi] ?? utuh
    const kode = isi[1] === 'x' || isi[1] === 'X' ? Number.parseInt(isi.slice(2), 16) : Number(isi.slice(1))
    return kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : ''
  })
}
