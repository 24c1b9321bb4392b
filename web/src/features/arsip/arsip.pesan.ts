export const pesanArsip = {
  judul: 'Arsip',
  ringkas:
    'Berkas yang sudah selesai, dengan nomor agenda, klasifikasi, dan retensinya. Arsip tidak dapat diubah.',
  cari: 'Cari di arsip',
  cariKet: 'Kata pada judul, nomor agenda, tahun, atau sidik file.',
  kosong: 'Arsip masih kosong',
  kosongKet: 'Berkas masuk arsip pada langkah terakhir SOP.',
  kosongCari: 'Tidak ada arsip yang cocok',
  kosongCariKet: 'Coba sebagian kata saja, atau nomor agenda.',
  jumlah: (n: string) => `${n} arsip`,
  kolom: {
    judul: 'Judul',
    agenda: 'Agenda',
    klasifikasi: 'Klasifikasi',
    retensi: 'Retensi',
    dokumen: 'Dokumen',
    waktu: 'Diarsipkan',
  },
  keamanan: { biasa: 'biasa', terbatas: 'terbatas', rahasia: 'rahasia' },
  nasib: { musnah: 'musnah', permanen: 'permanen', 'dinilai-kembali': 'dinilai kembali' },
  retensi: (aktif: number, inaktif: number, nasib: string) =>
    `${aktif} th aktif, ${inaktif} th inaktif, ${nasib}`,
  belumDikonfirmasi: 'perlu dikonfirmasi',
} as const
