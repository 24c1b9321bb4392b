export { alirBuka, alirSandi } from './alir-sandi.ts'
export { bukaKunci, type Kunci } from './kunci.ts'
