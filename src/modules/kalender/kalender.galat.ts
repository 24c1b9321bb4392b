import { type Galat, galat } from '#kernel/galat'

export const galatKalender = {
  bukanPengelola: (): Galat =>
    galat(
      'kalender.bukan-pengelola',
      'ditolak',
      'Hanya pengelola kantor yang dapat mengubah kalender kerja.',
    ),
  liburTakAda: (tanggal: string): Galat =>
    galat('kalender.libur-tak-ada', 'tak-ditemukan', 'Tanggal itu tidak tercatat sebagai hari libur.', {
      tanggal,
    }),
  tanggalTakSah: (tanggal: string): Galat =>
    galat('kalender.tanggal-tak-sah', 'tak-sah', 'Tanggal itu tidak ada pada kalender.', { tanggal }),
  jamTakUrut: (hari: number): Galat =>
    galat(
      'kalender.jam-tak-urut',
      'tak-sah',
      'Jam kerja harus urut: mulai, istirahat, selesai istirahat, selesai.',
      {
        hari,
      },
    ),
  hariGanda: (hari: number): Galat =>
    galat('kalender.hari-ganda', 'tak-sah', 'Satu hari hanya boleh mempunyai satu baris jam kerja.', {
      hari,
    }),
  masaTakUrut: (dari: string): Galat =>
    galat(
      'kalender.masa-tak-urut',
      'tak-sah',
      'Masa Ramadan tidak boleh berakhir sebelum dimulai atau saling tumpang tindih.',
      {
        dari,
      },
    ),
}
