import { readFileSync } from 'node:fs'
import { type IsiDokumen, namaLogo, susunBerkasTypst } from '#dokumen'
import { renderTypst } from '#platform/pdf'
import type { ModelSurat } from './model-surat.ts'

/** A place on a page in PDF points from its lower left corner (RENCANA, contract 5). */
export interface Tempat {
  readonly halaman: number
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}
export interface TempatSurat {
  readonly ttd?: Tempat
  readonly paraf?: readonly Tempat[]
  readonly segel?: Tempat
}

const TEMPLAT = readFileSync(new URL('./surat.typ', import.meta.url), 'utf8')
const TINGGI: Record<ModelSurat['kertas'], number> = { a4: (297 / 25.4) * 72, f4: (330 / 25.4) * 72 }

/** The letter as PDF/A-2b, tagged, with the places that it keeps free for marks. Same input, same bytes. */
export async function renderSuratPdf(
  model: ModelSurat,
  opsi: { logo?: IsiDokumen | undefined; dibuat: string; signal?: AbortSignal },
): Promise<{ pdf: Buffer; halaman: number; tempat: TempatSurat }> {
  const [year, month, day] = opsi.dibuat.split('-').map(Number)
  const { logo } = opsi
  const berkas = susunBerkasTypst(
    TEMPLAT,
    { ...model, logo: logo ? namaLogo(logo.mime) : null, dibuat: { year, month, day } },
    logo ? { [namaLogo(logo.mime)]: logo.isi } : {},
  )
  const hasil = await renderTypst(
    { ...berkas, kueri: ['<tempat>'] },
    opsi.signal ? { signal: opsi.signal } : {},
  )
  return {
    pdf: hasil.pdf,
    halaman: hasil.halaman,
    tempat: bacaTempat(hasil.kueri['<tempat>'] as Titik[], TINGGI[model.kertas]),
  }
}

interface Titik extends Tempat {
  readonly nama: 'ttd' | 'paraf' | 'segel'
}

function bacaTempat(titik: readonly Titik[], tinggiHalaman: number): TempatSurat {
  const ambil = (nama: Titik['nama']): Tempat[] =>
    titik
      .filter((t) => t.nama === nama)
      .map(({ halaman, x, y, lebar, tinggi }) => ({
        halaman,
        x: bulat(x),
        y: bulat(tinggiHalaman - y - tinggi),
        lebar: bulat(lebar),
        tinggi: bulat(tinggi),
      }))
  const [ttd] = ambil('ttd')
  const [segel] = ambil('segel')
  const paraf = ambil('paraf')
  return { ...(ttd && { ttd }), ...(paraf.length > 0 && { paraf }), ...(segel && { segel }) }
}

function bulat(n: number): number {
  return Math.round(n * 100) / 100
}
