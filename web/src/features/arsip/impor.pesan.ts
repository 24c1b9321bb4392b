export const pesanImporArsip = {
  judul: 'Impor arsip lama',
  ringkas:
    'Pindaian lama dalam satu ZIP beserta daftarnya (CSV atau XLSX). Dilihat dahulu baris demi baris, lalu diarsipkan.',
  file: 'File ZIP',
  fileKet:
    'Satu daftar di tingkat teratas dengan kolom judul, tanggal, kode, dan file; kolom nomor dan keamanan boleh ada. Folder besar diimpor dari mesin kantor dengan "tertib arsip impor".',
  kirim: 'Lihat dahulu',
  daftar: 'Impor terakhir',
  kosong: 'Belum ada impor',
  kolom: { nama: 'ZIP', keadaan: 'Keadaan', jumlah: 'Baris', oleh: 'Dibuat' },
  keadaan: { pratinjau: 'pratinjau', berjalan: 'sedang berjalan', selesai: 'selesai', dibuang: 'dibuang' },
  jumlah: (siap: string, cacat: string, diterima: string, ditolak: string) =>
    `${siap} siap · ${cacat} cacat · ${diterima} diterima · ${ditolak} ditolak`,
  mulai: (n: string) => `Arsipkan ${n} baris yang siap`,
  buang: 'Buang pratinjau',
  saring: 'Baris',
  status: { '': 'Semua', siap: 'Siap', cacat: 'Cacat', diterima: 'Diterima', ditolak: 'Ditolak' },
  baris: {
    nomor: 'Baris',
    judul: 'Judul',
    surat: 'Nomor dan tanggal',
    kode: 'Kode',
    file: 'File',
    status: 'Hasil',
  },
  tanpaBaris: 'Tidak ada baris seperti ini.',
} as const
