import { galat } from '#kernel/galat'

export const galatBsre = {
  belumDisetel: () =>
    galat(
      'ttd.bsre-belum-disetel',
      'ditolak',
      'Alamat layanan BSrE kantor ini belum diisi. Hubungi pengelola.',
    ),
  tanpaTls: () =>
    galat(
      'ttd.bsre-tanpa-tls',
      'tak-sah',
      'Layanan BSrE tanpa TLS hanya boleh pada mesin ini (localhost). Pakai alamat https.',
    ),
  sandiDiminta: () =>
    galat(
      'ttd.bsre-sandi-diminta',
      'tak-sah',
      'Alamat atau pengguna layanan berubah: tulis lagi kata sandi layanannya, supaya yang tersimpan tidak terkirim ke tempat lain.',
    ),
  tanpaNik: () =>
    galat('ttd.bsre-tanpa-nik', 'ditolak', 'NIK pejabat ini untuk BSrE belum dicatat. Hubungi pengelola.'),
  nikTakSah: () => galat('ttd.bsre-nik-tak-sah', 'tak-sah', 'NIK terdiri atas enam belas angka.'),
  tanpaPassphrase: () =>
    galat(
      'ttd.bsre-tanpa-passphrase',
      'ditolak',
      'Tulis dahulu passphrase BSrE Anda di halaman Kunci; sistem mengingatnya sepuluh menit dan tidak menyimpannya.',
    ),
  passphraseSalah: () =>
    galat('ttd.bsre-passphrase-salah', 'ditolak', 'Passphrase BSrE salah; tidak ada yang ditandatangani.'),
  belumTerdaftar: () =>
    galat(
      'ttd.bsre-belum-terdaftar',
      'ditolak',
      'Pejabat ini belum terdaftar di BSrE, atau NIK yang dicatat bukan NIK yang terdaftar.',
    ),
  sertifikatTakAktif: (keterangan: string) =>
    galat(
      'ttd.bsre-sertifikat-tak-aktif',
      'ditolak',
      `Sertifikat pejabat ini di BSrE tidak aktif: ${keterangan}. Ajukan pembaruan kepada BSrE.`,
      { keterangan },
    ),
  akunLayanan: () =>
    galat(
      'ttd.bsre-akun-layanan',
      'ditolak',
      'Layanan BSrE menolak pengguna atau kata sandi layanan kantor ini. Hubungi pengelola.',
    ),
  takTerjangkau: () =>
    galat(
      'ttd.bsre-tak-terjangkau',
      'ditolak',
      'Layanan BSrE tidak dapat dihubungi; tidak ada yang ditandatangani. Coba lagi beberapa saat kemudian.',
    ),
  lambat: (detik: number) =>
    galat(
      'ttd.bsre-lambat',
      'ditolak',
      `Layanan BSrE tidak menjawab dalam ${detik} detik; tidak ada yang tercatat ditandatangani. Coba lagi beberapa saat kemudian.`,
      { detik },
    ),
  gangguan: (status: number) =>
    galat(
      'ttd.bsre-gangguan',
      'ditolak',
      `Layanan BSrE sedang terganggu (jawaban ${status}); tidak ada yang ditandatangani. Coba lagi beberapa saat kemudian.`,
      { status },
    ),
  menolak: (kode: string, kata: string) =>
    galat('ttd.bsre-menolak', 'ditolak', `BSrE menolak permintaan ini (kode ${kode}): ${kata}`, { kode }),
  jawabanRusak: (sebab: string) =>
    galat(
      'ttd.bsre-jawaban-rusak',
      'ditolak',
      `Jawaban layanan BSrE tidak dapat dipakai: ${sebab}. Tidak ada yang tercatat ditandatangani.`,
      { sebab },
    ),
  sudahBertandaTangan: () =>
    galat(
      'ttd.bsre-sudah-bertanda-tangan',
      'ditolak',
      'Dokumen ini sudah memuat tanda tangan elektronik, dan BSrE hanya menerima dokumen yang belum. Setel paraf kantor ini sebagai catatan, lalu kembalikan berkas ini ke penyusunnya.',
    ),
}
