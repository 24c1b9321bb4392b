import { X509Certificate } from 'node:crypto'

/** A root that the one who asks trusts. `tersertifikasi`: of an Indonesian PSrE; the office's own CA never is. */
export interface AkarTepercaya {
  readonly pem: string
  readonly tersertifikasi: boolean
  /** Of a time-stamp authority: trusted for time-stamps and not for signers. Absent: for signers, and for both where a PSrE does both. */
  readonly untuk?: 'cap-waktu'
  /** Its newest revocation list (DER), where the one who asks has it at hand. */
  readonly crl?: Buffer
}

export interface Rantai {
  readonly tepercaya: boolean
  readonly tersertifikasi: boolean
  /** Signer first, root last as far as it was found. */
  readonly sertifikat: readonly X509Certificate[]
}

const PANJANG_MAKS = 6

/** Roots for signers: those of time-stamp authorities are none. */
export function akarPenanda(akar: readonly AkarTepercaya[]): AkarTepercaya[] {
  return akar.filter((a) => a.untuk === undefined)
}

/**
 * Walks from the signer's certificate up to a trusted root, through `lain` (what the signature brought along) and
 * `tambahan` (what the file holds beside it, which nobody has to vouch for).
 */
export function susunRantai(
  penanda: X509Certificate,
  lain: readonly X509Certificate[],
  akar: readonly AkarTepercaya[],
  tambahan: readonly X509Certificate[] = [],
): Rantai {
  const dipercaya = akar.map((a) => ({ cert: new X509Certificate(a.pem), tersertifikasi: a.tersertifikasi }))
  // What the signature brought along and nobody vouches for may have been put there afterwards.
  const terbukti = (c: X509Certificate) =>
    [...dipercaya.map((a) => a.cert), ...lain, ...tambahan, penanda].some((p) => isPenerbit(p, c))
  const sertifikat = [penanda]
  for (let kini = penanda; sertifikat.length <= PANJANG_MAKS; ) {
    const isAkar = dipercaya.find((a) => a.cert.raw.equals(kini.raw))
    if (isAkar) return { tepercaya: lain.every(terbukti), tersertifikasi: isAkar.tersertifikasi, sertifikat }
    const atas = [...dipercaya.map((a) => a.cert), ...lain, ...tambahan].find((c) => isPenerbit(c, kini))
    if (!atas || sertifikat.some((c) => c.raw.equals(atas.raw))) break
    sertifikat.push(atas)
    kini = atas
  }
  return { tepercaya: false, tersertifikasi: false, sertifikat }
}

// checkIssued compares names and key usage only; the signature is verify's.
function isPenerbit(c: X509Certificate, milik: X509Certificate): boolean {
  return c.ca && milik.checkIssued(c) && milik.verify(c.publicKey)
}

export function berlakuPada(sertifikat: readonly X509Certificate[], saat: Date): boolean {
  return sertifikat.every((c) => c.validFromDate <= saat && saat <= c.validToDate)
}
