export type { HasilGerbang, HasilTabel, InfoTabel, Paspor, Selisih } from './agregat.contract.ts'
export { galatAgregat } from './agregat.galat.ts'
export {
  hitungSemuaTabel,
  hitungTabel,
  paspor,
  periksaGerbang,
  periksaHitungan,
  ruteAgregat,
} from './agregat.ts'
export type { DefinisiTabel } from './definisi-tabel.ts'
export type { MintaHitung } from './hitung-tabel.ts'
export { daftarTabel, findTabel } from './muat-definisi.ts'
export type { MintaPaspor } from './paspor.ts'
export type { HasilPeriksaHitungan } from './periksa-hitungan.ts'
export { type OpsiCsv, tulisCsv } from './tulis-csv.ts'
