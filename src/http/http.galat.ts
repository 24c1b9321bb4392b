import { type Galat, galat } from '#kernel/galat'

export const galatHttp = {
  belumMasuk: (): Galat => galat('akun.belum-masuk', 'ditolak', 'Silakan masuk lebih dahulu.'),
  wajibGantiSandi: (): Galat =>
    galat('akun.wajib-ganti-sandi', 'ditolak', 'Ganti kata sandi sementara Anda dahulu.'),
  asalLain: (): Galat =>
    galat('http.asal-lain', 'ditolak', 'Permintaan ini datang dari halaman lain dan tidak dijalankan.'),
  hostAsing: (): Galat =>
    galat('http.host-asing', 'ditolak', 'Kantor ini hanya dibuka lewat localhost pada komputer ini.'),
  alamatTakAda: (): Galat => galat('http.alamat-tak-ada', 'tak-ditemukan', 'Alamat itu tidak ada.'),
  isianTakSah: (isian: readonly { medan: string; pesan: string }[]): Galat =>
    galat('http.isian-tak-sah', 'tak-sah', 'Beberapa isian perlu diperbaiki; tidak ada yang disimpan.', {
      isian,
    }),
  terlaluBesar: (): Galat =>
    galat('http.terlalu-besar', 'tak-sah', 'Kiriman ini terlalu besar; tidak ada yang disimpan.'),
  takTerbaca: (): Galat =>
    galat('http.tak-terbaca', 'tak-sah', 'Kiriman ini tidak dapat dibaca; tidak ada yang disimpan.'),
  gangguan: (kejadian: string): Galat =>
    galat(
      'http.gangguan',
      'ditolak',
      `Terjadi gangguan pada sistem dan permintaan ini tidak selesai. Sebutkan kejadian ${kejadian} kepada pengelola.`,
      { kejadian },
    ),
}
