export { type AlamatPaspor, tulisAlamatPaspor } from './paspor/alamat-paspor.ts'
export { periksaFile } from './periksa-file.ts'
export type { HasilPeriksa } from './terbit.contract.ts'
export { ruteTerbit } from './terbit.routes.ts'
