import { galat } from '#kernel/galat'

export const galatBaca = {
  tanpaFile: () =>
    galat('sop.baca-tanpa-file', 'tak-sah', 'Pilih satu file DOCX, PDF, atau teks untuk dibaca.'),
  terlaluBesar: (mb: number) =>
    galat('sop.baca-terlalu-besar', 'tak-sah', `File terlalu besar. Paling besar ${mb} MB.`, { mb }),
  bentukTakDikenal: () =>
    galat(
      'sop.baca-bentuk',
      'tak-sah',
      'File ini bukan DOCX, PDF, atau teks. Simpan naskahnya sebagai salah satunya.',
    ),
  wordLama: () =>
    galat(
      'sop.baca-word-lama',
      'tak-sah',
      'File ini Word lama (.doc) atau bersandi. Buka di Word, lalu simpan sebagai .docx tanpa sandi.',
    ),
  bersandi: () =>
    galat('sop.baca-bersandi', 'tak-sah', 'PDF ini bersandi. Simpan salinannya tanpa sandi, lalu coba lagi.'),
  tanpaTeks: () =>
    galat(
      'sop.baca-tanpa-teks',
      'tak-sah',
      'PDF ini hanya berisi gambar pindaian, tidak ada teks yang dapat dibaca. Pakai naskah aslinya, atau ketik SOP ini di penyunting.',
    ),
  rusak: () => galat('sop.baca-rusak', 'tak-sah', 'File ini rusak dan tidak dapat dibaca.'),
  terlaluBanyak: () =>
    galat(
      'sop.baca-terlalu-banyak',
      'tak-sah',
      'Isi file ini jauh lebih banyak daripada naskah SOP, jadi tidak dibaca.',
    ),
  terlaluLama: () =>
    galat(
      'sop.baca-terlalu-lama',
      'tak-sah',
      'File ini terlalu berat untuk dibaca. Simpan ulang naskahnya, lalu coba lagi.',
    ),
  bukanSop: () =>
    galat(
      'sop.baca-bukan-sop',
      'tak-sah',
      'Tidak ditemukan kotak identitas maupun tabel kegiatan SOP pada file ini.',
    ),
}
