import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { kirimSurat, siapKirim } from '../kirim/kirim-surat.ts'
import { cadangkanSurat } from './cadangkan-surat.ts'
import { findNaskahSurat } from './naskah-surat.store.ts'
import { galatSusun } from './susun.galat.ts'
import { namaSurat, siapSusun, susunSurat } from './susun-surat.ts'

/**
 * The way of a letter as work that a SOP names, each with `dengan: {dokumen: surat.pdf}`, the first also with `templat`.
 * What a letter was sent as cannot be called back, so `surat.kirim` is final.
 */
export function kerjaNaskah(s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>): Kerja[] {
  return [
    {
      nama: 'surat.susun',
      judul: 'Menyusun surat',
      balik: 'gantikan',
      siap: async (p) => tanpaNilai(await siapSusun(s, p)),
      jalankan: (p, pengawas) => {
        pengawas.kemajuan(0.1, 'Menyusun surat')
        return susunSurat(s, p, pengawas.signal)
      },
    },
    {
      nama: 'surat.cadangkan',
      judul: 'Memberi nomor dan tanggal surat',
      balik: 'gantikan',
      siap: async (p) =>
        (await findNaskahSurat(s.db, p.berkasId, namaSurat(p)))
          ? ok()
          : tolak(galatSusun.belumDisusun(namaSurat(p))),
      jalankan: (p, pengawas) => {
        pengawas.kemajuan(0.1, 'Memberi nomor surat')
        return cadangkanSurat(s, p, pengawas.signal)
      },
    },
    {
      nama: 'surat.kirim',
      judul: 'Mengirim surat',
      balik: 'final',
      siap: async (p) => tanpaNilai(await siapKirim(s, p)),
      jalankan: (p) => kirimSurat(s, p),
    },
  ]
}

function tanpaNilai(h: Result<unknown>): Result<void> {
  return h.ok ? ok() : h
}
