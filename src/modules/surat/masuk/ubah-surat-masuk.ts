import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { kabarkanPerbaikan } from '../disposisi/kabarkan-disposisi.ts'
import { galatSurat } from '../surat.galat.ts'
import { periksaIsiMasuk } from './catat-surat-masuk.ts'
import { MEDAN_MASUK, type UbahSuratMasuk } from './masuk.contract.ts'
import { findMasuk, type IsiSuratMasuk, kunciMasuk, updateSuratMasuk } from './masuk.store.ts'

/** Corrects an entry. Its number stays; what it said before is kept, and jejak names the fields, not their words. */
export async function ubahSuratMasuk(
  tx: Tx,
  jam: Jam,
  p: UbahSuratMasuk & { readonly id: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const kini = tanggalSetempat(await getZona(tx), jam.sekarang())
  if (!(await kunciMasuk(tx, p.id))) return tolak(galatSurat.masukTakAda())
  const ada = (await findMasuk(tx, p.id, kini))!
  if (ada.status === 'batal') return tolak(galatSurat.masukBatal(ada.nomorAgenda))
  const isi = periksaIsiMasuk(p, kini)
  if (!isi.ok) return isi
  const berubah = MEDAN_MASUK.filter((k) => (ada[k] ?? undefined) !== (isi.value[k] ?? undefined))
  if (berubah.length === 0) return ok()
  const semula = Object.fromEntries(berubah.map((k) => [k, ada[k] ?? null])) as unknown as IsiSuratMasuk
  const alasan = p.alasan.trim()
  await updateSuratMasuk(tx, p.id, isi.value, { waktu: jam.sekarang(), pelaku, alasan, semula })
  if (ada.tahap === 'berjalan')
    await kabarkanPerbaikan(tx, jam, { suratId: p.id, nomorAgenda: ada.nomorAgenda })
  await catat(tx, jam, {
    tindakan: 'surat.ubah-masuk',
    objek: `surat-masuk/${p.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomorAgenda: ada.nomorAgenda, berubah, alasan },
  })
  return ok()
}
