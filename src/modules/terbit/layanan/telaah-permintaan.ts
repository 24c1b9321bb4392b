import { findTabel } from '#agregat'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { TelaahPermintaan } from './layanan.contract.ts'
import { galatLayanan } from './layanan.galat.ts'
import { daftarTarif, kunciPermintaan, simpanTelaah, tandaiDitolak } from './layanan.store.ts'

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
    await simpanTelaah(tx, id, { ...t, buktiSetor: t.buktiSetor || null }, s.jam.sekarang())
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

/** Before a case was opened a request may be refused here, with its reason; afterwards its SOP decides. */
export async function tolakPermintaan(
  s: SaranaLayanan,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const lama = await kunciPermintaan(tx, id)
    if (!lama) return tolak(galatLayanan.takAda())
    if (lama.status !== 'baru') return tolak(galatLayanan.sudahSelesai())
    await tandaiDitolak(tx, id, alasan, s.jam.sekarang())
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
