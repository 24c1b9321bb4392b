import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { BerkasKeluaran } from '#kernel/kerja'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { ambilUrut, isKlasifikasi, kunciDeretNaskah } from '../deret/ambil-urut.ts'
import { DERET_MASUK } from '../deret/deret.ts'
import { galatSurat } from '../surat.galat.ts'
import {
  daftarKembar,
  findMasuk,
  findMasukKunci,
  type IsiSuratMasuk,
  insertFileMasuk,
  insertSuratMasuk,
  type MasukTercatat,
} from './masuk.store.ts'

export interface PermintaanMasuk extends IsiSuratMasuk {
  /** The same key again answers with the same entry: of a form its own, of a mail that of its proposal. */
  readonly kunci: string
  /** Scans and files, already in simpanan. */
  readonly file?: readonly BerkasKeluaran[]
  /** Books it although sender and number stand in the book already. */
  readonly tetapCatat?: boolean
  readonly berkasId?: string
}

/**
 * Books a letter that came in. Numbers follow the day of booking; the day it came may lie before. A letter of the same
 * sender and number is refused with the entries that are there, unless a person says that it is another one.
 */
export async function catatSuratMasuk(
  tx: Tx,
  jam: Jam,
  p: PermintaanMasuk,
  pelaku: Pelaku,
): Promise<Result<MasukTercatat>> {
  const kunci = await kunciDeretNaskah(tx, { deret: DERET_MASUK })
  if (!kunci.ok) return kunci
  const kini = tanggalSetempat(await getZona(tx), jam.sekarang())
  const sudah = await findMasukKunci(tx, p.kunci, kini)
  if (sudah) return ok(sudah)
  const isi = periksaIsiMasuk(p, kini)
  if (!isi.ok) return isi
  if (!p.tetapCatat) {
    const kembar = await daftarKembar(tx, p.asal, p.nomorSurat)
    if (kembar.length > 0) return tolak(galatSurat.masukKembar(kembar.map((k) => k.nomorAgenda)))
  }
  const { deret } = kunci.value
  const urut = await ambilUrut(tx, jam, kunci.value)
  if (!urut.ok) return urut
  const nomorAgenda = tulisNomorSurat(deret.pola, { ...urut.value, unit: deret.unit })
  const id = await insertSuratMasuk(tx, {
    ...isi.value,
    ...urut.value,
    klasifikasi: isi.value.klasifikasi,
    kunci: p.kunci,
    deret: deret.kode,
    nomorAgenda,
    berkasId: p.berkasId,
    pelaku,
  })
  for (const f of p.file ?? []) await insertFileMasuk(tx, id, f, urut.value.waktu, pelaku)
  await catat(tx, jam, {
    tindakan: 'surat.catat-masuk',
    objek: `surat-masuk/${id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { nomorAgenda, file: (p.file ?? []).map((f) => f.hash), tetapCatat: p.tetapCatat ?? false },
  })
  return ok((await findMasuk(tx, id, kini))!)
}

/** Days in their order, a classification that is one, texts without spaces around them. */
export function periksaIsiMasuk(p: IsiSuratMasuk, kini: string): Result<IsiSuratMasuk> {
  if (p.tanggalTerima > kini) return tolak(galatSurat.terimaEsok(p.tanggalTerima))
  if (p.tanggalSurat !== undefined && p.tanggalSurat > p.tanggalTerima)
    return tolak(galatSurat.suratSesudahTerima(p.tanggalSurat, p.tanggalTerima))
  const klasifikasi = p.klasifikasi?.trim() || undefined
  if (klasifikasi !== undefined && !isKlasifikasi(klasifikasi))
    return tolak(galatSurat.klasifikasiSalah(klasifikasi))
  return ok({
    tanggalTerima: p.tanggalTerima,
    nomorSurat: p.nomorSurat.trim(),
    tanggalSurat: p.tanggalSurat,
    asal: p.asal.trim(),
    perihal: p.perihal.trim(),
    lampiran: p.lampiran?.trim() || undefined,
    klasifikasi,
    sifat: p.sifat,
    keamanan: p.keamanan,
    cara: p.cara,
  })
}
