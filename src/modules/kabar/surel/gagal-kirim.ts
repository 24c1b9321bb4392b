/**
 * Why a mail did not go. `server`: nothing can be sent now, later perhaps. `surat`: only this one; `tetap` when the
 * server will not take it however often it is asked (RFC 5321 4.2.1: 5yz).
 */
export interface GagalKirim {
  readonly sebab: 'server' | 'surat'
  readonly tetap: boolean
  /** All of the mail was given to the line and no answer came: the server may have taken it. */
  readonly mungkinSampai: boolean
  /** A sentence for the pengelola, with the server's own words. */
  readonly pesan: string
}

export const TERLALU_LAMA = 'ETERLALULAMA'

const KALIMAT: Record<string, string> = {
  EDNS: 'Nama server surel tidak ditemukan. Periksa nama servernya.',
  ECONNECTION: 'Server surel tidak dapat dihubungi. Periksa nama server, port, dan jaringan.',
  ECONNREFUSED: 'Server surel tidak dapat dihubungi. Periksa nama server, port, dan jaringan.',
  ESOCKET: 'Server surel tidak dapat dihubungi. Periksa nama server, port, dan jaringan.',
  ETIMEDOUT: 'Server surel tidak menjawab dalam batas waktu.',
  [TERLALU_LAMA]: 'Server surel terlalu lambat: satu surel melewati batas waktunya.',
  EAUTH: 'Server surel menolak nama pengguna atau kata sandinya.',
  ENOAUTH: 'Server surel meminta nama pengguna dan kata sandi.',
  ETLS: 'Sambungan aman (STARTTLS) tidak dapat dibuat dengan server surel.',
}
const SERTIFIKAT =
  'Sertifikat server surel tidak dipercaya. Tempelkan sertifikatnya pada pengaturan, atau periksa nama servernya.'

interface GalatSmtp {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  readonly permanent?: boolean
  readonly response?: string
  readonly message?: string
}

/** Reads the fault that nodemailer threw; `habis`: the content had been written to its end. */
export function nilaiGagal(sebab: unknown, habis: boolean): GagalKirim {
  const e = sebab as GalatSmtp
  const kode = e.responseCode
  // Of the mail itself speak only the answers to its receiver and its content; 421 means that the server goes away.
  const tentangSurat = kode !== undefined && kode !== 421 && /^(RCPT TO|DATA)$/.test(e.command ?? '')
  const isi = kode !== undefined && kode !== 421 && e.code === 'EMESSAGE'
  const pesan = tulisSebab(e)
  const mungkinSampai = habis && kode === undefined
  return tentangSurat || isi
    ? { sebab: 'surat', tetap: e.permanent ?? kode >= 500, mungkinSampai, pesan }
    : { sebab: 'server', tetap: false, mungkinSampai, pesan }
}

function tulisSebab(e: GalatSmtp): string {
  const sertifikat = /certificate|altname|CERT_|self.signed/i.test(`${e.message} ${e.code}`)
  const kalimat = sertifikat ? SERTIFIKAT : KALIMAT[e.code ?? '']
  const jawab = e.response ? `Jawaban server: ${rapikan(e.response)}` : ''
  return [kalimat ?? (jawab ? '' : 'Pengiriman surel gagal.'), jawab].filter(Boolean).join(' ')
}

/** Words of a foreign server: one line, not longer than a line of a table. */
function rapikan(teks: string): string {
  const baris = teks.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return baris.length > 200 ? `${baris.slice(0, 199)}…` : baris
}
