import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Acak } from './acak.ts'
import { BukuPeristiwa } from './baris-peristiwa.ts'
import type { Kebenaran } from './kebenaran.ts'
import { KOLOM_PENDUDUK } from './tulis-penduduk.ts'

/** What is known of one desa: people before and after, men and women, and what happened between. */
export interface KebenaranDesa {
  awal: [number, number]
  akhir: [number, number]
  lahir: number
  mati: number
  datang: number
  pindah: number
  bersih: number
}
export interface KebenaranSemester {
  readonly awal: string
  readonly akhir: string
  readonly bulan: readonly string[]
  readonly desa: Readonly<Record<string, KebenaranDesa>>
}

/** Shares of the people in half a year; of no office, only of the right size. */
const LAJU = {
  mati: 0.0035,
  pindahKeluar: 0.006,
  datangLuar: 0.008,
  pindahDalam: 0.006,
  /** Of children under six: their birth is reported years late. */
  lahirTerlambat: 0.012,
  ktpEl: 0.02,
  ganda: 0.0003,
  aktifKembali: 0.0002,
} as const

const KOLOM = KOLOM_PENDUDUK.split(',')
const LETAK = Object.fromEntries(KOLOM.map((k, i) => [k, i])) as Record<string, number>

/**
 * Goes half a year back from the export in `folder`: writes `semester-lalu/` with the population before
 * (penduduk.csv), a file of events a month, and the truth. Population before + events = the export's valid rows, in
 * every desa and sex. The same folder and seed give the same bytes; the export itself is only read.
 */
export async function latihSemesterLalu(folder: string, benih: number): Promise<KebenaranSemester> {
  const benar = JSON.parse(await readFile(join(folder, 'kebenaran.json'), 'utf8')) as Kebenaran
  const wilayah = (await readFile(join(folder, 'wilayah.csv'), 'utf8'))
    .split('\n')
    .map((b) => b.split(',')[0]!)
  const desa = wilayah.filter((k) => k.length === 13)
  const mesin = new Mesin(benar, desa, new Acak(benih, 4_000_000))
  const ke = join(folder, 'semester-lalu')
  const sementara = join(folder, '.semester-lalu-sebagian')
  await rm(sementara, { recursive: true, force: true })
  await mkdir(sementara, { recursive: true })
  try {
    await tulisLama(mesin, join(folder, 'penduduk.csv'), join(sementara, 'penduduk.csv'))
    for (const f of mesin.buku.file(mesin.bulan))
      await writeFile(join(sementara, `peristiwa-${f.bulan}.csv`), f.isi)
    const hasil: KebenaranSemester = {
      awal: mesin.awal,
      akhir: benar.tanggal,
      bulan: mesin.bulan,
      desa: Object.fromEntries([...mesin.desa].sort(([a], [b]) => (a < b ? -1 : 1))),
    }
    await writeFile(join(sementara, 'kebenaran.json'), `${JSON.stringify(hasil)}\n`)
    await rm(ke, { recursive: true, force: true })
    await rename(sementara, ke)
    return hasil
  } finally {
    await rm(sementara, { recursive: true, force: true })
  }
}

async function tulisLama(mesin: Mesin, dari: string, ke: string): Promise<void> {
  const keluar = await open(ke, 'w')
  try {
    let nomor = 0
    let lama = `${KOLOM_PENDUDUK}\n`
    for await (const teks of createInterface({ input: createReadStream(dari) })) {
      if (++nomor > 1) for (const b of mesin.baris(nomor, teks.split(','))) lama += `${b.join(',')}\n`
      if (lama.length < 1_000_000) continue
      await keluar.write(lama)
      lama = ''
    }
    await keluar.write(lama)
  } finally {
    await keluar.close()
  }
}

type Baris = string[]

