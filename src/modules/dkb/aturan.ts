import type { TingkatAturan } from './dkb.contract.ts'

/**
 * Enters the snapshot id: raise it with every change of a rule, a code list or the canonical form, so that the same
 * rows under other rules are another snapshot.
 */
export const ATURAN_VERSI = 'dkb-1'

export interface Aturan {
  readonly id: string
  readonly tingkat: TingkatAturan
  /** One sentence an official can act on. */
  readonly kalimat: string
  /** Why the rule exists: law, form check of SIAK, or experience. */
  readonly sebab: string
}

const tolak = (id: string, kalimat: string, sebab: string): Aturan => ({
  id,
  tingkat: 'tolak',
  kalimat,
  sebab,
})
const peringatan = (id: string, kalimat: string, sebab: string): Aturan => ({
  id,
  tingkat: 'peringatan',
  kalimat,
  sebab,
})
const catatan = (id: string, kalimat: string, sebab: string): Aturan => ({
  id,
  tingkat: 'catatan',
  kalimat,
  sebab,
})

const KODE_BERLABEL = [
  ['agama', 'AGAMA'],
  ['status-kawin', 'STAT_KWN'],
  ['shdk', 'STAT_HBKEL'],
  ['pendidikan', 'PDDK_AKH'],
  ['pekerjaan', 'JENIS_PKRJN'],
  ['golongan-darah', 'GOL_DRH'],
  ['cacat', 'PNYDNG_CCT'],
  ['akta-lahir', 'AKTA_LHR'],
  ['akta-kawin', 'AKTA_KWN'],
  ['akta-cerai', 'AKTA_CRAI'],
] as const

/**
 * Order is meaning: a row is rejected under the first `tolak` rule that it breaks, `tidak-aktif` standing after the
 * rules on the form of the line and before those on its content.
 */
