import { createHash, randomUUID } from 'node:crypto'
import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import { parseTanggal, type Tanggal } from '#kernel/tanggal'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { daftarKodePernah, daftarWilayah } from '#wilayah'
import { ATURAN_VERSI } from './aturan.ts'
import { type BarisBernomor, bukaFile, type HasilBaca, tentukanJenis } from './baca-file.ts'
import { JENIS_HARIAN } from './daftar-hari.ts'
import { hitungSel } from './hitung-sel.ts'
import { galatPeristiwa } from './peristiwa.galat.ts'
import {
  akhiriBerkas,
  daftarBentrok,
  daftarKlasifikasi,
  findBerkas,
  findBerkasSidik,
  kunciPeristiwa,
  kunciTerpakai,
  simpanBerkas,
  tandaiDiganti,
} from './peristiwa.store.ts'
import { type BerkasPeristiwa, type JenisPeristiwa, sidikBerkas, tulisKanonik } from './peristiwa.ts'
import { konteksSegel, segelTeks } from './segel.ts'

export interface PermintaanPeristiwa {
  readonly namaFile: string
  readonly isi: Uint8Array
  /** Days of reporting, both included. */
  readonly dari: string
  readonly sampai: string
  /** Kinds covered; see MintaImporPeristiwa. */
  readonly jenis?: readonly JenisPeristiwa[]
  /** The file of one kab/kota of a province office; without it, of all. */
  readonly kabkota?: string
  /** Reason: the files of the same days are replaced. */
  readonly ganti?: string
}

const MAKS_HARI = 400

/**
 * Takes one file of events: checked, sealed, counted, or refused with nothing left behind. A kind and a day come from
 * one file in force; a second is refused, or with `ganti` replaces what it covers wholly. A file with a heading alone
 * says that nothing of its kinds happened.
 */
export async function imporPeristiwa(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  p: PermintaanPeristiwa,
  pelaku: Pelaku,
): Promise<Result<BerkasPeristiwa>> {
  const hasil = await impor(s, p, pelaku)
  if (!hasil.ok) await catatDitolak(s, p, hasil.galat, pelaku)
  return hasil
}

