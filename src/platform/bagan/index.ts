export { type DataBatang, opsiBatang } from './batang.ts'
export { type DataPiramida, opsiPiramida, skalaAtas } from './piramida.ts'
export { renderSvg } from './render-svg.ts'
export type { TemaBagan } from './warna.ts'
