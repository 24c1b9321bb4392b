export type { BarisKerja, BukuKerja, GrupKerja, LembarKerja, LembarTeks } from './buku-kerja.ts'
export { FORMAT_BULAT } from './gaya-xlsx.ts'
export { tulisXlsx } from './tulis-xlsx.ts'
