export { bacaKaki, type KakiParquet, type KelompokBaris, type LetakKolom } from './baca-kaki.ts'
export { bacaKodeKelompok, TakDidukung } from './baca-kode.ts'
