export const pesanCari = {
  judul: 'Cari',
  isian: 'Cari halaman, berkas, tabel, surat, wilayah',
  petunjuk: 'Ketik dua huruf atau lebih. Panah memilih, Enter membuka, Esc menutup.',
  kosong: (q: string) => `Tidak ada yang cocok dengan “${q}”.`,
  mencari: 'Mencari…',
  jenis: {
    halaman: 'Halaman',
    berkas: 'Berkas',
    tabel: 'Tabel',
    surat: 'Surat',
    wilayah: 'Wilayah',
    arsip: 'Arsip',
    jabatan: 'Jabatan',
  },
} as const
