export { type IsiZip, tulisZip } from './tulis-zip.ts'
