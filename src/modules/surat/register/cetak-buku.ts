import { readFileSync } from 'node:fs'
import { susunBerkasTypst } from '#dokumen'
import { tulisTanggal } from '#kernel/tanggal'
import { renderTypst } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import { tulisXlsx } from '#platform/xlsx'
import { kopCetak } from './kop-cetak.ts'
import type { BukuCetak } from './susun-buku.ts'

const TEMPLAT = readFileSync(new URL('./buku.typ', import.meta.url), 'utf8')

interface Masa {
  readonly dari: string
  readonly sampai: string
  /** The day on which it is printed. */
  readonly kini: string
}

/** The book of a period as PDF/A-2b, A4 across. */
export async function cetakBukuPdf(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  b: BukuCetak,
  m: Masa,
): Promise<Buffer> {
  const { kop, gambar } = await kopCetak(s)
  const [year, month, day] = m.kini.split('-').map(Number)
  const model = { ...kop, ...b, ringkas: ringkas(b, m), kaki: kaki(b, m), tanggalFile: { year, month, day } }
  return (await renderTypst(susunBerkasTypst(TEMPLAT, model, gambar))).pdf
}

/** The same rows as a workbook of one sheet. */
export async function cetakBukuXlsx(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  b: BukuCetak,
  m: Masa,
): Promise<Buffer> {
  const { kop } = await kopCetak(s)
  return tulisXlsx({
    judul: b.judul,
    pembuat: kop.dinas,
    tanggal: new Date(`${m.kini}T00:00:00Z`),
    lembar: [
      {
        nama: b.judul,
        judul: [b.judul, `${kop.dinas}, ${ringkas(b, m)}`],
        // A millimetre of the page is about half a character of the sheet; what is left over is a long text.
        kolomTeks: b.kolom.map((k) => ({
          judul: k.judul,
          lebar: k.lebar === 0 ? 60 : Math.round(k.lebar / 1.7),
        })),
        grup: [],
        baris: b.baris.map((teks) => ({ teks, angka: [], jenis: 'rincian' as const })),
        kaki: kop.latihan ? ['LATIHAN: seluruh isi buku ini sintetis.'] : [],
        mendatar: true,
      },
    ],
  })
}

function ringkas(b: BukuCetak, m: Masa): string {
  return `${tulisTanggal(m.dari)} sampai ${tulisTanggal(m.sampai)}, ${b.baris.length} baris`
}

function kaki(b: BukuCetak, m: Masa): string {
  return `${b.judul}, dicetak ${tulisTanggal(m.kini)} dari Tertib`
}
