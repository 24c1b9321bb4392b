import { ok, type Result, tolak } from '#kernel/hasil'
import { indukWilayah, type KodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import type { BarisCsv } from './baca-csv-wilayah.ts'
import type { BarisTolak } from './wilayah.contract.ts'
import { galatWilayah } from './wilayah.galat.ts'
import { isDalam, isMilikKantor, type Wilayah, wilayah } from './wilayah.ts'

export interface DaftarTersusun {
  readonly daftar: Wilayah[]
  readonly diLuarKantor: number
  readonly daftarTolak: BarisTolak[]
  readonly peringatan: string[]
}

/**
 * Makes one tidy list in official code order out of the lines of a file. Refuses a list in which a code stands
 * twice with different content or a region has no parent; a province row may be missing, a kab/kota may not.
 */
export function susunDaftar(
  baris: readonly BarisCsv[],
  cacat: readonly BarisTolak[],
  kodeKantor?: KodeWilayah,
): Result<DaftarTersusun> {
  const milik = kodeKantor ? baris.filter((b) => isMilikKantor(b.kode, kodeKantor)) : baris
  const tolakan = [...cacat]
  const ganda: BarisTolak[] = []
  const ada = new Map<KodeWilayah, BarisCsv>()
  for (const b of milik) {
    const dulu = ada.get(b.kode)
    if (!dulu) ada.set(b.kode, b)
    else if (dulu.nama === b.nama && dulu.luasKm2 === b.luasKm2) {
      ganda.push({ baris: b.baris, kode: b.kode, sebab: `Sama dengan baris ${dulu.baris}; dilewati.` })
    } else {
      const sebab = `Kode ${b.kode} sudah dipakai pada baris ${dulu.baris} untuk ${dulu.nama}.`
      tolakan.push({ baris: b.baris, kode: b.kode, sebab })
    }
  }
  for (const b of ada.values()) {
    const induk = indukWilayah(b.kode)
    if (!induk || tingkatWilayah(induk) === 'provinsi' || ada.has(induk)) continue
    const sebab = `${b.nama} (${b.kode}) tidak berinduk: ${tingkatWilayah(induk)} ${induk} tidak ada di dalam file.`
    tolakan.push({ baris: b.baris, kode: b.kode, sebab })
  }
  if (tolakan.length > 0) return tolak(galatWilayah.daftarTakSah(tolakan.sort((a, b) => a.baris - b.baris)))

  const kode = [...ada.keys()].sort()
  const provinsi = new Set(kode.map((k) => k.slice(0, 2)))
  if (kodeKantor && !ada.has(kodeKantor)) return tolak(galatWilayah.kantorTakAda(kodeKantor))
  if (provinsi.size > 1) return tolak(galatWilayah.banyakKantor([...provinsi]))
  if (!kode.some((k) => tingkatWilayah(k) === 'kabkota')) return tolak(galatWilayah.tanpaKabkota())
  if (!kode.some((k) => tingkatWilayah(k) === 'desa')) return tolak(galatWilayah.tanpaDesa())
  return ok({
    daftar: kode.map((k) => wilayah(k, ada.get(k)!.nama, ada.get(k)!.luasKm2)),
    diLuarKantor: baris.length - milik.length,
    daftarTolak: ganda,
    peringatan: tanpaAnak(kode, ada),
  })
}

// In code order the children of a region follow it directly.
function tanpaAnak(kode: readonly KodeWilayah[], ada: ReadonlyMap<KodeWilayah, BarisCsv>): string[] {
  return kode
    .filter((k, i) => tingkatWilayah(k) === 'kecamatan' && !isDalam(kode[i + 1] ?? '', k))
    .map((k) => `Kecamatan ${ada.get(k)!.nama} (${k}) tidak mempunyai desa/kelurahan.`)
}
