import { generateKeyPairSync, sign } from 'node:crypto'

/** A self-signed certificate for CN=localhost, written out in DER, so that tests need no openssl. Valid from 2025 to 2049. */
export function sertifikatUji(): { sertifikat: string; kunci: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaSha256 = der(0x30, oid('2a8648ce3d040302'))
  const nama = der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from('localhost')))))
  const masa = der(0x30, der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('491231235959Z')))
  const satu = der(0x02, Buffer.of(1))
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const tbs = der(0x30, der(0xa0, der(0x02, Buffer.of(2))), satu, ecdsaSha256, nama, masa, nama, spki)
  const tanda = sign('sha256', tbs, { key: privateKey, dsaEncoding: 'der' })
  const sertifikat = der(0x30, tbs, ecdsaSha256, der(0x03, Buffer.of(0), tanda)).toString('base64')
  return {
    sertifikat: `-----BEGIN CERTIFICATE-----\n${sertifikat.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    kunci: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function der(tanda: number, ...isi: Buffer[]): Buffer {
  const badan = Buffer.concat(isi)
  const panjang =
    badan.length < 128
      ? [badan.length]
      : badan.length < 256
        ? [0x81, badan.length]
        : [0x82, badan.length >> 8, badan.length & 255]
  return Buffer.concat([Buffer.of(tanda, ...panjang), badan])
}
