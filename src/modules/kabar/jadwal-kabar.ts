import type { Sarana } from '#platform/sarana'
import { kirimKirimanSurel } from './kiriman/kirim-kiriman.ts'
import { lihatSuratMasuk } from './masuk/jadwal-masuk.ts'
import { sapuKabar } from './sapu-kabar.ts'
import { kirimAntreanSurel } from './surel/kirim-antrean.ts'
import { susunSurelHarian } from './surel/susun-harian.ts'

/** What is due again and again; `src/jobs` runs it. */
interface JadwalKabar {
  readonly nama: string
  readonly setiapDetik: number
  jalankan(signal: AbortSignal): Promise<unknown>
}

/** The outbox is looked at every few seconds, so that mail leaves while its news is new; the rest has time. */
export function jadwalKabar(s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'log' | 'simpanan'>): JadwalKabar[] {
  return [
    { nama: 'kabar.surel', setiapDetik: 3, jalankan: (signal) => kirimAntreanSurel(s, signal) },
    // Letters with their files go by themselves, so that a slow line does not hold up notices.
    { nama: 'kabar.kiriman', setiapDetik: 5, jalankan: (signal) => kirimKirimanSurel(s, signal) },
    { nama: 'kabar.masuk', setiapDetik: 30, jalankan: (signal) => lihatSuratMasuk(s, signal) },
    { nama: 'kabar.harian', setiapDetik: 60, jalankan: () => susunSurelHarian(s) },
    { nama: 'kabar.sapu', setiapDetik: 3600, jalankan: () => sapuKabar(s) },
  ]
}
