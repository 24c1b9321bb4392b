export const pesanDesign = {
  memuat: 'Memuat…',
  cobaLagi: 'Coba lagi',
  gagalJudul: 'Tidak dapat ditampilkan',
  terlarangJudul: 'Bukan wewenang akun ini',
  terlarangLanjut:
    'Bila ini tugas Anda, minta pengelola kantor memeriksa jabatan dan pemangku Anda di Pengaturan.',
  takDitemukanJudul: 'Tidak ditemukan',
  kode: 'kode galat',
  urutkan: (kolom: string) => `Urutkan menurut ${kolom}`,
  tutup: 'Tutup',
  batal: 'Batal',
  pintasanJudul: 'Pintasan papan ketik',
  pintasanHuruf: 'Pakai pintasan satu huruf',
  pintasanHurufKet:
    'Matikan bila Anda memakai perintah suara atau sering salah tekan. Ctrl K dan panah tetap berlaku.',
  di: 'Halaman ini',
  mana: 'Di mana saja',
  dariSeluruh: (bagian: string) => `${bagian} persen`,
  halaman: 'Halaman daftar',
  dari: 'dari',
  sebelumnya: 'Sebelumnya',
  berikutnya: 'Berikutnya',
  pilihFile: 'Pilih file',
  belumAdaFile: 'Belum ada file dipilih',
  uraianPiramida: (nama: string, lk: string, pr: string, terbesar: string) =>
    `Piramida penduduk ${nama}: laki-laki ${lk}, perempuan ${pr}; kelompok umur terbesar ${terbesar}.`,
  uraianBatang: (nama: string, terbesar: string, nilai: string) =>
    `Diagram batang ${nama}: terbesar ${terbesar} ${nilai}.`,
  uraianGaris: (nama: string, isi: string) => `Garis ${nama}: ${isi}.`,
  jumlahWilayah: (n: number) => `${n} wilayah`,
  tanpaBatas: (daftar: string) => `Tidak tergambar karena batasnya belum diimpor: ${daftar}.`,
  angkaPeta: 'Angka pada peta',
  uraianPeta: (judul: string, rendah: string, nilaiRendah: string, tinggi: string, nilaiTinggi: string) =>
    `Peta ${judul}: terendah ${rendah} ${nilaiRendah}, tertinggi ${tinggi} ${nilaiTinggi}.`,
} as const
