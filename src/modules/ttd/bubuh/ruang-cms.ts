import { createHash } from 'node:crypto'
import { PdfArray, PdfNumber, PdfString } from '@libpdf/core'
import type { Result } from '#kernel/hasil'
import { ok } from '#kernel/hasil'

const RENTANG_KOSONG = 9_999_999_999

/** Bytes kept for a CMS: certificates and a signature take some 4 KB, a time-stamp with its chain up to 8 more. */
export const RUANG_CMS = 14_336

/** Entries of a signature dictionary that are filled when the whole file stands. */
export function ruangKosong(): { ByteRange: PdfArray; Contents: PdfString } {
  return {
    ByteRange: new PdfArray([0, RENTANG_KOSONG, RENTANG_KOSONG, RENTANG_KOSONG].map((n) => PdfNumber.of(n))),
    Contents: PdfString.fromHex('00'.repeat(RUANG_CMS)),
  }
}

/**
 * Writes the true byte range and the CMS into the room that was left behind `mulai`; returns the digest of the covered
 * bytes. What `susun` refuses is given back, and `isi` then is not to be used.
 */
export async function isiRuang(
  isi: Buffer,
  mulai: number,
  susun: (sidik: Buffer, tercakup: readonly Buffer[]) => Promise<Result<Buffer>>,
): Promise<Result<Buffer>> {
  const tambahan = isi.subarray(mulai).toString('latin1')
  const rentang = new RegExp(
    `/ByteRange ?\\[ ?0 ${RENTANG_KOSONG} ${RENTANG_KOSONG} ${RENTANG_KOSONG} ?\\]`,
  ).exec(tambahan)
  const ruang = new RegExp(`/Contents ?<(0{${RUANG_CMS * 2}})>`).exec(tambahan)
  if (!rentang || !ruang) throw new Error('the room for the signature was not written as expected')
  const buka = mulai + ruang.index + ruang[0].indexOf('<')
  const tutup = mulai + ruang.index + ruang[0].length
  const teks = `/ByteRange [0 ${buka} ${tutup} ${isi.length - tutup}]`
  if (teks.length > rentang[0].length) throw new Error('the byte range does not fit')
  isi.write(teks.padEnd(rentang[0].length), mulai + rentang.index, 'latin1')
  const tercakup = [isi.subarray(0, buka), isi.subarray(tutup)]
  const sidik = createHash('sha256').update(tercakup[0]!).update(tercakup[1]!).digest()
  const cms = await susun(sidik, tercakup)
  if (!cms.ok) return cms
  if (cms.value.length > RUANG_CMS)
    throw new Error(`the CMS needs ${cms.value.length} bytes, ${RUANG_CMS} were kept`)
  isi.write(cms.value.toString('hex'), buka + 1, 'latin1')
  return ok(sidik)
}
