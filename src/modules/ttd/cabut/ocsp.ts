import { createHash, verify, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { bakuSeri, SIDIK_PENANDA } from './crl.ts'

/** What an issuer says of one certificate at a moment. */
export interface KeadaanOcsp {
  readonly status: 'baik' | 'dicabut' | 'tak-dikenal'
  /** Revoked from then on. */
  readonly sejak?: Date
  readonly terbit: Date
  readonly berikut?: Date
}

export interface OcspDibaca {
  readonly der: Buffer
  /** Hex; absent: prepared beforehand for everybody (RFC 5019). */
  readonly nonce?: string
  /** Undefined when it does not speak of this certificate, or is not signed by its issuer or whom that one named for it. */
  keadaan(c: X509Certificate, penerbit: X509Certificate): KeadaanOcsp | undefined
}

const OID = {
  sha1: '1.3.14.3.2.26',
  dasar: '1.3.6.1.5.5.7.48.1.1',
  nonce: '1.3.6.1.5.5.7.48.1.2',
  extKeyUsage: '2.5.29.37',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const
/** Digests in which a responder may name the issuer. */
const SIDIK_NAMA: Readonly<Record<string, string>> = {
  [OID.sha1]: 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
}

/** A request (RFC 6960, 4.1) for one certificate, with a nonce (hex). Names it by SHA-1, which every responder knows. */
export function susunPermintaanOcsp(c: X509Certificate, penerbit: X509Certificate, nonce: string): Buffer {
  const { nama, kunci } = sidikPenerbit(penerbit, 'sha1')
  const reqCert = new pkijs.CertID({
    hashAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: OID.sha1,
      algorithmParams: new asn1js.Null(),
    }),
    issuerNameHash: oktet(nama),
    issuerKeyHash: oktet(kunci),
    serialNumber: pkijs.Certificate.fromBER(new Uint8Array(c.raw)).serialNumber,
  })
  const permintaan = new pkijs.OCSPRequest({
    tbsRequest: new pkijs.TBSRequest({
      requestList: [new pkijs.Request({ reqCert })],
      requestExtensions: [
        new pkijs.Extension({
          extnID: OID.nonce,
          extnValue: oktet(Buffer.from(nonce, 'hex')).toBER(false),
        }),
      ],
    }),
  })
  return Buffer.from(permintaan.toSchema(true).toBER(false))
}

/**
 * Reads an answer (RFC 6960, 4.2). Undefined for bytes that are none; a number is the responder's own refusal
 * (responseStatus: 2 internal error, 3 try later, 5 and 6 not for us).
 */
export function bacaOcsp(der: Buffer): OcspDibaca | number | undefined {
  return coba(() => {
    const jawab = pkijs.OCSPResponse.fromBER(new Uint8Array(der))
    const status = jawab.responseStatus.valueBlock.valueDec
    if (status !== 0) return status
    if (jawab.responseBytes?.responseType !== OID.dasar) return undefined
    const isi = pkijs.BasicOCSPResponse.fromBER(
      new Uint8Array(jawab.responseBytes.response.valueBlock.valueHexView),
    )
    const nonce = bacaNonce(isi.tbsResponseData)
    return {
      der,
      ...(nonce !== undefined && { nonce }),
      keadaan: (c, penerbit) => coba(() => keadaan(isi, c, penerbit)),
    }
  })
}

