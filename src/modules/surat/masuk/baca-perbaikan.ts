import type { Kueri } from '#platform/postgres'
import { MEDAN_MASUK, type PerbaikanMasuk } from './masuk.contract.ts'
import { daftarPerubahanMasuk, type MasukTercatat } from './masuk.store.ts'

/** Corrections of an entry, newest first, each with what a field said before and after it. */
export async function bacaPerbaikan(db: Kueri, surat: MasukTercatat): Promise<PerbaikanMasuk[]> {
  const sesudah: Record<string, string | null> = {}
  for (const m of MEDAN_MASUK) sesudah[m] = surat[m] ?? null
  return (await daftarPerubahanMasuk(db, surat.id)).map((p) => {
    const medan = MEDAN_MASUK.filter((m) => m in p.semula).map((nama) => ({
      nama,
      semula: p.semula[nama] ?? null,
      menjadi: sesudah[nama] ?? null,
    }))
    for (const m of medan) sesudah[m.nama] = m.semula
    return { waktu: p.waktu.toISOString(), oleh: p.oleh, alasan: p.alasan, medan }
  })
}
