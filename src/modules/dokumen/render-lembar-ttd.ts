import { renderTypst } from '#platform/pdf'
import { KERTAS, type Kertas } from './alur/bidang-lembar.ts'
import type { ModelLembarSop } from './model-lembar-sop.ts'
import { CETAK, TANGGAL_FILE } from './render-lembar-sop.ts'
import { susunBerkasTypst } from './susun-berkas-typst.ts'
import { LEMBAR_TYP, susunLembar, untukTypst } from './susun-lembar.ts'

/** Room of the signature's block in mm: QR, two lines of position, name, NIP, time and the mark of the certificate. */
const RUANG = { lebar: 86, tinggi: 31 }
const PT = 72 / 25.4

/** A place on a page in PDF points from its lower left corner. */
export interface TempatLembar {
  readonly halaman: number
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}

/**
 * The sheet as it goes to the signature: PDF/A-3b with its definition inside, so that one signature covers both, and
 * room for the signer's block in place of a name that another may sign under. The same model gives the same bytes.
 */
export async function renderLembarTtd(
  model: ModelLembarSop,
  definisi: { readonly nama: string; readonly isi: Uint8Array },
  opsi: { kertas?: Kertas; signal?: AbortSignal } = {},
): Promise<{ pdf: Buffer; tempat: TempatLembar }> {
  const [lembar] = await susunLembar([model], opsi)
  const { isi, gambar } = untukTypst(lembar!)
  const lengkap = { ...isi, tanggal: TANGGAL_FILE, ruangTtd: RUANG, lampiran: definisi.nama }
  const berkas = susunBerkasTypst(CETAK, lengkap, { ...gambar, [definisi.nama]: definisi.isi }, LEMBAR_TYP)
  const hasil = await renderTypst({ ...berkas, standar: 'a-3b', kueri: ['<ruang-ttd>'] }, opsi)
  const [letak] = hasil.kueri['<ruang-ttd>'] as { halaman: number; x: number; y: number }[]
  return { pdf: hasil.pdf, tempat: dariBawah(letak!, KERTAS[lembar!.bidang.kertas].tinggi) }
}

function dariBawah(letak: { halaman: number; x: number; y: number }, tinggiKertas: number): TempatLembar {
  const [lebar, tinggi] = [RUANG.lebar * PT, RUANG.tinggi * PT]
  const { halaman, x, y } = letak
  return {
    halaman,
    x: bulat(x),
    y: bulat(tinggiKertas * PT - y - tinggi),
    lebar: bulat(lebar),
    tinggi: bulat(tinggi),
  }
}

function bulat(n: number): number {
  return Math.round(n * 100) / 100
}