export const DAFTAR_ATURAN: readonly Aturan[] = [
  tolak('baris-terlalu-panjang', 'Baris lebih dari 1 MiB; bukan satu baris penduduk.', 'Penjaga memori.'),
  tolak(
    'kutip-tak-berpasangan',
    'Tanda kutip pada baris ini tidak ditutup dengan benar.',
    'Tanpa pasangan kutip batas kolom tidak pasti.',
  ),
  tolak(
    'baris-terpotong',
    'Baris terakhir terpotong; file mungkin belum selesai disalin.',
    'Salinan yang putus tidak boleh terhitung utuh.',
  ),
  tolak(
    'jumlah-kolom',
    'Jumlah kolom baris ini tidak sama dengan baris judul.',
    'Isi kolom bisa bergeser ke kolom lain.',
  ),
  {
    id: 'tidak-aktif',
    tingkat: 'tidak-aktif',
    kalimat: 'FLAG_STATUS bukan 0: penduduk tidak aktif, tidak dihitung.',
    sebab: 'SIAK: hanya FLAG_STATUS 0 yang dihitung; arti kode lain perlu dikonfirmasi.',
  },
  tolak('nik-kosong', 'NIK kosong.', 'Setiap penduduk memiliki NIK (UU 23/2006 pasal 13).'),
  tolak(
    'nik-notasi-ilmiah',
    'NIK rusak oleh aplikasi lembar kerja: tertulis sebagai notasi ilmiah (misalnya 3,57E+15).',
    'Lembar kerja hanya menyimpan 15 angka penting.',
  ),
  tolak(
    'nik-15-angka',
    'NIK hanya 15 angka; satu angka hilang, biasanya oleh aplikasi lembar kerja.',
    'NIK 16 angka.',
  ),
  tolak('nik-bukan-16-angka', 'NIK bukan 16 angka.', 'NIK 16 angka (PP 40/2019).'),
  tolak('nik-angka-sama', 'NIK berisi satu angka yang sama seluruhnya.', 'Isian palsu.'),
  tolak(
    'nik-urut-0000',
    'Nomor urut NIK 0000; nomor urut dimulai dari 0001. Angka 0 di ujung sering tanda NIK rusak oleh lembar kerja.',
    'Nomor urut 0001-9999.',
  ),
  tolak('kk-bukan-16-angka', 'NO_KK bukan 16 angka.', 'Nomor KK 16 angka.'),
  tolak(
    'kelamin-tak-sah',
    'JENIS_KLMIN kosong atau bukan 1 (laki-laki) / 2 (perempuan).',
    'Dasar semua tabel.',
  ),
  tolak('lahir-kosong', 'TGL_LHR kosong.', 'Umur tidak dapat dihitung.'),
  tolak(
    'lahir-bentuk',
    'TGL_LHR tidak berbentuk dd-mm-yyyy, yyyy-mm-dd, atau dd/mm/yyyy.',
    'Bentuk lain (termasuk angka seri lembar kerja) tidak pasti artinya.',
  ),
  tolak('lahir-tak-nyata', 'TGL_LHR bukan tanggal yang ada di kalender.', 'Misalnya 30 Februari.'),
  tolak('lahir-sebelum-1900', 'TGL_LHR sebelum tahun 1900.', 'Umur di atas 120 tahun.'),
  tolak('lahir-masa-depan', 'TGL_LHR sesudah tanggal acuan data.', 'Belum lahir pada tanggal acuan.'),
  tolak(
    'wilayah-tak-terdaftar',
    'Kode wilayah (NO_PROP, NO_KAB, NO_KEC, NO_KEL) tidak ada pada daftar wilayah kantor.',
    'Penduduk harus terhitung di satu desa/kelurahan.',
  ),
  tolak('nik-ganda', 'NIK sudah dipakai baris sebelumnya; baris pertama yang dihitung.', 'NIK tunggal.'),

  peringatan(
    'nik-tanggal-mustahil',
    'Enam angka tanggal di dalam NIK bukan tanggal yang mungkin.',
    'NIK memuat DDMMYY, perempuan DD + 40.',
  ),
  peringatan(
    'nik-tanggal-beda',
    'Tanggal di dalam NIK berbeda dengan TGL_LHR.',
    'Bisa sah sesudah pembetulan tanggal lahir: NIK tetap.',
  ),
  peringatan(
    'nik-kelamin-beda',
    'Jenis kelamin menurut NIK berbeda dengan JENIS_KLMIN.',
    'Bisa sah sesudah pembetulan: NIK tetap.',
  ),
  peringatan(
    'umur-lebih-120',
    'Umur lebih dari 120 tahun; dihitung sebagai 120.',
    'Hampir pasti belum dilaporkan meninggal.',
  ),
  peringatan('nama-kosong', 'NAMA_LGKP kosong.', 'Isian wajib SIAK.'),
  ...KODE_BERLABEL.map(([id, kolom]) =>
    peringatan(
      `${id}-tak-dikenal`,
      `${kolom} di luar daftar kode; dihitung sebagai LAINNYA / TIDAK DIKENAL.`,
      'Kode baru dihitung dan dilaporkan, tidak dibuang.',
    ),
  ),
  ...[
    ['lahir', 'LHR'],
    ['kawin', 'KWN'],
    ['cerai', 'CRAI'],
  ].flatMap(([id, kolom]) => [
    peringatan(
      `akta-${id}-tanpa-nomor`,
      `AKTA_${kolom} = 2 (ada) tetapi NO_AKTA_${kolom} kosong.`,
      'Pemeriksaan formulir SIAK.',
    ),
    peringatan(
      `akta-${id}-tanpa-tanda`,
      `NO_AKTA_${kolom} terisi tetapi AKTA_${kolom} bukan 2 (ada).`,
      'Pemeriksaan formulir SIAK.',
    ),
  ]),
  peringatan(
    'cacat-tanpa-jenis',
    'KLAIN_FSK = 2 (ada) tetapi PNYDNG_CCT kosong.',
    'Pemeriksaan formulir SIAK: bila 2, jenis wajib diisi.',
  ),
  peringatan(
    'cacat-tanpa-tanda',
    'PNYDNG_CCT terisi tetapi KLAIN_FSK = 1 (tidak ada).',
    'Pemeriksaan formulir SIAK: bila 1, jenis dikosongkan.',
  ),
  peringatan(
    'keluarga-tanpa-kepala',
    'Keluarga tanpa kepala keluarga.',
    'Tiap KK satu kepala keluarga (SHDK 1).',
  ),
  peringatan(
    'keluarga-dua-kepala',
    'Keluarga dengan lebih dari satu kepala keluarga.',
    'Tiap KK satu kepala keluarga (SHDK 1).',
  ),

  ...KODE_BERLABEL.filter(([id]) => id !== 'cacat').map(([id, kolom]) => {
    const buat = id === 'golongan-darah' || id.startsWith('akta-') ? catatan : peringatan
    return buat(`${id}-kosong`, `${kolom} kosong.`, 'Dihitung sebagai tidak terisi.')
  }),
  catatan(
    'nomor-dibersihkan',
    'NIK atau NO_KK dibersihkan dari spasi, karakter tak tampak, atau tanda petik.',
    'Sisa ekspor atau lembar kerja.',
  ),
  catatan('flag-kosong', 'FLAG_STATUS kosong; dianggap 0 (aktif).', 'Perlu dikonfirmasi.'),
]

const INDEKS = new Map(DAFTAR_ATURAN.map((a, i) => [a.id, i]))

/** From here on rules only count; a row carries what it was warned of as bits, counted from here. */
export const AWAL_PERINGATAN = DAFTAR_ATURAN.findIndex((a) => a.tingkat === 'peringatan')
if (DAFTAR_ATURAN.length - AWAL_PERINGATAN > 64) throw new Error('more warnings than bits in a row')

/** Position of a rule in the list; the parser counts in an array under it. */
export function indeksAturan(id: string): number {
  const i = INDEKS.get(id)
  if (i === undefined) throw new Error(`no such rule: ${id}`)
  return i
}

export function getAturan(id: string): Aturan {
  return DAFTAR_ATURAN[indeksAturan(id)]!
}
