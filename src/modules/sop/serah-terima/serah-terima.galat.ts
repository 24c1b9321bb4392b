import { type Galat, galat } from '#kernel/galat'

/** The refusals of hand-over minutes; their codes stand with those of `sop`. */
export const galatSerahTerima = {
  bukanWewenang: (): Galat =>
    galat(
      'sop.serah-terima-bukan-wewenang',
      'ditolak',
      'Serah terima dibuat oleh pengelola kantor, atau oleh pegawai yang menyerahkan pekerjaannya sendiri.',
    ),
  pegawaiTakAda: (): Galat =>
    galat('sop.serah-terima-pegawai-tak-ada', 'tak-ditemukan', 'Pegawai yang menyerahkan tidak ada.'),
  penerimaTakSah: (): Galat =>
    galat(
      'sop.serah-terima-penerima',
      'ditolak',
      'Penerima harus pegawai lain yang masih aktif. Pilih penerima yang lain.',
    ),
  tanpaPekerjaan: (nama: string): Galat =>
    galat(
      'sop.serah-terima-kosong',
      'ditolak',
      `Tidak ada pekerjaan terbuka yang bertumpu pada ${nama}; berita acara tidak diperlukan.`,
    ),
  berubah: (): Galat =>
    galat(
      'sop.serah-terima-berubah',
      'bentrok',
      'Pekerjaan yang diserahkan berubah sejak daftar ini dibuka. Muat ulang, periksa lagi, lalu simpan.',
    ),
}
