import { jabatanPegawai } from '#akun'
import {
  akhirJamKerja,
  getKalender,
  isHariKerja,
  type Kalender,
  pukulSetempat,
  saatSetempat,
  tanggalSetempat,
} from '#kalender'
import type { Jam } from '#kernel/jam'
import type { Kueri } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import { type DefinisiSop, getLangkah, sebutPelaku, urutanLangkah } from '../definisi/definisi-sop.ts'
import { VERBA } from '../definisi/verba.ts'
import type { BarisKotakMasuk, KotakMasukKirim, PandangKotakMasuk } from '../sop.contract.ts'
import { getVersi, KOLOM_BERKAS } from './berkas.store.ts'
import type { Berkas } from './berkas.ts'
import { tulisTenggat, waktuKirim } from './tenggat.ts'

const BATAS = 200
const KARYA = Object.entries(VERBA)
  .filter(([, v]) => v.peran === 'karya')
  .map(([nama]) => nama)

type BarisMasuk = Berkas & { dikembalikan: boolean; olahanSendiri: boolean }

/**
 * Open cases: those that wait for a position this pegawai holds now (`saya`), those they had a hand in and that
 * wait for others (`kirim`), or all of the office (`bidang`). Most urgent first.
 */
export async function daftarKotakMasuk(
  db: Kueri,
  jam: Jam,
  pegawaiId: string,
  pandang: PandangKotakMasuk = 'saya',
): Promise<KotakMasukKirim> {
  const saat = jam.sekarang()
  const kalender = await getKalender(db)
  const pelaksana = [
    ...new Set((await jabatanPegawai(db, pegawaiId, saat)).flatMap((j) => j.pelaksana ?? [])),
  ]
  const saring = saringan(pandang, pelaksana, pegawaiId)
  const hitung = await db.one<{ jumlah: number; lewat: number }>(sql`select count(*) as jumlah,
    count(*) filter (where b.tenggat < ${saat}) as lewat from berkas b where b.selesai is null and ${saring}`)
  const baris = await db.all<BarisMasuk>(sql`with halaman as (
      select * from berkas b where b.selesai is null and ${saring}
      order by b.tenggat nulls last, b.dibuka limit ${BATAS})
    select ${KOLOM_BERKAS},
      (select t.tindakan from berkas_tindakan t where t.berkas_id = h.id and t.status <> 'batal'
        order by t.urut desc limit 1) is not distinct from 'kembalikan' as dikembalikan,
      exists (select from berkas_tindakan t where t.berkas_id = h.id and t.pegawai_id = ${pegawaiId}
        and t.status = 'berlaku' and t.tindakan = any(${KARYA}::text[])) as "olahanSendiri"
    from halaman h order by tenggat nulls last, dibuka`)
  return {
    jumlah: hitung.jumlah,
    jumlahLewat: hitung.lewat,
    jamKerjaSampai: jamKerjaSampai(kalender, saat),
    baris: await Promise.all(
      baris.map(async (b) => barisKirim(b, await getVersi(db, b.digest), kalender, saat)),
    ),
  }
}

function saringan(pandang: PandangKotakMasuk, pelaksana: readonly string[], pegawaiId: string): Sql {
  if (pandang === 'bidang') return sql`true`
  const milik = sql`b.pelaksana = any(${pelaksana}::text[])`
  if (pandang === 'saya') return milik
  return sql`not ${milik} and b.id in (select berkas_id from berkas_tindakan
    where pegawai_id = ${pegawaiId} and status <> 'batal')`
}

function barisKirim(b: BarisMasuk, d: DefinisiSop, kalender: Kalender, saat: Date): BarisKotakMasuk {
  const langkah = getLangkah(d, b.langkah)
  const giliran = langkah.tindakan[b.urutan]!
  const keterangan: string[] = []
  if (b.keadaan === 'menunggu-kerja') keterangan.push('sedang dikerjakan sistem')
  if (b.galatKerja) keterangan.push('pekerjaan terakhir tidak berhasil')
  if (b.dikembalikan) keterangan.push(`dikembalikan ${b.pengirim?.jabatan ?? ''}`.trim())
  if (b.putaran > 1) keterangan.push(`putaran ${b.putaran}`)
  if (b.olahanSendiri && VERBA[giliran.nama].peran === 'pemeriksaan')
    keterangan.push('olahan Anda sendiri: perlu pejabat lain')
  return {
    berkasId: b.id,
    nomor: b.nomor,
    judul: b.judul,
    pengirim: b.pengirim,
    langkah: {
      id: langkah.id,
      nomor: urutanLangkah(d, langkah.id) + 1,
      kegiatan: langkah.kegiatan,
      dari: d.langkah.length,
      pelaksana: sebutPelaku(d, langkah),
    },
    waktu: waktuKirim(langkah),
    tenggat: tulisTenggat(kalender, b.tenggat, saat, langkah.waktu),
    keadaan: b.keadaan,
    pekerjaanId: b.pekerjaanId,
    keterangan,
  }
}

function jamKerjaSampai(kalender: Kalender, saat: Date): string | null {
  const hariIni = tanggalSetempat(kalender.zona, saat)
  if (!isHariKerja(kalender, hariIni)) return null
  const akhir = akhirJamKerja(kalender, saatSetempat(kalender.zona, hariIni, '00:00'))
  return pukulSetempat(kalender.zona, akhir).replace(':', '.')
}
