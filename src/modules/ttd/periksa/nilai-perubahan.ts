import type { NilaiPdf } from './baca-kamus-pdf.ts'
import type { Kamus, KeadaanPdf } from './keadaan-pdf.ts'

/** What was added behind a signature: only proofs and further marks, or something that changes what one reads. */
export type Perubahan = 'diizinkan' | 'isi-berubah' | 'tak-ternilai'

/** Half an A4 page in square points: a "signature block" larger than this may hide what stands below. */
const LUAS_MAKS = 250_000

/**
 * Compares the file as it stood under a signature with the file now. Allowed are further signatures with their blocks,
 * document time-stamps and proofs (DSS), which ISO 32000-2, 12.8.2.2 calls no change of the content; every other
 * object that differs is one.
 */
export function nilaiPerubahan(lama: KeadaanPdf, kini: KeadaanPdf): Perubahan {
  if (lama.katalog !== kini.katalog) return 'isi-berubah'
  const berubah = [...kini.letak].filter(([n, l]) => lama.letak.get(n) !== l)
  const hilang = [...lama.letak.keys()].some((n) => !kini.letak.has(n))
  if (hilang) return 'isi-berubah'
  // Bytes that change nothing a reader knows of: what are they there for?
  if (berubah.length === 0) return 'tak-ternilai'
  const bukti = objekBukti(lama)
  const form = [lama, kini].map((k) => rujukanDi(kamus(k, k.katalog), 'AcroForm'))
  for (const [nomor, letak] of berubah) {
    const [a, b] = [lama.baca(nomor), kini.baca(nomor)]
    // A new object is seen only where an old one points at it, and that one is judged.
    if (a === undefined && (lama.letak.get(nomor) ?? 'bebas') === 'bebas') continue
    if (letak === 'bebas' || !a || !b) return 'isi-berubah'
    if (bukti.has(nomor)) continue
    if (!isBolehBerubah(a, b, { nomor, katalog: kini.katalog, form, kini })) return 'isi-berubah'
  }
  return 'diizinkan'
}

interface Tempat {
  readonly nomor: number
  readonly katalog: number
  readonly form: readonly (number | undefined)[]
  readonly kini: KeadaanPdf
}

function isBolehBerubah(a: NilaiPdf, b: NilaiPdf, t: Tempat): boolean {
  if (tulis(a) === tulis(b)) return true
  if (a.jenis === 'larik' && b.jenis === 'larik') return isHanyaTambahTanda(a, b, t.kini)
  if (a.jenis !== 'kamus' || b.jenis !== 'kamus') return false
  if (t.nomor === t.katalog) return isKatalogBoleh(a, b, t)
  if (t.form.includes(t.nomor)) return isFormBoleh(a, b, t.kini)
  if (nama(a, 'Type') === 'Page')
    return isSamaKecuali(a, b, ['Annots']) && isTandaTambah(a, b, 'Annots', t.kini)
  // An empty signature field that was signed: its own value and looks.
  if (nama(a, 'FT') === 'Sig' && !a.isi.has('V'))
    return isSamaKecuali(a, b, ['V', 'AP', 'M', 'F', 'MK']) && isTandaBersih(b, t.kini)
  return false
}

function isKatalogBoleh(a: Kamus, b: Kamus, t: Tempat): boolean {
  if (!isSamaKecuali(a, b, ['AcroForm', 'DSS', 'Extensions'])) return false
  const [lama, baru] = [a.isi.get('AcroForm'), b.isi.get('AcroForm')]
  if (!baru) return lama === undefined
  const form = baru.jenis === 'rujukan' ? t.kini.baca(baru.nomor) : baru
  if (form?.jenis !== 'kamus') return false
  // A form kept in place is judged as an object of its own.
  if (lama?.jenis === 'rujukan') return baru.jenis === 'rujukan' && baru.nomor === lama.nomor
  const asal = lama?.jenis === 'kamus' ? lama : KOSONG
  return isFormBoleh(asal, form, t.kini)
}

const KOSONG: Kamus = { jenis: 'kamus', isi: new Map(), mulai: 0, akhir: 0 }

function isFormBoleh(a: Kamus, b: Kamus, kini: KeadaanPdf): boolean {
  return isSamaKecuali(a, b, ['Fields', 'SigFlags']) && isTandaTambah(a, b, 'Fields', kini)
}

