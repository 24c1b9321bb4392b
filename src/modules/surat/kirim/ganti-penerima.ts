import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { daftarNaskahSurat } from '../susun/naskah-surat.store.ts'
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
    const boleh = await periksaEksemplar(tx, berkasId, penerima)
    if (!boleh.ok) return boleh
    await gantiPenerima(tx, berkasId, penerima)
    await catat(tx, s.jam, {
      tindakan: 'surat.ganti-penerima',
      objek: `berkas/${berkasId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        penerima: penerima.map(({ nama, cara, tembusan, eksemplar }) => ({
          nama,
          cara,
          tembusan,
          eksemplar,
        })),
      },
    })
    return ok()
  })
}

/** A letter that bears its number says how many copies of each enclosure go along; that number then stays. */
async function periksaEksemplar(
  tx: Tx,
  berkasId: string,
  penerima: readonly Penerima[],
): Promise<Result<void>> {
  const bernomor = (await daftarNaskahSurat(tx, berkasId)).find((n) => n.nomor !== null)
  const tertulis = bernomor?.lampiran[0]?.eksemplar
  const kini = penerima.find((p) => !p.tembusan)?.eksemplar
  return tertulis !== undefined && kini !== undefined && kini !== tertulis
    ? tolak(galatKirim.eksemplarBerbeda(tertulis, kini))
    : ok()
}
