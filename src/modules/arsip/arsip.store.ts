import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { join, type Sql, sql } from '#platform/sql'
import type { PembacaArsip } from './akses/akses.ts'
import type { Arsip, KelasKeamanan, Klasifikasi } from './arsip.contract.ts'

interface BarisArsip {
  id: string
  urut: number
  judul: string
  asal: Arsip['asal']
  berkas_id: string | null
  semester: string | null
  snapshot_id: string | null
  klasifikasi: Klasifikasi
  keamanan: KelasKeamanan
  terlihat: boolean
  nomor_agenda: string | null
  tanggal_agenda: string
  status: Arsip['status']
  ditahan: boolean
  tempat: string | null
  dipinjam: string | null
  dokumen: Arsip['dokumen']
  waktu: Date
  pelaku: Pelaku
}

/** Whether the reader may open row `k`. */
export function isTerlihat(p: PembacaArsip): Sql {
  const peserta = sql`exists (select from arsip_peserta p where p.arsip_id = k.arsip_id and p.pegawai_id = ${p.pegawaiId ?? null})`
  return sql`(k.keamanan = any(${[...p.kelas]}::text[]) or ${peserta})`
}

function kolom(p: PembacaArsip): Sql {
  return sql`a.id, k.urut, a.judul, a.asal, a.berkas_id, a.semester, a.snapshot_id, a.klasifikasi, k.keamanan,
    ${isTerlihat(p)} as terlihat, a.nomor_agenda, a.tanggal_agenda, k.status, a.waktu, a.pelaku,
    exists (select from arsip_tahan t where t.arsip_id = a.id and t.lepas is null) as ditahan,
    (select t.kode || ' ' || t.nama from arsip_tempat t where t.id = k.tempat_id) as tempat,
    (select j.peminjam from arsip_pinjam j where j.arsip_id = a.id and j.kembali is null) as dipinjam,
    (select jsonb_agg(jsonb_build_object('nama', d.nama, 'hash', d.hash, 'mime', d.mime, 'ukuran', d.ukuran,
        'musnah', exists (select from arsip_nisan n where n.arsip_id = a.id and n.hash = d.hash and n.byte <> 'akan-dihapus'),
        'teks', coalesce(t.status, 'menunggu')) order by d.urut)
      from arsip_dokumen d left join arsip_teks t on t.hash = d.hash where d.arsip_id = a.id) as dokumen`
}

export const kodeArsip = (urut: number): string => `A-${String(urut).padStart(6, '0')}`

const JUDUL_TERTUTUP = 'Judul tertutup'

function keArsip(b: BarisArsip): Arsip {
  const judulTertutup = !b.terlihat && b.keamanan !== 'terbatas'
  return {
    id: b.id,
    kode: kodeArsip(b.urut),
    judul: judulTertutup ? JUDUL_TERTUTUP : b.judul,
    asal: b.asal,
    ...(b.berkas_id !== null && b.terlihat && { berkasId: b.berkas_id }),
    ...(b.semester !== null && { semester: b.semester }),
    ...(b.snapshot_id !== null && { snapshotId: b.snapshot_id }),
    klasifikasi: b.klasifikasi,
    keamanan: b.keamanan,
    tertutup: !b.terlihat,
    ...(b.nomor_agenda !== null && { nomorAgenda: b.nomor_agenda }),
    tanggalAgenda: b.tanggal_agenda,
    status: b.status,
    ditahan: b.ditahan,
    ...(b.tempat !== null && { tempat: b.tempat }),
    ...(b.dipinjam !== null && { dipinjam: b.dipinjam }),
    dokumen: b.terlihat ? b.dokumen : [],
    waktu: b.waktu.toISOString(),
    oleh: b.pelaku.nama,
  }
}

export interface ArsipBaru {
  readonly kunci: string
  readonly asal: Arsip['asal']
  readonly berkasId?: string
  readonly judul: string
  readonly semester?: string
  readonly snapshotId?: string
  readonly klasifikasi: Klasifikasi
  readonly agendaId?: string
  readonly nomorAgenda?: string
  readonly tanggalAgenda: string
  /** From when retention counts. */
  readonly mulaiRetensi: string
  readonly dokumen: readonly BerkasKeluaran[]
  /** Pegawai who took part: they keep the right to open it whatever its class. */
  readonly peserta: readonly string[]
  readonly waktu: Date
  readonly pelaku: Pelaku
}

