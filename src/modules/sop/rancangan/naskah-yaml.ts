import { parseDocument, stringify } from 'yaml'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { IsiNaskah } from '../tinjau/lengkapi-bentuk.ts'
import { bacaNaskah } from '../tinjau/tinjau-sop.ts'
import { galatRancangan } from './rancangan.galat.ts'

/** The order in which people write and read a definition; a database keeps none. */
const TEMPAT = new Map(
  [
    'format id asal sifat identitas dasarHukum kualifikasi keterkaitan peralatan peringatan pencatatan',
    'nomor nama judul judulTampil tanggalPembuatan tanggalRevisi tanggalEfektif disahkanOleh',
    'kegiatan pelaksana jabatan dicatatOleh simbol bentuk bersama kelengkapan waktu output keterangan',
    'label tindakan jenis ke uraian kerja dengan sop masukan dokumen mengubah lengkap lampiran membuka menunggu wajib kemudian pengembalian penolakan',
    'lanjut catatan langkah disimpulkan',
  ]
    .join(' ')
    .split(' ')
    .map((kunci, i) => [kunci, i]),
)

/** The naskah as a YAML file; read again it is the same naskah. */
export function tulisNaskahYaml(naskah: IsiNaskah): string {
  const kepala = '# Definisi SOP Tertib; bentuknya: GET /api/sop/skema.json\n'
  return kepala + stringify(urutkan(naskah), { lineWidth: 0 })
}

function urutkan(isi: unknown): unknown {
  if (Array.isArray(isi)) return isi.map(urutkan)
  if (typeof isi !== 'object' || isi === null) return isi
  const tempat = (kunci: string) => TEMPAT.get(kunci) ?? TEMPAT.size
  return Object.fromEntries(
    Object.entries(isi)
      .sort(([a], [b]) => tempat(a) - tempat(b) || (a < b ? -1 : 1))
      .map(([kunci, nilai]) => [kunci, urutkan(nilai)]),
  )
}

export function bacaNaskahYaml(yaml: string): Result<IsiNaskah> {
  const dokumen = parseDocument(yaml, { uniqueKeys: true })
  const [salah] = dokumen.errors
  if (salah) return tolak(galatRancangan.yamlTakTerbaca(salah.linePos?.[0].line ?? 1))
  let isi: unknown
  try {
    isi = dokumen.toJS({ maxAliasCount: 100 })
  } catch {
    // Aliases that multiply into more than anyone writes.
    return tolak(galatRancangan.bukanNaskah())
  }
  return periksaIsiNaskah(isi)
}

const HURUF_MAKS = 400_000
const DALAM_MAKS = 12

/** Whether this is a naskah that can be kept: a half-written SOP, of a size that a person writes. */
export function periksaIsiNaskah(isi: unknown): Result<IsiNaskah> {
  if (!bacaNaskah(isi) || !isWajar(isi, DALAM_MAKS)) return tolak(galatRancangan.bukanNaskah())
  const teks = JSON.stringify(isi)
  return teks.length > HURUF_MAKS ? tolak(galatRancangan.terlaluBesar()) : ok(JSON.parse(teks))
}

// The database refuses a NUL; `__proto__` is no key of anything that a person writes.
function isWajar(isi: unknown, dalam: number): boolean {
  if (typeof isi === 'string') return isi.isWellFormed() && !isi.includes('\u0000')
  if (typeof isi !== 'object' || isi === null) return typeof isi !== 'number' || Number.isFinite(isi)
  return (
    dalam > 0 &&
    Object.entries(isi).every(([k, v]) => k !== '__proto__' && isWajar(k, dalam) && isWajar(v, dalam - 1))
  )
}
