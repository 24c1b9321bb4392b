import { createHash } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { parseKodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import { parseTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { bacaCsvWilayah } from './baca-csv-wilayah.ts'
import {
  aturPrioritas,
  daftarSumberLuas,
  luasMenurutSumber,
  simpanPilihan,
  simpanSumberLuas,
} from './luas.store.ts'
import type { BarisTolak, HasilImporLuas } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { daftarWilayah, kunciWilayah } from './wilayah.store.ts'

export interface PermintaanLuas {
  /** "BIG 2024"; its slug is the id, so that the same name replaces. */
  readonly nama: string
  readonly tanggal?: string | undefined
  readonly prioritas?: number | undefined
}

/** Takes areas of one source from `kode,nama,luas_km2`; rows of other offices and rows without an area are left out and counted. */
export async function imporLuas(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: Uint8Array,
  m: PermintaanLuas,
  pelaku: Pelaku,
): Promise<Result<HasilImporLuas>> {
  const tanggal = m.tanggal === undefined ? undefined : parseTanggal(m.tanggal)
  if (m.tanggal !== undefined && !tanggal) return tolak(galatWilayah.tanggalTakSah())
  const id = m.nama
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  if (id.length < 2 || id === 'daftar') return tolak(galatWilayah.sumberLuasTakAda(m.nama))
  const bacaan = bacaCsvWilayah(isi)
  if (!bacaan.ok) return bacaan
  return s.db.transaksi(async (tx): Promise<Result<HasilImporLuas>> => {
    await kunciWilayah(tx)
    const kini = new Set((await daftarWilayah(tx)).map((w) => w.kode))
    if (kini.size === 0) return tolak(galatWilayah.daftarMasihKosong())
    const milik = bacaan.value.daftar.filter((b) => kini.has(b.kode))
    const tolakan: BarisTolak[] = bacaan.value.cacat.filter((c) => {
      const kode = parseKodeWilayah(c.kode)
      return !kode || kini.has(kode)
    })
    const ada = new Map<string, number>()
    for (const b of milik) {
      const dulu = ada.get(b.kode)
      if (dulu !== undefined && b.luasKm2 !== undefined && dulu !== b.luasKm2)
        tolakan.push({ baris: b.baris, kode: b.kode, sebab: `Kode ${b.kode} dua kali dengan luas berbeda.` })
      if (b.luasKm2 !== undefined) ada.set(b.kode, b.luasKm2)
    }
    if (tolakan.length > 0) return tolak(galatWilayah.luasTakSah(tolakan))
    if (ada.size === 0) return tolak(galatWilayah.luasTakTerpakai())
    const daftar = [...kini].flatMap((kode) => (ada.has(kode) ? [{ kode, luasKm2: ada.get(kode)! }] : []))
    const prioritas = m.prioritas ?? 50
    await simpanSumberLuas(tx, { id, nama: m.nama.trim(), tanggal, prioritas }, daftar, s.jam.sekarang())
    const hasil = {
      sumberId: id,
      jumlah: daftar.length,
      diLuarKantor: bacaan.value.daftar.length - milik.length,
      tanpaLuas: kini.size - daftar.length,
    }
    await catat(tx, s.jam, {
      tindakan: 'wilayah.impor-luas',
      objek: `wilayah/luas/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {
        hash: createHash('sha256').update(isi).digest('hex'),
        nama: m.nama,
        tanggal,
        prioritas,
        ...hasil,
      },
    })
    return ok(hasil)
  })
}

/** Chooses the source of one region's area; without one the priority decides again. */
export async function pilihLuas(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: { kode: string; sumberId?: string | undefined },
  pelaku: Pelaku,
): Promise<Result<void>> {
  const kode = parseKodeWilayah(m.kode)
  if (!kode) return tolak(galatWilayah.kodeTakSah(m.kode))
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    await kunciWilayah(tx)
    if (
      m.sumberId !== undefined &&
      !(await luasMenurutSumber(tx, kode)).some((l) => l.sumberId === m.sumberId)
    )
      return tolak(galatWilayah.luasTakAda(kode, m.sumberId))
    await simpanPilihan(tx, kode, m.sumberId)
    await catat(tx, s.jam, {
      tindakan: 'wilayah.pilih-luas',
      objek: `wilayah/luas/${kode}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { kode, sumber: m.sumberId ?? 'menurut prioritas' },
    })
    return ok()
  })
}

export async function aturPrioritasLuas(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: { sumberId: string; prioritas: number },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    await kunciWilayah(tx)
    const lama = (await daftarSumberLuas(tx)).find((x) => x.id === m.sumberId)?.prioritas
    if (!(await aturPrioritas(tx, m.sumberId, m.prioritas)))
      return tolak(galatWilayah.sumberLuasTakAda(m.sumberId))
    await catat(tx, s.jam, {
      tindakan: 'wilayah.prioritas-luas',
      objek: `wilayah/luas/${m.sumberId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, baru: m.prioritas },
    })
    return ok()
  })
}
