/** A standard time: `menit` and `jam` run in working hours, `hari` and `minggu` are working days, the others the calendar's. */
export interface WaktuTerukur {
  readonly jumlah: number
  readonly satuan: 'menit' | 'jam' | 'hari' | 'minggu' | 'jam-kalender' | 'hari-kalender'
}

/** What the column Waktu may say: a measurable time, "tentatif", or nothing. All are legal; only the first has a deadline. */
export type WaktuTertulis =
  | { readonly jenis: 'terukur'; readonly baku: WaktuTerukur }
  | { readonly jenis: 'tentatif' }
  | { readonly jenis: 'kosong' }

const SATUAN: Record<string, WaktuTerukur['satuan']> = {
  menit: 'menit',
  jam: 'jam',
  hari: 'hari',
  minggu: 'minggu',
  'hari kerja': 'hari',
  'hari kalender': 'hari-kalender',
}

/** Reads the column as the SOP writes it: "1 Jam", "20 menit", "2 minggu", "3 x 24 jam". Undefined: not understood. */
export function parseWaktu(teks: string): WaktuTertulis | undefined {
  const bersih = teks.trim().toLowerCase().replace(/\s+/g, ' ')
  if (bersih === '' || bersih === '-') return { jenis: 'kosong' }
  if (bersih === 'tentatif') return { jenis: 'tentatif' }
  // "3 x 24 jam" runs day and night, "3 jam" does not (domain.md 8.2).
  const kali = /^(\d+) ?[x×] ?24 jam$/.exec(bersih)
  if (kali) return terukur(Number(kali[1]) * 24, 'jam-kalender')
  const m = /^(\d+) (menit|jam|hari|minggu|hari kerja|hari kalender)$/.exec(bersih)
  return m ? terukur(Number(m[1]), SATUAN[m[2]!]!) : undefined
}

function terukur(jumlah: number, satuan: WaktuTerukur['satuan']): WaktuTertulis | undefined {
  return jumlah > 0 ? { jenis: 'terukur', baku: { jumlah, satuan } } : undefined
}
