import { tulisBulat } from '#kernel/angka'
import type { Tanggal } from '#kernel/tanggal'
import { daftarSidik, hariKosong, type JenisPeristiwa, jumlahPeristiwa } from '#peristiwa'
import type { Kueri } from '#platform/postgres'
import type { JenisCacah, SumberIndikator } from './sumber-indikator.ts'

// Up to one working day in twenty may be missing before a rate would say less than it seems to: chosen, not prescribed.
const HARI_KOSONG_MAKS = 13

const FILE: Readonly<Record<JenisCacah, JenisPeristiwa>> = {
  lahir: 'lahir',
  mati: 'mati',
  kawin: 'kawin',
  cerai: 'cerai',
  pindah: 'pindah',
  datang: 'datang',
  'orang-kawin': 'kawin',
  'orang-cerai': 'cerai',
}

/** Registered events by day of the event, out of the sealed daily files. A period that is largely not in has no rate. */
export async function cacahPeristiwa(
  db: Kueri,
  jenis: JenisCacah,
  dari: Tanggal,
  sampai: Tanggal,
): ReturnType<SumberIndikator['peristiwa']> {
  const file = FILE[jenis]
  if ((await daftarSidik(db, dari, sampai, [file])).length === 0)
    return { tiada: `Perlu file harian ${file} selama dua belas bulan sampai tanggal cuplikan.` }
  const kosong = (await hariKosong(db, dari, sampai, [file])).length
  const kata = `${tulisBulat(kosong)} hari kerja file ${file} belum masuk`
  if (kosong > HARI_KOSONG_MAKS) return { tiada: `Belum dapat dihitung: ${kata} pada dua belas bulan itu.` }
  const jumlah = await jumlahPeristiwa(db, {
    dari,
    sampai,
    menurut: 'kejadian',
    jenis: [jenis],
    umurTunggal: true,
  })
  return { isi: jumlah, ...(kosong > 0 && { catatan: kata }) }
}
