import { constants, createHash, createPublicKey, type KeyObject, verify, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

/** What a CMS says, checked against the digest of the covered bytes. */
export interface CmsDiperiksa {
  readonly penanda: pkijs.Certificate
  readonly penandaX509: X509Certificate
  readonly lain: readonly X509Certificate[]
  /** message-digest as it was signed, hex. */
  readonly sidikTercatat: string
  readonly isiUtuh: boolean
  readonly tandaTanganCocok: boolean
  /** From the signing-time attribute, which PAdES leaves out and older signatures carry. */
  readonly waktu?: Date
  /** The value that a time-stamp over this signature covers. */
  readonly nilai: Buffer
  /** The time-stamp over it as it stands in the unsigned attributes, not yet checked. */
  readonly tokenCap?: Buffer
  /** Of a time-stamp token: the TSTInfo inside. */
  readonly isiDalam?: Buffer
  readonly catatan: readonly string[]
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  capWaktu: '1.2.840.113549.1.9.16.2.14',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
} as const

const SIDIK: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const RSA = new Set([
  '1.2.840.113549.1.1.1',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
])
const RSA_PSS = '1.2.840.113549.1.1.10'
const ECDSA = new Set(['1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4'])

/**
 * Checks a detached CMS over `isi` (the covered bytes in order), or with 'cap-waktu' a time-stamp token, which carries
 * what it signs. Throws an Error on a CMS that cannot be read: the caller turns every one of them into the same refusal.
 */
export function periksaCms(
  ber: Buffer,
  isi: readonly Buffer[],
  jenis: 'tanda-tangan' | 'cap-waktu' = 'tanda-tangan',
): CmsDiperiksa {
  const { bungkus, der } = bacaDer(ber)
  const cms = new pkijs.SignedData({ schema: bungkus.content })
  const info = cms.signerInfos[0]
  if (cms.signerInfos.length !== 1 || !info?.signedAttrs)
    throw new Error('not one signer with signed attributes')
  const sertifikat = (cms.certificates ?? []).filter((c) => c instanceof pkijs.Certificate)
  const penanda = sertifikat.find((c) => isPenanda(c, info.sid))
  if (!penanda) throw new Error('the signer certificate is not in the signature')
  const isCap = jenis === 'cap-waktu'
  const isiDalam = isCap ? bacaIsiDalam(cms) : undefined

  const catatan: string[] = []
  const namaSidik = SIDIK[info.digestAlgorithm.algorithmId]
  if (!namaSidik) throw new Error(`digest ${info.digestAlgorithm.algorithmId} is not accepted`)
  const atribut = (type: string) => info.signedAttrs!.attributes.find((a) => a.type === type)?.values[0]
  const sidik = createHash(namaSidik)
  for (const b of isiDalam ? [isiDalam] : isi) sidik.update(b)
  const tercatat = oktet(atribut(OID.messageDigest))
  if (!tercatat) throw new Error('no message digest')
  const jenisIsi = atribut(OID.contentType)
  const isiUtuh =
    tercatat.equals(sidik.digest()) &&
    jenisIsi instanceof asn1js.ObjectIdentifier &&
    jenisIsi.valueBlock.toString() === (isCap ? OID.tstInfo : OID.data)
  const derPenanda = Buffer.from(penanda.toSchema().toBER(false))
  const lain = sertifikat.filter((c) => c !== penanda).map((c) => Buffer.from(c.toSchema().toBER(false)))
  const ikatan = atribut(OID.signingCertificateV2) ?? (isCap ? atribut(OID.signingCertificate) : undefined)
  const sidikBawaan = atribut(OID.signingCertificateV2) ? 'sha256' : 'sha1'
  if (!isSertifikatTerikat(ikatan, derPenanda, lain, sidikBawaan, isCap))
    catatan.push(
      'Sertifikat di dalam tanda tangan bukan yang diikat oleh penandatangan (signing-certificate-v2).',
    )

  const kunci = createPublicKey({
    key: Buffer.from(penanda.subjectPublicKeyInfo.toSchema().toBER(false)),
    format: 'der',
    type: 'spki',
  })
  const atributDer = Buffer.from(info.signedAttrs.encodedValue)
  const cocok = periksaTandaTangan(
    kunci,
    info.signatureAlgorithm,
    namaSidik,
    atributDer,
    Buffer.from(info.signature.valueBlock.valueHexView),
  )
  const waktu = atribut(OID.signingTime)
  const token = info.unsignedAttrs?.attributes.find((a) => a.type === OID.capWaktu)?.values[0]
  return {
    penanda,
    penandaX509: new X509Certificate(derPenanda),
    lain: lain.map((c) => new X509Certificate(c)),
    sidikTercatat: tercatat.toString('hex'),
    isiUtuh,
    // A stranger's token may be written otherwise; what it signs is covered all the same.
    tandaTanganCocok: cocok && (isCap || isBaku(cms, info, der)),
    nilai: Buffer.from(info.signature.valueBlock.valueHexView),
    ...(token && { tokenCap: Buffer.from(token.toBER(false)) }),
    ...(isiDalam && { isiDalam }),
    ...(waktu instanceof asn1js.UTCTime && { waktu: waktu.toDate() }),
    catatan,
  }
}

/** The DER of the ContentInfo; after it only the zeros of the placeholder may stand. */
function bacaDer(ber: Buffer): { bungkus: pkijs.ContentInfo; der: Buffer } {
  const asn = asn1js.fromBER(new Uint8Array(ber))
  if (asn.offset < 0) throw new Error('not ASN.1')
  const der = ber.subarray(0, asn.offset)
  if (ber.subarray(asn.offset).some((b) => b !== 0)) throw new Error('something stands behind the signature')
  const bungkus = new pkijs.ContentInfo({ schema: asn.result })
  if (bungkus.contentType !== OID.signedData) throw new Error('not SignedData')
  return { bungkus, der }
}

/**
 * Parts of a CMS that no signature covers must be what they can only be: known versions, the signer's digest listed,
 * no content inside, nothing unsigned but time-stamps, and not one byte that reading and writing again would change.
 */
function isBaku(cms: pkijs.SignedData, info: pkijs.SignerInfo, der: Buffer): boolean {
  const tulisUlang = new pkijs.ContentInfo({ contentType: OID.signedData, content: cms.toSchema(true) })
  return (
    cms.version === 1 &&
    info.version === (info.sid instanceof pkijs.IssuerAndSerialNumber ? 1 : 3) &&
    cms.encapContentInfo.eContentType === OID.data &&
    cms.encapContentInfo.eContent === undefined &&
    cms.digestAlgorithms.length === 1 &&
    cms.digestAlgorithms[0]!.algorithmId === info.digestAlgorithm.algorithmId &&
    [...cms.digestAlgorithms, info.digestAlgorithm].every(isTanpaParameter) &&
    (info.signatureAlgorithm.algorithmId === RSA_PSS || isTanpaParameter(info.signatureAlgorithm)) &&
    isTakBertandaBaku(info.unsignedAttrs) &&
    Buffer.from(tulisUlang.toSchema().toBER(false)).equals(der)
  )
}

// Unsigned attributes can be put there by anyone: only the time-stamp, which proves itself, may stand there, once.
function isTakBertandaBaku(a: pkijs.SignedAndUnsignedAttributes | undefined): boolean {
  return (
    a === undefined ||
    (a.attributes.length === 1 &&
      a.attributes[0]!.type === OID.capWaktu &&
      a.attributes[0]!.values.length === 1)
  )
}

function bacaIsiDalam(cms: pkijs.SignedData): Buffer {
  const { eContentType, eContent } = cms.encapContentInfo
  if (eContentType !== OID.tstInfo || !eContent) throw new Error('not a time-stamp token')
  return Buffer.from(eContent.getValue())
}

// Absent or NULL: SHA-2 (RFC 5754), RSA (RFC 3370) and ECDSA have no others.
function isTanpaParameter(a: pkijs.AlgorithmIdentifier): boolean {
  const p: unknown = a.algorithmParams
  return p === undefined || p instanceof asn1js.Null || (p instanceof asn1js.Any && p.name === '')
}

function isPenanda(c: pkijs.Certificate, sid: unknown): boolean {
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return false
  return c.serialNumber.isEqual(sid.serialNumber) && c.issuer.isEqual(sid.issuer)
}

function periksaTandaTangan(
  kunci: KeyObject,
  algoritma: pkijs.AlgorithmIdentifier,
  sidik: string,
  isi: Buffer,
  tandaTangan: Buffer,
): boolean {
  const jenis = kunci.asymmetricKeyType
  if (RSA.has(algoritma.algorithmId) && jenis === 'rsa') return verify(sidik, isi, kunci, tandaTangan)
  if (algoritma.algorithmId === RSA_PSS && (jenis === 'rsa' || jenis === 'rsa-pss')) {
    const key = {
      key: kunci,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_AUTO,
    }
    return verify(sidik, isi, key, tandaTangan)
  }
  if (ECDSA.has(algoritma.algorithmId) && jenis === 'ec') return verify(sidik, isi, kunci, tandaTangan)
  throw new Error(`signature algorithm ${algoritma.algorithmId} is not accepted`)
}

// RFC 5035: SEQUENCE { SEQUENCE OF ESSCertIDv2 { [hashAlgorithm], certHash, [issuerSerial] } }; no algorithm is SHA-256.
// The first is the signer's; where others follow, certificates that are not among them do not belong here.
function isSertifikatTerikat(
  nilai: asn1js.AsnType | undefined,
  penanda: Buffer,
  lain: readonly Buffer[],
  sidikBawaan: string,
  hanyaPenanda: boolean,
): boolean {
  const daftar = anak(anak(nilai)[0])
  const cocok = (id: asn1js.AsnType | undefined, der: Buffer) => {
    const bagian = anak(id)
    const algoritma = bagian[0] instanceof asn1js.Sequence ? anak(bagian[0])[0] : undefined
    const hash = oktet(bagian.find((n) => n instanceof asn1js.OctetString))
    const nama =
      algoritma instanceof asn1js.ObjectIdentifier ? SIDIK[algoritma.valueBlock.toString()] : sidikBawaan
    return nama !== undefined && hash !== undefined && createHash(nama).update(der).digest().equals(hash)
  }
  if (!cocok(daftar[0], penanda)) return false
  return hanyaPenanda || daftar.length === 1 || lain.every((der) => daftar.some((id) => cocok(id, der)))
}

function anak(n: asn1js.AsnType | undefined): asn1js.AsnType[] {
  return n instanceof asn1js.Sequence ? (n.valueBlock.value as asn1js.AsnType[]) : []
}

function oktet(n: asn1js.AsnType | undefined): Buffer | undefined {
  return n instanceof asn1js.OctetString ? Buffer.from(n.valueBlock.valueHexView) : undefined
}