class Mesin {
  readonly buku = new BukuPeristiwa()
  readonly desa = new Map<string, KebenaranDesa>()
  /** Last day of the semester before, and the months between. */
  readonly awal: string
  readonly bulan: readonly string[]
  private readonly akhir: string
  private readonly daftarDesa: readonly string[]
  private readonly acak: Acak
  private readonly takDihitung: ReadonlySet<number>
  private readonly cacat: ReadonlySet<number>
  private readonly nomor = new Map<string, number>()
  private surat = 0
  private beritaAcara = 0
  /** Men and women who married in the period, waiting for their partner of the same household. */
  private readonly menikah = new Map<string, { nik: string; umur: number }>()

  constructor(benar: Kebenaran, daftarDesa: readonly string[], acak: Acak) {
    this.akhir = benar.tanggal
    const [y, m] = benar.tanggal.split('-').map(Number) as [number, number]
    const dua = (n: number) => String(n).padStart(2, '0')
    this.awal = m === 6 ? `${y - 1}-12-31` : `${y}-06-30`
    this.bulan = Array.from({ length: 6 }, (_, i) => `${y}-${dua(m - 5 + i)}`)
    this.daftarDesa = daftarDesa
    this.acak = acak
    const baris = (pakai: (h: string) => boolean) =>
      new Set(benar.tanam.filter((t) => pakai(t.harap)).flatMap((t) => [...t.baris]))
    this.takDihitung = baris((h) => h !== 'peringatan')
    this.cacat = new Set([...baris(() => true), ...benar.tanam.flatMap((t) => [...(t.pertama ?? [])])])
  }

  /** One row of the export to the rows that stood there half a year before, none to three. */
  *baris(nomor: number, b: Baris): Generator<Baris> {
    // What dkb rejects or sets aside is no person of either semester.
    if (this.takDihitung.has(nomor)) return
    const desa = kodeDesa(b)
    const jk = Number(b[LETAK['JENIS_KLMIN']!]) as 1 | 2
    const d = this.milik(desa)
    d.akhir[jk - 1]!++
    const lahir = iso(b[LETAK['TGL_LHR']!]!)
    const utuh = !this.cacat.has(nomor)
    if (lahir > this.awal) this.lahir(b, desa, jk, lahir, false)
    else if (utuh && this.tahun(lahir) < 6 && this.acak.mungkin(LAJU.lahirTerlambat))
      this.lahir(b, desa, jk, lahir, true)
    else if (utuh && this.bolehPergi(b) && this.acak.mungkin(LAJU.datangLuar * 2))
      this.datang(b, desa, jk, lahir)
    else if (utuh && this.bolehPergi(b) && this.tahun(lahir) >= 18 && this.acak.mungkin(LAJU.pindahDalam * 4))
      yield this.pindahDalam(b, desa, jk, lahir)
    else if (utuh && this.acak.mungkin(LAJU.aktifKembali)) this.aktifKembali(b, desa, jk)
    else {
      d.awal[jk - 1]!++
      yield this.menikahkan(b, desa, jk, lahir)
    }
    if (this.acak.mungkin(LAJU.mati)) yield this.mati(b, desa)
    if (this.acak.mungkin(LAJU.pindahKeluar)) yield this.keluar(b, desa)
    if (this.acak.mungkin(LAJU.ganda)) yield this.ganda(b, desa)
    if (this.acak.mungkin(LAJU.ktpEl)) this.ktpEl(desa, jk, this.tahun(lahir))
  }

  private lahir(b: Baris, desa: string, jk: 1 | 2, lahir: string, terlambat: boolean): void {
    this.milik(desa).lahir++
    const lapor = terlambat ? this.hariKerja(this.hari()) : this.hariKerja(this.hari(lahir, 45))
    this.buku.tulis(lapor, {
      JENIS: 'lahir',
      KODE_WILAYAH: desa,
      NIK: b[LETAK['NIK']!]!,
      JENIS_KLMIN: jk,
      TGL_LHR: lahir,
      UMUR_IBU: 18 + Math.min(24, Math.floor((this.acak.satuan() + this.acak.satuan()) * 12)),
    })
    this.buku.terbit(lapor, desa, 'akta-lahir', jk)
    this.buku.terbit(lapor, desa, 'nik-wni', jk)
    this.buku.terbit(lapor, desa, 'kk-ubah')
    if (this.acak.mungkin(0.7)) this.buku.terbit(lapor, desa, 'kia', jk)
  }

