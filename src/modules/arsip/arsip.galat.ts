import { galat } from '#kernel/galat'

export const galatArsip = {
  tanpaDokumen: () =>
    galat(
      'arsip.tanpa-dokumen',
      'ditolak',
      'Berkas ini belum mempunyai laporan bertanda tangan yang dapat diarsipkan.',
    ),
  belumDiagendakan: () =>
    galat(
      'arsip.belum-diagendakan',
      'ditolak',
      'Laporan ini belum mempunyai nomor agenda. Agendakan dahulu, lalu arsipkan.',
    ),
  dokumenHilang: (nama: string, hash: string) =>
    galat(
      'arsip.dokumen-hilang',
      'ditolak',
      `Dokumen ${nama} tidak ada di simpanan, jadi berkas ini belum dapat diarsipkan. Hubungi pengelola.`,
      { nama, hash },
    ),
  takAda: () => galat('arsip.tak-ada', 'tak-ditemukan', 'Arsip itu tidak ada.'),
}
