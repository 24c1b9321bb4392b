import type { X509Certificate } from 'node:crypto'
import { periksaToken } from '../cap-waktu/periksa-token.ts'
import { cariRuang } from '../periksa/ruang-tanda-tangan.ts'
import { type AkarTepercaya, susunRantai } from '../sertifikat/rantai-sertifikat.ts'

/** Until when the newest archive time-stamp of a file is a proof, and what ends first. */
export type UmurBukti =
  | { readonly sebab: 'sertifikat' | 'algoritma'; readonly sampai: Date }
  | { readonly sebab: 'belum-bercap' }

/** Keys below this have about 112 bits of strength (NIST SP 800-57 part 1, table 2). */
const BIT_KUAT = 3000

/**
 * Reads the last document time-stamp: it ends with the first certificate of its chain, or on the day (`rsa2048Sampai`) when
 * keys of its size are trusted no longer.
 */
export function umurBukti(pdf: Buffer, akar: readonly AkarTepercaya[], rsa2048Sampai: string): UmurBukti {
  const ruang = cariRuang(pdf).daftar.findLast((r) => r.subFilter === 'ETSI.RFC3161')
  if (!ruang) return { sebab: 'belum-bercap' }
  const [, panjang, lanjut, sisa] = ruang.rentang
  const rantai = bacaRantai(ruang.isi, [pdf.subarray(0, panjang), pdf.subarray(lanjut, lanjut + sisa)], akar)
  if (!rantai) return { sebab: 'belum-bercap' }
  const sertifikat = Math.min(...rantai.map((c) => c.validToDate.getTime()))
  const algoritma = rantai.some(isLemah) ? Date.parse(`${rsa2048Sampai}T23:59:59Z`) : Number.POSITIVE_INFINITY
  return algoritma < sertifikat
    ? { sebab: 'algoritma', sampai: new Date(algoritma) }
    : { sebab: 'sertifikat', sampai: new Date(sertifikat) }
}

function isLemah(c: X509Certificate): boolean {
  return c.publicKey.asymmetricKeyType === 'rsa' && bitKunci(c) < BIT_KUAT
}

function bitKunci(c: X509Certificate): number {
  return c.publicKey.asymmetricKeyDetails?.modulusLength ?? 0
}

// A time-stamp that cannot be read proves nothing: as if there were none.
function bacaRantai(
  token: Buffer,
  isi: readonly Buffer[],
  akar: readonly AkarTepercaya[],
): readonly X509Certificate[] | undefined {
  try {
    const t = periksaToken(token, isi)
    return t.cocok ? susunRantai(t.penanda, t.lain, akar).sertifikat : undefined
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
