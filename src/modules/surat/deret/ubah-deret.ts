import { catat } from '#jejak'
import { tanggalSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { UbahDeret } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import {
  getDeretTahun,
  kunciDeret,
  simpanAgenda,
  simpanDeret,
  simpanDeretTahun,
  simpanPerubahan,
} from '../surat.store.ts'
import type { Deret, DeretTahun } from './deret.ts'
import { periksaPola, tulisNomorSurat } from './nomor-surat.ts'

/** A jump of more is a slip of the finger (5000 for 500) rather than a busy paper book. */
const LOMPATAN_MAKS = 1000

/**
 * Changes how the next numbers come about; given numbers stay as they are. The next number may be set freely while
 * the year has none (the paper book went before), and after that only forward: what is skipped is entered as void
 * with the reason, so that the book stays without a gap.
 */
export async function ubahDeret(
  tx: Tx,
  jam: Jam,
  p: UbahDeret & { zona: Zona },
  pelaku: Pelaku,
): Promise<Result<void>> {
  if (p.alasan.trim().length < 5) return tolak(galatSurat.alasanKurang())
  const lama = await kunciDeret(tx, p.kode)
  if (!lama) return tolak(galatSurat.deretTakAda(p.kode))
  const baru: Deret = {
    ...lama,
    pola: p.pola ?? lama.pola,
    klasifikasi: p.klasifikasi ?? lama.klasifikasi,
    unit: p.unit ?? lama.unit,
  }
  const pola = periksaPola(baru.pola)
  if (!pola.ok) return pola
  const tanggal = tanggalSetempat(p.zona, jam.sekarang())
  if (lama.tanggalTerakhir && tanggal < lama.tanggalTerakhir)
    return tolak(galatSurat.tanggalMundur(lama.tanggalTerakhir, tanggal))
  const hitung = await getDeretTahun(tx, p.kode, Number(tanggal.slice(0, 4)))
  const uraian = (['pola', 'klasifikasi', 'unit'] as const)
    .filter((k) => lama[k] !== baru[k])
    .map((k) => `${k} "${lama[k]}" menjadi "${baru[k]}"`)

  await simpanDeret(tx, baru)
  if (p.berikut !== undefined && p.berikut !== hitung.berikut) {
    const maju = await aturBerikut(
      tx,
      jam,
      { deret: baru, hitung, ke: p.berikut, tanggal, alasan: p.alasan.trim() },
      pelaku,
    )
    if (!maju.ok) return maju
    uraian.push(`nomor berikutnya tahun ${hitung.tahun} dari ${hitung.berikut} menjadi ${p.berikut}`)
  }
  if (uraian.length === 0) return ok()
  const teks = uraian.join('; ')
  await simpanPerubahan(tx, p.kode, { waktu: jam.sekarang(), uraian: teks, alasan: p.alasan.trim(), pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.ubah-deret',
    objek: `deret/${p.kode}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { uraian: teks, alasan: p.alasan.trim() },
  })
  return ok()
}

async function aturBerikut(
  tx: Tx,
  jam: Jam,
  p: { deret: Deret; hitung: DeretTahun; ke: number; tanggal: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const { deret, hitung, ke } = p
  if (hitung.berikut === hitung.mulai) {
    await simpanDeretTahun(tx, deret.kode, { ...hitung, mulai: ke, berikut: ke })
    return ok()
  }
  if (ke < hitung.berikut) return tolak(galatSurat.nomorMundur(hitung.berikut))
  if (ke - hitung.berikut > LOMPATAN_MAKS)
    return tolak(galatSurat.lompatanTerlaluJauh(hitung.berikut, ke, LOMPATAN_MAKS))
  for (let urut = hitung.berikut; urut < ke; urut++) {
    await simpanAgenda(tx, {
      deret: deret.kode,
      tahun: hitung.tahun,
      urut,
      nomor: tulisNomorSurat(deret.pola, {
        klasifikasi: deret.klasifikasi,
        urut,
        unit: deret.unit,
        tanggal: p.tanggal,
      }),
      tanggal: p.tanggal,
      waktu: jam.sekarang(),
      klasifikasi: deret.klasifikasi,
      perihal: 'Nomor dilewati',
      pelaku,
      alasanBatal: p.alasan,
    })
  }
  await simpanDeretTahun(tx, deret.kode, { ...hitung, berikut: ke })
  await simpanDeret(tx, { ...deret, tanggalTerakhir: p.tanggal })
  return ok()
}
