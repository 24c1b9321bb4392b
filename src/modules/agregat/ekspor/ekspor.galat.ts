import { galat } from '#kernel/galat'

export const galatEkspor = {
  terlaluLebar: (kolom: number) =>
    galat(
      'agregat.xlsx-terlalu-lebar',
      'ditolak',
      `Tabel ini ${kolom} kolom, melebihi lebar lembar Excel (16.384). Unduh satu bagiannya, atau pakai CSV, JSON-stat, atau Parquet.`,
      { kolom },
    ),
}
