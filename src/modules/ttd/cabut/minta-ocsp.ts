import { randomBytes, type X509Certificate } from 'node:crypto'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { galatTtd } from '../ttd.galat.ts'
import { bacaOcsp, type KeadaanOcsp, susunPermintaanOcsp } from './ocsp.ts'

interface JawabanOcsp {
  readonly der: Buffer
  readonly keadaan: KeadaanOcsp
}

const UKURAN_MAKS = 64 * 1024
const BATAS_MS = 10_000
/** Clocks of two servers may differ by this. */
const BEDA_JAM_MS = 5 * 60_000
/** An answer that names no end is one of the moment; older than this it says nothing of today. */
const UMUR_MAKS_MS = 24 * 3_600_000

/**
 * Asks the responder of an issuer whether a certificate is revoked. `ttd.ocsp-mati` when it does not answer,
 * `ttd.ocsp-salah` when what it answers is not signed for this issuer, not fresh, for another question, or not of this
 * certificate ("unknown" too: that is no proof).
 */
export async function mintaOcsp(
  c: X509Certificate,
  penerbit: X509Certificate,
  alamat: string,
  l: { readonly jam: Jam; readonly signal: AbortSignal },
): Promise<Result<JawabanOcsp>> {
  const nonce = randomBytes(16).toString('hex')
  const jawab = await kirim(alamat, susunPermintaanOcsp(c, penerbit, nonce), l.signal)
  if (!jawab.ok) return jawab
  const ocsp = bacaOcsp(jawab.value)
  if (ocsp === undefined) return salah('jawabannya tidak dapat dibaca')
  if (typeof ocsp === 'number')
    return ocsp === 2 || ocsp === 3
      ? tolak(galatTtd.ocspMati('meminta menunggu'))
      : salah('permintaannya ditolak')
  if (ocsp.nonce !== undefined && ocsp.nonce !== nonce) return salah('jawabannya untuk permintaan lain')
  const keadaan = ocsp.keadaan(c, penerbit)
  if (!keadaan) return salah('jawabannya bukan dari penerbit sertifikat ini, atau bukan tentangnya')
  if (keadaan.status === 'tak-dikenal') return salah('sertifikat ini tidak dikenalnya')
  return isSegar(keadaan, l.jam.sekarang())
    ? ok({ der: ocsp.der, keadaan })
    : salah('jawabannya sudah lewat masanya')
}

function isSegar({ terbit, berikut }: KeadaanOcsp, kini: Date): boolean {
  const saat = kini.getTime()
  const akhir = berikut ? berikut.getTime() + BEDA_JAM_MS : terbit.getTime() + UMUR_MAKS_MS
  return terbit.getTime() <= saat + BEDA_JAM_MS && saat <= akhir
}

async function kirim(alamat: string, isi: Buffer, signal: AbortSignal): Promise<Result<Buffer>> {
  try {
    const jawab = await fetch(alamat, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
      body: new Uint8Array(isi),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(BATAS_MS)]),
    })
    if (!jawab.ok) {
      await jawab.body?.cancel()
      return tolak(galatTtd.ocspMati(`jawabannya ${jawab.status}`))
    }
    const potong: Uint8Array[] = []
    let ukuran = 0
    for await (const b of jawab.body ?? []) {
      ukuran += b.length
      if (ukuran > UKURAN_MAKS) return salah('jawabannya terlalu besar')
      potong.push(b)
    }
    return ok(Buffer.concat(potong))
  } catch (sebab) {
    if (sebab instanceof Error) return tolak(galatTtd.ocspMati('tidak menjawab'))
    throw sebab
  }
}

function salah(sebab: string): Result<never> {
  return tolak(galatTtd.ocspSalah(sebab))
}
