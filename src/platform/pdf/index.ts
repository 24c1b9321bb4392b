export { gantiHurufTakTercakup } from './cakupan-huruf.ts'
export { type DokumenTypst, type HasilTypst, renderTypst } from './render-typst.ts'
