import { galat } from '#kernel/galat'

export const galatSurat = {
  polaSalah: (sebab: string) =>
    galat('surat.pola-salah', 'tak-sah', `Pola nomor tidak dapat dipakai: ${sebab}`),
  deretTakAda: (kode: string) =>
    galat('surat.deret-tak-ada', 'tak-ditemukan', `Deret nomor "${kode}" tidak ada.`, { kode }),
  sudahDiagendakan: (nomor: string) =>
    galat('surat.sudah-diagendakan', 'bentrok', `File ini sudah diagendakan dengan nomor ${nomor}.`, {
      nomor,
    }),
  nomorKembar: (nomor: string) =>
    galat(
      'surat.nomor-kembar',
      'bentrok',
      `Pola ini menghasilkan nomor ${nomor}, yang sudah dipakai. Perbaiki pola nomor di Pengaturan.`,
      { nomor },
    ),
  tanggalMundur: (terakhir: string, kini: string) =>
    galat(
      'surat.tanggal-mundur',
      'ditolak',
      `Nomor terakhir bertanggal ${terakhir}, sedangkan jam komputer menunjukkan ${kini}. Perbaiki jam komputer; nomor agenda harus urut tanggal.`,
      { terakhir, kini },
    ),
  nomorMundur: (berikut: number) =>
    galat(
      'surat.nomor-mundur',
      'ditolak',
      `Nomor tahun ini sudah dipakai sampai ${berikut - 1}. Nomor berikutnya hanya dapat dimajukan, paling rendah ${berikut}.`,
      { berikut },
    ),
  lompatanTerlaluJauh: (dari: number, ke: number, batas: number) =>
    galat(
      'surat.lompatan-terlalu-jauh',
      'tak-sah',
      `Dari ${dari} ke ${ke} melewati lebih dari ${batas} nomor. Periksa lagi angkanya.`,
      { dari, ke, batas },
    ),
  nomorTakAda: () => galat('surat.nomor-tak-ada', 'tak-ditemukan', 'Nomor agenda itu tidak ada.'),
  sudahBatal: (nomor: string) =>
    galat('surat.sudah-batal', 'bentrok', `Nomor ${nomor} sudah dinyatakan batal.`, { nomor }),
  alasanKurang: () => galat('surat.alasan-kurang', 'tak-sah', 'Tulis alasannya, paling sedikit lima huruf.'),
  bukanWewenang: () =>
    galat(
      'surat.bukan-wewenang',
      'ditolak',
      'Hanya pejabat yang mengagendakan surat yang dapat membatalkan nomor.',
    ),
  tanpaFile: () =>
    galat(
      'surat.tanpa-file',
      'ditolak',
      'Berkas ini belum mempunyai laporan bertanda tangan, jadi belum dapat diagendakan.',
    ),
}
