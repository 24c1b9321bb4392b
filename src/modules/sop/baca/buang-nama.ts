import type { Bacaan, SelBacaan } from './bacaan.ts'

/** Stand where a person's name or number was: a reader sees that something was there, and not what. */
export const NAMA_DIBUANG = '[nama dibuang]'
export const NIP_DIBUANG = '[NIP dibuang]'

// An 18-digit NIP (PP 11/2017; birth date, month of appointment, sex, serial) with the gaps and misread digits of scans.
const NIP = /\bNIP\s*[.:]*\s*[\d .]{8,}\d|(?<!\d)(?:19|20)\d{6}\s?(?:19|20)\d{4}\s?[12]\s?\d{3}(?!\d)/gi
/** NIK, No. KK and the like have no place in a SOP. */
const ANGKA_PANJANG = /(?<!\d)\d{16}(?!\d)/g
const PANGKAT =
  /^(?:pembina|penata|pengatur|juru)(?: (?:utama|madya|muda))*(?: tk\.? ?i{1,2}| tingkat i{1,2})?,?(?: ?\(?(?:iv|iii|ii|i)\/?[a-e]\)?)?$/i
const GELAR_DEPAN = /(?<![A-Za-z])(?:Drs|Dra|Dr|Ir|Prof|Hj|H|K\.H|drg?)\.\s*(?=[A-Z]|[HI][a-z]?\.)/
const GELAR_BELAKANG =
  /^[A-Z][A-Za-z.'` -]{2,60},\s*(?:S\.?\s?[A-Z]|M\.?\s?[A-Z]|A\.?\s?Md|Akt|Ak|Ph\.?D|SE|SH|ST|SKM|MM|MT|MH)[A-Za-z., ]*$/
const JABATAN =
  /^(?:(?:a\.?n|plt|plh|pj|u\.?b)\.?\s+)?(?:kepala|sekretaris|direktur|wali ?kota|bupati|gubernur|camat|ketua|koordinator)\b/i

export interface HasilBuang {
  readonly bacaan: Bacaan
  /** How many names and numbers were dropped. */
  readonly nama: number
  readonly nip: number
}

/**
 * Takes out the names and numbers of persons before anything else sees the text: what stands before a NIP, what carries
 * an academic title, and any NIP or NIK. A name without either is not recognised here; the identity block therefore
 * keeps of "Disahkan oleh" only what reads as a position.
 */
export function buangNama(b: Bacaan): HasilBuang {
  const ruas = b.baris.flatMap((baris, i) =>
    baris.sel.flatMap((sel, j) => sel.teks.split('\n').map((teks) => ({ i, j, teks }))),
  )
  let [nama, nip] = [0, 0]
  for (const [k, r] of ruas.entries()) {
    const sebelum = r.teks.search(NIP)
    NIP.lastIndex = 0
    if (sebelum < 0) continue
    const depan = r.teks.slice(0, sebelum).trim()
    const sisa = r.teks.slice(sebelum).replace(NIP, () => {
      nip++
      return NIP_DIBUANG
    })
    if (depan.replace(/[:.\s]/g, '') !== '') {
      r.teks = `${gantiNama(depan)} ${sisa}`
      nama++
    } else {
      r.teks = `${depan} ${sisa}`.trim()
      nama += buangDiAtas(ruas, k)
    }
  }
  for (const r of ruas) {
    const isi = r.teks.replace(/^[:\s]+/, '')
    const bergelar = GELAR_DEPAN.test(r.teks) && isi.length < 90
    if (r.teks.includes(NAMA_DIBUANG) || !(bergelar || GELAR_BELAKANG.test(isi))) continue
    r.teks = gantiNama(r.teks)
    nama++
  }
  for (const r of ruas) r.teks = r.teks.replace(ANGKA_PANJANG, '[nomor dibuang]')
  return { bacaan: { ...b, baris: rakit(b, ruas) }, nama, nip }
}

/** The name stands on the line above its NIP, or above the rank between them. */
function buangDiAtas(ruas: { teks: string }[], k: number): number {
  for (let i = k - 1, jauh = 0; i >= 0 && jauh < 3; i--) {
    const r = ruas[i]!
    const isi = r.teks.replace(/^[:\s]+/, '')
    if (isi === '') continue
    jauh++
    if (PANGKAT.test(isi)) continue
    // Above the NIP stands only a position, a label or nothing: there is no name to drop.
    if (isi.includes(NAMA_DIBUANG) || JABATAN.test(isi) || isi.length > 90) return 0
    r.teks = r.teks.replace(isi, NAMA_DIBUANG)
    return 1
  }
  return 0
}

/** Keeps a position that stands before the name on one line: "Kepala Dinas ... Drs. X". */
function gantiNama(teks: string): string {
  const isi = teks.replace(/^[:\s]+/, '')
  if (!JABATAN.test(isi)) return teks.replace(isi, NAMA_DIBUANG)
  const gelar = GELAR_DEPAN.exec(isi)
  if (gelar) return `${isi.slice(0, gelar.index).trim()} ${NAMA_DIBUANG}`
  // Without a title the position ends where the letters change their case: "Kepala Dinas Kota Latihan BUDI, ST".
  const ganti = /(?<=[a-z)]) (?=[A-Z]{3,}[A-Z .,']*)/.exec(isi)
  return ganti ? `${isi.slice(0, ganti.index)} ${NAMA_DIBUANG}` : NAMA_DIBUANG
}

function rakit(b: Bacaan, ruas: readonly { i: number; j: number; teks: string }[]): Bacaan['baris'] {
  const isi = Map.groupBy(ruas, (r) => `${r.i}/${r.j}`)
  return b.baris.map((baris, i) => ({
    ...baris,
    sel: baris.sel.map(
      (sel, j): SelBacaan => ({
        ...sel,
        teks: (isi.get(`${i}/${j}`) ?? []).map((r) => r.teks).join('\n'),
      }),
    ),
  }))
}
