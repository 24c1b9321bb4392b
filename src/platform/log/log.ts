/**
 * The machine's own log: for the operator, never for the record (that is jejak). Only fixed words and plain
 * values of the listed kinds go in; free text from data does not, so that no NIK, name or No. KK can appear.
 */
export interface Log {
  info(kejadian: string, fakta?: Record<string, number | boolean | KataLog>): void
  /** A fault: its class, code and stack frames are written, its message only after redaction. */
  galat(kejadian: string, sebab: unknown): void
}

/** A word that code chose (a module, a verb, an id, a digest), not text that came from a file or a person. */
export type KataLog = string

/** Sixteen digits in a row are a NIK or a No. KK; quoted or bracketed values in messages may be a name. */
export function samarkan(teks: string): string {
  return teks
    .replace(/\d{9,}/g, (d) => `[${d.length} angka]`)
    .replace(/"[^"]*"|'[^']*'|\([^()]*\)=\([^()]*\)/g, '[disamarkan]')
}

export function bukaLog(tulis: (baris: string) => void = (b) => process.stderr.write(b)): Log {
  const catat = (tingkat: string, kejadian: string, fakta: Record<string, unknown>) => {
    const bersih = Object.fromEntries(
      Object.entries(fakta).map(([k, v]) => [k, typeof v === 'string' ? samarkan(v) : v]),
    )
    tulis(
      `${JSON.stringify({ waktu: new Date().toISOString(), tingkat, kejadian: samarkan(kejadian), ...bersih })}\n`,
    )
  }
  return {
    info: (kejadian, fakta = {}) => catat('info', kejadian, fakta),
    galat: (kejadian, sebab) => {
      const e = sebab as { name?: string; code?: string; message?: string; stack?: string }
      const bingkai = (e?.stack ?? '')
        .split('\n')
        .filter((b) => b.trimStart().startsWith('at '))
        .slice(0, 8)
      catat('galat', kejadian, {
        jenis: e?.name,
        kode: e?.code,
        pesan: e?.message ?? '',
        bingkai: bingkai.join(' | '),
      })
    },
  }
}
