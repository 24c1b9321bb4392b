export { akarKantor } from './akar-kantor.ts'
export { kerjaTtd } from './kerja-ttd.ts'
export { periksaTtd } from './periksa-ttd.ts'
export type { AkarTepercaya } from './rantai-sertifikat.ts'
export { siapkanCa } from './siapkan-ca.ts'
export { TEMPAT_BAWAAN, TempatTtd } from './tempat-ttd.ts'
export { type Penandatangan, terbitkanSertifikat } from './terbitkan-sertifikat.ts'
export type { HasilPeriksaTtd, TandaTanganDiperiksa } from './ttd.contract.ts'
export { ruteTtd } from './ttd.routes.ts'
export {
  daftarTandaTangan,
  findCa,
  findTandaTanganFile,
  findTandaTanganSidik,
  type Sertifikat,
  type TandaTangan,
} from './ttd.store.ts'
