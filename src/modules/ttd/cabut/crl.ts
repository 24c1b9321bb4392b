import { createPublicKey, type KeyObject, sign, verify, type X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bacaSertifikat, sidikKunci } from '../sertifikat/sertifikat.ts'

/** Why a certificate is not to be trusted any more, with its number in RFC 5280, 5.3.1. */
export const ALASAN_CABUT = {
  'kunci-hilang': 1,
  pindah: 3,
  diganti: 4,
  berhenti: 5,
  'salah-terbit': 9,
} as const
export type AlasanCabut = keyof typeof ALASAN_CABUT

export interface Dicabut {
  readonly nomorSeri: string
  readonly alasan: AlasanCabut
  readonly sejak: Date
}

export interface CrlDibaca {
  readonly terbit: Date
  readonly berikut?: Date
  /** Serial in lower-case hex without leading zeros. */
  readonly dicabut: ReadonlyMap<string, Date>
  readonly der: Buffer
  isDari(penerbit: X509Certificate): boolean
}

const OID = {
  sha256WithRsa: '1.2.840.113549.1.1.11',
  nomorCrl: '2.5.29.20',
  alasan: '2.5.29.21',
  penerbit: '2.5.29.35',
} as const
/** Digest of a signature's algorithm; others are not taken as a signature of a list or an answer. */
export const SIDIK_PENANDA: Readonly<Record<string, string>> = {
  [OID.sha256WithRsa]: 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
}

/** A revocation list (RFC 5280, 5) of the CA `penerbit`. */
export function susunCrl(c: {
  penerbitPem: string
  kunci: KeyObject
  nomor: number
  terbit: Date
  berikut: Date
  daftar: readonly Dicabut[]
}): Buffer {
  const ca = bacaSertifikat(c.penerbitPem)
  const algoritma = () =>
    new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: new asn1js.Null() })
  const crl = new pkijs.CertificateRevocationList({
    version: 1,
    signature: algoritma(),
    signatureAlgorithm: algoritma(),
    issuer: ca.subject,
    thisUpdate: new pkijs.Time({ value: c.terbit }),
    nextUpdate: new pkijs.Time({ value: c.berikut }),
    ...(c.daftar.length > 0 && { revokedCertificates: c.daftar.map(barisCrl) }),
    crlExtensions: new pkijs.Extensions({
      extensions: [
        ekstensi(
          OID.penerbit,
          new pkijs.AuthorityKeyIdentifier({
            keyIdentifier: sidikKunci(createPublicKey(c.kunci)),
          }).toSchema(),
        ),
        ekstensi(OID.nomorCrl, new asn1js.Integer({ value: c.nomor })),
      ],
    }),
  })
  // Signed by node:crypto over the DER that pkijs writes: no crypto engine has to be set for the whole process.
  const [tbs] = crl.toSchema(true).valueBlock.value
  const nilai = sign('sha256', Buffer.from(tbs!.toBER(false)), c.kunci)
  return Buffer.from(
    new asn1js.Sequence({
      value: [tbs!, algoritma().toSchema(), new asn1js.BitString({ valueHex: new Uint8Array(nilai).buffer })],
    }).toBER(false),
  )
}

function barisCrl(d: Dicabut): pkijs.RevokedCertificate {
  return new pkijs.RevokedCertificate({
    userCertificate: new asn1js.Integer({ valueHex: new Uint8Array(Buffer.from(d.nomorSeri, 'hex')).buffer }),
    revocationDate: new pkijs.Time({ value: d.sejak }),
    crlEntryExtensions: new pkijs.Extensions({
      extensions: [ekstensi(OID.alasan, new asn1js.Enumerated({ value: ALASAN_CABUT[d.alasan] }))],
    }),
  })
}

function ekstensi(extnID: string, isi: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: false, extnValue: isi.toBER(false) })
}

/** Undefined for bytes that are no CRL. A serial stands in hex as certificates print it. */
export function bacaCrl(der: Buffer): CrlDibaca | undefined {
  try {
    const crl = pkijs.CertificateRevocationList.fromBER(new Uint8Array(der))
    const sidik = SIDIK_PENANDA[crl.signatureAlgorithm.algorithmId]
    const dicabut = new Map(
      (crl.revokedCertificates ?? []).map((r) => [
        bakuSeri(Buffer.from(r.userCertificate.valueBlock.valueHexView).toString('hex')),
        r.revocationDate.value,
      ]),
    )
    return {
      terbit: crl.thisUpdate.value,
      ...(crl.nextUpdate && { berikut: crl.nextUpdate.value }),
      dicabut,
      der,
      isDari: (c) =>
        sidik !== undefined &&
        crl.issuer.isEqual(pkijs.Certificate.fromBER(new Uint8Array(c.raw)).subject) &&
        verify(sidik, crl.tbsView, c.publicKey, Buffer.from(crl.signatureValue.valueBlock.valueHexView)),
    }
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

export function bakuSeri(heksa: string): string {
  return heksa.toLowerCase().replace(/^0+(?=.)/, '')
}

/** When this certificate was revoked according to the lists of its issuer; undefined: not that they know of. */
export function dicabutSejak(
  c: X509Certificate,
  penerbit: X509Certificate,
  daftar: readonly CrlDibaca[],
): Date | undefined {
  const saat = daftar
    .filter((l) => l.dicabut.has(bakuSeri(c.serialNumber)) && l.isDari(penerbit))
    .map((l) => l.dicabut.get(bakuSeri(c.serialNumber))!.getTime())
  return saat.length > 0 ? new Date(Math.min(...saat)) : undefined
}
