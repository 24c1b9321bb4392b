import type { Galat } from '#kernel/galat'
import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { type DefinisiSop, definisiSop, sidikDefinisi, urutanLangkah } from '../definisi/definisi-sop.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { type IsiDokumen, sederhana } from '../mesin/isi-berkas.ts'
import type { Keadaan, SebabDitinggal, TindakanBerlaku } from '../mesin/keadaan.ts'
import type {
  Berkas,
  DokumenBerkas,
  LangkahTempuh,
  StatusBerkas,
  TempatBerkas,
  TindakanBerkas,
} from './berkas.ts'
import { daftarTempat } from './tempat.store.ts'

export const KOLOM_BERKAS = sql`id, nomor, judul, sop, digest, masukan, putaran, hash_isi as "hashIsi", dibuka,
  dibuka_oleh as "dibukaOleh", selesai, hasil`

export function findBerkas(db: Kueri, id: string): Promise<Berkas | undefined> {
  return db.find(sql`select ${KOLOM_BERKAS} from berkas where id = ${id}`)
}

/**
 * Locks the case: acts on one case queue here, so of two at once the second sees what the first did. The case that opened it
 * is locked before, because the end of this one may move that one.
 */
export async function kunciBerkas(tx: Tx, id: string): Promise<Berkas | undefined> {
  await tx.run(sql`select from berkas where id = (select asal_id from berkas_lanjutan where lanjutan_id = ${id})
    for update`)
  return tx.find(sql`select ${KOLOM_BERKAS} from berkas where id = ${id} for update`)
}

/** The next number of the year; taken back when the transaction is, so none is ever missing. */
export async function ambilNomor(tx: Tx, tahun: number): Promise<string> {
  const { terakhir } = await tx.one<{ terakhir: number }>(sql`insert into berkas_nomor (tahun, terakhir)
    values (${tahun}, 1) on conflict (tahun) do update set terakhir = berkas_nomor.terakhir + 1 returning terakhir`)
  return `${tahun}/${String(terakhir).padStart(4, '0')}`
}

export async function insertBerkas(tx: Tx, b: Omit<Berkas, 'id'>): Promise<string> {
  const { id } = await tx.one<{
    id: string
  }>(sql`insert into berkas (nomor, judul, sop, digest, masukan, putaran, hash_isi, dibuka, dibuka_oleh)
    values (${b.nomor}, ${b.judul}, ${b.sop}, ${b.digest}, ${b.masukan}, ${b.putaran}, ${b.hashIsi}, ${b.dibuka},
      ${b.dibukaOleh})
    returning id`)
  return id
}

export async function updateBerkas(tx: Tx, b: Berkas): Promise<void> {
  await tx.run(sql`update berkas set judul = ${b.judul}, masukan = ${b.masukan}, putaran = ${b.putaran},
    hash_isi = ${b.hashIsi}, selesai = ${b.selesai}, hasil = ${b.hasil} where id = ${b.id}`)
}

/** Keeps the definition by its digest, once; a case refers to it for as long as it lives. */
export async function simpanVersi(tx: Tx, d: DefinisiSop, saat: Date): Promise<string> {
  const digest = sidikDefinisi(d)
  await tx.run(sql`insert into sop_versi (digest, sop, definisi, dicatat)
    values (${digest}, ${d.id}, ${d}, ${saat}) on conflict (digest) do nothing`)
  return digest
}

// Named by its content, so it can never be stale; an inbox asks for the same few again and again.
const terbaca = new Map<string, DefinisiSop>()

export async function getVersi(db: Kueri, digest: string): Promise<DefinisiSop> {
  const ada = terbaca.get(digest)
  if (ada) return ada
  const b = await db.one<{ definisi: unknown }>(sql`select definisi from sop_versi where digest = ${digest}`)
  const d = definisiSop.parse(b.definisi)
  terbaca.set(digest, d)
  return d
}

