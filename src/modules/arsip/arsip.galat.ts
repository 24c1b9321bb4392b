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
  musnah: (nomor: string) =>
    galat(
      'arsip.musnah',
      'tak-ditemukan',
      `Isi dokumen ini sudah dimusnahkan dengan berita acara ${nomor}. Yang tersisa hanya nama dan sidiknya.`,
      { nomor },
    ),
  sudahMusnah: () => galat('arsip.sudah-musnah', 'ditolak', 'Arsip ini sudah dimusnahkan.'),
  sudahDilepas: () => galat('arsip.sudah-dilepas', 'bentrok', 'Penahanan ini sudah dilepas.'),
  susutTakAda: () => galat('arsip.susut-tak-ada', 'tak-ditemukan', 'Daftar usul itu tidak ada.'),
  susutTerhalang: (cacat: readonly { arsipId: string; sebab: string }[]) =>
    galat(
      'arsip.susut-terhalang',
      'ditolak',
      `${cacat.length} arsip tidak dapat diusulkan: ${[...new Set(cacat.map((c) => c.sebab))].join('; ')}. Keluarkan dari pilihan, lalu usulkan lagi.`,
      { cacat: cacat.slice(0, 50) },
    ),
  susutSudahDiputus: () => galat('arsip.susut-sudah-diputus', 'bentrok', 'Daftar ini sudah diputus.'),
  susutDuaOrang: () =>
    galat(
      'arsip.susut-dua-orang',
      'ditolak',
      'Yang mengusulkan tidak menilai dan tidak memutus daftarnya sendiri. Mintalah pejabat lain.',
    ),
  susutBelumDinilai: (n: number) =>
    galat(
      'arsip.susut-belum-dinilai',
      'ditolak',
      `${n} arsip pada daftar ini belum dinilai. Nilai setiap arsip dahulu, lalu putuskan.`,
      { n },
    ),
  susutKosong: () =>
    galat(
      'arsip.susut-kosong',
      'ditolak',
      'Semua arsip pada daftar ini dinilai tetap disimpan. Tolak daftarnya.',
    ),
  susutTanpaPenerima: () =>
    galat('arsip.susut-tanpa-penerima', 'tak-sah', 'Isi lembaga yang menerima arsip ini.'),
  susutBelumDisetujui: () => galat('arsip.susut-belum-disetujui', 'ditolak', 'Daftar ini belum disetujui.'),
  bukanPaket: () =>
    galat(
      'arsip.bukan-paket',
      'tak-sah',
      'File ini bukan paket arsip Tertib: tidak ada SHA256SUMS, tanda tangannya, atau kunci publiknya.',
    ),
  tempatTakAda: () => galat('arsip.tempat-tak-ada', 'tak-ditemukan', 'Tempat itu tidak ada.'),
  tempatSalahInduk: (jenis: string, induk: string) =>
    galat('arsip.tempat-salah-induk', 'tak-sah', `${jenis} tidak dapat berada di dalam ${induk}.`, {
      jenis,
      induk,
    }),
  tempatKembar: (nama: string) =>
    galat('arsip.tempat-kembar', 'bentrok', `Sudah ada ${nama} di tempat ini.`, { nama }),
  kodeTakDikenal: () =>
    galat('arsip.kode-tak-dikenal', 'tak-ditemukan', 'Label ini bukan label arsip kantor ini.'),
  sedangDipinjam: (peminjam: string) =>
    galat('arsip.sedang-dipinjam', 'bentrok', `Fisiknya sedang dipinjam ${peminjam}.`, { peminjam }),
  tidakDipinjam: () => galat('arsip.tidak-dipinjam', 'bentrok', 'Fisiknya tidak sedang dipinjam.'),
  tanpaLabel: () => galat('arsip.tanpa-label', 'tak-sah', 'Pilih paling sedikit satu arsip atau tempat.'),
  imporTakAda: () => galat('arsip.impor-tak-ada', 'tak-ditemukan', 'Impor arsip itu tidak ada.'),
  imporTanpaFile: () =>
    galat('arsip.impor-tanpa-file', 'tak-sah', 'Pilih satu file ZIP (paling besar 4 GB).'),
  imporBukanZip: () => galat('arsip.impor-bukan-zip', 'tak-sah', 'File ini bukan ZIP yang dapat dibuka.'),
  imporTanpaDaftar: (n: number) =>
    galat(
      'arsip.impor-tanpa-daftar',
      'tak-sah',
      n === 0
        ? 'Tidak ada daftar (CSV atau XLSX) di tingkat teratas. Tambahkan, lalu kirim lagi.'
        : `Ada ${n} daftar (CSV atau XLSX) di tingkat teratas; sisakan satu.`,
    ),
  imporDaftarTakTerbaca: (nama: string) =>
    galat('arsip.impor-daftar-tak-terbaca', 'tak-sah', `Daftar ${nama} kosong atau tidak dapat dibaca.`, {
      nama,
    }),
  imporKolomKurang: (kolom: readonly string[]) =>
    galat(
      'arsip.impor-kolom-kurang',
      'tak-sah',
      `Kolom yang belum ada pada baris pertama daftar: ${kolom.join(', ')}.`,
      { kolom },
    ),
  imporTerlaluBanyak: (n: number) =>
    galat(
      'arsip.impor-terlalu-banyak',
      'tak-sah',
      `Satu daftar paling banyak ${n} baris; bagi menjadi beberapa.`,
    ),
  imporKosong: () =>
    galat('arsip.impor-kosong', 'ditolak', 'Tidak ada baris yang siap. Perbaiki daftarnya, lalu kirim lagi.'),
  imporSudahMulai: () => galat('arsip.impor-sudah-mulai', 'bentrok', 'Impor ini sudah dimulai atau dibuang.'),
  imporBerhenti: (selesai: number, semua: number) =>
    galat(
      'arsip.impor-berhenti',
      'ditolak',
      `Impor dihentikan sesudah ${selesai} dari ${semua} baris. Yang sudah masuk tetap di arsip.`,
    ),
  diskPenuh: () =>
    galat('arsip.disk-penuh', 'ditolak', 'Ruang simpan kantor penuh. Tidak ada yang disimpan.'),
}
