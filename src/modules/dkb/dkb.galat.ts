import { galat } from '#kernel/galat'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'

/** Refusals of dkb: stable code, one sentence that an official can act on. */
export const galatDkb = {
  bukanCsv: (bentuk: string) =>
    galat(
      'dkb.bukan-csv',
      'tak-sah',
      `File ini bukan CSV (${bentuk}). Simpan ulang sebagai CSV UTF-8 lalu impor kembali.`,
      { bentuk },
    ),
  bentukTakDibaca: (bentuk: string) =>
    galat(
      'dkb.bentuk-tak-dibaca',
      'tak-sah',
      `File ini ${bentuk}, yang tidak dapat dibaca. Ekspor dari sumbernya sebagai CSV atau XLSX lalu impor kembali.`,
      { bentuk },
    ),
  simpanXlsx: (bentuk: string) =>
    galat(
      'dkb.simpan-xlsx',
      'tak-sah',
      `File ini buku kerja lama atau tertutup (${bentuk}). Ekspor ulang dari sumbernya sebagai XLSX atau CSV. Bila hanya file ini yang ada: buka, hapus sandinya, lalu Simpan sebagai "Buku Kerja Excel (.xlsx)"; pastikan kolom NIK dan No. KK berjenis teks.`,
      { bentuk },
    ),
  fileRusak: (bentuk: string) =>
    galat(
      'dkb.file-rusak',
      'tak-sah',
      `File ${bentuk} ini rusak atau tidak lengkap, sehingga isinya tidak dapat dipercaya. Salin atau ekspor ulang dari sumbernya.`,
      { bentuk },
    ),
  fileTerpotong: (bentuk: string) =>
    galat(
      'dkb.file-terpotong',
      'tak-sah',
      `File ${bentuk} ini lebih pendek daripada yang tertulis di kepalanya; salinannya belum selesai. Salin ulang dari sumbernya.`,
      { bentuk },
    ),
  lembarTerlaluBesar: () =>
    galat(
      'dkb.lembar-terlalu-besar',
      'tak-sah',
      'Teks di dalam buku kerja ini lebih dari 768 MB. Bagi menurut kecamatan menjadi beberapa file, atau ekspor sebagai CSV.',
    ),
  arsipBom: () =>
    galat(
      'dkb.arsip-mengembang',
      'ditolak',
      'Arsip ini mengembang jauh melebihi ukuran wajar data penduduk (lebih dari 200 kali, atau berisi lebih dari 1.000 file). Tidak dibuka; minta ulang dari pengirimnya atau kirim tanpa dimampatkan.',
    ),
  arsipBersarang: () =>
    galat(
      'dkb.arsip-bersarang',
      'tak-sah',
      'Di dalam arsip ini ada arsip lagi. Buka arsip luarnya lebih dahulu, lalu impor isinya.',
    ),
  arsipTersandi: () =>
    galat(
      'dkb.arsip-tersandi',
      'tak-sah',
      'Arsip ini disandi. Buka dengan kata sandinya di komputer Anda, lalu impor isinya; kiriman ke server ini sudah tersandi.',
    ),
  arsipRusak: () =>
    galat(
      'dkb.arsip-rusak',
      'tak-sah',
      'Arsip ini rusak atau salinannya belum selesai. Salin ulang dari sumbernya.',
    ),
  arsipKosong: () => galat('dkb.arsip-kosong', 'tak-sah', 'Arsip ini tidak berisi satu file pun.'),
  tanpaKolomPenduduk: (nama: string) =>
    galat(
      'dkb.tanpa-kolom-penduduk',
      'tak-sah',
      `Pada "${nama}" tidak ditemukan baris judul kolom penduduk (NIK, No. KK, tanggal lahir). Periksa apakah file yang dipilih benar dan kolomnya dipisahkan koma, titik koma, garis tegak, atau tab.`,
      { nama },
    ),
  perluPemetaan: (nama: string, kurang: readonly string[]) =>
    galat(
      'dkb.perlu-pemetaan',
      'ditolak',
      `Susunan kolom "${nama}" belum pernah dipastikan. Buka pratinjau, periksa usulan pemetaan, lalu mulai impor dari sana${kurang.length > 0 ? ` (belum terpetakan: ${kurang.join(', ')})` : ''}.`,
      { nama, kurang },
    ),
  pemetaanKurang: (nama: string, kurang: readonly string[]) =>
    galat(
      'dkb.pemetaan-kurang',
      'tak-sah',
      `Pemetaan "${nama}" belum lengkap: ${kurang.join(', ')} harus ada.`,
      { nama, kurang },
    ),
  pemetaanGanda: (kolom: string) =>
    galat('dkb.pemetaan-ganda', 'tak-sah', `Dua kolom dipetakan ke ${kolom}. Pilih salah satu.`, { kolom }),
  desaTakTerdaftar: (kode: string) =>
    galat('dkb.desa-tak-terdaftar', 'tak-sah', `Desa ${kode} tidak ada pada daftar wilayah kantor.`, {
      kode,
    }),
  kodeBps: (contoh: string) =>
    galat(
      'dkb.kode-bps',
      'tak-sah',
      `Kode wilayah pada file ini kode BPS, bukan kode Kemendagri (misalnya ${contoh}). Keduanya berbeda dan tidak dicampur: ekspor ulang dengan kode Kemendagri (NO_PROP, NO_KAB, NO_KEC, NO_KEL dari SIAK).`,
      { contoh },
    ),
  pratinjauHilang: () =>
    galat(
      'dkb.pratinjau-hilang',
      'tak-ditemukan',
      'Pratinjau itu sudah tidak ada (disimpan 24 jam). Silakan pilih filenya lagi.',
    ),
  pemetaanTiada: () =>
    galat('dkb.pemetaan-tiada', 'tak-ditemukan', 'Pemetaan yang diingat itu sudah tidak ada.'),
  labelTiada: () => galat('dkb.label-tiada', 'tak-ditemukan', 'Label itu tidak ada atau sudah diakhiri.'),
  labelTakSah: (pesan: string) => galat('dkb.label-tak-sah', 'tak-sah', pesan),
  labelAda: (label: string) =>
    galat('dkb.label-ada', 'bentrok', `Label "${label}" sudah ada pada daftar kolom itu.`, { label }),
  fileKosong: () => galat('dkb.file-kosong', 'tak-sah', 'File kosong: tidak ada satu baris pun di dalamnya.'),
  hanyaJudul: () =>
    galat('dkb.hanya-judul', 'tak-sah', 'File hanya berisi baris judul, tanpa data penduduk.'),
  judulTerlaluPanjang: () =>
    galat(
      'dkb.judul-terlalu-panjang',
      'tak-sah',
      'Baris pertama lebih dari 1 MiB; file ini tidak dimulai dengan baris judul kolom.',
    ),
  pemisahTakDikenal: () =>
    galat(
      'dkb.pemisah-tak-dikenal',
      'tak-sah',
      'Pemisah kolom tidak dikenali. Gunakan koma, titik koma, garis tegak (|), atau tab, dengan nama kolom SIAK pada baris pertama.',
    ),
  kolomKurang: (kolom: readonly string[]) =>
    galat(
      'dkb.kolom-kurang',
      'tak-sah',
      `Kolom wajib tidak ditemukan: ${kolom.join(', ')}. Periksa pemisah kolom dan nama kolom SIAK pada baris pertama.`,
      { kolom },
    ),
  kolomGanda: (kolom: readonly string[]) =>
    galat('dkb.kolom-ganda', 'tak-sah', `Kolom muncul lebih dari sekali: ${kolom.join(', ')}.`, { kolom }),
  tanpaWilayah: () =>
    galat(
      'dkb.tanpa-wilayah',
      'ditolak',
      'Daftar wilayah kantor masih kosong. Impor wilayah (desa/kelurahan) lebih dahulu.',
    ),
  semuaDitolak: (jumlah: number, sebab: string) =>
    galat(
      'dkb.semua-ditolak',
      'ditolak',
      `Tidak ada baris yang dapat dipakai: semua ${jumlah} baris ditolak atau tidak aktif. Sebab terbanyak: ${sebab}`,
      { jumlah, sebab },
    ),
  nikRusakSemua: (persen: number) =>
    galat(
      'dkb.nik-rusak-lembar-kerja',
      'ditolak',
      `Kolom NIK rusak oleh aplikasi lembar kerja: ${persen}% NIK berakhir dengan angka 0. Ekspor ulang dari sumbernya tanpa membukanya di lembar kerja.`,
      { persen },
    ),
  sudahDiimpor: (
    s: { id: string; namaFile: string; semester: string; dibuat: Date; oleh: string },
    sama: 'file' | 'baris',
  ) =>
    galat(
      'dkb.sudah-diimpor',
      'bentrok',
      `${sama === 'file' ? 'File yang sama' : 'Data penduduk yang sama'} sudah diimpor sebagai cuplikan ${s.id.slice(0, 12)} (${s.namaFile}, ${tulisSemester(s.semester)}) oleh ${s.oleh} pada ${tulisTanggal(s.dibuat.toISOString().slice(0, 10))}. Tarik dahulu cuplikan itu bila memang keliru.`,
      { snapshotId: s.id, namaFile: s.namaFile, semester: s.semester, dibuat: s.dibuat.toISOString() },
    ),
  sedangBerjalan: () =>
    galat('dkb.impor-berjalan', 'bentrok', 'Impor lain sedang berjalan. Tunggu sampai selesai, lalu ulangi.'),
  dibatalkan: () => galat('dkb.dibatalkan', 'ditolak', 'Impor dibatalkan. Tidak ada yang disimpan.'),
  diskPenuh: () =>
    galat(
      'dkb.disk-penuh',
      'ditolak',
      'Ruang disk penuh saat mengimpor. Tidak ada yang disimpan; kosongkan ruang lalu ulangi.',
    ),
  masukanTakSah: (pesan: string) => galat('dkb.masukan-tak-sah', 'tak-sah', pesan),
  bukanPengolah: () =>
    galat(
      'dkb.bukan-pengolah',
      'ditolak',
      'Hanya Administrator Database (ADB) atau pengelola kantor yang dapat mengimpor, menarik, dan melihat baris yang ditolak.',
    ),
  tanpaFile: () => galat('dkb.tanpa-file', 'tak-sah', 'Tidak ada file yang dikirim.'),
  unggahanHilang: () =>
    galat('dkb.unggahan-hilang', 'tak-ditemukan', 'File unggahan sudah tidak ada. Silakan unggah ulang.'),
  takDitemukan: (id: string) =>
    galat('dkb.tak-ditemukan', 'tak-ditemukan', 'Cuplikan itu tidak ada.', { snapshotId: id }),
  sudahDimusnahkan: (id: string) =>
    galat(
      'dkb.sudah-dimusnahkan',
      'bentrok',
      'Data perorangan cuplikan ini sudah dimusnahkan menurut aturan retensi; yang tersisa hanya hitungan dan laporan mutunya.',
      { snapshotId: id },
    ),
  mutuTiada: (id: string) =>
    galat(
      'dkb.mutu-tiada',
      'tak-ditemukan',
      'Cuplikan ini disegel sebelum laporan mutu ada. Impor kembali file-nya untuk memperoleh laporan mutu.',
      { snapshotId: id },
    ),
  mutuBerubah: (id: string) =>
    galat(
      'dkb.mutu-berubah',
      'bentrok',
      'Laporan mutu cuplikan ini tidak sama lagi dengan sidiknya. Periksa cuplikan, lalu pulihkan dari cadangan.',
      { snapshotId: id },
    ),
  aturanTakDikenal: (aturan: string) =>
    galat('dkb.aturan-tak-dikenal', 'tak-ditemukan', 'Aturan pemeriksaan itu tidak ada.', { aturan }),
  bandingSama: () =>
    galat('dkb.banding-sama', 'tak-sah', 'Pilih dua cuplikan yang berbeda untuk dibandingkan.'),
  bandingLama: (id: string) =>
    galat(
      'dkb.banding-lama',
      'ditolak',
      'Cuplikan ini disegel dengan versi aturan lama dan tidak dapat dibandingkan. Impor kembali file-nya, lalu bandingkan.',
      { snapshotId: id },
    ),
  bandingTakDitemukan: (id: string) =>
    galat('dkb.banding-tak-ditemukan', 'tak-ditemukan', 'Perbandingan itu tidak ada.', { bandingId: id }),
  bandingDibatalkan: () =>
    galat('dkb.banding-dibatalkan', 'ditolak', 'Perbandingan dibatalkan. Tidak ada yang disimpan.'),
  belumJatuhTempo: (tanggal: string) =>
    galat(
      'dkb.belum-jatuh-tempo',
      'ditolak',
      `Data perorangan cuplikan ini baru boleh dimusnahkan mulai ${tanggal} menurut aturan retensi kantor.`,
      { tanggal },
    ),
  sudahDiusulkan: (id: string) =>
    galat('dkb.sudah-diusulkan', 'bentrok', 'Pemusnahan cuplikan ini sudah diusulkan.', { snapshotId: id }),
  pemusnahanTakDitemukan: (id: string) =>
    galat('dkb.pemusnahan-tak-ditemukan', 'tak-ditemukan', 'Usulan pemusnahan itu tidak ada.', {
      pemusnahanId: id,
    }),
  sudahDiputus: (id: string) =>
    galat('dkb.sudah-diputus', 'bentrok', 'Usulan pemusnahan ini sudah diputuskan.', { pemusnahanId: id }),
  belumDisetujui: (id: string) =>
    galat('dkb.belum-disetujui', 'ditolak', 'Usulan pemusnahan ini belum disetujui.', { pemusnahanId: id }),
  musnahDuaOrang: () =>
    galat(
      'dkb.musnah-dua-orang',
      'ditolak',
      'Pemusnahan diputuskan oleh orang lain dari yang mengusulkan. Minta Kabid atau Kepala Dinas memutuskan.',
    ),
  bukanPengusul: () =>
    galat(
      'dkb.bukan-pengusul',
      'ditolak',
      'Hanya Administrator Database (ADB) yang dapat mengusulkan pemusnahan.',
    ),
  bukanPemutus: () =>
    galat(
      'dkb.bukan-pemutus',
      'ditolak',
      'Hanya Kepala Bidang atau Kepala Dinas yang dapat memutuskan pemusnahan dan mengatur lama simpan.',
    ),
  hitunganBelumUtuh: (id: string) =>
    galat(
      'dkb.hitungan-belum-utuh',
      'ditolak',
      'Hitungan tersegel cuplikan ini tidak sama dengan barisnya. Selesaikan dahulu; tanpa hitungan yang utuh angka resmi tidak dapat dibuktikan sesudah pemusnahan.',
      { snapshotId: id },
    ),
  sudahDitarik: (id: string) =>
    galat('dkb.sudah-ditarik', 'bentrok', 'Cuplikan ini sudah ditarik.', { snapshotId: id }),
  alasanKosong: () =>
    galat('dkb.alasan-kosong', 'tak-sah', 'Tuliskan alasan penarikan, paling sedikit lima huruf.'),
} as const
