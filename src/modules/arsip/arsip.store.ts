import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { join, type Sql, sql } from '#platform/sql'
import type { Arsip, Klasifikasi } from './arsip.contract.ts'

interface BarisArsip {
  id: string
  judul: string
  berkas_id: string
  semester: string | null
  snapshot_id: string | null
  klasifikasi: Klasifikasi
  nomor_agenda: string
  tanggal_agenda: string
  dokumen: BerkasKeluaran[]
  waktu: Date
  pelaku: Pelaku
}

const KOLOM = sql`id, judul, berkas_id, semester, snapshot_id, klasifikasi, nomor_agenda, tanggal_agenda, waktu, pelaku,
  (select jsonb_agg(jsonb_build_object('nama', d.nama, 'hash', d.hash, 'mime', d.mime, 'ukuran', d.ukuran) order by d.urut)
    from arsip_dokumen d where d.arsip_id = arsip.id) as dokumen`

function keArsip(b: BarisArsip): Arsip {
  return {
    id: b.id,
    judul: b.judul,
    berkasId: b.berkas_id,
    ...(b.semester !== null && { semester: b.semester }),
    ...(b.snapshot_id !== null && { snapshotId: b.snapshot_id }),
    klasifikasi: b.klasifikasi,
    nomorAgenda: b.nomor_agenda,
    tanggalAgenda: b.tanggal_agenda,
    dokumen: b.dokumen,
    waktu: b.waktu.toISOString(),
    oleh: b.pelaku.nama,
  }
}

export interface ArsipBaru {
  readonly kunci: string
  readonly berkasId: string
  readonly judul: string
  readonly semester?: string
  readonly snapshotId?: string
  readonly klasifikasi: Klasifikasi
  readonly agendaId: string
  readonly nomorAgenda: string
  readonly tanggalAgenda: string
  readonly kata: string
  readonly dokumen: readonly BerkasKeluaran[]
  readonly waktu: Date
  readonly pelaku: Pelaku
}

/** Undefined when this key has been archived already. */
export async function simpanArsip(tx: Tx, a: ArsipBaru): Promise<string | undefined> {
  const baru = await tx.find<{
    id: string
  }>(sql`insert into arsip (kunci, berkas_id, judul, semester, snapshot_id, klasifikasi,
      agenda_id, nomor_agenda, tanggal_agenda, kata, waktu, pelaku)
    values (${a.kunci}, ${a.berkasId}, ${a.judul}, ${a.semester ?? null}, ${a.snapshotId ?? null}, ${a.klasifikasi},
      ${a.agendaId}, ${a.nomorAgenda}, ${a.tanggalAgenda}, ${a.kata}, ${a.waktu}, ${a.pelaku})
    on conflict (kunci) do nothing returning id`)
  if (!baru) return undefined
  const baris = a.dokumen.map(
    (d, i) => sql`(${baru.id}, ${i + 1}, ${d.nama}, ${d.hash}, ${d.mime}, ${d.ukuran})`,
  )
  await tx.run(
    sql`insert into arsip_dokumen (arsip_id, urut, nama, hash, mime, ukuran) values ${join(baris)}`,
  )
  return baru.id
}

export async function findArsip(db: Kueri, id: string): Promise<Arsip | undefined> {
  const b = await db.find<BarisArsip>(sql`select ${KOLOM} from arsip where id::text = ${id}`)
  return b && keArsip(b)
}

export async function findArsipKunci(db: Kueri, kunci: string): Promise<Arsip | undefined> {
  const b = await db.find<BarisArsip>(sql`select ${KOLOM} from arsip where kunci = ${kunci}`)
  return b && keArsip(b)
}

const HALAMAN = 50

/** `syarat` and `nilai` (a rank, highest first) come from cari-arsip.ts. */
export async function cariBaris(
  db: Kueri,
  q: { syarat: Sql; nilai: Sql; lewati: number },
): Promise<{ jumlah: number; daftar: Arsip[] }> {
  const baris = await db.all<BarisArsip & { jumlah: number }>(sql`select ${KOLOM}, count(*) over () as jumlah
    from arsip where ${q.syarat} order by ${q.nilai} desc, waktu desc, id limit ${HALAMAN} offset ${q.lewati}`)
  return { jumlah: baris[0]?.jumlah ?? 0, daftar: baris.map(keArsip) }
}

export function daftarDokumenArsip(db: Kueri): Promise<{ arsipId: string; nama: string; hash: string }[]> {
  return db.all(sql`select arsip_id as "arsipId", nama, hash from arsip_dokumen order by arsip_id, urut`)
}

export async function hitungArsip(db: Kueri): Promise<number> {
  return (await db.one<{ n: number }>(sql`select count(*) as n from arsip`)).n
}

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
