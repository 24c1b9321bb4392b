import type { Db, Kueri } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import type { PembacaArsip } from '../akses/akses.ts'
import type { KelasKeamanan } from '../arsip.contract.ts'
import { isTerlihat } from '../arsip.store.ts'
import type { KataCari } from './tulis-kueri.ts'

/** Hits that are weighed against each other, newest first; further ones follow in order of time. */
const CALON = 400
const JUMLAH_MAKS = 2000

interface Tanya {
  /** Without words: the newest. */
  readonly kata?: KataCari
  /** Beginning of a document's hash. */
  readonly hash?: string
  /** A classification, with all below it. */
  readonly kode?: string
  readonly keamanan?: KelasKeamanan
  readonly lewati: number
  readonly batas: number
  readonly pembaca: PembacaArsip
}

export interface HalamanId {
  readonly id: string[]
  readonly jumlah: number
  readonly lebih: boolean
}

/** One page of entries, and how many there are, up to `JUMLAH_MAKS`. */
export async function cariId(db: Db, t: Tanya): Promise<HalamanId> {
  const { kata } = t
  if (kata === undefined) return ringkas(await db.all(tulisTerbaru(t)), await hitungTerbaru(db, t))
  const calon = (await telusuriTerbaru(db, t, kata)) ?? (await cariSemua(db, t, kata))
  const halaman = t.lewati + t.batas <= CALON ? await timbang(db, calon.slice(0, CALON), kata) : calon
  return ringkas(halaman.slice(t.lewati, t.lewati + t.batas), calon.length)
}

interface Calon {
  readonly arsip_id: string
  /** Whether the reader may open it: if not, it is weighed by its open words only. */
  readonly terlihat: boolean
}

function ringkas(baris: readonly { arsip_id: string }[], jumlah: number): HalamanId {
  return {
    id: baris.map((b) => b.arsip_id),
    jumlah: Math.min(jumlah, JUMLAH_MAKS),
    lebih: jumlah > JUMLAH_MAKS,
  }
}

/** Of the newest rows that are looked at first: so many, and what share of hits among them calls a question common. */
const COBA = { baris: 200, sering: 80 }
/** Rows that hold `JUMLAH_MAKS` hits where two in five do. */
const TELUSUR = 6000

/**
 * Words that stand in nearly all: the index would name 200,000 entries, a walk by time meets enough of them at once.
 * Undefined where it does not; the answer is the same either way.
 */
async function telusuriTerbaru(db: Kueri, t: Tanya, kata: KataCari): Promise<Calon[] | undefined> {
  if (t.hash !== undefined || t.lewati + t.batas > JUMLAH_MAKS) return undefined
  const coba = await db.all(tulisTelusur(t, kata, COBA.baris))
  if (coba.length < COBA.sering) return undefined
  const calon = await db.all<Calon>(tulisTelusur(t, kata, TELUSUR))
  return calon.length > JUMLAH_MAKS ? calon : undefined
}

/** Hits among the newest `baris` rows, in order of time. */
function tulisTelusur(t: Tanya, kata: KataCari, baris: number): Sql {
  const q = sql`to_tsquery('simple', ${kata.berjajar ?? kata.semua})`
  return sql`select k.arsip_id, k.terlihat from (
      select k.*, ${isTerlihat(t.pembaca)} as terlihat from arsip_keadaan k
      order by k.waktu desc, k.arsip_id limit ${baris}) k
    where (k.terlihat or k.keamanan <> 'biasa') and ${syaratTetap(t)}
      and case when k.terlihat then k.cari else k.terbuka end @@ ${q}
    order by k.waktu desc, k.arsip_id limit ${JUMLAH_MAKS + 1}`
}

async function cariSemua(db: Db, t: Tanya, kata: KataCari): Promise<Calon[]> {
  return db.transaksi(async (tx) => {
    await siapkanIndeks(tx)
    return tx.all<Calon>(tulisCocok(t, kata))
  })
}

/**
 * For one transaction. The planner does not know what unpacking a row's words costs (4 kB out of line): left to itself
 * it walks the rows by time and reads the words of each, 1.3 s where the hits are old.
 */
