import { galat } from '#kernel/galat'

export const galatTerbit = {
  tanpaLembar: (sop: string) =>
    galat('terbit.tanpa-lembar', 'tak-ditemukan', 'SOP ini belum mempunyai lembar yang ditandatangani.', {
      sop,
    }),
  bukanLaporan: () =>
    galat(
      'terbit.bukan-laporan',
      'tak-ditemukan',
      'Yang ditandatangani bukan laporan agregat yang disusun di kantor ini.',
    ),
  snapshotTakDikenal: (snapshotId: string) =>
    galat(
      'terbit.snapshot-tak-dikenal',
      'tak-ditemukan',
      'Alamat paspor ini tidak menunjuk tepat satu cuplikan di kantor ini. Periksa kembali alamat atau kode QR-nya.',
      { snapshotId },
    ),
  tanpaFile: () => galat('terbit.tanpa-file', 'tak-sah', 'Pilih satu file PDF untuk diperiksa.'),
  fileTerlaluBesar: (mb: number) =>
    galat('terbit.file-terlalu-besar', 'tak-sah', `File terlalu besar. Paling besar ${mb} MB.`, { mb }),
}
