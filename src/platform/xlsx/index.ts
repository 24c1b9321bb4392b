export type { BarisKerja, BukuKerja, LembarKerja, LembarTeks } from './buku-kerja.ts'
export { FORMAT_BULAT, tulisXlsx } from './tulis-xlsx.ts'
