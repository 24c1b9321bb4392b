import type { HasilTerbit } from '#agregat'
import type { ModelBuku } from '#buku'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import type { AngkaProsa } from './rilis.contract.ts'

/** One table of the book in this edition (hidden cells null), whole, and as the semester before was printed. */
export interface BahanProsa {
  readonly terbit: HasilTerbit
  readonly utuh: HasilTerbit
  readonly dahulu?: HasilTerbit | undefined
}

type Paragraf = NonNullable<ModelBuku['pengantar']>['paragraf'][number]
type Figur = Exclude<Paragraf['potongan'][number], string>

/**
 * Numbers in the words of a public book that a reader could not count from what the edition prints. A linked number
 * passes when it is its cell, a share of two printed cells, or the change against a cell that the semester before
 * printed; one that a person typed or wrote over never does. A typed number that equals a hidden cell whose region and
 * category the paragraph names gives that cell away (`tertutup`).
 */
export function periksaProsa(m: ModelBuku, bahan: ReadonlyMap<string, BahanProsa>): AngkaProsa[] {
  return daftarParagraf(m).flatMap((p) => {
    const kalimat = tulisParagraf(p)
    const awal = kalimat.slice(0, 60)
    const ketik = (p.ketik ?? []).map((teks): AngkaProsa => {
      const tertutup = cariTertutup(bahan, kalimat, teks)
      return { paragraf: p.id, awal, teks, ...(tertutup && { tertutup }) }
    })
    const tautan = p.potongan.flatMap((f): AngkaProsa[] => {
      if (typeof f === 'string' || !/\d/.test(f.teks) || p.ketik?.includes(f.teks)) return []
      return isTerhitung(f, bahan.get(f.sel.tabel)) ? [] : [{ paragraf: p.id, awal, teks: f.teks }]
    })
    return [...ketik, ...tautan]
  })
}

function daftarParagraf(m: ModelBuku): Paragraf[] {
  const blok = m.bab.flatMap((b) => [b.isi, ...b.subbab.map((s) => s.isi)]).flat()
  return [
    ...(m.pengantar?.paragraf ?? []),
    ...blok.flatMap((b) => (b.jenis === 'paragraf' ? [b.paragraf] : [])),
  ]
}

function tulisParagraf(p: Paragraf): string {
  return p.potongan.map((x) => (typeof x === 'string' ? x : x.teks)).join('')
}

function isTerhitung({ sel, teks }: Figur, b: BahanProsa | undefined): boolean {
  if (!b) return false
  const baris = nilaiBaris(b.terbit, sel.wilayah)
  const k = letakKolom(b.terbit, sel.kolom)
  const n = baris?.[k]
  if (n === null || n === undefined) return false
  const total = nilaiBaris(b.terbit, '')?.[k]
  const penyebut = [...baris!, total].filter((x): x is number => typeof x === 'number' && x > 0)
  const lama = b.dahulu && nilaiBaris(b.dahulu, sel.wilayah)?.[letakKolom(b.dahulu, sel.kolom)]
  const bisa = new Set([
    tulisBulat(n),
    '-',
    ...penyebut.map((d) => `${tulisDesimal((100 * n) / d)} persen`),
    ...(typeof lama === 'number'
      ? [tulisBulat(lama), tulisBulat(Math.abs(n - lama)), ...perubahan(n, lama)]
      : []),
  ])
  return bisa.has(teks)
}

function perubahan(n: number, lama: number): string[] {
  return lama === 0 ? [] : [`${tulisDesimal((100 * Math.abs(n - lama)) / lama)} persen`]
}

/** `wilayah` '' is the row of the whole office. */
function nilaiBaris(h: HasilTerbit, wilayah: string): readonly (number | null)[] | undefined {
  if (wilayah === '' || wilayah === h.total.kode) return h.total.nilai
  return h.baris.find((b) => b.kode === wilayah)?.nilai
}

function letakKolom(h: HasilTerbit, kunci: string): number {
  return h.grup.flatMap((g) => g.kolom).findIndex((k) => k.kunci === kunci)
}

/** The first hidden cell of this value whose category the words name, and whose region they name or which is the total. */
function cariTertutup(
  bahan: ReadonlyMap<string, BahanProsa>,
  kalimat: string,
  teks: string,
): string | undefined {
  const kata = kalimat.toLowerCase()
  const angka = /^\d{4,}$/.test(teks) ? tulisBulat(Number(teks)) : teks
  for (const { terbit, utuh } of bahan.values()) {
    const kolom = terbit.grup.flatMap((g) => g.kolom.map((k) => ({ g, k })))
    const total = { kode: '', nama: terbit.total.nama, nilai: terbit.total.nilai }
    for (const b of [...terbit.baris, total]) {
      if (b.kode !== '' && !kata.includes(b.nama.toLowerCase())) continue
      const asli = nilaiBaris(utuh, b.kode)
      for (const [i, n] of b.nilai.entries()) {
        const { g, k } = kolom[i]!
        if (n !== null || asli?.[i] === undefined || tulisBulat(asli[i]!) !== angka) continue
        const label = g.jalur?.map((j) => j.label) ?? [g.label]
        if (label.every((l) => kata.includes(l.toLowerCase())))
          return `Tabel ${terbit.tabel.nomor} ${terbit.tabel.judulPendek}, ${b.nama}, ${label.join(', ')} ${k.label}`
      }
    }
  }
  return undefined
}
