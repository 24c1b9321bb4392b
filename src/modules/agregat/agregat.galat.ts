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
  kolomTiada: (kolom: string) =>
    galat('agregat.kolom-tiada', 'tak-ditemukan', `Kolom "${kolom}" tidak ada pada tabel ini.`, { kolom }),
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
