import { findTabel } from '#agregat'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { findBerkas } from '#sop'
import { tutupKabarPermintaan } from './kabarkan-layanan.ts'
import type { TelaahPermintaan } from './layanan.contract.ts'
import { galatLayanan } from './layanan.galat.ts'
import { daftarTarif, kunciPermintaan, simpanPetugas, simpanTelaah, tandaiDitolak } from './layanan.store.ts'

type SaranaLayanan = Pick<Sarana, 'db' | 'jam'>

/** Which tables the requester is given, under which tariff, and the proof that it was paid. */
export async function telaahPermintaan(
  s: SaranaLayanan,
  id: string,
  t: TelaahPermintaan,
  pelaku: Pelaku,
): Promise<Result<void>> {
  for (const { id: tabel } of t.tabel) if (!findTabel(tabel)) return tolak(galatLayanan.tabelTakAda(tabel))
  return s.db.transaksi(async (tx) => {
    const lama = await kunciPermintaan(tx, id)
    if (!lama) return tolak(galatLayanan.takAda())
    if (lama.status === 'selesai' || lama.status === 'ditolak') return tolak(galatLayanan.sudahSelesai())
    if (t.golongan !== null && !(await daftarTarif(tx)).some((x) => x.golongan === t.golongan))
      return tolak(galatLayanan.golonganTakAda(t.golongan))
    const saat = s.jam.sekarang()
    await simpanTelaah(tx, id, { ...t, buktiSetor: t.buktiSetor || null }, saat)
    if (pelaku.jenis === 'pegawai') await simpanPetugas(tx, id, pelaku.pegawaiId)
    await tutupKabarPermintaan(tx, lama, saat)
    await catat(tx, s.jam, {
      tindakan: 'layanan.telaah',
      objek: `layanan/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { golongan: t.golongan, tabel: t.tabel, adaBuktiSetor: Boolean(t.buktiSetor) },
    })
    return ok()
  })
}

/** A request may be refused here, with its reason, before a case was opened or after its case came to nothing. */
export async function tolakPermintaan(
  s: SaranaLayanan,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const lama = await kunciPermintaan(tx, id)
    if (!lama) return tolak(galatLayanan.takAda())
    if (lama.status === 'selesai' || lama.status === 'ditolak') return tolak(galatLayanan.sudahSelesai())
    if (lama.berkasId && !(await isBerakhir(tx, lama.berkasId))) return tolak(galatLayanan.berkasBerjalan())
    const saat = s.jam.sekarang()
    await tandaiDitolak(tx, id, alasan, saat)
    await tutupKabarPermintaan(tx, lama, saat)
    await catat(tx, s.jam, {
      tindakan: 'layanan.tolak',
      objek: `layanan/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { alasan },
    })
    return ok()
  })
}

async function isBerakhir(db: Kueri, berkasId: string): Promise<boolean> {
  const berkas = await findBerkas(db, berkasId)
  return berkas === undefined || berkas.selesai !== null
}
