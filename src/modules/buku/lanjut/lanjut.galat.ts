import { galat } from '#kernel/galat'

export const galatLanjut = {
  sudahDitulis: () =>
    galat(
      'lanjut.sudah-ditulis',
      'bentrok',
      'Analisis berkas ini sudah ditulis; melanjutkan dari semester lain akan menimpanya. Tidak ada yang diubah.',
    ),
  bukanCalon: () =>
    galat(
      'lanjut.bukan-calon',
      'tak-sah',
      'Buku itu tidak dapat dilanjutkan ke berkas ini: harus dari SOP yang sama, semester sebelumnya, dan sudah beranalisis.',
    ),
}
