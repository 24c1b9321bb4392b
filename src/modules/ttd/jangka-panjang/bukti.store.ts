import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { UmurBukti } from './umur-bukti.ts'

/** A sealed document and how long it can still be proven. */
export interface BuktiDokumen {
  readonly hashSegel: string
  readonly hashKini: string
  readonly nama: string
  readonly isi: string
  readonly berkasId: string
  readonly disegel: Date
  readonly dinilai: Date | null
  readonly sampai: Date | null
  readonly sebab: UmurBukti['sebab'] | 'belum-dinilai' | 'tak-sah' | 'tiada'
  readonly gagal: number
  readonly galat: { readonly kode: string; readonly pesan: string } | null
  readonly coba: Date | null
}

const KOLOM = sql`b.hash_segel as "hashSegel", b.hash_kini as "hashKini", t.nama_hasil as nama,
  coalesce(t.isi, t.hash_asal) as isi, t.berkas_id as "berkasId", t.waktu as disegel, b.dinilai, b.sampai, b.sebab,
  b.gagal, b.galat, b.coba`

/** A later seal behind the same content is the document then. */
const TERAKHIR = sql`not exists (select from tanda_tangan l where l.peran = 'segel' and l.berkas_id = t.berkas_id
  and l.isi = t.isi and l.waktu > t.waktu)`

/** Seals that are not on the list yet are put there; answers how many. */
export function daftarkanSegel(db: Kueri, batas: number): Promise<number> {
  return db.run(sql`insert into ttd_bukti (hash_segel, hash_kini)
    select t.hash_hasil, t.hash_hasil from tanda_tangan t
    where t.peran = 'segel' and ${TERAKHIR} and not exists (select from ttd_bukti b where b.hash_segel = t.hash_hasil)
    order by t.waktu limit ${batas} on conflict do nothing`)
}

export function daftarBelumDinilai(db: Kueri, batas: number): Promise<BuktiDokumen[]> {
  return db.all(sql`select ${KOLOM} from ttd_bukti b join tanda_tangan t on t.hash_hasil = b.hash_segel
    where b.dinilai is null order by t.waktu limit ${batas}`)
}

export async function simpanUmur(
  db: Kueri,
  hashSegel: string,
  u: UmurBukti | { readonly sebab: 'tak-sah' | 'tiada' },
  saat: Date,
): Promise<void> {
  await db.run(sql`update ttd_bukti set dinilai = ${saat}, sebab = ${u.sebab},
    sampai = ${'sampai' in u ? u.sampai : null} where hash_segel = ${hashSegel}`)
}

/** The renewed file takes the place of the one it stands behind; with its own row in one transaction. */
export async function majukanBukti(
  tx: Tx,
  p: { readonly hashAsal: string; readonly hashHasil: string },
  u: UmurBukti,
  saat: Date,
): Promise<void> {
  await tx.run(sql`update ttd_bukti set hash_kini = ${p.hashHasil}, dinilai = ${saat}, sebab = ${u.sebab},
    sampai = ${'sampai' in u ? u.sampai : null}, gagal = 0, galat = null, coba = null where hash_kini = ${p.hashAsal}`)
}

export async function simpanGagal(
  tx: Tx,
  hashSegel: string,
  galat: { kode: string; pesan: string },
  coba: Date,
): Promise<void> {
  await tx.run(sql`update ttd_bukti set gagal = gagal + 1, galat = ${galat}, coba = ${coba}
    where hash_segel = ${hashSegel}`)
}

/** What must be renewed: it ends before `batasWaktu`, or it has no archive time-stamp. The one that ends first, first. */
export function daftarJatuhWaktu(
  db: Kueri,
  p: {
    readonly batasWaktu: Date
    readonly kini: Date
    readonly denganYangBelum: boolean
    readonly batas: number
  },
): Promise<BuktiDokumen[]> {
  return db.all(sql`select ${KOLOM} from ttd_bukti b join tanda_tangan t on t.hash_hasil = b.hash_segel
    where (b.sampai <= ${p.batasWaktu} or (${p.denganYangBelum} and b.sebab = 'belum-bercap'))
      and (b.coba is null or b.coba <= ${p.kini}) and ${TERAKHIR}
    order by b.sampai nulls first, t.waktu limit ${p.batas}`)
}

/** After a change of what counts as a proof every document is read again. */
export async function nilaiUlangSemua(tx: Tx): Promise<void> {
  await tx.run(sql`update ttd_bukti set dinilai = null where sebab in ('sertifikat', 'algoritma')`)
}

export function daftarBukti(db: Kueri, batas: number): Promise<BuktiDokumen[]> {
  return db.all(sql`select ${KOLOM} from ttd_bukti b join tanda_tangan t on t.hash_hasil = b.hash_segel
    where ${TERAKHIR}
    order by b.sebab in ('tak-sah', 'tiada') desc, b.sampai nulls first, t.waktu, b.hash_segel limit ${batas}`)
}

interface HitunganBukti {
  readonly jumlah: number
  readonly lewat: number
  readonly jatuh: number
  readonly tanpa: number
  readonly rusak: number
}

export function hitungBukti(db: Kueri, kini: Date, batasWaktu: Date): Promise<HitunganBukti> {
  return db.one(sql`select count(*)::int as jumlah, count(*) filter (where b.sampai <= ${kini})::int as lewat,
      count(*) filter (where b.sampai > ${kini} and b.sampai <= ${batasWaktu})::int as jatuh,
      count(*) filter (where b.sebab = 'belum-bercap')::int as tanpa,
      count(*) filter (where b.sebab in ('tak-sah', 'tiada'))::int as rusak
    from ttd_bukti b join tanda_tangan t on t.hash_hasil = b.hash_segel where ${TERAKHIR}`)
}