// Bytes that are no answer, a key that does not go with the signature, a status without its time: none of them is one.
function coba<T>(baca: () => T): T | undefined {
  try {
    return baca()
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

function keadaan(
  isi: pkijs.BasicOCSPResponse,
  c: X509Certificate,
  penerbit: X509Certificate,
): KeadaanOcsp | undefined {
  const jawaban = isi.tbsResponseData.responses.find((r) => isTentang(r.certID, c, penerbit))
  if (!jawaban || !isBertandaTangan(isi, penerbit)) return undefined
  const { status, sejak } = bacaStatus(jawaban.certStatus as asn1js.BaseBlock)
  return {
    status,
    ...(sejak && { sejak }),
    terbit: jawaban.thisUpdate,
    ...(jawaban.nextUpdate && { berikut: jawaban.nextUpdate }),
  }
}

function isTentang(id: pkijs.CertID, c: X509Certificate, penerbit: X509Certificate): boolean {
  const nama = SIDIK_NAMA[id.hashAlgorithm.algorithmId]
  if (!nama) return false
  const sidik = sidikPenerbit(penerbit, nama)
  return (
    bakuSeri(heksa(id.serialNumber)) === bakuSeri(c.serialNumber) &&
    heksa(id.issuerNameHash) === sidik.nama.toString('hex') &&
    heksa(id.issuerKeyHash) === sidik.kunci.toString('hex')
  )
}

/** By the issuer itself, or by one to whom that issuer gave a certificate for this (RFC 6960, 4.2.2.2), valid at the moment. */
function isBertandaTangan(isi: pkijs.BasicOCSPResponse, penerbit: X509Certificate): boolean {
  const sidik = SIDIK_PENANDA[isi.signatureAlgorithm.algorithmId]
  if (!sidik) return false
  const { tbsView, producedAt } = isi.tbsResponseData
  const nilai = Buffer.from(isi.signature.valueBlock.valueHexView)
  const wakil = (isi.certs ?? [])
    .filter(isUntukOcsp)
    .map((c) => new X509Certificate(Buffer.from(c.toSchema().toBER(false))))
    .filter(
      (c) =>
        c.checkIssued(penerbit) &&
        c.verify(penerbit.publicKey) &&
        c.validFromDate <= producedAt &&
        producedAt <= c.validToDate,
    )
  return [penerbit, ...wakil].some((p) => verify(sidik, tbsView, p.publicKey, nilai))
}

function isUntukOcsp(c: pkijs.Certificate): boolean {
  const e = c.extensions?.find((x) => x.extnID === OID.extKeyUsage)?.parsedValue
  return e instanceof pkijs.ExtKeyUsage && e.keyPurposes.includes(OID.ocspSigning)
}

// CertStatus ::= CHOICE { good [0] NULL, revoked [1] RevokedInfo, unknown [2] NULL }; pkijs gives it as it stands.
function bacaStatus(n: asn1js.BaseBlock): Pick<KeadaanOcsp, 'status' | 'sejak'> {
  switch (n.idBlock.tagNumber) {
    case 0:
      return { status: 'baik' }
    case 1: {
      const waktu = (n as asn1js.Constructed).valueBlock.value[0]
      if (!(waktu instanceof asn1js.GeneralizedTime)) throw new Error('revoked without a time')
      return { status: 'dicabut', sejak: waktu.toDate() }
    }
    default:
      return { status: 'tak-dikenal' }
  }
}

function bacaNonce(d: pkijs.ResponseData): string | undefined {
  const e = d.responseExtensions?.find((x) => x.extnID === OID.nonce)
  if (!e) return undefined
  const { result } = asn1js.fromBER(new Uint8Array(e.extnValue.valueBlock.valueHexView))
  return result instanceof asn1js.OctetString ? heksa(result) : ''
}

function sidikPenerbit(penerbit: X509Certificate, sidik: string): { nama: Buffer; kunci: Buffer } {
  const c = pkijs.Certificate.fromBER(new Uint8Array(penerbit.raw))
  const hash = (b: ArrayBuffer | Uint8Array) => createHash(sidik).update(new Uint8Array(b)).digest()
  return {
    nama: hash(c.subject.toSchema().toBER(false)),
    kunci: hash(c.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView),
  }
}

function heksa(n: { valueBlock: { valueHexView: Uint8Array } }): string {
  return Buffer.from(n.valueBlock.valueHexView).toString('hex')
}

function oktet(b: Buffer): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: new Uint8Array(b).buffer })
}
