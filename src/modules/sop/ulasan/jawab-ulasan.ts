import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { lakukanUlasan } from './lakukan-ulasan.ts'
import { galatUlasan } from './ulasan.galat.ts'
import { findUlasan, insertJawaban, tutupUlasanIni } from './ulasan.store.ts'

export interface KataUlasan {
  readonly berkasId: string
  readonly ulasanId: string
  readonly teks: string
}

/** Anybody who may write remarks answers one that is open. */
export async function jawabUlasan(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: KataUlasan,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return lakukanUlasan(s, { ...p, tindakan: 'jawab-ulasan' }, pelaku, async ({ tx, pelaku, saat }) => {
    const u = await findUlasan(tx, p.berkasId, p.ulasanId)
    if (!u) return tolak(galatUlasan.takAda())
    if (u.tutup) return tolak(galatUlasan.sudahTertutup(u.nomor))
    await insertJawaban(tx, { ulasanId: u.id, teks: p.teks, pelaku, waktu: saat })
    return ok({ nilai: undefined, rincian: { ulasan: u.nomor } })
  })
}

/** Closes a remark with a word: its author takes it back, a holder of the position it is addressed to answers for it. */
export async function tutupUlasan(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: KataUlasan,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return lakukanUlasan(s, { ...p, tindakan: 'tutup-ulasan' }, pelaku, async (k) => {
    const u = await findUlasan(k.tx, p.berkasId, p.ulasanId)
    if (!u) return tolak(galatUlasan.takAda())
    if (u.tutup) return tolak(galatUlasan.sudahTertutup(u.nomor))
    const penulis = u.pegawaiId === k.pelaku.pegawaiId
    if (!penulis && !k.jabatan.some((j) => j.pelaksana === u.kepada))
      return tolak(galatUlasan.bukanYangBerhak(u.nomor))
    const tutup = penulis ? 'ditarik' : 'selesai'
    await tutupUlasanIni(k.tx, u.id, { tutup, teks: p.teks, versi: null, pelaku: k.pelaku, saat: k.saat })
    return ok({ nilai: undefined, rincian: { ulasan: u.nomor, tutup } })
  })
}
