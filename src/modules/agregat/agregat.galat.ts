import { galat } from '#kernel/galat'
import type { Selisih } from './agregat.contract.ts'

export const galatAgregat = {
  tabelTiada: (id: string) =>
    galat('agregat.tabel-tiada', 'tak-ditemukan', `Tidak ada tabel bernama "${id}".`, { id }),
  snapshotTiada: (id: string) =>
    galat('agregat.snapshot-tiada', 'tak-ditemukan', 'Cuplikan data itu tidak ada.', { id }),
  snapshotDitarik: (id: string) =>
    galat(
      'agregat.snapshot-ditarik',
      'ditolak',
      'Cuplikan data ini sudah ditarik; laporan baru tidak dapat disusun darinya.',
      { id },
    ),
  barisKodeTiada: (id: string) =>
    galat(
      'agregat.baris-kode-tiada',
      'tak-ditemukan',
      'Baris data cuplikan ini sudah dimusnahkan dan tabel ini belum pernah dihitung darinya.',
      { id },
    ),
  wilayahTiada: (kode: string) =>
    galat('agregat.wilayah-tiada', 'tak-ditemukan', `Wilayah ${kode} tidak ada pada tabel ini.`, { kode }),
  tingkatDiAtasInduk: (tingkat: string, induk: string) =>
    galat(
      'agregat.tingkat-di-atas-induk',
      'tak-sah',
      `Tingkat ${tingkat} tidak berada di dalam wilayah ${induk}.`,
      { tingkat, induk },
    ),
  /** A column of a printed table, asked for by its key. */
  kolomTabelTiada: (kolom: string) =>
    galat('agregat.kolom-tabel-tiada', 'tak-ditemukan', `Kolom "${kolom}" tidak ada pada tabel ini.`, {
      kolom,
    }),
  /** The import lacks columns: a table of zeros would be a lie. */
  kolomTiada: (tabel: string, judul: string, kolom: readonly string[]) =>
    galat(
      'agregat.kolom-tiada',
      'ditolak',
      `Tabel "${judul}" tidak dapat dihitung: data yang diimpor tidak memuat kolom ${kolom.join(', ')}. Impor berkas yang memuatnya.`,
      { tabel, kolom: [...kolom] },
    ),
  bagianTiada: (tabel: string, bagian: string) =>
    galat('agregat.bagian-tiada', 'tak-ditemukan', `Tabel ini tidak mempunyai bagian "${bagian}".`, {
      tabel,
      bagian,
    }),
  terlaluLebar: (tabel: string, jumlahKolom: number, jumlahBaris: number) =>
    galat(
      'agregat.terlalu-lebar',
      'tak-sah',
      `Tabel ini selebar ${jumlahKolom} kolom pada ${jumlahBaris} wilayah. Mintalah satu bagian, atau tingkat wilayah yang lebih tinggi.`,
      { tabel, jumlahKolom, jumlahBaris },
    ),
  pitaTiada: (id: string) =>
    galat('agregat.pita-tiada', 'tak-ditemukan', 'Pita umur itu tidak ada di kantor ini.', { id }),
  bukanTabelUmur: (tabel: string) =>
    galat(
      'agregat.bukan-tabel-umur',
      'tak-sah',
      'Pita umur sendiri hanya dapat dipakai pada tabel yang membagi penduduk menurut umur.',
      { tabel },
    ),
  pitaSudahAda: (nama: string) =>
    galat('agregat.pita-sudah-ada', 'bentrok', `Pita umur bernama "${nama}" sudah ada.`, { nama }),
  bukanPengolah: () =>
    galat(
      'agregat.bukan-pengolah',
      'ditolak',
      'Pita umur dibuat oleh petugas yang mengolah data (ADB atau Kasi).',
      {},
    ),
  /** A table of events asked for by snapshot, or one of rows by period. */
  bukanTabelCuplikan: (tabel: string) =>
    galat(
      'agregat.bukan-tabel-cuplikan',
      'tak-sah',
      'Tabel ini menghitung pelayanan dalam suatu kurun waktu; sebutkan tanggal, bukan cuplikan.',
      { tabel },
    ),
  bukanTabelPeristiwa: (tabel: string) =>
    galat(
      'agregat.bukan-tabel-peristiwa',
      'tak-sah',
      'Tabel ini menghitung penduduk satu cuplikan; sebutkan cuplikan, bukan tanggal.',
      { tabel },
    ),
  daftarWilayahTiada: (digest: string) =>
    galat(
      'agregat.daftar-wilayah-tiada',
      'tak-ditemukan',
      'Daftar wilayah yang dipakai laporan itu tidak tersimpan di kantor ini.',
      { digest },
    ),
  tidakSeimbang: (selisih: readonly Selisih[]) =>
    galat(
      'agregat.tidak-seimbang',
      'ditolak',
      `Angka belum seimbang: ${selisih.length} selisih. ${selisih[0]?.kalimat ?? ''}`.trim(),
      { selisih },
    ),
}
