import { deflateSync } from 'node:zlib'

// ISO 32000-1, 7.5.7: readers unpack a whole stream to reach one object; a few hundred is what producers use.
const OBJEK_PER_ALIRAN = 200

/**
 * Packs the tens of thousands of small tag objects of a table book into object streams (30 MB to 4 MB): ISO 32000-1
 * 7.5.7, allowed in PDF/A-2, and only before signing. Takes what Typst writes, a file with one plain cross-reference
 * table; the objects themselves are moved, never read or changed. The same input gives the same bytes.
 */
export function padatkanPdf(pdf: Buffer): Buffer {
  const { objek, trailer } = bacaObjek(pdf)
  // A loop, not Math.max(...): a book has more objects than a call may have arguments.
  const ukuran = objek.reduce((n, o) => Math.max(n, o.nomor), 0) + 1
  const keluaran: Buffer[] = [kepala(pdf)]
  let letak = keluaran[0]!.length
  // Type 1: offset in the file. Type 2: number of the object stream, index in it.
  const rujukan = new Map<number, readonly [jenis: number, a: number, b: number]>()
  const tulis = (nomor: number, isi: Buffer) => {
    const b = Buffer.concat([Buffer.from(`${nomor} 0 obj\n`), isi, Buffer.from('\nendobj\n')])
    rujukan.set(nomor, [1, letak, 0])
    keluaran.push(b)
    letak += b.length
  }

  const kecil = objek.filter((o) => !o.aliran)
  for (const o of objek) if (o.aliran) tulis(o.nomor, o.isi)
  let nomorBaru = ukuran
  for (let i = 0; i < kecil.length; i += OBJEK_PER_ALIRAN) {
    const kumpulan = kecil.slice(i, i + OBJEK_PER_ALIRAN)
    const nomor = nomorBaru++
    kumpulan.forEach((o, k) => {
      rujukan.set(o.nomor, [2, nomor, k])
    })
    tulis(nomor, aliranObjek(kumpulan))
  }
  const mulaiXref = letak
  const xref = nomorBaru++
  rujukan.set(xref, [1, letak, 0])
  tulis(xref, aliranXref(rujukan, nomorBaru, trailer))
  keluaran.push(Buffer.from(`startxref\n${mulaiXref}\n%%EOF\n`))
  return Buffer.concat(keluaran)
}

interface Objek {
  readonly nomor: number
  readonly isi: Buffer
  readonly aliran: boolean
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

function kepala(pdf: Buffer): Buffer {
  // Version and the comment of four high bytes (PDF/A-2, 6.1.2) as they stand.
  const baris2 = pdf.indexOf(10, pdf.indexOf(10) + 1)
  return Buffer.concat([pdf.subarray(0, baris2 + 1)])
}

function aliranObjek(kumpulan: readonly Objek[]): Buffer {
  let letak = 0
  const daftar: string[] = []
  const isi: Buffer[] = []
  for (const o of kumpulan) {
    daftar.push(`${o.nomor} ${letak}`)
    isi.push(o.isi, Buffer.from('\n'))
    letak += o.isi.length + 1
  }
  const indeks = Buffer.from(`${daftar.join(' ')}\n`)
  return aliran(
    `/Type /ObjStm /N ${kumpulan.length} /First ${indeks.length}`,
    Buffer.concat([indeks, ...isi]),
  )
}

function aliranXref(
  rujukan: ReadonlyMap<number, readonly [number, number, number]>,
  ukuran: number,
  trailer: string,
): Buffer {
  const tabel = Buffer.alloc(ukuran * 7)
  tabel.writeUInt16BE(65_535, 5)
  for (const [nomor, [jenis, a, b]] of rujukan) {
    tabel.writeUInt8(jenis, nomor * 7)
    tabel.writeUInt32BE(a, nomor * 7 + 1)
    tabel.writeUInt16BE(b, nomor * 7 + 5)
  }
  return aliran(`/Type /XRef /Size ${ukuran} /W [1 4 2] ${trailer}`, tabel)
}

function aliran(kamus: string, isi: Buffer): Buffer {
  const padat = deflateSync(isi)
  return Buffer.concat([
    Buffer.from(`<< ${kamus} /Filter /FlateDecode /Length ${padat.length} >>\nstream\n`),
    padat,
    Buffer.from('\nendstream'),
  ])
}
