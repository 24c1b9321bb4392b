import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { bukaBerkas } from '#sop'
import type { Permintaan } from './layanan.contract.ts'
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
    ...(await suratYangDijawab(s, permintaan)),
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

/** A letter has its own number and date, which the case asks for; a form or a visit has that of the desk's register. */
async function suratYangDijawab(s: Pick<Sarana, 'db'>, p: Permintaan): Promise<Record<string, string>> {
  if (p.saluran === 'surat') return {}
  const tanggal = tanggalSetempat(await getZona(s.db), new Date(p.diterima))
  return {
    nomorSuratMasuk: `${p.nomor} (register permintaan data)`,
    tanggalSuratMasuk: tulisTanggal(tanggal),
  }
}
