import type { Kueri, Tx } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import { sebutJabatan } from '../blok-tanda-tangan.ts'
import type { DasarPemangku, Pelaksana, Pemangku } from '../pemangku.ts'
import type { Mandat, MandatBaru } from './mandat.ts'

interface BarisMandat {
  id: string
  bentuk: Mandat['bentuk']
  pemberi_id: string
  penerima_id: string
  pegawai_id: string | null
  melalui_id: string | null
  tindakan: string[] | null
  sop: string[] | null
  nomor_surat: string
  tanggal_surat: string
  sejak: string
  sampai: string | null
}

/** Newest first. */
export async function daftarMandat(db: Kueri): Promise<Mandat[]> {
  const baris = await db.all<BarisMandat>(sql`select * from mandat order by sejak desc, id desc`)
  return baris.map(keDomain)
}

export async function findMandat(db: Kueri, id: string): Promise<Mandat | undefined> {
  const b = await db.find<BarisMandat>(sql`select * from mandat where id = ${id}`)
  return b && keDomain(b)
}

function keDomain(b: BarisMandat): Mandat {
  return {
    id: b.id,
    bentuk: b.bentuk,
    pemberiId: b.pemberi_id,
    penerimaId: b.penerima_id,
    ...(b.pegawai_id !== null && { pegawaiId: b.pegawai_id }),
    ...(b.melalui_id !== null && { melaluiId: b.melalui_id }),
    ...(b.tindakan !== null && { tindakan: b.tindakan }),
    ...(b.sop !== null && { sop: b.sop }),
    nomorSurat: b.nomor_surat,
    tanggalSurat: b.tanggal_surat,
    sejak: b.sejak,
    ...(b.sampai !== null && { sampai: b.sampai }),
  }
}

/** Held while the tree of positions or a mandate changes: each of them is judged against all others. */
export async function kunciSusunan(tx: Tx): Promise<void> {
  await tx.run(sql`select id from jabatan order by id for update`)
}

export async function simpanMandatBaru(tx: Tx, m: MandatBaru): Promise<string> {
  const b = await tx.one<{ id: string }>(sql`insert into mandat (bentuk, pemberi_id, penerima_id, pegawai_id,
      melalui_id, tindakan, sop, nomor_surat, tanggal_surat, sejak, sampai)
    values (${m.bentuk}, ${m.pemberiId}, ${m.penerimaId}, ${m.pegawaiId ?? null}, ${m.melaluiId ?? null},
      ${m.tindakan ?? null}::text[], ${m.sop ?? null}::text[], ${m.nomorSurat}, ${m.tanggalSurat}, ${m.sejak},
      ${m.sampai ?? null}) returning id`)
  return b.id
}

export async function simpanSampaiMandat(tx: Tx, id: string, sampai: string): Promise<void> {
  await tx.run(sql`update mandat set sampai = ${sampai} where id = ${id}`)
}

/** Days that the holders of a position cover without a gap; a voided span covers none. */
const TERISI = (
  jabatanId: Sql,
): Sql => sql`(select range_agg(daterange(x.sejak, x.sampai, '[]')) from pemangku x
  where x.jabatan_id = ${jabatanId} and (x.sampai is null or x.sampai >= x.sejak))`

/** `tanggal` lies in the span, and the span was not voided. */
const PADA = (alias: Sql, tanggal: string): Sql =>
  sql`${alias}.sejak <= ${tanggal}::date and (${alias}.sampai is null or ${tanggal}::date <= ${alias}.sampai)`

/** Somebody who still works here holds the position that day. */
const DIPANGKU = (jabatanId: Sql, tanggal: string, syarat: Sql): Sql => sql`exists (select from pemangku x
  join pegawai o on o.id = x.pegawai_id where o.aktif and x.jabatan_id = ${jabatanId}
    and ${PADA(sql`x`, tanggal)} and ${syarat})`

/**
 * A mandate in force on a day: within its dates, and its giver's position held on every day since it began. A seat that
 * stood empty for one day ends what it gave: who comes next gives anew (perlu dikonfirmasi).
 */
