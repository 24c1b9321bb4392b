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
export type { DefinisiTabel } from './definisi/definisi-tabel.ts'
export { daftarTabel, daftarTabelBaris, findTabel } from './definisi/muat-definisi.ts'
export { type OpsiCsv, tulisCsv } from './ekspor/tulis-csv.ts'
export type { MintaHitung } from './susun/hitung-tabel.ts'
export type { MintaPaspor } from './susun/paspor.ts'
export type { HasilPeriksaHitungan } from './susun/periksa-hitungan.ts'
