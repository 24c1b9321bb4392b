import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { bukaBerkas } from '#sop'
import { galatLayanan } from './layanan.galat.ts'
import { findPermintaan, ikatBerkas, kunciPermintaan } from './layanan.store.ts'

export const SOP_LAYANAN = 'layanan-data-dan-informasi-kependudukan'

/**
 * Opens the case of the request under SOP Layanan Data dan Informasi Kependudukan. Two who press at once: the second is
 * told that there is a case; the case it opened meanwhile stays open, tied to no request, and can be cancelled.
 */
export async function bukaBerkasLayanan(
  s: Sarana,
  p: { readonly id: string; readonly snapshotId: string; readonly semester: string },
  pelaku: Pelaku,
): Promise<Result<{ berkasId: string }>> {
  const permintaan = await findPermintaan(s.db, p.id)
  if (!permintaan) return tolak(galatLayanan.takAda())
  if (permintaan.berkasId) return tolak(galatLayanan.sudahBerkas())
  if (permintaan.status === 'ditolak') return tolak(galatLayanan.sudahSelesai())
  const masukan = {
    judul: `Permintaan data ${permintaan.nomor}: ${permintaan.instansi}`,
    namaPemohon: permintaan.instansi,
    tujuan: permintaan.instansi,
    pemohon: permintaan.instansi,
    snapshotId: p.snapshotId,
    semester: p.semester,
  }
  const berkas = await bukaBerkas(s, { sop: SOP_LAYANAN, masukan }, pelaku)
  if (!berkas.ok) return berkas
  const { berkasId } = berkas.value
  return s.db.transaksi(async (tx) => {
    const kini = await kunciPermintaan(tx, p.id)
    if (kini?.berkasId) return tolak(galatLayanan.sudahBerkas())
    await ikatBerkas(tx, p.id, berkasId, s.jam.sekarang())
    return ok({ berkasId })
  })
}
