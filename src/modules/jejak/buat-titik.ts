import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sarana } from '#platform/sarana'
import { kunciAntreEntri, readSimpul, readUkuran, simpanTitik, titikTerakhir } from './jejak.store.ts'
import { akarDari, pohonPenuh } from './merkle.ts'
import { pesanTitik, type Titik, tulisTitik } from './titik.ts'

/** Checkpoints outside the database, one a line, in the data folder. */
export const FILE_TITIK = 'jejak-titik.txt'

/**
 * Signs the present head, if it moved since the last time, and appends it to the file outside the database (fsynced).
 * Returns the newest checkpoint; undefined while the record is empty.
 */
export async function buatTitik(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
): Promise<Titik | undefined> {
  const titik = await s.db.transaksi(async (tx) => {
    await kunciAntreEntri(tx)
    const ukuran = await readUkuran(tx)
    const lama = await titikTerakhir(tx)
    if (ukuran === 0 || lama?.ukuran === ukuran) return { lama }
    const simpul: Buffer[] = []
    for (const { tingkat, urut } of pohonPenuh(ukuran)) simpul.push(await readSimpul(tx, tingkat, urut))
    const isi = { ukuran, akar: akarDari(simpul), waktu: s.jam.sekarang() }
    const baru: Titik = { ...isi, tandaTangan: s.kunci.tandatanganJejak(pesanTitik(isi)) }
    await simpanTitik(tx, baru)
    return { baru }
  })
  if (titik.baru) await tambahKeFile(join(s.folder.akar, FILE_TITIK), tulisTitik(titik.baru))
  return titik.baru ?? titik.lama
}

async function tambahKeFile(file: string, baris: string): Promise<void> {
  const fd = await open(file, 'a+', 0o644)
  try {
    // A power cut may have left half a line: ours must not continue it.
    const { size } = await fd.stat()
    const akhir = Buffer.alloc(1)
    if (size > 0) await fd.read(akhir, 0, 1, size - 1)
    await fd.appendFile(size > 0 && akhir.toString() !== '\n' ? `\n${baris}` : baris)
    await fd.sync()
  } finally {
    await fd.close()
  }
}
