import { galat } from '#kernel/galat'

export const galatAsing = {
  tanpaFile: () =>
    galat('asing.tanpa-file', 'tak-sah', 'Pilih file tabel (CSV atau XLSX) yang akan diperiksa.'),
  terlaluBesar: (mb: number) =>
    galat(
      'asing.terlalu-besar',
      'tak-sah',
      `File lebih dari ${mb} MB atau isinya terlalu besar untuk sebuah tabel.`,
      { mb },
    ),
  takTerbaca: () =>
    galat(
      'asing.tak-terbaca',
      'tak-sah',
      'File ini tidak terbaca sebagai tabel. Simpan sebagai CSV atau XLSX tanpa sandi, lalu coba lagi.',
    ),
  tanpaTabel: () =>
    galat(
      'asing.tanpa-tabel',
      'tak-sah',
      'Tidak ditemukan tabel di dalam file: perlu satu kolom nama dan satu kolom angka di bawah baris judul.',
    ),
  pasanganKurang: () =>
    galat(
      'asing.pasangan-kurang',
      'tak-sah',
      'Untuk dibandingkan, pilih tabel dan cuplikannya bersama-sama.',
    ),
}
