import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKirim } from './kirim.galat.ts'
import { daftarKirimanBerkas } from './kiriman.store.ts'
import { gantiPenerima } from './penerima.store.ts'
import type { Penerima } from './penerima.ts'

/** Who gets the letter of a case and how, until it has gone. An empty list goes back to addressee and tembusan. */
export async function gantiPenerimaSurat(
  s: Pick<Sarana, 'db' | 'jam'>,
  berkasId: string,
  penerima: readonly Penerima[],
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    if ((await daftarKirimanBerkas(tx, berkasId)).length > 0) return tolak(galatKirim.sudahDikirim())
    await gantiPenerima(tx, berkasId, penerima)
    await catat(tx, s.jam, {
      tindakan: 'surat.ganti-penerima',
      objek: `berkas/${berkasId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { penerima: penerima.map(({ nama, cara, tembusan }) => ({ nama, cara, tembusan })) },
    })
    return ok()
  })
}
