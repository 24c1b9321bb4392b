import { catat } from '#jejak'
import { type Galat, galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { insertPerubahanPeraturan } from './peraturan.store.ts'
import { cariRujukan, type Peraturan, type RujukanPeraturan, tulisRujukan } from './peraturan.ts'

export const galatPeraturan = {
  tanpaPengganti: (): Galat =>
    galat(
      'sop.peraturan-tanpa-pengganti',
      'tak-sah',
      'Sebut satu peraturan penggantinya, contoh: Permendagri 102/2019.',
    ),
  penggantiSendiri: (): Galat =>
    galat('sop.peraturan-pengganti-sendiri', 'tak-sah', 'Peraturan tidak diganti oleh dirinya sendiri.'),
}

/** The office's word on one regulation, in place of the shipped entry; `undefined` takes it back. */
export async function ubahPeraturan(
  s: Pick<Sarana, 'db' | 'jam'>,
  r: RujukanPeraturan,
  isi: Pick<Peraturan, 'keadaan' | 'oleh' | 'dikonfirmasi'> | undefined,
  pelaku: Pelaku,
): Promise<Result<void>> {
  const berpengganti = isi?.keadaan === 'diganti' || isi?.keadaan === 'diubah'
  const [pengganti, ...lain] = berpengganti ? cariRujukan(isi.oleh ?? '') : []
  if (berpengganti && (!pengganti || lain.length > 0)) return tolak(galatPeraturan.tanpaPengganti())
  const oleh = pengganti ? tulisRujukan(pengganti) : null
  if (oleh === tulisRujukan(r)) return tolak(galatPeraturan.penggantiSendiri())
  return s.db.transaksi(async (tx) => {
    await insertPerubahanPeraturan(tx, {
      ...r,
      keadaan: isi?.keadaan ?? null,
      oleh,
      dikonfirmasi: isi?.dikonfirmasi ?? false,
      waktu: s.jam.sekarang(),
      pelaku,
    })
    await catat(tx, s.jam, {
      tindakan: isi ? 'sop.peraturan-ubah' : 'sop.peraturan-hapus',
      objek: `peraturan/${tulisRujukan(r)}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: isi ? { keadaan: isi.keadaan, oleh, dikonfirmasi: isi.dikonfirmasi } : {},
    })
    return ok()
  })
}
