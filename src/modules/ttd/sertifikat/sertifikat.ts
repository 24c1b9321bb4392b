import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { promisify } from 'node:util'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { type AlamatTerbitan, ekstensiAlamat } from './alamat-terbitan.ts'
import { type NamaSubjek, subjekTeks, tulisNama } from './nama-subjek.ts'

/**
 * RSA rather than ECDSA: every reader in use verifies it (Adobe, pdfsig on NSS, BSrE signs with it too). 2048 bits
 * carry a signer's two years; the CA lives longer and gets 3072 (NIST SP 800-57: 2048 bits to 2030).
 */
const BIT = { ca: 3072, pegawai: 2048 } as const

export interface SertifikatBaru {
  readonly nomorSeri: string
  readonly subjek: string
  readonly pem: string
  readonly berlakuSejak: Date
  readonly berlakuSampai: Date
  readonly pkcs8: Buffer
}

export interface MasaBerlaku {
  readonly sejak: Date
  readonly sampai: Date
}

/** A self-signed root that may issue signers' certificates and nothing below them. */
export async function buatSertifikatCa(nama: NamaSubjek, masa: MasaBerlaku): Promise<SertifikatBaru> {
  const { publicKey, privateKey } = await buatKunci('ca')
  const subjek = tulisNama(nama)
  return susun({
    subjek,
    penerbit: subjek,
    masa,
    publicKey,
    privateKey,
    kunciPenerbit: privateKey,
    ekstensi: [
      ekstensi(
        OID.basicConstraints,
        new pkijs.BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema(),
        true,
      ),
      ekstensi(OID.keyUsage, kegunaan(PAKAI.keyCertSign, PAKAI.cRLSign), true),
      ekstensi(OID.subjectKeyIdentifier, sidikKunci(publicKey)),
    ],
  })
}

/** What a certificate below the CA is for. */
export type KegunaanSertifikat = 'pegawai' | 'segel' | 'cap-waktu' | 'ocsp'

/** A certificate under the CA `penerbit`: a signer's, the office's seal, or (in tests) of a time-stamp authority or OCSP responder. */
export async function buatSertifikatPegawai(
  nama: NamaSubjek,
  masa: MasaBerlaku,
  penerbit: { pem: string; pkcs8: Buffer },
  untuk: KegunaanSertifikat = 'pegawai',
  alamat: AlamatTerbitan = {},
): Promise<SertifikatBaru> {
  const ca = bacaSertifikat(penerbit.pem)
  const kunciPenerbit = createPrivateKey({ key: penerbit.pkcs8, format: 'der', type: 'pkcs8' })
  const { publicKey, privateKey } = await buatKunci('pegawai')
  const sidikCa = sidikKunci(createPublicKey(kunciPenerbit))
  return susun({
    subjek: tulisNama(nama),
    penerbit: ca.subject,
    masa,
    publicKey,
    privateKey,
    kunciPenerbit,
    ekstensi: [
      ekstensi(OID.basicConstraints, new pkijs.BasicConstraints().toSchema(), true),
      ekstensi(OID.keyUsage, kegunaan(PAKAI.digitalSignature, PAKAI.nonRepudiation), true),
      ekstensi(OID.subjectKeyIdentifier, sidikKunci(publicKey)),
      ekstensi(
        OID.authorityKeyIdentifier,
        new pkijs.AuthorityKeyIdentifier({ keyIdentifier: sidikCa }).toSchema(),
      ),
      ...ekstensiAlamat(alamat),
      ...KHUSUS[untuk](),
    ],
  })
}

/** Whether a certificate says that it is a seal's (ETSI EN 319 412-5, 4.2.3: QcType eseal). */
export function isSertifikatSegel(c: pkijs.Certificate): boolean {
  const qc = c.extensions?.find((e) => e.extnID === OID.qcStatements)
  return qc !== undefined && Buffer.from(qc.extnValue.valueBlock.valueHexView).includes(ESEAL)
}

export function bacaSertifikat(pem: string): pkijs.Certificate {
  return pkijs.Certificate.fromBER(Buffer.from(pem.replace(/-----[^-]+-----/g, ''), 'base64'))
}

const OID = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyIdentifier: '2.5.29.35',
  extKeyUsage: '2.5.29.37',
  qcStatements: '1.3.6.1.5.5.7.1.3',
  qcType: '0.4.0.1862.1.6',
  qcTypeEseal: '0.4.0.1862.1.6.2',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const
const ESEAL = Buffer.from(new asn1js.ObjectIdentifier({ value: OID.qcTypeEseal }).toBER(false))

