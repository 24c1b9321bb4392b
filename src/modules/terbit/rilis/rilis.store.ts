import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { CakupanRilis, IsiAturanRilis, KeadaanRilis } from './rilis.contract.ts'
import type { RilisTersimpan } from './rilis.ts'

interface Baris {
  id: string
  basis: 'dkb' | 'lokal'
  semester: string
  edisi: number
  snapshot_id: string
  edisi_agregat: string
  menggantikan: string | null
  judul: string
  alasan: string
  keadaan: KeadaanRilis
  cakupan: CakupanRilis
  isi: string | null
  pada: Date | null
  disiapkan: Pelaku
  disiapkan_pada: Date
  diputuskan: Pelaku | null
  diputuskan_pada: Date | null
  catatan_putusan: string | null
  ditarik: Pelaku | null
  ditarik_pada: Date | null
  pengumuman: string | null
  galat: string | null
}

function keRilis(b: Baris): RilisTersimpan {
  return {
    id: Number(b.id),
    basis: b.basis,
    semester: b.semester,
    edisi: b.edisi,
    snapshotId: b.snapshot_id,
    edisiAgregat: Number(b.edisi_agregat),
    ...(b.menggantikan !== null && { menggantikan: Number(b.menggantikan) }),
    judul: b.judul,
    alasan: b.alasan,
    keadaan: b.keadaan,
    cakupan: b.cakupan,
    ...(b.isi !== null && { isi: b.isi }),
    ...(b.pada !== null && { pada: b.pada }),
    disiapkan: b.disiapkan,
    disiapkanPada: b.disiapkan_pada,
    ...(b.diputuskan !== null && {
      diputuskan: {
        oleh: b.diputuskan,
        pada: b.diputuskan_pada!,
        ...(b.catatan_putusan !== null && { catatan: b.catatan_putusan }),
      },
    }),
    ...(b.ditarik !== null && {
      ditarik: { oleh: b.ditarik, pada: b.ditarik_pada!, pengumuman: b.pengumuman! },
    }),
    ...(b.galat !== null && { galat: b.galat }),
  }
}

/** Newest first. */
export async function daftarRilis(db: Kueri): Promise<RilisTersimpan[]> {
  return (await db.all<Baris>(sql`select * from terbit_rilis order by id desc`)).map(keRilis)
}

export async function findRilis(db: Kueri, id: number): Promise<RilisTersimpan | undefined> {
  const b = await db.find<Baris>(sql`select * from terbit_rilis where id = ${id}`)
  return b && keRilis(b)
}

/** The row, locked until the transaction ends: two decisions do not meet. */
export async function kunciRilis(tx: Kueri, id: number): Promise<RilisTersimpan | undefined> {
  const b = await tx.find<Baris>(sql`select * from terbit_rilis where id = ${id} for update`)
  return b && keRilis(b)
}

/** Of one basis and semester, refused ones left out, newest edition first. */
export async function daftarEdisi(db: Kueri, basis: string, semester: string): Promise<RilisTersimpan[]> {
  const baris = await db.all<Baris>(sql`select * from terbit_rilis
    where basis = ${basis} and semester = ${semester} and keadaan not in ('ditolak', 'gagal') order by edisi desc`)
  return baris.map(keRilis)
}

/**
 * What readers may know of at that moment: editions whose moment has come, and those withdrawn after it, with their
 * notice. The only question that the public entry asks of this table; what is not in its answer does not exist there.
 */
export async function daftarTerbit(db: Kueri, saat: Date): Promise<RilisTersimpan[]> {
  const baris = await db.all<Baris>(sql`select * from terbit_rilis
    where keadaan in ('disetujui', 'ditarik') and pada <= ${saat}
      and (ditarik_pada is null or ditarik_pada >= pada)
    order by pada desc, id desc`)
  return baris.map(keRilis)
}

/** Changes whenever `daftarTerbit` may have: cheap to ask, and asked for every few seconds. */
export async function tandaTerbit(db: Kueri, saat: Date): Promise<string> {
  const b = await db.one<{ tanda: string }>(sql`select
      coalesce(string_agg(id || keadaan || extract(epoch from pada), ',' order by id), '') as tanda
    from terbit_rilis where keadaan in ('disetujui', 'ditarik') and pada <= ${saat}`)
  return b.tanda
}

