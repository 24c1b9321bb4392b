import { galat } from '#kernel/galat'

export const galatPengamanan = {
  versiLain: () =>
    galat(
      'agregat.pengamanan-versi-lain',
      'bentrok',
      'Pengaturan pengamanan sudah diubah orang lain sejak halaman ini dibuka. Muat ulang, lalu ulangi perubahan.',
    ),
  tabelTakDikenal: (id: string) =>
    galat('agregat.pengamanan-tabel', 'tak-sah', `Tidak ada tabel bernama "${id}".`, { id }),
  takTerbit: (id: string) =>
    galat(
      'agregat.tak-terbit',
      'ditolak',
      'Tabel ini tidak masuk edisi publik: pada tingkat mana pun sel kecilnya tidak dapat diamankan, atau kantor menutupnya.',
      { id },
    ),
  pitaPublik: () =>
    galat(
      'agregat.pita-publik',
      'ditolak',
      'Edisi publik hanya memuat tabel katalog. Pita umur sendiri dapat membuka sel yang ditekan.',
    ),
  edisiTiada: (id: number) => galat('agregat.edisi-tiada', 'tak-ditemukan', 'Edisi itu tidak ada.', { id }),
  definisiLain: (id: string) =>
    galat(
      'agregat.edisi-definisi-lain',
      'bentrok',
      'Definisi tabel ini berubah sejak edisi publiknya disusun. Susun dan segel edisi baru.',
      { id },
    ),
  sudahTersegel: () =>
    galat('agregat.edisi-tersegel', 'bentrok', 'Edisi ini sudah disegel dan tidak berubah lagi.'),
  tidakMutakhir: () =>
    galat(
      'agregat.edisi-usang',
      'bentrok',
      'Pengaturan, definisi, atau edisi tersegel berubah sejak pratinjau ini disusun. Susun ulang pratinjau, lalu segel.',
    ),
  tanpaSaksi: (jumlah: number) =>
    galat(
      'agregat.edisi-tanpa-saksi',
      'ditolak',
      `Edisi ini tidak dapat disegel: ${jumlah} sel kecil yang ditekan edisi terdahulu menjadi dapat dihitung. Kurangi tabel atau kasarkan tingkatnya.`,
      { jumlah },
    ),
  caraBerganti: (id: string) =>
    galat(
      'agregat.edisi-cara-berganti',
      'ditolak',
      `Edisi ini tidak dapat disegel: tabel "${id}" sudah keluar dengan derau pada edisi lain semester ini. Angka berderau yang dibandingkan dengan edisi ini membuka sel yang ditekan. Tutup tabel itu, atau pakai lagi cara yang sama pada cuplikan yang sama.`,
      { id },
    ),
  definisiBerganti: (id: string) =>
    galat(
      'agregat.edisi-definisi-berganti',
      'ditolak',
      `Edisi ini tidak dapat disegel: definisi tabel "${id}" berubah sejak edisi terdahulu semester ini disegel, sehingga yang dapat dihitung dari kedua edisi tidak dapat diperiksa. Edisi yang sudah disegel tetap berlaku.`,
      { id },
    ),
}
