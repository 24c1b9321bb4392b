export {
  type App,
  balas,
  kirimGalat,
  type Penanya,
  pelakuDari,
  TolakHttp,
  wajibMasuk,
  wajibPengelola,
} from './http.ts'
export { bacaTokenSesi, hapusKukiSesi, pasangKukiSesi } from './kuki-sesi.ts'
