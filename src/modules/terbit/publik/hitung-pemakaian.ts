import type { Sarana } from '#platform/sarana'
import { type Pemakaian, tambahPemakaian } from '../rilis/pemakaian.store.ts'

export type CaraPakai = 'halaman' | 'csv' | 'xlsx' | 'json' | 'api' | 'buku' | 'paspor'

export interface PenghitungPemakaian {
  catat(rilisId: number, objek: string, cara: CaraPakai): void
  /** Writes what was counted since; called by a rhythm and at the end. */
  simpan(): Promise<void>
}

/** Counts in memory what was asked for, and nothing of who asked; a killed process loses the last minute of counts. */
export function buatPenghitung(s: Pick<Sarana, 'db' | 'jam'>): PenghitungPemakaian {
  let hitungan = new Map<string, Pemakaian>()
  return {
    catat(rilisId, objek, cara) {
      const kunci = `${rilisId} ${objek} ${cara}`
      hitungan.set(kunci, { rilisId, objek, cara, jumlah: (hitungan.get(kunci)?.jumlah ?? 0) + 1 })
    },
    async simpan() {
      const isi = [...hitungan.values()]
      hitungan = new Map()
      await tambahPemakaian(s.db, s.jam.sekarang().toISOString().slice(0, 10), isi)
    },
  }
}
