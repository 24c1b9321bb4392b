export { periksaFile } from './periksa-file.ts'
export type { HasilPeriksa } from './terbit.contract.ts'
export { ruteTerbit } from './terbit.routes.ts'
