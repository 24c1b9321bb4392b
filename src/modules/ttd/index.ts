export type { AlatTtd, HasilBubuh, PermintaanBubuh } from './alat-ttd.ts'
export { TEMPAT_BAWAAN, TempatTtd } from './bubuh/tempat-ttd.ts'
export { ruteTerbitanCa } from './cabut/terbitan-publik.ts'
export { jadwalTtd } from './jadwal-ttd.ts'
export { perpanjangBukti } from './jangka-panjang/perpanjang-bukti.ts'
export { kerjaTtd, pembubuhTtd } from './kerja-ttd.ts'
export type { NamaAlat, PeranTtd } from './nama-alat.ts'
export { pemegangTtd } from './pemegang-ttd.ts'
export { periksaTtd } from './periksa/periksa-ttd.ts'
export { penandaTangan } from './pilih-alat.ts'
export { akarKantor } from './sertifikat/akar-kantor.ts'
export type { AkarTepercaya } from './sertifikat/rantai-sertifikat.ts'
export { siapkanCa } from './sertifikat/siapkan-ca.ts'
export { type Penandatangan, terbitkanSertifikat } from './sertifikat/terbitkan-sertifikat.ts'
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
