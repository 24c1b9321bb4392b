import { galat } from '#kernel/galat'

export const galatIndikator = {
  tiada: (id: string) =>
    galat('indikator.tiada', 'tak-ditemukan', `Tidak ada indikator bernama "${id}".`, { id }),
  wilayahTiada: (kode: string) =>
    galat('indikator.wilayah-tiada', 'tak-ditemukan', `Wilayah ${kode} tidak ada pada cuplikan ini.`, {
      kode,
    }),
  basisLain: (awal: string, akhir: string) =>
    galat(
      'indikator.basis-lain',
      'tak-sah',
      'Data DKB dan data pelayanan setempat tidak dipertemukan dalam satu angka. Pilih dua cuplikan dari basis yang sama.',
      { awal, akhir },
    ),
  awalTidakLebihDahulu: (awal: string, akhir: string) =>
    galat(
      'indikator.awal-tidak-lebih-dahulu',
      'tak-sah',
      'Cuplikan pembanding harus dari semester yang lebih dahulu.',
      { awal, akhir },
    ),
}
