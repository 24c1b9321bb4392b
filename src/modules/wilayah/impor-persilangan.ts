import { createHash, randomUUID } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import { parseTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { bacaCsvPersilangan } from './baca-csv-persilangan.ts'
import { periksaPersilangan } from './periksa-persilangan.ts'
import { daftarPersilangan, hapusBarisPersilangan, simpanPersilangan } from './persilangan.store.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { daftarKodePernah, kunciWilayah } from './wilayah.store.ts'

/** Adds successions from a CSV; a file with one bad row changes nothing. */
export async function imporPersilangan(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: Uint8Array,
  pelaku: Pelaku,
): Promise<Result<{ jumlah: number }>> {
  const bacaan = bacaCsvPersilangan(isi)
  if (!bacaan.ok) return bacaan
  const { daftar, cacat } = bacaan.value
  if (daftar.length === 0 && cacat.length === 0) return tolak(galatWilayah.fileKosong())
  return s.db.transaksi(async (tx): Promise<Result<{ jumlah: number }>> => {
    await kunciWilayah(tx)
    const tolakan = periksaPersilangan(daftar, await daftarPersilangan(tx), await daftarKodePernah(tx))
    const semua = [...cacat, ...tolakan].sort((a, b) => a.baris - b.baris)
    if (semua.length > 0) return tolak(galatWilayah.persilanganTakSah(semua))
    const baris = daftar.map(({ baris: _, ...p }) => ({ ...p, id: randomUUID() as string }))
    await simpanPersilangan(tx, baris, s.jam.sekarang(), pelaku)
    await catat(tx, s.jam, {
      tindakan: 'wilayah.impor-persilangan',
      objek: 'wilayah/persilangan',
      hasil: 'dilakukan',
      pelaku,
      rincian: { hash: createHash('sha256').update(isi).digest('hex'), jumlah: baris.length },
    })
    return ok({ jumlah: baris.length })
  })
}

/** Takes the succession of one region and day away, all its parts; the reason stays in jejak with what it was. */
export async function hapusPersilangan(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: { dari: string; tanggal: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const [dari, tanggal] = [parseKodeWilayah(m.dari), parseTanggal(m.tanggal)]
  if (!dari) return tolak(galatWilayah.kodeTakSah(m.dari))
  if (!tanggal) return tolak(galatWilayah.tanggalTakSah())
  const alasan = m.alasan.trim()
  if (alasan.length < 5) return tolak(galatWilayah.alasanKosong())
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    await kunciWilayah(tx)
    const lama = (await daftarPersilangan(tx)).filter((p) => p.dari === dari && p.tanggal === tanggal)
    if ((await hapusBarisPersilangan(tx, dari as KodeWilayah, tanggal)) === 0)
      return tolak(galatWilayah.persilanganTakAda())
    await catat(tx, s.jam, {
      tindakan: 'wilayah.hapus-persilangan',
      objek: `wilayah/persilangan/${dari}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { dari, tanggal, alasan, lama: lama.map(({ ke, bagian, jenis }) => ({ ke, bagian, jenis })) },
    })
    return ok()
  })
}
