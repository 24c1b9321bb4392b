import { readFileSync } from 'node:fs'
import { renderTypst } from '#platform/pdf'
import type { Kertas } from './alur/bidang-lembar.ts'
import type { ModelLembarSop } from './model-lembar-sop.ts'
import { susunBerkasTypst } from './susun-berkas-typst.ts'
import { LEMBAR_TYP, type LembarTertata, susunLembar, untukTypst } from './susun-lembar.ts'

export const CETAK = readFileSync(new URL('./templat/cetak-lembar.typ', import.meta.url), 'utf8')
// The sheet carries its own dates as text; the file's date is fixed so that the same model gives the same bytes.
export const TANGGAL_FILE = { year: 2000, month: 1, day: 1 }

/** The official SOP sheet as PDF/A-2b, landscape. The same model gives the same bytes. */
export async function renderLembarSop(
  model: ModelLembarSop,
  opsi: { kertas?: Kertas; signal?: AbortSignal } = {},
): Promise<Buffer> {
  const [lembar] = await susunLembar([model], opsi)
  return cetakLembarTertata(lembar!, opsi)
}

/** Draws a sheet whose places are known. */
export async function cetakLembarTertata(
  lembar: LembarTertata,
  opsi: { signal?: AbortSignal } = {},
): Promise<Buffer> {
  const { isi, gambar } = untukTypst(lembar)
  const dokumen = susunBerkasTypst(CETAK, { ...isi, tanggal: TANGGAL_FILE }, gambar, LEMBAR_TYP)
  return (await renderTypst(dokumen, opsi)).pdf
}
