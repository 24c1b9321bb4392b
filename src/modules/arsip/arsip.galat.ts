import { galat } from '#kernel/galat'

export const galatArsip = {
  tanpaDokumen: (nama?: string) =>
    galat(
      'arsip.tanpa-dokumen',
      'ditolak',
      nama
        ? `Dokumen ${nama} belum ada pada berkas ini, jadi belum dapat diarsipkan.`
        : 'Berkas ini belum mempunyai laporan bertanda tangan yang dapat diarsipkan.',
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
  tertutup: (keamanan: string) =>
    galat(
      'arsip.tertutup',
      'ditolak',
      `Arsip ini ${keamanan.replace('-', ' ')}: hanya terbuka bagi pejabat yang ditetapkan dan yang ikut mengerjakannya.`,
      { keamanan },
    ),
  bukanPengelola: () =>
    galat('arsip.bukan-pengelola', 'ditolak', 'Ini pekerjaan pengelola arsip (ADB atau Kasubbag Umum).'),
  bukanPemutus: () =>
    galat('arsip.bukan-pemutus', 'ditolak', 'Hanya Kadis, Sekretaris, atau Kabid yang dapat memutuskan ini.'),
  takAda: () => galat('arsip.tak-ada', 'tak-ditemukan', 'Arsip itu tidak ada.'),
}
