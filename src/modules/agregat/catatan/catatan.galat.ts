import { galat } from '#kernel/galat'

export const galatCatatan = {
  tiada: (id: string) => galat('catatan.tiada', 'tak-ditemukan', 'Catatan selisih itu tidak ada.', { id }),
  bukanPenulis: () =>
    galat(
      'catatan.bukan-penulis',
      'ditolak',
      'Catatan selisih ditulis oleh ADB atau Kasi yang sedang menjabat.',
    ),
  bukanPenyetuju: () =>
    galat('catatan.bukan-penyetuju', 'ditolak', 'Catatan selisih disetujui oleh Kabid yang sedang menjabat.'),
  catatanSendiri: () =>
    galat(
      'catatan.catatan-sendiri',
      'ditolak',
      'Catatan ini Anda tulis sendiri; persetujuannya harus dari orang lain.',
    ),
  selisihTiada: (kunci: readonly string[]) =>
    galat(
      'catatan.selisih-tiada',
      'tak-ditemukan',
      'Selisih yang dijelaskan tidak ada lagi pada gerbang. Muat ulang, lalu pilih selisih yang masih ada.',
      { kunci },
    ),
  sudahDijelaskan: (kunci: readonly string[]) =>
    galat(
      'catatan.sudah-dijelaskan',
      'bentrok',
      'Sebagian selisih itu sudah mempunyai catatan yang diajukan atau disetujui. Cabut catatan itu lebih dahulu.',
      { kunci },
    ),
  bukanDiajukan: (keadaan: string) =>
    galat('catatan.bukan-diajukan', 'bentrok', 'Catatan ini tidak sedang menunggu persetujuan.', { keadaan }),
  sudahBerakhir: (keadaan: string) =>
    galat('catatan.sudah-berakhir', 'bentrok', 'Catatan ini sudah ditolak atau dicabut.', { keadaan }),
  bukanPencabut: () =>
    galat(
      'catatan.bukan-pencabut',
      'ditolak',
      'Catatan dicabut oleh penulisnya, atau oleh Kasi atau Kabid yang sedang menjabat.',
    ),
}
