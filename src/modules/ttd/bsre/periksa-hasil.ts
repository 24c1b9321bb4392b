import { createHash, type X509Certificate } from 'node:crypto'
import { PDF } from '@libpdf/core'
import { ok, type Result, tolak } from '#kernel/hasil'
import { periksaCms } from '../periksa/periksa-cms.ts'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import { cariRuang } from '../periksa/ruang-tanda-tangan.ts'
import { galatBsre } from './bsre.galat.ts'

export interface HasilDiperiksa {
  readonly sidikIsi: string
  readonly sertifikat: X509Certificate
}

/**
 * Whether what came back is what was sent, with one whole signature over all of it. A service may write the file anew;
 * then every page must still say the same.
 */
export async function periksaHasil(dikirim: Buffer, datang: Buffer): Promise<Result<HasilDiperiksa>> {
  const periksa = periksaTtd(datang, [])
  if (!periksa.ok) return periksa
  const { daftar: ruang } = cariRuang(datang)
  if (ruang.length !== 1 || !periksa.value.utuh)
    return tolak(galatBsre.jawabanRusak('tidak memuat satu tanda tangan yang utuh'))
  const awal = datang.subarray(0, dikirim.length).equals(dikirim)
  if (!awal && !(await isSamaIsinya(dikirim, datang)))
    return tolak(galatBsre.jawabanRusak('isinya bukan dokumen yang dikirim'))
  const [dari, panjang, lanjut, sisa] = ruang[0]!.rentang
  const tercakup = [datang.subarray(dari, dari + panjang), datang.subarray(lanjut, lanjut + sisa)]
  const { penandaX509 } = periksaCms(ruang[0]!.isi, tercakup)
  const sidik = createHash('sha256')
  for (const b of tercakup) sidik.update(b)
  return ok({ sidikIsi: sidik.digest('hex'), sertifikat: penandaX509 })
}

async function isSamaIsinya(a: Buffer, b: Buffer): Promise<boolean> {
  try {
    const [x, y] = [await teksHalaman(a), await teksHalaman(b)]
    return x.length === y.length && x.every((t, i) => t === y[i])
  } catch (sebab) {
    // libpdf throws its own errors on bytes that it cannot read; a file that cannot be read is not the one we sent.
    if (sebab instanceof Error) return false
    throw sebab
  }
}

async function teksHalaman(isi: Buffer): Promise<string[]> {
  const pdf = await PDF.load(isi)
  return pdf.getPages().map((h) => h.extractText().text)
}
