import { readFileSync } from 'node:fs'
import { renderTypst } from '#platform/pdf'
import type { ModelLembarSop } from './model-lembar-sop.ts'
import { namaLogo, susunBerkasTypst } from './susun-berkas-typst.ts'

const TEMPLAT = readFileSync(new URL('./templat/lembar-sop.typ', import.meta.url), 'utf8')
// The sheet carries its own dates as text; the file's date is fixed so that the same model gives the same bytes.
const TANGGAL_FILE = { year: 2000, month: 1, day: 1 }

/** The official SOP sheet as PDF/A-2b, landscape. The same model gives the same bytes. */
export async function renderLembarSop(
  model: ModelLembarSop,
  opsi: { signal?: AbortSignal } = {},
): Promise<Buffer> {
  const { logo, ...kop } = model.kop
  const nama = logo && namaLogo(logo.mime)
  const isi = { ...model, kop, logo: nama ?? null, catatan: model.catatan ?? [], tanggal: TANGGAL_FILE }
  const gambar = nama && logo ? { [nama]: logo.isi } : {}
  return (await renderTypst(susunBerkasTypst(TEMPLAT, isi, gambar), opsi)).pdf
}
