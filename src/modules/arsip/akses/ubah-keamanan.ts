import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import type { KelasKeamanan } from '../arsip.contract.ts'
import { galatArsip } from '../arsip.galat.ts'
import { simpanKeamanan, susunKata } from '../arsip.store.ts'
import { simpanAturan } from './akses.store.ts'
import type { AturanAkses } from './akses.ts'
import { daftarAturan } from './pembaca-arsip.ts'

/** Raises or lowers the class of one entry; what can be found of it by others follows in the same transaction. */
export async function ubahKeamanan(
  s: Pick<Sarana, 'db' | 'jam'>,
  arsipId: string,
  p: { keamanan: KelasKeamanan; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    const lama = await simpanKeamanan(tx, arsipId, p.keamanan)
    if (lama === undefined) return tolak(galatArsip.takAda())
    await susunKata(tx, sql`arsip_id = ${arsipId} and status <> 'musnah'`)
    await catat(tx, s.jam, {
      tindakan: 'arsip.ubah-keamanan',
      objek: `arsip/${arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { dari: lama, ke: p.keamanan, alasan: p.alasan },
    })
    return ok()
  })
}

/** Which positions may open a class, from now on. */
export async function ubahAturan(
  s: Pick<Sarana, 'db' | 'jam'>,
  a: AturanAkses,
  pelaku: Pelaku,
): Promise<Result<AturanAkses[]>> {
  return s.db.transaksi(async (tx): Promise<Result<AturanAkses[]>> => {
    const lama = (await daftarAturan(tx)).find((x) => x.keamanan === a.keamanan)
    await simpanAturan(tx, a)
    await catat(tx, s.jam, {
      tindakan: 'arsip.ubah-akses',
      objek: `klasifikasi/${a.keamanan}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { dari: lama?.pelaksana ?? [], ke: a.pelaksana },
    })
    return ok(await daftarAturan(tx))
  })
}
