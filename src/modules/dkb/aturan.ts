import { JUMLAH_KATA_TANDA } from './baca/ember.ts'
import type { TingkatAturan } from './dkb.contract.ts'

/**
 * Enters the snapshot id: raise it with every change of a rule, a code list or the canonical form, so that the same
 * rows under other rules are another snapshot.
 */
export const ATURAN_VERSI = 'dkb-2'

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
  ['ktp-el', 'KTP_EL'],
  ['kia', 'KIA'],
  ['kk-cetak', 'KK'],
] as const

const TANGGAL_PERISTIWA = [
  ['kawin', 'TGL_KWN', 'kawin'],
  ['cerai', 'TGL_CRAI', 'cerai'],
] as const
const ORANG_TUA = [
  ['ibu', 'NIK_IBU', 'Ibu', 'laki-laki'],
  ['ayah', 'NIK_AYAH', 'Ayah', 'perempuan'],
] as const

const CATATAN_BILA_KOSONG = new Set(['golongan-darah', 'ktp-el', 'kia', 'kk-cetak'])

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
  tolak(
    'nik-ganda',
    'NIK, nama, dan tanggal lahir sudah ada pada baris sebelumnya; baris pertama yang dihitung.',
    'NIK tunggal (UU 23/2006 pasal 13): orang yang sama tidak dihitung dua kali.',
  ),
  tolak(
    'nik-ganda-orang-lain',
    'NIK sudah dipakai orang lain: nama atau tanggal lahirnya berbeda dengan baris sebelumnya.',
    'NIK tunggal (UU 23/2006 pasal 13): satu dari keduanya harus mendapat NIK sendiri; periksa berkas keduanya.',
  ),

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
    'nik-akhir-nol-banyak',
    'Di desa/kelurahan ini tiga dari sepuluh NIK atau lebih berakhir angka 0.',
    'Lembar kerja mengganti angka ke-16 dengan 0; wajarnya satu dari sepuluh.',
  ),
  catatan(
    'nik-wilayah-tak-dikenal',
    'Enam angka pertama NIK bukan kecamatan yang pernah ada pada daftar wilayah kantor ini.',
    'Wilayah penerbit NIK; bisa kode lama sebelum pemekaran, maka hanya dicatat.',
  ),
  catatan(
    'nik-kabkota-lain',
    'NIK diterbitkan kabupaten/kota lain di provinsi yang sama.',
    'NIK tidak berubah saat pindah (Permendagri 102/2019): bukan kesalahan.',
  ),
  catatan(
    'nik-provinsi-lain',
    'NIK diterbitkan provinsi lain.',
    'NIK tidak berubah saat pindah (Permendagri 102/2019): bukan kesalahan.',
  ),
  peringatan(
    'kk-sama-nik',
    'NO_KK sama dengan NIK.',
    'Nomor KK punya nomor urut sendiri; biasanya salah salin.',
  ),
  catatan(
    'kk-tanggal-mustahil',
    'Enam angka tanggal di dalam NO_KK bukan tanggal yang mungkin.',
    'NO_KK memuat tanggal terbit KK, DDMMYY (perlu dikonfirmasi).',
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
  peringatan('nama-berangka', 'NAMA_LGKP memuat angka.', 'Permendagri 73/2022: nama ditulis dengan huruf.'),
  catatan(
    'nama-satu-huruf',
    'NAMA_LGKP hanya satu huruf.',
    'Permendagri 73/2022: nama paling sedikit dua kata; nama lama tetap berlaku.',
  ),
  catatan('nama-ibu-kosong', 'NAMA_LGKP_IBU kosong.', 'Isian wajib SIAK; kunci pemeriksaan ganda.'),
  catatan('nama-ayah-kosong', 'NAMA_LGKP_AYAH kosong.', 'Isian SIAK; dapat kosong menurut akta.'),

  peringatan(
    'kawin-di-bawah-10',
    'Berstatus kawin, cerai hidup, atau cerai mati pada umur di bawah 10 tahun.',
    'Hampir pasti salah isi; membuat anak terhitung wajib KTP-el.',
  ),
  catatan(
    'kawin-di-bawah-16',
    'Berstatus kawin, cerai hidup, atau cerai mati pada umur 10 sampai 15 tahun.',
    'UU 16/2019: batas umur kawin 19 tahun, di bawahnya dengan dispensasi pengadilan.',
  ),
  peringatan(
    'akta-kawin-belum-kawin',
    'AKTA_KWN = 2 (ada) tetapi STAT_KWN belum kawin.',
    'Akta perkawinan hanya bagi yang pernah kawin.',
  ),
  peringatan(
    'akta-cerai-belum-kawin',
    'AKTA_CRAI = 2 (ada) tetapi STAT_KWN belum kawin.',
    'Akta perceraian hanya bagi yang pernah kawin.',
  ),
  ...TANGGAL_PERISTIWA.flatMap(([id, kolom, apa]) => [
    peringatan(
      `tgl-${id}-rusak`,
      `${kolom} bukan tanggal yang ada di kalender.`,
      `Tanggal ${apa} tidak dapat dibaca.`,
    ),
    peringatan(`tgl-${id}-sebelum-1900`, `${kolom} sebelum tahun 1900.`, 'Hampir pasti salah ketik.'),
    peringatan(
      `tgl-${id}-masa-depan`,
      `${kolom} sesudah tanggal acuan data.`,
      'Peristiwa belum terjadi pada tanggal acuan.',
    ),
    peringatan(`tgl-${id}-sebelum-lahir`, `${kolom} sebelum TGL_LHR.`, `Tidak mungkin ${apa} sebelum lahir.`),
    peringatan(
      `tgl-${id}-belum-kawin`,
      `${kolom} terisi tetapi STAT_KWN belum kawin.`,
      'Status dan tanggal bertentangan.',
    ),
  ]),
  peringatan('tgl-cerai-sebelum-kawin', 'TGL_CRAI sebelum TGL_KWN.', 'Cerai sesudah kawin.'),

  peringatan(
    'shdk-suami-perempuan',
    'STAT_HBKEL suami tetapi berjenis kelamin perempuan.',
    'Isian bertentangan.',
  ),
  peringatan(
    'shdk-istri-laki-laki',
    'STAT_HBKEL istri tetapi berjenis kelamin laki-laki.',
    'Isian bertentangan.',
  ),
  peringatan(
    'shdk-pasangan-belum-kawin',
    'STAT_HBKEL suami atau istri tetapi STAT_KWN belum kawin.',
    'Isian bertentangan.',
  ),
  catatan(
    'shdk-pasangan-cerai',
    'STAT_HBKEL suami atau istri tetapi STAT_KWN cerai hidup atau cerai mati.',
    'KK belum diperbarui sesudah perceraian atau kematian.',
  ),
  catatan(
    'shdk-menantu-belum-kawin',
    'STAT_HBKEL menantu tetapi STAT_KWN belum kawin.',
    'Menantu kawin dengan anak dalam keluarga.',
  ),
  catatan(
    'shdk-orang-tua-muda',
    'STAT_HBKEL orang tua atau mertua pada umur di bawah 25 tahun.',
    'Biasanya hubungan keluarga tertukar.',
  ),
  peringatan(
    'kepala-di-bawah-10',
    'Kepala keluarga berumur di bawah 10 tahun.',
    'Anak tidak dapat menjadi kepala keluarga tanpa wali.',
  ),
  catatan(
    'kepala-di-bawah-17',
    'Kepala keluarga berumur 10 sampai 16 tahun.',
    'Dapat terjadi bila semua orang dewasa meninggal atau pindah; perlu dilihat.',
  ),
  peringatan(
    'pendidikan-lebih-dari-umur',
    'PDDK_AKH tidak mungkin dicapai pada umur ini.',
    'Batas umur terendah tiap jenjang; misalnya Strata III pada umur 12 tahun.',
  ),
  peringatan(
    'pekerjaan-tak-sesuai-umur',
    'JENIS_PKRJN tidak mungkin pada umur ini.',
    'Batas umur terendah tiap pekerjaan; misalnya pensiunan pada umur 20 tahun.',
  ),
  catatan(
    'pelajar-lanjut-usia',
    'Pelajar/mahasiswa berumur lebih dari 60 tahun.',
    'Pekerjaan biasanya belum diperbarui.',
  ),
  peringatan(
    'orang-tua-diri-sendiri',
    'NIK_IBU atau NIK_AYAH sama dengan NIK sendiri.',
    'Isian bertentangan.',
  ),
  peringatan('orang-tua-sama', 'NIK_IBU sama dengan NIK_AYAH.', 'Ibu dan ayah dua orang.'),
  catatan(
    'nik-ibu-rusak',
    'NIK_IBU terisi tetapi bukan 16 angka.',
    'Hubungan ibu dan anak tidak dapat diperiksa.',
  ),
  catatan(
    'nik-ayah-rusak',
    'NIK_AYAH terisi tetapi bukan 16 angka.',
    'Hubungan ayah dan anak tidak dapat diperiksa.',
  ),
  catatan(
    'kia-dewasa',
    'KIA tercatat ada pada umur 17 tahun ke atas.',
    'KIA berlaku sampai umur 17 tahun kurang sehari (Permendagri 2/2016, perlu dikonfirmasi).',
  ),
  peringatan(
    'ktp-el-sudah-wajib',
    'KTP_EL belum wajib padahal berumur 17 tahun ke atas atau pernah kawin.',
    'UU 24/2013 pasal 63: wajib KTP-el sejak 17 tahun atau kawin.',
  ),
  catatan(
    'ktp-el-terlalu-muda',
    'KTP_EL sudah terekam pada umur di bawah 16 tahun dan belum kawin.',
    'Perekaman dini biasanya menjelang 17 tahun.',
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
  peringatan(
    'keluarga-pasangan-tanpa-kepala',
    'Keluarga dengan suami atau istri tetapi tanpa kepala keluarga.',
    'Suami dan istri adalah hubungan dengan kepala keluarga.',
  ),
  peringatan(
    'keluarga-dua-pasangan',
    'Keluarga dengan kepala perempuan dan lebih dari satu suami atau istri.',
    'UU 1/1974 pasal 3: seorang wanita hanya boleh mempunyai seorang suami.',
  ),
  peringatan(
    'keluarga-pasangan-tak-sesuai',
    'Kepala keluarga laki-laki dengan suami, atau kepala keluarga perempuan dengan istri.',
    'Hubungan keluarga atau jenis kelamin salah isi.',
  ),
  peringatan(
    'keluarga-kepala-belum-kawin',
    'Kepala keluarga belum kawin tetapi ada suami atau istri dalam keluarganya.',
    'Isian bertentangan.',
  ),
  peringatan(
    'keluarga-beda-desa',
    'Anggota satu KK tercatat di desa/kelurahan yang berbeda.',
    'Satu KK satu alamat; biasanya satu anggota tertinggal saat pindah.',
  ),
  catatan(
    'keluarga-besar',
    'Keluarga dengan lebih dari 20 anggota.',
    'Bisa sah; sering KK panti atau asrama.',
  ),
  peringatan(
    'anak-lebih-tua',
    'Anak atau cucu lebih tua dari kepala keluarganya.',
    'Hubungan keluarga atau tanggal lahir salah isi.',
  ),
  catatan(
    'anak-jarak-dekat',
    'Anak dengan selisih umur kurang dari 12 tahun dari kepala keluarganya.',
    'Bisa anak angkat atau anak tiri; perlu dilihat.',
  ),
  catatan(
    'anak-jarak-jauh',
    'Anak dengan selisih umur lebih dari 60 tahun dari kepala keluarganya.',
    'Sering cucu yang tercatat sebagai anak.',
  ),
  peringatan(
    'orangtua-lebih-muda',
    'Orang tua (SHDK 7) lebih muda dari kepala keluarganya.',
    'Hubungan keluarga atau tanggal lahir salah isi.',
  ),
  ...ORANG_TUA.flatMap(([id, kolom, apa, kelamin]) => [
    peringatan(
      `${id}-lebih-muda`,
      `${apa} (menurut ${kolom}) lebih muda dari anaknya.`,
      'NIK atau tanggal lahir salah isi.',
    ),
    catatan(
      `${id}-jarak-dekat`,
      `${apa} (menurut ${kolom}) berselisih umur kurang dari 12 tahun dengan anaknya.`,
      'Perlu dilihat.',
    ),
    catatan(
      `${id}-jarak-jauh`,
      `${apa} (menurut ${kolom}) berselisih umur lebih dari 60 tahun dengan anaknya.`,
      'Perlu dilihat; sering kakek atau nenek.',
    ),
    peringatan(
      `${id}-${kelamin}`,
      `NIK pada ${kolom} milik orang yang tercatat ${kelamin}.`,
      'NIK ibu dan ayah tertukar, atau NIK salah.',
    ),
  ]),
  catatan(
    'kembar-nama-lahir-ibu',
    'Nama, tanggal lahir, dan nama ibu sama dengan orang lain yang ber-NIK lain.',
    'Calon data ganda: panggil dan minta memilih satu identitas; jangan dihapus sendiri.',
  ),

  ...KODE_BERLABEL.filter(([id]) => id !== 'cacat').map(([id, kolom]) => {
    const buat = CATATAN_BILA_KOSONG.has(id) || id.startsWith('akta-') ? catatan : peringatan
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
if (DAFTAR_ATURAN.length - AWAL_PERINGATAN > JUMLAH_KATA_TANDA * 32)
  throw new Error('more warnings than bits in a row')

/** Position of a rule in the list; the parser counts in an array under it. */
export function indeksAturan(id: string): number {
  const i = INDEKS.get(id)
  if (i === undefined) throw new Error(`no such rule: ${id}`)
  return i
}

/** Rules that only all rows together can judge, marked in SeluruhBaris; the position is the bit there. */
export const ATURAN_LANJUTAN = [
  'keluarga-tanpa-kepala',
  'keluarga-dua-kepala',
  'keluarga-pasangan-tanpa-kepala',
  'keluarga-dua-pasangan',
  'keluarga-pasangan-tak-sesuai',
  'keluarga-kepala-belum-kawin',
  'keluarga-beda-desa',
  'keluarga-besar',
  'anak-lebih-tua',
  'anak-jarak-dekat',
  'anak-jarak-jauh',
  'orangtua-lebih-muda',
  'kembar-nama-lahir-ibu',
] as const

export function bitLanjutan(id: (typeof ATURAN_LANJUTAN)[number]): number {
  return ATURAN_LANJUTAN.indexOf(id)
}

export function getAturan(id: string): Aturan {
  return DAFTAR_ATURAN[indeksAturan(id)]!
}
