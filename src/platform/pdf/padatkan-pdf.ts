import { deflateSync } from 'node:zlib'
import type { BerkasPdf } from './berkas-pdf.ts'

// ISO 32000-1, 7.5.7: readers unpack a whole stream to reach one object; a few hundred is what producers use.
const OBJEK_PER_ALIRAN = 200

/**
 * Writes the file with its tens of thousands of small tag objects in object streams (30 MB to 4 MB): ISO 32000-1
 * 7.5.7, allowed in PDF/A-2, and only before signing. Objects are moved, never read or changed. The same input gives
 * the same bytes.
 */
export function padatkanPdf(pdf: BerkasPdf): Buffer {
  const objek = pdf.semua()
  const keluaran: Buffer[] = [pdf.kepala]
  let letak = pdf.kepala.length
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
  let nomorBaru = pdf.ukuran
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
  tulis(xref, aliranXref(rujukan, nomorBaru, pdf.trailer))
  keluaran.push(Buffer.from(`startxref\n${mulaiXref}\n%%EOF\n`))
  return Buffer.concat(keluaran)
}

function aliranObjek(kumpulan: ReturnType<BerkasPdf['semua']>): Buffer {
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