function isTandaTambah(a: Kamus, b: Kamus, kunci: string, kini: KeadaanPdf): boolean {
  const [lama, baru] = [a.isi.get(kunci), b.isi.get(kunci)]
  if (tulis(lama) === tulis(baru)) return true
  // An array of its own is judged where it changed; here it may become one.
  const isi = (n: NilaiPdf | undefined) => (n?.jenis === 'rujukan' ? kini.baca(n.nomor) : n)
  const [x, y] = [isi(lama), isi(baru)]
  if (y?.jenis !== 'larik') return false
  return isHanyaTambahTanda(x?.jenis === 'larik' ? x : { ...y, isi: [] }, y, kini)
}

type Larik = Extract<NilaiPdf, { jenis: 'larik' }>

function isHanyaTambahTanda(a: Larik, b: Larik, kini: KeadaanPdf): boolean {
  if (b.isi.length < a.isi.length || a.isi.some((n, i) => tulis(n) !== tulis(b.isi[i]))) return false
  return b.isi.slice(a.isi.length).every((n) => {
    const isi = n.jenis === 'rujukan' ? kini.baca(n.nomor) : undefined
    return isi?.jenis === 'kamus' && isTandaBersih(isi, kini)
  })
}

/** A signature field with its widget in one, signed, without actions, and no larger than a block is. */
function isTandaBersih(k: Kamus, kini: KeadaanPdf): boolean {
  const nilai = k.isi.get('V')
  const v = nilai?.jenis === 'rujukan' ? kini.baca(nilai.nomor) : nilai
  const kotak = k.isi.get('Rect')
  const r =
    kotak?.jenis === 'larik' ? kotak.isi.map((n) => (n.jenis === 'kata' ? Number(n.isi) : Number.NaN)) : []
  const luas = Math.abs((r[2]! - r[0]!) * (r[3]! - r[1]!))
  return (
    nama(k, 'FT') === 'Sig' &&
    v?.jenis === 'kamus' &&
    v.isi.has('ByteRange') &&
    !k.isi.has('A') &&
    !k.isi.has('AA') &&
    luas <= LUAS_MAKS
  )
}

/**
 * Dictionaries and lists of the proofs that stood already (DSS and below): they grow. Their streams never change, and a
 * stream of a page that somebody named there stays a stream of the page.
 */
function objekBukti(k: KeadaanPdf): Set<number> {
  const ada = new Set<number>()
  const telusur = (n: NilaiPdf | undefined, dalam: number): void => {
    if (dalam > 6) return
    if (n?.jenis === 'rujukan' && !ada.has(n.nomor)) {
      const isi = k.baca(n.nomor)
      if (
        isi?.jenis === 'kamus' &&
        (isi.isi.has('Length') || !['DSS', 'VRI', undefined].includes(nama(isi, 'Type')))
      )
        return
      ada.add(n.nomor)
      telusur(isi, dalam + 1)
    }
    if (n?.jenis === 'larik') for (const x of n.isi) telusur(x, dalam + 1)
    if (n?.jenis === 'kamus') for (const x of n.isi.values()) telusur(x, dalam + 1)
  }
  telusur(kamus(k, k.katalog)?.isi.get('DSS'), 0)
  return ada
}

function isSamaKecuali(a: Kamus, b: Kamus, kecuali: readonly string[]): boolean {
  const kunci = new Set([...a.isi.keys(), ...b.isi.keys()])
  return [...kunci].every((k) => kecuali.includes(k) || tulis(a.isi.get(k)) === tulis(b.isi.get(k)))
}

function kamus(k: KeadaanPdf, nomor: number): Kamus | undefined {
  const n = k.baca(nomor)
  return n?.jenis === 'kamus' ? n : undefined
}

function rujukanDi(k: Kamus | undefined, kunci: string): number | undefined {
  const n = k?.isi.get(kunci)
  return n?.jenis === 'rujukan' ? n.nomor : undefined
}

function nama(k: Kamus, kunci: string): string | undefined {
  const n = k.isi.get(kunci)
  return n?.jenis === 'nama' ? n.isi : undefined
}

/** One spelling of a value, whatever its spaces and the order of its keys. */
function tulis(n: NilaiPdf | undefined): string {
  switch (n?.jenis) {
    case undefined:
      return ''
    case 'kamus':
      return `<<${[...n.isi]
        .map(([k, v]) => `/${k} ${tulis(v)}`)
        .sort()
        .join(' ')}>>`
    case 'larik':
      return `[${n.isi.map(tulis).join(' ')}]`
    case 'rujukan':
      return `${n.nomor} ${n.generasi} R`
    case 'teks':
    case 'heksa':
      return `(${n.isi.toString('hex')})`
    case 'nama':
      return `/${n.isi}`
    case 'kata':
      return /^[-+]?\d*\.?\d+$/.test(n.isi) ? String(Number(n.isi)) : n.isi
  }
}