export async function insertRilis(
  tx: Kueri,
  r: Pick<
    RilisTersimpan,
    | 'basis'
    | 'semester'
    | 'edisi'
    | 'snapshotId'
    | 'edisiAgregat'
    | 'menggantikan'
    | 'judul'
    | 'alasan'
    | 'cakupan'
    | 'disiapkan'
    | 'disiapkanPada'
  >,
): Promise<number> {
  const b = await tx.one<{ id: string }>(sql`insert into terbit_rilis
      (basis, semester, edisi, snapshot_id, edisi_agregat, menggantikan, judul, alasan, keadaan, cakupan, disiapkan, disiapkan_pada)
    values (${r.basis}, ${r.semester}, ${r.edisi}, ${r.snapshotId}, ${r.edisiAgregat}, ${r.menggantikan ?? null}, ${r.judul},
      ${r.alasan}, 'disusun', ${JSON.stringify(r.cakupan)}::jsonb, ${JSON.stringify(r.disiapkan)}::jsonb, ${r.disiapkanPada})
    returning id`)
  return Number(b.id)
}

export async function tandaiJadi(tx: Kueri, id: number, isi: string): Promise<void> {
  await tx.run(sql`update terbit_rilis set keadaan = 'menunggu', isi = ${isi} where id = ${id}`)
}

export async function tandaiGagal(tx: Kueri, id: number, kalimat: string): Promise<void> {
  await tx.run(sql`update terbit_rilis set keadaan = 'gagal', galat = ${kalimat} where id = ${id}`)
}

export async function tandaiDisetujui(
  tx: Kueri,
  id: number,
  m: { pada: Date; oleh: Pelaku; saat: Date },
): Promise<void> {
  await tx.run(sql`update terbit_rilis set keadaan = 'disetujui', pada = ${m.pada},
    diputuskan = ${JSON.stringify(m.oleh)}::jsonb, diputuskan_pada = ${m.saat} where id = ${id}`)
}

export async function tandaiDitolak(
  tx: Kueri,
  id: number,
  m: { oleh: Pelaku; saat: Date; catatan: string },
): Promise<void> {
  await tx.run(sql`update terbit_rilis set keadaan = 'ditolak', diputuskan = ${JSON.stringify(m.oleh)}::jsonb,
    diputuskan_pada = ${m.saat}, catatan_putusan = ${m.catatan} where id = ${id}`)
}

/** Called off before its moment: it never went out. Who had approved it stays. */
export async function tandaiDibatalkan(tx: Kueri, id: number, catatan: string): Promise<void> {
  await tx.run(
    sql`update terbit_rilis set keadaan = 'ditolak', pada = null, catatan_putusan = ${catatan} where id = ${id}`,
  )
}

export async function ubahSaat(tx: Kueri, id: number, pada: Date): Promise<void> {
  await tx.run(sql`update terbit_rilis set pada = ${pada} where id = ${id}`)
}

export async function tandaiDitarik(
  tx: Kueri,
  id: number,
  m: { oleh: Pelaku; saat: Date; pengumuman: string },
): Promise<void> {
  await tx.run(sql`update terbit_rilis set keadaan = 'ditarik', ditarik = ${JSON.stringify(m.oleh)}::jsonb,
    ditarik_pada = ${m.saat}, pengumuman = ${m.pengumuman} where id = ${id}`)
}

export async function findAturanRilis(
  db: Kueri,
): Promise<{ readonly versi: number; readonly isi: IsiAturanRilis } | undefined> {
  return await db.find(sql`select versi, isi from terbit_aturan order by versi desc limit 1`)
}

/** False where that version stands already. */
export async function insertAturanRilis(
  tx: Kueri,
  a: { versi: number; isi: IsiAturanRilis; alasan: string; oleh: Pelaku; dibuat: Date },
): Promise<boolean> {
  const baris = await tx.all(sql`insert into terbit_aturan (versi, isi, alasan, oleh, dibuat)
    values (${a.versi}, ${JSON.stringify(a.isi)}::jsonb, ${a.alasan}, ${JSON.stringify(a.oleh)}::jsonb, ${a.dibuat})
    on conflict do nothing returning versi`)
  return baris.length === 1
}
