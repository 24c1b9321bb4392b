import { z } from 'zod'

/** `GET /api/arsip/teks`: of how many files the words are in the search; `POST /api/arsip/teks/ulangi` reads again what had no tool. */
export const KeadaanTeks = z.object({
  jumlah: z.object({
    menunggu: z.int(),
    terbaca: z.int(),
    'tanpa-teks': z.int(),
    'tanpa-alat': z.int(),
    gagal: z.int(),
  }),
  /** Tesseract and pdftoppm are installed, so scans are read. */
  ocr: z.boolean(),
  bahasa: z.string(),
})
export type KeadaanTeks = z.infer<typeof KeadaanTeks>
