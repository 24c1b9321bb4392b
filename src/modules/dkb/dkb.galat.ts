import { galat } from '#kernel/galat'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'

/** Refusals of dkb: stable code, one sentence that an official can act on. */
export const galatDkb = {
  bukanCsv: (bentuk: string) =>
    galat(
      'dkb.bukan-csv',
      'tak-sah',
      `File ini bukan CSV (${bentuk}). Simpan ulang sebagai CSV UTF-8 lalu impor kembali.`,
      { bentuk },
    ),
  fileKosong: () => galat('dkb.file-kosong', 'tak-sah', 'File kosong: tidak ada satu baris pun di dalamnya.'),
  hanyaJudul: () =>
    galat('dkb.hanya-judul', 'tak-sah', 'File hanya berisi baris judul, tanpa data penduduk.'),
  judulTerlaluPanjang: () =>
    galat(
      'dkb.judul-terlalu-panjang',
      'tak-sah',
      'Baris pertama lebih dari 1 MiB; file ini tidak dimulai dengan baris judul kolom.',
    ),
  pemisahTakDikenal: () =>
    galat(
      'dkb.pemisah-tak-dikenal',
      'tak-sah',
      'Pemisah kolom tidak dikenali. Gunakan koma, titik koma, garis tegak (|), atau tab, dengan nama kolom SIAK pada baris pertama.',
    ),
  kolomKurang: (kolom: readonly string[]) =>
    galat(
      'dkb.kolom-kurang',
      'tak-sah',
      `Kolom wajib tidak ditemukan: ${kolom.join(', ')}. Periksa pemisah kolom dan nama kolom SIAK pada baris pertama.`,
      { kolom },
    ),
  kolomGanda: (kolom: readonly string[]) =>
    galat('dkb.kolom-ganda', 'tak-sah', `Kolom muncul lebih dari sekali: ${kolom.join(', ')}.`, { kolom }),
  tanpaWilayah: () =>
    galat(
      'dkb.tanpa-wilayah',
      'ditolak',
      'Daftar wilayah kantor masih kosong. Impor wilayah (desa/kelurahan) lebih dahulu.',
    ),
  semuaDitolak: (jumlah: number, sebab: string) =>
    galat(
      'dkb.semua-ditolak',
      'ditolak',
      `Tidak ada baris yang dapat dipakai: semua ${jumlah} baris ditolak atau tidak aktif. Sebab terbanyak: ${sebab}`,
      { jumlah, sebab },
    ),
  nikRusakSemua: (persen: number) =>
    galat(
      'dkb.nik-rusak-lembar-kerja',
      'ditolak',
      `Kolom NIK rusak oleh aplikasi lembar kerja: ${persen}% NIK berakhir dengan angka 0. Ekspor ulang dari sumbernya tanpa membukanya di lembar kerja.`,
      { persen },
    ),
  sudahDiimpor: (
    s: { id: string; namaFile: string; semester: string; dibuat: Date; oleh: string },
    sama: 'file' | 'baris',
  ) =>
    galat(
      'dkb.sudah-diimpor',
      'bentrok',
      `${sama === 'file' ? 'File yang sama' : 'Data penduduk yang sama'} sudah diimpor sebagai cuplikan ${s.id.slice(0, 12)} (${s.namaFile}, ${tulisSemester(s.semester)}) oleh ${s.oleh} pada ${tulisTanggal(s.dibuat.toISOString().slice(0, 10))}. Tarik dahulu cuplikan itu bila memang keliru.`,
      { snapshotId: s.id, namaFile: s.namaFile, semester: s.semester, dibuat: s.dibuat.toISOString() },
    ),
  sedangBerjalan: () =>
    galat('dkb.impor-berjalan', 'bentrok', 'Impor lain sedang berjalan. Tunggu sampai selesai, lalu ulangi.'),
  dibatalkan: () => galat('dkb.dibatalkan', 'ditolak', 'Impor dibatalkan. Tidak ada yang disimpan.'),
  diskPenuh: () =>
    galat(
      'dkb.disk-penuh',
      'ditolak',
      'Ruang disk penuh saat mengimpor. Tidak ada yang disimpan; kosongkan ruang lalu ulangi.',
    ),
  masukanTakSah: (pesan: string) => galat('dkb.masukan-tak-sah', 'tak-sah', pesan),
  bukanPengolah: () =>
    galat(
      'dkb.bukan-pengolah',
      'ditolak',
      'Hanya Administrator Database (ADB) atau pengelola kantor yang dapat mengimpor, menarik, dan melihat baris yang ditolak.',
    ),
  tanpaFile: () => galat('dkb.tanpa-file', 'tak-sah', 'Tidak ada file yang dikirim.'),
  unggahanHilang: () =>
    galat('dkb.unggahan-hilang', 'tak-ditemukan', 'File unggahan sudah tidak ada. Silakan unggah ulang.'),
  takDitemukan: (id: string) =>
    galat('dkb.tak-ditemukan', 'tak-ditemukan', 'Cuplikan itu tidak ada.', { snapshotId: id }),
  sudahDitarik: (id: string) =>
    galat('dkb.sudah-ditarik', 'bentrok', 'Cuplikan ini sudah ditarik.', { snapshotId: id }),
  alasanKosong: () =>
    galat('dkb.alasan-kosong', 'tak-sah', 'Tuliskan alasan penarikan, paling sedikit lima huruf.'),
} as const
