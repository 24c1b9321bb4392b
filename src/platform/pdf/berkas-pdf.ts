interface Objek {
  readonly nomor: number
  readonly isi: Buffer
  readonly aliran: boolean
}

/**
 * The objects of a PDF that Typst wrote (one plain cross-reference table), to be read, replaced and added to before the
 * file is written anew (`padatkanPdf`). Dictionaries are text; nothing of a stream is touched.
 */
export class BerkasPdf {
  readonly kepala: Buffer
  readonly trailer: string
  private readonly objek: Map<number, Objek>
  private berikut: number

  constructor(pdf: Buffer) {
    const { objek, trailer } = bacaObjek(pdf)
    this.objek = new Map(objek.map((o) => [o.nomor, o]))
    this.trailer = trailer
    // Version and the comment of four high bytes (PDF/A-2, 6.1.2) as they stand.
    this.kepala = pdf.subarray(0, pdf.indexOf(10, pdf.indexOf(10) + 1) + 1)
    // A loop, not Math.max(...): a book has more objects than a call may have arguments.
    this.berikut = objek.reduce((n, o) => Math.max(n, o.nomor), 0) + 1
  }

  /** In the order of the file, what was added behind it. */
  semua(): readonly Objek[] {
    return [...this.objek.values()]
  }

  /** One more than the highest number in use. */
  get ukuran(): number {
    return this.berikut
  }

  *kamus(): Generator<[nomor: number, isi: string]> {
    for (const o of this.objek.values()) if (!o.aliran) yield [o.nomor, o.isi.toString('latin1')]
  }

  teks(nomor: number): string {
    const o = this.objek.get(nomor)
    if (!o || o.aliran) throw new Error(`object ${nomor} is no dictionary`)
    return o.isi.toString('latin1')
  }

  /** Takes a number that `ganti` fills later. */
  pesan(): number {
    return this.berikut++
  }

  ganti(nomor: number, isi: string): void {
    this.objek.set(nomor, { nomor, isi: Buffer.from(isi, 'latin1'), aliran: false })
  }

  tambah(isi: string): number {
    const nomor = this.pesan()
    this.ganti(nomor, isi)
    return nomor
  }

  /** `kamus`: the entries of the stream's dictionary without Length. */
  tambahAliran(kamus: string, data: Buffer): number {
    const nomor = this.pesan()
    const isi = Buffer.concat([
      Buffer.from(`<< ${kamus} /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ])
    this.objek.set(nomor, { nomor, isi, aliran: true })
    return nomor
  }

  /** Object numbers of the pages, first to last. */
  daftarHalaman(): number[] {
    const daun = (nomor: number): number[] => {
      const anak = /\/Kids \[([^\]]*)\]/.exec(this.teks(nomor))
      return anak ? daftarRujukan(anak[1]!).flatMap(daun) : [nomor]
    }
    return daun(rujukan(this.katalog(), 'Pages'))
  }

  /** Parent tree of the tags (ISO 32000-1, 14.7.4.4): key of a page -> object number of its array. */
  pohonInduk(): Map<number, number> {
    const akar = this.teks(rujukan(this.katalog(), 'StructTreeRoot'))
    const peta = new Map<number, number>()
    const ambil = (isi: string) => {
      const anak = /\/Kids \[([^\]]*)\]/.exec(isi)
      if (anak) for (const n of daftarRujukan(anak[1]!)) ambil(this.teks(n))
      const angka = /\/Nums \[([^\]]*)\]/.exec(isi)
      for (const [, kunci, nomor] of (angka?.[1] ?? '').matchAll(/(\d+)\s+(\d+)\s+0\s+R/g))
        peta.set(Number(kunci), Number(nomor))
    }
    const dirujuk = /\/ParentTree (\d+) 0 R/.exec(akar)
    ambil(dirujuk ? this.teks(Number(dirujuk[1])) : akar.slice(akar.indexOf('/ParentTree')))
    return peta
  }

  private katalog(): string {
    return this.teks(rujukan(this.trailer, 'Root'))
  }
}

function rujukan(isi: string, nama: string): number {
  const n = new RegExp(`/${nama} (\\d+) 0 R`).exec(isi)?.[1]
  if (n === undefined) throw new Error(`no /${nama}`)
  return Number(n)
}

function daftarRujukan(isi: string): number[] {
  return [...isi.matchAll(/(\d+)\s+0\s+R/g)].map((r) => Number(r[1]))
}

function bacaObjek(pdf: Buffer): { objek: Objek[]; trailer: string } {
  const ekor = pdf.toString('latin1', Math.max(0, pdf.length - 2048))
  const mulai = Number(/startxref\s+(\d+)\s+%%EOF/.exec(ekor)?.[1] ?? Number.NaN)
  const bagian = pdf.toString('latin1', mulai)
  const kepalaTabel = /^xref\s+0 (\d+)\s*\n/.exec(bagian)
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(bagian)?.[1]
  if (!kepalaTabel || trailer === undefined || /\/Prev\b/.test(trailer)) {
    throw new Error('not a PDF with one plain cross-reference table')
  }
  const entri: { nomor: number; letak: number }[] = []
  for (let n = 0; n < Number(kepalaTabel[1]); n++) {
    const baris = bagian.substr(kepalaTabel[0].length + n * 20, 20)
    if (baris[17] === 'n') entri.push({ nomor: n, letak: Number(baris.slice(0, 10)) })
  }
  entri.sort((a, b) => a.letak - b.letak)
  const objek = entri.map(({ nomor, letak }, i) => {
    const utuh = pdf.subarray(letak, entri[i + 1]?.letak ?? mulai)
    const awal = `${nomor} 0 obj`
    const akhir = utuh.lastIndexOf('endobj')
    if (utuh.toString('latin1', 0, awal.length) !== awal || akhir < 0)
      throw new Error(`object ${nomor} is not where the table says`)
    const isi = pangkas(utuh.subarray(awal.length, akhir))
    return { nomor, isi, aliran: isi.subarray(-9).toString('latin1') === 'endstream' }
  })
  return { objek, trailer: trailer.replace(/\/Size\s+\d+/, '').trim() }
}

function pangkas(b: Buffer): Buffer {
  let [awal, akhir] = [0, b.length]
  while (awal < akhir && b[awal]! <= 32) awal++
  while (akhir > awal && b[akhir - 1]! <= 32) akhir--
  return b.subarray(awal, akhir)
}
