import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findSnapshotTerbaru } from '#dkb'
import { hariDalamBulan } from '#kernel/tanggal'
import { imporPeristiwa, JENIS_PERISTIWA } from '#peristiwa'
import type { Sarana } from '#platform/sarana'
import { imporSebagaiAdb, pelakuUntuk } from './hari-kantor.ts'
import { nilai } from './kantor-latihan.ts'
import { latihSemesterLalu } from './semester-lalu.ts'

/** The semester before `ekspor` and what happened between, so that the training office has something to compare. */
export async function muatSemesterLalu(
  s: Sarana,
  ekspor: string,
  kabari: (bagian: number, pesan: string) => void,
): Promise<{ snapshotId: string; berkas: number }> {
  const lalu = join(ekspor, 'semester-lalu')
  if (!existsSync(lalu)) await latihSemesterLalu(ekspor, 7)
  const { awal } = JSON.parse(readFileSync(join(lalu, 'kebenaran.json'), 'utf8')) as { awal: string }
  const semester = `${awal.slice(0, 4)}-${awal.endsWith('12-31') ? 2 : 1}`
  const p = { basis: 'dkb', semester, tanggal: awal } as const
  // A start that was cut off comes here again: what is in stays.
  const ada = (await findSnapshotTerbaru(s.db, semester))?.id
  const snapshotId =
    ada ?? (await imporSebagaiAdb(s, join(lalu, 'penduduk.csv'), p, (b, t) => kabari(b * 0.7, t)))
  const pelaku = await pelakuUntuk(s, 'adb')
  const file = readdirSync(lalu).filter((f) => f.startsWith('peristiwa-'))
  for (const [i, nama] of file.sort().entries()) {
    const bulan = nama.slice('peristiwa-'.length, -'.csv'.length)
    const [y, m] = bulan.split('-').map(Number) as [number, number]
    const isi = readFileSync(join(lalu, nama))
    const hari = { dari: `${bulan}-01`, sampai: `${bulan}-${hariDalamBulan(y, m)}` }
    const hasil = await imporPeristiwa(s, { namaFile: nama, isi, ...hari, jenis: JENIS_PERISTIWA }, pelaku)
    if (hasil.ok || hasil.galat.kode !== 'peristiwa.hari-sudah-ada') nilai(hasil)
    kabari(0.7 + (0.3 * (i + 1)) / file.length, `Peristiwa ${bulan}`)
  }
  return { snapshotId, berkas: file.length }
}
