/**
 * NIK: sixteen digits, a string everywhere. 91...96 (Papua) do not fit a JavaScript number.
 * PPKKCC of first issue, DDMMYY of birth with day + 40 for women, serial 0001-9999. The rules are held, byte by byte,
 * in dkb/baca/periksa-baris.ts.
 */
export type Nik = string & { readonly __nik: never }

/** For a person who looks at a screen and must not see it whole: `990101******0007`. */
export function samarkanNik(nik: string): string {
  return nik.length === 16 ? `${nik.slice(0, 6)}******${nik.slice(12)}` : '*'.repeat(nik.length)
}
