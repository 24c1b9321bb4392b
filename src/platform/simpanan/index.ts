export { bukaSimpanan, type Simpanan } from './simpanan.ts'
