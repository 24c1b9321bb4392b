export { isKertas, KERTAS, type Kertas } from './alur/bidang-lembar.ts'
export type { Panah, Pintu } from './alur/panah.ts'
export { rutekanPanah } from './alur/rute-panah.ts'
export { daftarTerbaca } from './baca.store.ts'
export { bacaDokumen, findIsiDokumen, type IsiDokumen } from './baca-dokumen.ts'
export { ruteDokumen, susunDisposisi } from './dokumen.routes.ts'
export type { KeputusanSop, ModelBukuSop } from './model-buku-sop.ts'
export type {
  KegiatanLembarSop,
  KopKantor,
  ModelLembarSop,
  PanahLembarSop,
  TeksLembarSop,
} from './model-lembar-sop.ts'
export { type PemegangDokumen, type TanyaPemegang, tanyaHak, timbangHak } from './pemegang-dokumen.ts'
export { renderBukuSop } from './render-buku-sop.ts'
export { renderLembarDocx } from './render-lembar-docx.ts'
export { renderLembarSop } from './render-lembar-sop.ts'
export { renderLembarTtd, type TempatLembar } from './render-lembar-ttd.ts'
export { simpanDokumen } from './simpan-dokumen.ts'
export { namaLogo, susunBerkasTypst } from './susun-berkas-typst.ts'
