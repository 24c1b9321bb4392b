export { alirBuka, alirSandi } from './alir-sandi.ts'
export { bukaBagian } from './buka-bagian.ts'
export { bukaKunci, type Kunci } from './kunci.ts'
