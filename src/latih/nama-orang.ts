import type { Acak } from './acak.ts'

// Everyday words of Indonesian names, drawn at random: whoever bears such a name by chance is not meant.
const LELAKI =
  'AGUS BUDI SLAMET EKO HERI JOKO WAHYU RIZKI DIMAS ANDI BAYU CAHYO DARMA EDI FAJAR GALIH HENDRA INDRA KURNIA LUKMAN MAHENDRA NUGROHO OKTA PRIYO RAHMAT SATRIO TAUFIK UMAR WISNU YOGA ZAENAL ADITYA ARIF BAMBANG CANDRA DEDI ENDANG FARHAN GUNAWAN HASAN IRFAN JAYA KOMARUDIN MULYADI NANANG PARDI RUDI SUGENG SUHARTO SUPARDI SUTRISNO TEGUH UJANG WARSITO YANTO ZULKIFLI ALDI BAGAS DANI FERDI GILANG HAFIZ ILHAM KEVIN NAUFAL RAFI RAKA SURYA TIO WIBOWO YUSUF ABDUL ACHMAD IMAM KHOIRUL SAMSUL'
const PEREMPUAN =
  'ANI BUNGA CITRA DEWI ENDAH FITRI GITA HANI INDAH JUMIATI KARTIKA LESTARI MEGA NINGSIH OKTAVIA PUTRI RATNA SARI TUTI UTAMI WATI YANI ZAHRA AISYAH AMELIA AYU DIAN DINA EKA ELIS ERNA FEBRI HESTI IDA IMAS INTAN KARSINI LAILA LILIS LINA MARYATI MURNI NADIA NANIK NUR NURUL PONIRAH RINA RINI ROHANI RUKMINI SALSABILA SITI SRI SULASTRI SUMIATI SUPARTI TIKA TITIN TRI UMI WIDYA WULAN YULI YUNITA ZAKIA NABILA KEYSHA ALYA NAYLA AZZAHRA SUMARNI WAGINEM TUMINAH'
const LELAKI_KRISTEN = 'YOHANES PETRUS STEFANUS ANTONIUS DANIEL YOSUA MARKUS PAULUS KRISTIAN SAMUEL'
const PEREMPUAN_KRISTEN = 'MARIA KRISTINA AGNES THERESIA YOHANA ESTER RUT MARTHA VERONIKA ELISABET'
const SAMBUNG_LELAKI =
  'SANTOSO SETIAWAN SAPUTRA HIDAYAT PRASETYO NUGRAHA KUSUMA PRATAMA WIJAYA SUSANTO HARTONO PURNOMO UTOMO RAMADHAN FIRMANSYAH MAULANA HAKIM SUBEKTI SUPRIYADI KURNIAWAN PERMANA GUNADI MULYONO WIDODO RAHARJO SISWANTO HERMAWAN FAUZI ANWAR MUSTOFA BASUKI SUDRAJAT'
const SAMBUNG_PEREMPUAN =
  'LESTARI WULANDARI RAHAYU PERTIWI ANGGRAINI KUSUMAWATI HANDAYANI SETYAWATI PUSPITASARI MAHARANI SAFITRI RAHMAWATI OKTAVIANI PERMATASARI NURJANAH HASANAH FAUZIAH KHASANAH MULYANI SUSANTI HARTATI ASTUTI SUSILOWATI INDRIYANI NOVITASARI MARLINA KOMALASARI ROSITA'

const pasang = (l: string, p: string): Pasang => [l.split(' '), p.split(' ')]
const DEPAN = pasang(LELAKI, PEREMPUAN)
const DEPAN_KRISTEN = pasang(LELAKI_KRISTEN, PEREMPUAN_KRISTEN)
const SAMBUNG = pasang(SAMBUNG_LELAKI, SAMBUNG_PEREMPUAN)
type Pasang = readonly [readonly string[], readonly string[]]

/** Every word once; a name is three word numbers of ten bits in one integer, 0 for "no word". */
const KATA: readonly string[] = ['', ...new Set([DEPAN, DEPAN_KRISTEN, SAMBUNG].flat(2))]
export const KATA_ASCII: readonly Uint8Array[] = KATA.map((k) => Buffer.from(k, 'latin1'))
const nomor = new Map(KATA.map((k, i) => [k, i]))
const keNomor = (p: Pasang) => p.map((daftar) => Uint16Array.from(daftar, (k) => nomor.get(k)!))
const NOMOR_DEPAN = keNomor(DEPAN)
const NOMOR_KRISTEN = keNomor(DEPAN_KRISTEN)
const NOMOR_SAMBUNG = keNomor(SAMBUNG)

// One word for about every sixth person, as registers have it; fewer among the young.
const SATU_KATA = [0.06, 0.3] as const

/** Draws a name; `jk` 0 men, 1 women; `agama` as in SIAK. */
export function ambilNama(acak: Acak, jk: number, agama: number, umur: number): number {
  const u = acak.u32()
  const daftar = (agama === 2 || agama === 3) && (u & 3) < 2 ? NOMOR_KRISTEN[jk]! : NOMOR_DEPAN[jk]!
  const satu = daftar[(u >>> 8) % daftar.length]!
  const p = acak.satuan()
  if (p < (umur < 40 ? SATU_KATA[0] : SATU_KATA[1])) return satu
  const v = acak.u32()
  const sambung = NOMOR_SAMBUNG[jk]!
  const akhir = sambung[(v >>> 8) % sambung.length]!
  if (p < 0.72) return satu | (akhir << 10)
  const tengah = NOMOR_DEPAN[jk]![v % NOMOR_DEPAN[jk]!.length]!
  return tengah === satu ? satu | (akhir << 10) : satu | (tengah << 10) | (akhir << 20)
}