/** Undefined when this key has been archived already. */
export async function simpanArsip(tx: Tx, a: ArsipBaru): Promise<string | undefined> {
  const baru = await tx.find<{
    id: string
  }>(sql`insert into arsip (kunci, asal, berkas_id, judul, semester, snapshot_id, klasifikasi,
      agenda_id, nomor_agenda, tanggal_agenda, waktu, pelaku)
    values (${a.kunci}, ${a.asal}, ${a.berkasId ?? null}, ${a.judul}, ${a.semester ?? null}, ${a.snapshotId ?? null},
      ${a.klasifikasi}, ${a.agendaId ?? null}, ${a.nomorAgenda ?? null}, ${a.tanggalAgenda}, ${a.waktu}, ${a.pelaku})
    on conflict (kunci) do nothing returning id`)
  if (!baru) return undefined
  const baris = a.dokumen.map(
    (d, i) => sql`(${baru.id}, ${i + 1}, ${d.nama}, ${d.hash}, ${d.mime}, ${d.ukuran})`,
  )
  await tx.run(
    sql`insert into arsip_dokumen (arsip_id, urut, nama, hash, mime, ukuran) values ${join(baris)}`,
  )
  const hash = a.dokumen.map((d) => d.hash)
  await tx.run(sql`insert into arsip_teks (hash, status, waktu)
    select distinct h, 'menunggu', ${a.waktu}::timestamptz from unnest(${hash}::text[]) h on conflict do nothing`)
  await tx.run(sql`insert into arsip_periksa (hash, hasil, sejak)
    select distinct h, 'belum', ${a.waktu}::timestamptz from unnest(${hash}::text[]) h on conflict do nothing`)
  await tx.run(sql`insert into arsip_peserta (arsip_id, pegawai_id)
    select distinct ${baru.id}::uuid, p from unnest(${[...a.peserta]}::text[]) p`)
  await tx.run(sql`insert into arsip_keadaan (arsip_id, kode, keamanan, mulai_retensi, waktu, terbuka, cari)
    values (${baru.id}, ${a.klasifikasi.kode}, ${a.klasifikasi.keamanan}, ${a.mulaiRetensi}, ${a.waktu}, '', '')`)
  await susunKata(tx, sql`arsip_id = ${baru.id}`)
  return baru.id
}

/**
 * Writes anew what the entries are found by: title, number, year and names of files first, words of the contents last.
 * `terbuka` is what is found of a closed entry by those who may not open it: `terbatas` by title and number, `rahasia`
 * by number and code, `sangat-rahasia` by nothing.
 */
export async function susunKata(tx: Kueri, syarat: Sql): Promise<void> {
  await tx.run(sql`update arsip_keadaan k set
      terbuka = case k.keamanan when 'terbatas' then q.nomor || q.judul when 'rahasia' then q.nomor else ''::tsvector end,
      cari = setweight(q.judul, 'A') || setweight(q.nomor, 'A') || setweight(q.nama, 'B') || setweight(q.isi, 'C')
    from (select a.id,
        to_tsvector('simple', a.judul) as judul,
        to_tsvector('simple', translate(coalesce(a.nomor_agenda, ''), '/.-', '   ') || ' ' ||
          extract(year from a.tanggal_agenda) || ' ' || translate(coalesce(a.semester, ''), '-', ' ') || ' ' ||
          translate(a.klasifikasi->>'kode', '.', ' ')) as nomor,
        to_tsvector('simple', translate(string_agg(d.nama, ' '), '-_./', '    ')) as nama,
        to_tsvector('simple', left(coalesce(string_agg(t.kata, ' '), ''), 900000)) as isi
      from arsip a join arsip_dokumen d on d.arsip_id = a.id left join arsip_teks t on t.hash = d.hash
      where a.id in (select arsip_id from arsip_keadaan where ${syarat})
      group by a.id) q
    where q.id = k.arsip_id`)
}

export async function findArsip(db: Kueri, id: string, p: PembacaArsip): Promise<Arsip | undefined> {
  return findSatu(db, sql`a.id::text = ${id}`, p)
}

export async function findArsipKunci(db: Kueri, kunci: string, p: PembacaArsip): Promise<Arsip | undefined> {
  return findSatu(db, sql`a.kunci = ${kunci}`, p)
}

/** Entries of one case, oldest first. */
export async function daftarArsipBerkas(db: Kueri, berkasId: string, p: PembacaArsip): Promise<Arsip[]> {
  const baris =
    await db.all<BarisArsip>(sql`select ${kolom(p)} from arsip a join arsip_keadaan k on k.arsip_id = a.id
    where a.berkas_id = ${berkasId} and (${isTerlihat(p)} or k.keamanan <> 'sangat-rahasia') order by a.waktu, k.urut`)
  return baris.map(keArsip)
}

// What is hidden is as if it were not there.
async function findSatu(db: Kueri, syarat: Sql, p: PembacaArsip): Promise<Arsip | undefined> {
  const b =
    await db.find<BarisArsip>(sql`select ${kolom(p)} from arsip a join arsip_keadaan k on k.arsip_id = a.id
    where ${syarat} and (${isTerlihat(p)} or k.keamanan <> 'sangat-rahasia')`)
  return b && keArsip(b)
}

/** The entries of `id`, in that order, as the reader may see them. */
export async function daftarArsipId(db: Kueri, id: readonly string[], p: PembacaArsip): Promise<Arsip[]> {
  const baris =
    await db.all<BarisArsip>(sql`select ${kolom(p)} from unnest(${[...id]}::uuid[]) with ordinality u(id, ke)
    join arsip a on a.id = u.id join arsip_keadaan k on k.arsip_id = a.id order by u.ke`)
  return baris.map(keArsip)
}

/** What it was before; undefined when there is no such entry. */
export async function simpanKeamanan(
  tx: Tx,
  arsipId: string,
  keamanan: KelasKeamanan,
): Promise<KelasKeamanan | undefined> {
  const lama = await tx.find<{ keamanan: KelasKeamanan }>(
    sql`select keamanan from arsip_keadaan where arsip_id::text = ${arsipId} for update`,
  )
  if (lama)
    await tx.run(sql`update arsip_keadaan set keamanan = ${keamanan} where arsip_id::text = ${arsipId}`)
  return lama?.keamanan
}
