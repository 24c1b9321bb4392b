import type { BerkasKeluaran } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { kataCari } from '../agenda/kata-cari.ts'
import type { AkhiriEkspedisi, CatatEkspedisi, Ekspedisi, SaringEkspedisi } from './ekspedisi.contract.ts'

interface BarisEkspedisi {
  id: string
  nomor: string
  perihal: string
  tujuan: string
  cara: Ekspedisi['cara']
  pembawa: string
  tanggal: string
  waktu: Date
  pelaku: Pelaku
  resi: string | null
  hasil: Ekspedisi['hasil']
  penerima: string | null
  tanggal_terima: string | null
  keterangan: string | null
  bukti_hash: string | null
  bukti_nama: string | null
  deret: string
  agenda_id: string
  kiriman_id: string | null
}

const KOLOM = sql`e.id, a.nomor, a.perihal, a.deret, e.tujuan, e.cara, e.pembawa, e.tanggal, e.waktu, e.pelaku, e.resi,
  e.hasil, e.penerima, e.tanggal_terima, e.keterangan, e.bukti_hash, e.bukti_nama, e.agenda_id, e.kiriman_id`

export type EkspedisiTercatat = Ekspedisi & {
  readonly deret: string
  readonly agendaId: string
  /** The letter of a case that this line carries. */
  readonly kirimanId?: string
}

function keEkspedisi(b: BarisEkspedisi): EkspedisiTercatat {
  return {
    id: b.id,
    deret: b.deret,
    agendaId: b.agenda_id,
    ...(b.kiriman_id !== null && { kirimanId: b.kiriman_id }),
    nomor: b.nomor,
    perihal: b.perihal,
    tujuan: b.tujuan,
    cara: b.cara,
    pembawa: b.pembawa,
    tanggal: b.tanggal,
    waktu: b.waktu.toISOString(),
    oleh: b.pelaku.nama,
    hasil: b.hasil,
    ...(b.resi !== null && { resi: b.resi }),
    ...(b.penerima !== null && { penerima: b.penerima }),
    ...(b.tanggal_terima !== null && { tanggalTerima: b.tanggal_terima }),
    ...(b.keterangan !== null && { keterangan: b.keterangan }),
    ...(b.bukti_hash !== null && { bukti: { hash: b.bukti_hash, nama: b.bukti_nama ?? 'bukti' } }),
  }
}

export async function insertEkspedisi(
  tx: Tx,
  e: CatatEkspedisi & {
    readonly kirimanId?: string
    readonly tanggal: string
    readonly waktu: Date
    readonly pelaku: Pelaku
  },
): Promise<string> {
  const { id } = await tx.one<{ id: string }>(sql`insert into surat_ekspedisi (kunci, agenda_id, tujuan, cara,
      pembawa, resi, waktu, tanggal, pelaku, kiriman_id)
    values (${e.kunci}, ${e.agendaId}, ${e.tujuan}, ${e.cara}, ${e.pembawa}, ${e.resi ?? null}, ${e.waktu},
      ${e.tanggal}, ${e.pelaku}, ${e.kirimanId ?? null})
    on conflict (kunci) do update set kunci = excluded.kunci returning id`)
  return id
}

/** Answers false where it was ended before. */
export async function akhiri(
  tx: Tx,
  id: string,
  p: AkhiriEkspedisi & { readonly waktu: Date; readonly pelaku: Pelaku; readonly bukti?: BerkasKeluaran },
): Promise<boolean> {
  const terima = p.hasil === 'diterima' ? p : undefined
  const n =
    await tx.run(sql`update surat_ekspedisi set hasil = ${p.hasil}, penerima = ${terima?.penerima ?? null},
    tanggal_terima = ${terima?.tanggalTerima ?? null}, keterangan = ${p.keterangan ?? null},
    bukti_hash = ${p.bukti?.hash ?? null}, bukti_nama = ${p.bukti?.nama ?? null},
    waktu_terima = ${p.waktu}, pelaku_terima = ${p.pelaku} where id = ${id} and hasil = 'dibawa'`)
  return n > 0
}

export async function findEkspedisi(db: Kueri, id: string): Promise<EkspedisiTercatat | undefined> {
  const b = await db.find<BarisEkspedisi>(sql`select ${KOLOM} from surat_ekspedisi e
    join surat_agenda a on a.id = e.agenda_id where e.id::text = ${id}`)
  return b && keEkspedisi(b)
}

/** Newest first. `cari` looks in number and subject of the letter, and at the receiver's name from its beginning. */
export async function daftarEkspedisi(db: Kueri, s: SaringEkspedisi): Promise<EkspedisiTercatat[]> {
  const kata = kataCari(s.cari)
  const baris = await db.all<BarisEkspedisi>(sql`select ${KOLOM} from surat_ekspedisi e
    join surat_agenda a on a.id = e.agenda_id
    where true
      ${s.dari ? sql`and e.tanggal >= ${s.dari}::date` : sql``}
      ${s.sampai ? sql`and e.tanggal <= ${s.sampai}::date` : sql``}
      ${s.hasil ? sql`and e.hasil = ${s.hasil}` : sql``}
      ${kata ? sql`and a.kata @@ to_tsquery('simple', ${kata})` : sql``}
      ${s.sesudah ? sql`and (e.tanggal, e.id) < (${s.sesudah.tanggal}::date, ${s.sesudah.id}::uuid)` : sql``}
    order by e.tanggal desc, e.id desc limit ${s.batas ?? 100}`)
  return baris.map(keEkspedisi)
}

/** The newest line of each of these letters. */
export async function daftarBawaan(
  db: Kueri,
  kirimanId: readonly string[],
): Promise<
  { id: string; kirimanId: string; agendaId: string; hasil: Ekspedisi['hasil']; keterangan: string | null }[]
> {
  return db.all(sql`select distinct on (kiriman_id) id, kiriman_id as "kirimanId", agenda_id as "agendaId", hasil,
    keterangan from surat_ekspedisi where kiriman_id = any(${[...kirimanId]}::uuid[])
    order by kiriman_id, waktu desc, id desc`)
}

/** Whether another line carries this letter to the same addressee and has not ended. */
export async function isMasihDibawa(
  db: Kueri,
  p: { agendaId: string; tujuan: string; kunci: string },
): Promise<boolean> {
  const ada =
    await db.find(sql`select 1 from surat_ekspedisi where agenda_id = ${p.agendaId} and hasil = 'dibawa'
    and kunci <> ${p.kunci} and lower(tujuan) = lower(${p.tujuan})`)
  return ada !== undefined
}
