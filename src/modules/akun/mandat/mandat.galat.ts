import { type Galat, galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'

/** The refusals of mandates; their codes stand with those of `akun`. */
export const galatMandat = {
  takAda: (): Galat => galat('akun.mandat-tak-ada', 'tak-ditemukan', 'Mandat itu tidak ada.'),
  jabatanTakAda: (): Galat =>
    galat('akun.mandat-jabatan-tak-ada', 'tak-ditemukan', 'Jabatan pemberi atau penerima mandat tidak ada.'),
  masaTerbalik: (): Galat =>
    galat(
      'akun.mandat-masa-terbalik',
      'tak-sah',
      'Hari terakhir mandat tidak boleh sebelum hari pertamanya. Untuk membatalkan, isi sehari sebelum hari pertama.',
    ),
  sebelumSurat: (): Galat =>
    galat(
      'akun.mandat-sebelum-surat',
      'tak-sah',
      'Mandat tidak berlaku surut: hari pertamanya tidak boleh sebelum tanggal suratnya.',
    ),
  diriSendiri: (): Galat =>
    galat(
      'akun.mandat-diri-sendiri',
      'ditolak',
      'Tidak seorang pun memberi mandat kepada dirinya sendiri: penerima harus orang lain daripada pemberi.',
    ),
  bukanBawahan: (pemberi: string, penerima: string): Galat =>
    galat(
      'akun.mandat-bukan-bawahan',
      'ditolak',
      `Mandat diberikan kepada jabatan yang langsung di bawah pemberinya, sedangkan ${penerima} tidak langsung di bawah ${pemberi}. Periksa atasan pada jabatan itu; dua tingkat ke bawah memakai u.b.`,
      { pemberi, penerima },
    ),
  tanpaRantai: (): Galat =>
    galat(
      'akun.mandat-tanpa-rantai',
      'ditolak',
      'Mandat u.b. memerlukan mandat a.n. lebih dahulu: pilih mandat a.n. yang diterima oleh pemberi u.b. ini.',
    ),
  melebihiMasa: (sejak: string, sampai: string | undefined): Galat =>
    galat(
      'akun.mandat-melebihi-masa',
      'ditolak',
      `Mandat u.b. tidak dapat lebih lama daripada mandat a.n. dasarnya, yang berlaku sejak ${tulisTanggal(sejak)}${sampai ? ` sampai ${tulisTanggal(sampai)}` : ''}.`,
    ),
  melebihiCakupan: (nomorSurat: string): Galat =>
    galat(
      'akun.mandat-melebihi-cakupan',
      'ditolak',
      `Mandat u.b. tidak dapat mencakup lebih banyak daripada mandat a.n. dasarnya (surat ${nomorSurat}).`,
    ),
  pemberiKosong: (jabatan: string): Galat =>
    galat(
      'akun.mandat-pemberi-kosong',
      'ditolak',
      `${jabatan} belum ada pemangkunya pada hari pertama mandat ini. Jabatan yang kosong tidak memberi mandat; tetapkan pemangku atau Plt. lebih dahulu.`,
    ),
  bukanPemangku: (jabatan: string): Galat =>
    galat(
      'akun.mandat-bukan-pemangku',
      'ditolak',
      `Pegawai itu tidak memangku ${jabatan} pada hari pertama mandat ini.`,
    ),
  tumpang: (nomorSurat: string, rincian: Record<string, unknown>): Galat =>
    galat(
      'akun.mandat-tumpang',
      'bentrok',
      `Mandat yang sama sudah tercatat dengan surat ${nomorSurat}. Akhiri yang lama, atau ubah masa dan cakupannya.`,
      rincian,
    ),
  perpanjangan: (): Galat =>
    galat(
      'akun.mandat-perpanjangan',
      'ditolak',
      'Mandat tidak diperpanjang tanpa surat baru: catat mandat baru dengan suratnya.',
    ),
  masihDiberi: (jabatan: string, rincian: Record<string, unknown>): Galat =>
    galat(
      'akun.mandat-masih-berlaku',
      'ditolak',
      `${jabatan} masih menerima mandat dari atasannya yang sekarang. Akhiri mandat itu sebelum mengganti atasan.`,
      rincian,
    ),
}
