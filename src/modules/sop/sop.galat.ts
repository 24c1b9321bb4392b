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
  bulanTakSah: (judul: string, nilai: string): Galat =>
    galat('sop.bulan-tak-sah', 'tak-sah', `${judul}: bulan ditulis sebagai 2026-06.`, { nilai }),
  tanggalTakSah: (judul: string, nilai: string): Galat =>
    galat('sop.tanggal-tak-sah', 'tak-sah', `${judul}: tanggal ditulis sebagai 2026-06-30.`, { nilai }),
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
  mandatTakMencakup: (tindakan: string, atasNama: string): Galat =>
    galat(
      'sop.mandat-tak-mencakup',
      'ditolak',
      `Mandat Anda atas nama ${atasNama} tidak mencakup "${tindakan}". Serahkan kepada pejabatnya, atau minta mandat yang mencakupnya.`,
      { tindakan, atasNama },
    ),
  limpahanTakMencakup: (tindakan: string): Galat =>
    galat(
      'sop.limpahan-tak-mencakup',
      'ditolak',
      `Langkah ini dilimpahkan kepada Anda untuk diolah dan ditatausahakan; "${tindakan}" tetap wewenang pejabatnya, kecuali dengan mandat.`,
      { tindakan },
    ),
  sudahDiambil: (nama: string): Galat =>
    galat(
      'sop.sudah-diambil',
      'bentrok',
      `Langkah ini sedang dikerjakan ${nama}. Minta dilepas, atau ambil alih dengan alasan.`,
      { nama },
    ),
  belumDibaca: (nama: readonly string[]): Galat =>
    galat(
      'sop.belum-dibaca',
      'ditolak',
      `Belum Anda baca: ${nama.join(', ')}. Buka dahulu dokumennya, atau nyatakan sudah membacanya; berkas ini tidak ditandatangani.`,
      { nama },
    ),
  sudahAndaAmbil: (): Galat => galat('sop.sudah-anda-ambil', 'bentrok', 'Langkah ini sudah Anda ambil.'),
  bukanPengambil: (nama: string | undefined): Galat =>
    galat(
      'sop.bukan-pengambil',
      'bentrok',
      nama ? `Langkah ini sedang dikerjakan ${nama}.` : 'Langkah ini tidak sedang diambil orang lain.',
      { nama: nama ?? null },
    ),
  bukanPemberi: (pelaksana: string): Galat =>
    galat(
      'sop.bukan-pemberi',
      'ditolak',
      `Langkah ini dilimpahkan kepada Anda; yang boleh menyerahkan, melimpahkan, atau mengambil alih hanya pemangku ${pelaksana}.`,
      { pelaksana },
    ),
  perluPenerima: (): Galat => galat('sop.perlu-penerima', 'tak-sah', 'Pilih pegawai yang dituju.'),
  bukanPenerima: (nama: string, pelaksana: string): Galat =>
    galat(
      'sop.bukan-penerima',
      'ditolak',
      `${nama} bukan pemangku ${pelaksana}. Pilih pemangku yang lain, atau limpahkan langkah ini.`,
      { nama, pelaksana },
    ),
  penerimaTidakAktif: (nama: string): Galat =>
    galat('sop.penerima-tidak-aktif', 'ditolak', `${nama} tidak aktif sebagai pegawai kantor ini.`, { nama }),
  sudahBerwenang: (nama: string): Galat =>
    galat(
      'sop.sudah-berwenang',
      'ditolak',
      `${nama} sudah berwenang atas langkah ini; serahkan kepadanya tanpa pelimpahan.`,
      { nama },
    ),
  takDilimpahkan: (): Galat =>
    galat(
      'sop.tak-dilimpahkan',
      'ditolak',
      'Pemeriksaan, paraf, dan tanda tangan tidak dilimpahkan per berkas; untuk itu diperlukan mandat (UU 30/2014).',
    ),
  mandatTakDilimpahkan: (atasNama: string): Galat =>
    galat(
      'sop.mandat-tak-dilimpahkan',
      'ditolak',
      `Wewenang yang Anda jalankan atas nama ${atasNama} tidak dapat dilimpahkan lagi.`,
      { atasNama },
    ),
  tanpaLimpahan: (nama: string): Galat =>
    galat('sop.tanpa-limpahan', 'bentrok', `Langkah ini tidak sedang dilimpahkan kepada ${nama}.`, { nama }),
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
  cabangMenungguKerja: (langkah: number): Galat =>
    galat(
      'sop.cabang-menunggu-kerja',
      'bentrok',
      `Langkah ${langkah}, yang berjalan bersama langkah ini, sedang dikerjakan sistem. Tunggu sampai selesai atau batalkan pekerjaannya.`,
      { langkah },
    ),
  isiSedangDikerjakan: (langkah: number, nama: string): Galat =>
    galat(
      'sop.isi-sedang-dikerjakan',
      'bentrok',
      `Dokumen ${nama} sedang dikerjakan sistem di langkah ${langkah}; ulangi sesudah langkah itu selesai.`,
      { langkah, nama },
    ),
  menungguBerkas: (nomor: string, sop: string, di: string): Galat =>
    galat(
      'sop.menunggu-berkas',
      'bentrok',
      `Menunggu berkas ${nomor} (${sop}), yang sekarang di ${di}. Tindakan ini terbuka sesudah berkas itu selesai.`,
      { nomor },
    ),
  lanjutanBerjalan: (nomor: string, sop: string, di: string): Galat =>
    galat(
      'sop.lanjutan-berjalan',
      'bentrok',
      `Berkas ${nomor} (${sop}), yang dibuka berkas ini lebih dahulu, masih berjalan di ${di}. Selesaikan atau batalkan berkas itu sebelum membuka yang baru.`,
      { nomor },
    ),
  lanjutanTakAda: (sop: string): Galat =>
    galat(
      'sop.lanjutan-tak-ada',
      'ditolak',
      `Tindakan ini membuka berkas dari SOP "${sop}", yang tidak berlaku di kantor ini. Minta pengelola SOP menyusun dan memberlakukannya di halaman Susun SOP, lalu ulangi.`,
      { sop },
    ),
  lanjutanTakDapat: (sop: string, sebab: string): Galat =>
    galat('sop.lanjutan-tak-dapat', 'ditolak', `Berkas ${sop} tidak dapat dibuka: ${sebab}`, { sop }),
  lanjutanTanpaIsian: (nama: string): Galat =>
    galat(
      'sop.lanjutan-tanpa-isian',
      'ditolak',
      `Untuk membuka berkas lanjutan diperlukan "${nama}", yang belum ada pada berkas ini.`,
      { nama },
    ),
  lanjutanTanpaDokumen: (nama: string): Galat =>
    galat(
      'sop.lanjutan-tanpa-dokumen',
      'ditolak',
      `Dokumen ${nama}, yang harus ikut ke berkas lanjutan, belum ada pada berkas ini.`,
      { nama },
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
  bukanPembatal: (pengesah: string, nama: readonly string[]): Galat =>
    galat(
      'sop.bukan-pembatal',
      'ditolak',
      `Berkas dibatalkan oleh yang membukanya selama belum ada tanda tangan, atau oleh ${sebutPejabat(pengesah, nama)}.`,
      { pengesah, nama },
    ),
  batalBertandaTangan: (pengesah: string, nama: readonly string[]): Galat =>
    galat(
      'sop.batal-bertanda-tangan',
      'ditolak',
      `Berkas sudah ditandatangani; yang dapat membatalkannya hanya ${sebutPejabat(pengesah, nama)}.`,
      { pengesah, nama },
    ),
  batalMengikat: (langkah: number, tindakan: string): Galat =>
    galat(
      'sop.batal-mengikat',
      'ditolak',
      `Berkas tidak dapat dibatalkan: "${tindakan}" di langkah ${langkah} sudah memberi hasil yang tetap, misalnya nomor agenda. Selesaikan berkas ini, lalu tarik suratnya.`,
      { langkah, tindakan },
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
  isiBergerak: (nama: string): Galat =>
    galat(
      'sop.isi-bergerak',
      'bentrok',
      `Pejabat lain membubuhkan tanda pada ${nama} selagi pekerjaan ini berjalan. Berkas tetap di langkah ini; silakan ulangi.`,
      { nama },
    ),
  berkasDibatalkan: (): Galat =>
    galat('sop.berkas-dibatalkan', 'ditolak', 'Berkas ini dibatalkan; pekerjaannya dihentikan.'),
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

function sebutPejabat(jabatan: string, nama: readonly string[]): string {
  return nama.length > 0
    ? `${jabatan} (${nama.join(' dan ')})`
    : `${jabatan}, yang sekarang tidak dipangku siapa pun`
}
