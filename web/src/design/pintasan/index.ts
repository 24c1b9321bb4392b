export { pasangPapanKetik } from './papan-ketik.ts'
export type { Pintasan } from './pintasan.ts'
export { usePintasan } from './use-pintasan.ts'