export async function siapkanIndeks(tx: Kueri): Promise<void> {
  await tx.run(sql`select set_config('enable_seqscan', 'off', true), set_config('work_mem', '32MB', true)`)
}

/**
 * Hits in order of time. Each arm asks one index and nothing else of the words, so no row's words are read; `offset 0`
 * keeps the order, and with it the walk by time, out of the arms. An entry stands in one arm at most.
 */
export function tulisCocok(t: Tanya, kata: KataCari): Sql {
  const terlihat = isTerlihat(t.pembaca)
  const q = sql`to_tsquery('simple', ${kata.semua})`
  const saring = syaratTetap(t)
  const hash =
    t.hash === undefined
      ? sql``
      : sql`union all select k.arsip_id, k.waktu, true as terlihat from arsip_keadaan k
          where k.arsip_id in (select d.arsip_id from arsip_dokumen d where d.hash like ${`${t.hash}%`})
            and ${terlihat} and not k.cari @@ ${q} and ${saring}`
  const semua = sql`select * from (
      select k.arsip_id, k.waktu, true as terlihat from arsip_keadaan k where k.cari @@ ${q} and ${terlihat} and ${saring}
      union all select k.arsip_id, k.waktu, false as terlihat from arsip_keadaan k
        where k.terbuka @@ ${q} and k.keamanan <> 'biasa' and not ${terlihat} and ${saring}
      ${hash} offset 0) c order by c.waktu desc, c.arsip_id`
  const batas = Math.max(JUMLAH_MAKS + 1, t.lewati + t.batas)
  if (kata.berjajar === undefined) return sql`${semua} limit ${batas}`
  // Words side by side are read in the row, newest first, until there are enough.
  const jajar = sql`to_tsquery('simple', ${kata.berjajar})`
  return sql`select u.arsip_id, u.terlihat from (${semua} offset 0) u
    where (select case when u.terlihat then k.cari else k.terbuka end @@ ${jajar}
      from arsip_keadaan k where k.arsip_id = u.arsip_id)
    order by u.waktu desc, u.arsip_id limit ${batas}`
}

/** The best first, the newer of two that are equal. */
async function timbang(db: Kueri, calon: readonly Calon[], kata: KataCari): Promise<Calon[]> {
  return db.all<Calon>(sql`select c.arsip_id, c.terlihat
    from unnest(${calon.map((c) => c.arsip_id)}::uuid[], ${calon.map((c) => c.terlihat)}::bool[]) c(arsip_id, terlihat)
      join arsip_keadaan k on k.arsip_id = c.arsip_id
    order by round(ts_rank(case when c.terlihat then k.cari else k.terbuka end,
      to_tsquery('simple', ${kata.berjajar ?? kata.semua}))::numeric, 2) desc, k.waktu desc, k.arsip_id`)
}

function tulisTerbaru(t: Tanya): Sql {
  return sql`select k.arsip_id from arsip_keadaan k where ${syaratTerbaru(t)}
    order by k.waktu desc, k.arsip_id limit ${t.batas} offset ${t.lewati}`
}

async function hitungTerbaru(db: Kueri, t: Tanya): Promise<number> {
  const { n } = await db.one<{ n: number }>(sql`select count(*) as n from
    (select from arsip_keadaan k where ${syaratTerbaru(t)} limit ${JUMLAH_MAKS + 1}) q`)
  return n
}

function syaratTerbaru(t: Tanya): Sql {
  return sql`(${isTerlihat(t.pembaca)} or k.keamanan in ('terbatas', 'rahasia')) and ${syaratTetap(t)}`
}

function syaratTetap(t: Tanya): Sql {
  const kode = t.kode === undefined ? sql`true` : sql`(k.kode = ${t.kode} or k.kode like ${`${t.kode}.%`})`
  const keamanan = t.keamanan === undefined ? sql`true` : sql`k.keamanan = ${t.keamanan}`
  return sql`${kode} and ${keamanan}`
}
