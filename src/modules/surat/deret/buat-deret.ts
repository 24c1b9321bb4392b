import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { galatSurat } from '../surat.galat.ts'
import type { DeretBaru } from './deret.contract.ts'
import { daftarDeret, findDeret, insertDeret, simpanPerubahan } from './deret.store.ts'
import type { Deret } from './deret.ts'
import { periksaPelaksana } from './periksa-pelaksana.ts'
import { periksaPerubahan } from './periksa-perubahan.ts'

/** One more series of numbers. Refused where its numbers could equal those of another. */
export async function buatDeret(tx: Tx, jam: Jam, p: DeretBaru, pelaku: Pelaku): Promise<Result<void>> {
  if (await findDeret(tx, p.kode)) return tolak(galatSurat.deretAda(p.kode))
  const { alasan, ...isi } = p
  const baru: Deret = { ...isi, aktif: true, blokMaks: 25, batasCadangan: 7 }
  const tahun = Number(tanggalSetempat(await getZona(tx), jam.sekarang()).slice(0, 4))
  const boleh = await periksaPerubahan(tx, { baru, semua: await daftarDeret(tx), tahun })
  if (!boleh.ok) return boleh
  const dikenal = await periksaPelaksana(tx, baru.pelaksana)
  if (!dikenal.ok) return dikenal
  await insertDeret(tx, baru)
  const uraian = `deret dibuat dengan pola "${p.pola}"`
  await simpanPerubahan(tx, p.kode, { waktu: jam.sekarang(), uraian, alasan: alasan.trim(), pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.buat-deret',
    objek: `deret/${p.kode}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { pola: p.pola, alasan: alasan.trim() },
  })
  return ok()
}
