/**
 * Oracle dump files, read without Oracle: classic `exp` (V10 on) and Data Pump (`expdp`) whose rows are neither compressed
 * nor encrypted. Oracle publishes no format; what is known was taken from real dumps, and every row of the 103 tables at
 * hand hashes as expected (`contoh-dmp.test.ts`).
 *
 * `isDmp` tells a file by its first bytes, `kelompokDmp` puts the files of one export together, `bukaDmp` lists the
 * tables, `barisDmp` reads one. Order of the files here: `kenali-dmp`, `buka-dmp`, then a room for each kind: `exp/` walks
 * statements one after another, `pump/` follows the master table and steps through the blocks, and both ways must agree.
 * Cells are decoded in `sel`, with `nilai-number`, `nilai-tanggal`, `charset`.
 *
 * Always true: no length is believed before the bytes are there (`aliran-file`, limits in `dmp.ts`); no value passes
 * through a float or a JavaScript Date; an unreadable cell is null and reported, never a replacement mark; damage ends in
 * a refusal of `dmp.galat.ts`, a finding or a note, and nothing is wrong in silence (`mutasi-dmp.test.ts`).
 */
export { barisDmp, kolomBiasa, kumpulanBaris } from './baris-dmp.ts'
export { bukaDmp } from './buka-dmp.ts'
export { namaCharset } from './charset.ts'
export type { Baris, Dmp, FileDmp, JenisDmp, KolomDmp, LetakBaris, TabelDmp, TemuanSel } from './dmp.ts'
export { kelompokDmp } from './kelompok-dmp.ts'
export { isDmp } from './kenali-dmp.ts'
export { namaJenisKolom } from './sel.ts'
