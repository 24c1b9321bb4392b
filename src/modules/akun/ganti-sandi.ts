import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from './akun.galat.ts'
import { findAkun, hapusSesiAkun, simpanSandi } from './akun.store.ts'
import { getKantor } from './kantor.store.ts'
import { periksaSandi } from './periksa-sandi.ts'
import { hashSandi, periksaSandiBaru } from './sandi.ts'
import { bukaSesi, type SesiBaru } from './sesi.ts'

/** Changes one's own password: every session of the account ends, and a new one is given for the screen in hand. */
export async function gantiSandi(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  p: { akunId: string; sandiLama: string; sandiBaru: string },
  pelaku: Pelaku,
): Promise<Result<SesiBaru>> {
  const akun = await findAkun(s.db, p.akunId)
  if (!akun) return tolak(galatAkun.akunTakAda())
  const benar = await periksaSandi(s, p.akunId, p.sandiLama)
  if (!benar.ok) return benar
  if (p.sandiBaru === p.sandiLama) return tolak(galatAkun.sandiSama())
  const kantor = await getKantor(s.db)
  const kuat = periksaSandiBaru(p.sandiBaru, akun.namaAkun, kantor.latihan)
  if (!kuat.ok) return kuat
  const hash = await hashSandi(p.sandiBaru)
  return s.db.transaksi(async (tx) => {
    await simpanSandi(tx, akun.id, { hashSandi: hash, wajibGantiSandi: false })
    const sesiDitutup = await hapusSesiAkun(tx, akun.id)
    const sesi = await bukaSesi(tx, s.jam.sekarang(), akun.id, kantor)
    const rincian = { sesiDitutup, sesiId: sesi.sesiId }
    await catat(tx, s.jam, {
      tindakan: 'akun.ganti-sandi',
      objek: `akun/${akun.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian,
    })
    return ok(sesi)
  })
}
