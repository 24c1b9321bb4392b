import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Selisih } from '../agregat.contract.ts'
import type { KeadaanCatatan } from './catatan.contract.ts'
import { type Catatan, type PelakuJabatan, sidikSelisih } from './catatan.ts'

interface Baris {
  id: string
  snapshot_id: string
  alasan: string
  keadaan: KeadaanCatatan
  ditulis_pada: Date
  ditulis_oleh: PelakuJabatan
  disetujui_pada: Date | null
  disetujui_oleh: PelakuJabatan | null
  berakhir_pada: Date | null
  berakhir_oleh: PelakuJabatan | null
  berakhir_alasan: string | null
  selisih: Selisih[]
}

const KOLOM = sql`select c.*, (select coalesce(jsonb_agg(s.selisih order by s.selisih->>'kunci'), '[]'::jsonb)
    from agregat_catatan_selisih s where s.catatan_id = c.id) as selisih from agregat_catatan c`

function keDomain(b: Baris): Catatan {
  return {
    id: b.id,
    snapshotId: b.snapshot_id,
    alasan: b.alasan,
    keadaan: b.keadaan,
    ditulis: { oleh: b.ditulis_oleh, pada: b.ditulis_pada },
    ...(b.disetujui_pada && { disetujui: { oleh: b.disetujui_oleh!, pada: b.disetujui_pada } }),
    ...(b.berakhir_pada && {
      berakhir: { oleh: b.berakhir_oleh!, pada: b.berakhir_pada, alasan: b.berakhir_alasan! },
    }),
    selisih: b.selisih,
  }
}

/** All notes of a snapshot, newest first. */
export async function daftarCatatan(db: Kueri, snapshotId: string): Promise<Catatan[]> {
  const baris = await db.all<Baris>(
    sql`${KOLOM} where c.snapshot_id = ${snapshotId} order by c.ditulis_pada desc, c.id desc`,
  )
  return baris.map(keDomain)
}

/** Held until the transaction ends, so that two officials do not decide at once. */
export async function kunciCatatan(tx: Tx, id: string): Promise<Catatan | undefined> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined
  const ada = await tx.find(sql`select 1 as ada from agregat_catatan where id = ${id}::uuid for update`)
  if (!ada) return undefined
  return keDomain(await tx.one<Baris>(sql`${KOLOM} where c.id = ${id}::uuid`))
}

/** One writer of notes on a snapshot at a time: a difference has at most one note that waits or counts. */
export async function kunciSnapshot(tx: Tx, snapshotId: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`agregat_catatan/${snapshotId}`}, 0))`)
}

export async function insertCatatan(
  tx: Tx,
  c: Pick<Catatan, 'snapshotId' | 'alasan' | 'ditulis' | 'selisih'>,
): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into agregat_catatan
    (snapshot_id, alasan, keadaan, ditulis_pada, ditulis_oleh, penulis) values (${c.snapshotId}, ${c.alasan}, 'diajukan',
      ${c.ditulis.pada}, ${JSON.stringify(c.ditulis.oleh)}::jsonb, ${c.ditulis.oleh.pegawaiId}) returning id`)
  await tx.run(sql`insert into agregat_catatan_selisih (catatan_id, sidik, selisih)
    select ${id}::uuid, sidik, selisih from unnest(${c.selisih.map(sidikSelisih)}::text[],
      ${c.selisih.map((s) => JSON.stringify(s))}::jsonb[]) as m (sidik, selisih)`)
  return id
}

export async function simpanSetuju(tx: Tx, id: string, oleh: PelakuJabatan, pada: Date): Promise<void> {
  await tx.run(sql`update agregat_catatan set keadaan = 'disetujui', disetujui_pada = ${pada},
    disetujui_oleh = ${JSON.stringify(oleh)}::jsonb, penyetuju = ${oleh.pegawaiId} where id = ${id}::uuid`)
}

export async function simpanBerakhir(
  tx: Tx,
  id: string,
  keadaan: 'ditolak' | 'dicabut',
  oleh: PelakuJabatan,
  pada: Date,
  alasan: string,
): Promise<void> {
  await tx.run(sql`update agregat_catatan set keadaan = ${keadaan}, berakhir_pada = ${pada},
    berakhir_oleh = ${JSON.stringify(oleh)}::jsonb, berakhir_alasan = ${alasan} where id = ${id}::uuid`)
}
