export { JENIS_KABAR, type JenisKabar, type KabarBaru } from './kabar.ts'
export { kirimKabar } from './kirim-kabar.ts'
export { type KabarUsang, tutupKabar } from './tutup-kabar.ts'
