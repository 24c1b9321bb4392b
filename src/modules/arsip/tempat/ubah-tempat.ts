import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { isGandaDb } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import type { PindahArsip, TempatBaru } from './tempat.contract.ts'
import { findTempat, insertTempat, kunciTempat, simpanTempat } from './tempat.store.ts'
import { bolehDalam } from './tempat.ts'

type S = Pick<Sarana, 'db' | 'jam'>

/** A new building, room, rack, box or folder, with the code for its label. */
export async function buatTempat(
  s: S,
  p: TempatBaru,
  pelaku: Pelaku,
): Promise<Result<{ id: string; kode: string }>> {
  try {
    return await s.db.transaksi(async (tx): Promise<Result<{ id: string; kode: string }>> => {
      const induk = p.indukId === undefined ? undefined : await findTempat(tx, p.indukId)
      if (p.indukId !== undefined && !induk) return tolak(galatArsip.tempatTakAda())
      if (!bolehDalam(p.jenis, induk?.jenis)) return tolak(galatArsip.tempatSalahInduk(p.jenis, induk!.jenis))
      const tempat = await insertTempat(tx, { ...p, dibuat: s.jam.sekarang(), pelaku })
      await catat(tx, s.jam, {
        tindakan: 'arsip.buat-tempat',
        objek: `tempat/${tempat.id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { kode: tempat.kode, jenis: p.jenis, nama: p.nama, induk: induk?.kode ?? null },
      })
      return ok(tempat)
    })
  } catch (sebab) {
    if (isGandaDb(sebab)) return tolak(galatArsip.tempatKembar(`${p.jenis} ${p.nama}`))
    throw sebab
  }
}

/** Puts entries into a place, or takes them out of theirs. Where they lay before stands in jejak. */
export async function pindahArsip(s: S, p: PindahArsip, pelaku: Pelaku): Promise<Result<number>> {
  return s.db.transaksi(async (tx): Promise<Result<number>> => {
    const tempat = p.tempatId === undefined ? undefined : await findTempat(tx, p.tempatId)
    if (p.tempatId !== undefined && !tempat) return tolak(galatArsip.tempatTakAda())
    const lama = await kunciTempat(tx, p.arsipId)
    if (lama.length !== new Set(p.arsipId).size) return tolak(galatArsip.takAda())
    await simpanTempat(tx, p.arsipId, tempat?.id)
    for (const a of lama) {
      if (a.tempat === (tempat?.kode ?? null)) continue
      await catat(tx, s.jam, {
        tindakan: 'arsip.pindah',
        objek: `arsip/${a.arsipId}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { dari: a.tempat, ke: tempat?.kode ?? null },
      })
    }
    return ok(lama.length)
  })
}
