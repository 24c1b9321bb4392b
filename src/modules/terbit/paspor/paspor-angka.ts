import { paspor } from '#agregat'
import { daftarSnapshot } from '#dkb'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { daftarPengesahan } from '#sop'
import { galatTerbit } from '../terbit.galat.ts'
import { type AlamatPaspor, tulisAlamatPaspor } from './alamat-paspor.ts'
import type { PasporLengkap } from './paspor.contract.ts'

/**
 * The whole passport of one figure: where it was counted from, and who answered for it. `snapshotId` may be its first
 * sixteen digits; refuses where they name no snapshot or more than one.
 */
export async function pasporAngka(
  s: Pick<Sarana, 'db' | 'jam' | 'folder'>,
  minta: AlamatPaspor & { readonly ulang?: boolean },
): Promise<Result<PasporLengkap>> {
  const cocok = (await daftarSnapshot(s.db)).filter(({ id }) => id.startsWith(minta.snapshotId))
  if (cocok.length !== 1) return tolak(galatTerbit.snapshotTakDikenal(minta.snapshotId))
  const alamat = { ...minta, snapshotId: cocok[0]!.id }
  const hitungan = await paspor(s, alamat)
  if (!hitungan.ok) return hitungan
  const pengesahan = await daftarPengesahan(s.db, 'snapshotId', alamat.snapshotId)
  return ok({
    ...hitungan.value,
    alamat: tulisAlamatPaspor(alamat),
    pengesahan: pengesahan.map((b) => ({
      ...b,
      tindakan: b.tindakan.map((t) => ({ ...t, waktu: t.waktu.toISOString() })),
    })),
  })
}
