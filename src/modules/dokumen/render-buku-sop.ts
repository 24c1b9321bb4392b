import { readFileSync } from 'node:fs'
import { renderTypst } from '#platform/pdf'
import { KERTAS, type Kertas } from './alur/bidang-lembar.ts'
import type { ModelBukuSop } from './model-buku-sop.ts'
import { TANGGAL_FILE } from './render-lembar-sop.ts'
import { namaLogo, susunBerkasTypst } from './susun-berkas-typst.ts'
import { LEMBAR_TYP, susunLembar, untukTypst } from './susun-lembar.ts'

const BUKU = readFileSync(new URL('./templat/buku-sop.typ', import.meta.url), 'utf8')

/** The SOP book of a unit as PDF/A-2b with bookmarks. The same model gives the same bytes. */
export async function renderBukuSop(
  model: ModelBukuSop,
  opsi: { kertas?: Kertas; signal?: AbortSignal } = {},
): Promise<Buffer> {
  const lembar = (await susunLembar(model.lembar, opsi)).map((l) => untukTypst(l).isi)
  const { logo, ...kop } = model.kop
  const nama = logo && namaLogo(logo.mime)
  const isi = {
    ...model,
    kop,
    logo: nama ?? null,
    lembar,
    kertas: KERTAS[opsi.kertas ?? 'a4'],
    tanggal: TANGGAL_FILE,
  }
  const gambar = nama && logo ? { [nama]: logo.isi } : {}
  const hasil = await renderTypst(susunBerkasTypst(BUKU, isi, gambar, LEMBAR_TYP), { ...opsi, jenis: 'buku' })
  return hasil.pdf
}
