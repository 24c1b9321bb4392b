import { galat } from '#kernel/galat'

export const galatTtd = {
  bukanPdf: () =>
    galat('ttd.bukan-pdf', 'tak-sah', 'File ini bukan PDF, atau isinya rusak sehingga tidak dapat dibaca.'),
  terlaluBesar: (ukuran: number) =>
    galat('ttd.terlalu-besar', 'tak-sah', 'File ini terlalu besar untuk diperiksa.', { ukuran }),
  belumAdaCa: () =>
    galat(
      'ttd.belum-ada-ca',
      'ditolak',
      'Kantor ini belum mempunyai sertifikat penerbit. Jalankan "tertib mulai" atau hubungi pengelola.',
    ),
  caKedaluwarsa: () =>
    galat(
      'ttd.ca-kedaluwarsa',
      'ditolak',
      'Sertifikat penerbit kantor ini sudah habis masa berlakunya. Hubungi pengelola.',
    ),
  tanpaLaporan: () =>
    galat(
      'ttd.tanpa-laporan',
      'ditolak',
      'Berkas ini belum mempunyai laporan.pdf yang dapat ditandatangani.',
    ),
  bukanPejabat: () =>
    galat(
      'ttd.bukan-pejabat',
      'ditolak',
      'Hanya pejabat yang memangku jabatan pada saat ini yang dapat menandatangani atau memaraf.',
    ),
  tanpaDokumen: (nama: string) =>
    galat('ttd.tanpa-dokumen', 'ditolak', `Berkas ini belum mempunyai ${nama}.`, { nama }),
  alatBelumAda: (alat: string) =>
    galat(
      'ttd.alat-belum-ada',
      'ditolak',
      'Cara menandatangani yang dipilih untuk pejabat ini belum tersedia di kantor ini. Hubungi pengelola.',
      { alat },
    ),
  tempatSalah: (sebab: string) =>
    galat('ttd.tempat-salah', 'tak-sah', `Tempat tanda tangan tidak dapat dipakai: ${sebab}.`, { sebab }),
  sertifikatTakAda: (nomorSeri: string) =>
    galat('ttd.sertifikat-tak-ada', 'tak-ditemukan', 'Sertifikat itu tidak ada di kantor ini.', {
      nomorSeri,
    }),
  bukanTerbitanSendiri: () =>
    galat(
      'ttd.bukan-terbitan-sendiri',
      'ditolak',
      'Sertifikat ini tidak dapat dicabut di sini: mintalah penerbitnya mencabut.',
    ),
  waktuCabutSalah: () =>
    galat(
      'ttd.waktu-cabut-salah',
      'tak-sah',
      'Waktu pencabutan harus sesudah sertifikat mulai berlaku dan tidak di masa depan.',
    ),
  sudahDicabut: () => galat('ttd.sudah-dicabut', 'bentrok', 'Sertifikat ini sudah dicabut.'),
  bukanAkar: () =>
    galat('ttd.bukan-akar', 'tak-sah', 'Ini bukan sertifikat penerbit (CA) dalam bentuk PEM atau DER.'),
  akarSudahAda: () => galat('ttd.akar-sudah-ada', 'bentrok', 'Sertifikat penerbit ini sudah dipercaya.'),
  akarTakAda: () =>
    galat('ttd.akar-tak-ada', 'tak-ditemukan', 'Sertifikat penerbit itu tidak ada di daftar.'),
  bukanP12: () => galat('ttd.bukan-p12', 'tak-sah', 'File ini bukan P12, atau isinya rusak.'),
  sandiP12Salah: () => galat('ttd.sandi-p12-salah', 'ditolak', 'Kata sandi file P12 ini salah.'),
  p12TanpaKunci: () =>
    galat('ttd.p12-tanpa-kunci', 'tak-sah', 'File P12 ini tidak memuat kunci beserta sertifikatnya.'),
  p12SandiLama: () =>
    galat(
      'ttd.p12-sandi-lama',
      'tak-sah',
      'File P12 ini memakai penyandian lama yang tidak dibaca. Mintalah penerbit membuatnya dengan AES.',
    ),
  kunciBukanRsa: () =>
    galat('ttd.kunci-bukan-rsa', 'tak-sah', 'Kunci ini bukan RSA; hanya kunci RSA yang dapat dipakai.'),
  modulTakBoleh: () =>
    galat(
      'ttd.modul-tak-boleh',
      'tak-sah',
      'Pustaka token harus berupa file .so di bawah /usr/lib, /usr/local/lib, atau /opt di server ini.',
    ),
  alatTokenTakAda: () =>
    galat(
      'ttd.alat-token-tak-ada',
      'ditolak',
      'Program pkcs11-tool (paket opensc) belum terpasang di server ini. Hubungi pengelola.',
    ),
  pinSalah: () =>
    galat('ttd.pin-salah', 'ditolak', 'PIN token salah. Periksa lagi: token terkunci bila salah berulang.'),
  pinTerkunci: () =>
    galat('ttd.pin-terkunci', 'ditolak', 'Token terkunci karena PIN salah berulang. Hubungi penerbitnya.'),
  tokenTakTerbaca: () =>
    galat(
      'ttd.token-tak-terbaca',
      'ditolak',
      'Token tidak dapat dipakai. Periksa apakah token terpasang di server dan kuncinya ada.',
    ),
  tokenTanpaSertifikat: () =>
    galat('ttd.token-tanpa-sertifikat', 'ditolak', 'Token tidak memuat sertifikat untuk kunci itu.'),
  kunciTerkunci: (alat: string) =>
    galat(
      'ttd.kunci-terkunci',
      'ditolak',
      'Kunci tanda tangan Anda masih tertutup. Buka dahulu di halaman Tanda Tangan dengan kata sandi atau PIN-nya, lalu ulangi.',
      { alat },
    ),
  sertifikatHabis: (sampai: string) =>
    galat(
      'ttd.sertifikat-habis',
      'ditolak',
      'Sertifikat tanda tangan Anda sudah habis masa berlakunya. Pasang yang baru di halaman Tanda Tangan, lalu ulangi.',
      { sampai },
    ),
  kunciBelumDipasang: () =>
    galat(
      'ttd.kunci-belum-dipasang',
      'ditolak',
      'Kunci tanda tangan Anda belum dipasang. Pasang dahulu di halaman Tanda Tangan.',
    ),
  bukanPegawai: () =>
    galat('ttd.bukan-pegawai', 'ditolak', 'Halaman ini milik pejabat; akun Anda tidak terikat pada pegawai.'),
  sandiTakBolehDisimpan: () =>
    galat(
      'ttd.sandi-tak-boleh-disimpan',
      'ditolak',
      'Kantor ini tidak mengizinkan kata sandi kunci disimpan. Pasang tanpa menyimpannya.',
    ),
  tanpaLayananCap: () =>
    galat(
      'ttd.tanpa-layanan-cap',
      'ditolak',
      'Kantor ini belum menetapkan layanan cap waktu. Hubungi pengelola.',
    ),
  takLayakDiperpanjang: () =>
    galat(
      'ttd.tak-layak-diperpanjang',
      'ditolak',
      'Tanda tangan pada file ini tidak sah, sehingga buktinya tidak diperpanjang.',
    ),
  capMati: (sebab: string) =>
    galat(
      'ttd.cap-mati',
      'ditolak',
      `Layanan cap waktu ${sebab}. Belum ada yang ditandatangani; ulangi beberapa saat lagi atau hubungi pengelola.`,
      { sebab },
    ),
  capSalah: (sebab: string) =>
    galat(
      'ttd.cap-salah',
      'ditolak',
      `Jawaban layanan cap waktu tidak dapat diterima: ${sebab}. Belum ada yang ditandatangani; hubungi pengelola.`,
      { sebab },
    ),
  /** `asal`: what the time-stamp authority did; nothing was lost, the next turn tries again. */
  buktiTertunda: (asal: 'ttd.cap-mati' | 'ttd.cap-salah', sebab: string) =>
    galat(
      'ttd.bukti-tertunda',
      'ditolak',
      `${asal === 'ttd.cap-mati' ? `Layanan cap waktu ${sebab}` : `Jawaban layanan cap waktu tidak dapat diterima: ${sebab}`}. Buktinya belum diperpanjang dan dicoba lagi sendiri.`,
      { asal, sebab },
    ),
  segelBelumDipasang: () =>
    galat(
      'ttd.segel-belum-dipasang',
      'ditolak',
      'Kunci segel kantor belum dipasang. Pengelola memasangnya di halaman Tanda Tangan.',
    ),
  segelTerkunci: (alat: string) =>
    galat(
      'ttd.segel-terkunci',
      'ditolak',
      'Kunci segel kantor masih tertutup. Mintalah pengelola membukanya di halaman Tanda Tangan, lalu ulangi.',
      { alat },
    ),
  sertifikatSegelHabis: (sampai: string) =>
    galat(
      'ttd.sertifikat-segel-habis',
      'ditolak',
      'Sertifikat segel kantor sudah habis masa berlakunya. Pengelola memasang yang baru di halaman Tanda Tangan.',
      { sampai },
    ),
  bukanSertifikatSegel: () =>
    galat(
      'ttd.bukan-sertifikat-segel',
      'tak-sah',
      'Sertifikat ini milik orang, bukan milik instansi. Segel kantor memerlukan sertifikat segel elektronik atas nama instansi.',
    ),
  ocspMati: (sebab: string) =>
    galat('ttd.ocsp-mati', 'ditolak', `Layanan status sertifikat (OCSP) ${sebab}.`, { sebab }),
  ocspSalah: (sebab: string) =>
    galat(
      'ttd.ocsp-salah',
      'ditolak',
      `Jawaban layanan status sertifikat (OCSP) tidak dapat diterima: ${sebab}.`,
      { sebab },
    ),
  dibatalkan: () =>
    galat('ttd.dibatalkan', 'ditolak', 'Penandatanganan dibatalkan; tidak ada yang ditandatangani.'),
}
