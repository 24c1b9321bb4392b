import { tulisDesimal } from '#kernel/angka'
import { type AturanBab, type AturanParagraf, aturanNarasi } from './aturan-narasi.ts'
import type { BahanNarasi } from './bahan-narasi.ts'
import type { Potongan } from './narasi.contract.ts'
import { nilaiAcuan } from './nilai-acuan.ts'

export interface DrafParagraf {
  readonly id: string
  readonly potongan: readonly Potongan[]
  /** The rule in words with its source, where the paragraph points something out. */
  readonly aturan: string | null
}
export interface DrafBab extends Pick<AturanBab, 'id' | 'judul'> {
  readonly paragraf: readonly DrafParagraf[]
}

// What the eye takes in; the comparison page has all of them.
const PENCILAN_MAKS = 5

/** What the rules say about these figures, chapter by chapter; chapters that have nothing to say stand empty. */
export function drafAturan(b: BahanNarasi): DrafBab[] {
  return aturanNarasi().map((bab) => ({
    id: bab.id,
    judul: bab.judul,
    paragraf: bab.paragraf.flatMap((p) => {
      const draf = p.pencilan ? drafPencilan(b, p) : drafTeks(b, p)
      return draf ? [draf] : []
    }),
  }))
}

function drafTeks(b: BahanNarasi, p: AturanParagraf): DrafParagraf | undefined {
  const lengkap = p.potongan!.every((x) => typeof x === 'string' || nilaiAcuan(b, x.acuan) !== undefined)
  return lengkap ? { id: p.id, potongan: p.potongan!, aturan: null } : undefined
}

/** The changes of totals that stand out beside the region's past or its neighbours; undefined when none does. */
function drafPencilan(b: BahanNarasi, p: AturanParagraf): DrafParagraf | undefined {
  const h = b.banding.get(p.pencilan!)
  if (!h || !b.lalu) return undefined
  const kolom = 'total.jml'
  const nama = new Map<string, number>()
  for (const x of h.pencilan) {
    if (x.kolom !== kolom) continue
    const jarak = Number(x.jarak.replace('.', '').replace(',', '.'))
    nama.set(x.kode, Math.max(jarak, nama.get(x.kode) ?? 0))
  }
  const kode = [...nama].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, PENCILAN_MAKS)
  if (kode.length === 0) return undefined
  const potongan: Potongan[] = ['Perubahan yang menonjol sejak ', { acuan: 'fakta semester-lalu' }, ': ']
  for (const [i, [wilayah]] of kode.entries()) {
    const ubah = (isi: string): Potongan => ({ acuan: `ubah ${p.pencilan} ${wilayah} ${kolom} ${isi}` })
    const sebut = h.baris.find((r) => r.kode === wilayah)?.nama ?? wilayah
    if (i > 0) potongan.push(i === kode.length - 1 ? ', dan ' : ', ')
    potongan.push(`${sebut} `, ubah('arah'), ' ', ubah('selisih'), ' (', ubah('persen'), ')')
  }
  potongan.push('. Sebabnya perlu diperiksa sebelum buku ini disetujui.')
  const a = h.aturan
  return {
    id: p.id,
    potongan: rapatkan(potongan),
    aturan: `Ditandai bila perubahannya berjarak lebih dari ${tulisDesimal(a.ambang, 1)} kali simpangan kokoh (1,4826 × MAD) dari median perubahan wilayah itu pada semester lalu atau wilayah lain dalam induk yang sama (Iglewicz dan Hoaglin, 1993)${a.dikonfirmasi ? '' : '; ambangnya perlu dikonfirmasi'}.`,
  }
}

/** Neighbouring words as one. */
export function rapatkan(potongan: readonly Potongan[]): Potongan[] {
  const hasil: Potongan[] = []
  for (const p of potongan) {
    const akhir = hasil.at(-1)
    if (p === '') continue
    if (typeof p === 'string' && typeof akhir === 'string') hasil[hasil.length - 1] = akhir + p
    else hasil.push(p)
  }
  return hasil
}
