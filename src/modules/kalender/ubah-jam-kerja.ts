import { catat } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatKalender } from './kalender.galat.ts'
import { gantiJam, getKalender, simpanZona } from './kalender.store.ts'
import type { JamHari, Kalender } from './kalender.ts'
import type { MasaRamadan } from './libur.ts'
import { isPengubahKalender } from './pengubah-kalender.ts'
import type { Zona } from './zona.ts'

export interface IsiJamKerja {
  readonly jamBiasa: readonly JamHari[]
  readonly jamRamadan: readonly JamHari[]
  readonly masaRamadan: readonly MasaRamadan[]
  readonly dasar: string
  readonly perluDikonfirmasi: boolean
}

/** Replaces the hours and Ramadan periods, e.g. by a regional rule. Deadlines that were set stay; new ones follow it. */
export async function ubahJamKerja(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiJamKerja,
  pelaku: Pelaku,
): Promise<Result<void>> {
  if (!isPengubahKalender(pelaku)) return tolak(galatKalender.bukanPengelola())
  const salah = salahJam(isi.jamBiasa) ?? salahJam(isi.jamRamadan) ?? salahMasa(isi.masaRamadan)
  if (salah) return tolak(salah)
  return s.db.transaksi(async (tx) => {
    const { jamBiasa, jamRamadan, masaRamadan } = await getKalender(tx)
    await gantiJam(tx, isi, isi.masaRamadan, isi)
    await catat(tx, s.jam, {
      tindakan: 'kalender.ubah-jam-kerja',
      objek: 'kalender',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama: { jamBiasa, jamRamadan, masaRamadan }, baru: isi },
    })
    return ok()
  })
}

/** For `akun`, which owns the office and keeps its zone here; the caller records the change. */
export async function aturZona(tx: Tx, zona: Zona): Promise<void> {
  await simpanZona(tx, zona)
}

function salahJam(jam: Kalender['jamBiasa']): Galat | undefined {
  const hari = new Set<number>()
  for (const j of jam) {
    if (hari.has(j.hari)) return galatKalender.hariGanda(j.hari)
    hari.add(j.hari)
    const titik = [j.mulai, j.istirahatMulai, j.istirahatSelesai, j.selesai].filter((t) => t !== undefined)
    const satuSisi = (j.istirahatMulai === undefined) !== (j.istirahatSelesai === undefined)
    if (satuSisi || titik.some((t, i) => i > 0 && t <= titik[i - 1]!)) return galatKalender.jamTakUrut(j.hari)
  }
  return undefined
}

function salahMasa(masa: readonly MasaRamadan[]): Galat | undefined {
  const urut = [...masa].sort((a, b) => (a.dari < b.dari ? -1 : 1))
  const salah = urut.find((m, i) => m.sampai < m.dari || (i > 0 && m.dari <= urut[i - 1]!.sampai))
  return salah && galatKalender.masaTakUrut(salah.dari)
}
