export const pesanPekerjaan = {
  batalkan: 'Batalkan pekerjaan',
  batalkanJudul: 'Batalkan pekerjaan ini?',
  batalkanKet:
    'Yang sudah dikerjakan dibuang seluruhnya; tidak ada yang tersimpan setengah jalan. Anda dapat memulainya lagi.',
  tetapLanjut: 'Biarkan berjalan',
  status: {
    menunggu: 'Menunggu giliran',
    berjalan: 'Berjalan',
    selesai: 'Selesai',
    ditolak: 'Ditolak',
    gagal: 'Gagal',
    dibatalkan: 'Dibatalkan',
  },
  persen: (n: string) => `${n} persen`,
  sisa: (teks: string) => `kira-kira ${teks} lagi`,
  detik: (n: number) => `${n} detik`,
  menit: (n: number) => `${n} menit`,
  terputus:
    'Sambungan ke server terputus; kemajuan akan tampil lagi begitu tersambung. Pekerjaan tetap berjalan.',
  mulaiOleh: (nama: string) => `dimulai oleh ${nama}`,
} as const
