import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri } from '#platform/postgres'
import { daftarPersilangan } from './persilangan.store.ts'
import { type PetaWilayah, susunPeta } from './persilangan.ts'
import { daftarKodeBerakhir, daftarWilayah } from './wilayah.store.ts'

/** From the desa of the day `keadaan` (a snapshot's) to those of today. */
export async function getPeta(db: Kueri, keadaan: Tanggal): Promise<PetaWilayah> {
  const [daftar, persilangan] = await Promise.all([daftarWilayah(db), daftarPersilangan(db)])
  return susunPeta(persilangan, new Set(daftar.map((w) => w.kode)), keadaan)
}

/** Desa that hold no more and that no succession explains: figures under them cannot be shown on today's regions. */
export async function kodeTanpaPenerus(
  db: Kueri,
): Promise<{ kode: KodeWilayah; nama: string; sampai: Tanggal }[]> {
  const [berakhir, peta] = await Promise.all([daftarKodeBerakhir(db), getPeta(db, '1900-01-01' as Tanggal)])
  return berakhir.filter(
    (w) => w.kode.length === 13 && peta.tujuan(w.kode).some((t) => !peta.kini.has(t.kode)),
  )
}