const KHUSUS: Readonly<Record<KegunaanSertifikat, () => pkijs.Extension[]>> = {
  pegawai: () => [],
  segel: () => {
    const jenis = new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: OID.qcTypeEseal })] })
    const pernyataan = new asn1js.Sequence({
      value: [new asn1js.ObjectIdentifier({ value: OID.qcType }), jenis],
    })
    return [ekstensi(OID.qcStatements, new asn1js.Sequence({ value: [pernyataan] }))]
  },
  // RFC 3161, 2.3: critical, and this purpose only.
  'cap-waktu': () => [
    ekstensi(OID.extKeyUsage, new pkijs.ExtKeyUsage({ keyPurposes: [OID.timeStamping] }).toSchema(), true),
  ],
  ocsp: () => [
    ekstensi(OID.extKeyUsage, new pkijs.ExtKeyUsage({ keyPurposes: [OID.ocspSigning] }).toSchema()),
  ],
}

/** Bit numbers of KeyUsage (RFC 5280, 4.2.1.3). */
const PAKAI = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, cRLSign: 6 } as const

function kegunaan(...bit: number[]): asn1js.BitString {
  const isi = bit.reduce((b, n) => b | (0x80 >> n), 0)
  const unusedBits = 7 - Math.max(...bit)
  return new asn1js.BitString({ valueHex: Uint8Array.of(isi).buffer, unusedBits })
}

// RFC 5280, 4.2.1.2 method 1: SHA-1 of the bits of the public key; a name, not a protection.
export function sidikKunci(publik: KeyObject): asn1js.OctetString {
  const info = pkijs.PublicKeyInfo.fromBER(publik.export({ format: 'der', type: 'spki' }))
  const sidik = createHash('sha1').update(info.subjectPublicKey.valueBlock.valueHexView).digest()
  return new asn1js.OctetString({ valueHex: new Uint8Array(sidik).buffer })
}

function ekstensi(extnID: string, isi: asn1js.BaseBlock, critical = false): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: isi.toBER(false) })
}

function buatKunci(jenis: keyof typeof BIT): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return promisify(generateKeyPair)('rsa', { modulusLength: BIT[jenis], publicExponent: 0x10001 })
}

// Signed by node:crypto over the DER that pkijs writes: no crypto engine has to be set for the whole process.
function susun(b: {
  subjek: pkijs.RelativeDistinguishedNames
  penerbit: pkijs.RelativeDistinguishedNames
  masa: MasaBerlaku
  publicKey: KeyObject
  privateKey: KeyObject
  kunciPenerbit: KeyObject
  ekstensi: pkijs.Extension[]
}): SertifikatBaru {
  const seri = seriBaru()
  const algoritma = () =>
    new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256WithRsa, algorithmParams: new asn1js.Null() })
  const cert = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: new Uint8Array(seri).buffer }),
    signature: algoritma(),
    issuer: b.penerbit,
    subject: b.subjek,
    notBefore: new pkijs.Time({ value: keDetik(b.masa.sejak) }),
    notAfter: new pkijs.Time({ value: keDetik(b.masa.sampai) }),
    subjectPublicKeyInfo: pkijs.PublicKeyInfo.fromBER(b.publicKey.export({ format: 'der', type: 'spki' })),
    extensions: b.ekstensi,
    signatureAlgorithm: algoritma(),
  })
  cert.tbsView = new Uint8Array(cert.encodeTBS().toBER(false))
  const tandaTangan = sign('sha256', cert.tbsView, b.kunciPenerbit)
  cert.signatureValue = new asn1js.BitString({ valueHex: new Uint8Array(tandaTangan).buffer })
  const der = Buffer.from(cert.toSchema(true).toBER(false))
  const baris = der.toString('base64').replace(/.{64}(?=.)/g, '$&\n')
  return {
    nomorSeri: seri.toString('hex'),
    subjek: subjekTeks(b.subjek),
    pem: `-----BEGIN CERTIFICATE-----\n${baris}\n-----END CERTIFICATE-----\n`,
    berlakuSejak: keDetik(b.masa.sejak),
    berlakuSampai: keDetik(b.masa.sampai),
    pkcs8: b.privateKey.export({ format: 'der', type: 'pkcs8' }),
  }
}

// A positive 127-bit number: the top bit clear, so that DER needs no leading zero and the text form stays the same.
function seriBaru(): Buffer {
  const b = randomBytes(16)
  b[0] = (b[0]! & 0x7f) | 0x40
  return b
}

// X.509 times have whole seconds.
function keDetik(d: Date): Date {
  return new Date(Math.floor(d.getTime() / 1000) * 1000)
}
