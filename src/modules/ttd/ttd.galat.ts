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
  dibatalkan: () =>
    galat('ttd.dibatalkan', 'ditolak', 'Penandatanganan dibatalkan; tidak ada yang ditandatangani.'),
}
