import type { Sarana } from '#platform/sarana'
import { bacaTeks } from './baca-teks.ts'
import {
  ambilGiliranTeks,
  type GiliranTeks,
  PERCOBAAN_MAKS,
  simpanTeks,
  type TeksDibaca,
} from './teks.store.ts'

/** Files of one turn: between two the office may close. */
const GILIRAN = 50

/** Reads the words of files that wait for it, one after another. Returns how many were read. */
export async function bacaGiliran(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'folder' | 'log'>,
  signal?: AbortSignal,
): Promise<number> {
  for (let dibaca = 0; ; dibaca++) {
    const giliran = signal?.aborted || dibaca >= GILIRAN ? undefined : await ambilGiliranTeks(s.db)
    if (!giliran) return dibaca
    const teks = await cobaBaca(s, giliran)
    await s.db.transaksi((tx) => simpanTeks(tx, giliran.hash, teks, s.jam.sekarang()))
  }
}

async function cobaBaca(s: Pick<Sarana, 'simpanan' | 'folder' | 'log'>, g: GiliranTeks): Promise<TeksDibaca> {
  if (g.percobaan > PERCOBAAN_MAKS)
    return { status: 'gagal', kata: '', catatan: 'Pembacaan terhenti berulang kali.' }
  try {
    return await bacaTeks(s, { ...g, isi: await s.simpanan.baca(g.hash) })
  } catch (sebab) {
    // Missing or changed on disk: the scheduled check tells of it; here it only has no words.
    s.log.galat('arsip.teks', sebab)
    return { status: 'gagal', kata: '', catatan: 'File tidak dapat dibaca dari simpanan.' }
  }
}
