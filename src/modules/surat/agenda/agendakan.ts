import { catat } from '#jejak'
import type { Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { ambilUrut, kunciDeretNaskah } from '../deret/ambil-urut.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import { findAgendaFile, findAgendaKunci, insertAgenda, isNomorDipakai } from './agenda.store.ts'
import { sebutPengolah } from './sebut-pengolah.ts'

export interface PermintaanAgenda {
  readonly deret?: string
  /** Kind of the document; the office says by it which series numbers it. */
  readonly jenis?: string
  /** The same key again returns the number that was given, and gives no other. */
  readonly kunci: string
  /** SHA-256 (hex) of the signed file. */
  readonly hash: string
  readonly namaFile: string
  readonly perihal: string
  readonly tujuan?: string
  readonly klasifikasi?: string
  readonly berkasId?: string
  /** The office's zone: decides day and year. */
  readonly zona: Zona
}

/**
 * Gives a signed file its number, at once and for good. The row of the series is locked first and stays locked until
 * commit, so the counter, the register row and the entry in jejak stand or fall together: no gap, no number twice, dates
 * in order, whatever happens in between. A sequence of PostgreSQL would be quicker and leave a gap at every rollback.
 */
export async function agendakan(
  tx: Tx,
  jam: Jam,
  p: PermintaanAgenda,
  pelaku: Pelaku,
): Promise<Result<Agenda>> {
  const kunci = await kunciDeretNaskah(tx, { ...p, jenis: p.jenis ?? 'laporan' })
  if (!kunci.ok) return kunci
  const { deret } = kunci.value
  const sudah = await findAgendaKunci(tx, p.kunci)
  if (sudah) return ok(sudah)
  const lain = await findAgendaFile(tx, p.hash, deret.kode)
  if (lain?.status === 'terpakai') return tolak(galatSurat.sudahDiagendakan(lain.nomor))

  const urut = await ambilUrut(tx, jam, { ...kunci.value, zona: p.zona })
  if (!urut.ok) return urut
  const nomor = tulisNomorSurat(deret.pola, { ...urut.value, unit: deret.unit })
  if (await isNomorDipakai(tx, nomor)) return tolak(galatSurat.nomorKembar(nomor))
  const pengolah = sebutPengolah(pelaku)
  const agenda = await insertAgenda(tx, {
    ...urut.value,
    kunci: p.kunci,
    deret: deret.kode,
    nomor,
    perihal: p.perihal,
    tujuan: p.tujuan,
    jenis: p.jenis,
    hash: p.hash,
    namaFile: p.namaFile,
    berkasId: p.berkasId,
    pengolah,
    pelaku,
  })
  await catat(tx, jam, {
    tindakan: 'surat.agendakan',
    objek: `agenda/${agenda.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: agenda.nomor, hash: p.hash, berkasId: p.berkasId },
  })
  return ok(agenda)
}
