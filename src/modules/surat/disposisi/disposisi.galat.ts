import { galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'

export const galatDisposisi = {
  takAda: () => galat('disposisi.tak-ada', 'tak-ditemukan', 'Disposisi itu tidak ada.'),
  bukanMejaAnda: (jabatan: string) =>
    galat(
      'disposisi.bukan-meja-anda',
      'ditolak',
      `Surat ini ada pada ${jabatan}; hanya pemangku jabatan itu yang dapat melakukannya.`,
      { jabatan },
    ),
  bukanPemula: () =>
    galat(
      'disposisi.bukan-pemula',
      'ditolak',
      'Disposisi pertama dikirim pejabat agenda surat masuk atau pimpinan kantor.',
    ),
  bukanPengirim: (jabatan: string) =>
    galat(
      'disposisi.bukan-pengirim',
      'ditolak',
      `Hanya ${jabatan}, yang mengirim disposisi ini, yang dapat menariknya.`,
      { jabatan },
    ),
  sudahBerakhir: (jabatan: string) =>
    galat('disposisi.sudah-berakhir', 'bentrok', `Disposisi kepada ${jabatan} sudah selesai atau ditarik.`, {
      jabatan,
    }),
  ditutup: () =>
    galat(
      'disposisi.ditutup',
      'bentrok',
      'Disposisi surat ini sudah ditutup; tidak ada yang dapat ditambahkan.',
    ),
  sudahMenerima: (jabatan: readonly string[]) =>
    galat('disposisi.sudah-menerima', 'bentrok', `${jabatan.join(', ')} sudah menerima surat ini.`, {
      jabatan,
    }),
  keAtas: (jabatan: readonly string[]) =>
    galat(
      'disposisi.ke-atas',
      'ditolak',
      `${jabatan.join(', ')} adalah atasan Anda. Disposisi berjalan ke bawah; kepada atasan kirim laporan.`,
      { jabatan },
    ),
  keSendiri: () =>
    galat('disposisi.ke-sendiri', 'tak-sah', 'Surat ini sudah ada pada Anda; pilih penerima lain.'),
  jabatanTakAda: () =>
    galat('disposisi.jabatan-tak-ada', 'tak-sah', 'Salah satu penerima bukan jabatan di kantor ini.'),
  tanpaIsi: () =>
    galat('disposisi.tanpa-isi', 'tak-sah', 'Pilih paling sedikit satu petunjuk, atau tulis isi disposisi.'),
  batasLewat: (batas: string) =>
    galat('disposisi.batas-lewat', 'tak-sah', `Batas waktu ${tulisTanggal(batas)} sudah lewat.`, { batas }),
  batasMelampaui: (batas: string) =>
    galat(
      'disposisi.batas-melampaui',
      'tak-sah',
      `Anda sendiri harus selesai ${tulisTanggal(batas)}; batas bagi penerima tidak boleh sesudahnya.`,
      { batas },
    ),
  masihTerbuka: (jabatan: readonly string[]) =>
    galat(
      'disposisi.masih-terbuka',
      'ditolak',
      `Belum selesai pada ${jabatan.join(', ')}. Tunggu laporannya, atau tarik disposisinya.`,
      { jabatan },
    ),
}
