export { jadwalKabar } from './jadwal-kabar.ts'
export { ruteKabar } from './kabar.routes.ts'
export type { JenisKabar, KabarBaru } from './kabar.ts'
export { kirimKabar } from './kirim-kabar.ts'
export {
  antrekanKirimanSurel,
  type KirimanSurelBaru,
  ulangKirimanSurel,
} from './kiriman/antrekan-kiriman.ts'
export {
  batalkanKirimanSurel,
  type KeadaanKirimanSurel,
  keadaanKirimanSurel,
} from './kiriman/kiriman.store.ts'
export { ambilSuratMasuk } from './masuk/ambil-surat-masuk.ts'
export { ruteSetelanMasuk } from './masuk/masuk.routes.ts'
export {
  ambilUsulTakDikabarkan,
  daftarUsul,
  findUsul,
  hitungUsul,
  kunciUsul,
  putuskanUsul,
  type UsulMasuk,
} from './masuk/masuk.store.ts'
export { findUsulPemegang } from './masuk/pemegang-usul.store.ts'
export { isSurelAktif } from './surel/setelan.store.ts'
export { type KabarUsang, tutupKabar } from './tutup-kabar.ts'
