import { galat } from '#kernel/galat'

export const galatUkur = {
  masaTakSah: () =>
    galat(
      'sop.ukur-masa',
      'tak-sah',
      'Tanggal awal masa ukur harus sebelum atau sama dengan tanggal akhirnya.',
    ),
  tanpaUsul: () =>
    galat(
      'sop.ukur-tanpa-usul',
      'ditolak',
      'Langkah yang dipilih tidak mempunyai usul waktu pada masa ini. Muat ulang halaman.',
    ),
  rancanganBelumLengkap: () =>
    galat(
      'sop.ukur-rancangan-belum-lengkap',
      'ditolak',
      'Rancangan ini belum lengkap bentuknya, jadi belum dapat dijalankan sebagai perkiraan.',
    ),
}
