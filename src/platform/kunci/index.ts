export { alirBuka, alirSandi } from './alir-sandi.ts'
export { bukaBagian, bukaBagianSiap, type KunciBagian, siapkanBagian } from './buka-bagian.ts'
export { bukaKunci, type Kunci } from './kunci.ts'
