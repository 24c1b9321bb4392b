import { type Galat, galat } from '#kernel/galat'

export const galatUlasan = {
  bukanPelaksana: (): Galat =>
    galat(
      'ulasan.bukan-pelaksana',
      'ditolak',
      'Ulasan ditulis oleh pejabat yang memangku salah satu jabatan dalam SOP berkas ini.',
    ),
  berkasBerakhir: (): Galat =>
    galat(
      'ulasan.berkas-berakhir',
      'bentrok',
      'Berkas ini sudah berakhir; ulasannya tidak ditambah atau diubah lagi.',
    ),
  takAda: (): Galat => galat('ulasan.tak-ada', 'tak-ditemukan', 'Ulasan ini tidak ada pada berkas ini.'),
  dokumenTakAda: (dokumen: string): Galat =>
    galat('ulasan.dokumen-tak-ada', 'tak-ditemukan', `Berkas ini tidak mempunyai dokumen "${dokumen}".`, {
      dokumen,
    }),
  versiLama: (dokumen: string, versi: number): Galat =>
    galat(
      'ulasan.versi-lama',
      'bentrok',
      `"${dokumen}" sudah berganti menjadi versi ${versi}. Muat ulang isinya, lalu tulis ulasan di tempat yang sekarang.`,
      { dokumen, versi },
    ),
  tanpaBagian: (dokumen: string): Galat =>
    galat(
      'ulasan.tanpa-bagian',
      'tak-sah',
      `Isi "${dokumen}" tidak dapat dibaca bagian demi bagian (pindaian, gambar, atau terlalu besar). Tulis ulasannya sebagai alasan pengembalian.`,
      { dokumen },
    ),
  letakTakAda: (): Galat =>
    galat('ulasan.letak-tak-ada', 'tak-ditemukan', 'Tempat ini tidak ada pada dokumen itu.'),
  pelaksanaTakAda: (kepada: string): Galat =>
    galat('ulasan.pelaksana-tak-ada', 'tak-sah', 'SOP ini tidak mempunyai pelaksana yang dituju.', {
      kepada,
    }),
  sudahTertutup: (nomor: number): Galat =>
    galat('ulasan.sudah-tertutup', 'bentrok', `Ulasan ${nomor} sudah tertutup. Muat ulang berkas ini.`, {
      nomor,
    }),
  bukanYangBerhak: (nomor: number): Galat =>
    galat(
      'ulasan.bukan-yang-berhak',
      'ditolak',
      `Ulasan ${nomor} ditarik oleh penulisnya atau diselesaikan oleh yang dituju. Anda dapat menjawabnya.`,
      { nomor },
    ),
  acuanTakAda: (): Galat =>
    galat(
      'ulasan.acuan-tak-ada',
      'tak-ditemukan',
      'Tindakan yang dijadikan acuan tidak ada pada berkas ini.',
    ),
}
