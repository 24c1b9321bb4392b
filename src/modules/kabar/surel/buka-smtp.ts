import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { rootCertificates } from 'node:tls'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { type GagalKirim, nilaiGagal, TERLALU_LAMA } from './gagal-kirim.ts'
import type { SetelanSurel } from './setelan-surel.ts'
import type { Surat } from './susun-surat.ts'

/** How long one may wait for the server, in milliseconds. */
export interface BatasTunggu {
  readonly sambung: number
  /** Silence in the middle of a talk. */
  readonly diam: number
  /** The whole of one mail: a server that answers a byte a second must not hold up the others. */
  readonly surat: number
}

export const BATAS_TUNGGU: BatasTunggu = { sambung: 10_000, diam: 20_000, surat: 60_000 }

export type HasilKirim =
  | { readonly ok: true; readonly jawaban: string }
  | { readonly ok: false; readonly gagal: GagalKirim }

export interface Smtp {
  kirim(surat: Surat, ke: string, signal?: AbortSignal): Promise<HasilKirim>
  tutup(): void
}

/**
 * One connection to the server of the office and to no other, opened with the first mail and again after a failure.
 * `sandi` is said only where the settings name a user, and after TLS where they ask for it.
 */
export function bukaSmtp(
  s: SetelanSurel,
  sandi: string | undefined,
  batas: BatasTunggu = BATAS_TUNGGU,
): Smtp {
  let sambungan: SMTPConnection | undefined
  const lepas = () => {
    sambungan?.close()
    sambungan = undefined
  }
  const siap = async () => {
    if (sambungan) return sambungan
    // Known before it stands, so that a deadline can cut it.
    const c = new SMTPConnection(opsiSambungan(s, batas))
    sambungan = c
    // A fault that comes when nobody waits must not end the process.
    c.on('error', () => undefined)
    await janji<void>(c, (selesai) => c.connect((sebab) => selesai(sebab)))
    if (s.pengguna !== '')
      await janji<void>(c, (selesai) =>
        c.login({ user: s.pengguna, pass: sandi ?? '' }, (sebab) => selesai(sebab)),
      )
    return c
  }
  const kirim = async (surat: Surat, ke: string, saatHabis: () => void) => {
    const isi = await susunMime(s, surat, ke)
    const c = await siap()
    const aliran = Readable.from([isi]).once('end', saatHabis)
    return janji<string>(c, (selesai) =>
      c.send({ from: s.pengirim, to: ke }, aliran, (sebab, info) => selesai(sebab, info?.response ?? '')),
    )
  }
  return {
    async kirim(surat, ke, signal) {
      const tenggat = AbortSignal.timeout(batas.surat)
      const batal = signal ? AbortSignal.any([tenggat, signal]) : tenggat
      let habis = false
      try {
        const jawaban = await sebelum(batal, () => kirim(surat, ke, () => (habis = true)), lepas)
        return { ok: true, jawaban }
      } catch (sebab) {
        lepas()
        return { ok: false, gagal: nilaiGagal(sebab, habis) }
      }
    },
    tutup() {
      sambungan?.quit()
      sambungan = undefined
    },
  }
}

function opsiSambungan(s: SetelanSurel, batas: BatasTunggu): SMTPConnectionOptions {
  return {
    host: s.host,
    port: s.port,
    secure: s.keamanan === 'tls',
    requireTLS: s.keamanan === 'starttls',
    ignoreTLS: s.keamanan === 'tanpa',
    tls: {
      minVersion: 'TLSv1.2',
      ...(isIP(s.host) === 0 && { servername: s.host }),
      ...(s.sertifikat !== '' && { ca: [...rootCertificates, s.sertifikat] }),
    },
    connectionTimeout: batas.sambung,
    greetingTimeout: batas.sambung,
    dnsTimeout: batas.sambung,
    socketTimeout: batas.diam,
    socketCloseTimeout: 0,
    maxResponseSize: 64 * 1024,
    allowInternalNetworkInterfaces: true,
    logger: false,
  }
}

function susunMime(s: SetelanSurel, surat: Surat, ke: string): Promise<Buffer> {
  return new MailComposer({
    from: { name: surat.dari, address: s.pengirim },
    to: { name: surat.kepada, address: ke },
    subject: surat.judul,
    text: surat.teks,
    ...(surat.html !== undefined && { html: surat.html }),
    ...(surat.lampiran && {
      attachments: surat.lampiran.map((l) => ({ filename: l.nama, contentType: l.mime, content: l.isi })),
    }),
    messageId: `<kabar.${surat.id}@${s.pengirim.split('@')[1]}>`,
    date: surat.tanggal,
    // RFC 3834: no out-of-office answers to a machine.
    ...(!surat.dariOrang && {
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
}

/** One command's answer, or the fault of the connection, whichever the library tells first. */
function janji<T>(
  c: SMTPConnection,
  mulai: (selesai: (sebab: unknown, nilai?: T) => void) => void,
): Promise<T> {
  return new Promise<T>((jadi, gagal) => {
    const putus = (sebab?: unknown) =>
      gagal(sebab ?? Object.assign(new Error('connection ended'), { code: 'ECONNECTION' }))
    c.once('error', putus)
    c.once('end', putus)
    mulai((sebab, nilai) => {
      c.off('error', putus)
      c.off('end', putus)
      if (sebab) gagal(sebab)
      else jadi(nilai as T)
    })
  })
}

/** The result of `kerja`, or a fault when the signal is raised first; `akhiri` then cuts it short. */
async function sebelum<T>(signal: AbortSignal, kerja: () => Promise<T>, akhiri: () => void): Promise<T> {
  const putus = Promise.withResolvers<never>()
  const habis = () => {
    akhiri()
    putus.reject(Object.assign(new Error('deadline of one mail'), { code: TERLALU_LAMA }))
  }
  if (signal.aborted) habis()
  signal.addEventListener('abort', habis, { once: true })
  const hasil = kerja()
  hasil.catch(() => undefined)
  putus.promise.catch(() => undefined)
  try {
    return await Promise.race([hasil, putus.promise])
  } finally {
    signal.removeEventListener('abort', habis)
  }
}
