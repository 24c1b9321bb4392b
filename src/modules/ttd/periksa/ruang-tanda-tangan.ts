import { bacaNilai, type NilaiPdf, teksPdf } from './baca-kamus-pdf.ts'

/** A signature as it stands in the file: where it is, what it claims to cover. */
export interface RuangTandaTangan {
  readonly subFilter: string
  /** The CMS with its padding. */
  readonly isi: Buffer
  /** The signature's hex exactly as written, without the angle brackets. */
  readonly heksa: string
  readonly rentang: readonly [number, number, number, number]
  readonly cakupan: 'seluruh-file' | 'sebagian' | 'tak-sah'
  readonly nama?: string
  readonly waktu?: Date
  /** What the signer meant it to be, as our own signatures say: Paraf, TandaTangan, Segel. */
  readonly peran?: string
}

/** More signatures than any office puts on a paper; a file with more was made to keep us busy. */
const MAKS = 50
/** A signature dictionary with its certificates and time-stamps has some tens of kilobytes. */
const JENDELA = 4 * 1024 * 1024

/**
 * Every signature dictionary in the file, found by its bytes and not by the form that names it. That is enough, because
 * a signature only counts when it covers the whole file but itself: then the form, too, is what was signed. A PDF that
 * carries another signed PDF uncompressed inside shows both.
 */
export function cariRuang(pdf: Buffer): { daftar: RuangTandaTangan[]; rusak: number } {
  const daftar: RuangTandaTangan[] = []
  let rusak = 0
  for (let i = pdf.indexOf('/ByteRange'); i >= 0; i = pdf.indexOf('/ByteRange', i + 1)) {
    const ruang = daftar.length < MAKS ? bacaRuang(pdf, i) : undefined
    if (ruang) daftar.push(ruang)
    else rusak++
    if (rusak > MAKS) break
  }
  return { daftar: daftar.sort((a, b) => a.rentang[2] + a.rentang[3] - b.rentang[2] - b.rentang[3]), rusak }
}

function bacaRuang(pdf: Buffer, posisi: number): RuangTandaTangan | undefined {
  const obj = pdf.lastIndexOf(' obj', posisi)
  if (obj < 0 || posisi - obj > JENDELA) return undefined
  const kamus = findKamus(bacaNilai(pdf.subarray(0, obj + JENDELA), obj + 4), posisi)
  const rentang = kamus?.isi.get('ByteRange')
  const isi = kamus?.isi.get('Contents')
  const subFilter = kamus?.isi.get('SubFilter')
  if (
    rentang?.jenis !== 'larik' ||
    rentang.mulai < posisi ||
    isi?.jenis !== 'heksa' ||
    subFilter?.jenis !== 'nama'
  )
    return undefined
  const angka = rentang.isi.map((n) => (n.jenis === 'kata' && /^\d{1,15}$/.test(n.isi) ? Number(n.isi) : -1))
  if (angka.length !== 4 || angka.some((n) => n < 0)) return undefined
  const r = angka as unknown as RuangTandaTangan['rentang']
  const nama = teksPdf(kamus?.isi.get('Name'))
  const peran = kamus?.isi.get('TRTB_Peran')
  const waktu = parseWaktuPdf(teksPdf(kamus?.isi.get('M')))
  return {
    subFilter: subFilter.isi,
    isi: isi.isi,
    heksa: pdf.toString('latin1', isi.mulai + 1, isi.akhir - 1),
    rentang: r,
    cakupan: nilaiCakupan(r, isi, pdf.length),
    ...(nama !== undefined && { nama }),
    ...(waktu !== undefined && { waktu }),
    ...(peran?.jenis === 'nama' && { peran: peran.isi }),
  }
}

/** The dictionary that itself holds the key at `posisi`; it may stand inside another (a field with its value inline). */
function findKamus(
  n: NilaiPdf | undefined,
  posisi: number,
): Extract<NilaiPdf, { jenis: 'kamus' }> | undefined {
  if (n?.jenis === 'larik') return n.isi.map((v) => findKamus(v, posisi)).find((k) => k !== undefined)
  if (n?.jenis !== 'kamus' || posisi < n.mulai || posisi >= n.akhir) return undefined
  for (const v of n.isi.values()) {
    const dalam = findKamus(v, posisi)
    if (dalam) return dalam
  }
  return n.isi.has('ByteRange') ? n : undefined
}

/** The gap must be the signature's own string to the byte: room beside it would be room for unsigned content. */
function nilaiCakupan(
  [awal, panjang, lanjut, sisa]: RuangTandaTangan['rentang'],
  isi: { mulai: number; akhir: number },
  ukuran: number,
): RuangTandaTangan['cakupan'] {
  if (awal !== 0 || panjang !== isi.mulai || lanjut !== isi.akhir || lanjut + sisa > ukuran) return 'tak-sah'
  return lanjut + sisa === ukuran ? 'seluruh-file' : 'sebagian'
}

/** `D:YYYYMMDDHHmmSS` with `Z` or `+07'00'`; undefined when it is no such date. */
export function parseWaktuPdf(teks: string | undefined): Date | undefined {
  const m = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(teks ?? '')
  if (!m) return undefined
  const zona = m[7] ? `${m[7]}${m[8]}:${m[9] ?? '00'}` : 'Z'
  const saat = new Date(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}${zona}`)
  return Number.isNaN(saat.getTime()) ? undefined : saat
}
