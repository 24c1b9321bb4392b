import { readFileSync } from 'node:fs'
import { toString as qrSvg } from 'qrcode'
import { getKantor } from '#akun'
import { susunBerkasTypst } from '#dokumen'
import { renderTypst } from '#platform/pdf'
import type { Kueri } from '#platform/postgres'

const TEMPLAT = readFileSync(new URL('./templat/label.typ', import.meta.url), 'utf8')

export interface Label {
  /** `A-000123`, `B-000012`. */
  readonly kode: string
  readonly judul: string
  readonly rincian: string
}

/**
 * A4 sheets of 24 labels (3 x 8, 70 x 37 mm: the common sticker sheet) with QR. The QR holds `alamat` and the code, so
 * that any telephone in the office opens the entry.
 */
export async function renderLabel(db: Kueri, label: readonly Label[], alamat: string): Promise<Uint8Array> {
  const kantor = await getKantor(db)
  const gambar: Record<string, string> = {}
  for (const [i, l] of label.entries())
    gambar[`qr-${i}.svg`] = await qrSvg(`${alamat}/arsip/pindai?kode=${l.kode}`, {
      type: 'svg',
      margin: 0,
      errorCorrectionLevel: 'M',
    })
  const model = {
    dinas: kantor.dinas,
    latihan: kantor.latihan,
    label: label.map((l, i) => ({ ...l, qr: `qr-${i}.svg` })),
  }
  return (await renderTypst(susunBerkasTypst(TEMPLAT, model, gambar))).pdf
}
