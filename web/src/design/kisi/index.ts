export type { BarisKisi, IsiKisi, KepalaKisi, KolomKisi, UrutanKisi } from './bentuk-kisi.ts'
export { type KendaliKisi, Kisi } from './kisi.tsx'
export { KisiCetak } from './kisi-cetak.tsx'
