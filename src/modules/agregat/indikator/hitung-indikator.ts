import { ok, type Result, tolak } from '#kernel/hasil'
import type { Tingkat } from '#kernel/kode-wilayah'
import type { HasilTabel } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { hitungTabel } from '../susun/hitung-tabel.ts'
import type { BahanIndikator } from './bahan-indikator.ts'
import { type DefinisiIndikator, type IndikatorDihitung, isDihitung } from './definisi-indikator.ts'
import type { HasilIndikator, InfoIndikator } from './indikator.contract.ts'
import { galatIndikator } from './indikator.galat.ts'
import { deretSnapshot, masaPeristiwa, pilihAwal, urutSemester } from './masa-indikator.ts'
import { daftarIndikator } from './muat-indikator.ts'
import { type KonteksBesaran, type LajurBesaran, nilaiBesaran } from './nilai-besaran.ts'
import { bulatkan } from './pecahan.ts'
import { hitungRumus, type Nilai, tulisRumus } from './rumus.ts'

export interface MintaHitungIndikator {
  readonly snapshotId: string
  /** What growth is measured from; without it, the snapshot a year earlier. */
  readonly awalId?: string | undefined
  readonly tingkat: Tingkat
}

export const PEMBULATAN =
  'Dihitung tepat dengan pecahan, dibulatkan sekali di akhir; setengah dibulatkan menjauhi nol.'

/** Every indicator by region. A value that cannot be is null, never zero; one region's null does not touch another's. */
export async function hitungIndikator(
  b: BahanIndikator,
  m: MintaHitungIndikator,
): Promise<Result<HasilIndikator>> {
  const siap = await siapkanIndikator(b, m)
  if (!siap.ok) return siap
  const { konteks, rangka } = siap.value
  const definisi = daftarIndikator()
  const lajur = await Promise.all(
    definisi.map((d) => (isDihitung(d) ? lajurIndikator(konteks, d) : undefined)),
  )
  const nilai = (kode: string) =>
    definisi.map((d, i) => {
      const l = lajur[i]
      if (!l || !isDihitung(d)) return null
      const n = nilaiIndikator(d, l, kode)
      return n.jenis === 'ada' ? bulatkan(n.nilai, d.desimal) : null
    })
  return ok({
    snapshot: konteks.akhir,
    ...(konteks.awal && { awal: konteks.awal }),
    sumber: rangka.sumber,
    periode: {
      dari: konteks.masa.dari,
      sampai: konteks.masa.sampai,
      cara: konteks.masa.cara,
      kalimat: konteks.masa.kalimat,
    },
    tingkat: m.tingkat,
    pembulatan: PEMBULATAN,
    daftar: definisi.map((d, i) => infoIndikator(d, lajur[i])),
    baris: rangka.baris.map(({ nilai: _, ...r }) => ({ ...r, nilai: nilai(r.kode) })),
    total: {
      ...(rangka.total.kode !== undefined && { kode: rangka.total.kode }),
      nama: rangka.total.nama,
      nilai: nilai(rangka.total.kode ?? ''),
    },
  })
}

export interface IndikatorSiap {
  readonly konteks: KonteksBesaran
  /** The table of the population: its rows are the rows of the indicators. */
  readonly rangka: HasilTabel
}

