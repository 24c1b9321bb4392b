import { rm } from 'node:fs/promises'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import { findImpor, ubahKeadaan } from './impor.store.ts'
import { PEKERJAAN_IMPOR } from './jalankan-impor.ts'
import { fileUnggahan } from './sumber-impor.ts'

/** The preview was read and is accepted: the work goes into the queue. */
export async function mulaiImpor(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  id: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    const impor = await findImpor(tx, id)
    if (!impor) return tolak(galatArsip.imporTakAda())
    if (impor.jumlah.siap === 0) return tolak(galatArsip.imporKosong())
    const pekerjaanId = await s.antrean.kirim(
      tx,
      PEKERJAAN_IMPOR,
      { id, pelaku },
      { kunci: `${PEKERJAAN_IMPOR}/${id}`, judul: `Impor arsip ${impor.nama}`, pelaku },
    )
    if (!(await ubahKeadaan(tx, id, 'pratinjau', 'berjalan', { pekerjaanId })))
      return tolak(galatArsip.imporSudahMulai())
    return ok()
  })
}

/** The preview is put away, and what was uploaded with it. */
export async function buangImpor(
  s: Pick<Sarana, 'db' | 'jam' | 'folder'>,
  id: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const hasil = await s.db.transaksi(async (tx): Promise<Result<void>> => {
    if (!(await findImpor(tx, id))) return tolak(galatArsip.imporTakAda())
    if (!(await ubahKeadaan(tx, id, 'pratinjau', 'dibuang'))) return tolak(galatArsip.imporSudahMulai())
    await catat(tx, s.jam, {
      tindakan: 'arsip.buang-impor',
      objek: `impor-arsip/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok()
  })
  if (hasil.ok) await rm(fileUnggahan(s, id), { force: true })
  return hasil
}

/** For the operator's command, which does the work itself while it waits. */
export async function tandaiImporBerjalan(s: Pick<Sarana, 'db'>, id: string): Promise<void> {
  await s.db.transaksi((tx) => ubahKeadaan(tx, id, 'pratinjau', 'berjalan'))
}
