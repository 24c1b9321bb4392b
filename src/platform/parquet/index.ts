export { bacaKaki, type KakiParquet, type KelompokBaris, type LetakKolom } from './baca-kaki.ts'
export { bacaKamus, bacaKodeKelompok, TakDidukung, type TujuanKolom } from './baca-kode.ts'
