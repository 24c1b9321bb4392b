import type { Sarana } from '#platform/sarana'
import { ambilSuratMasuk } from './ambil-surat-masuk.ts'
import { getLetakMasuk, getSetelanMasuk } from './masuk.store.ts'

/** Looks into the mailbox when its own rhythm says so; asked every half minute. */
export async function lihatSuratMasuk(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'log' | 'simpanan'>,
  signal?: AbortSignal,
): Promise<void> {
  const setelan = await getSetelanMasuk(s.db)
  if (!setelan.aktif) return
  const { dilihat } = await getLetakMasuk(s.db)
  const berikut = (dilihat?.getTime() ?? 0) + setelan.selangMenit * 60_000
  if (s.jam.sekarang().getTime() >= berikut) await ambilSuratMasuk(s, signal)
}
