/** Of a mandate that ends soon: Plt., Plh., a.n., u.b. */
export const pesanMandat = {
  judul: (sebutan: string, tanggal: string) => `Mandat berakhir ${tanggal}: ${sebutan}`,
  surat: (nomor: string) => `Surat ${nomor}`,
  isi: 'Sesudah hari itu wewenang ini berakhir dengan sendirinya. Bila masih diperlukan, siapkan surat baru dan mintalah pengelola mencatatnya.',
} as const