/** The same for a digest that a person named. */
export async function findVersiSop(db: Kueri, digest: string): Promise<DefinisiSop | undefined> {
  const ada = await db.find(sql`select from sop_versi where digest = ${digest}`)
  return ada ? getVersi(db, digest) : undefined
}

export async function insertTindakan(
  tx: Tx,
  berkasId: string,
  t: TindakanBerkas & { jabatanId: string; pekerjaanId: string | null },
): Promise<void> {
  await tx.run(sql`insert into berkas_tindakan (id, berkas_id, urut, langkah, tindakan, kerja, pelaku, pegawai_id,
      jabatan_id, jabatan, dasar, putaran, hash_isi, isi, masukan, masukan_semula, ke, alasan, waktu, status,
      pekerjaan_id, selesai)
    select ${t.id}, ${berkasId}, coalesce(max(urut), 0) + 1, ${t.langkah}, ${t.tindakan}, ${t.kerja}, ${t.pelaku},
      ${t.pegawaiId}, ${t.jabatanId}, ${t.jabatan}, ${t.dasar}, ${t.putaran}, ${t.hashIsi},
      ${JSON.stringify(t.isi)}::jsonb, ${t.masukan}, ${t.masukanSemula}, ${t.ke}, ${t.alasan}, ${t.waktu}, ${t.status},
      ${t.pekerjaanId}, ${t.selesai}
    from berkas_tindakan where berkas_id = ${berkasId}`)
}

export async function akhiriTindakan(
  tx: Tx,
  id: string,
  a: { status: 'berlaku' | 'batal'; selesai: Date; galat?: Galat },
): Promise<void> {
  await tx.run(sql`update berkas_tindakan set status = ${a.status}, selesai = ${a.selesai}, galat = ${a.galat ?? null}
    where id = ${id}`)
}

export async function gugurkan(tx: Tx, id: readonly string[]): Promise<void> {
  if (id.length === 0) return
  await tx.run(sql`update berkas_tindakan set status = 'gugur' where id = any(${id}::uuid[])`)
}

/** In the order in which they were done. */
export function daftarTindakan(db: Kueri, berkasId: string): Promise<TindakanBerkas[]> {
  return db.all(sql`select id, langkah, tindakan, kerja, pelaku, pegawai_id as "pegawaiId", jabatan, dasar, putaran,
      hash_isi as "hashIsi", isi, masukan, masukan_semula as "masukanSemula", ke, alasan, waktu, status, galat, selesai
    from berkas_tindakan where berkas_id = ${berkasId} order by urut`)
}

/** Acts in force that were done with this value of a masukan, with their case: newest case first, acts as they were done. */
export function daftarTindakanMasukan(
  db: Kueri,
  nama: string,
  nilai: string,
): Promise<
  (Pick<Berkas, 'nomor' | 'judul' | 'digest'> &
    Pick<TindakanBerkas, 'langkah' | 'tindakan' | 'pelaku' | 'waktu'> & {
      berkasId: string
      keadaan: StatusBerkas
    })[]
> {
  return db.all(sql`select b.id as "berkasId", b.nomor, b.judul, b.digest, t.langkah, t.tindakan, t.pelaku, t.waktu,
      case when b.hasil = 'dibatalkan' then 'dibatalkan' when b.selesai is not null then 'selesai'
        when exists (select from berkas_tempat p where p.berkas_id = b.id and p.keadaan = 'terbuka') then 'berjalan'
        else 'menunggu-kerja' end as keadaan
    from berkas b join berkas_tindakan t on t.berkas_id = b.id
    where t.status = 'berlaku' and t.masukan ->> ${nama} = ${nilai} order by b.dibuka desc, b.id, t.urut`)
}

