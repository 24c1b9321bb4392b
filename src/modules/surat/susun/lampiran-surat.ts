import { PDF } from '@libpdf/core'
import { bacaDokumen } from '#dokumen'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import type { LampiranSurat } from './model-surat.ts'

/** What of a case goes with a letter: its documents but the letter itself, its concept, the request that it answers and papers about its sending. */
export function pilihLampiran(dokumen: readonly BerkasKeluaran[], surat: string): BerkasKeluaran[] {
  const dasar = dasarNama(surat)
  return dokumen.filter((d) => {
    const nama = dasarNama(d.nama)
    return (
      nama !== dasar &&
      nama !== `konsep-${dasar}` &&
      !/^(konsep-surat|konsep-nota|permohonan-data|tanda-terima|bukti-kirim)/.test(nama)
    )
  })
}

/** With the number of pages of each that has pages, and how many copies of it go along. */
export async function bacaLampiran(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  dokumen: readonly BerkasKeluaran[],
  eksemplar: number,
): Promise<LampiranSurat[]> {
  const lampiran: LampiranSurat[] = []
  for (const { nama, hash, mime, ukuran } of dokumen) {
    const halaman = mime === 'application/pdf' ? await jumlahHalaman(s, hash) : undefined
    lampiran.push({ nama, hash, mime, ukuran, ...(halaman !== undefined && { halaman }), eksemplar })
  }
  return lampiran
}

export function dasarNama(nama: string): string {
  return nama.replace(/\.[a-z0-9]{1,5}$/i, '')
}

/** Undefined for a file that calls itself PDF and cannot be read as one: the letter then says no number. */
async function jumlahHalaman(s: Pick<Sarana, 'db' | 'simpanan'>, hash: string): Promise<number | undefined> {
  const { isi } = await bacaDokumen(s, hash)
  try {
    return (await PDF.load(isi)).getPageCount()
  } catch {
    return undefined
  }
}
