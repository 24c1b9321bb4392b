import { galat } from '#kernel/galat'
import { tulisTanggal } from '#kernel/tanggal'

export const galatSurat = {
  polaSalah: (sebab: string) =>
    galat('surat.pola-salah', 'tak-sah', `Pola nomor tidak dapat dipakai: ${sebab}`),
  deretTakAda: (kode: string) =>
    galat('surat.deret-tak-ada', 'tak-ditemukan', `Deret nomor "${kode}" tidak ada.`, { kode }),
  deretAda: (kode: string) =>
    galat('surat.deret-ada', 'bentrok', `Deret nomor "${kode}" sudah ada.`, { kode }),
  deretMati: (nama: string) =>
    galat('surat.deret-mati', 'ditolak', `Deret "${nama}" tidak dipakai lagi untuk nomor baru.`, { nama }),
  deretCabang: (induk: string) =>
    galat(
      'surat.deret-cabang',
      'ditolak',
      `Deret ini mengikuti "${induk}": ubah pola dan pengaturannya di sana. Di sini hanya nomor berikutnya.`,
      { induk },
    ),
  deretBerjalan: (nama: string, tahun: number) =>
    galat(
      'surat.deret-berjalan',
      'ditolak',
      `Deret "${nama}" sudah memberi nomor tahun ${tahun}. Cara menghitungnya hanya dapat diubah sebelum nomor pertama suatu tahun, atau buat deret baru dengan pola lain.`,
      { nama, tahun },
    ),
  polaSama: (nama: string) =>
    galat(
      'surat.pola-sama',
      'bentrok',
      `Dengan pola ini nomor dapat sama dengan nomor deret "${nama}". Bedakan polanya, misalnya dengan kode unit lain.`,
      { nama },
    ),
  klasifikasiSalah: (klasifikasi: string) =>
    galat(
      'surat.klasifikasi-salah',
      'tak-sah',
      `"${klasifikasi}" bukan kode klasifikasi. Tulis angka dengan titik, misalnya 400.12.4.3.`,
      { klasifikasi },
    ),
  unitSalah: (unit: string) =>
    galat(
      'surat.unit-salah',
      'tak-sah',
      `"${unit}" tidak dapat dipakai sebagai kode unit. Tulis huruf dan angka, misalnya DUKCAPIL atau 402.410.02.`,
      { unit },
    ),
  pelaksanaTakAda: (kunci: string) =>
    galat(
      'surat.pelaksana-tak-ada',
      'tak-sah',
      `Tidak ada jabatan dengan kunci pelaksana "${kunci}". Buat dahulu di Pengaturan, Jabatan & pemangku.`,
      { kunci },
    ),
  klasifikasiLain: (nama: string, klasifikasi: string) =>
    galat('surat.klasifikasi-lain', 'ditolak', `Deret "${nama}" hanya untuk klasifikasi ${klasifikasi}.`, {
      nama,
      klasifikasi,
    }),
  sudahTerikat: (nomor: string) =>
    galat(
      'surat.sudah-terikat',
      'bentrok',
      `Nomor ${nomor} sudah terikat pada sebuah file. Nomor itu hanya dapat dibatalkan dengan alasan.`,
      { nomor },
    ),
  milikBlok: (nomor: string) =>
    galat(
      'surat.milik-blok',
      'ditolak',
      `Nomor ${nomor} termasuk blok yang dipegang luring. Pakai atau batalkan lewat penyerahan bloknya.`,
      { nomor },
    ),
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
      `Nomor terakhir bertanggal ${tulisTanggal(terakhir)}, sedangkan jam komputer menunjukkan ${tulisTanggal(kini)}. Perbaiki jam komputer; nomor agenda harus urut tanggal.`,
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
  masukTanpaLompatan: (berikut: number) =>
    galat(
      'surat.masuk-tanpa-lompatan',
      'ditolak',
      `Agenda masuk tahun ini sudah berjalan sampai nomor ${berikut - 1}; nomornya tidak dapat dilompati. Catat surat yang ada di buku kertas satu per satu.`,
      { berikut },
    ),
  aturanGanda: (aturan: string) =>
    galat('surat.aturan-ganda', 'tak-sah', `Aturan deret untuk "${aturan}" tertulis dua kali.`, { aturan }),
  nomorTakAda: () => galat('surat.nomor-tak-ada', 'tak-ditemukan', 'Nomor agenda itu tidak ada.'),
  sudahBatal: (nomor: string) =>
    galat('surat.sudah-batal', 'bentrok', `Nomor ${nomor} sudah dinyatakan batal.`, { nomor }),
  alasanKurang: () => galat('surat.alasan-kurang', 'tak-sah', 'Tulis alasannya, paling sedikit lima huruf.'),
  bukanWewenang: () =>
    galat(
      'surat.bukan-wewenang',
      'ditolak',
      'Hanya pejabat yang mengagendakan surat pada deret ini yang dapat melakukannya.',
    ),
  tanpaFile: () =>
    galat(
      'surat.tanpa-file',
      'ditolak',
      'Berkas ini belum mempunyai laporan bertanda tangan, jadi belum dapat diagendakan.',
    ),
  tanpaDokumen: (nama: string) =>
    galat(
      'surat.tanpa-dokumen',
      'ditolak',
      `Berkas ini belum mempunyai dokumen ${nama}, jadi belum dapat dicatat dalam register.`,
      { nama },
    ),
  blokTakAda: () => galat('surat.blok-tak-ada', 'tak-ditemukan', 'Blok nomor itu tidak ada.'),
  blokSudahTutup: () =>
    galat('surat.blok-sudah-tutup', 'bentrok', 'Blok nomor itu sudah dikembalikan atau ditutup.'),
  tanpaBlok: (nama: string) =>
    galat('surat.tanpa-blok', 'ditolak', `Deret "${nama}" tidak memberi blok untuk dipakai luring.`, {
      nama,
    }),
  blokTerlaluBesar: (batas: number, dipegang: number) =>
    galat(
      'surat.blok-terlalu-besar',
      'ditolak',
      `Paling banyak ${batas} nomor deret ini dapat dipegang seorang; Anda masih memegang ${dipegang} yang belum diserahkan.`,
      { batas, dipegang },
    ),
  luarBlok: (urut: number, awal: number, akhir: number) =>
    galat('surat.luar-blok', 'tak-sah', `Nomor urut ${urut} bukan bagian blok ${awal} sampai ${akhir}.`, {
      urut,
      awal,
      akhir,
    }),
  tanggalBlok: (urut: number, tanggal: string, awal: string, kini: string) =>
    galat(
      'surat.tanggal-blok',
      'tak-sah',
      `Tanggal nomor urut ${urut} (${tulisTanggal(tanggal)}) harus antara ${tulisTanggal(awal)}, hari blok diambil, dan ${tulisTanggal(kini)}, pada tahun yang sama. Betulkan tanggalnya, lalu serahkan lagi.`,
      { urut, tanggal, awal, kini },
    ),
  blokTakUrut: (urut: number, tanggal: string) =>
    galat(
      'surat.blok-tak-urut',
      'tak-sah',
      `Nomor urut ${urut} bertanggal ${tulisTanggal(tanggal)}, lebih awal daripada nomor sebelumnya. Tanggal dalam satu blok harus urut.`,
      { urut, tanggal },
    ),
  blokBerbeda: (urut: number) =>
    galat(
      'surat.blok-berbeda',
      'bentrok',
      `Nomor urut ${urut} sudah diserahkan dengan isi lain. Muat ulang blok ini, lalu bandingkan; yang tercatat di kantor tidak berubah.`,
      { urut },
    ),
  masukKembar: (nomorAgenda: readonly string[]) =>
    galat(
      'surat.masuk-kembar',
      'bentrok',
      `Surat dari pengirim ini dengan nomor yang sama sudah diagendakan: ${nomorAgenda.join(', ')}. Periksa dahulu; bila memang surat lain, catat dengan tanda "tetap catat".`,
      { nomorAgenda },
    ),
  terimaEsok: (tanggal: string) =>
    galat('surat.terima-esok', 'tak-sah', `Tanggal terima ${tulisTanggal(tanggal)} belum tiba.`, { tanggal }),
  suratSesudahTerima: (tanggal: string, terima: string) =>
    galat(
      'surat.surat-sesudah-terima',
      'tak-sah',
      `Tanggal surat ${tulisTanggal(tanggal)} sesudah tanggal terima ${tulisTanggal(terima)}. Periksa keduanya.`,
      { tanggal, terima },
    ),
  masukTakAda: () => galat('surat.masuk-tak-ada', 'tak-ditemukan', 'Surat masuk itu tidak ada.'),
  masukBatal: (nomorAgenda: string) =>
    galat('surat.masuk-batal', 'bentrok', `Agenda masuk ${nomorAgenda} sudah dinyatakan batal.`, {
      nomorAgenda,
    }),
  masukDiMeja: (pada: readonly string[]) =>
    galat(
      'surat.masuk-di-meja',
      'ditolak',
      `Surat ini sedang didisposisikan${pada.length > 0 ? ` kepada ${pada.join(', ')}` : ''}. Tutup dahulu disposisinya.`,
      { pada },
    ),
  pindaianTakSah: () =>
    galat(
      'surat.pindaian-tak-sah',
      'tak-sah',
      'Pindaian harus berupa PDF, PNG, atau JPEG, paling besar 50 MB.',
    ),
  pindaianTakDiganti: () =>
    galat(
      'surat.pindaian-tak-diganti',
      'bentrok',
      'Pindaian yang diganti tidak ada pada surat ini, sudah diganti, atau sama dengan yang baru. Muat ulang halaman, lalu pilih lagi.',
    ),
  bukanPengagenda: () =>
    galat(
      'surat.bukan-pengagenda',
      'ditolak',
      'Hanya pejabat yang memegang agenda surat masuk yang dapat mencatat dan mengubahnya.',
    ),
  belumDapatDikirim: (nomor: string) =>
    galat(
      'surat.belum-dapat-dikirim',
      'ditolak',
      `Nomor ${nomor} belum terpakai atau sudah batal, jadi suratnya tidak dapat dicatat keluar.`,
      { nomor },
    ),
  masihDibawa: (nomor: string, tujuan: string) =>
    galat(
      'surat.masih-dibawa',
      'bentrok',
      `Surat ${nomor} untuk ${tujuan} masih dibawa. Buka Ekspedisi dan catat dahulu penerimaan atau kembalinya.`,
      { nomor, tujuan },
    ),
  ekspedisiTakAda: () => galat('surat.ekspedisi-tak-ada', 'tak-ditemukan', 'Baris ekspedisi itu tidak ada.'),
  ekspedisiSelesai: (nomor: string) =>
    galat('surat.ekspedisi-selesai', 'bentrok', `Pengiriman surat ${nomor} sudah dicatat hasilnya.`, {
      nomor,
    }),
  tanggalTerima: (dari: string, sampai: string) =>
    galat(
      'surat.tanggal-terima',
      'tak-sah',
      `Tanggal terima harus antara ${tulisTanggal(dari)} dan ${tulisTanggal(sampai)}.`,
      {
        dari,
        sampai,
      },
    ),
  bukuTerlaluTebal: (batas: number) =>
    galat(
      'surat.buku-terlalu-tebal',
      'ditolak',
      `Masa ini memuat lebih dari ${batas} baris untuk sekali cetak. Persempit tanggalnya, atau unduh XLSX.`,
      { batas },
    ),
  masukTertutup: () =>
    galat(
      'surat.masuk-tertutup',
      'ditolak',
      'Surat ini terbatas atau rahasia, dan tidak didisposisikan kepada Anda.',
    ),
}
