import type { TingkatAturan } from './peristiwa.contract.ts'

/** Enters the digest of a file: raise it with every change of a rule or of the canonical form. */
export const ATURAN_VERSI = 'peristiwa-1'

export interface Aturan {
  readonly id: string
  readonly tingkat: TingkatAturan
  /** One sentence an official can act on. */
  readonly kalimat: string
  /** Law, form, or experience. */
  readonly sebab: string
}

const aturan = (tingkat: TingkatAturan) => (id: string, kalimat: string, sebab: string) => ({
  id,
  tingkat,
  kalimat,
  sebab,
})
const tolak = aturan('tolak')
const peringatan = aturan('peringatan')
const catatan = aturan('catatan')

/** A row is rejected under the first `tolak` rule that it breaks. */
export const DAFTAR_ATURAN = [
  tolak(
    'jumlah-kolom',
    'Jumlah kolom baris ini tidak sama dengan baris judul.',
    'Isi kolom bisa bergeser ke kolom lain.',
  ),
  tolak('jenis-tak-dikenal', 'JENIS tidak dikenal.', 'Jenis peristiwa menentukan cara menghitung.'),
  tolak(
    'jenis-di-luar-cakupan',
    'JENIS ini tidak termasuk jenis yang dinyatakan saat mengunggah.',
    'Satu jenis dan satu hari hanya berasal dari satu file.',
  ),
  tolak('tanggal-kosong', 'Tanggal peristiwa kosong.', 'Angka dihitung menurut tahun kejadian.'),
  tolak(
    'tanggal-bentuk',
    'Tanggal tidak berbentuk dd-mm-yyyy, dd/mm/yyyy, atau yyyy-mm-dd.',
    'Bentuk lain tidak pasti artinya.',
  ),
  tolak('tanggal-tak-nyata', 'Tanggal tidak ada di kalender.', 'Misalnya 30 Februari.'),
  tolak('tanggal-sebelum-1900', 'Tanggal sebelum tahun 1900.', 'Di luar masa pencatatan yang masuk akal.'),
  tolak('tanggal-masa-depan', 'Tanggal peristiwa sesudah hari ini.', 'Yang belum terjadi tidak dicatat.'),
  tolak(
    'lapor-kosong',
    'TGL_LAPOR kosong, padahal file memuat lebih dari satu hari.',
    'Hari pelaporan harus diketahui.',
  ),
  tolak(
    'lapor-di-luar-file',
    'TGL_LAPOR di luar hari yang dimuat file ini.',
    'Satu hari hanya berasal dari satu file.',
  ),
  tolak('lapor-sebelum-kejadian', 'Dilaporkan sebelum terjadi.', 'Pelaporan mengikuti peristiwanya.'),
  tolak(
    'desa-tak-dikenal',
    'Kode desa/kelurahan tidak ada dalam daftar wilayah kantor.',
    'Kode Kemendagri; kode BPS berbeda dan tidak dicampur.',
  ),
  tolak(
    'di-luar-cakupan-wilayah',
    'Desa/kelurahan ini di luar kabupaten/kota yang dimuat file.',
    'Satu hari satu kabupaten/kota hanya berasal dari satu file.',
  ),
  tolak('nik-kosong', 'NIK kosong.', 'Setiap penduduk memiliki NIK (UU 23/2006 Pasal 13).'),
  tolak(
    'nik-rusak',
    'NIK rusak oleh aplikasi lembar kerja (notasi ilmiah).',
    'Lembar kerja hanya menyimpan 15 angka penting.',
  ),
  tolak('nik-bukan-16-angka', 'NIK bukan 16 angka.', 'NIK 16 angka (PP 40/2019).'),
  tolak(
    'kelamin-tak-sah',
    'JENIS_KLMIN kosong atau bukan 1 (laki-laki) / 2 (perempuan).',
    'Dasar semua tabel.',
  ),
  tolak('lahir-sesudah-peristiwa', 'Tanggal lahir sesudah peristiwanya.', 'Tidak mungkin terjadi.'),
  tolak('umur-tak-sah', 'UMUR bukan bilangan 0 sampai 150.', 'Umur dalam tahun genap.'),
  tolak(
    'klasifikasi-tak-dikenal',
    'KLASIFIKASI_PINDAH tidak ada dalam daftar kantor.',
    'Menentukan apakah perpindahan mengubah jumlah penduduk wilayah.',
  ),
  tolak('dokumen-tak-dikenal', 'JENIS_DOKUMEN tidak dikenal.', 'Daftar dokumen laporan kinerja.'),
  tolak('jumlah-tak-sah', 'JUMLAH bukan bilangan bulat 1 sampai 1.000.000.', 'Jumlah dokumen.'),
  tolak('pembersihan-tak-dikenal', 'JENIS_PEMBERSIHAN tidak dikenal.', 'Menentukan tanda pada neraca.'),
  tolak(
    'berita-acara-kosong',
    'Pembersihan data tanpa nomor berita acara.',
    'Perubahan tanpa peristiwa harus berdasar.',
  ),
  tolak(
    'ganda-dalam-file',
    'Peristiwa yang sama sudah ada pada baris sebelumnya.',
    'Tidak dihitung dua kali.',
  ),
  tolak(
    'ganda-file-lain',
    'Peristiwa yang sama sudah ada pada file lain yang berlaku.',
    'Tidak dihitung dua kali.',
  ),
  peringatan('nik-bayi-kosong', 'Kelahiran tanpa NIK; tetap dihitung.', 'NIK terbit bersama pencatatan.'),
  peringatan(
    'nik-beda-kelamin',
    'Hari lahir di dalam NIK tidak cocok dengan jenis kelamin.',
    'Perempuan: hari ditambah 40. Dapat sah setelah penetapan pengadilan.',
  ),
  peringatan('umur-ibu', 'Umur ibu di luar 10-55 tahun.', 'Jarang sekali; biasanya salah ketik.'),
  peringatan(
    'umur-kosong',
    'Umur tidak diketahui; dihitung tanpa kelompok umur.',
    'Angka menurut umur berkurang.',
  ),
  peringatan(
    'umur-kawin',
    'Umur saat kawin di bawah 19 tahun.',
    'UU 16/2019: batas umur perkawinan 19 tahun.',
  ),
  peringatan(
    'surat-kosong',
    'Perpindahan tanpa nomor surat; suratnya tidak terhitung.',
    'Jumlah surat pindah/datang.',
  ),
  catatan(
    'lapor-terlambat',
    'Dilaporkan lebih dari 60 hari sesudah kejadian.',
    'UU 24/2013 Pasal 32 (kelahiran).',
  ),
  catatan(
    'desa-lama',
    'Kode desa/kelurahan sudah tidak berlaku; dihitung pada kode itu.',
    'Kode sebelum pemekaran.',
  ),
] as const satisfies readonly Aturan[]

export type IdAturan = (typeof DAFTAR_ATURAN)[number]['id']

const MENURUT_ID = new Map<string, Aturan>(DAFTAR_ATURAN.map((a) => [a.id, a]))

export function getAturan(id: string): Aturan {
  const a = MENURUT_ID.get(id)
  if (!a) throw new Error(`no rule ${id}`)
  return a
}
