import type { Kueri } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import { VERBA } from '../definisi/verba.ts'
import type { SaringKotakMasuk } from '../sop.contract.ts'
import type { Berkas, TempatBerkas } from './berkas.ts'

const HALAMAN = 200
const KARYA = Object.entries(VERBA)
  .filter(([, v]) => v.peran === 'karya')
  .map(([nama]) => nama)

/** Which part of all open steps is meant. */
export interface Bagian {
  readonly pandang: NonNullable<SaringKotakMasuk['pandang']>
  readonly pelaksana?: string | undefined
  readonly pegawaiId: string
  /** Positions and mandates of the pegawai; `sop` where a mandate covers only some. */
  readonly wewenang: readonly { readonly pelaksana: string; readonly sop?: readonly string[] | undefined }[]
  readonly saat: Date
}

export type BarisMasuk = TempatBerkas &
  Pick<Berkas, 'nomor' | 'judul' | 'digest' | 'putaran'> & {
    readonly berkasId: string
    readonly dikembalikan: boolean
    readonly olahanSendiri: boolean
    readonly dilimpahkan: boolean
    /** Number of a case that this one opened and that still runs. */
    readonly lanjutan: string | null
  }

/** How many steps are in this part, how many past their deadline, how many taken by the pegawai. */
export function hitungMasuk(
  db: Kueri,
  b: Bagian,
): Promise<{ jumlah: number; jumlahLewat: number; jumlahMilik: number }> {
  return db.one(sql`select count(*) as jumlah, count(*) filter (where tenggat < ${b.saat}) as "jumlahLewat",
      count(*) filter (where pengambil = ${b.pegawaiId}) as "jumlahMilik"
    from (${sumber(b)}) t`)
}

/** One page of a part, most urgent first; what lies past the page is not read. */
export function bacaHalaman(
  db: Kueri,
  b: Bagian & Pick<SaringKotakMasuk, 'saring'>,
  lewati: number,
): Promise<BarisMasuk[]> {
  return db.all(sql`with halaman as (${kueriHalaman(b, lewati)})
    select t.berkas_id as "berkasId", b.nomor, b.judul, b.digest, b.putaran, t.langkah, t.urutan, t.keadaan, t.ditunggu,
      t.pekerjaan_id as "pekerjaanId", t.galat_kerja as "galatKerja", t.pelaksana, t.sejak, t.tenggat, t.pengirim,
      t.pengambil, t.diambil,
      coalesce((select x.tindakan = 'kembalikan' and x.ke = t.langkah from berkas_tindakan x
        where x.berkas_id = t.berkas_id and x.status <> 'batal' order by x.urut desc limit 1), false) as dikembalikan,
      exists (select from berkas_tindakan x where x.berkas_id = t.berkas_id and x.pegawai_id = ${b.pegawaiId}
        and x.status = 'berlaku' and x.tindakan = any(${KARYA}::text[])) as "olahanSendiri",
      exists (select from berkas_penugasan l where l.berkas_id = t.berkas_id and l.langkah = t.langkah
        and l.kepada_id = ${b.pegawaiId} and l.jenis = 'limpahkan' and l.berakhir is null) as dilimpahkan,
      (select x.nomor from berkas_lanjutan l join berkas x on x.id = l.lanjutan_id
        where l.asal_id = t.berkas_id and x.selesai is null order by x.dibuka desc limit 1) as lanjutan
    from halaman h join berkas_tempat t using (berkas_id, langkah) join berkas b on b.id = t.berkas_id
    order by t.tenggat, t.sejak, t.berkas_id, t.langkah`)
}

/** The keys of one page, from the index in its order. */
export function kueriHalaman(b: Bagian & Pick<SaringKotakMasuk, 'saring'>, lewati: number): Sql {
  return sql`select berkas_id, langkah from (${sumber(b, lewati + HALAMAN)}) t
    order by tenggat, sejak, berkas_id, langkah limit ${HALAMAN} offset ${lewati}`
}

/** What waits at each position, the latest first. */
export function hitungPerJabatan(
  db: Kueri,
  saat: Date,
): Promise<{ pelaksana: string; jumlah: number; lewat: number }[]> {
  return db.all(sql`select pelaksana, count(*) as jumlah, count(*) filter (where tenggat < ${saat}) as lewat
    from berkas_tempat group by pelaksana order by lewat desc, jumlah desc, pelaksana`)
}

/** The steps of a part; `batas`: only as many of the most urgent ones of each position as a page can need. */
export function sumber(b: Bagian & Pick<SaringKotakMasuk, 'saring'>, batas?: number): Sql {
  const kolom = sql`t.berkas_id, t.langkah, t.tenggat, t.sejak, t.pengambil`
  const saring = sql`${b.pelaksana ? sql`t.pelaksana = ${b.pelaksana}` : sql`true`} and ${
    b.saring === 'lewat'
      ? sql`t.tenggat < ${b.saat}`
      : b.saring === 'milik'
        ? sql`t.pengambil = ${b.pegawaiId}`
        : sql`true`
  }`
  const urut = sql`order by t.tenggat, t.sejak, t.berkas_id ${batas ? sql`limit ${batas}` : sql``}`
  if (b.pandang === 'bidang')
    return sql`select ${kolom} from berkas_tempat t where ${saring} ${batas ? urut : sql``}`

  const jabatan = [...new Set(b.wewenang.filter((w) => !w.sop).map((w) => w.pelaksana))]
  const mandat = b.wewenang.filter((w) => w.sop && !jabatan.includes(w.pelaksana))
  const menurutMandat = sql`exists (select from berkas x,
      unnest(${mandat.flatMap((m) => m.sop!.map(() => m.pelaksana))}::text[], ${mandat.flatMap((m) => [...m.sop!])}::text[]) m (pelaksana, sop)
    where x.id = t.berkas_id and m.pelaksana = t.pelaksana and m.sop = x.sop)`
  const dilimpahkan = sql`exists (select from berkas_penugasan l where l.berkas_id = t.berkas_id and l.langkah = t.langkah
    and l.kepada_id = ${b.pegawaiId} and l.jenis = 'limpahkan' and l.berakhir is null)`
  if (b.pandang === 'kirim')
    return sql`select ${kolom} from berkas_tempat t where ${saring} and t.pelaksana <> all(${jabatan}::text[])
      and not ${dilimpahkan} and t.berkas_id in (select berkas_id from berkas_tindakan
        where pegawai_id = ${b.pegawaiId} and status <> 'batal')`
  // Each position by its own walk of the index: an order over several keys at once would sort all that waits.
  return sql`select p.* from unnest(${jabatan}::text[]) k (pelaksana) cross join lateral (
      select ${kolom} from berkas_tempat t where t.pelaksana = k.pelaksana and ${saring} ${batas ? urut : sql``}) p
    union select ${kolom} from berkas_penugasan l join berkas_tempat t using (berkas_id, langkah)
      where l.kepada_id = ${b.pegawaiId} and l.jenis = 'limpahkan' and l.berakhir is null and ${saring}
    ${
      mandat.length > 0
        ? sql`union select ${kolom} from berkas_tempat t
            where t.pelaksana = any(${mandat.map((m) => m.pelaksana)}::text[]) and ${menurutMandat} and ${saring}`
        : sql``
    }`
}