  private datang(b: Baris, desa: string, jk: 1 | 2, lahir: string): void {
    this.milik(desa).datang++
    const hari = this.hari()
    const lapor = this.hariKerja(hari)
    this.gerak('datang', b[LETAK['NIK']!]!, desa, jk, lahir, hari, lapor, this.acak.mungkin(0.6) ? 4 : 5)
    this.buku.terbit(lapor, desa, 'kk-ubah')
  }

  // Half a year ago alone in another desa of the office; both ends of the move are reported.
  private pindahDalam(b: Baris, desa: string, jk: 1 | 2, lahir: string): Baris {
    const asal = this.desaLain(desa)
    this.milik(desa).datang++
    const dulu = this.milik(asal)
    dulu.pindah++
    dulu.awal[jk - 1]!++
    const klasifikasi = asal === desa ? 1 : asal.slice(0, 8) === desa.slice(0, 8) ? 2 : 3
    const hari = this.hari()
    const lapor = this.hariKerja(hari)
    const nik = b[LETAK['NIK']!]!
    this.gerak('pindah', nik, asal, jk, lahir, hari, lapor, klasifikasi)
    this.gerak('datang', nik, desa, jk, lahir, hari, lapor, klasifikasi)
    const lama = [...b]
    lama[LETAK['NO_KK']!] = this.noKk(asal)
    lama[LETAK['STAT_HBKEL']!] = '1'
    taruhDesa(lama, asal)
    return lama
  }

  private aktifKembali(b: Baris, desa: string, jk: 1 | 2): void {
    this.milik(desa).bersih++
    this.bersih('aktif-kembali', b[LETAK['NIK']!]!, desa, jk)
  }

  private mati(b: Baris, desa: string): Baris {
    const jk = this.acak.mungkin(0.54) ? 1 : 2
    const umur = this.acak.mungkin(0.06) ? 5 + this.acak.bulat(40) : 50 + this.acak.bulat(42)
    const orang = this.orangLama(b, desa, jk, umur, '9', umur > 45 ? '4' : '1')
    this.milik(desa).mati++
    // Every tenth is reported in the new half year for the old one.
    const hari = this.acak.mungkin(0.1) ? mundur(this.awal, 5 + this.acak.bulat(100)) : this.hari()
    const lapor = this.hariKerja(hari > this.awal ? this.hari(hari, 20) : this.hari())
    this.buku.tulis(lapor, {
      JENIS: 'mati',
      TGL_PERISTIWA: hari,
      KODE_WILAYAH: desa,
      NIK: orang[LETAK['NIK']!]!,
      JENIS_KLMIN: jk,
      TGL_LHR: iso(orang[LETAK['TGL_LHR']!]!),
    })
    this.buku.terbit(lapor, desa, 'akta-mati', jk)
    this.buku.terbit(lapor, desa, 'kk-ubah')
    return orang
  }

  private keluar(b: Baris, desa: string): Baris {
    const jk = this.acak.mungkin(0.5) ? 1 : 2
    const orang = this.orangLama(b, desa, jk, 17 + this.acak.bulat(25), '9', '1')
    this.milik(desa).pindah++
    const hari = this.hari()
    const lapor = this.hariKerja(hari)
    const lahir = iso(orang[LETAK['TGL_LHR']!]!)
    this.gerak('pindah', orang[LETAK['NIK']!]!, desa, jk, lahir, hari, lapor, this.acak.mungkin(0.6) ? 4 : 5)
    return orang
  }

  private ktpEl(desa: string, jk: 1 | 2, umur: number): void {
    if (umur < 17) return
    const lapor = this.hariKerja(this.hari())
    if (umur < 19) this.buku.terbit(lapor, desa, 'ktp-el-rekam', jk)
    this.buku.terbit(lapor, desa, 'ktp-el-cetak', jk)
  }