/** Chooses the snapshots and opens what quantities are read from. */
export async function siapkanIndikator(
  b: BahanIndikator,
  m: MintaHitungIndikator,
): Promise<Result<IndikatorSiap>> {
  const semua = await b.indikator.daftarSnapshot()
  const akhir = await b.sumber.getSnapshot(m.snapshotId)
  if (!akhir) return tolak(galatAgregat.snapshotTiada(m.snapshotId))
  const deret = deretSnapshot(semua, akhir.basis).map((s) => (s.semester === akhir.semester ? akhir : s))
  const awal = m.awalId === undefined ? pilihAwal(deret, akhir) : await b.sumber.getSnapshot(m.awalId)
  if (m.awalId !== undefined) {
    if (!awal) return tolak(galatAgregat.snapshotTiada(m.awalId))
    if (awal.basis !== akhir.basis) return tolak(galatIndikator.basisLain(awal.basis, akhir.basis))
    if (urutSemester(awal.semester) >= urutSemester(akhir.semester))
      return tolak(galatIndikator.awalTidakLebihDahulu(awal.semester, akhir.semester))
  }

  const dibaca = new Map<string, Promise<HasilTabel | { tiada: string }>>()
  const tabel: KonteksBesaran['tabel'] = (id, snapshotId, bagian) => {
    const kunci = `${id}|${snapshotId}|${bagian ?? ''}`
    let janji = dibaca.get(kunci)
    if (!janji) {
      janji = bacaTabel(b, id, snapshotId, m.tingkat, bagian)
      dibaca.set(kunci, janji)
    }
    return janji
  }
  const rangka = await hitungTabel(b, {
    tabel: 'penduduk-jenis-kelamin',
    snapshotId: akhir.id,
    tingkat: m.tingkat,
  })
  if (!rangka.ok) return rangka
  const total = rangka.value.total.kode ?? ''
  const [luas, wilayah] = [await b.indikator.luas(), await b.sumber.daftarWilayah()]
  return ok({
    rangka: rangka.value,
    konteks: {
      akhir: rangka.value.snapshot,
      awal,
      masa: masaPeristiwa(deret, akhir),
      kode: [...new Set([total, ...rangka.value.baris.map((r) => r.kode), ...wilayah.map((w) => w.kode)])],
      total,
      luas,
      tabel,
      peristiwa: ingat(b.indikator.peristiwa),
    },
  })
}

/** Refusals become a reason: a table that the import lacks columns for must not take the other indicators with it. */
async function bacaTabel(
  b: BahanIndikator,
  id: string,
  snapshotId: string,
  tingkat: Tingkat,
  bagian: string | undefined,
): Promise<HasilTabel | { tiada: string }> {
  const h = await hitungTabel(b, { tabel: id, snapshotId, tingkat, ...(bagian !== undefined && { bagian }) })
  if (h.ok) return h.value
  return {
    tiada: h.galat.kode === 'agregat.tabel-tiada' ? `Tabel ${id} belum ada di katalog.` : h.galat.pesan,
  }
}

function ingat<A extends readonly unknown[], T>(f: (...a: A) => Promise<T>): (...a: A) => Promise<T> {
  const sudah = new Map<string, Promise<T>>()
  return (...a) => {
    const kunci = JSON.stringify(a)
    const janji = sudah.get(kunci) ?? f(...a)
    sudah.set(kunci, janji)
    return janji
  }
}

export type LajurIndikator = ReadonlyMap<string, LajurBesaran>

export async function lajurIndikator(k: KonteksBesaran, d: IndikatorDihitung): Promise<LajurIndikator> {
  const isi = await Promise.all(
    [...d.besaran].map(async ([nama, b]) => [nama, await nilaiBesaran(k, b)] as const),
  )
  return new Map(isi)
}

export function nilaiIndikator(d: IndikatorDihitung, lajur: LajurIndikator, kode: string): Nilai {
  return hitungRumus(d.rumus, (nama) => lajur.get(nama)!.nilai(kode))
}

export function infoIndikator(d: DefinisiIndikator, lajur: LajurIndikator | undefined): InfoIndikator {
  const { id, nomor, judul, judulPendek, kelompok, kepastian, dasar, catatan } = d
  const umum = { id, nomor, judul, judulPendek, kelompok, kepastian, dasar, catatan: [...catatan] }
  if (!isDihitung(d)) return { ...umum, satuan: '', desimal: 0, takDapat: `Perlu ${d.perlu}.` }
  const alasan = [...(lajur?.values() ?? [])].find((l) => l.takDapat)?.takDapat
  return {
    ...umum,
    satuan: d.satuan,
    desimal: d.desimal,
    rumus: tulisRumus(d.rumus),
    ...(alasan !== undefined && { takDapat: alasan }),
  }
}
