import { type Galat, galat } from '#kernel/galat'

export const galatSusun = {
  isianKurang: (label: readonly string[]): Galat =>
    galat(
      'surat.isian-kurang',
      'tak-sah',
      `Surat belum dapat disusun: isian berikut masih kosong: ${label.join(', ')}.`,
      { label },
    ),
  belumDisusun: (dokumen: string): Galat =>
    galat(
      'surat.belum-disusun',
      'ditolak',
      `Surat "${dokumen}" belum disusun pada berkas ini, jadi belum dapat diberi nomor.`,
      { dokumen },
    ),
  dibatalkan: (): Galat => galat('surat.dibatalkan', 'ditolak', 'Penyusunan surat dihentikan.'),
}
