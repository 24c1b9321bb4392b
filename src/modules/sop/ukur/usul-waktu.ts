import { menitBaku, type WaktuBaku } from '#kalender'
import { parseWaktu } from '../definisi/waktu-baku.ts'

/** Fewer stays than this say little about the next one. */
export const SEDIKIT = 10
/** Four of five stays keep it: a time that most keep, without paying for the few that lay over a holiday. */
export const BAGIAN = 0.8

const KELIPATAN: Record<'menit' | 'jam' | 'hari' | 'minggu', number> = {
  menit: 5,
  jam: 1,
  hari: 1,
  minggu: 1,
}
const NAMA = ['menit', 'jam', 'hari', 'minggu'] as const
/** Share of the declared minutes: a measure nearer than this is the same promise. */
const TOLERANSI = 0.2

/**
 * A time for the column Waktu that holds `menit` working minutes, rounded up, in the unit in which the step is written
 * ("25 menit", "3 hari"), or in the next larger one where that reads better. Undefined where the declared time is the
 * same promise, or runs by the calendar's days.
 */
export function usulWaktu(tertulis: string, menit: number): { waktu: string; menit: number } | undefined {
  const w = parseWaktu(tertulis)
  const baku = w?.jenis === 'terukur' ? w.baku : undefined
  if (baku && !isSatuan(baku.satuan)) return undefined
  const satuan = pilihSatuan(baku ? (baku.satuan as Satuan) : 'menit', menit)
  const satu = menitBaku({ jumlah: 1, satuan })!
  const jumlah = Math.max(1, Math.ceil(menit / satu / KELIPATAN[satuan])) * KELIPATAN[satuan]
  const lama = baku && menitBaku(baku)
  if (lama !== undefined && Math.abs(menit - lama) <= lama * TOLERANSI) return undefined
  return { waktu: `${jumlah} ${satuan}`, menit: jumlah * satu }
}

type Satuan = keyof typeof KELIPATAN
const isSatuan = (s: WaktuBaku['satuan']): s is Satuan => s in KELIPATAN

/** The unit of the sheet, unless the number would grow past what people read at a glance. */
function pilihSatuan(awal: Satuan, menit: number): Satuan {
  let i = NAMA.indexOf(awal)
  const paling = { menit: 90, jam: 15, hari: 20 }
  while (i < NAMA.length - 1) {
    const satuan = NAMA[i] as keyof typeof paling
    if (menit / menitBaku({ jumlah: 1, satuan })! <= paling[satuan]) break
    i++
  }
  return NAMA[i]!
}
