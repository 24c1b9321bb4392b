import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { SelHitungan } from './hitung-sel.ts'
import type { KlasifikasiPindah, TemuanAturan } from './peristiwa.contract.ts'
import type { BerkasPeristiwa, JenisPeristiwa } from './peristiwa.ts'

interface BarisBerkas {
  id: string
  sidik: string
  jenis: JenisPeristiwa[]
  dari: Tanggal
  sampai: Tanggal
  kabkota: KodeWilayah[]
  nama_file: string
  status: BerkasPeristiwa['status']
  jumlah_masuk: number
  jumlah_baris: number
  jumlah_ditolak: number
  aturan_versi: string
  temuan: TemuanAturan[]
  catatan_file: string[]
  hash_file: string
  dibuat: Date
  oleh: Pelaku
  berakhir_pada: Date | null
  berakhir_oleh: Pelaku | null
  alasan: string | null
  pengganti: string | null
}

function keDomain(b: BarisBerkas): BerkasPeristiwa {
  return {
    id: b.id,
    sidik: b.sidik,
    jenis: b.jenis,
    dari: b.dari,
    sampai: b.sampai,
    kabkota: b.kabkota,
    namaFile: b.nama_file,
    status: b.status,
    jumlahMasuk: b.jumlah_masuk,
    jumlahBaris: b.jumlah_baris,
    jumlahDitolak: b.jumlah_ditolak,
    aturanVersi: b.aturan_versi,
    temuan: b.temuan,
    catatanFile: b.catatan_file,
    hashFile: b.hash_file,
    dibuat: b.dibuat,
    oleh: b.oleh,
    ...(b.berakhir_pada && {
      berakhir: {
        pada: b.berakhir_pada,
        oleh: b.berakhir_oleh!,
        alasan: b.alasan!,
        ...(b.pengganti && { pengganti: b.pengganti }),
      },
    }),
  }
}

// Any number of its own does; held until the transaction ends.
const KUNCI_PERISTIWA = 53_017