const BERLAKU = (tanggal: string): Sql => sql`select m.* from mandat m where ${PADA(sql`m`, tanggal)}
  and ${TERISI(sql`m.pemberi_id`)} @> daterange(m.sejak, ${tanggal}::date, '[]')
  and ${DIPANGKU(sql`m.pemberi_id`, tanggal, sql`true`)}`

/** Ids of the mandates in force that day, each by itself: of a u.b. the a.n. below it is not asked. */
export async function daftarMandatBerlaku(db: Kueri, tanggal: string): Promise<string[]> {
  return (await db.all<{ id: string }>(sql`${BERLAKU(tanggal)}`)).map((b) => b.id)
}

interface BarisPelaksanaMandat {
  id: string
  bentuk: Mandat['bentuk']
  pegawai_id: string
  nama: string
  nip: string
  gelar: string | null
  jabatan_id: string
  jabatan: string
  dasar: DasarPemangku
  pelaksana: Pelaksana | null
  atas_nama: string
  antara: string
  tindakan: string[] | null
  tindakan_an: string[] | null
  sop: string[] | null
  sop_an: string[] | null
}

/**
 * Who may act that day under a mandate: each holder of a receiving position, by the key of the position whose authority
 * it is, or by pegawai. Who holds that position, or the one between, acts under their own name and is not here.
 */
export async function daftarPelaksanaMandat(
  db: Kueri,
  tanggal: string,
  saring: { pelaksana?: string; pegawaiId?: string },
): Promise<Pemangku[]> {
  const baris = await db.all<BarisPelaksanaMandat>(sql`with berlaku as (${BERLAKU(tanggal)})
    select m.id, m.bentuk, p.id as pegawai_id, p.nama, p.nip, p.gelar, terima.id as jabatan_id, terima.nama as jabatan,
      t.dasar, kursi.pelaksana, kursi.nama as atas_nama, antara.nama as antara, m.tindakan, an.tindakan as tindakan_an,
      m.sop, an.sop as sop_an
    from berlaku m
      left join berlaku an on an.id = m.melalui_id
      join jabatan antara on antara.id = m.pemberi_id
      join jabatan kursi on kursi.id = coalesce(an.pemberi_id, m.pemberi_id)
      join jabatan terima on terima.id = m.penerima_id
      join pemangku t on t.jabatan_id = m.penerima_id and ${PADA(sql`t`, tanggal)}
        and (m.pegawai_id is null or m.pegawai_id = t.pegawai_id)
      join pegawai p on p.id = t.pegawai_id and p.aktif
    where (m.bentuk = 'an' or an.id is not null)
      and (an.pegawai_id is null or ${DIPANGKU(sql`an.penerima_id`, tanggal, sql`o.id = an.pegawai_id`)})
      and not ${DIPANGKU(sql`kursi.id`, tanggal, sql`o.id = p.id`)}
      and not ${DIPANGKU(sql`m.pemberi_id`, tanggal, sql`o.id = p.id`)}
      and (${saring.pelaksana ?? null}::text is null or kursi.pelaksana = ${saring.pelaksana ?? null})
      and (${saring.pegawaiId ?? null}::uuid is null or p.id = ${saring.pegawaiId ?? null})
    order by kursi.urutan, m.bentuk, terima.urutan, p.nama, m.id`)
  return baris.map(kePemangku)
}

function kePemangku(b: BarisPelaksanaMandat): Pemangku {
  const tindakan = irisan(b.tindakan, b.tindakan_an)
  const sop = irisan(b.sop, b.sop_an)
  return {
    pegawaiId: b.pegawai_id,
    nama: b.nama,
    nip: b.nip,
    ...(b.gelar !== null && { gelar: b.gelar }),
    jabatanId: b.jabatan_id,
    jabatan: sebutJabatan(b),
    ...(b.pelaksana !== null && { pelaksana: b.pelaksana }),
    dasar: b.bentuk,
    atasNama: b.atas_nama,
    ...(b.bentuk === 'ub' && { melalui: b.antara }),
    ...(tindakan && { tindakan }),
    ...(sop && { sop }),
    mandatId: b.id,
  }
}

/** What both cover; undefined: all. */
function irisan(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | undefined {
  if (a === null || b === null) return a ?? b ?? undefined
  return a.filter((x) => b.includes(x))
}
