export { ruteAkun } from './akun.routes.ts'
export { daftarAkun, findAkun, isAdaAkun } from './akun.store.ts'
export type { Akun } from './akun.ts'
export { buatAkunPertama, buatKodePertama, klaimAkunPertama } from './akun-pertama.ts'
export { atasanPelaksana } from './atasan-pelaksana.ts'
export { aktifkanAkun, nonaktifkanAkun, setelUlangAkun } from './atur-akun.ts'
export { hapusTotp, konfirmasiTotp, mintaTotp } from './atur-totp.ts'
export { blokTandaTangan, sebutJabatan } from './blok-tanda-tangan.ts'
export { type AkunBaru, type AkunDenganSandi, buatAkun } from './buat-akun.ts'
export { buatKantor, type KantorBaru } from './buat-kantor.ts'
export { gantiSandi } from './ganti-sandi.ts'
export { findKantor, getKantor } from './kantor.store.ts'
export type { Kantor } from './kantor.ts'
export { akhiriMandat } from './mandat/akhiri-mandat.ts'
export { beriMandat } from './mandat/beri-mandat.ts'
export type { Mandat } from './mandat/mandat.ts'
export { type MandatBerakhir, mandatBerakhir } from './mandat/mandat-berakhir.ts'
export { mandatPegawai } from './mandat/mandat-pegawai.ts'
export { masuk, type PermintaanMasuk, pelakuAkun } from './masuk.ts'
export { daftarJabatan, daftarMasa, daftarPegawai, findPegawai } from './organisasi.store.ts'
export { pelakuSebagai } from './pelaku-sebagai.ts'
export type {
  DasarBertindak,
  DasarPemangku,
  Jabatan,
  MasaPemangku,
  Pegawai,
  Pelaksana,
  Pemangku,
} from './pemangku.ts'
export {
  type JabatanTercatat,
  jabatanPegawai,
  jabatanTercatat,
  pemangkuPelaksana,
  wewenangPegawai,
} from './pemangku-pelaksana.ts'
export { periksaSandi } from './periksa-sandi.ts'
export { cariSesi, isSesiHidup, keluar } from './sesi.ts'
export { akhiriPemangku, tetapkanPemangku } from './tetapkan-pemangku.ts'
export { buatJabatan, ubahJabatan } from './ubah-jabatan.ts'
export { ubahKantor, ubahLogo } from './ubah-kantor.ts'
export { buatPegawai, ubahPegawai } from './ubah-pegawai.ts'
