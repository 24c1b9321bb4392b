import { X509Certificate } from 'node:crypto'
import { bacaCrl, type CrlDibaca } from '../cabut/crl.ts'
import { bacaOcsp, type OcspDibaca } from '../cabut/ocsp.ts'
import type { NilaiPdf } from './baca-kamus-pdf.ts'
import type { KeadaanPdf } from './keadaan-pdf.ts'

/** What a file brings along to be judged by when no issuer answers any more. Each proves itself; none is trusted. */
export interface BuktiDalam {
  readonly sertifikat: readonly X509Certificate[]
  readonly crl: readonly CrlDibaca[]
  readonly ocsp: readonly OcspDibaca[]
}

/** More than any file needs; one with more was made to keep us busy. */
const MAKS = 200

export function bacaBukti(k: KeadaanPdf): BuktiDalam {
  const isi = (n: NilaiPdf | undefined) => (n?.jenis === 'rujukan' ? k.baca(n.nomor) : n)
  const katalog = k.baca(k.katalog)
  const dss = katalog?.jenis === 'kamus' ? isi(katalog.isi.get('DSS')) : undefined
  if (dss?.jenis !== 'kamus') return { sertifikat: [], crl: [], ocsp: [] }
  const aliran = (kunci: string): Buffer[] => {
    const daftar = isi(dss.isi.get(kunci))
    if (daftar?.jenis !== 'larik') return []
    return daftar.isi
      .slice(0, MAKS)
      .map((n) => (n.jenis === 'rujukan' ? k.aliran(n.nomor) : undefined))
      .filter((b) => b !== undefined)
  }
  return {
    sertifikat: aliran('Certs')
      .map(bacaSertifikatDer)
      .filter((c) => c !== undefined),
    crl: aliran('CRLs')
      .map(bacaCrl)
      .filter((c) => c !== undefined),
    ocsp: aliran('OCSPs')
      .map(bacaOcsp)
      .filter((o) => typeof o === 'object'),
  }
}

function bacaSertifikatDer(der: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(der)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
