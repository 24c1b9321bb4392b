import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Klasifikasi } from '../arsip.contract.ts'
import type { KodeLama } from './klasifikasi.contract.ts'

/** What the office itself wrote over the classifications that come with the program. */
export async function daftarKlasifikasiKantor(db: Kueri): Promise<Klasifikasi[]> {
  const baris = await db.all<{
    kode: string
    nama: string
    keamanan: Klasifikasi['keamanan']
    aktifTahun: number
    inaktifTahun: number
    nasibAkhir: Klasifikasi['retensi']['nasibAkhir']
    dikonfirmasi: boolean
  }>(sql`select kode, nama, keamanan, aktif_tahun as "aktifTahun", inaktif_tahun as "inaktifTahun",
    nasib_akhir as "nasibAkhir", dikonfirmasi from arsip_klasifikasi`)
  return baris.map(({ kode, nama, keamanan, ...retensi }) => ({ kode, nama, keamanan, retensi }))
}

export async function simpanKlasifikasi(tx: Tx, k: Klasifikasi): Promise<void> {
  const r = k.retensi
  await tx.run(sql`insert into arsip_klasifikasi (kode, nama, keamanan, aktif_tahun, inaktif_tahun, nasib_akhir, dikonfirmasi)
    values (${k.kode}, ${k.nama}, ${k.keamanan}, ${r.aktifTahun}, ${r.inaktifTahun}, ${r.nasibAkhir}, ${r.dikonfirmasi})
    on conflict (kode) do update set nama = excluded.nama, keamanan = excluded.keamanan,
      aktif_tahun = excluded.aktif_tahun, inaktif_tahun = excluded.inaktif_tahun,
      nasib_akhir = excluded.nasib_akhir, dikonfirmasi = excluded.dikonfirmasi`)
}

export async function daftarKodeLamaKantor(db: Kueri): Promise<KodeLama[]> {
  const baris = await db.all<{
    kodeLama: string
    nama: string
    kodeBaru: string | null
    dikonfirmasi: boolean
  }>(sql`select kode_lama as "kodeLama", nama, kode_baru as "kodeBaru", dikonfirmasi from arsip_kode_lama`)
  return baris.map(({ kodeBaru, ...b }) => ({ ...b, ...(kodeBaru !== null && { kodeBaru }) }))
}

export async function simpanKodeLama(tx: Tx, k: KodeLama): Promise<void> {
  await tx.run(sql`insert into arsip_kode_lama (kode_lama, nama, kode_baru, dikonfirmasi)
    values (${k.kodeLama}, ${k.nama}, ${k.kodeBaru ?? null}, ${k.dikonfirmasi})
    on conflict (kode_lama) do update set nama = excluded.nama, kode_baru = excluded.kode_baru,
      dikonfirmasi = excluded.dikonfirmasi`)
}
