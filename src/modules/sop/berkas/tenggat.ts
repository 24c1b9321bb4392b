import {
  batasWaktu,
  type Kalender,
  menitBaku,
  menitKerja,
  tanggalSetempat,
  tulisLama,
  tulisSisa,
} from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import type { LangkahSop } from '../definisi/definisi-sop.ts'
import { parseWaktu } from '../definisi/waktu-baku.ts'
import type { TenggatKirim, WaktuKirim } from '../sop.contract.ts'

/** Less than this left is tinted: long enough for one step of twenty minutes and a walk down the corridor. */
const SEGERA_MENIT = 30
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']

/** When the step that the case entered at `masuk` runs out; null for "tentatif" and blank. */
export function tenggatLangkah(kalender: Kalender, langkah: LangkahSop, masuk: Date): Date | null {
  const w = parseWaktu(langkah.waktu)
  return w?.jenis === 'terukur' ? batasWaktu(kalender, masuk, w.baku) : null
}

/** Declared time in working minutes; null where it is not measurable. */
export function menitBakuLangkah(langkah: LangkahSop): number | null {
  const w = parseWaktu(langkah.waktu)
  return w?.jenis === 'terukur' ? (menitBaku(w.baku) ?? null) : null
}

export function waktuKirim(langkah: LangkahSop): WaktuKirim {
  return { teks: langkah.waktu, menit: menitBakuLangkah(langkah) }
}

/** The deadline as an inbox shows it. `waktu`: what the SOP declares, shown where there is no deadline. */
export function tulisTenggat(
  kalender: Kalender,
  tenggat: Date | null,
  saat: Date,
  waktu: string,
): TenggatKirim {
  if (tenggat === null)
    return { teks: waktu === '' ? 'tanpa batas waktu' : waktu, keadaan: 'tanpa', jatuh: null, sisa: null }
  const menit = menitKerja(kalender, saat, tenggat)
  // After hours no working minute has passed since the deadline, and it is over all the same.
  const sisa = tenggat < saat && menit > -1 ? 'lewat kurang dari 1 menit kerja' : tulisSisa(menit)
  const kirim = (teks: string, keadaan: TenggatKirim['keadaan']): TenggatKirim => ({
    teks,
    keadaan,
    jatuh: tenggat.toISOString(),
    sisa,
  })
  if (tenggat < saat) return kirim(menit > -1 ? 'Lewat' : besar(sisa), 'lewat')
  if (menit < SEGERA_MENIT) return kirim(besar(sisa), 'segera')
  const hari = tanggalSetempat(kalender.zona, tenggat)
  if (hari === tanggalSetempat(kalender.zona, saat)) return kirim('Hari ini', 'hari-ini')
  return kirim(tulisHari(hari), 'nanti')
}

/** "Senin 23 Nov". */
export function tulisHari(tanggal: string): string {
  const [hari, bulan] = tulisTanggal(tanggal).split(' ')
  return `${HARI[new Date(`${tanggal}T00:00:00Z`).getUTCDay()]} ${hari} ${bulan!.slice(0, 3)}`
}

export function tulisTerukur(menit: number): string {
  return menit < 1 ? 'kurang dari 1 menit' : tulisLama(menit)
}

function besar(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}
