import { type Galat, galat } from '#kernel/galat'

export const galatUsul = {
  takAda: (): Galat => galat('surat.usul-tak-ada', 'tak-ditemukan', 'Surat lewat surel itu tidak ada.'),
  sudahDiputuskan: (oleh: string): Galat =>
    galat('surat.usul-diputuskan', 'bentrok', `Surat ini sudah diurus oleh ${oleh}.`, { oleh }),
  bukanWewenang: (): Galat =>
    galat(
      'surat.usul-bukan-wewenang',
      'ditolak',
      'Hanya pejabat yang mencatat surat masuk yang dapat menerima atau menolak surat lewat surel.',
    ),
}
