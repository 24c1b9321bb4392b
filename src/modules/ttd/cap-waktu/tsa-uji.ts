import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { caUji, masaUji } from '../contoh-uji.ts'
import {
  bacaSertifikat,
  buatSertifikatPegawai,
  type MasaBerlaku,
  type SertifikatBaru,
} from '../sertifikat/sertifikat.ts'

// A time-stamp authority on loopback for tests, faithful to RFC 3161 until told to misbehave.

export type UlahTsa =
  | 'baik'
  | 'nonce-lain'
  | 'sidik-lain'
  | 'kebijakan-lain'
  | 'diubah'
  | 'ditolak'
  | 'menunggu'
  | 'sampah'
  | 'kosong'
  | 'besar'
  | 'lambat'
  | 'galat-500'
  | 'tanda-tangan-salah'
  | 'jam-salah'

export interface TsaUji {
  readonly url: string
  readonly ca: SertifikatBaru
  readonly diminta: number
  ulah: UlahTsa
  sekarang(): Date
  tutup(): Promise<void>
}

export const KEBIJAKAN_UJI = '1.3.6.1.4.1.13762.3'
const OID = {
  tst: '1.2.840.113549.1.9.16.1.4',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
} as const

export async function tsaUji(
  sekarang: () => Date,
  o: { ca?: SertifikatBaru; masa?: MasaBerlaku; untuk?: 'cap-waktu' | 'pegawai' } = {},
): Promise<TsaUji> {
  const ca = o.ca ?? (await caUji('CA Cap Waktu Uji'))
  const nama = { cn: 'TSA Uji', organisasi: 'Layanan Cap Waktu Uji', unit: 'LATIHAN' }
  const tsa = await buatSertifikatPegawai(nama, o.masa ?? masaUji, ca, o.untuk ?? 'cap-waktu')
  const keadaan = { ulah: 'baik' as UlahTsa, diminta: 0 }
  const server = createServer((req, res) => {
    const potong: Buffer[] = []
    req.on('data', (b: Buffer) => potong.push(b))
    req.on('end', () => {
      keadaan.diminta++
      const { ulah } = keadaan
      if (ulah === 'lambat') return
      if (ulah === 'galat-500') return res.writeHead(500).end()
      const isi =
        ulah === 'sampah'
          ? Buffer.from('<html>bukan jawaban</html>')
          : ulah === 'kosong'
            ? Buffer.alloc(0)
            : ulah === 'besar'
              ? Buffer.alloc(1_000_000)
              : jawab(Buffer.concat(potong), ulah, sekarang(), tsa, ca)
      res.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(isi)
    })
  })
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ca,
    sekarang,
    get diminta() {
      return keadaan.diminta
    },
    get ulah() {
      return keadaan.ulah
    },
    set ulah(u) {
      keadaan.ulah = u
    },
    tutup: () =>
      new Promise((r) => {
        server.close(() => r())
        server.closeAllConnections()
      }),
  }
}

const STATUS: Partial<Record<UlahTsa, number>> = { diubah: 1, ditolak: 2, menunggu: 3 }

function jawab(
  permintaan: Buffer,
  ulah: UlahTsa,
  saat: Date,
  tsa: SertifikatBaru,
  ca: SertifikatBaru,
): Buffer {
  const req = pkijs.TimeStampReq.fromBER(new Uint8Array(permintaan))
  const status = STATUS[ulah] ?? 0
  const token = status < 2 ? susunToken(req, ulah, saat, tsa, ca) : undefined
  const resp = new pkijs.TimeStampResp({
    status: new pkijs.PKIStatusInfo({ status }),
    ...(token && { timeStampToken: token }),
  })
  return Buffer.from(resp.toSchema().toBER(false))
}

function susunToken(
  req: pkijs.TimeStampReq,
  ulah: UlahTsa,
  saat: Date,
  tsa: SertifikatBaru,
  ca: SertifikatBaru,
): pkijs.ContentInfo {
  const acak = () =>
    new asn1js.Integer({ valueHex: new Uint8Array(Buffer.from([0x40, ...randomBytes(7)])).buffer })
  const imprint =
    ulah === 'sidik-lain'
      ? new pkijs.MessageImprint({
          hashAlgorithm: req.messageImprint.hashAlgorithm,
          hashedMessage: oktet(createHash('sha256').update('lain').digest()),
        })
      : req.messageImprint
  const tst = new pkijs.TSTInfo({
    version: 1,
    policy: ulah === 'kebijakan-lain' ? '1.2.3.4' : (req.reqPolicy ?? KEBIJAKAN_UJI),
    messageImprint: imprint,
    serialNumber: acak(),
    genTime: ulah === 'jam-salah' ? new Date(saat.getTime() + 3_600_000) : saat,
    ...(req.nonce && { nonce: ulah === 'nonce-lain' ? acak() : req.nonce }),
  })
  const isi = Buffer.from(tst.toSchema().toBER(false))
  const rantai = [tsa, ca].map((c) => bacaSertifikat(c.pem))
  const ikat = rantai.map((c) =>
    barisan([
      oktet(
        createHash('sha256')
          .update(Buffer.from(c.toSchema().toBER(false)))
          .digest(),
      ),
    ]),
  )
  const attributes = [
    atribut(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.tst })),
    atribut(OID.messageDigest, oktet(createHash('sha256').update(isi).digest())),
    atribut(OID.signingCertificateV2, barisan([barisan(ikat)])),
  ].sort((a, b) =>
    Buffer.compare(Buffer.from(a.toSchema().toBER(false)), Buffer.from(b.toSchema().toBER(false))),
  )
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes })
  const der = Buffer.from(signedAttrs.toSchema().toBER(false))
  der[0] = 0x31
  if (ulah === 'tanda-tangan-salah') der[der.length - 1]! ^= 1
  const kunci = createPrivateKey({ key: tsa.pkcs8, format: 'der', type: 'pkcs8' })
  const cms = new pkijs.SignedData({
    version: 3,
    digestAlgorithms: [algoritma(OID.sha256)],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.tst, eContent: oktet(isi) }),
    certificates: rantai,
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: rantai[0]!.issuer,
          serialNumber: rantai[0]!.serialNumber,
        }),
        digestAlgorithm: algoritma(OID.sha256),
        signedAttrs,
        signatureAlgorithm: algoritma(OID.rsa),
        signature: oktet(sign('sha256', der, kunci)),
      }),
    ],
  })
  return new pkijs.ContentInfo({ contentType: OID.signedData, content: cms.toSchema(true) })
}

const algoritma = (algorithmId: string) =>
  new pkijs.AlgorithmIdentifier({ algorithmId, algorithmParams: new asn1js.Null() })
const atribut = (type: string, nilai: asn1js.BaseBlock) => new pkijs.Attribute({ type, values: [nilai] })
const barisan = (value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value })
const oktet = (b: Buffer) => new asn1js.OctetString({ valueHex: new Uint8Array(b).buffer })
