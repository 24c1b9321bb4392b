export { type BarisCsv, bacaTeks, pecahCsv, tebakPemisah } from './pecah-csv.ts'