/** All versions, in the order in which they came. */
export function daftarDokumen(db: Kueri, berkasId: string): Promise<DokumenBerkas[]> {
  return db.all(sql`select d.nama, d.hash, d.isi, d.mime, d.ukuran, d.versi, d.langkah, d.putaran, d.waktu,
      d.versi = max(d.versi) over (partition by d.nama) as terbaru
    from berkas_dokumen d join berkas_tindakan t on t.id = d.tindakan_id
    where d.berkas_id = ${berkasId} order by t.urut, d.nama`)
}

/** Adds a document as the next version of its name; the same content again stays the version it is. */
export async function insertDokumen(
  tx: Tx,
  berkasId: string,
  d: BerkasKeluaran,
  asal: { langkah: string; putaran: number; tindakanId: string; waktu: Date },
): Promise<void> {
  const lama = await tx.find<{ versi: number; hash: string }>(sql`select versi, hash from berkas_dokumen
    where berkas_id = ${berkasId} and nama = ${d.nama} order by versi desc limit 1`)
  if (lama?.hash === d.hash) return
  await tx.run(sql`insert into berkas_dokumen (berkas_id, nama, versi, hash, isi, mime, ukuran, langkah, putaran,
      tindakan_id, waktu)
    values (${berkasId}, ${d.nama}, ${(lama?.versi ?? 0) + 1}, ${d.hash}, ${d.isi ?? d.hash}, ${d.mime}, ${d.ukuran}, ${asal.langkah},
      ${asal.putaran}, ${asal.tindakanId}, ${asal.waktu})`)
}

export async function insertUnggahan(
  tx: Tx,
  berkasId: string,
  d: BerkasKeluaran,
  pelaku: Pelaku,
  waktu: Date,
): Promise<void> {
  await tx.run(sql`insert into berkas_unggahan (berkas_id, nama, hash, mime, ukuran, pelaku, waktu)
    values (${berkasId}, ${d.nama}, ${d.hash}, ${d.mime}, ${d.ukuran}, ${pelaku}, ${waktu}) on conflict do nothing`)
}

/** What was uploaded to this case under this name with this content. */
export function findUnggahan(
  db: Kueri,
  berkasId: string,
  d: { nama: string; hash: string },
): Promise<BerkasKeluaran | undefined> {
  return db.find(sql`select nama, hash, mime, ukuran from berkas_unggahan
    where berkas_id = ${berkasId} and nama = ${d.nama} and hash = ${d.hash}`)
}

export async function insertCatatan(
  tx: Tx,
  berkasId: string,
  tindakanId: string,
  catatan: Readonly<Record<string, unknown>>,
  waktu: Date,
): Promise<void> {
  if (Object.keys(catatan).length === 0) return
  await tx.run(sql`insert into berkas_catatan (tindakan_id, berkas_id, catatan, waktu)
    values (${tindakanId}, ${berkasId}, ${catatan}, ${waktu})`)
}

/** What kerja of acts that stand reported, the newest value of each name. */
export async function bacaCatatan(db: Kueri, berkasId: string): Promise<Record<string, unknown>> {
  const baris = await db.all<{ catatan: Record<string, unknown> }>(
    sql`select c.catatan from berkas_catatan c join berkas_tindakan t on t.id = c.tindakan_id
      where c.berkas_id = ${berkasId} and t.status = 'berlaku' order by t.urut`,
  )
  return Object.assign({}, ...baris.map((b) => b.catatan))
}

export async function masukLangkah(
  tx: Tx,
  b: Pick<Berkas, 'id' | 'sop' | 'putaran'>,
  t: Pick<TempatBerkas, 'langkah' | 'sejak' | 'tenggat'>,
  menitBaku: number | null,
): Promise<void> {
  await tx.run(sql`insert into berkas_langkah (berkas_id, urut, sop, langkah, putaran, masuk, menit_baku, tenggat)
    select ${b.id}, coalesce(max(urut), 0) + 1, ${b.sop}, ${t.langkah}, ${b.putaran}, ${t.sejak}, ${menitBaku}, ${t.tenggat}
    from berkas_langkah where berkas_id = ${b.id}`)
}

