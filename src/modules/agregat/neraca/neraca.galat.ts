import { galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'

export const galatNeraca = {
  urutanTerbalik: (awal: string, akhir: string) =>
    galat(
      'neraca.urutan-terbalik',
      'tak-sah',
      `Keadaan akhir (${tulisTanggal(akhir)}) harus sesudah keadaan awal (${tulisTanggal(awal)}).`,
    ),
  bedaBasis: () =>
    galat(
      'neraca.beda-basis',
      'ditolak',
      'Kedua cuplikan berbeda basis (DKB dan data lokal); neraca hanya membandingkan yang sebasis.',
    ),
  ditarik: (id: string) =>
    galat('neraca.ditarik', 'ditolak', 'Cuplikan itu sudah ditarik; pilih yang berlaku.', { id }),
  terlaluPanjang: () =>
    galat(
      'neraca.terlalu-panjang',
      'tak-sah',
      'Jarak kedua cuplikan lebih dari 400 hari; pilih yang lebih dekat.',
    ),
}
