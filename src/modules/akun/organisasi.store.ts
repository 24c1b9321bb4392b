import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { DasarPemangku, Jabatan, MasaPemangku, Pegawai, Pelaksana, PemangkuJabatan } from './pemangku.ts'

interface BarisPegawai {
  id: string
  nama: string
  gelar: string | null
  nip: string
  aktif: boolean
}
interface BarisJabatan {
  id: string
  nama: string
  pelaksana: Pelaksana | null
  atasan_id: string | null
  urutan: number
  tunggal: boolean
}
interface BarisMasa {
  id: string
  pegawai_id: string
  nama: string
  nip: string
  jabatan_id: string
  dasar: DasarPemangku
  nomor_surat: string | null
  sejak: string
  sampai: string | null
}
type BarisPemangku = BarisMasa & { gelar: string | null; jabatan: string; pelaksana: Pelaksana | null }

/** All pegawai, those in service first, then by name. */
export async function daftarPegawai(db: Kueri): Promise<Pegawai[]> {
  const baris = await db.all<BarisPegawai>(
    sql`select id, nama, gelar, nip, aktif from pegawai order by aktif desc, nama, id`,
  )
  return baris.map(kePegawai)
}

export async function findPegawai(db: Kueri, id: string): Promise<Pegawai | undefined> {
  const b = await db.find<BarisPegawai>(sql`select id, nama, gelar, nip, aktif from pegawai where id = ${id}`)
  return b && kePegawai(b)
}

function kePegawai({ gelar, ...b }: BarisPegawai): Pegawai {
  return { ...b, ...(gelar !== null && { gelar }) }
}

export async function simpanPegawaiBaru(
  tx: Tx,
  p: Pick<Pegawai, 'nama' | 'nip'> & { gelar?: string | undefined },
): Promise<Pegawai> {
  const b = await tx.one<BarisPegawai>(sql`insert into pegawai (nama, gelar, nip)
    values (${p.nama}, ${p.gelar || null}, ${p.nip}) returning id, nama, gelar, nip, aktif`)
  return kePegawai(b)
}

export async function simpanPegawai(tx: Tx, p: Pegawai): Promise<void> {
  await tx.run(sql`update pegawai set nama = ${p.nama}, gelar = ${p.gelar || null}, nip = ${p.nip}, aktif = ${p.aktif}
    where id = ${p.id}`)
}

const JABATAN = sql`id, nama, pelaksana, atasan_id, urutan, tunggal`

/** All positions in the order of the office, also those that nobody holds. */
export async function daftarJabatan(db: Kueri): Promise<Jabatan[]> {
  const baris = await db.all<BarisJabatan>(sql`select ${JABATAN} from jabatan order by urutan, nama`)
  return baris.map(keJabatan)
}

/** Locks the row: who assigns a holder to this jabatan waits for the one before. */
export async function kunciJabatan(tx: Tx, id: string): Promise<Jabatan | undefined> {
  const b = await tx.find<BarisJabatan>(sql`select ${JABATAN} from jabatan where id = ${id} for update`)
  return b && keJabatan(b)
}

function keJabatan({ pelaksana, atasan_id, ...b }: BarisJabatan): Jabatan {
  return {
    ...b,
    ...(pelaksana !== null && { pelaksana }),
    ...(atasan_id !== null && { atasanId: atasan_id }),
  }
}

export async function simpanJabatanBaru(
  tx: Tx,
  j: Omit<Jabatan, 'id' | 'pelaksana' | 'atasanId'> & {
    pelaksana?: Pelaksana | null | undefined
    atasanId?: string | null | undefined
  },
): Promise<Jabatan> {
  const b = await tx.one<BarisJabatan>(sql`insert into jabatan (nama, pelaksana, atasan_id, urutan, tunggal)
    values (${j.nama}, ${j.pelaksana ?? null}, ${j.atasanId ?? null}, ${j.urutan}, ${j.tunggal}) returning ${JABATAN}`)
  return keJabatan(b)
}

