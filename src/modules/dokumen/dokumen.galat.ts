import { galat } from '#kernel/galat'

export const galatDokumen = {
  /** Also for what the one who asks may not read: both sound the same. */
  takAda: () =>
    galat(
      'dokumen.tak-ada',
      'tak-ditemukan',
      'Dokumen ini tidak ada di simpanan kantor, atau tidak terbuka bagi Anda. Mintalah kepada pejabat yang memegangnya.',
    ),
}
