import { z } from 'zod'
import { type Result, tolak } from '#kernel/hasil'
import { galatBsre } from './bsre.galat.ts'

const Isi = z.object({
  status_code: z.coerce.string().optional(),
  status: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
})

/**
 * Codes of the service as several of its clients read them (domain.md 7.2); no list of BSrE's own was seen, so another
 * code is passed on with its words. Perlu dikonfirmasi.
 */
const KODE: Readonly<Record<string, () => Result<never>>> = {
  '1110': () => tolak(galatBsre.belumTerdaftar()),
  '2011': () => tolak(galatBsre.belumTerdaftar()),
  '2031': () => tolak(galatBsre.passphraseSalah()),
}
const AKTIF = '1111'

/** The refusal that an answer carries; undefined when it says that all is well. */
export function bacaTolakan(statusHttp: number, isi: Buffer): Result<never> | undefined {
  const j = parseJson(isi)
  if (!j) return tolak(galatBsre.jawabanRusak(statusHttp === 200 ? 'bukan JSON' : `HTTP ${statusHttp}`))
  const kode = j.status_code ?? ''
  const tahu = KODE[kode]
  if (tahu) return tahu()
  const kata = bersihkan(j.error ?? j.message ?? '')
  if (statusHttp === 200 && j.error === undefined && (kode === AKTIF || kode === '')) return undefined
  if (/expire|kedaluwarsa|revoke|cabut|suspend|renew/i.test(kata))
    return tolak(galatBsre.sertifikatTakAktif(kata))
  if (/passphrase/i.test(kata)) return tolak(galatBsre.passphraseSalah())
  return tolak(galatBsre.menolak(kode || String(statusHttp), kata || 'tanpa keterangan'))
}

function parseJson(isi: Buffer): z.infer<typeof Isi> | undefined {
  try {
    const hasil = Isi.safeParse(JSON.parse(isi.toString('utf8')))
    return hasil.success ? hasil.data : undefined
  } catch (sebab) {
    if (sebab instanceof SyntaxError) return undefined
    throw sebab
  }
}

// Words of a stranger on our screen and in jejak: short, one line, and no number that could be a NIK.
function bersihkan(kata: string): string {
  return kata
    .replace(/\d{9,}/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}