export async function simpanJabatan(tx: Tx, j: Jabatan): Promise<void> {
  await tx.run(sql`update jabatan set nama = ${j.nama}, pelaksana = ${j.pelaksana ?? null},
    atasan_id = ${j.atasanId ?? null}, urutan = ${j.urutan}, tunggal = ${j.tunggal} where id = ${j.id}`)
}

const MASA = sql`m.id, m.pegawai_id, p.nama, p.nip, m.jabatan_id, m.dasar, m.nomor_surat, m.sejak, m.sampai`

/** Who held which position when, the newest first; without `jabatanId` of all positions. */
export async function daftarMasa(db: Kueri, jabatanId?: string): Promise<MasaPemangku[]> {
  const baris =
    await db.all<BarisMasa>(sql`select ${MASA} from pemangku m join pegawai p on p.id = m.pegawai_id
    where ${jabatanId ?? null}::uuid is null or m.jabatan_id = ${jabatanId ?? null}
    order by m.sejak desc, m.id desc`)
  return baris.map(keMasa)
}

export async function findMasa(db: Kueri, id: string): Promise<MasaPemangku | undefined> {
  const b = await db.find<BarisMasa>(
    sql`select ${MASA} from pemangku m join pegawai p on p.id = m.pegawai_id where m.id = ${id}`,
  )
  return b && keMasa(b)
}

function keMasa(b: BarisMasa): MasaPemangku {
  return {
    id: b.id,
    pegawaiId: b.pegawai_id,
    nama: b.nama,
    nip: b.nip,
    jabatanId: b.jabatan_id,
    dasar: b.dasar,
    ...(b.nomor_surat !== null && { nomorSurat: b.nomor_surat }),
    sejak: b.sejak,
    ...(b.sampai !== null && { sampai: b.sampai }),
  }
}

export async function simpanMasaBaru(tx: Tx, m: Omit<MasaPemangku, 'id' | 'nama' | 'nip'>): Promise<string> {
  const b = await tx.one<{
    id: string
  }>(sql`insert into pemangku (pegawai_id, jabatan_id, dasar, nomor_surat, sejak, sampai)
    values (${m.pegawaiId}, ${m.jabatanId}, ${m.dasar}, ${m.nomorSurat ?? null}, ${m.sejak}, ${m.sampai ?? null}) returning id`)
  return b.id
}

export async function simpanSampai(tx: Tx, id: string, sampai: string): Promise<void> {
  await tx.run(sql`update pemangku set sampai = ${sampai} where id = ${id}`)
}

/** Holders on that day of the office's calendar, by pelaksana or by pegawai; only those who still work here. */
export async function daftarPemangku(
  db: Kueri,
  tanggal: string,
  saring: { pelaksana?: string; pegawaiId?: string },
): Promise<PemangkuJabatan[]> {
  const baris = await db.all<BarisPemangku>(sql`select ${MASA}, p.gelar, j.nama as jabatan, j.pelaksana
    from pemangku m join pegawai p on p.id = m.pegawai_id join jabatan j on j.id = m.jabatan_id
    where p.aktif and m.sejak <= ${tanggal}::date and (m.sampai is null or ${tanggal}::date <= m.sampai)
      and (${saring.pelaksana ?? null}::text is null or j.pelaksana = ${saring.pelaksana ?? null})
      and (${saring.pegawaiId ?? null}::uuid is null or m.pegawai_id = ${saring.pegawaiId ?? null})
    order by j.urutan, case m.dasar when 'definitif' then 0 when 'plt' then 1 else 2 end, p.nama, m.id`)
  return baris.map((b) => ({
    pegawaiId: b.pegawai_id,
    nama: b.nama,
    nip: b.nip,
    ...(b.gelar !== null && { gelar: b.gelar }),
    jabatanId: b.jabatan_id,
    jabatan: b.jabatan,
    ...(b.pelaksana !== null && { pelaksana: b.pelaksana }),
    dasar: b.dasar,
  }))
}
