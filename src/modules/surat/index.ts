export { daftarAgenda, findAgenda, findAgendaFile, findAgendaKunci } from './agenda/agenda.store.ts'
export { agendakan, type PermintaanAgenda } from './agenda/agendakan.ts'
export { batalkanNomor } from './agenda/batalkan-nomor.ts'
export { periksaAgenda, type TemuanAgenda } from './agenda/periksa-agenda.ts'
export { cadangkanNomor, type PermintaanCadangan } from './cadangan/cadangkan-nomor.ts'
export { lepasCadangan } from './cadangan/lepas-cadangan.ts'
export { pakaiCadangan } from './cadangan/pakai-cadangan.ts'
export { ubahDeret } from './deret/ubah-deret.ts'
export {
  type RiwayatSuratMasuk,
  riwayatSuratBerkas,
  type TandaTerimaSurat,
} from './disposisi/riwayat-disposisi.ts'
export { jadwalSurat } from './jadwal-surat.ts'
export { kerjaSurat } from './kerja-surat.ts'
export { ruteKirim } from './kirim/kirim.routes.ts'
export { ruteTautanSurat } from './kirim/tautan.routes.ts'
export { catatSuratMasuk, type PermintaanMasuk } from './masuk/catat-surat-masuk.ts'
export { pemegangSurat } from './pemegang-surat.ts'
export type { Agenda } from './surat.contract.ts'
export { ruteSurat } from './surat.routes.ts'
export { kerjaNaskah } from './susun/kerja-susun.ts'
export { ruteTemplat } from './templat/templat.routes.ts'
export { ruteUsul } from './usul/usul.routes.ts'
