import type { Selisih } from '#agregat'
import { galat } from '#kernel/galat'

export const galatBuku = {
  masukanKurang: (medan: string) =>
    galat(
      'buku.masukan-kurang',
      'tak-sah',
      `Berkas ini tidak menyebut ${medan}; laporan tidak dapat disusun.`,
      { medan },
    ),
  semesterLain: (diminta: string, snapshot: string) =>
    galat(
      'buku.semester-lain',
      'tak-sah',
      `Berkas ini untuk semester ${diminta}, sedangkan cuplikannya semester ${snapshot}. Pilih cuplikan yang sesuai.`,
      { diminta, snapshot },
    ),
  snapshotDitarik: (snapshotId: string) =>
    galat(
      'buku.snapshot-ditarik',
      'ditolak',
      `Cuplikan data ${snapshotId.slice(0, 6)} sudah ditarik dan tidak boleh dipakai lagi; laporan harus disusun dari cuplikan lain.`,
      { snapshotId },
    ),
  /** Every difference travels in `rincian`, so that the screen can show where. */
  tidakSeimbang: (selisih: readonly Selisih[]) =>
    galat(
      'buku.tidak-seimbang',
      'ditolak',
      `Laporan belum dapat disusun: ${selisih.length} angka antartabel tidak seimbang. ${selisih[0]?.kalimat ?? ''}`.trim(),
      { selisih },
    ),
  snapshotTiada: (snapshotId: string) =>
    galat(
      'buku.snapshot-tiada',
      'tak-ditemukan',
      'Cuplikan data yang disebut berkas ini tidak ada di kantor.',
      {
        snapshotId,
      },
    ),
  semesterKosong: (semester: string) =>
    galat(
      'buku.semester-kosong',
      'ditolak',
      `Cuplikan ${semester} tidak berisi seorang pun penduduk, sehingga tidak ada yang dapat disajikan. Impor datanya lebih dahulu.`,
      { semester },
    ),
  tanpaTabel: () =>
    galat(
      'buku.tanpa-tabel',
      'ditolak',
      'Tidak satu pun tabel templat ini dapat dihitung dari data yang ada, sehingga buku tidak disusun.',
    ),
  tanpaPelayanan: (masa: string) =>
    galat(
      'buku.tanpa-pelayanan',
      'ditolak',
      `Belum ada berkas pelayanan yang masuk untuk ${masa}. Masukkan berkasnya di halaman Peristiwa, atau perbaiki masa laporan.`,
      { masa },
    ),
  hurufTiada: (file: readonly string[]) =>
    galat(
      'buku.huruf-tiada',
      'ditolak',
      `Buku tidak disusun karena ${file.length} berkas huruf tidak ada pada komputer ini; tanpanya tulisan tercetak sebagai kotak. Pasang ulang Tertib.`,
      { file: [...file] },
    ),
  denganKurang: (medan: string) =>
    galat(
      'buku.dengan-kurang',
      'tak-sah',
      `Definisi SOP tidak menyebut ${medan} pada langkah penyusunan buku.`,
      { medan },
    ),
  dibatalkan: () =>
    galat('buku.dibatalkan', 'ditolak', 'Penyusunan laporan dibatalkan. Tidak ada berkas yang berubah.'),
}