async function impor(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci'>,
  p: PermintaanPeristiwa,
  pelaku: Pelaku,
): Promise<Result<BerkasPeristiwa>> {
  const [dari, sampai] = [parseTanggal(p.dari), parseTanggal(p.sampai)]
  if (!dari || !sampai) return tolak(galatPeristiwa.masukanTakSah('Tanggal ditulis sebagai 2026-07-01.'))
  if (dari > sampai || Date.parse(sampai) - Date.parse(dari) >= MAKS_HARI * 86_400_000)
    return tolak(galatPeristiwa.rentangTakSah())
  if (p.ganti !== undefined && p.ganti.trim().length < 5) return tolak(galatPeristiwa.alasanKosong())
  const file = bukaFile(p.isi)
  if (!file.ok) return file
  const jenis = tentukanJenis(p.jenis ?? [], file.value.adaJenis, JENIS_HARIAN)
  if (!jenis.ok) return jenis
  return s.db.transaksi(async (tx): Promise<Result<BerkasPeristiwa>> => {
    await kunciPeristiwa(tx)
    const hariIni = tanggalSetempat(await getZona(tx), s.jam.sekarang())
    if (sampai > hariIni) return tolak(galatPeristiwa.hariMendatang(sampai))
    const wilayah = await wilayahFile(tx, p.kabkota)
    if (!wilayah.ok) return wilayah
    const cakupan = { jenis: jenis.value, dari, sampai, kabkota: wilayah.value.kabkota }
    const lama = await daftarBentrok(tx, cakupan)
    if (lama.length > 0 && p.ganti === undefined)
      return tolak(
        galatPeristiwa.hariSudahAda(
          lama.slice(0, 20).map((l) => ({ tanggal: l.tanggal, jenis: l.jenis, namaFile: l.berkas.namaFile })),
          lama.length,
        ),
      )
    for (const l of lama)
      if (!memuat(cakupan, l.berkas)) return tolak(galatPeristiwa.gantiTakUtuh(l.berkas.namaFile))

    const klasifikasi = new Set((await daftarKlasifikasi(tx)).map((k) => k.kode))
    const bacaan = await file.value.baca({
      ...cakupan,
      kabkota: new Set<string>(wilayah.value.kabkota),
      hariIni,
      klasifikasi,
      desaKini: wilayah.value.kini,
      desaPernah: wilayah.value.pernah,
    })
    const id = randomUUID()
    const saat = s.jam.sekarang()
    const alasan = p.ganti?.trim() ?? ''
    // The old files leave before keys are compared: what they hold may come again in the new one.
    for (const l of lama) await akhiriBerkas(tx, l.berkas.id, { pada: saat, oleh: pelaku, alasan })
    const kunci = await sisihkanGanda(s, tx, bacaan)
    if (file.value.jumlahMasuk > 0 && bacaan.baris.length === 0) {
      const [terbanyak] = bacaan.temuan.daftar().toSorted((a, b) => b.jumlah - a.jumlah)
      return tolak(galatPeristiwa.semuaDitolak(file.value.jumlahMasuk, terbanyak!.kalimat))
    }
    const kanonik = bacaan.baris.map((b) => tulisKanonik(b.isi))
    const sidik = sidikBerkas(cakupan, kanonik)
    const dahulu = await findBerkasSidik(tx, sidik)
    if (dahulu) return tolak(galatPeristiwa.sudahDiimpor(dahulu.namaFile))
    const berkas: BerkasPeristiwa = {
      id,
      sidik,
      ...cakupan,
      namaFile: samarkanNamaFile(p.namaFile),
      status: 'tersegel',
      jumlahMasuk: file.value.jumlahMasuk,
      jumlahBaris: bacaan.baris.length,
      jumlahDitolak: bacaan.tolakan.length,
      aturanVersi: ATURAN_VERSI,
      temuan: bacaan.temuan.daftar(),
      catatanFile: file.value.catatan,
      hashFile: createHash('sha256').update(p.isi).digest('hex'),
      dibuat: saat,
      oleh: pelaku,
    }
    const tolakan = bacaan.tolakan.toSorted((a, b) => a.baris - b.baris)
    await simpanBerkas(tx, berkas, {
      sel: hitungSel(bacaan.baris.map((b) => b.isi)),
      kunci,
      segel: {
        baris: segelTeks(s.kunci, [...kanonik].sort().join('\n'), konteksSegel(id, 'baris')),
        tolak: segelTeks(
          s.kunci,
          tolakan.map((t) => [t.baris, t.aturan, t.kolom, t.nilai].join('\t')).join('\n'),
          konteksSegel(id, 'tolak'),
        ),
      },
    })
    for (const l of lama) await tandaiDiganti(tx, l.berkas.id, id)
    await catat(tx, s.jam, {
      tindakan: 'peristiwa.impor',
      objek: `peristiwa/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        namaFile: berkas.namaFile,
        sidik,
        ...cakupan,
        jumlahMasuk: berkas.jumlahMasuk,
        jumlahBaris: berkas.jumlahBaris,
        jumlahDitolak: berkas.jumlahDitolak,
        ...(lama.length > 0 && { mengganti: lama.map((l) => l.berkas.id), alasan }),
      },
    })
    return ok((await findBerkas(tx, id))!)
  })
}

async function wilayahFile(
  tx: Tx,
  diminta: string | undefined,
): Promise<Result<{ kabkota: KodeWilayah[]; kini: Set<KodeWilayah>; pernah: Set<KodeWilayah> }>> {
  const daftar = await daftarWilayah(tx)
  const kini = new Set(daftar.filter((w) => w.tingkat === 'desa').map((w) => w.kode))
  if (kini.size === 0) return tolak(galatPeristiwa.tanpaWilayah())
  const semua = daftar.filter((w) => w.tingkat === 'kabkota').map((w) => w.kode)
  const kabkota = diminta === undefined ? semua : semua.filter((k) => k === diminta)
  if (kabkota.length === 0) return tolak(galatPeristiwa.kabkotaTakAda(diminta!))
  return ok({ kabkota, kini, pernah: await daftarKodePernah(tx) })
}

function memuat(
  baru: { jenis: readonly string[]; dari: Tanggal; sampai: Tanggal; kabkota: readonly string[] },
  lama: BerkasPeristiwa,
): boolean {
  return (
    baru.dari <= lama.dari &&
    baru.sampai >= lama.sampai &&
    lama.jenis.every((j) => baru.jenis.includes(j)) &&
    lama.kabkota.every((k) => baru.kabkota.includes(k))
  )
}

// Rows whose event stands in another file in force leave; gives the keys of those that stay.
async function sisihkanGanda(s: Pick<Sarana, 'kunci'>, tx: Tx, b: HasilBaca): Promise<string[]> {
  const kunci = new Map<BarisBernomor, string>()
  for (const baris of b.baris)
    if (baris.isi.kunci !== undefined) kunci.set(baris, s.kunci.hmac(`peristiwa|${baris.isi.kunci}`))
  const terpakai = await kunciTerpakai(tx, [...kunci.values()])
  if (terpakai.size === 0) return [...kunci.values()]
  const tinggal = b.baris.filter((baris) => {
    const k = kunci.get(baris)
    if (k === undefined || !terpakai.has(k)) return true
    b.tolakan.push({ baris: baris.nomor, aturan: 'ganda-file-lain', kolom: '', nilai: '' })
    b.temuan.tambah('ganda-file-lain', baris.nomor)
    return false
  })
  b.baris.splice(0, b.baris.length, ...tinggal)
  return tinggal.flatMap((baris) => kunci.get(baris) ?? [])
}

// A file is sometimes named after the person in it.
function samarkanNamaFile(nama: string): string {
  const rapi = nama.replace(/\p{Cc}/gu, '').replace(/\d{12,}/g, (d) => '*'.repeat(d.length))
  return rapi.slice(0, 200) || 'tanpa-nama.csv'
}

async function catatDitolak(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanPeristiwa,
  g: Galat,
  pelaku: Pelaku,
): Promise<void> {
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'peristiwa.impor',
      objek: 'peristiwa/impor',
      hasil: 'ditolak',
      pelaku,
      rincian: { galat: g.kode, namaFile: samarkanNamaFile(p.namaFile), dari: p.dari, sampai: p.sampai },
    }),
  )
}
