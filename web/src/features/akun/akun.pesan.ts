export const pesanAkun = {
  masuk: 'Masuk',
  namaAkun: 'Nama akun',
  sandi: 'Kata sandi',
  kodeTotp: 'Kode sekali pakai',
  kodeTotpKet: 'Enam angka dari aplikasi di telepon Anda, atau salah satu kode pemulihan.',
  sandiTampak: 'Tampilkan atau sembunyikan kata sandi',
  lupaSandi: 'Lupa kata sandi? Pengelola kantor dapat menyetel ulang akun Anda di Pengaturan.',
  belumAdaKantor:
    'Belum ada kantor di server ini. Petugas mesin menjalankan perintah "tertib mulai" lebih dahulu.',
  keAkunPertama: 'Kantor ini belum punya akun. Buat akun pertama',
  periksaIsian: 'Lengkapi nama akun dan kata sandi.',

  akunPertama: 'Akun pertama',
  akunPertamaKet:
    'Akun ini menjadi pengelola kantor: mengatur pegawai, jabatan, dan akun lain, tanpa memegang langkah SOP. Kode sekali pakai dicetak di layar server saat kantor dibuat.',
  kodePertama: 'Kode sekali pakai dari server',
  nama: 'Nama lengkap',
  namaAkunKet: 'Huruf kecil, misalnya siti.rahma. Dipakai setiap kali masuk.',
  sandiUlang: 'Ulangi kata sandi',
  sandiKet:
    'Sekurangnya 10 huruf. Kalimat pendek yang hanya Anda tahu lebih baik daripada satu kata dengan angka.',
  sandiBeda: 'Kedua kata sandi belum sama. Belum ada yang disimpan.',
  buatAkun: 'Buat akun dan masuk',
  sudahAda: 'Akun pertama sudah dibuat',
  sudahAdaKet: 'Kantor ini sudah punya pengelola. Masuk dengan akun yang diberikan kepada Anda.',
  keMasuk: 'Buka halaman masuk',

  gantiSandi: 'Ganti kata sandi',
  wajibGanti:
    'Kata sandi sementara hanya berlaku untuk masuk kali ini. Buat kata sandi Anda sendiri untuk melanjutkan.',
  sandiLama: 'Kata sandi sekarang',
  sandiSementara: 'Kata sandi sementara',
  sandiBaru: 'Kata sandi baru',
  simpanSandi: 'Simpan kata sandi',
  sandiTersimpan: 'Kata sandi sudah diganti. Sesi akun ini di perangkat lain sudah diakhiri.',
} as const
