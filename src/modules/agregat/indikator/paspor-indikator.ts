import { ok, type Result, tolak } from '#kernel/hasil'
import { parseKodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import type { BahanIndikator } from './bahan-indikator.ts'
import { type IndikatorDihitung, isDihitung } from './definisi-indikator.ts'
import {
  infoIndikator,
  type LajurIndikator,
  lajurIndikator,
  nilaiIndikator,
  PEMBULATAN,
  siapkanIndikator,
} from './hitung-indikator.ts'
import type { BesaranIndikator, PasporIndikator } from './indikator.contract.ts'
import { galatIndikator } from './indikator.galat.ts'
import { findIndikator } from './muat-indikator.ts'
import { bacaPecahan, banding, bulatkan, type Pecahan, tulisPecahan } from './pecahan.ts'
import { hitungRumus, type Nilai, type Rumus, tulisRumus } from './rumus.ts'

export interface MintaPasporIndikator {
  readonly id: string
  readonly snapshotId: string
  readonly awalId?: string | undefined
  /** Absent: the whole office. */
  readonly wilayah?: string | undefined
}

/** One value with its formula, the numbers in it, and the day and place of each number. */
export async function pasporIndikator(
  b: BahanIndikator,
  m: MintaPasporIndikator,
): Promise<Result<PasporIndikator>> {
  const d = findIndikator(m.id)
  if (!d) return tolak(galatIndikator.tiada(m.id))
  const kode = m.wilayah === undefined ? undefined : parseKodeWilayah(m.wilayah)
  if (m.wilayah !== undefined && !kode) return tolak(galatIndikator.wilayahTiada(m.wilayah))
  const tingkat = kode ? tingkatWilayah(kode) : 'kabkota'
  const siap = await siapkanIndikator(b, { snapshotId: m.snapshotId, awalId: m.awalId, tingkat })
  if (!siap.ok) return siap
  const { konteks, rangka } = siap.value
  const tempat =
    kode === undefined || kode === rangka.total.kode
      ? rangka.total
      : rangka.baris.find((r) => r.kode === kode)
  if (!tempat) return tolak(galatIndikator.wilayahTiada(m.wilayah!))
  const wilayah = tempat.kode === undefined ? { nama: tempat.nama } : { kode: tempat.kode, nama: tempat.nama }
  const umum = { wilayah, pembulatan: PEMBULATAN, digestDefinisi: d.digest }
  if (!isDihitung(d)) {
    const info = infoIndikator(d, undefined)
    return ok({ ...umum, indikator: info, nilai: null, alasan: info.takDapat!, besaran: [] })
  }
  const lajur = await lajurIndikator(konteks, d)
  return ok({ ...umum, ...isiPaspor(d, lajur, tempat.kode ?? '') })
}

function isiPaspor(d: IndikatorDihitung, lajur: LajurIndikator, kode: string) {
  const n = nilaiIndikator(d, lajur, kode)
  const bagian = (r: Rumus) => tulisNilai(hitungRumus(r, (nama) => lajur.get(nama)!.nilai(kode)))
  const besaran = [...d.besaran].map(([nama, b]) => tulisBesaran(nama, b.judul, lajur, kode))
  const kelas = n.jenis === 'ada' ? kelasNilai(d, n.nilai) : undefined
  return {
    indikator: infoIndikator(d, lajur),
    nilai: n.jenis === 'ada' ? bulatkan(n.nilai, d.desimal) : null,
    ...(n.jenis === 'tiada' && { alasan: n.alasan }),
    ...(kelas !== undefined && { kelas }),
    ...(d.pecahan && { pembilang: bagian(d.pecahan.pembilang), penyebut: bagian(d.pecahan.penyebut) }),
    ...(n.jenis === 'ada' && {
      rumusAngka: tulisRumus(d.rumus, (nama) => besaran.find((x) => x.nama === nama)?.nilai ?? nama),
    }),
    besaran,
  }
}

function tulisBesaran(nama: string, judul: string, lajur: LajurIndikator, kode: string): BesaranIndikator {
  const l = lajur.get(nama)!
  const n = l.nilai(kode)
  return {
    nama,
    judul,
    nilai: tulisNilai(n),
    ...(n.jenis === 'tiada' && { alasan: n.alasan }),
    per: l.per,
    snapshotId: [...l.snapshotId],
    ...(l.sel && { sel: { tabel: l.sel.tabel, kolom: [...l.sel.kolom] } }),
  }
}

function tulisNilai(n: Nilai): string | null {
  if (n.jenis === 'ada') return tulisPecahan(n.nilai)
  return n.jenis === 'deret' ? n.isi.join('; ') : null
}

function kelasNilai(d: IndikatorDihitung, x: Pecahan): string | undefined {
  return d.kelas.find((k) => {
    if (k.kurangDari !== undefined) return banding(x, bacaPecahan(String(k.kurangDari))!) < 0
    if (k.sampai !== undefined) return banding(x, bacaPecahan(String(k.sampai))!) <= 0
    return true
  })?.label
}
