import type { BahanUsulan } from './bahan-usulan.ts'
import type { TetapanPemetaan } from './pemetaan.contract.ts'
import { tanggalNik, tanggalSumber } from './tanggal-sumber.ts'

export interface UsulanTanggal {
  readonly tetapan: TetapanPemetaan
  /** Nothing had to be guessed. */
  readonly pasti: boolean
  readonly catatan: readonly string[]
}

/** Below this share the NIK do not bear a reading out (they stay when a court corrects a date: domain.md 1.5). */
const CUKUP = 0.8

/**
 * Day or month first, and what bare numbers mean: every reading is tried on the first rows, the one that most NIK agree
 * with is taken. Without a reading that they bear out it is the usual one, day first, and must be confirmed.
 */
export function usulkanTanggal(
  kolom: readonly { nama: string; ke: string | null }[],
  b: BahanUsulan,
): UsulanTanggal {
  const lahir = kolom.findIndex((k) => k.ke === 'TGL_LHR')
  const nik = kolom.findIndex((k) => k.ke === 'NIK')
  const biasa: TetapanPemetaan = { urutanTanggal: 'hari-dulu' }
  const nilai = b.sampel.map((r) => (r.sel[lahir] ?? '').trim())
  const adaSeri = nilai.some((v) => /^\d{1,6}(\.\d+)?$/.test(v))
  const adaMiring = nilai.some((v) => /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(v))
  if (lahir < 0 || (!adaSeri && !adaMiring)) return { tetapan: biasa, pasti: true, catatan: [] }
  const calon: TetapanPemetaan[] = adaSeri
    ? (['1900', '1904'] as const).flatMap((seri) => [
        { urutanTanggal: 'hari-dulu' as const, seri },
        { urutanTanggal: 'bulan-dulu' as const, seri },
      ])
    : [biasa, { urutanTanggal: 'bulan-dulu' }]
  const cocok = calon.map((t) => bagianCocok(b, nik, lahir, t))
  const terbaik = cocok.indexOf(Math.max(...cocok))
  const tetapan = calon[terbaik]!
  const dibuktikan = cocok[terbaik]! >= CUKUP
  const catatan: string[] = []
  if (adaSeri) {
    catatan.push(
      `Tanggal lahir berupa angka seri lembar kerja, dibaca dengan hari pertama ${tetapan.seri}: cocok dengan NIK pada ${Math.round(cocok[terbaik]! * 100)}% baris pertama.`,
    )
  }
  if (tetapan.urutanTanggal === 'bulan-dulu') {
    catatan.push('Tanggal tertulis bulan lebih dahulu (bulan/hari/tahun).')
  }
  const wajar =
    tetapan.urutanTanggal === 'hari-dulu' && (!adaSeri || (b.jenis === 'xlsx' && tetapan.seri === b.seri))
  if (adaSeri)
    return {
      tetapan: dibuktikan ? tetapan : { ...biasa, seri: b.seri ?? '1900' },
      pasti: dibuktikan && wajar,
      catatan,
    }
  return {
    tetapan: dibuktikan ? tetapan : biasa,
    pasti: wajar || !dibuktikan,
    catatan: dibuktikan ? catatan : [],
  }
}

function bagianCocok(b: BahanUsulan, nik: number, lahir: number, t: TetapanPemetaan): number {
  let ada = 0
  let cocok = 0
  for (const r of b.sampel) {
    const menurutNik = tanggalNik((r.sel[nik] ?? '').replace(/\D/g, ''))
    const m = /^(\d{2})-(\d{2})-\d{2}(\d{2})$/.exec(tanggalSumber(r.sel[lahir] ?? '', t))
    if (!menurutNik) continue
    ada++
    if (m && `${m[1]}${m[2]}${m[3]}` === menurutNik) cocok++
  }
  return ada === 0 ? 0 : cocok / ada
}
