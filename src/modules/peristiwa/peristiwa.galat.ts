import { galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'

export const galatPeristiwa = {
  fileKosong: () =>
    galat('peristiwa.file-kosong', 'tak-sah', 'File kosong: tidak ada satu baris pun di dalamnya.'),
  fileTerlaluBesar: (megabyte: number) =>
    galat(
      'peristiwa.file-terlalu-besar',
      'tak-sah',
      `File lebih besar dari ${megabyte} MB; pecah menurut bulan.`,
    ),
  tanpaFile: () => galat('peristiwa.tanpa-file', 'tak-sah', 'Tidak ada file yang dikirim.'),
  bukanCsv: () =>
    galat(
      'peristiwa.bukan-csv',
      'tak-sah',
      'File ini bukan CSV. Simpan ulang sebagai CSV UTF-8 lalu unggah kembali.',
    ),
  kolomKurang: (kolom: readonly string[]) =>
    galat(
      'peristiwa.kolom-kurang',
      'tak-sah',
      `Kolom wajib tidak ditemukan: ${kolom.join(', ')}. Periksa nama kolom pada baris pertama.`,
      { kolom },
    ),
  kolomGanda: (kolom: readonly string[]) =>
    galat('peristiwa.kolom-ganda', 'tak-sah', `Kolom muncul lebih dari sekali: ${kolom.join(', ')}.`, {
      kolom,
    }),
  jenisHarusSatu: () =>
    galat(
      'peristiwa.jenis-harus-satu',
      'tak-sah',
      'File tanpa kolom JENIS memuat satu jenis peristiwa saja; pilih jenisnya.',
    ),
  jenisTakDikenal: (jenis: string) =>
    galat('peristiwa.jenis-tak-dikenal', 'tak-sah', `Jenis peristiwa "${jenis}" tidak dikenal.`, { jenis }),
  masukanTakSah: (pesan: string) => galat('peristiwa.masukan-tak-sah', 'tak-sah', pesan),
  rentangTakSah: () =>
    galat(
      'peristiwa.rentang-tak-sah',
      'tak-sah',
      'Tanggal awal sesudah tanggal akhir, atau rentangnya lebih dari 400 hari.',
    ),
  hariMendatang: (hari: string) =>
    galat(
      'peristiwa.hari-mendatang',
      'tak-sah',
      `File memuat hari sesudah hari ini (${tulisTanggal(hari)}).`,
    ),
  tanpaWilayah: () =>
    galat(
      'peristiwa.tanpa-wilayah',
      'ditolak',
      'Daftar wilayah kantor masih kosong. Impor wilayah (desa/kelurahan) lebih dahulu.',
    ),
  kabkotaTakAda: (kode: string) =>
    galat(
      'peristiwa.kabkota-tak-ada',
      'tak-sah',
      `Kabupaten/kota ${kode} tidak ada dalam daftar wilayah kantor.`,
      {
        kode,
      },
    ),
  semuaDitolak: (jumlah: number, sebab: string) =>
    galat(
      'peristiwa.semua-ditolak',
      'ditolak',
      `Semua ${jumlah} baris ditolak; tidak ada yang disimpan. Sebab terbanyak: ${sebab}`,
      { jumlah, sebab },
    ),
  sudahDiimpor: (namaFile: string) =>
    galat('peristiwa.sudah-diimpor', 'bentrok', `Isi file ini sudah ada (${namaFile}).`, { namaFile }),
  hariSudahAda: (daftar: readonly { tanggal: string; jenis: string; namaFile: string }[], jumlah: number) =>
    galat(
      'peristiwa.hari-sudah-ada',
      'bentrok',
      `Hari ini sudah ada filenya: ${tulisTanggal(daftar[0]!.tanggal)}, ${daftar[0]!.jenis} (${daftar[0]!.namaFile})${jumlah > 1 ? ` dan ${jumlah - 1} lainnya` : ''}. Pilih "ganti" bila file ini penggantinya.`,
      { daftar, jumlah },
    ),
  gantiTakUtuh: (namaFile: string) =>
    galat(
      'peristiwa.ganti-tak-utuh',
      'bentrok',
      `File ini tidak memuat seluruh hari dan jenis dari ${namaFile}; penggantian akan membuat hari yang sudah masuk menjadi kosong. Tarik dahulu file itu.`,
      { namaFile },
    ),
  alasanKosong: () =>
    galat('peristiwa.alasan-kosong', 'tak-sah', 'Tulis alasannya, paling sedikit lima huruf.'),
  takDitemukan: (id: string) =>
    galat('peristiwa.tak-ditemukan', 'tak-ditemukan', 'File peristiwa itu tidak ada.', { id }),
  sudahBerakhir: (id: string) =>
    galat('peristiwa.sudah-berakhir', 'bentrok', 'File peristiwa itu sudah ditarik atau diganti.', { id }),
  bukanPengolah: () =>
    galat(
      'peristiwa.bukan-pengolah',
      'ditolak',
      'Hanya pengolah data (ADB) atau pengelola kantor yang dapat mengubah atau melihat baris peristiwa.',
    ),
}
