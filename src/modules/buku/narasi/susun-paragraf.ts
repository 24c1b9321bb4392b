import { createHash } from 'node:crypto'
import { angkaKetik } from './angka-ketik.ts'
import type { BahanNarasi } from './bahan-narasi.ts'
import type { ParagrafKirim, Potongan, PotonganTampil } from './narasi.contract.ts'
import { nilaiAcuan } from './nilai-acuan.ts'

export type ParagrafTersegel = Pick<
  ParagrafKirim,
  'potongan' | 'segel' | 'putus' | 'angkaKetik' | 'perubahan'
> & {
  /** Names exactly what is broken: a reason given for it does not hold for another breaking. */
  readonly sidik: string
}

/**
 * The words with their numbers as they are now. The seal is whole when every number is a link and says what was computed
 * for it; overwritten numbers, numbers typed into the words and links to nothing break it.
 */
export function susunParagraf(
  b: BahanNarasi,
  potongan: readonly Potongan[],
  terbaca: Readonly<Record<string, string>> = {},
): ParagrafTersegel {
  const tampil = potongan.map((p) => tampilkan(b, p))
  const ketik = angkaKetik(b, potongan)
  const putus: string[] = []
  for (const t of tampil) {
    if (typeof t === 'string') continue
    if (t.hilang) putus.push(`Tautan ke ${t.sebut} tidak ada pada buku ini.`)
    else if (t.timpa !== undefined)
      putus.push(`${t.sebut}: tertulis ${t.timpa}, sedangkan hasil hitungan ${t.teks}.`)
  }
  for (const k of ketik) putus.push(`Angka ${k.teks} diketik tanpa tautan ke tabel.`)
  return {
    potongan: tampil,
    segel: putus.length > 0 ? 'putus' : 'utuh',
    putus,
    angkaKetik: ketik,
    perubahan: cariPerubahan(tampil, terbaca),
    sidik: createHash('sha256').update(JSON.stringify(putus)).digest('hex'),
  }
}

function tampilkan(b: BahanNarasi, p: Potongan): PotonganTampil {
  if (typeof p === 'string') return p
  const nilai = nilaiAcuan(b, p.acuan)
  if (!nilai)
    return {
      acuan: p.acuan,
      teks: '-',
      sel: null,
      sebut: p.acuan,
      indikator: null,
      hilang: true,
      ...(p.timpa !== undefined && { timpa: p.timpa }),
    }
  // Written over with what stands there anyway: nothing is broken.
  const timpa = p.timpa === undefined || p.timpa === nilai.teks ? {} : { timpa: p.timpa }
  return { acuan: p.acuan, ...nilai, ...timpa }
}

function cariPerubahan(
  tampil: readonly PotonganTampil[],
  terbaca: Readonly<Record<string, string>>,
): ParagrafKirim['perubahan'] {
  const hasil = new Map<string, ParagrafKirim['perubahan'][number]>()
  for (const t of tampil) {
    if (typeof t === 'string') continue
    const lama = terbaca[t.acuan]
    if (lama !== undefined && lama !== t.teks) hasil.set(t.acuan, { sebut: t.sebut, lama, baru: t.teks })
  }
  return [...hasil.values()]
}

/** What each link says now, to be held against later. */
export function bacaTautan(p: Pick<ParagrafTersegel, 'potongan'>): Record<string, string> {
  return Object.fromEntries(p.potongan.flatMap((t) => (typeof t === 'string' ? [] : [[t.acuan, t.teks]])))
}

/** As it stands on paper. */
export function tulisPotongan(potongan: readonly PotonganTampil[]): string {
  return potongan.map((t) => (typeof t === 'string' ? t : (t.timpa ?? t.teks))).join('')
}
