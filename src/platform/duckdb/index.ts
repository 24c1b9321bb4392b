export { bukaDuckdb, type Duckdb, type HasilKolom, type OpsiDuckdb, type OpsiTanya } from './duckdb.ts'
export type { Kolom, NilaiDuckdb } from './pesan-duckdb.ts'
