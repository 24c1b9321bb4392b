/**
 * NIK: sixteen digits, a string everywhere. 91...96 (Papua) do not fit a JavaScript number.
 * PPKKCC of first issue, DDMMYY of birth with day + 40 for women, serial 0001-9999.
 */
export type Nik = string & { readonly __nik: never }

/** Hard form only: sixteen digits, not all the same, serial not 0000. Region and date are weaker checks. */
export function parseNik(teks: string): Nik | undefined {
  if (!/^\d{16}$/.test(teks)) return undefined
  if (/^(\d)\1{15}$/.test(teks) || teks.endsWith('0000')) return undefined
  return teks as Nik
}

/** What the digits say of the birth day and sex; undefined where they say no possible day (00, 32-40, 72+). */
export function bacaNik(
  nik: Nik,
): { hari: number; bulan: number; tahun2: number; perempuan: boolean } | undefined {
  const dd = Number(nik.slice(6, 8))
  const hari = dd > 40 ? dd - 40 : dd
  const bulan = Number(nik.slice(8, 10))
  if (hari < 1 || hari > 31 || bulan < 1 || bulan > 12) return undefined
  return { hari, bulan, tahun2: Number(nik.slice(10, 12)), perempuan: dd > 40 }
}

/** For a person who looks at a screen and must not see it whole: `990101******0007`. */
export function samarkanNik(nik: string): string {
  return nik.length === 16 ? `${nik.slice(0, 6)}******${nik.slice(12)}` : '*'.repeat(nik.length)
}
