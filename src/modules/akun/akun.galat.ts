import { type Galat, galat } from '#kernel/galat'

/** The refusals of `akun`. None says whether an account exists, unless to a pengelola. */
export const galatAkun = {
  masukGagal: (): Galat => galat('akun.masuk-gagal', 'ditolak', 'Nama akun atau kata sandi tidak cocok.'),
  terkunci: (sampai: Date): Galat =>
    galat(
      'akun.terkunci',
      'ditolak',
      'Terlalu banyak percobaan yang gagal. Tunggu sampai waktu yang disebut, atau minta pengelola menyetel ulang.',
      { sampai: sampai.toISOString() },
    ),
  perluTotp: (): Galat =>
    galat('akun.perlu-totp', 'ditolak', 'Masukkan kode enam angka dari aplikasi autentikator Anda.'),
  totpSalah: (): Galat =>
    galat('akun.totp-salah', 'ditolak', 'Kode autentikator tidak cocok atau sudah dipakai.'),
  totpSudahAktif: (): Galat =>
    galat('akun.totp-sudah-aktif', 'bentrok', 'Kode autentikator sudah aktif. Hapus dahulu untuk mengganti.'),
  totpBelumDiminta: (): Galat =>
    galat('akun.totp-belum-diminta', 'bentrok', 'Minta kode rahasia dahulu, lalu konfirmasikan.'),
  sandiSementaraHabis: (): Galat =>
    galat(
      'akun.sandi-sementara-habis',
      'ditolak',
      'Kata sandi sementara ini sudah tidak berlaku. Minta pengelola menyetel ulang.',
    ),
  wajibGantiSandi: (): Galat =>
    galat('akun.wajib-ganti-sandi', 'ditolak', 'Ganti kata sandi sementara Anda dahulu.'),
  sandiSalah: (): Galat => galat('akun.sandi-salah', 'ditolak', 'Kata sandi tidak cocok.'),
  sandiLemah: (sebab: string): Galat => galat('akun.sandi-lemah', 'tak-sah', sebab),
  sandiSama: (): Galat =>
    galat('akun.sandi-sama', 'tak-sah', 'Kata sandi baru harus berbeda dari yang lama.'),
  bukanPengelola: (): Galat =>
    galat('akun.bukan-pengelola', 'ditolak', 'Hanya pengelola kantor yang dapat mengubah pengaturan ini.'),
  kodePertamaSalah: (): Galat =>
    galat('akun.kode-pertama-salah', 'ditolak', 'Kode sekali pakai tidak cocok atau sudah tidak berlaku.'),
  sudahAdaAkun: (): Galat =>
    galat('akun.sudah-ada-akun', 'bentrok', 'Akun pertama sudah dibuat. Akun lain dibuat oleh pengelola.'),
  namaAkunTakSah: (): Galat =>
    galat(
      'akun.nama-akun-tak-sah',
      'tak-sah',
      'Nama akun 3 sampai 40 huruf kecil, angka, titik, garis; diawali huruf.',
    ),
  namaAkunTerpakai: (): Galat => galat('akun.nama-akun-terpakai', 'bentrok', 'Nama akun itu sudah dipakai.'),
  pegawaiSudahPunyaAkun: (): Galat =>
    galat('akun.pegawai-sudah-punya-akun', 'bentrok', 'Pegawai itu sudah mempunyai akun.'),
  perluNama: (): Galat =>
    galat('akun.perlu-nama', 'tak-sah', 'Tulis nama pengelola, atau pilih pegawai pemilik akun.'),
  akunTakAda: (): Galat => galat('akun.akun-tak-ada', 'tak-ditemukan', 'Akun itu tidak ada.'),
  pengelolaTerakhir: (): Galat =>
    galat(
      'akun.pengelola-terakhir',
      'ditolak',
      'Akun ini pengelola aktif yang terakhir; buat pengelola lain dahulu.',
    ),
  pegawaiTakAda: (): Galat => galat('akun.pegawai-tak-ada', 'tak-ditemukan', 'Pegawai itu tidak ada.'),
  pegawaiNonaktif: (): Galat => galat('akun.pegawai-nonaktif', 'ditolak', 'Pegawai itu sudah tidak aktif.'),
  nipTerpakai: (): Galat =>
    galat('akun.nip-terpakai', 'bentrok', 'NIP itu sudah tercatat untuk pegawai lain.'),
  jabatanTakAda: (): Galat => galat('akun.jabatan-tak-ada', 'tak-ditemukan', 'Jabatan itu tidak ada.'),
  jabatanTerpakai: (): Galat => galat('akun.jabatan-terpakai', 'bentrok', 'Nama jabatan itu sudah ada.'),
  atasanBerputar: (jabatan: string): Galat =>
    galat(
      'akun.atasan-berputar',
      'ditolak',
      `Atasan itu berada di bawah ${jabatan} sendiri. Pilih jabatan yang lebih tinggi.`,
      { jabatan },
    ),
  pemangkuTakAda: (): Galat => galat('akun.pemangku-tak-ada', 'tak-ditemukan', 'Masa jabatan itu tidak ada.'),
  pemangkuTumpang: (rincian: Record<string, unknown>): Galat =>
    galat(
      'akun.pemangku-tumpang',
      'bentrok',
      'Masa jabatan ini bertumpang tindih dengan yang sudah tercatat.',
      rincian,
    ),
  perluSurat: (): Galat =>
    galat('akun.perlu-surat', 'tak-sah', 'Plt. dan Plh. memerlukan nomor surat perintah.'),
  perluSampai: (): Galat => galat('akun.perlu-sampai', 'tak-sah', 'Plh. memerlukan tanggal berakhir.'),
  masaTerbalik: (): Galat =>
    galat('akun.masa-terbalik', 'tak-sah', 'Tanggal berakhir tidak boleh sebelum tanggal mulai.'),
  kantorSudahAda: (): Galat =>
    galat('akun.kantor-sudah-ada', 'bentrok', 'Folder data ini sudah berisi sebuah kantor.'),
  kodeKantorTakSah: (kode: string): Galat =>
    galat(
      'akun.kode-kantor-tak-sah',
      'tak-sah',
      'Kode wilayah kantor ditulis sebagai 35 (provinsi) atau 35.76 (kabupaten/kota).',
      { kode },
    ),
  logoTakAda: (): Galat => galat('akun.logo-tak-ada', 'tak-ditemukan', 'Kantor ini belum memasang logo.'),
  logoTakSah: (): Galat =>
    galat('akun.logo-tak-sah', 'tak-sah', 'Logo harus berupa gambar PNG atau JPEG, paling besar 1 MB.'),
}
