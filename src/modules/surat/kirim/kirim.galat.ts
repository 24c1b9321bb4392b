import { type Galat, galat } from '#kernel/galat'

export const galatKirim = {
  belumBernomor: (): Galat =>
    galat('surat.belum-bernomor', 'ditolak', 'Surat ini belum bernomor, jadi belum dapat dikirim.'),
  belumDitandatangani: (): Galat =>
    galat(
      'surat.belum-ditandatangani',
      'ditolak',
      'Surat ini belum ditandatangani, jadi belum dapat dikirim.',
    ),
  suratLain: (dokumen: string): Galat =>
    galat(
      'surat.surat-lain',
      'ditolak',
      `File "${dokumen}" pada berkas bukan surat yang diberi nomor. Susun dan beri nomor lagi suratnya.`,
      { dokumen },
    ),
  tanpaPenerima: (): Galat => galat('surat.tanpa-penerima', 'tak-sah', 'Surat ini belum mempunyai penerima.'),
  surelMati: (): Galat =>
    galat(
      'surat.surel-mati',
      'ditolak',
      'Ada penerima lewat surel, tetapi surel kantor belum dihidupkan. Hidupkan di Pengaturan, atau pilih cara kirim lain.',
    ),
  lampiranBesar: (mb: number, batas: number): Galat =>
    galat(
      'surat.lampiran-besar',
      'tak-sah',
      `Surat dan lampirannya ${mb} MB, lebih dari ${batas} MB yang dapat dikirim lewat surel. Pilih cara kirim tautan atau langsung.`,
      { mb, batas },
    ),
  eksemplarBerbeda: (tertulis: number, diminta: number): Galat =>
    galat(
      'surat.eksemplar-berbeda',
      'ditolak',
      `Surat ini sudah bernomor dan menyebut ${tertulis} berkas tiap lampiran, bukan ${diminta}. Kembalikan suratnya untuk disusun ulang, baru ubah banyaknya.`,
      { tertulis, diminta },
    ),
  kirimanTakAda: (): Galat => galat('surat.kiriman-tak-ada', 'tak-ditemukan', 'Kiriman surat itu tidak ada.'),
  sudahDiterima: (oleh: string): Galat =>
    galat('surat.sudah-diterima', 'bentrok', `Kiriman ini sudah tercatat diterima oleh ${oleh}.`, { oleh }),
  sudahDibatalkan: (): Galat => galat('surat.kiriman-batal', 'bentrok', 'Kiriman ini sudah dibatalkan.'),
  sudahPergi: (): Galat =>
    galat(
      'surat.sudah-pergi',
      'bentrok',
      'Surel ini sudah terkirim atau sedang dikirim, jadi tidak dapat diubah lagi.',
    ),
  belumMenyerah: (): Galat =>
    galat(
      'surat.belum-gagal',
      'bentrok',
      'Kiriman ini tidak gagal dan tidak kembali, jadi tidak perlu diulang.',
    ),
  bukanTautan: (): Galat => galat('surat.bukan-tautan', 'tak-sah', 'Kiriman ini bukan kiriman lewat tautan.'),
  tautanTakBerlaku: (): Galat =>
    galat(
      'surat.tautan-tak-berlaku',
      'tak-ditemukan',
      'Tautan ini tidak berlaku: salah, habis masanya, dicabut, atau sudah dipakai sebanyak batasnya. Hubungi kantor pengirim.',
    ),
  tautanTakAda: (): Galat => galat('surat.tautan-tak-ada', 'tak-ditemukan', 'Tautan itu tidak ada.'),
  terlaluSering: (): Galat =>
    galat(
      'surat.terlalu-sering',
      'ditolak',
      'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.',
    ),
  namaPenerima: (): Galat =>
    galat('surat.nama-penerima', 'tak-sah', 'Tulis nama penerima, paling sedikit tiga huruf.'),
  waktuMasaDepan: (): Galat =>
    galat('surat.terima-masa-depan', 'tak-sah', 'Waktu diterima tidak boleh sesudah sekarang.'),
  terimaSebelumKirim: (): Galat =>
    galat('surat.terima-sebelum-kirim', 'tak-sah', 'Waktu diterima tidak boleh sebelum suratnya dikirim.'),
  bukanWewenang: (): Galat =>
    galat(
      'surat.kirim-bukan-wewenang',
      'ditolak',
      'Hanya pejabat yang mengurus surat (Kasubbag Umum, Sekretaris, atau ADB) yang dapat mengurus kiriman surat.',
    ),
  buktiTakSah: (): Galat =>
    galat(
      'surat.bukti-tak-sah',
      'tak-sah',
      'Bukti terima harus satu file PDF, PNG, atau JPG, paling besar 10 MB.',
    ),
  sudahDikirim: (): Galat =>
    galat('surat.sudah-dikirim', 'bentrok', 'Surat ini sudah dikirim; penerimanya tidak dapat diganti lagi.'),
}
