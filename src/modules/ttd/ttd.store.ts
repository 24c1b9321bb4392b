import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TempatTtd } from './bubuh/tempat-ttd.ts'

/** A certificate of this office: its own CA, or one that the CA issued to an official in a position. */
export interface Sertifikat {
  readonly nomorSeri: string
  readonly jenis: 'ca' | 'pegawai'
  readonly penerbit?: string
  readonly pegawaiId?: string
  readonly jabatanId?: string
  readonly subjek: string
  readonly pem: string
  readonly berlakuSejak: Date
  readonly berlakuSampai: Date
  readonly dibuat: Date
  readonly latihan: boolean
}

interface BarisSertifikat {
  nomor_seri: string
  jenis: 'ca' | 'pegawai'
  penerbit: string | null
  pegawai_id: string | null
  jabatan_id: string | null
  subjek: string
  pem: string
  berlaku_sejak: Date
  berlaku_sampai: Date
  dibuat: Date
  latihan: boolean
}

function keSertifikat(b: BarisSertifikat): Sertifikat {
  return {
    nomorSeri: b.nomor_seri,
    jenis: b.jenis,
    subjek: b.subjek,
    pem: b.pem,
    berlakuSejak: b.berlaku_sejak,
    berlakuSampai: b.berlaku_sampai,
    dibuat: b.dibuat,
    latihan: b.latihan,
    ...(b.penerbit !== null && { penerbit: b.penerbit }),
    ...(b.pegawai_id !== null && { pegawaiId: b.pegawai_id }),
    ...(b.jabatan_id !== null && { jabatanId: b.jabatan_id }),
  }
}

/** False when the office already has a CA: two starts at once make one. */
export async function simpanSertifikat(tx: Tx, c: Sertifikat): Promise<boolean> {
  const n =
    await tx.run(sql`insert into ttd_sertifikat (nomor_seri, jenis, penerbit, pegawai_id, jabatan_id, subjek, pem,
      berlaku_sejak, berlaku_sampai, dibuat, latihan)
    values (${c.nomorSeri}, ${c.jenis}, ${c.penerbit ?? null}, ${c.pegawaiId ?? null}, ${c.jabatanId ?? null}, ${c.subjek},
      ${c.pem}, ${c.berlakuSejak}, ${c.berlakuSampai}, ${c.dibuat}, ${c.latihan})
    on conflict (jenis) where jenis = 'ca' do nothing`)
  return n === 1
}

export async function findCa(db: Kueri): Promise<Sertifikat | undefined> {
  const b = await db.find<BarisSertifikat>(sql`select * from ttd_sertifikat where jenis = 'ca'`)
  return b && keSertifikat(b)
}

/** Certificates of this official in this position under exactly this name that are valid at `saat`, newest first. */
export async function daftarSertifikatPegawai(
  db: Kueri,
  p: { pegawaiId: string; jabatanId: string; subjek: string; saat: Date },
): Promise<Sertifikat[]> {
  const baris = await db.all<BarisSertifikat>(sql`select * from ttd_sertifikat
    where pegawai_id = ${p.pegawaiId} and jabatan_id = ${p.jabatanId} and subjek = ${p.subjek}
      and berlaku_sejak <= ${p.saat} and berlaku_sampai > ${p.saat}
    order by dibuat desc`)
  return baris.map(keSertifikat)
}

/** One signature as it was given. */
export interface TandaTangan {
  readonly kunci: string
  readonly berkasId: string
  readonly langkah: string
  readonly hashAsal: string
  readonly ukuranAsal: number
  readonly hashHasil: string
  readonly ukuranHasil: number
  readonly namaHasil: string
  readonly sidikIsi: string
  readonly nomorSeri: string
  readonly pegawaiId: string
  readonly nama: string
  readonly nip: string
  readonly jabatanId: string
  readonly jabatan: string
  readonly dasar: string
  readonly tempat: TempatTtd
  readonly waktu: Date
  readonly pelaku: Pelaku
}

const KOLOM = sql`kunci, berkas_id as "berkasId", langkah, hash_asal as "hashAsal", ukuran_asal as "ukuranAsal",
  hash_hasil as "hashHasil", ukuran_hasil as "ukuranHasil", nama_hasil as "namaHasil", sidik_isi as "sidikIsi",
  nomor_seri as "nomorSeri", pegawai_id as "pegawaiId", nama, nip, jabatan_id as "jabatanId", jabatan, dasar, tempat,
  waktu, pelaku`

/** False when this act already has its signature. */
export async function simpanTandaTangan(tx: Tx, t: TandaTangan): Promise<boolean> {
  const n =
    await tx.run(sql`insert into tanda_tangan (kunci, berkas_id, langkah, hash_asal, ukuran_asal, hash_hasil,
      ukuran_hasil, nama_hasil, sidik_isi, nomor_seri, pegawai_id, nama, nip, jabatan_id, jabatan, dasar, tempat, waktu, pelaku)
    values (${t.kunci}, ${t.berkasId}, ${t.langkah}, ${t.hashAsal}, ${t.ukuranAsal}, ${t.hashHasil}, ${t.ukuranHasil},
      ${t.namaHasil}, ${t.sidikIsi}, ${t.nomorSeri}, ${t.pegawaiId}, ${t.nama}, ${t.nip}, ${t.jabatanId}, ${t.jabatan},
      ${t.dasar}, ${t.tempat}, ${t.waktu}, ${t.pelaku})
    on conflict (kunci) do nothing`)
  return n === 1
}

export function findTandaTangan(db: Kueri, kunci: string): Promise<TandaTangan | undefined> {
  return db.find(sql`select ${KOLOM} from tanda_tangan where kunci = ${kunci}`)
}

/** The signature that made exactly this file. */
export function findTandaTanganFile(db: Kueri, hashHasil: string): Promise<TandaTangan | undefined> {
  return db.find(sql`select ${KOLOM} from tanda_tangan where hash_hasil = ${hashHasil}`)
}

/** The signature whose covered bytes had this digest: also finds the original of a file that was changed afterwards. */
export function findTandaTanganSidik(db: Kueri, sidikIsi: string): Promise<TandaTangan | undefined> {
  return db.find(sql`select ${KOLOM} from tanda_tangan where sidik_isi = ${sidikIsi} limit 1`)
}

export function daftarTandaTangan(db: Kueri, berkasId: string): Promise<TandaTangan[]> {
  return db.all(sql`select ${KOLOM} from tanda_tangan where berkas_id = ${berkasId} order by waktu`)
}
