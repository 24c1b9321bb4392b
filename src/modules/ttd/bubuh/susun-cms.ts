import { createHash, type KeyObject, sign } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bacaSertifikat } from '../sertifikat/sertifikat.ts'

export interface PenandaCms {
  readonly kunci: KeyObject
  /** The signer's certificate, then its issuers. */
  readonly rantaiPem: readonly string[]
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const

/**
 * The CMS of a PAdES baseline B-B signature (ETSI EN 319 142-1): detached, SHA-256 with RSA, content-type,
 * message-digest and signing-certificate-v2 signed. No signing-time attribute: the baseline forbids it, the time
 * stands in /M. @libpdf/core always writes one, which is why this file exists.
 */
export function susunCms(sidikIsi: Buffer, p: PenandaCms): Buffer {
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
    signature: oktet(sign('sha256', ditandatangani, p.kunci)),
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
  return Buffer.from(bungkus.toSchema().toBER(false))
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
