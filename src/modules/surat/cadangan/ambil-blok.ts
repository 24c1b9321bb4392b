import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { ambilUrut, kunciDeretNaskah } from '../deret/ambil-urut.ts'
import { galatSurat } from '../surat.galat.ts'
import type { AmbilBlok } from './blok.contract.ts'
import {
  type BlokTercatat,
  findBlokKunci,
  findNomorTerpakai,
  insertBlok,
  jumlahDipegang,
} from './blok.store.ts'

/**
 * Gives a client a run of numbers of its own, which it uses without the network. Every one of them is in the book as
 * reserved from now on. The same `kunci` again answers with the same block: the first answer may have been lost on the
 * way. One person holds at most `blokMaks` numbers of a series that are not accounted for.
 */
export async function ambilBlok(
  tx: Tx,
  jam: Jam,
  p: AmbilBlok,
  pelaku: Pelaku & { readonly pegawaiId: string },
): Promise<Result<BlokTercatat>> {
  const kunci = await kunciDeretNaskah(tx, p)
  if (!kunci.ok) return kunci
  const { deret, klasifikasi } = kunci.value
  const sudah = await findBlokKunci(tx, p.kunci)
  if (sudah) return ok(sudah)
  if (deret.jenis !== 'keluar' || deret.blokMaks === 0) return tolak(galatSurat.tanpaBlok(deret.nama))
  const dipegang = await jumlahDipegang(tx, deret.kode, pelaku.pegawaiId)
  if (dipegang + p.jumlah > deret.blokMaks)
    return tolak(galatSurat.blokTerlaluBesar(deret.blokMaks, dipegang))
  const urut = await ambilUrut(tx, jam, { ...kunci.value, jumlah: p.jumlah })
  if (!urut.ok) return urut
  const { tahun, tanggal, waktu, urut: awal } = urut.value
  const nomor = Array.from({ length: p.jumlah }, (_, i) =>
    tulisNomorSurat(deret.pola, { klasifikasi, urut: awal + i, unit: deret.unit, tanggal }),
  )
  const kembar = await findNomorTerpakai(tx, nomor)
  if (kembar !== undefined) return tolak(galatSurat.nomorKembar(kembar))
  const isi = {
    kunci: p.kunci,
    deret: deret.kode,
    tahun,
    awal,
    akhir: awal + p.jumlah - 1,
    tanggal,
    waktu,
    klasifikasi,
    pola: deret.pola,
    unit: deret.unit,
    bebasKlasifikasi: deret.induk === undefined,
    perangkat: p.perangkat,
    pemegangId: pelaku.pegawaiId,
    pelaku,
  }
  const blok = await insertBlok(tx, isi, nomor)
  await catat(tx, jam, {
    tindakan: 'surat.ambil-blok',
    objek: `blok/${blok.id}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { deret: deret.kode, tahun, awal, akhir: blok.akhir, perangkat: p.perangkat },
  })
  return ok(blok)
}
