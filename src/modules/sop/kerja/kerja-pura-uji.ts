/** All kerja that shipped definitions name: tests of SOPs pretend them. */
export const KERJA_PURA = [
  'buku.susun-laporan',
  'buku.susun-buku',
  'ttd.tandatangani',
  'ttd.paraf',
  'ttd.segel',
  'surat.agendakan',
  'surat.register',
  'surat.susun',
  'surat.cadangkan',
  'surat.kirim',
  'arsip.arsipkan',
  'layanan.telaah',
  'layanan.susun-data',
  'layanan.selesai',
] as const
