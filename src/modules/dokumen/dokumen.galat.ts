import { galat } from '#kernel/galat'

export const galatDokumen = {
  takAda: (hash: string) =>
    galat('dokumen.tak-ada', 'tak-ditemukan', 'Dokumen ini tidak ada di simpanan kantor.', { hash }),
}
