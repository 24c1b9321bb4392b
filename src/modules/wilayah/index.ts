export { getBatas } from './get-batas.ts'
export { getPeta, kodeTanpaPenerus } from './get-peta.ts'
export { imporBatas } from './impor-batas.ts'
export { imporLuas } from './impor-luas.ts'
export { imporPersilangan } from './impor-persilangan.ts'
export { imporWilayah } from './impor-wilayah.ts'
export { EDISI_PAKET, isiDariEdisi } from './isi-dari-edisi.ts'
export { type LuasTerpakai, luasTerpakai } from './luas.store.ts'
export type { PetaWilayah } from './persilangan.ts'
export {
  type CatatanPetakan,
  catatanPetakan,
  type HasilPetakan,
  petakanHitungan,
} from './petakan-hitungan.ts'
export { ruteWilayah } from './wilayah.routes.ts'
export { daftarKodePernah, daftarWilayah, daftarWilayahPada } from './wilayah.store.ts'
export type { Wilayah } from './wilayah.ts'