export async function mulaiLangkah(tx: Tx, berkasId: string, langkah: string, saat: Date): Promise<void> {
  await tx.run(sql`update berkas_langkah set mulai = coalesce(mulai, ${saat})
    where berkas_id = ${berkasId} and langkah = ${langkah} and keluar is null`)
}

export async function keluarLangkah(
  tx: Tx,
  berkasId: string,
  langkah: string,
  k: { keluar: Date; menitTerukur: number; hasil: SebabDitinggal },
): Promise<void> {
  await tx.run(sql`update berkas_langkah set keluar = ${k.keluar}, menit_terukur = ${k.menitTerukur}, hasil = ${k.hasil}
    where berkas_id = ${berkasId} and langkah = ${langkah} and keluar is null`)
}

export function daftarLangkahTempuh(db: Kueri, berkasId: string): Promise<LangkahTempuh[]> {
  return db.all(sql`select langkah, putaran, masuk, mulai, keluar, menit_baku as "menitBaku",
      menit_terukur as "menitTerukur", tenggat, hasil
    from berkas_langkah where berkas_id = ${berkasId} order by urut`)
}

/** What the engine needs to know of a case. */
export async function readKeadaan(db: Kueri, b: Berkas): Promise<Keadaan> {
  const tempat = await daftarTempat(db, b.id)
  const tindakan = await daftarTindakan(db, b.id)
  const dokumen = await daftarDokumen(db, b.id)
  return susunKeadaan(await getVersi(db, b.digest), b, { tempat, tindakan, dokumen })
}

/** The same of what was read already; `tindakan` in their order. */
export function susunKeadaan(
  definisi: DefinisiSop,
  b: Pick<Berkas, 'selesai' | 'hasil' | 'putaran' | 'masukan'>,
  {
    tempat,
    tindakan,
    dokumen,
  }: {
    readonly tempat: readonly Pick<TempatBerkas, 'langkah' | 'urutan' | 'keadaan' | 'ditunggu'>[]
    readonly tindakan: readonly TindakanTersusun[]
    readonly dokumen: readonly (IsiDokumen & Pick<DokumenBerkas, 'terbaru'>)[]
  },
): Keadaan {
  return {
    status: b.selesai ? 'selesai' : 'berjalan',
    ...(b.hasil && { hasil: b.hasil }),
    tempat: tempat
      .map(({ langkah, urutan, keadaan, ditunggu }) => {
        const t = tindakan.find((t) => t.id === ditunggu)
        return { langkah, urutan, status: keadaan, ...(t && { ditunggu: tindakanBerlaku(t) }) }
      })
      .sort((a, b) => urutanLangkah(definisi, a.langkah) - urutanLangkah(definisi, b.langkah)),
    putaran: b.putaran,
    isi: dokumen.filter((d) => d.terbaru).map(sederhana),
    masukan: b.masukan,
    berlaku: tindakan.filter((t) => t.status === 'berlaku' && isTindakan(t.tindakan)).map(tindakanBerlaku),
  }
}

/** Of an act only what the engine weighs. */
export type TindakanTersusun = Pick<
  TindakanBerkas,
  'id' | 'langkah' | 'tindakan' | 'kerja' | 'pegawaiId' | 'putaran' | 'isi' | 'masukan' | 'status'
>

/** A return and a cancel are exits, not acts that stand. */
function isTindakan(nama: string): nama is NamaTindakan {
  return Object.hasOwn(VERBA, nama)
}

function tindakanBerlaku(t: TindakanTersusun): TindakanBerlaku {
  return {
    id: t.id,
    langkah: t.langkah,
    tindakan: t.tindakan as NamaTindakan,
    pegawaiId: t.pegawaiId,
    putaran: t.putaran,
    isi: t.isi,
    masukan: t.masukan,
    ...(t.kerja !== null && { kerja: t.kerja }),
  }
}
