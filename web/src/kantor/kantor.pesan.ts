/** What the shell says. A sentence stands here or in a feature's own catalogue, never in a component. */
export const pesanKantor = {
  aplikasi: 'Tertib',
  latihan: 'LATIHAN · seluruh data sintetis · cetakan bertanda air',
  latihanNama: 'Kantor latihan',
  lompat: 'Langsung ke isi halaman',
  menu: 'Menu utama',
  bukaMenu: 'Menu',
  tutupMenu: 'Tutup menu',
  cari: 'Cari berkas, tabel, surat, wilayah…',
  cariPendek: 'Cari',
  menunggu: (n: number) => `${n} langkah menunggu Anda`,
  pengelola: 'Pengelola kantor',
  tanpaJabatan: 'Belum memangku jabatan',
  keluar: 'Keluar',
  sandiSaya: 'Sandi dan kode sekali pakai',
  tampilan: 'Tampilan',
  terang: 'Terang',
  gelap: 'Gelap',
  ikutPerangkat: 'Ikut perangkat',
  putusBaca: 'Server kantor tidak dapat dihubungi. Periksa jaringan, lalu muat ulang.',
  putusKirim:
    'Server kantor tidak dapat dihubungi. Belum tentu perintah tadi diterima: muat ulang halaman ini dan lihat keadaannya sebelum mengulang.',
  jawabanTakTerbaca: (status: number) =>
    `Server menjawab di luar kebiasaan (${status}). Muat ulang halaman dan lihat keadaannya sebelum mengulang.`,
  takAdaHalaman: 'Halaman tidak ada',
  takAdaHalamanIsi:
    'Alamat ini tidak dikenal. Mungkin tautannya terpotong, atau halamannya sudah dipindahkan.',
  keKotakMasuk: 'Buka Kotak Masuk',
  memuatHalaman: 'Memuat halaman',
  versiBaru:
    'Tertib sudah diperbarui. Muat ulang halaman untuk memakai yang baru; yang sudah tersimpan tidak berubah.',
  muatUlang: 'Muat ulang',
} as const
