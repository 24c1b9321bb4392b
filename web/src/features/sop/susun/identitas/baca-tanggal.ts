import { parseTanggal, tulisTanggal } from '#kernel/tanggal'

const BULAN = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(
  ' ',
)

// Short forms that do not begin the month's name as it is spelt today.
const SINGKATAN: Record<string, string> = {
  agt: 'agu',
  ags: 'agu',
  nop: 'nov',
  nopember: 'nov',
  peb: 'feb',
  pebruari: 'feb',
}

/** A day as people write it ("1 April 2019", "01-04-2019", "1/4/2019", "2019-04-01") as `YYYY-MM-DD`; undefined: no day of the calendar. */
export function bacaTanggal(teks: string): string | undefined {
  const bersih = teks.trim().toLowerCase().replace(/\s+/g, ' ')
  const iso = parseTanggal(bersih)
  if (iso) return iso
  const angka = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(bersih)
  if (angka) return hari(angka[3]!, Number(angka[2]), angka[1]!)
  const kata = /^(\d{1,2}) ([a-z]{3,})\.? (\d{4})$/.exec(bersih)
  if (!kata) return undefined
  const nama = SINGKATAN[kata[2]!] ?? kata[2]!
  const bulan = BULAN.findIndex((b) => b.startsWith(nama)) + 1
  return bulan === 0 ? undefined : hari(kata[3]!, bulan, kata[1]!)
}

/** As the sheet prints it; what is no day stays as it was typed. */
export function tulisTanggalIsian(isi: string): string {
  return parseTanggal(isi) ? tulisTanggal(isi) : isi
}

function hari(tahun: string, bulan: number, hari: string): string | undefined {
  return parseTanggal(`${tahun}-${String(bulan).padStart(2, '0')}-${hari.padStart(2, '0')}`)
}
