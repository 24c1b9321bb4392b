import type { SnapshotTabel } from '../susun/susun-tabel.ts'
import { type Pecahan, pecahan } from './pecahan.ts'

/** Half years since year 0: 2026-1 is one less than 2026-2. */
export function urutSemester(semester: string): number {
  return Number(semester.slice(0, 4)) * 2 + Number(semester.slice(5)) - 1
}

/** One sealed snapshot a semester of this basis, the newest, in order of time. `daftar` is newest first. */
export function deretSnapshot(daftar: readonly SnapshotTabel[], basis: string): SnapshotTabel[] {
  const satu = new Map<string, SnapshotTabel>()
  for (const s of daftar)
    if (s.basis === basis && s.status === 'tersegel' && !satu.has(s.semester)) satu.set(s.semester, s)
  return [...satu.values()].sort((a, b) => urutSemester(a.semester) - urutSemester(b.semester))
}

/** What growth is measured from when nobody says: a year earlier, else the nearest earlier one. */
export function pilihAwal(deret: readonly SnapshotTabel[], akhir: SnapshotTabel): SnapshotTabel | undefined {
  const n = urutSemester(akhir.semester)
  const dahulu = deret.filter((s) => urutSemester(s.semester) < n)
  return dahulu.find((s) => urutSemester(s.semester) === n - 2) ?? dahulu.at(-1)
}

export interface MasaPeristiwa {
  readonly dari: string
  readonly sampai: string
  readonly cara: 'rata-dua-cuplikan' | 'cuplikan-tengah' | 'tidak-ada'
  /** Whose mean is the population of the period. */
  readonly snapshot: readonly SnapshotTabel[]
  readonly kalimat: string
}

/**
 * The twelve months that end on the snapshot's day, and their population: the mean of the two snapshots that enclose
 * them (domain 2.5), else the one in their middle. The snapshot at their end alone is no mean: then there is none.
 */
export function masaPeristiwa(deret: readonly SnapshotTabel[], akhir: SnapshotTabel): MasaPeristiwa {
  const n = urutSemester(akhir.semester)
  const pada = (k: number) => deret.find((s) => urutSemester(s.semester) === k)
  const masa = { dari: sehariSesudah(tahunLalu(akhir.tanggal)), sampai: akhir.tanggal }
  const [mula, tengah] = [pada(n - 2), pada(n - 1)]
  if (mula)
    return {
      ...masa,
      cara: 'rata-dua-cuplikan',
      snapshot: [mula, akhir],
      kalimat: `Penduduk tengah periode = rata-rata cuplikan ${mula.semester} dan ${akhir.semester}.`,
    }
  if (tengah)
    return {
      ...masa,
      cara: 'cuplikan-tengah',
      snapshot: [tengah],
      kalimat: `Penduduk tengah periode = cuplikan ${tengah.semester}, karena cuplikan setahun sebelumnya tidak ada.`,
    }
  return {
    ...masa,
    cara: 'tidak-ada',
    snapshot: [],
    kalimat: 'Penduduk tengah periode tidak ada: belum ada cuplikan setahun atau setengah tahun sebelumnya.',
  }
}

/** Years between two snapshots: half years where both stand on their semester's day, else days by 365.25. */
export function jarakTahun(awal: SnapshotTabel, akhir: SnapshotTabel): Pecahan {
  if (isHariAcuan(awal) && isHariAcuan(akhir))
    return pecahan(urutSemester(akhir.semester) - urutSemester(awal.semester), 2)
  const hari = Math.round((Date.parse(akhir.tanggal) - Date.parse(awal.tanggal)) / 86_400_000)
  return pecahan(hari * 4, 1461)
}

function isHariAcuan(s: SnapshotTabel): boolean {
  return s.tanggal === `${s.semester.slice(0, 4)}-${s.semester.endsWith('1') ? '06-30' : '12-31'}`
}

function tahunLalu(tanggal: string): string {
  const [tahun, bulan, hari] = tanggal.split('-')
  // 29 February has no such day a year before.
  return `${Number(tahun) - 1}-${bulan}-${bulan === '02' && hari === '29' ? '28' : hari}`
}

function sehariSesudah(tanggal: string): string {
  return new Date(Date.parse(tanggal) + 86_400_000).toISOString().slice(0, 10)
}
