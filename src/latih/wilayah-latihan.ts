import { isKota, type KodeWilayah } from '#kernel/kode-wilayah'
import type { Acak } from './acak.ts'
import { gambarPeta, type Peta } from './peta.ts'

/** Invented places of province 99, where some were born or got their NIK: [kab/kota part, name]. */
const DAFTAR_KAB = [
  [1, 'LATIHAN'],
  [2, 'TELADAN'],
  [3, 'CONTOH RAYA'],
  [4, 'SIMULASI'],
  [5, 'PERAGA SELATAN'],
  [6, 'TIRUAN HULU'],
  [71, 'COBA'],
  [72, 'UJIAN'],
] as const
export const JUMLAH_KAB_LAIN = DAFTAR_KAB.length - 1
/** Kecamatan of another kab/kota that issued NIK. */
export const KEC_LAIN = 4

export function kabLain(kab: number): (readonly [number, string])[] {
  return DAFTAR_KAB.filter(([k]) => k !== kab).slice(0, JUMLAH_KAB_LAIN)
}

const NAMA_KEC =
  'Latih Kota,Latih Utara,Latih Timur,Latih Selatan,Latih Barat,Latih Tengah,Karanglatih,Muaralatih,Tanjunglatih,Gununglatih,Sumberlatih,Rawalatih,Padanglatih,Telukuji,Bukituji,Batuuji,Kalicoba,Watucoba,Banjarcoba,Pulocontoh,Kotacontoh,Kampungcontoh,Lembahajar,Puncakajar,Ranuajar,Selatajar,Wanaperaga,Giriperaga,Jatiperaga,Randuperaga,Tirtateladan,Sidoteladan,Argoteladan,Margoteladan,Ngudilatih,Kertalatih,Windulatih,Sekarlatih,Kembanguji,Pandanuji,Cemaracoba,Waringincoba,Akasiacontoh,Mahonicontoh,Ulinajar,Merantiajar,Gaharuperaga,Cendanaperaga,Sagateladan,Nibungteladan'.split(
    ',',
  )
const AWAL_DESA =
  'Suka,Karang,Sumber,Banjar,Tanjung,Muara,Kali,Wono,Giri,Tirta,Mekar,Sido,Marga,Rejo,Jati,Pandan,Kebon,Sawah,Ranca,Cipta,Bangun,Harapan,Purwo,Gunung,Batu,Lubuk,Rawa,Parit,Seberang,Tegal'.split(
    ',',
  )
const AKHIR_DESA = 'latih,ajar,uji,coba,contoh,teladan,peraga,tiruan,simulasi,umpama'.split(',')
const ARAH_DESA = ['', ' Lor', ' Kidul', ' Wetan', ' Kulon']

export interface DesaLatihan {
  /** Number of its kecamatan from 0; SIAK's NO_KEC is one more. */
  readonly kec: number
  /** NO_KEL: 1001 ... for kelurahan, 2001 ... for desa. */
  readonly noKel: number
  readonly kode: string
  readonly nama: string
  readonly orang: number
  readonly luasKm2: number
  readonly condong: number
  readonly beragam: boolean
}

export interface KantorLatihan {
  readonly prop: number
  readonly kab: number
  readonly kode: string
  readonly kec: readonly { readonly kode: string; readonly nama: string }[]
  readonly desa: readonly DesaLatihan[]
  readonly peta: Peta
}

/** Lays out the invented kab/kota: how many kecamatan and desa follow from the people, so that maps stay readable. */
export function susunWilayah(orang: number, kodeKabkota: string, acak: Acak): KantorLatihan {
  const [prop, kab] = kodeKabkota.split('.').map(Number) as [number, number]
  const jumlahDesa = Math.max(1, Math.min(Math.round(24 * Math.sqrt(orang / 20_000)), Math.ceil(orang / 20)))
  const jumlahKec = Math.max(1, Math.min(50, Math.round(jumlahDesa ** 0.75 / 2.7)))
  // 700 people a km2: between Jawa and the rest; an assumption.
  const peta = gambarPeta(jumlahDesa, jumlahKec, Math.max(4, orang / 700), acak)
  const nama = namaKec(peta)
  const kec = nama.map((n, k) => ({ kode: `${kodeKabkota}.${dua(k + 1)}`, nama: n }))
  const penduduk = bagikan(peta, orang, acak)
  const namaDesa = acakNamaDesa(jumlahDesa, acak)
  const urut = new Map<number, number>()
  const kota = isKota(kodeKabkota as KodeWilayah)
  const desa = peta.desa.map((petak, i): DesaLatihan => {
    const ke = (urut.get(petak.kec) ?? 0) + 1
    urut.set(petak.kec, ke)
    // The town's kecamatan has kelurahan (1...), the others desa (2...).
    const noKel = (petak.kec === 0 || kota ? 1000 : 2000) + ke
    return {
      kec: petak.kec,
      noKel,
      kode: `${kec[petak.kec]!.kode}.${noKel}`,
      nama: namaDesa[i]!,
      orang: penduduk[i]!,
      luasKm2: petak.luasKm2,
      condong: (acak.satuan() - 0.5) * 0.3,
      beragam: acak.mungkin(0.12),
    }
  })
  return { prop, kab, kode: kodeKabkota, kec, desa, peta }
}

const dua = (n: number) => String(n).padStart(2, '0')

// "Latih Utara" lies in the north; the rest take the next name of the list.
function namaKec(peta: Peta): string[] {
  const arah: [number, (t: readonly [number, number]) => number][] = [
    [1, (t) => t[1]],
    [2, (t) => t[0]],
    [3, (t) => -t[1]],
    [4, (t) => -t[0]],
  ]
  const hasil: (string | undefined)[] = peta.kec.map((_, k) => (k === 0 ? NAMA_KEC[0] : undefined))
  for (const [n, ukur] of arah) {
    let paling = -1
    peta.kec.forEach((k, i) => {
      if (hasil[i] !== undefined) return
      if (paling < 0 || ukur(k.tengah) > ukur(peta.kec[paling]!.tengah)) paling = i
    })
    if (paling >= 0) hasil[paling] = NAMA_KEC[n]
  }
  let berikut = 5
  return hasil.map((n) => n ?? NAMA_KEC[berikut++]!)
}

// Denser near the town, with luck in it; every desa has someone, all together exactly `orang`.
function bagikan(peta: Peta, orang: number, acak: Acak): number[] {
  const bobot = peta.desa.map((d) => d.luasKm2 * (1.5 - d.jauh) * (0.55 + acak.satuan() * 0.9))
  const jumlah = bobot.reduce((a, b) => a + b, 0)
  const sisa = orang - bobot.length
  let kumulatif = 0
  let sudah = 0
  return bobot.map((b) => {
    kumulatif += b
    const sampai = Math.round((kumulatif / jumlah) * sisa)
    const n = 1 + sampai - sudah
    sudah = sampai
    return n
  })
}

function acakNamaDesa(jumlah: number, acak: Acak): string[] {
  const semua: number[] = Array.from({ length: AWAL_DESA.length * AKHIR_DESA.length }, (_, i) => i)
  acak.kocok(semua)
  return Array.from({ length: jumlah }, (_, i) => {
    const n = semua[i % semua.length]!
    const arah = ARAH_DESA[Math.floor(i / semua.length)]!
    return AWAL_DESA[n % AWAL_DESA.length]! + AKHIR_DESA[Math.floor(n / AWAL_DESA.length)]! + arah
  })
}
