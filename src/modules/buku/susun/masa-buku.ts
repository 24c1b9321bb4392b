import { ok, type Result, tolak } from '#kernel/hasil'
import { tanggalAcuan, tulisSemester } from '#kernel/periode'
import { hariDalamBulan, parseBulan, parseTanggal, tulisBulan, tulisTanggal } from '#kernel/tanggal'
import { galatBuku } from '../buku.galat.ts'
import type { JenisBuku } from './model-buku.ts'

/** What a book is about in time: a snapshot of a semester, or days. */
export type MasaBuku =
  | {
      readonly jenis: 'cuplikan'
      readonly snapshotId: string
      readonly semester: string
      readonly tulis: string
    }
  | {
      readonly jenis: 'hari'
      readonly dari: string
      readonly sampai: string
      readonly semester: string
      readonly tulis: string
    }

type Masukan = Readonly<Record<string, unknown>>

/** Reads `snapshotId` and `semester`, or `bulan` (2026-06), or `tanggal` (2026-06-30), as the kind of book wants. */
export function bacaMasa(jenis: JenisBuku, m: Masukan): Result<MasaBuku> {
  if (jenis === 'laporan-harian') {
    const hari = m.tanggal
    if (typeof hari !== 'string' || !parseTanggal(hari)) return tolak(galatBuku.masukanKurang('tanggal'))
    return ok({
      jenis: 'hari',
      dari: hari,
      sampai: hari,
      semester: semesterDari(hari),
      tulis: tulisTanggal(hari),
    })
  }
  if (jenis === 'laporan-bulanan') {
    const bulan = m.bulan
    if (typeof bulan !== 'string' || !parseBulan(bulan)) return tolak(galatBuku.masukanKurang('bulan'))
    const [tahun, ke] = bulan.split('-').map(Number) as [number, number]
    const akhir = `${bulan}-${hariDalamBulan(tahun, ke)}`
    return ok({
      jenis: 'hari',
      dari: `${bulan}-01`,
      sampai: akhir,
      semester: semesterDari(akhir),
      tulis: tulisBulan(bulan),
    })
  }
  const { snapshotId, semester } = m
  if (typeof snapshotId !== 'string' || snapshotId === '') return tolak(galatBuku.masukanKurang('snapshot'))
  if (typeof semester !== 'string' || semester === '') return tolak(galatBuku.masukanKurang('semester'))
  const tulis = jenis === 'profil' ? `Tahun ${semester.slice(0, 4)}` : tulisSemester(semester)
  return ok({ jenis: 'cuplikan', snapshotId, semester, tulis })
}

/** The day whose state the figures show. */
export function tanggalMasa(m: MasaBuku): string {
  return m.jenis === 'hari' ? m.sampai : tanggalAcuan(m.semester as never)
}

function semesterDari(tanggal: string): string {
  return `${tanggal.slice(0, 4)}-${Number(tanggal.slice(5, 7)) <= 6 ? 1 : 2}`
}
