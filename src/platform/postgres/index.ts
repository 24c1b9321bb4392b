export { bukaDb, type Db, isGandaDb, type Kueri, type Tx } from './db.ts'
export { migrasi } from './migrasi.ts'
export { type ServerPostgres, startPostgres } from './server.ts'
