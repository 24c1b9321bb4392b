import { getZona, tanggalSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import { galatSurat } from '../surat.galat.ts'
import {
  daftarAturan,
  findDeret,
  getDeretTahun,
  insertDeret,
  kunciDeret,
  simpanDeret,
  simpanDeretTahun,
} from './deret.store.ts'
import type { Deret } from './deret.ts'
import { pilihDeret } from './pilih-deret.ts'

export interface UntukNaskah {
  /** Chosen by kind and classification where absent. */
  readonly deret?: string | undefined
  /** Kind of the document: `surat-keluar`, `nota-dinas`, ... */
  readonly jenis?: string | undefined
  readonly klasifikasi?: string | undefined
}

export interface UrutDiambil {
  readonly deret: Deret
  readonly tahun: number
  /** The first of `jumlah` numbers. */
  readonly urut: number
  readonly tanggal: string
  readonly waktu: Date
  readonly klasifikasi: string
}

/**
 * Locks the series that numbers this document. The lock is held until commit, so counter, register row and entry in
 * jejak stand or fall together. One transaction takes numbers of one series.
 */
export async function kunciDeretNaskah(
  tx: Tx,
  n: UntukNaskah,
): Promise<Result<{ deret: Deret; klasifikasi: string }>> {
  const kode = n.deret ?? pilihDeret(await daftarAturan(tx), n.jenis ?? 'surat-keluar', n.klasifikasi ?? '')
  const induk = await findDeret(tx, kode)
  if (!induk) return tolak(galatSurat.deretTakAda(kode))
  if (!induk.aktif) return tolak(galatSurat.deretMati(induk.nama))
  const klasifikasi = n.klasifikasi ?? induk.klasifikasi
  if (!isKlasifikasi(klasifikasi)) return tolak(galatSurat.klasifikasiSalah(klasifikasi))
  if (induk.induk !== undefined && klasifikasi !== induk.klasifikasi)
    return tolak(galatSurat.klasifikasiLain(induk.nama, induk.klasifikasi))
  if (!induk.perKlasifikasi) return ok({ deret: (await kunciDeret(tx, kode))!, klasifikasi })
  const anak = `${kode}/${klasifikasi}`
  const ada = await kunciDeret(tx, anak)
  if (ada) return ok({ deret: ada, klasifikasi })
  const terkunci = (await kunciDeret(tx, kode))!
  const { tanggalTerakhir: _, ...awal } = terkunci
  await insertDeret(tx, {
    ...awal,
    kode: anak,
    nama: `${terkunci.nama} ${klasifikasi}`,
    klasifikasi,
    perKlasifikasi: false,
    induk: kode,
  })
  return ok({ deret: (await kunciDeret(tx, anak))!, klasifikasi })
}

/** Takes the next `jumlah` numbers of a locked series. Refuses when the clock shows an earlier day than the last number bears. */
export async function ambilUrut(
  tx: Tx,
  jam: Jam,
  p: { readonly deret: Deret; readonly klasifikasi: string; readonly jumlah?: number; readonly zona?: Zona },
): Promise<Result<UrutDiambil>> {
  const { deret, klasifikasi } = p
  const waktu = jam.sekarang()
  const tanggal = tanggalSetempat(p.zona ?? (await getZona(tx)), waktu)
  if (deret.tanggalTerakhir && tanggal < deret.tanggalTerakhir)
    return tolak(galatSurat.tanggalMundur(deret.tanggalTerakhir, tanggal))
  const tahun = Number(tanggal.slice(0, 4))
  const hitung = await getDeretTahun(tx, deret.kode, tahun)
  await simpanDeretTahun(tx, deret.kode, { ...hitung, berikut: hitung.berikut + (p.jumlah ?? 1) })
  await simpanDeret(tx, { ...deret, tanggalTerakhir: tanggal })
  return ok({ deret, tahun, urut: hitung.berikut, tanggal, waktu, klasifikasi })
}

/** Digits and letters in parts with points, as Permendagri 83/2022 and the older 78/2012 write them. */
export function isKlasifikasi(k: string): boolean {
  return /^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$/.test(k) && k.length <= 40
}
