import { galat } from '#kernel/galat'

export const galatBanding = {
  semesterSama: () =>
    galat(
      'banding.semester-sama',
      'tak-sah',
      'Pilih dua cuplikan dari semester yang berbeda, yang lebih dahulu sebagai awal.',
    ),
  kolomTiada: (kolom: string) =>
    galat('banding.kolom-tiada', 'tak-ditemukan', `Kolom "${kolom}" tidak ada pada tabel ini.`, { kolom }),
  basisLain: () =>
    galat(
      'banding.basis-lain',
      'tak-sah',
      'Data DKB dan data pelayanan setempat tidak dibandingkan di sini: pilih dua cuplikan dari basis yang sama.',
    ),
}
