import { galat } from '#kernel/galat'

export const galatLayanan = {
  takAda: () => galat('terbit.layanan-tak-ada', 'tak-ditemukan', 'Permintaan data itu tidak ada.'),
  sudahBerkas: () =>
    galat('terbit.layanan-sudah-berkas', 'bentrok', 'Permintaan ini sudah mempunyai berkas.'),
  sudahSelesai: () =>
    galat(
      'terbit.layanan-sudah-selesai',
      'bentrok',
      'Permintaan ini sudah selesai atau ditolak; tidak dapat diubah lagi.',
    ),
  berkasBerjalan: () =>
    galat(
      'terbit.layanan-berkas-berjalan',
      'bentrok',
      'Berkas permintaan ini masih berjalan. Tolak atau batalkan dahulu di berkasnya.',
    ),
  tanpaPermintaan: () =>
    galat(
      'terbit.layanan-tanpa-permintaan',
      'ditolak',
      'Berkas ini belum terikat pada permintaan data. Ikat dahulu di Layanan Data.',
    ),
  belumDipilih: () =>
    galat('terbit.layanan-belum-dipilih', 'ditolak', 'Pilih dahulu tabel yang diberikan, di Layanan Data.'),
  belumGolongan: () =>
    galat(
      'terbit.layanan-belum-golongan',
      'ditolak',
      'Pilih dahulu golongan pemohon, supaya tarifnya diketahui.',
    ),
  golonganTakAda: (golongan: string) =>
    galat(
      'terbit.layanan-golongan-tak-ada',
      'tak-sah',
      'Golongan pemohon itu tidak ada dalam daftar tarif.',
      {
        golongan,
      },
    ),
  tabelTakAda: (tabel: string) =>
    galat('terbit.layanan-tabel-tak-ada', 'tak-sah', `Tabel "${tabel}" tidak ada dalam katalog.`, { tabel }),
  belumDisegel: () =>
    galat(
      'terbit.layanan-belum-disegel',
      'ditolak',
      'Edisi publik cuplikan ini belum disegel. Segel dahulu di Tabel & Indikator, lalu susun tabelnya.',
    ),
  belumSetor: (rupiah: number) =>
    galat(
      'terbit.layanan-belum-setor',
      'ditolak',
      `Tarif golongan pemohon ini Rp ${rupiah.toLocaleString('id-ID')}. Catat dahulu bukti setornya.`,
      { rupiah },
    ),
}