  private ganda(b: Baris, desa: string): Baris {
    const jk = this.acak.mungkin(0.5) ? 1 : 2
    const orang = this.orangLama(b, desa, jk, 20 + this.acak.bulat(40), '9', '1')
    this.milik(desa).bersih--
    this.bersih('hapus-ganda', orang[LETAK['NIK']!]!, desa, jk)
    return orang
  }

  // The wedding day stands in the export: before it they were not married.
  private menikahkan(b: Baris, desa: string, jk: 1 | 2, lahir: string): Baris {
    const kawin = b[LETAK['TGL_KWN']!]!
    if (kawin === '' || iso(kawin) <= this.awal || b[LETAK['STAT_KWN']!] !== '2') return b
    const kunci = `${b[LETAK['NO_KK']!]}|${kawin}`
    const diri = { nik: b[LETAK['NIK']!]!, umur: this.tahun(lahir) }
    const lain = this.menikah.get(kunci)
    if (lain) {
      const [suami, istri] = jk === 1 ? [diri, lain] : [lain, diri]
      const lapor = this.hariKerja(this.hari(iso(kawin), 14))
      this.buku.tulis(lapor, {
        JENIS: 'kawin',
        TGL_PERISTIWA: iso(kawin),
        KODE_WILAYAH: desa,
        NIK_SUAMI: suami.nik,
        NIK_ISTRI: istri.nik,
        UMUR_SUAMI: suami.umur,
        UMUR_ISTRI: istri.umur,
      })
      this.buku.terbit(lapor, desa, 'akta-kawin')
      this.buku.terbit(lapor, desa, 'kk-terbit')
    } else this.menikah.set(kunci, diri)
    const lama = [...b]
    for (const k of ['NO_AKTA_KWN', 'TGL_KWN']) lama[LETAK[k]!] = ''
    lama[LETAK['STAT_KWN']!] = '1'
    lama[LETAK['AKTA_KWN']!] = '1'
    return lama
  }

  private gerak(
    jenis: 'pindah' | 'datang',
    nik: string,
    desa: string,
    jk: number,
    lahir: string,
    hari: string,
    lapor: string,
    klasifikasi: number,
  ): void {
    this.buku.tulis(lapor, {
      JENIS: jenis,
      TGL_PERISTIWA: hari,
      KODE_WILAYAH: desa,
      NIK: nik,
      JENIS_KLMIN: jk,
      TGL_LHR: lahir,
      NO_SURAT: `${jenis === 'pindah' ? 'SKP' : 'SKD'}/${++this.surat}`,
      KLASIFIKASI_PINDAH: klasifikasi,
    })
  }

  private bersih(jenis: string, nik: string, desa: string, jk: number): void {
    const hari = this.hariKerja(this.hari())
    this.buku.tulis(hari, {
      JENIS: 'pembersihan',
      TGL_PERISTIWA: hari,
      KODE_WILAYAH: desa,
      NIK: nik,
      JENIS_KLMIN: jk,
      JENIS_PEMBERSIHAN: jenis,
      BERITA_ACARA: `BA/${String(++this.beritaAcara).padStart(4, '0')}/${this.akhir.slice(0, 4)}`,
    })
  }

  /** Someone of the household who is not there any more; NIK with a serial that `PembagiNomor` does not reach. */
  private orangLama(b: Baris, desa: string, jk: 1 | 2, umur: number, shdk: string, kawin: string): Baris {
    const lahir = mundur(this.awal, umur * 365 + this.acak.bulat(360) + 10)
    const [y, m, d] = lahir.split('-') as [string, string, string]
    const orang = [...b]
    const hari = String(Number(d) + (jk === 2 ? 40 : 0)).padStart(2, '0')
    const awalan = `${desa.replaceAll('.', '').slice(0, 6)}${hari}${m}${y.slice(2)}`
    const isi: Record<string, string> = {
      NIK: `${awalan}${this.serial(awalan)}`,
      JENIS_KLMIN: String(jk),
      TGL_LHR: `${d}-${m}-${y}`,
      STAT_HBKEL: shdk,
      STAT_KWN: kawin,
      AKTA_LHR: '1',
      NO_AKTA_LHR: '',
      AKTA_KWN: '1',
      NO_AKTA_KWN: '',
      TGL_KWN: '',
      AKTA_CRAI: '1',
      NO_AKTA_CRAI: '',
      TGL_CRAI: '',
      KLAIN_FSK: '1',
      PNYDNG_CCT: '',
      PDDK_AKH: umur < 20 ? '4' : '5',
      JENIS_PKRJN: umur < 20 ? '3' : '9',
      NIK_IBU: '',
      NIK_AYAH: '',
    }
    for (const [k, v] of Object.entries(isi)) orang[LETAK[k]!] = v
    this.milik(desa).awal[jk - 1]!++
    return orang
  }

