export { type App, balas, kirimGalat, type Penanya, pelakuDari, statusGalat, TolakHttp, wajibMasuk, wajibPengelola } from './http.ts'
