import { galat } from '#kernel/galat'

const letak = (tabel: string, baris: number, file: string, offset: number) =>
  `tabel ${tabel}, baris ${baris}, byte ${offset} file ${file}`

/** Refusals of dump files; each says what the sender has to do. */
export const galatDmp = {
  bukanDmp: (bentuk: string, file: string) =>
    galat(
      'dmp.bukan-dmp',
      'tak-sah',
      `File ${file} bukan dump Oracle, melainkan ${bentuk}. Minta file DMP hasil perintah exp atau expdp.`,
      { bentuk, file },
    ),
  modeTeks: (file: string) =>
    galat(
      'dmp.mode-teks',
      'tak-sah',
      `File ${file} rusak karena dikirim dalam mode teks: setiap ganti baris berubah menjadi dua byte. Kirim ulang file aslinya dalam mode biner (FTP: perintah binary), atau salin lewat flash disk.`,
      { file },
    ),
  kosong: (file: string) =>
    galat('dmp.kosong', 'tak-sah', `File ${file} kosong. Salin ulang dari sumbernya.`, { file }),
  versiExp: (versi: string) =>
    galat(
      'dmp.versi-exp',
      'ditolak',
      `Dump exp versi ${versi} belum dapat dibaca (paling lama V10). Ekspor ulang dengan expdp, misalnya dengan perintah "expdp USER/SANDI TABLES=BIODATA_WNI,DATA_KELUARGA COMPRESSION=METADATA_ONLY DUMPFILE=siak.dmp".`,
      { versi },
    ),
  kepalaRusak: (file: string, sebab: string) =>
    galat(
      'dmp.kepala-rusak',
      'tak-sah',
      `Bagian awal file ${file} rusak (${sebab}). Salin ulang file aslinya; bila tetap, minta ekspor ulang.`,
      { file, sebab },
    ),
  charset: (id: number, letaknya: string) =>
    galat(
      'dmp.charset-tak-dikenal',
      'ditolak',
      `Himpunan huruf Oracle nomor ${id} pada ${letaknya} belum dikenal, sehingga teksnya tidak dapat dibaca dengan pasti. Kirim nomor ini kepada pengembang Tertib.`,
      { charset: id },
    ),
  endianBesar: (tabel: string) =>
    galat(
      'dmp.endian-besar',
      'ditolak',
      `Tabel ${tabel} berasal dari server big-endian (AIX, Solaris SPARC, atau HP-UX) dan belum dapat dibaca dari file exp. Ekspor ulang dengan expdp, misalnya dengan perintah "expdp USER/SANDI TABLES=${tabel} COMPRESSION=METADATA_ONLY DUMPFILE=siak.dmp".`,
      { tabel },
    ),
  jenisKolom: (tabel: string, kolom: string, jenis: number) =>
    galat(
      'dmp.jenis-kolom',
      'ditolak',
      `Kolom ${kolom} pada tabel ${tabel} berjenis ${jenis} yang tidak dapat dibaca. Buat salinan tabel tanpa kolom itu di Oracle, lalu ekspor salinannya.`,
      { tabel, kolom, jenis },
    ),
  lob: (tabel: string, baris: number, file: string, offset: number) =>
    galat(
      'dmp.lob-tak-dikenal',
      'ditolak',
      `Susunan kolom LOB (foto, teks panjang) tidak dikenal pada ${letak(tabel, baris, file, offset)}. Ekspor ulang tabel tanpa kolom LOB, atau dengan expdp.`,
      { tabel, baris, file, offset },
    ),
  rusak: (sebab: string, tabel: string, baris: number, file: string, offset: number) =>
    galat(
      'dmp.rusak',
      'tak-sah',
      `Dump rusak: ${sebab} (${letak(tabel, baris, file, offset)}). Salin ulang file aslinya dalam mode biner; bila tetap, minta ekspor ulang.`,
      { sebab, tabel, baris, file, offset },
    ),
  terpotong: (file: string, tabel?: string, baris?: number) =>
    galat(
      'dmp.terpotong',
      'tak-sah',
      `File ${file} terpotong${tabel === undefined ? ': baris penutup EXIT tidak ada' : ` di tengah tabel ${tabel}, baris ${baris}`}. Salin ulang file utuhnya; bila ekspor dipecah ke beberapa file, sertakan semua file menurut urutannya.`,
      { file, tabel, baris },
    ),
  bagianHilang: (tabel: string) =>
    galat(
      'dmp.bagian-hilang',
      'tak-sah',
      `Definisi tabel ${tabel} ada, tetapi baris datanya tidak. Ekspor ulang dengan ROWS=Y; bila memang demikian ekspornya, file rusak di sekitar tabel ini.`,
      { tabel },
    ),
  tanpaBaris: () =>
    galat(
      'dmp.tanpa-baris',
      'ditolak',
      'Dump ini tidak memuat baris data (hanya definisi, atau transportable tablespace). Ekspor ulang isinya: expdp ... CONTENT=ALL COMPRESSION=METADATA_ONLY tanpa TRANSPORT_TABLESPACES, atau exp ... ROWS=Y DIRECT=N.',
    ),
  kolomBergeser: (tabel: string) =>
    galat(
      'dmp.kolom-bergeser',
      'ditolak',
      `Bagian-bagian tabel ${tabel} mempunyai susunan kolom yang berbeda. Ekspor ulang tabel ini sebagai satu tabel tanpa partisi.`,
      { tabel },
    ),
  terkompresi: () =>
    galat(
      'dmp.terkompresi',
      'ditolak',
      'Isi dump dikompresi oleh Oracle dan tidak dapat dibaca tanpa Oracle. Minta pengirim mengekspor ulang dengan expdp ... COMPRESSION=METADATA_ONLY (atau COMPRESSION=NONE).',
    ),
  tersandi: () =>
    galat(
      'dmp.tersandi',
      'ditolak',
      'Tabel induk dump tidak terbaca: dump disandi (ENCRYPTION) atau rusak. Minta pengirim mengekspor ulang dengan expdp ... ENCRYPTION=NONE COMPRESSION=METADATA_ONLY, lalu amankan pengirimannya.',
    ),
  tanpaInduk: (nomor: readonly number[]) =>
    galat(
      'dmp.tanpa-induk',
      'tak-sah',
      `File yang memuat tabel induk tidak disertakan; yang ada hanya bagian nomor ${nomor.join(', ')}. Sertakan semua file dari ekspor itu sekaligus.`,
      { nomor },
    ),
  anggotaHilang: (nomor: readonly number[]) =>
    galat(
      'dmp.anggota-hilang',
      'tak-sah',
      `Ekspor ini terdiri atas beberapa file; bagian nomor ${nomor.join(', ')} belum disertakan. Pilih semua filenya sekaligus.`,
      { nomor },
    ),
  bukanSatuSet: (file: readonly string[]) =>
    galat(
      'dmp.bukan-satu-set',
      'tak-sah',
      `File ${file.join(', ')} bukan bagian dari ekspor yang sama atau bagian yang sama dua kali. Bacalah sendiri-sendiri.`,
      { file },
    ),
  daftarBeda: (sebab: string) =>
    galat(
      'dmp.daftar-beda',
      'tak-sah',
      `Isi dump tidak sama dengan daftar dalam tabel induknya: ${sebab}. File rusak, terpotong, atau sebagian dikompresi; salin ulang, atau ekspor ulang dengan COMPRESSION=METADATA_ONLY.`,
      { sebab },
    ),
  jumlahBeda: (tabel: string, terbaca: number, oracle: number) =>
    galat(
      'dmp.jumlah-beda',
      'tak-sah',
      `Tabel ${tabel}: ${terbaca} baris terbaca, tetapi Oracle mencatat ${oracle} baris. File rusak; salin ulang atau minta ekspor ulang.`,
      { tabel, terbaca, oracle },
    ),
  barisTerlaluBesar: (tabel: string, baris: number) =>
    galat(
      'dmp.baris-terlalu-besar',
      'ditolak',
      `Satu baris lebih dari 64 MiB (tabel ${tabel}, baris ${baris}). Ekspor tabel tanpa kolom foto atau file.`,
      { tabel, baris },
    ),
  batas: (apa: string, batas: number) =>
    galat('dmp.melampaui-batas', 'tak-sah', `Dump ini tidak wajar: ${apa} melebihi ${batas}.`, {
      apa,
      batas,
    }),
} as const