  // Heads and spouses stay, so that no household of before is without its head.
  private bolehPergi(b: Baris): boolean {
    return ['4', '9', '11'].includes(b[LETAK['STAT_HBKEL']!]!) && b[LETAK['STAT_KWN']!] === '1'
  }

  private milik(desa: string): KebenaranDesa {
    let d = this.desa.get(desa)
    if (!d) {
      d = { awal: [0, 0], akhir: [0, 0], lahir: 0, mati: 0, datang: 0, pindah: 0, bersih: 0 }
      this.desa.set(desa, d)
    }
    return d
  }

  private desaLain(desa: string): string {
    const lain = this.acak.pilih(this.daftarDesa)
    return lain !== desa || this.daftarDesa.length === 1 ? lain : this.desaLain(desa)
  }

  private noKk(desa: string): string {
    const awalan = `${desa.replaceAll('.', '').slice(0, 6)}010124`
    return `${awalan}${this.serial(awalan)}`
  }

  private serial(awalan: string): string {
    const n = (this.nomor.get(awalan) ?? 8999) + 1
    if (n > 9999) throw new Error('serials of former residents are used up')
    this.nomor.set(awalan, n)
    return String(n)
  }

  /** A day of the half year, or at most `jarak` days after `sejak`. */
  private hari(sejak?: string, jarak = 0): string {
    const panjang = hariAntara(this.awal, this.akhir)
    if (sejak === undefined) return mundur(this.awal, -1 - this.acak.bulat(panjang))
    // What the export knows was reported before its day: little time left means little delay.
    return mundur(sejak, -this.acak.bulat(Math.min(jarak, Math.max(0, hariAntara(sejak, this.akhir))) + 1))
  }

  /** The next weekday that still lies in the half year, else the last weekday of it. */
  private hariKerja(hari: string): string {
    let t = hari
    while (isAkhirPekan(t)) t = mundur(t, -1)
    if (t <= this.akhir) return t
    for (t = this.akhir; isAkhirPekan(t); ) t = mundur(t, 1)
    // What happened on the very last weekend is reported on it: the office opened for it.
    return t < hari ? this.akhir : t
  }

  private tahun(lahir: string): number {
    const umur = Number(this.akhir.slice(0, 4)) - Number(lahir.slice(0, 4))
    return lahir.slice(5) > this.akhir.slice(5) ? umur - 1 : umur
  }
}

function kodeDesa(b: Baris): string {
  const [p, k, c, l] = ['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'].map((n) => b[LETAK[n]!]!) as [
    string,
    string,
    string,
    string,
  ]
  return `${p}.${k.padStart(2, '0')}.${c.padStart(2, '0')}.${l.padStart(4, '0')}`
}

function taruhDesa(b: Baris, desa: string): void {
  const bagian = desa.split('.').map((n) => String(Number(n)))
  for (const [i, n] of ['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'].entries()) b[LETAK[n]!] = bagian[i]!
}

const iso = (tgl: string) => tgl.split('-').reverse().join('-')
const HARI_MS = 86_400_000
const mundur = (hari: string, n: number) =>
  new Date(Date.parse(hari) - n * HARI_MS).toISOString().slice(0, 10)
const hariAntara = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / HARI_MS
const isAkhirPekan = (hari: string) => [0, 6].includes(new Date(`${hari}T00:00:00Z`).getUTCDay())
