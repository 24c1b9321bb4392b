export const pesanWilayah = {
  daftar: 'Daftar wilayah',
  daftarKet:
    'CSV dengan kolom kode,nama dan bila ada luas_km2. File menggantikan daftar; wilayah yang tidak ada lagi disimpan sebagai riwayat.',
  fileCsv: 'File CSV wilayah',
  unggahCsv: 'Impor daftar wilayah',
  batas: 'Batas wilayah (peta)',
  batasKet:
    'GeoJSON dengan kode wilayah pada setiap fitur. Menambah atau menggantikan poligon menurut kodenya.',
  fileBatas: 'File GeoJSON batas',
  unggahBatas: 'Impor batas wilayah',
  hasilCsv: (jumlah: string, baru: string, berubah: string, berakhir: string) =>
    `${jumlah} wilayah berlaku: ${baru} baru, ${berubah} berubah, ${berakhir} berakhir.`,
  diLuar: (n: string) => `${n} baris wilayah kantor lain dilewati.`,
  hasilBatas: (jumlah: string, diperbaiki: string) =>
    `${jumlah} poligon tersimpan, ${diperbaiki} cincin diperbaiki.`,
  tanpaPoligon: (n: string) => `${n} wilayah masih tanpa poligon; peta membiarkannya kosong.`,
  ditolak: 'Baris yang tidak diterima',
  kolom: {
    baris: 'Baris',
    kode: 'Kode',
    sebab: 'Sebab',
    nama: 'Nama',
    tingkat: 'Tingkat',
    luas: 'Luas (km²)',
    batas: 'Batas',
  },
  tingkat: {
    provinsi: 'Provinsi',
    kabkota: 'Kabupaten/kota',
    kecamatan: 'Kecamatan',
    desa: 'Desa/kelurahan',
  },
  berlaku: 'Wilayah yang berlaku',
  ada: 'ada',
  tiada: 'belum ada',
  kosong: 'Belum ada wilayah',
  kosongKet: 'Impor CSV wilayah kantor ini. Tanpa daftar wilayah, data penduduk tidak dapat diimpor.',
} as const
