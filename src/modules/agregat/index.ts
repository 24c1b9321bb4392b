export type {
  HasilGerbang,
  HasilTabel,
  HasilTabelPeristiwa,
  InfoTabel,
  Paspor,
  Selisih,
} from './agregat.contract.ts'
export { galatAgregat } from './agregat.galat.ts'
export {
  bandingTabel,
  edisiTersegel,
  hitungIndikator,
  hitungSemuaTabel,
  hitungTabel,
  hitungTabelPeristiwa,
  lisensiKini,
  paspor,
  periksaGerbang,
  periksaHitungan,
  ruteAgregat,
  snapshotSebelum,
  susunEdisiPublik,
  tabelDariEdisi,
  tabelPublik,
  unduhTabel,
} from './agregat.ts'
export type { HasilPeriksaTabel } from './asing/asing.contract.ts'
export { periksaTabel } from './asing/periksa-tabel.ts'
export type { HasilBanding } from './banding/banding.contract.ts'
export type { DefinisiTabel } from './definisi/definisi-tabel.ts'
export { daftarTabel, daftarTabelBaris, findTabel } from './definisi/muat-definisi.ts'
export { type OpsiCsv, tulisCsv } from './ekspor/tulis-csv.ts'
export type { HasilIndikator } from './indikator/indikator.contract.ts'
export { FormatUnduh, type HasilTerbit } from './pengamanan/pengamanan.contract.ts'
export type { EdisiTersimpan } from './pengamanan/pengamanan.store.ts'
export type { MintaHitung } from './susun/hitung-tabel.ts'
export { kueriAngka } from './susun/kueri-angka.ts'
export type { MintaPaspor } from './susun/paspor.ts'
export type { HasilPeriksaHitungan } from './susun/periksa-hitungan.ts'
