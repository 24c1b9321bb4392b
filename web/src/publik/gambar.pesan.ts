/** Words of charts and maps on the public pages. */
export const pesanGambar = {
  piramida: (nama: string) => `Piramida penduduk ${nama} menurut kelompok umur`,
  batang: (nama: string, lajur: string) => `Grafik batang ${lajur} ${nama}; angkanya ada pada tabel`,
  lewat: (tampil: number, semua: number) =>
    `Grafik memuat ${tampil} dari ${semua}; sel yang tidak ditampilkan tidak digambar.`,
  kategoriPeta: 'Kategori pada peta',
  peta: (label: string, banyak: number) => `Peta ${label} pada ${banyak} wilayah; angkanya ada pada tabel`,
  petaBagian: (label: string) => `Bagian ${label} dari jumlah tiap wilayah, persen`,
  tanpaPeta: (banyak: number) =>
    `${banyak} wilayah tidak digambar: tanpa batas atau angkanya tidak ditampilkan.`,
  angkaPeta: (banyak: string) => `Angka ${banyak} wilayah`,
}
