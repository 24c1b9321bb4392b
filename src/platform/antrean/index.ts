export { type Antrean, bukaAntrean, type Pekerjaan, type Pekerja, type StatusPekerjaan } from './antrean.ts'
