import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  type KeyObject,
  pbkdf2Sync,
  timingSafeEqual,
  X509Certificate,
} from 'node:crypto'
import * as asn1js from 'asn1js'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatTtd } from '../ttd.galat.ts'

export interface IsiP12 {
  readonly kunci: KeyObject
  /** The key's certificate, then the others that the file brings. */
  readonly sertifikat: readonly X509Certificate[]
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  pbe3Des: '1.2.840.113549.1.12.1.3',
  pbes2: '1.2.840.113549.1.5.13',
} as const
const SIDIK: Readonly<Record<string, { nama: string; blok: number; hasil: number }>> = {
  '1.3.14.3.2.26': { nama: 'sha1', blok: 64, hasil: 20 },
  '2.16.840.1.101.3.4.2.1': { nama: 'sha256', blok: 64, hasil: 32 },
  '2.16.840.1.101.3.4.2.2': { nama: 'sha384', blok: 128, hasil: 48 },
  '2.16.840.1.101.3.4.2.3': { nama: 'sha512', blok: 128, hasil: 64 },
}
const PRF: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const AES: Readonly<Record<string, { nama: string; panjang: number }>> = {
  '2.16.840.1.101.3.4.1.2': { nama: 'aes-128-cbc', panjang: 16 },
  '2.16.840.1.101.3.4.1.22': { nama: 'aes-192-cbc', panjang: 24 },
  '2.16.840.1.101.3.4.1.42': { nama: 'aes-256-cbc', panjang: 32 },
}
/** More rounds than any tool writes; a file with more was made to keep us busy. */
const PUTARAN_MAKS = 10_000_000

/**
 * Opens a PKCS#12 file (RFC 7292) with its password: integrity first, then the key and its certificate. Knows PBES2
 * with AES and the older triple DES; files of before about 2012 encrypt certificates with RC2 and are refused by name.
 */
export function bacaP12(der: Buffer, sandi: string): Result<IsiP12> {
  try {
    const [, isiAman, mac] = anak(urai(der))
    const isi = oktet(anak(anak(isiAman)[1])[0])
    if (!mac || !isMacCocok(isi, mac, sandi)) return tolak(galatTtd.sandiP12Salah())
    const kunci: KeyObject[] = []
    const sertifikat: X509Certificate[] = []
    for (const bagian of anak(urai(isi))) {
      const [jenis, nilai] = anak(bagian)
      const tas =
        oid(jenis) === OID.encryptedData ? bukaTersandi(anak(nilai)[0], sandi) : oktet(anak(nilai)[0])
      for (const t of anak(urai(tas))) bacaTas(t, sandi, kunci, sertifikat)
    }
    const milik = kunci[0]
    const punya = milik && sertifikat.find((c) => c.checkPrivateKey(milik))
    if (!milik || !punya) return tolak(galatTtd.p12TanpaKunci())
    if (milik.asymmetricKeyType !== 'rsa') return tolak(galatTtd.kunciBukanRsa())
    return ok({ kunci: milik, sertifikat: [punya, ...sertifikat.filter((c) => c !== punya)] })
  } catch (sebab) {
    if (sebab instanceof SandiLama) return tolak(galatTtd.p12SandiLama())
    // Whatever a file holds in place of a PKCS#12, the answer is the same.
    if (sebab instanceof Error) return tolak(galatTtd.bukanP12())
    throw sebab
  }
}

class SandiLama extends Error {}

function bacaTas(t: asn1js.AsnType, sandi: string, kunci: KeyObject[], sertifikat: X509Certificate[]): void {
  const [jenis, bungkus] = anak(t)
  const nilai = anak(bungkus)[0]
  const der = () => Buffer.from(nilai!.toBER(false))
  if (oid(jenis) === OID.keyBag) kunci.push(createPrivateKey({ key: der(), format: 'der', type: 'pkcs8' }))
  if (oid(jenis) === OID.shroudedKeyBag) {
    const [algoritma, isi] = anak(nilai)
    const key = bukaDengan(algoritma, oktet(isi), sandi)
    kunci.push(createPrivateKey({ key, format: 'der', type: 'pkcs8' }))
  }
  if (oid(jenis) === OID.certBag) sertifikat.push(new X509Certificate(oktet(anak(anak(nilai)[1])[0])))
}

function bukaTersandi(encryptedData: asn1js.AsnType | undefined, sandi: string): Buffer {
  const [, isi] = anak(encryptedData)
  const [, algoritma, tersandi] = anak(isi)
  return bukaDengan(algoritma, oktet(tersandi), sandi)
}

