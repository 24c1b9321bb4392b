export { type Padat, padatkanSejajar } from './padatkan-sejajar.ts'
export { type IsiZip, tulisZip } from './tulis-zip.ts'
export { ZipPadat } from './zip-padat.ts'
