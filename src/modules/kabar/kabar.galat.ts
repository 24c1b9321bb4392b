import { type Galat, galat } from '#kernel/galat'

export const galatKabar = {
  takAda: (id: string): Galat =>
    galat('kabar.tak-ada', 'tak-ditemukan', 'Kabar itu tidak ada dalam daftar Anda.', { id }),
  bukanPegawai: (): Galat =>
    galat(
      'kabar.bukan-pegawai',
      'ditolak',
      'Kabar hanya dikirim kepada pegawai; akun ini bukan akun pegawai.',
    ),
  pegawaiTakAda: (pegawaiId: string): Galat =>
    galat('kabar.pegawai-tak-ada', 'tak-ditemukan', 'Pegawai itu tidak ada.', { pegawaiId }),
  surelBelumSiap: (): Galat =>
    galat(
      'kabar.surel-belum-siap',
      'tak-sah',
      'Isi dahulu server surel dan alamat pengirim, lalu simpan, sebelum surel dihidupkan atau dicoba.',
    ),
  tanpaTls: (host: string): Galat =>
    galat(
      'kabar.tanpa-tls',
      'tak-sah',
      'Sambungan tanpa TLS hanya boleh ke server surel pada mesin ini (localhost). Pilih STARTTLS atau TLS.',
      { host },
    ),
  sandiDiminta: (): Galat =>
    galat(
      'kabar.sandi-diminta',
      'tak-sah',
      'Server, port, keamanan, sertifikat, atau nama pengguna berubah: tulis lagi kata sandi surelnya, supaya sandi yang tersimpan tidak terkirim ke tempat lain.',
    ),
  sandiKurang: (): Galat =>
    galat('kabar.sandi-kurang', 'tak-sah', 'Nama pengguna surel memerlukan kata sandinya.'),
  sertifikatTakSah: (): Galat =>
    galat(
      'kabar.sertifikat-tak-sah',
      'tak-sah',
      'Sertifikat tidak dapat dibaca. Tempelkan isi file PEM, dari BEGIN CERTIFICATE sampai END CERTIFICATE.',
    ),
  masukBelumSiap: (): Galat =>
    galat(
      'kabar.masuk-belum-siap',
      'tak-sah',
      'Isi dahulu server IMAP, nama pengguna, kata sandi, dan foldernya, lalu simpan, sebelum kotak surat dibaca.',
    ),
  masukGagal: (sebab: string): Galat =>
    galat('kabar.masuk-gagal', 'ditolak', `Kotak surat tidak dapat dibaca. ${sebab}`),
  surelGagal: (sebab: string): Galat =>
    galat('kabar.surel-gagal', 'ditolak', `Surel percobaan tidak terkirim. ${sebab}`),
}
