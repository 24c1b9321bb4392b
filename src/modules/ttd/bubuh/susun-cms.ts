import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { ok, type Result } from '#kernel/hasil'
import { bacaSertifikat } from '../sertifikat/sertifikat.ts'

export interface PenandaCms {
  /** RSA PKCS#1 v1.5 over SHA-256 of `isi`; a token does it outside this process, so it may take a second or refuse. */
  tandatangani(isi: Buffer): Promise<Result<Buffer>>
  /** The signer's certificate, then its issuers. */
  readonly rantaiPem: readonly string[]
}

/** Asks a time-stamp token (RFC 3161) over a signature's value; undefined: the office goes on without one. */
export type MintaCap = (nilai: Buffer) => Promise<Result<Buffer | undefined>>

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  capWaktu: '1.2.840.113549.1.9.16.2.14',
} as const

/**
 * The CMS of a PAdES baseline B-B or, with a time-stamp over the signature's value, B-T signature (ETSI EN 319 142-1): detached, SHA-256 with RSA, content-type,
 * message-digest and signing-certificate-v2 signed. No signing-time attribute: the baseline forbids it, the time
 * stands in /M. @libpdf/core always writes one, which is why this file exists.
 */
export async function susunCms(
  sidikIsi: Buffer,
  p: PenandaCms,
  mintaCap?: MintaCap,
): Promise<Result<Buffer>> {
  const rantai = p.rantaiPem.map(bacaSertifikat)
  const penanda = rantai[0]!
  const atribut = [
    atributCms(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    atributCms(OID.messageDigest, oktet(sidikIsi)),
    // ESSCertIDv2 with the default hash (SHA-256 is then left out) and no issuerSerial, which EN 319 122-1 allows. The
    // issuers follow the signer (RFC 5035): so not one byte of any certificate in here can be changed unnoticed.
    atributCms(
      OID.signingCertificateV2,
      barisan([barisan(rantai.map((c) => barisan([oktet(sidikSertifikat(c))])))]),
    ),
  ].sort((a, b) =>
    Buffer.compare(Buffer.from(a.toSchema().toBER(false)), Buffer.from(b.toSchema().toBER(false))),
  )

  // RFC 5652, 5.4: what is signed is the DER of SET OF, whatever tag the field bears.
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: atribut })
  const ditandatangani = Buffer.from(signedAttrs.toSchema().toBER(false))
  ditandatangani[0] = 0x31
  const nilai = await p.tandatangani(ditandatangani)
  if (!nilai.ok) return nilai
  const token = mintaCap ? await mintaCap(nilai.value) : ok(undefined)
  if (!token.ok) return token
  const info = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: penanda.issuer, serialNumber: penanda.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: OID.sha256,
      algorithmParams: new asn1js.Null(),
    }),
    signedAttrs,
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: OID.rsa,
      algorithmParams: new asn1js.Null(),
    }),
    signature: oktet(nilai.value),
    ...(token.value && { unsignedAttrs: atributCap(token.value) }),
  })
  const isi = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [
      new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1js.Null() }),
    ],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: rantai,
    signerInfos: [info],
  })
  const bungkus = new pkijs.ContentInfo({ contentType: OID.signedData, content: isi.toSchema(true) })
  return ok(Buffer.from(bungkus.toSchema().toBER(false)))
}

function atributCap(token: Buffer): pkijs.SignedAndUnsignedAttributes {
  const { result } = asn1js.fromBER(new Uint8Array(token))
  return new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [atributCms(OID.capWaktu, result)] })
}

function atributCms(type: string, nilai: asn1js.BaseBlock): pkijs.Attribute {
  return new pkijs.Attribute({ type, values: [nilai] })
}

function barisan(value: asn1js.BaseBlock[]): asn1js.Sequence {
  return new asn1js.Sequence({ value })
}

function sidikSertifikat(c: pkijs.Certificate): Buffer {
  return createHash('sha256')
    .update(Buffer.from(c.toSchema().toBER(false)))
    .digest()
}

function oktet(isi: Buffer): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: new Uint8Array(isi).buffer })
}
