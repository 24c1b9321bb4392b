export type { Antrean, Pekerja, Pekerjaan, StatusPekerjaan } from './antrean.ts'
export { bukaAntrean } from './buka-antrean.ts'
