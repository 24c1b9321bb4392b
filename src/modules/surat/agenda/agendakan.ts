import { catat } from '#jejak'
import { tanggalSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { tulisNomorSurat } from '../deret/nomor-surat.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import {
  findAgendaFile,
  findAgendaKunci,
  getDeretTahun,
  isNomorDipakai,
  kunciDeret,
  simpanAgenda,
  simpanDeret,
  simpanDeretTahun,
} from '../surat.store.ts'

export interface PermintaanAgenda {
  readonly deret?: string
  /** The same key again returns the number that was given, and gives no other. */
  readonly kunci: string
  /** SHA-256 (hex) of the signed file. */
  readonly hash: string
  readonly namaFile: string
  readonly perihal: string
  readonly klasifikasi?: string
  readonly berkasId?: string
  /** The office's zone: decides day and year. */
  readonly zona: Zona
}

/**
 * Here a letter number is made. The row of the series is locked first and stays locked until commit, so the counter,
 * the register row and the entry in jejak stand or fall together: no gap, no number twice, dates in order, whatever
 * happens in between. A sequence of PostgreSQL would be quicker and leave a gap at every rollback.
 */
export async function agendakan(
  tx: Tx,
  jam: Jam,
  p: PermintaanAgenda,
  pelaku: Pelaku,
): Promise<Result<Agenda>> {
  const kode = p.deret ?? 'agenda'
  const deret = await kunciDeret(tx, kode)
  if (!deret) return tolak(galatSurat.deretTakAda(kode))
  const sudah = await findAgendaKunci(tx, p.kunci)
  if (sudah) return ok(sudah)
  const lain = await findAgendaFile(tx, p.hash)
  if (lain?.status === 'terpakai' && lain.deret === kode)
    return tolak(galatSurat.sudahDiagendakan(lain.nomor))

  const waktu = jam.sekarang()
  const tanggal = tanggalSetempat(p.zona, waktu)
  if (deret.tanggalTerakhir && tanggal < deret.tanggalTerakhir)
    return tolak(galatSurat.tanggalMundur(deret.tanggalTerakhir, tanggal))
  const tahun = Number(tanggal.slice(0, 4))
  const hitung = await getDeretTahun(tx, kode, tahun)
  const klasifikasi = p.klasifikasi ?? deret.klasifikasi
  const urut = hitung.berikut
  const nomor = tulisNomorSurat(deret.pola, { klasifikasi, urut, unit: deret.unit, tanggal })
  if (await isNomorDipakai(tx, nomor)) return tolak(galatSurat.nomorKembar(nomor))
  const agenda = await simpanAgenda(tx, {
    kunci: p.kunci,
    deret: kode,
    tahun,
    urut,
    nomor,
    tanggal,
    waktu,
    klasifikasi,
    perihal: p.perihal,
    hash: p.hash,
    namaFile: p.namaFile,
    ...(p.berkasId !== undefined && { berkasId: p.berkasId }),
    pelaku,
  })
  await simpanDeretTahun(tx, kode, { ...hitung, berikut: urut + 1 })
  await simpanDeret(tx, { ...deret, tanggalTerakhir: tanggal })
  await catat(tx, jam, {
    tindakan: 'surat.agendakan',
    objek: `agenda/${agenda.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomor: agenda.nomor, hash: p.hash, berkasId: p.berkasId },
  })
  return ok(agenda)
}
