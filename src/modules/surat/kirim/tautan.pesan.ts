/** Words of the page behind a link. */
export const pesanTautan = {
  judul: 'Surat untuk Anda',
  tidakBerlaku: 'Tautan tidak berlaku',
  nomor: 'Nomor',
  hal: 'Hal',
  kepada: 'Kepada',
  berlaku: 'Berlaku sampai',
  sisa: (n: number) => `Dapat diunduh ${n} kali lagi.`,
  nama: 'Nama Anda',
  petunjuk: 'Tulis nama Anda, lalu unduh. Nama dan waktu unduh dicatat sebagai tanda terima.',
  unduh: (nama: string) => `Unduh ${nama}`,
  latihan: 'LATIHAN, bukan dokumen resmi',
  file: 'File',
} as const
