/** What the addresses of the books of letters may say; each book takes what it knows. */
export const KUNCI_AGENDA = [
  'tahun',
  'cari',
  'deret',
  'status',
  'klasifikasi',
  'dari',
  'sampai',
  'tahap',
  'hasil',
  'sesudah',
] as const
export type SaringAgendaAlamat = { [k in (typeof KUNCI_AGENDA)[number]]?: string }
