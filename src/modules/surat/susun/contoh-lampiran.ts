import type { LampiranSurat } from './model-surat.ts'

/** What the preview of a form shows as enclosed. */
export const contohLampiran: readonly LampiranSurat[] = [
  {
    nama: 'buku-agregat.pdf',
    hash: '0'.repeat(64),
    mime: 'application/pdf',
    ukuran: 0,
    halaman: 182,
    eksemplar: 1,
  },
]
