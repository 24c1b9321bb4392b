import type { Blok, NomorDiserahkan } from '#contract/surat/cadangan/blok'
import { tulisNomorSurat } from '#kernel/nomor-surat'

export interface NomorBerikut {
  readonly urut: number
  /** No letter of the block bears a later number with an earlier day. */
  readonly tanggalMin: string
}

/** The lowest number that neither the office nor this device has used; undefined when the block is used up. */
export function nomorBerikut(blok: Blok, tulisan: readonly NomorDiserahkan[]): NomorBerikut | undefined {
  const tertulis = new Set(tulisan.map((t) => t.urut))
  const n = blok.nomor.find((x) => x.keadaan === 'dicadangkan' && !tertulis.has(x.urut))
  if (!n) return undefined
  const hari = [
    ...blok.nomor.flatMap((x) => (x.keadaan === 'terpakai' && x.tanggal ? [x.tanggal] : [])),
    ...tulisan.flatMap((t) => (t.keadaan === 'terpakai' ? [t.tanggal] : [])),
  ]
  return { urut: n.urut, tanggalMin: [blok.tanggal, ...hari].sort().at(-1)! }
}

/** As it is written on the letter. */
export function tulisNomorBlok(
  blok: Blok,
  p: { readonly urut: number; readonly tanggal: string; readonly klasifikasi: string },
): string {
  return tulisNomorSurat(blok.pola, { ...p, unit: blok.unit })
}
