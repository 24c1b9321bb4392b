import { inflateSync } from 'node:zlib'
import { bacaNilai, type NilaiPdf } from './baca-kamus-pdf.ts'

export type Kamus = Extract<NilaiPdf, { jenis: 'kamus' }>

/** The objects of a PDF as they stand at its end: what a reader would show. */
export interface KeadaanPdf {
  /** Where each object stands; two states that name the same place hold the same object. */
  readonly letak: ReadonlyMap<number, string>
  readonly katalog: number
  /** Undefined where there is none or it cannot be read. */
  baca(nomor: number): NilaiPdf | undefined
  /** Decoded bytes of a stream. */
  aliran(nomor: number): Buffer | undefined
}

type Letak =
  | { readonly jenis: 'di'; readonly posisi: number }
  | { readonly jenis: 'dalam'; readonly aliran: number; readonly urut: number }
  | { readonly jenis: 'bebas' }

/** More sections than an office adds in a lifetime, more objects than a book has: beyond it was made to keep us busy. */
const BAGIAN_MAKS = 500
const OBJEK_MAKS = 2_000_000
const BUKA_MAKS = 64 * 1024 * 1024

/**
 * Reads the cross-references from the end of `pdf` back to its beginning, strictly. Undefined when they are not as
 * ISO 32000 writes them, or the file is encrypted: then nobody can say what changed in it.
 */
