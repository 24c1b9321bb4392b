import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TempatTtd } from './bubuh/tempat-ttd.ts'
import type { NamaAlat, PeranTtd } from './nama-alat.ts'

/**
 * A certificate this office signs with: its own CA, one that the CA issued to an official in a position, the office's
 * seal, or one from outside (`luar`: a PSrE's). Of `luar` the key is `luar-` and a digest, not the serial inside.
 */
export interface Sertifikat {
  readonly nomorSeri: string
  readonly jenis: 'ca' | 'pegawai' | 'segel' | 'luar'
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
  jenis: Sertifikat['jenis']
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

/** Certificates of this holder under exactly this name that are valid at `saat` and not revoked, newest first. */
export async function daftarSertifikatMilik(
  db: Kueri,
  p: { jenis: 'pegawai' | 'segel'; pegawaiId?: string; jabatanId?: string; subjek: string; saat: Date },
): Promise<Sertifikat[]> {
  const baris = await db.all<BarisSertifikat>(sql`select * from ttd_sertifikat c
    where jenis = ${p.jenis} and subjek = ${p.subjek}
      and pegawai_id is not distinct from ${p.pegawaiId ?? null}
      and jabatan_id is not distinct from ${p.jabatanId ?? null}
      and berlaku_sejak <= ${p.saat} and berlaku_sampai > ${p.saat}
      and not exists (select from ttd_cabut b where b.nomor_seri = c.nomor_seri)
    order by dibuat desc`)
  return baris.map(keSertifikat)
}

export async function findSertifikat(db: Kueri, nomorSeri: string): Promise<Sertifikat | undefined> {
  const b = await db.find<BarisSertifikat>(sql`select * from ttd_sertifikat where nomor_seri = ${nomorSeri}`)
  return b && keSertifikat(b)
}

/** All of them, newest first. */
export async function daftarSertifikat(db: Kueri): Promise<Sertifikat[]> {
  const baris = await db.all<BarisSertifikat>(
    sql`select * from ttd_sertifikat order by (jenis = 'ca') desc, dibuat desc`,
  )
  return baris.map(keSertifikat)
}

/** One signature, paraf or seal as it was given. */
export interface TandaTangan {
  readonly kunci: string
  readonly berkasId: string
  readonly langkah: string
  readonly peran: PeranTtd
  readonly alat: NamaAlat
  readonly hashAsal: string
  readonly ukuranAsal: number
  /** Hash of the content's first form: `BerkasKeluaran.isi` of the file that was made. */
  readonly isi: string
  readonly hashHasil: string
  readonly ukuranHasil: number
  readonly namaHasil: string
  readonly sidikIsi: string
  readonly nomorSeri: string
  /** Absent for a seal, as are `jabatanId` and `dasar`: `nama` is the office's then. */
  readonly pegawaiId?: string
  readonly nama: string
  readonly nip: string
  readonly jabatanId?: string
  readonly jabatan: string
  readonly dasar?: string
  /** Absent: invisible. */
  readonly tempat?: TempatTtd
  /** By the office's clock; `capWaktu` is what the time-stamp authority said. */
  readonly waktu: Date
  readonly tingkat: 'B-B' | 'B-T' | 'B-LTA'
  readonly capWaktu?: Date
  /** A time-stamp was wanted and not to be had. */
  readonly tanpaCap: boolean
  readonly pelaku: Pelaku
}

type BarisTtd = Omit<TandaTangan, 'pegawaiId' | 'jabatanId' | 'dasar' | 'tempat' | 'capWaktu'> & {
  pegawaiId: string | null
  jabatanId: string | null
  dasar: string | null
  tempat: TempatTtd | null
  capWaktu: Date | null
}

function keTandaTangan({ pegawaiId, jabatanId, dasar, tempat, capWaktu, ...b }: BarisTtd): TandaTangan {
  return {
    ...b,
    ...(pegawaiId !== null && { pegawaiId }),
    ...(jabatanId !== null && { jabatanId }),
    ...(dasar !== null && { dasar }),
    ...(tempat !== null && { tempat }),
    ...(capWaktu !== null && { capWaktu }),
  }
}

const KOLOM = sql`kunci, berkas_id as "berkasId", langkah, peran, alat, hash_asal as "hashAsal",
  ukuran_asal as "ukuranAsal", coalesce(isi, hash_asal) as isi, hash_hasil as "hashHasil",
  ukuran_hasil as "ukuranHasil", nama_hasil as "namaHasil", sidik_isi as "sidikIsi",
  nomor_seri as "nomorSeri", pegawai_id as "pegawaiId", nama, nip, jabatan_id as "jabatanId", jabatan, dasar, tempat,
  waktu, tingkat, cap_waktu as "capWaktu", tanpa_cap as "tanpaCap", pelaku`

/** False when this act already has its signature. */
export async function simpanTandaTangan(tx: Tx, t: TandaTangan): Promise<boolean> {
  const n =
    await tx.run(sql`insert into tanda_tangan (kunci, berkas_id, langkah, peran, alat, hash_asal, ukuran_asal, isi,
      hash_hasil, ukuran_hasil, nama_hasil, sidik_isi, nomor_seri, pegawai_id, nama, nip, jabatan_id, jabatan, dasar, tempat,
      waktu, tingkat, cap_waktu, tanpa_cap, pelaku)
    values (${t.kunci}, ${t.berkasId}, ${t.langkah}, ${t.peran}, ${t.alat}, ${t.hashAsal}, ${t.ukuranAsal}, ${t.isi},
      ${t.hashHasil}, ${t.ukuranHasil}, ${t.namaHasil}, ${t.sidikIsi}, ${t.nomorSeri}, ${t.pegawaiId ?? null}, ${t.nama},
      ${t.nip}, ${t.jabatanId ?? null}, ${t.jabatan}, ${t.dasar ?? null}, ${t.tempat ?? null}, ${t.waktu}, ${t.tingkat},
      ${t.capWaktu ?? null}, ${t.tanpaCap}, ${t.pelaku})
    on conflict (kunci) do nothing`)
  return n === 1
}

async function satu(baris: Promise<BarisTtd | undefined>): Promise<TandaTangan | undefined> {
  const b = await baris
  return b && keTandaTangan(b)
}

export function findTandaTangan(db: Kueri, kunci: string): Promise<TandaTangan | undefined> {
  return satu(db.find(sql`select ${KOLOM} from tanda_tangan where kunci = ${kunci}`))
}

/** The last signature in exactly this file, also where its evidence was renewed since. */
export function findTandaTanganFile(db: Kueri, hash: string): Promise<TandaTangan | undefined> {
  return satu(
    db.find(sql`with recursive asal(hash) as (
        select ${hash}::text
        union select p.hash_asal from ttd_perpanjangan p join asal a on p.hash_hasil = a.hash
      )
      select ${KOLOM} from tanda_tangan where hash_hasil in (select hash from asal) limit 1`),
  )
}

/** The signature whose covered bytes had this digest: also finds the original of a file that was changed afterwards. */
export function findTandaTanganSidik(db: Kueri, sidikIsi: string): Promise<TandaTangan | undefined> {
  return satu(db.find(sql`select ${KOLOM} from tanda_tangan where sidik_isi = ${sidikIsi} limit 1`))
}

export async function daftarTandaTangan(db: Kueri, berkasId: string): Promise<TandaTangan[]> {
  const baris = await db.all<BarisTtd>(
    sql`select ${KOLOM} from tanda_tangan where berkas_id = ${berkasId} order by waktu, kunci`,
  )
  return baris.map(keTandaTangan)
}
