import { createHash, type X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { periksaCms } from '../periksa/periksa-cms.ts'

/** What a time-stamp token says, of which everything but trust in its signer was checked. */
export interface TokenDiperiksa {
  readonly waktu: Date
  readonly kebijakan: string
  /** Hex, without leading zeros; absent when the request had none. */
  readonly nonce?: string
  readonly penanda: X509Certificate
  readonly lain: readonly X509Certificate[]
  /** The imprint is that of `isi`, the signature holds, the certificate is bound and meant for time-stamps. */
  readonly cocok: boolean
  readonly sebab?: 'sidik' | 'tanda-tangan' | 'kegunaan'
}

const SIDIK: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const OID_TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** Reads a token (RFC 3161, 2.4.2) over `isi`. Throws an Error on bytes that are none. */
export function periksaToken(token: Buffer, isi: readonly Buffer[]): TokenDiperiksa {
  const cms = periksaCms(token, [], 'cap-waktu')
  const tst = pkijs.TSTInfo.fromBER(new Uint8Array(cms.isiDalam!))
  const nama = SIDIK[tst.messageImprint.hashAlgorithm.algorithmId]
  if (!nama) throw new Error('the imprint is of a digest that is not accepted')
  const sidik = createHash(nama)
  for (const b of isi) sidik.update(b)
  const cocokSidik = Buffer.from(tst.messageImprint.hashedMessage.valueBlock.valueHexView).equals(
    sidik.digest(),
  )
  const cocokTtd = cms.isiUtuh && cms.tandaTanganCocok && cms.catatan.length === 0
  const sebab = !cocokSidik
    ? 'sidik'
    : !cocokTtd
      ? 'tanda-tangan'
      : isUntukCapWaktu(cms.penanda)
        ? undefined
        : 'kegunaan'
  return {
    waktu: tst.genTime,
    kebijakan: tst.policy,
    ...(tst.nonce && { nonce: heksaNonce(tst.nonce) }),
    penanda: cms.penandaX509,
    lain: cms.lain,
    cocok: sebab === undefined,
    ...(sebab && { sebab }),
  }
}

export function heksaNonce(n: asn1js.Integer): string {
  return Buffer.from(n.valueBlock.valueHexView).toString('hex').replace(/^0+/, '')
}

// RFC 3161, 2.3: the extension is critical and names this purpose only.
function isUntukCapWaktu(c: pkijs.Certificate): boolean {
  const e = c.extensions?.find((x) => x.extnID === '2.5.29.37')
  if (!e?.critical) return false
  const { result } = asn1js.fromBER(new Uint8Array(e.extnValue.valueBlock.valueHexView))
  const { keyPurposes } = new pkijs.ExtKeyUsage({ schema: result })
  return keyPurposes.length === 1 && keyPurposes[0] === OID_TIME_STAMPING
}
