export type { HasilGerbang, HasilTabel, InfoTabel, Paspor, Selisih } from './agregat.contract.ts'
export { galatAgregat } from './agregat.galat.ts'
export {
  hitungSemuaTabel,
  hitungTabel,
  paspor,
  periksaGerbang,
  periksaHitungan,
  ruteAgregat,
  susunEdisiPublik,
  tabelPublik,
  unduhTabel,
} from './agregat.ts'
export type { HasilPeriksaTabel } from './asing/asing.contract.ts'
export { periksaTabel } from './asing/periksa-tabel.ts'
export type { DefinisiTabel } from './definisi/definisi-tabel.ts'
export { daftarTabel, daftarTabelBaris, findTabel } from './definisi/muat-definisi.ts'
export { type OpsiCsv, tulisCsv } from './ekspor/tulis-csv.ts'
export { FormatUnduh, type HasilTerbit } from './pengamanan/pengamanan.contract.ts'
export type { MintaHitung } from './susun/hitung-tabel.ts'
export type { MintaPaspor } from './susun/paspor.ts'
export type { HasilPeriksaHitungan } from './susun/periksa-hitungan.ts'
