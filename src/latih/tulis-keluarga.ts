import type { Penulis } from './penulis.ts'
import { nama, type SuasanaDesa } from './tulis-penduduk.ts'
import type { Warga } from './warga.ts'

/** DATA_KELUARGA (SIAK, domain.md 1.3). */
export const KOLOM_KELUARGA =
  'NO_KK,NAMA_KEP,NIK_KK,ALAMAT,NO_RT,NO_RW,DUSUN,KODE_POS,TELP,NO_PROP,NO_KAB,NO_KEC,NO_KEL'

const JALAN = 'MELATI,KENANGA,MAWAR,ANGGREK,CEMPAKA,RAYA DESA,BALAI LATIH,PASAR,MASJID,SAWAH,SUNGAI,PELAJAR'
  .split(',')
  .map((j) => Buffer.from(`JL. ${j} NO. `))

/** Writes household `k`, whose head is person `kepala`. */
export function tulisKeluarga(
  p: Penulis,
  w: Warga,
  k: number,
  kepala: number,
  s: SuasanaDesa,
  ekor: Uint8Array,
): void {
  const a = w.acak[kepala]!
  p.potong(s.noKk, k * 16, k * 16 + 16)
  p.koma()
  nama(p, w.nama[kepala]!)
  p.koma()
  p.potong(s.nik, kepala * 16, kepala * 16 + 16)
  p.koma()
  p.ascii(JALAN[a % JALAN.length]!)
  p.bulat(1 + (k % 180))
  p.koma()
  // Households of one RT follow each other: about forty in an RT, six RT in an RW.
  p.bulat(1 + (Math.floor(k / 40) % 6))
  p.koma()
  p.bulat(1 + Math.floor(k / 240))
  p.koma()
  p.koma()
  p.ascii(ekor)
  p.akhirBaris()
}