export function bacaKeadaan(pdf: Buffer): KeadaanPdf | undefined {
  try {
    return susun(pdf)
  } catch (sebab) {
    // Whatever a file holds in place of its tables, the answer is the same.
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

function susun(pdf: Buffer): KeadaanPdf {
  const ekor = pdf.lastIndexOf('startxref')
  const mulai = /^startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', ekor))?.[1]
  if (ekor < 0 || mulai === undefined) throw new Error('no startxref at the end')
  const letak = new Map<number, Letak>()
  const dilihat = new Set<number>()
  let katalog: number | undefined
  for (let posisi: number | undefined = Number(mulai); posisi !== undefined; ) {
    if (dilihat.has(posisi) || dilihat.size > BAGIAN_MAKS || letak.size > OBJEK_MAKS)
      throw new Error('the cross-references go on without end')
    dilihat.add(posisi)
    const bagian = bacaBagian(pdf, posisi)
    // The newest section comes first: what it says holds.
    for (const [n, l] of bagian.letak) if (!letak.has(n)) letak.set(n, l)
    const { isi } = bagian.trailer
    if (isi.has('Encrypt') || isi.has('XRefStm')) throw new Error('encrypted or hybrid')
    const akar = isi.get('Root')
    if (akar?.jenis === 'rujukan') katalog ??= akar.nomor
    posisi = bilangan(isi.get('Prev'))
  }
  if (katalog === undefined) throw new Error('no catalog')
  return rakit(pdf, letak, katalog)
}

function rakit(pdf: Buffer, letak: ReadonlyMap<number, Letak>, katalog: number): KeadaanPdf {
  const terbuka = new Map<number, { data: Buffer; awal: number[] }>()
  const tulis = (l: Letak): string => {
    if (l.jenis === 'bebas') return 'bebas'
    if (l.jenis === 'di') return `di ${l.posisi}`
    const wadah = letak.get(l.aliran)
    return `dalam ${wadah?.jenis === 'di' ? wadah.posisi : '?'} ${l.urut}`
  }
  const aliran = (nomor: number): Buffer | undefined => {
    const l = letak.get(nomor)
    return l?.jenis === 'di' ? bacaAliran(pdf, nomor, l.posisi, baca) : undefined
  }
  function baca(nomor: number): NilaiPdf | undefined {
    const l = letak.get(nomor)
    if (!l || l.jenis === 'bebas') return undefined
    if (l.jenis === 'di') return bacaObjek(pdf, nomor, l.posisi)
    const wadah = terbuka.get(l.aliran) ?? bukaWadah(l.aliran)
    if (!wadah) return undefined
    terbuka.set(l.aliran, wadah)
    const awal = wadah.awal[l.urut]
    return awal === undefined ? undefined : bacaNilai(wadah.data, awal)
  }
  function bukaWadah(nomor: number) {
    const l = letak.get(nomor)
    if (l?.jenis !== 'di') return undefined
    const kamus = bacaObjek(pdf, nomor, l.posisi)
    const data = aliran(nomor)
    if (kamus?.jenis !== 'kamus' || !data) return undefined
    const [n, pertama] = [bilangan(kamus.isi.get('N')), bilangan(kamus.isi.get('First'))]
    if (n === undefined || pertama === undefined || n > OBJEK_MAKS) return undefined
    const kepala = data.toString('latin1', 0, pertama).trim().split(/\s+/).map(Number)
    return { data, awal: Array.from({ length: n }, (_, i) => pertama + (kepala[2 * i + 1] ?? Number.NaN)) }
  }
  return {
    letak: new Map([...letak].map(([n, l]) => [n, tulis(l)])),
    katalog,
    baca,
    aliran,
  }
}

function bacaBagian(pdf: Buffer, posisi: number): { letak: Map<number, Letak>; trailer: Kamus } {
  return pdf.toString('latin1', posisi, posisi + 4) === 'xref'
    ? bacaTabel(pdf, posisi + 4)
    : bacaXrefAliran(pdf, posisi)
}

function bacaTabel(pdf: Buffer, dari: number): { letak: Map<number, Letak>; trailer: Kamus } {
  const letak = new Map<number, Letak>()
  const KEPALA = /^\s*(\d+)\s+(\d+)\s*?(?:\r\n|\n|\r)/
  for (let i = dari; ; ) {
    const kepala = KEPALA.exec(pdf.toString('latin1', i, i + 40))
    if (!kepala) {
      const trailer = /^\s*trailer/.exec(pdf.toString('latin1', i, i + 40))
      const kamus = trailer && bacaNilai(pdf, i + trailer[0].length)
      if (kamus?.jenis !== 'kamus') throw new Error('no trailer')
      return { letak, trailer: kamus }
    }
    i += kepala[0].length
    const [pertama, jumlah] = [Number(kepala[1]), Number(kepala[2])]
    if (jumlah > OBJEK_MAKS || i + jumlah * 20 > pdf.length) throw new Error('a section longer than the file')
    for (let k = 0; k < jumlah; k++, i += 20) {
      const baris = /^(\d{10}) (\d{5}) ([nf])/.exec(pdf.toString('latin1', i, i + 20))
      if (!baris) throw new Error('a line of the table cannot be read')
      letak.set(
        pertama + k,
        baris[3] === 'n' ? { jenis: 'di', posisi: Number(baris[1]) } : { jenis: 'bebas' },
      )
    }
  }
}

function bacaXrefAliran(pdf: Buffer, posisi: number): { letak: Map<number, Letak>; trailer: Kamus } {
  const nomor = Number(/^\s*(\d+)\s/.exec(pdf.toString('latin1', posisi, posisi + 20))?.[1])
  const trailer = bacaObjek(pdf, nomor, posisi)
  const data = bacaAliran(pdf, nomor, posisi, () => undefined)
  if (trailer?.jenis !== 'kamus' || !data) throw new Error('no cross-reference stream')
  const w = larikBilangan(trailer.isi.get('W'))
  const ukuran = bilangan(trailer.isi.get('Size'))
  if (w.length !== 3 || ukuran === undefined) throw new Error('no widths')
  const indeks = trailer.isi.has('Index') ? larikBilangan(trailer.isi.get('Index')) : [0, ukuran]
  const lebar = w[0]! + w[1]! + w[2]!
  const letak = new Map<number, Letak>()
  let i = 0
  for (let k = 0; k + 1 < indeks.length; k += 2) {
    for (let n = indeks[k]!; n < indeks[k]! + indeks[k + 1]!; n++, i += lebar) {
      if (i + lebar > data.length) throw new Error('the stream ends too early')
      const jenis = w[0] === 0 ? 1 : data.readUIntBE(i, w[0]!)
      const a = data.readUIntBE(i + w[0]!, w[1]!)
      const b = w[2] === 0 ? 0 : data.readUIntBE(i + w[0]! + w[1]!, w[2]!)
      if (jenis === 0) letak.set(n, { jenis: 'bebas' })
      else if (jenis === 1) letak.set(n, { jenis: 'di', posisi: a })
      else if (jenis === 2) letak.set(n, { jenis: 'dalam', aliran: a, urut: b })
      else throw new Error('an entry of unknown kind')
    }
  }
  return { letak, trailer }
}

function bacaObjek(pdf: Buffer, nomor: number, posisi: number): NilaiPdf | undefined {
  const kepala = /^\s*(\d+)\s+\d+\s+obj/.exec(pdf.toString('latin1', posisi, posisi + 40))
  if (!kepala || Number(kepala[1]) !== nomor) return undefined
  return bacaNilai(pdf, posisi + kepala[0].length)
}

function bacaAliran(
  pdf: Buffer,
  nomor: number,
  posisi: number,
  baca: (nomor: number) => NilaiPdf | undefined,
): Buffer | undefined {
  const kamus = bacaObjek(pdf, nomor, posisi)
  if (kamus?.jenis !== 'kamus') return undefined
  const kepala = /^\s*stream(?:\r\n|\n)/.exec(pdf.toString('latin1', kamus.akhir, kamus.akhir + 20))
  const panjang = kamus.isi.get('Length')
  const n = bilangan(panjang?.jenis === 'rujukan' ? baca(panjang.nomor) : panjang)
  if (!kepala || n === undefined) return undefined
  const mulai = kamus.akhir + kepala[0].length
  const mentah = pdf.subarray(mulai, mulai + n)
  const saring = kamus.isi.get('Filter')
  const nama = saring?.jenis === 'larik' && saring.isi.length === 1 ? saring.isi[0] : saring
  if (nama === undefined) return mentah
  if (nama.jenis !== 'nama' || nama.isi !== 'FlateDecode') return undefined
  const parms = kamus.isi.get('DecodeParms')
  const buka = inflateSync(mentah, { maxOutputLength: BUKA_MAKS })
  return parms?.jenis === 'kamus' ? lepasRamalan(buka, parms) : buka
}

/** PNG predictors (RFC 2083, 6) as cross-reference streams use them, one byte a sample. */
function lepasRamalan(data: Buffer, parms: Kamus): Buffer | undefined {
  const ramalan = bilangan(parms.isi.get('Predictor')) ?? 1
  if (ramalan === 1) return data
  const kolom = bilangan(parms.isi.get('Columns')) ?? 1
  if (ramalan < 10 || (bilangan(parms.isi.get('Colors')) ?? 1) !== 1) return undefined
  const jumlah = Math.floor(data.length / (kolom + 1))
  const jadi = Buffer.alloc(jumlah * kolom)
  for (let r = 0; r < jumlah; r++) {
    const cara = data[r * (kolom + 1)]!
    for (let k = 0; k < kolom; k++) {
      const x = data[r * (kolom + 1) + 1 + k]!
      const kiri = k > 0 ? jadi[r * kolom + k - 1]! : 0
      const atas = r > 0 ? jadi[(r - 1) * kolom + k]! : 0
      const sudut = r > 0 && k > 0 ? jadi[(r - 1) * kolom + k - 1]! : 0
      const tambah = [0, kiri, atas, (kiri + atas) >> 1, paeth(kiri, atas, sudut)][cara]
      if (tambah === undefined) return undefined
      jadi[r * kolom + k] = (x + tambah) & 255
    }
  }
  return jadi
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

function bilangan(n: NilaiPdf | undefined): number | undefined {
  return n?.jenis === 'kata' && /^\d{1,15}$/.test(n.isi) ? Number(n.isi) : undefined
}

function larikBilangan(n: NilaiPdf | undefined): number[] {
  return n?.jenis === 'larik' ? n.isi.map((x) => bilangan(x) ?? Number.NaN) : []
}
