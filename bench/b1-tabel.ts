import type { AsalKode, DasarHitungan } from '../src/modules/agregat/hitung/dasar-hitungan.ts'

/**
 * The bench workload of measuring.md 2(b): {kabkota, kecamatan, desa} x sex x {ten single dimensions, ten pairs}, sixty
 * tables over twenty base counts. Not the catalogue.
 */
const PITA: AsalKode = {
  jenis: 'pilihan',
  // 75 and above is the outcome 0: what no band took.
  pilihan: Array.from({ length: 15 }, (_, i) => ({ kolom: 'umur', dari: i * 5, sampai: i * 5 + 4 })),
}
const kolom = (
  nama:
    | 'agama'
    | 'stat_kwn'
    | 'stat_hbkel'
    | 'pddk_akh'
    | 'jenis_pkrjn'
    | 'gol_drh'
    | 'pnydng_cct'
    | 'akta_lhr'
    | 'ktp_el',
): AsalKode => ({ jenis: 'kolom', kolom: nama })

const SATU: Record<string, AsalKode> = {
  pita: PITA,
  agama: kolom('agama'),
  kawin: kolom('stat_kwn'),
  shdk: kolom('stat_hbkel'),
  sekolah: kolom('pddk_akh'),
  kerja: kolom('jenis_pkrjn'),
  darah: kolom('gol_drh'),
  cacat: kolom('pnydng_cct'),
  akta: kolom('akta_lhr'),
  ktp: kolom('ktp_el'),
}
const PASANG = [
  ['pita', 'agama'],
  ['pita', 'kawin'],
  ['pita', 'sekolah'],
  ['pita', 'kerja'],
  ['kawin', 'agama'],
  ['sekolah', 'kerja'],
  ['sekolah', 'darah'],
  ['kawin', 'kerja'],
  ['shdk', 'kawin'],
  ['cacat', 'sekolah'],
] as const

export const DASAR_BENCH: ReadonlyMap<string, DasarHitungan> = new Map<string, DasarHitungan>([
  ...Object.entries(SATU).map(([nama, asal]) => [nama, { asal }] as const),
  ...PASANG.map(
    ([a, b]) => [`${a}_${b}`, { asal: { jenis: 'silang', bagian: [SATU[a]!, SATU[b]!] } }] as const,
  ),
])
