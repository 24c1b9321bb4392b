import type { HasilKerja } from '#kernel/kerja'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type {
  IsiPermintaan,
  Permintaan,
  TabelDiberikan,
  TarifLayanan,
  TelaahPermintaan,
} from './layanan.contract.ts'

interface Baris {
  id: string
  nomor: number
  saluran: Permintaan['saluran']
  instansi: string
  nama: string
  kontak: string
  keperluan: string
  diminta: string
  status: Permintaan['status']
  golongan: string | null
  tabel: TabelDiberikan[]
  bukti_setor: string | null
  berkas_id: string | null
  alasan: string | null
  diterima: Date
}

function kePermintaan({ bukti_setor, berkas_id, diterima, ...b }: Baris): Permintaan {
  return { ...b, buktiSetor: bukti_setor, berkasId: berkas_id, diterima: diterima.toISOString() }
}

const KOLOM = sql`id, nomor, saluran, instansi, nama, kontak, keperluan, diminta, status, golongan, tabel, bukti_setor,
  berkas_id, alasan, diterima`

export async function simpanPermintaan(tx: Tx, p: IsiPermintaan, saat: Date): Promise<Permintaan> {
  const b = await tx.one<Baris>(sql`insert into layanan_permintaan
    (saluran, instansi, nama, kontak, keperluan, diminta, diterima, diubah)
    values (${p.saluran}, ${p.instansi}, ${p.nama}, ${p.kontak}, ${p.keperluan}, ${p.diminta}, ${saat}, ${saat})
    returning ${KOLOM}`)
  return kePermintaan(b)
}

export async function findPermintaan(db: Kueri, id: string): Promise<Permintaan | undefined> {
  const b = await db.find<Baris>(sql`select ${KOLOM} from layanan_permintaan where id = ${id}::uuid`)
  return b && kePermintaan(b)
}

/** Locked until the transaction ends: who decides twice at once decides one after the other. */
export async function kunciPermintaan(tx: Tx, id: string): Promise<Permintaan | undefined> {
  const b = await tx.find<Baris>(
    sql`select ${KOLOM} from layanan_permintaan where id = ${id}::uuid for update`,
  )
  return b && kePermintaan(b)
}

export async function findPermintaanBerkas(db: Kueri, berkasId: string): Promise<Permintaan | undefined> {
  const b = await db.find<Baris>(sql`select ${KOLOM} from layanan_permintaan where berkas_id = ${berkasId}`)
  return b && kePermintaan(b)
}

export async function daftarPermintaan(
  db: Kueri,
  p: { readonly status?: Permintaan['status'] | undefined; readonly lewati: number },
): Promise<{ jumlah: number; daftar: Permintaan[] }> {
  const saring = sql`(${p.status ?? null}::text is null or status = ${p.status ?? null})`
  const { n } = await db.one<{ n: number }>(sql`select count(*) as n from layanan_permintaan where ${saring}`)
  const baris = await db.all<Baris>(sql`select ${KOLOM} from layanan_permintaan where ${saring}
    order by diterima desc, nomor desc limit 50 offset ${p.lewati}`)
  return { jumlah: n, daftar: baris.map(kePermintaan) }
}

/** Who looks after it: the one who took it down or reviewed it last. */
export async function simpanPetugas(tx: Tx, id: string, pegawaiId: string): Promise<void> {
  await tx.run(sql`update layanan_permintaan set petugas_id = ${pegawaiId}::uuid where id = ${id}::uuid`)
}

export async function findPetugas(db: Kueri, id: string): Promise<string | undefined> {
  const b = await db.find<{ petugas_id: string | null }>(
    sql`select petugas_id from layanan_permintaan where id = ${id}::uuid`,
  )
  return b?.petugas_id ?? undefined
}

export async function simpanTelaah(tx: Tx, id: string, t: TelaahPermintaan, saat: Date): Promise<void> {
  await tx.run(sql`update layanan_permintaan set golongan = ${t.golongan}, tabel = ${JSON.stringify(t.tabel)}::jsonb,
    bukti_setor = ${t.buktiSetor}, diubah = ${saat} where id = ${id}::uuid`)
}

export async function ikatBerkas(tx: Tx, id: string, berkasId: string, saat: Date): Promise<void> {
  await tx.run(sql`update layanan_permintaan set berkas_id = ${berkasId}, status = 'dilayani', diubah = ${saat}
    where id = ${id}::uuid`)
}

export async function tandaiSelesai(tx: Tx, id: string, saat: Date): Promise<void> {
  await tx.run(sql`update layanan_permintaan set status = 'selesai', diubah = ${saat} where id = ${id}::uuid`)
}

export async function tandaiDitolak(tx: Tx, id: string, alasan: string, saat: Date): Promise<void> {
  await tx.run(sql`update layanan_permintaan set status = 'ditolak', alasan = ${alasan}, diubah = ${saat}
    where id = ${id}::uuid`)
}

export async function daftarTarif(db: Kueri): Promise<TarifLayanan[]> {
  return db.all<TarifLayanan>(
    sql`select golongan, sebutan, rupiah, dasar, dikonfirmasi from layanan_tarif order by urut, golongan`,
  )
}

/** A kind of requester that is new goes to the end. */
export async function simpanTarif(tx: Tx, t: TarifLayanan): Promise<void> {
  await tx.run(sql`insert into layanan_tarif (golongan, sebutan, rupiah, dasar, dikonfirmasi, urut)
    values (${t.golongan}, ${t.sebutan}, ${t.rupiah}, ${t.dasar}, ${t.dikonfirmasi},
      (select coalesce(max(urut), 0) + 1 from layanan_tarif))
    on conflict (golongan) do update set sebutan = excluded.sebutan, rupiah = excluded.rupiah, dasar = excluded.dasar,
      dikonfirmasi = excluded.dikonfirmasi`)
}

export async function findHasilLayanan(db: Kueri, kunci: string): Promise<HasilKerja | undefined> {
  return (await db.find<{ hasil: HasilKerja }>(sql`select hasil from layanan_hasil where kunci = ${kunci}`))
    ?.hasil
}

export async function simpanHasilLayanan(tx: Tx, kunci: string, hasil: HasilKerja): Promise<void> {
  await tx.run(
    sql`insert into layanan_hasil (kunci, hasil) values (${kunci}, ${hasil}) on conflict do nothing`,
  )
}
