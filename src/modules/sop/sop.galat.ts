import { type Galat, galat } from '#kernel/galat'

export const galatSop = {
  sopTakAda: (sop: string): Galat =>
    galat('sop.tak-ada', 'tak-ditemukan', 'SOP ini tidak ada di kantor ini.', { sop }),
  berkasTakAda: (berkasId: string): Galat =>
    galat('sop.berkas-tak-ada', 'tak-ditemukan', 'Berkas ini tidak ada.', { berkasId }),
  masukanKurang: (judul: string, nama: string): Galat =>
    galat('sop.masukan-kurang', 'tak-sah', `${judul} belum diisi.`, { nama }),
  masukanTakDikenal: (nama: string): Galat =>
    galat('sop.masukan-tak-dikenal', 'tak-sah', `SOP ini tidak meminta isian "${nama}".`, { nama }),
  masukanTetap: (judul: string, nama: string): Galat =>
    galat('sop.masukan-tetap', 'tak-sah', `Tindakan ini tidak boleh mengganti isian "${judul}".`, { nama }),
  lampiranKurang: (judul: string, nama: string): Galat =>
    galat('sop.lampiran-kurang', 'tak-sah', `Lampirkan ${judul}.`, { nama }),
  lampiranTakDiminta: (nama: string): Galat =>
    galat('sop.lampiran-tak-diminta', 'tak-sah', `Tindakan ini tidak meminta lampiran "${nama}".`, { nama }),
  lampiranTakAda: (nama: string): Galat =>
    galat(
      'sop.lampiran-tak-ada',
      'tak-ditemukan',
      `File untuk "${nama}" belum diunggah pada berkas ini; unggah dahulu.`,
      {
        nama,
      },
    ),
  lampiranBentuk: (nama: string, bentuk: string): Galat =>
    galat('sop.lampiran-bentuk', 'tak-sah', `File untuk "${nama}" bukan ${bentuk}.`, { nama, bentuk }),
  lampiranTerlaluBesar: (mb: number): Galat =>
    galat('sop.lampiran-terlalu-besar', 'tak-sah', `File terlalu besar. Paling besar ${mb} MB.`, { mb }),
  lampiranTanpaFile: (): Galat => galat('sop.lampiran-tanpa-file', 'tak-sah', 'Tidak ada file yang dikirim.'),
  semesterTakSah: (nilai: string): Galat =>
    galat('sop.semester-tak-sah', 'tak-sah', 'Semester ditulis sebagai 2026-1 atau 2026-2.', { nilai }),
  kerjaTakTerdaftar: (kerja: string): Galat =>
    galat(
      'sop.kerja-tak-terdaftar',
      'ditolak',
      `SOP ini menyebut kerja "${kerja}" yang tidak dikenal sistem.`,
      {
        kerja,
      },
    ),

  berkasBerakhir: (): Galat =>
    galat('sop.berkas-berakhir', 'bentrok', 'Berkas ini sudah selesai; tidak ada tindakan yang terbuka.'),
  menungguKerja: (langkah: number): Galat =>
    galat(
      'sop.menunggu-kerja',
      'bentrok',
      `Langkah ${langkah} sedang dikerjakan sistem. Tunggu sampai selesai atau batalkan pekerjaannya.`,
      { langkah },
    ),
  langkahLewat: (kini: number, kegiatan: string): Galat =>
    galat(
      'sop.langkah-lewat',
      'bentrok',
      `Berkas sudah berada di langkah ${kini} (${kegiatan}). Tindakan Anda tidak dicatat; muat ulang berkas ini.`,
      { kini },
    ),
  isiBerubah: (): Galat =>
    galat(
      'sop.isi-berubah',
      'bentrok',
      'Isi berkas berubah sejak Anda membukanya. Tindakan Anda tidak dicatat; periksa isi yang sekarang lalu ulangi.',
    ),
  tanpaPemangku: (pelaksana: string): Galat =>
    galat(
      'sop.tanpa-pemangku',
      'ditolak',
      `Jabatan ${pelaksana} sedang tidak dipangku siapa pun. Tetapkan pejabat definitif, Plt., atau Plh. di Pengaturan.`,
      { pelaksana },
    ),
  bukanWewenang: (pelaksana: string, pemangku: readonly string[]): Galat =>
    galat(
      'sop.bukan-wewenang',
      'ditolak',
      `Langkah ini wewenang ${pelaksana}, sekarang dipangku ${pemangku.join(' dan ')}.`,
      { pelaksana, pemangku },
    ),
  karyaSendiri: (tindakan: string): Galat =>
    galat(
      'sop.karya-sendiri',
      'ditolak',
      'Anda yang mengolah isi berkas ini, jadi pemeriksaannya harus dilakukan pejabat lain.',
      { tindakan },
    ),
  periksaBerturut: (langkah: number): Galat =>
    galat(
      'sop.periksa-berturut',
      'ditolak',
      `Anda sudah memeriksa berkas ini di langkah ${langkah}; dua pemeriksaan berturut-turut harus oleh dua orang.`,
      { langkah },
    ),
  tindakanTakDikenal: (langkah: number): Galat =>
    galat('sop.tindakan-tak-dikenal', 'tak-sah', `Tindakan ini tidak ada pada langkah ${langkah} SOP.`, {
      langkah,
    }),
  belumGiliran: (dahulu: string): Galat =>
    galat('sop.belum-giliran', 'bentrok', `Selesaikan dahulu: ${dahulu}.`, { dahulu }),
  takBolehKembali: (langkah: number): Galat =>
    galat(
      'sop.tak-boleh-kembali',
      'ditolak',
      `Dari langkah ${langkah} SOP ini tidak mengenal pengembalian itu.`,
      {
        langkah,
      },
    ),
  takBolehTolak: (langkah: number): Galat =>
    galat('sop.tak-boleh-tolak', 'ditolak', `Pada langkah ${langkah} SOP ini tidak mengenal penolakan.`, {
      langkah,
    }),
  kerjaFinal: (kerja: string): Galat =>
    galat(
      'sop.kerja-final',
      'ditolak',
      'Berkas tidak dapat dikembalikan lagi: ada hasil yang sudah mengikat dan tidak dapat ditarik.',
      { kerja },
    ),
  perluAlasan: (): Galat =>
    galat('sop.perlu-alasan', 'tak-sah', 'Tulis alasannya, paling sedikit lima huruf.'),
  perluSandi: (): Galat =>
    galat('sop.perlu-sandi', 'tak-sah', 'Masukkan kata sandi Anda untuk tindakan ini.'),

  kerjaMenggantiIsi: (nama: string): Galat =>
    galat(
      'sop.kerja-mengganti-isi',
      'ditolak',
      `Dokumen ${nama} sudah diperiksa dan tidak boleh diganti tanpa pengembalian berkas.`,
      { nama },
    ),
  kerjaDibatalkan: (): Galat =>
    galat(
      'sop.kerja-dibatalkan',
      'ditolak',
      'Pekerjaan dibatalkan. Berkas tetap di langkah ini; tidak ada yang berubah.',
    ),
  kerjaBerhenti: (): Galat =>
    galat(
      'sop.kerja-berhenti',
      'ditolak',
      'Pekerjaan berhenti karena gangguan pada sistem. Berkas tetap di langkah ini; silakan ulangi.',
    ),
}
