/** The pages of the office, grouped as in the menu. `huruf` is pressed after G. */
export interface EntriMenu {
  readonly ke: string
  readonly nama: string
  readonly huruf: string
  /** Only the administrator's. */
  readonly pengelola?: true
}
export interface KelompokMenu {
  readonly nama?: string
  readonly entri: readonly EntriMenu[]
}

export const daftarMenu: readonly KelompokMenu[] = [
  {
    entri: [
      { ke: '/kotak-masuk', nama: 'Kotak Masuk', huruf: 'k' },
      { ke: '/berkas', nama: 'Berkas', huruf: 'b' },
    ],
  },
  {
    nama: 'Data',
    entri: [
      { ke: '/cuplikan', nama: 'Impor & Cuplikan', huruf: 'i' },
      { ke: '/peristiwa', nama: 'Peristiwa', huruf: 'r' },
      { ke: '/banding', nama: 'Banding Cuplikan', huruf: 'd' },
      { ke: '/pemusnahan', nama: 'Masa Simpan', huruf: 'm' },
    ],
  },
  {
    nama: 'Angka',
    entri: [
      { ke: '/tabel', nama: 'Tabel', huruf: 't' },
      { ke: '/indikator', nama: 'Indikator', huruf: 'e' },
      { ke: '/banding-semester', nama: 'Banding Semester', huruf: 'g' },
      { ke: '/neraca', nama: 'Neraca', huruf: 'n' },
      { ke: '/periksa-tabel', nama: 'Periksa Tabel', huruf: 'c' },
      { ke: '/pengamanan', nama: 'Edisi Publik', huruf: 'l' },
      { ke: '/rilis', nama: 'Rilis', huruf: 'v' },
      { ke: '/layanan', nama: 'Layanan Data', huruf: 'q' },
    ],
  },
  {
    nama: 'Naskah',
    entri: [
      { ke: '/buku', nama: 'Buku & Laporan', huruf: 'h' },
      { ke: '/agenda', nama: 'Surat & Agenda', huruf: 's' },
      { ke: '/surat-surel', nama: 'Surat lewat Surel', huruf: 'w' },
      { ke: '/kiriman-surat', nama: 'Kiriman Surat', huruf: 'x' },
      { ke: '/templat-surat', nama: 'Templat Surat', huruf: 'f' },
      { ke: '/tanda-tangan', nama: 'Tanda Tangan', huruf: 'y' },
      { ke: '/arsip', nama: 'Arsip', huruf: 'a' },
      { ke: '/periksa', nama: 'Periksa berkas', huruf: 'p' },
    ],
  },
  {
    nama: 'Tata kerja',
    entri: [
      { ke: '/sop', nama: 'SOP', huruf: 'o' },
      { ke: '/jejak', nama: 'Jejak', huruf: 'j' },
      { ke: '/pengaturan', nama: 'Pengaturan', huruf: 'u' },
    ],
  },
]