function bukaDengan(algoritma: asn1js.AsnType | undefined, isi: Buffer, sandi: string): Buffer {
  const [nama, param] = anak(algoritma)
  if (oid(nama) === OID.pbe3Des) {
    const [garam, putaran] = anak(param)
    const turun = (id: number, n: number) =>
      turunkan(SIDIK['1.3.14.3.2.26']!, sandi, oktet(garam), bilangan(putaran), id, n)
    return buka('des-ede3-cbc', turun(1, 24), turun(2, 8), isi)
  }
  if (oid(nama) !== OID.pbes2) throw new SandiLama()
  const [kdf, cara] = anak(param)
  const [garam, putaran, ...lain] = anak(anak(kdf)[1])
  const prf = lain.find((n) => n instanceof asn1js.Sequence)
  const sidik = prf ? PRF[oid(anak(prf)[0])] : 'sha1'
  const aes = AES[oid(anak(cara)[0])]
  if (!sidik || !aes) throw new SandiLama()
  const kunci = pbkdf2Sync(sandi, oktet(garam), bilangan(putaran), aes.panjang, sidik)
  return buka(aes.nama, kunci, oktet(anak(cara)[1]), isi)
}

function buka(nama: string, kunci: Buffer, iv: Buffer, isi: Buffer): Buffer {
  const sandi = createDecipheriv(nama, kunci, iv)
  return Buffer.concat([sandi.update(isi), sandi.final()])
}

function isMacCocok(isi: Buffer, mac: asn1js.AsnType, sandi: string): boolean {
  const [info, garam, putaran] = anak(mac)
  const [algoritma, nilai] = anak(info)
  const sidik = SIDIK[oid(anak(algoritma)[0])]
  if (!sidik) throw new SandiLama()
  const kunci = turunkan(sidik, sandi, oktet(garam), putaran ? bilangan(putaran) : 1, 3, sidik.hasil)
  const hitung = createHmac(sidik.nama, kunci).update(isi).digest()
  return hitung.length === oktet(nilai).length && timingSafeEqual(hitung, oktet(nilai))
}

/** RFC 7292, appendix B.2: the key derivation of PKCS#12; `id` 1 is a key, 2 an IV, 3 a MAC key. */
function turunkan(
  s: { nama: string; blok: number; hasil: number },
  sandi: string,
  garam: Buffer,
  putaran: number,
  id: number,
  panjang: number,
): Buffer {
  const ulang = (b: Buffer) =>
    Buffer.alloc(b.length === 0 ? 0 : s.blok * Math.ceil(b.length / s.blok), b.length > 0 ? b : 0)
  const huruf = Buffer.from(`${sandi}\0`, 'utf16le').swap16()
  const isi = Buffer.concat([ulang(garam), ulang(huruf)])
  const jadi: Buffer[] = []
  for (let ada = 0; ada < panjang; ada += s.hasil) {
    let a = createHash(s.nama).update(Buffer.alloc(s.blok, id)).update(isi).digest()
    for (let i = 1; i < putaran; i++) a = createHash(s.nama).update(a).digest()
    jadi.push(a)
    const b = Buffer.alloc(s.blok, a)
    for (let awal = 0; awal < isi.length; awal += s.blok) {
      let bawa = 1
      for (let j = s.blok - 1; j >= 0; j--) {
        bawa += isi[awal + j]! + b[j]!
        isi[awal + j] = bawa & 255
        bawa >>= 8
      }
    }
  }
  return Buffer.concat(jadi).subarray(0, panjang)
}

function urai(der: Buffer): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(new Uint8Array(der))
  if (offset < 0) throw new Error('not ASN.1')
  return result
}

function anak(n: asn1js.AsnType | undefined): asn1js.AsnType[] {
  const isi = (n as { valueBlock?: { value?: unknown } } | undefined)?.valueBlock?.value
  if (!Array.isArray(isi)) throw new Error('not a constructed value')
  return isi as asn1js.AsnType[]
}

function oid(n: asn1js.AsnType | undefined): string {
  if (!(n instanceof asn1js.ObjectIdentifier)) throw new Error('not an identifier')
  return n.valueBlock.toString()
}

/** Bytes of an OCTET STRING, also of one tagged [0] and of one written in parts. */
function oktet(n: asn1js.AsnType | undefined): Buffer {
  if (n instanceof asn1js.OctetString) return Buffer.from(n.getValue())
  if (n instanceof asn1js.Primitive) return Buffer.from(n.valueBlock.valueHexView)
  if (n instanceof asn1js.Constructed) return Buffer.concat(anak(n).map(oktet))
  throw new Error('no octets')
}

function bilangan(n: asn1js.AsnType | undefined): number {
  if (!(n instanceof asn1js.Integer) || n.valueBlock.valueDec < 1 || n.valueBlock.valueDec > PUTARAN_MAKS)
    throw new Error('not a number of rounds')
  return n.valueBlock.valueDec
}
