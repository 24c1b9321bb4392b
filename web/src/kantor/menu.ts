/** A page that the menu leads to. `huruf` is pressed after G. */
export interface HalamanMenu {
  readonly ke: string
  readonly nama: string
  readonly huruf?: string
}
export interface EntriMenu extends HalamanMenu {
  /** Pages that lie side by side under this entry, as tabs above each of them. */
  readonly tab?: readonly HalamanMenu[]
}
export interface KelompokMenu {
  readonly nama?: string
  readonly entri: readonly EntriMenu[]
}

/** The pages of the office, grouped. All entries stand in sight on the office PC: what comes next becomes a tab first. */
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
      {
        ke: '/cuplikan',
        nama: 'Impor & Cuplikan',
        huruf: 'i',
        tab: [
          { ke: '/cuplikan', nama: 'Cuplikan' },
          { ke: '/banding', nama: 'Banding Cuplikan', huruf: 'd' },
          { ke: '/pemusnahan', nama: 'Masa Simpan', huruf: 'm' },
        ],
      },
      { ke: '/peristiwa', nama: 'Peristiwa', huruf: 'r' },
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
      {
        ke: '/rilis',
        nama: 'Rilis & Edisi Publik',
        huruf: 'v',
        tab: [
          { ke: '/rilis', nama: 'Rilis' },
          { ke: '/pengamanan', nama: 'Edisi Publik', huruf: 'l' },
        ],
      },
      { ke: '/layanan', nama: 'Layanan Data', huruf: 'q' },
    ],
  },
  {
    nama: 'Naskah',
    entri: [
      { ke: '/buku', nama: 'Buku & Laporan', huruf: 'z' },
      {
        ke: '/agenda',
        nama: 'Surat & Agenda',
        huruf: 's',
        tab: [
          { ke: '/agenda/masuk', nama: 'Surat masuk' },
          { ke: '/agenda', nama: 'Surat keluar' },
          { ke: '/agenda/ekspedisi', nama: 'Ekspedisi' },
          { ke: '/agenda/disposisi', nama: 'Disposisi' },
          { ke: '/agenda/nomor', nama: 'Nomor dan blok' },
          { ke: '/surat-surel', nama: 'Surat lewat Surel', huruf: 'w' },
          { ke: '/kiriman-surat', nama: 'Kiriman Surat', huruf: 'x' },
          { ke: '/templat-surat', nama: 'Templat Surat', huruf: 'f' },
        ],
      },
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

/** Reached by the bell in the top bar. */
export const halamanKabar = { ke: '/kabar', nama: 'Kabar', huruf: 'h' } as const satisfies HalamanMenu

/** Rooms of a page that people also look for by name, with the entry they belong to. */
const daftarRuang: readonly (HalamanMenu & { readonly dalam: string })[] = [
  { ke: '/arsip/retensi', nama: 'Retensi arsip', dalam: 'Arsip' },
  { ke: '/arsip/tempat', nama: 'Tempat arsip', dalam: 'Arsip' },
  { ke: '/arsip/impor', nama: 'Impor arsip lama', dalam: 'Arsip' },
  { ke: '/arsip/klasifikasi', nama: 'Klasifikasi arsip', dalam: 'Arsip' },
  { ke: '/arsip/periksa', nama: 'Pemeriksaan arsip', dalam: 'Arsip' },
  { ke: '/tanda-tangan/bukti', nama: 'Bukti jangka panjang', dalam: 'Tanda Tangan' },
]

const semuaEntri: readonly EntriMenu[] = daftarMenu.flatMap((k) => k.entri)

/** Pages below the entries themselves: their tabs and rooms. */
export const halamanDalam: readonly (HalamanMenu & { readonly dalam: string })[] = [
  ...semuaEntri.flatMap((e) => (e.tab ?? []).map((t) => ({ ...t, dalam: e.nama }))),
  ...daftarRuang,
]

/** What G and a letter lead to. */
export const halamanBerhuruf: readonly Required<HalamanMenu>[] = [
  ...semuaEntri,
  ...halamanDalam,
  halamanKabar,
].flatMap(({ ke, nama, huruf }) => (huruf ? [{ ke, nama, huruf }] : []))

/** The entry that `jalur` belongs to: itself, one of its tabs, or a page below one of them. */
export function entriUntuk(jalur: string): EntriMenu | undefined {
  const di = (h: HalamanMenu) => jalur === h.ke || jalur.startsWith(`${h.ke}/`)
  return semuaEntri.find((e) => di(e) || e.tab?.some(di))
}
