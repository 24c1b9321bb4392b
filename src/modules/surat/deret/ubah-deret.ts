import { catat } from '#jejak'
import { tanggalSetempat, type Zona } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import { insertAgenda } from '../agenda/agenda.store.ts'
import { galatSurat } from '../surat.galat.ts'
import type { UbahDeret } from './deret.contract.ts'
import {
  daftarDeret,
  getDeretTahun,
  kunciDeret,
  simpanDeret,
  simpanDeretTahun,
  simpanPerubahan,
} from './deret.store.ts'
import type { Deret, DeretTahun } from './deret.ts'
import { periksaBerikut } from './periksa-berikut.ts'
import { periksaPelaksana } from './periksa-pelaksana.ts'
import { periksaPerubahan } from './periksa-perubahan.ts'

const SETELAN = [
  'nama',
  'pola',
  'klasifikasi',
  'unit',
  'pelaksana',
  'perKlasifikasi',
  'aktif',
  'blokMaks',
  'batasCadangan',
] as const

/**
 * Changes how the next numbers come about; given numbers stay as they are. The next number may be set freely while
 * the year has none (the paper book went before), and after that only forward: what is skipped is entered as void
 * with the reason, so that the book stays without a gap. Series of single classifications follow the one they came from.
 */
export async function ubahDeret(
  tx: Tx,
  jam: Jam,
  p: UbahDeret & { zona: Zona },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const alasan = p.alasan.trim()
  if (alasan.length < 5) return tolak(galatSurat.alasanKurang())
  const lama = await kunciDeret(tx, p.kode)
  if (!lama) return tolak(galatSurat.deretTakAda(p.kode))
  if (lama.induk !== undefined && SETELAN.some((k) => p[k] !== undefined && !sama(p[k], lama[k])))
    return tolak(galatSurat.deretCabang(lama.induk))
  const baru: Deret = { ...lama, ...pilih(p) }
  const tanggal = tanggalSetempat(p.zona, jam.sekarang())
  if (lama.tanggalTerakhir && tanggal < lama.tanggalTerakhir)
    return tolak(galatSurat.tanggalMundur(lama.tanggalTerakhir, tanggal))
  const tahun = Number(tanggal.slice(0, 4))
  const semua = await daftarDeret(tx)
  const boleh = await periksaPerubahan(tx, { lama, baru, semua, tahun })
  if (!boleh.ok) return boleh
  const dikenal = await periksaPelaksana(tx, baru.pelaksana, lama.pelaksana)
  if (!dikenal.ok) return dikenal
  const hitung = await getDeretTahun(tx, p.kode, tahun)
  const uraian = SETELAN.filter((k) => !sama(lama[k], baru[k])).map(
    (k) => `${k} "${lama[k]}" menjadi "${baru[k]}"`,
  )

  await simpanDeret(tx, baru)
  for (const cabang of semua.filter((d) => d.induk === p.kode)) {
    const terkunci = (await kunciDeret(tx, cabang.kode))!
    const { pola, unit, pelaksana, aktif, blokMaks, batasCadangan } = baru
    await simpanDeret(tx, { ...terkunci, pola, unit, pelaksana, aktif, blokMaks, batasCadangan })
  }
  if (p.berikut !== undefined && p.berikut !== hitung.berikut) {
    const maju = await aturBerikut(tx, jam, { deret: baru, hitung, ke: p.berikut, tanggal, alasan }, pelaku)
    if (!maju.ok) return maju
    uraian.push(`nomor berikutnya tahun ${hitung.tahun} dari ${hitung.berikut} menjadi ${p.berikut}`)
  }
  if (uraian.length === 0) return ok()
  const teks = uraian.join('; ')
  await simpanPerubahan(tx, p.kode, { waktu: jam.sekarang(), uraian: teks, alasan, pelaku })
  await catat(tx, jam, {
    tindakan: 'surat.ubah-deret',
    objek: `deret/${p.kode}`,
    hasil: 'dilakukan',
    pelaku,
    rincian: { uraian: teks, alasan },
  })
  return ok()
}

const sama = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function pilih(p: UbahDeret): Partial<Deret> {
  return Object.fromEntries(SETELAN.filter((k) => p[k] !== undefined).map((k) => [k, p[k]]))
}

async function aturBerikut(
  tx: Tx,
  jam: Jam,
  p: { deret: Deret; hitung: DeretTahun; ke: number; tanggal: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const { deret, hitung, ke } = p
  const boleh = periksaBerikut(deret, hitung, ke)
  if (!boleh.ok) return boleh
  if (hitung.berikut === hitung.mulai) {
    await simpanDeretTahun(tx, deret.kode, { ...hitung, mulai: ke, berikut: ke })
    return ok()
  }
  for (let urut = hitung.berikut; urut < ke; urut++) {
    await insertAgenda(tx, {
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