/** One change of the events at a time. */
export async function kunciPeristiwa(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${KUNCI_PERISTIWA})`)
}

export async function findBerkas(db: Kueri, id: string): Promise<BerkasPeristiwa | undefined> {
  const b = await db.find<BarisBerkas>(sql`select * from peristiwa_berkas where id = ${id}`)
  return b && keDomain(b)
}

export async function findBerkasSidik(db: Kueri, sidik: string): Promise<BerkasPeristiwa | undefined> {
  const b = await db.find<BarisBerkas>(
    sql`select * from peristiwa_berkas where sidik = ${sidik} and status = 'tersegel'`,
  )
  return b && keDomain(b)
}

/** Files whose days touch the range, newest first, ended ones too. */
export async function daftarBerkas(db: Kueri, dari: string, sampai: string): Promise<BerkasPeristiwa[]> {
  const baris = await db.all<BarisBerkas>(sql`select * from peristiwa_berkas
    where dari <= ${sampai} and sampai >= ${dari} order by dibuat desc, id limit 1000`)
  return baris.map(keDomain)
}

/** Files in force that hold one of these kinds on one of these days. */
export async function daftarBentrok(
  tx: Tx,
  c: { jenis: readonly string[]; dari: string; sampai: string; kabkota: readonly string[] },
): Promise<{ berkas: BerkasPeristiwa; tanggal: string; jenis: string }[]> {
  const baris = await tx.all<BarisBerkas & { tanggal: string; jenis_hari: string }>(sql`
    select distinct on (b.id) b.*, h.tanggal, h.jenis as jenis_hari
    from peristiwa_hari h join peristiwa_berkas b on b.id = h.berkas_id
    where h.tanggal between ${c.dari} and ${c.sampai} and h.jenis = any(${c.jenis}::text[])
      and h.kabkota = any(${c.kabkota}::text[])
    order by b.id, h.tanggal, h.jenis`)
  return baris.map((b) => ({ berkas: keDomain(b), tanggal: b.tanggal, jenis: b.jenis_hari }))
}

/** Which of these keys stand in files in force. */
export async function kunciTerpakai(tx: Tx, kunci: readonly string[]): Promise<Set<string>> {
  const baris = await tx.all<{ kunci: string }>(
    sql`select kunci from peristiwa_kunci where kunci = any(${kunci}::text[])`,
  )
  return new Set(baris.map((b) => b.kunci))
}

export async function simpanBerkas(
  tx: Tx,
  b: BerkasPeristiwa,
  isi: {
    sel: readonly SelHitungan[]
    kunci: readonly string[]
    segel: { baris: Buffer; tolak: Buffer }
  },
): Promise<void> {
  await tx.run(sql`insert into peristiwa_berkas (id, sidik, jenis, dari, sampai, kabkota, nama_file, jumlah_masuk,
      jumlah_baris, jumlah_ditolak, aturan_versi, temuan, catatan_file, hash_file, dibuat, oleh)
    values (${b.id}, ${b.sidik}, ${b.jenis}, ${b.dari}, ${b.sampai}, ${b.kabkota}, ${b.namaFile}, ${b.jumlahMasuk},
      ${b.jumlahBaris}, ${b.jumlahDitolak}, ${b.aturanVersi}, ${JSON.stringify(b.temuan)},
      ${JSON.stringify(b.catatanFile)}, ${b.hashFile}, ${b.dibuat}, ${b.oleh})`)
  await tx.run(sql`insert into peristiwa_segel (berkas_id, bagian, isi)
    values (${b.id}, 'baris', ${isi.segel.baris}), (${b.id}, 'tolak', ${isi.segel.tolak})`)
  const s = isi.sel
  await tx.run(sql`insert into peristiwa_hitungan
      (berkas_id, jenis, rincian, desa, jk, umur, bayi, kejadian, lapor, jumlah)
    select ${b.id}, * from unnest(${s.map((x) => x.jenis)}::text[], ${s.map((x) => x.rincian)}::text[],
      ${s.map((x) => x.desa)}::text[], ${s.map((x) => x.jk)}::smallint[], ${s.map((x) => x.umur ?? null)}::smallint[],
      ${s.map((x) => x.bayi ?? null)}::smallint[], ${s.map((x) => x.kejadian)}::date[],
      ${s.map((x) => x.lapor)}::date[], ${s.map((x) => x.jumlah)}::int[])`)
  await masukkanHari(tx, b)
  await tx.run(sql`insert into peristiwa_kunci (kunci, berkas_id)
    select k, ${b.id} from unnest(${isi.kunci}::text[]) as k`)
}

async function masukkanHari(tx: Tx, b: BerkasPeristiwa): Promise<void> {
  await tx.run(sql`insert into peristiwa_hari (jenis, tanggal, kabkota, berkas_id)
    select j, t::date, k, ${b.id} from unnest(${b.jenis}::text[]) as j, unnest(${b.kabkota}::text[]) as k,
      generate_series(${b.dari}::date, ${b.sampai}::date, interval '1 day') as t`)
}

/** Takes its days and keys out of force. False when it was not sealed any more. */
export async function akhiriBerkas(
  tx: Tx,
  id: string,
  akhir: { pada: Date; oleh: Pelaku; alasan: string },
): Promise<boolean> {
  const n = await tx.run(sql`update peristiwa_berkas set status = 'ditarik', berakhir_pada = ${akhir.pada},
    berakhir_oleh = ${akhir.oleh}, alasan = ${akhir.alasan} where id = ${id} and status = 'tersegel'`)
  if (n === 0) return false
  await tx.run(sql`delete from peristiwa_hari where berkas_id = ${id}`)
  await tx.run(sql`delete from peristiwa_kunci where berkas_id = ${id}`)
  return true
}

/** What `akhiriBerkas` ended was replaced by another file. */
export async function tandaiDiganti(tx: Tx, id: string, pengganti: string): Promise<void> {
  await tx.run(sql`update peristiwa_berkas set status = 'diganti', pengganti = ${pengganti} where id = ${id}`)
}

export async function getSegel(db: Kueri, id: string, bagian: 'baris' | 'tolak'): Promise<Buffer> {
  const b = await db.one<{ isi: Buffer }>(
    sql`select isi from peristiwa_segel where berkas_id = ${id} and bagian = ${bagian}`,
  )
  return b.isi
}

export async function daftarKlasifikasi(db: Kueri): Promise<KlasifikasiPindah[]> {
  return db.all<KlasifikasiPindah>(
    sql`select kode, label, cakupan, dikonfirmasi from peristiwa_klasifikasi order by kode`,
  )
}

export async function gantiKlasifikasi(tx: Tx, daftar: readonly KlasifikasiPindah[]): Promise<void> {
  await tx.run(sql`delete from peristiwa_klasifikasi`)
  for (const k of daftar)
    await tx.run(sql`insert into peristiwa_klasifikasi (kode, label, cakupan, dikonfirmasi)
      values (${k.kode}, ${k.label}, ${k.cakupan}, ${k.dikonfirmasi})`)
}

/** Days of a range on which a kind is in for every one of these kab/kota. */
export async function hariTerisi(
  db: Kueri,
  dari: string,
  sampai: string,
  kabkota: readonly string[],
): Promise<{ tanggal: Tanggal; jenis: JenisPeristiwa }[]> {
  return db.all(sql`select tanggal, jenis from peristiwa_hari
    where tanggal between ${dari} and ${sampai} and kabkota = any(${kabkota}::text[])
    group by tanggal, jenis having count(*) = ${kabkota.length} order by tanggal, jenis`)
}

/** Digests of the files in force that hold these kinds on these days, in order. */
export async function daftarSidik(
  db: Kueri,
  dari: string,
  sampai: string,
  jenis: readonly string[],
): Promise<string[]> {
  const baris = await db.all<{ sidik: string }>(sql`select distinct b.sidik from peristiwa_hari h
      join peristiwa_berkas b on b.id = h.berkas_id
    where h.tanggal between ${dari} and ${sampai} and h.jenis = any(${jenis}::text[]) order by 1`)
  return baris.map((b) => b.sidik)
}
