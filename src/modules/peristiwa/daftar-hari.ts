import { geserTanggal, getKalender, isHariKerja, tanggalSetempat } from '#kalender'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { jumlahPeristiwa } from './jumlah-peristiwa.ts'
import type { HariPeristiwa, JenisPeristiwa } from './peristiwa.contract.ts'
import { hariTerisi } from './peristiwa.store.ts'

/** Cleaning happens when it happens; the other kinds belong to every day. */
export const JENIS_HARIAN: readonly JenisPeristiwa[] = [
  'lahir',
  'mati',
  'kawin',
  'cerai',
  'pindah',
  'datang',
  'dokumen',
]

/** Every day of the range by what is in: the calendar of completeness. Days of reporting. */
export async function daftarHari(
  s: Pick<Sarana, 'db' | 'jam'>,
  dari: Tanggal,
  sampai: Tanggal,
): Promise<HariPeristiwa[]> {
  const kalender = await getKalender(s.db)
  const hariIni = tanggalSetempat(kalender.zona, s.jam.sekarang())
  const kabkota = await kabkotaKantor(s.db)
  const ada = new Map<string, JenisPeristiwa[]>()
  for (const { tanggal, jenis } of await hariTerisi(s.db, dari, sampai, kabkota))
    ada.set(tanggal, [...(ada.get(tanggal) ?? []), jenis])
  const jumlah = new Map<string, number>()
  for (const j of await jumlahPeristiwa(s.db, { dari, sampai, menurut: 'pelaporan', per: 'hari' })) {
    if (j.jenis.startsWith('orang-') || j.jenis.startsWith('surat-')) continue
    jumlah.set(j.periode!, (jumlah.get(j.periode!) ?? 0) + j.jumlah)
  }
  const hari: HariPeristiwa[] = []
  for (let t = dari; t <= sampai; t = geserTanggal(t, 1)) {
    const jenis = ada.get(t) ?? []
    const keadaan = JENIS_HARIAN.every((j) => jenis.includes(j))
      ? 'lengkap'
      : jenis.some((j) => j !== 'pembersihan')
        ? 'sebagian'
        : t > hariIni
          ? 'mendatang'
          : isHariKerja(kalender, t)
            ? 'belum'
            : 'libur'
    hari.push({ tanggal: t, keadaan, ada: jenis, jumlah: jumlah.get(t) ?? 0 })
  }
  return hari
}

/**
 * Working days of the range on which one of these kinds is not in for every kab/kota: what a table or a rate must say
 * beside its figures.
 */
export async function hariKosong(
  db: Kueri,
  dari: Tanggal,
  sampai: Tanggal,
  jenis: readonly JenisPeristiwa[],
): Promise<Tanggal[]> {
  const kalender = await getKalender(db)
  const terisi = new Set(
    (await hariTerisi(db, dari, sampai, await kabkotaKantor(db))).map((h) => `${h.tanggal}|${h.jenis}`),
  )
  const kosong: Tanggal[] = []
  for (let t = dari; t <= sampai; t = geserTanggal(t, 1))
    if (isHariKerja(kalender, t) && jenis.some((j) => !terisi.has(`${t}|${j}`))) kosong.push(t)
  return kosong
}

export async function kabkotaKantor(db: Kueri): Promise<string[]> {
  return (await daftarWilayah(db)).filter((w) => w.tingkat === 'kabkota').map((w) => w.kode)
}
