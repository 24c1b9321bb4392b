import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as tunggu } from 'node:timers/promises'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { type AkarTepercaya, berlakuPada, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import type { SetelanTtd } from '../setelan/setelan-ttd.ts'
import { galatTtd } from '../ttd.galat.ts'
import { heksaNonce, periksaToken, type TokenDiperiksa } from './periksa-token.ts'

export interface CapWaktu {
  /** The token, as it goes into a signature or a document time-stamp. */
  readonly token: Buffer
  readonly waktu: Date
  readonly penanda: TokenDiperiksa['penanda']
}

export interface LayananCap {
  readonly setelan: NonNullable<SetelanTtd['capWaktu']>
  readonly akar: readonly AkarTepercaya[]
  readonly jam: Jam
  readonly signal: AbortSignal
}

/** A token with its whole chain has some kilobytes; more is no answer of an authority. */
const UKURAN_MAKS = 64 * 1024
/** Seconds between tries of one that does not answer; then the step is given back with words. */
const JEDA_DETIK = [1, 3] as const
/** An answer this far from the office's clock means that one of the two clocks is wrong. */
const BEDA_JAM_MAKS_MENIT = 10
const OID_SHA256 = '2.16.840.1.101.3.4.2.1'

/**
 * A time-stamp over `isi` from the office's authority. `ttd.cap-mati` when it does not answer, after some tries;
 * `ttd.cap-salah` when it answers what it must not (then nobody goes on without one either).
 */
export async function mintaToken(isi: readonly Buffer[], l: LayananCap): Promise<Result<CapWaktu>> {
  for (let kali = 0; ; kali++) {
    const hasil = await mintaSekali(isi, l)
    const jeda = JEDA_DETIK[kali]
    if (hasil.ok || hasil.galat.kode !== 'ttd.cap-mati' || jeda === undefined || l.signal.aborted)
      return hasil
    await tunggu(jeda * 1000, undefined, { signal: l.signal }).catch(() => undefined)
  }
}

async function mintaSekali(isi: readonly Buffer[], l: LayananCap): Promise<Result<CapWaktu>> {
  const nonce = randomBytes(8)
  nonce[0] = (nonce[0]! & 0x7f) | 0x40
  const permintaan = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({
        algorithmId: OID_SHA256,
        algorithmParams: new asn1js.Null(),
      }),
      hashedMessage: new asn1js.OctetString({
        valueHex: new Uint8Array(sidikIsi(isi)).buffer,
      }),
    }),
    nonce: new asn1js.Integer({ valueHex: new Uint8Array(nonce).buffer }),
    certReq: true,
    ...(l.setelan.kebijakan && { reqPolicy: l.setelan.kebijakan }),
  })
  const jawaban = await kirim(Buffer.from(permintaan.toSchema().toBER(false)), l)
  if (!jawaban.ok) return jawaban
  return nilaiJawaban(jawaban.value, isi, heksaNonce(permintaan.nonce!), l)
}

function sidikIsi(isi: readonly Buffer[]): Buffer {
  const h = createHash('sha256')
  for (const b of isi) h.update(b)
  return h.digest()
}

async function kirim(isi: Buffer, { setelan, signal }: LayananCap): Promise<Result<Buffer>> {
  try {
    const jawab = await fetch(setelan.alamat, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(isi),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(setelan.batasDetik * 1000)]),
    })
    if (!jawab.ok) {
      await jawab.body?.cancel()
      return tolak(galatTtd.capMati(`jawabannya ${jawab.status}`))
    }
    const potong: Uint8Array[] = []
    let ukuran = 0
    for await (const b of jawab.body ?? []) {
      ukuran += b.length
      if (ukuran > UKURAN_MAKS) return tolak(galatTtd.capSalah('jawabannya terlalu besar'))
      potong.push(b)
    }
    return ok(Buffer.concat(potong))
  } catch (sebab) {
    // Refused connection, lost name, time-out, cut answer: to the official they are one thing.
    if (sebab instanceof Error)
      return tolak(
        galatTtd.capMati(sebab.name === 'TimeoutError' ? 'tidak menjawab pada waktunya' : 'tidak terhubung'),
      )
    throw sebab
  }
}

function nilaiJawaban(
  jawaban: Buffer,
  isi: readonly Buffer[],
  nonce: string,
  l: LayananCap,
): Result<CapWaktu> {
  const baca = bacaJawaban(jawaban)
  if (!baca) return tolak(galatTtd.capSalah('jawabannya tidak dapat dibaca'))
  // 0 granted; 1 granted with changes that nobody here could judge; 3 and above wait or trouble, else refusal.
  if (baca.status === 3) return tolak(galatTtd.capMati('meminta menunggu'))
  if (baca.status !== 0 || !baca.token)
    return tolak(galatTtd.capSalah(baca.status === 1 ? 'permintaannya diubah' : 'permintaannya ditolak'))
  const token = bacaToken(baca.token, isi)
  if (!token) return tolak(galatTtd.capSalah('capnya tidak dapat dibaca'))
  if (!token.cocok) return tolak(galatTtd.capSalah(SEBAB[token.sebab!]))
  if (token.nonce !== nonce) return tolak(galatTtd.capSalah('jawabannya untuk permintaan lain'))
  if (l.setelan.kebijakan && token.kebijakan !== l.setelan.kebijakan)
    return tolak(galatTtd.capSalah('kebijakannya lain dari yang diminta'))
  const rantai = susunRantai(token.penanda, token.lain, l.akar)
  if (!rantai.tepercaya) return tolak(galatTtd.capSalah('penerbit sertifikatnya tidak dikenal kantor ini'))
  if (!berlakuPada(rantai.sertifikat, token.waktu))
    return tolak(galatTtd.capSalah('sertifikatnya tidak berlaku'))
  const beda = Math.round(Math.abs(token.waktu.getTime() - l.jam.sekarang().getTime()) / 60_000)
  if (beda > BEDA_JAM_MAKS_MENIT)
    return tolak(galatTtd.capSalah(`waktunya berbeda ${beda} menit dari jam kantor ini`))
  return ok({ token: baca.token, waktu: token.waktu, penanda: token.penanda })
}

const SEBAB: Readonly<Record<NonNullable<TokenDiperiksa['sebab']>, string>> = {
  sidik: 'capnya untuk isi lain',
  'tanda-tangan': 'tanda tangannya tidak cocok',
  kegunaan: 'sertifikatnya bukan untuk cap waktu',
}

function bacaJawaban(b: Buffer): { status: number; token?: Buffer } | undefined {
  try {
    const { offset, result } = asn1js.fromBER(new Uint8Array(b))
    if (offset < 0) return undefined
    const jawab = new pkijs.TimeStampResp({ schema: result })
    const token = jawab.timeStampToken
    return {
      status: jawab.status.status,
      ...(token && { token: Buffer.from(token.toSchema().toBER(false)) }),
    }
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

function bacaToken(token: Buffer, isi: readonly Buffer[]): TokenDiperiksa | undefined {
  try {
    return periksaToken(token, isi)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}
