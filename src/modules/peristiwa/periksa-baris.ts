import { type KodeWilayah, kodeDesa, parseKodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import type { IdAturan } from './aturan.ts'
import { bacaTanggal, umurPada } from './baca-tanggal.ts'
import { findDokumen } from './kode-dokumen.ts'
import { findPembersihan } from './kode-pembersihan.ts'
import type { LetakKolom, NamaKolom } from './kolom.ts'
import { type BarisPeristiwa, JENIS_PERISTIWA, type JenisPeristiwa, type Jk } from './peristiwa.ts'

/** What a row is held against. */
export interface KonteksBaris {
  readonly letak: LetakKolom
  readonly jumlahKolom: number
  /** Kinds the file covers; a file without a JENIS column has exactly one. */
  readonly jenis: readonly JenisPeristiwa[]
  readonly dari: Tanggal
  readonly sampai: Tanggal
  readonly hariIni: Tanggal
  readonly kabkota: ReadonlySet<string>
  /** Desa that hold now, and those that ever held. */
  readonly desaKini: ReadonlySet<KodeWilayah>
  readonly desaPernah: ReadonlySet<KodeWilayah>
  readonly klasifikasi: ReadonlySet<number>
}

export interface Tolakan {
  readonly aturan: IdAturan
  readonly kolom: NamaKolom | ''
  readonly nilai: string
}
export type HasilBaris =
  | { readonly baris: BarisPeristiwa; readonly temuan: readonly IdAturan[] }
  | { readonly tolak: Tolakan }

/** Sixty days: UU 24/2013 Pasal 32 for births; used as the mark of a late report for all kinds. */
const HARI_TERLAMBAT = 60

/** One row against the rules, in their order. Pure: doubles over rows are the caller's. */
export function periksaBaris(k: KonteksBaris, sel: readonly string[]): HasilBaris {
  try {
    return new Pemeriksa(k, sel).periksa()
  } catch (sebab) {
    if (sebab instanceof Henti) return { tolak: sebab.tolakan }
    throw sebab
  }
}

class Henti extends Error {
  readonly tolakan: Tolakan
  constructor(tolakan: Tolakan) {
    super(tolakan.aturan)
    this.tolakan = tolakan
  }
}

const KEJADIAN: Partial<Record<JenisPeristiwa, NamaKolom>> = {
  lahir: 'lahir',
  mati: 'kejadianMati',
  kawin: 'kejadianKawin',
  cerai: 'kejadianCerai',
  pindah: 'kejadianPindah',
  datang: 'kejadianDatang',
  dokumen: 'kejadianDokumen',
}

class Pemeriksa {
  readonly k: KonteksBaris
  readonly sel: readonly string[]
  readonly temuan: IdAturan[] = []
  constructor(k: KonteksBaris, sel: readonly string[]) {
    this.k = k
    this.sel = sel
  }

  periksa(): HasilBaris {
    if (this.sel.length !== this.k.jumlahKolom) this.tolak('jumlah-kolom', '', '')
    const jenis = this.jenis()
    const { kejadian, lapor } = this.hari(jenis)
    const desa = this.desa()
    const isi = this.isi(jenis, kejadian)
    return { baris: { jenis, kejadian, lapor, desa, ...isi }, temuan: this.temuan }
  }

  private isi(
    jenis: JenisPeristiwa,
    kejadian: Tanggal,
  ): Omit<BarisPeristiwa, 'jenis' | 'kejadian' | 'lapor' | 'desa'> {
    switch (jenis) {
      case 'lahir':
        return this.kelahiran(kejadian)
      case 'mati':
        return this.kematian(kejadian)
      case 'kawin':
      case 'cerai':
        return this.perkawinan(jenis, kejadian)
      case 'pindah':
      case 'datang':
        return this.perpindahan(jenis, kejadian)
      case 'dokumen':
        return this.dokumen()
      case 'pembersihan':
        return this.pembersihan(kejadian)
    }
  }

  private kelahiran(kejadian: Tanggal) {
    const jk = this.jk(true)
    const nik = this.nik('nik', false)
    if (nik === '') this.temuan.push('nik-bayi-kosong')
    this.cocokNik(nik, jk)
    const umur = this.umur('umurIbu', 'lahirIbu', kejadian)
    if (umur === undefined) this.temuan.push('umur-kosong')
    else if (umur < 10 || umur > 55) this.temuan.push('umur-ibu')
    return {
      rincian: '',
      jk,
      jumlah: 1,
      ...(umur !== undefined && { umur }),
      ...(nik !== '' && { kunci: `lahir|${nik}` }),
      identitas: [nik, this.nilai('nama'), this.nilai('nikIbu'), this.nilai('lahirIbu')],
    }
  }

  private kematian(kejadian: Tanggal) {
    const jk = this.jk(true)
    const nik = this.nik('nik', true)
    this.cocokNik(nik, jk)
    const lahir = this.tanggal('lahir', false)
    if (lahir && lahir > kejadian) this.tolak('lahir-sesudah-peristiwa', 'lahir', this.nilai('lahir'))
    const umur = this.umur('umur', 'lahir', kejadian)
    if (umur === undefined) this.temuan.push('umur-kosong')
    const hari = lahir === undefined ? undefined : (Date.parse(kejadian) - Date.parse(lahir)) / 86_400_000
    const bayi = umur !== 0 || hari === undefined ? undefined : hari <= 28 ? (1 as const) : (2 as const)
    const ibu = /^(2|y|ya|ada)$/i.test(this.nilai('kematianIbu'))
    return {
      rincian: ibu ? 'ibu' : '',
      jk,
      jumlah: 1,
      ...(umur !== undefined && { umur }),
      ...(bayi && { bayi }),
      kunci: `mati|${nik}`,
      identitas: [nik, this.nilai('nama'), lahir ?? ''],
    }
  }

  private perkawinan(jenis: 'kawin' | 'cerai', kejadian: Tanggal) {
    const [suami, istri] = [this.nik('nikSuami', true), this.nik('nikIstri', true)]
    const umur = [
      this.umur('umurSuami', 'lahirSuami', kejadian),
      this.umur('umurIstri', 'lahirIstri', kejadian),
    ]
    if (umur.includes(undefined)) this.temuan.push('umur-kosong')
    if (jenis === 'kawin' && umur.some((u) => u !== undefined && u < 19)) this.temuan.push('umur-kawin')
    const orang = ([1, 2] as const).map((jk, i) => ({
      jk,
      ...(umur[i] !== undefined && { umur: umur[i] }),
    }))
    return {
      rincian: '',
      jk: 0 as Jk,
      jumlah: 1,
      pasangan: orang,
      kunci: `${jenis}|${suami}|${istri}|${kejadian}`,
      identitas: [suami, istri],
    }
  }

  private perpindahan(jenis: 'pindah' | 'datang', kejadian: Tanggal) {
    const jk = this.jk(true)
    const nik = this.nik('nik', true)
    this.cocokNik(nik, jk)
    const klasifikasi = Number(this.nilai('klasifikasi'))
    if (!this.k.klasifikasi.has(klasifikasi))
      this.tolak('klasifikasi-tak-dikenal', 'klasifikasi', this.nilai('klasifikasi'))
    const umur = this.umur('umur', 'lahir', kejadian)
    if (umur === undefined) this.temuan.push('umur-kosong')
    const noSurat = this.nilai('noSurat')
    if (noSurat === '') this.temuan.push('surat-kosong')
    return {
      rincian: String(klasifikasi),
      jk,
      jumlah: 1,
      ...(umur !== undefined && { umur }),
      ...(noSurat !== '' && { noSurat }),
      kunci: `${jenis}|${nik}|${kejadian}`,
      identitas: [nik, this.nilai('nama'), this.nilai('lahir')],
    }
  }

  private dokumen() {
    const dok = findDokumen(this.nilai('dokumen'))
    if (!dok) this.tolak('dokumen-tak-dikenal', 'dokumen', this.nilai('dokumen'))
    const tulisan = this.nilai('jumlah')
    const jumlah = tulisan === '' ? 1 : Number(tulisan)
    if (!Number.isInteger(jumlah) || jumlah < 1 || jumlah > 1_000_000)
      this.tolak('jumlah-tak-sah', 'jumlah', tulisan)
    const jk: Jk = dok.perJk ? this.jk(true) : 0
    return { rincian: dok.kode, jk, jumlah, identitas: [this.nik('nik', false)] }
  }

  private pembersihan(kejadian: Tanggal) {
    const jenis = findPembersihan(this.nilai('pembersihan'))
    if (!jenis) this.tolak('pembersihan-tak-dikenal', 'pembersihan', this.nilai('pembersihan'))
    const jk = this.jk(true)
    const nik = this.nik('nik', true)
    const beritaAcara = this.nilai('beritaAcara')
    if (beritaAcara === '') this.tolak('berita-acara-kosong', 'beritaAcara', '')
    return {
      rincian: jenis.kode,
      jk,
      jumlah: 1,
      // The same NIK may be struck off in one desa and put right in another on the same day.
      kunci: `pembersihan|${jenis.kode}|${nik}|${kejadian}|${this.tulisanDesa()}`,
      identitas: [nik, beritaAcara],
    }
  }

  private jenis(): JenisPeristiwa {
    const [satu] = this.k.jenis
    if (this.k.letak.jenis === undefined) return satu!
    const tulisan = this.nilai('jenis')
    const jenis = findJenis(tulisan)
    if (!jenis) this.tolak('jenis-tak-dikenal', 'jenis', tulisan)
    if (!this.k.jenis.includes(jenis)) this.tolak('jenis-di-luar-cakupan', 'jenis', tulisan)
    return jenis
  }

  private hari(jenis: JenisPeristiwa): { kejadian: Tanggal; lapor: Tanggal } {
    const khusus = KEJADIAN[jenis]
    const kolom = khusus && this.nilai(khusus) !== '' ? khusus : 'kejadian'
    const lapor = this.tanggal('lapor', false)
    const { dari, sampai } = this.k
    const hariLapor = lapor ?? (dari === sampai ? dari : undefined)
    // A document and a cleaning happen when they are reported.
    const sendiri = jenis === 'dokumen' || jenis === 'pembersihan'
    const kejadian = this.tanggal(kolom, !sendiri) ?? hariLapor
    if (!hariLapor) this.tolak('lapor-kosong', 'lapor', '')
    if (hariLapor < dari || hariLapor > sampai) this.tolak('lapor-di-luar-file', 'lapor', this.nilai('lapor'))
    if (kejadian! > this.k.hariIni) this.tolak('tanggal-masa-depan', kolom, this.nilai(kolom))
    if (kejadian! > hariLapor) this.tolak('lapor-sebelum-kejadian', kolom, this.nilai(kolom))
    const selisih = (Date.parse(hariLapor) - Date.parse(kejadian!)) / 86_400_000
    if (selisih > HARI_TERLAMBAT) this.temuan.push('lapor-terlambat')
    return { kejadian: kejadian!, lapor: hariLapor }
  }

  private tulisanDesa(): string {
    if (this.k.letak.desa !== undefined) return this.nilai('desa')
    return (['prop', 'kab', 'kec', 'kel'] as const).map((n) => this.nilai(n)).join('/')
  }

  private desa(): KodeWilayah {
    const bagian = (['prop', 'kab', 'kec', 'kel'] as const).map((n) => this.nilai(n))
    const kode =
      this.k.letak.desa !== undefined
        ? parseKodeWilayah(this.nilai('desa'))
        : bagian.every((b) => /^\d{1,4}$/.test(b))
          ? kodeDesa(...(bagian.map(Number) as [number, number, number, number]))
          : undefined
    const tulisan = this.tulisanDesa()
    if (!kode || tingkatWilayah(kode) !== 'desa' || !this.k.desaPernah.has(kode))
      this.tolak('desa-tak-dikenal', 'desa', tulisan)
    if (!this.k.kabkota.has(kode.slice(0, 5))) this.tolak('di-luar-cakupan-wilayah', 'desa', tulisan)
    if (!this.k.desaKini.has(kode)) this.temuan.push('desa-lama')
    return kode
  }

  private jk(wajib: true): 1 | 2 {
    const tulisan = this.nilai('jk').toUpperCase()
    if (/^(1|L|LK|LAKI-LAKI|LAKI - LAKI|PRIA)$/.test(tulisan)) return 1
    if (/^(2|P|PR|PEREMPUAN|WANITA)$/.test(tulisan)) return 2
    return this.tolak('kelamin-tak-sah', 'jk', wajib ? this.nilai('jk') : '')
  }

  private nik(kolom: NamaKolom, wajib: boolean): string {
    const tulisan = this.nilai(kolom).replaceAll(' ', '')
    if (tulisan === '' || tulisan === '-') {
      if (wajib) this.tolak('nik-kosong', kolom, '')
      return ''
    }
    if (/e\+/i.test(tulisan)) this.tolak('nik-rusak', kolom, tulisan)
    if (!/^\d{16}$/.test(tulisan)) this.tolak('nik-bukan-16-angka', kolom, tulisan)
    return tulisan
  }

  // PPKKCC DDMMYY SSSS, day + 40 for women (domain.md 1.5).
  private cocokNik(nik: string, jk: 1 | 2): void {
    if (nik !== '' && Number(nik.slice(6, 8)) > 40 !== (jk === 2)) this.temuan.push('nik-beda-kelamin')
  }

  private umur(kolom: NamaKolom, lahir: NamaKolom, kejadian: Tanggal): number | undefined {
    const hariLahir = this.tanggal(lahir, false)
    if (hariLahir) {
      if (hariLahir > kejadian) this.tolak('lahir-sesudah-peristiwa', lahir, this.nilai(lahir))
      const umur = umurPada(hariLahir, kejadian)
      return umur > 150 ? this.tolak('umur-tak-sah', lahir, this.nilai(lahir)) : umur
    }
    const tulisan = this.nilai(kolom)
    if (tulisan === '' || tulisan === '-') return undefined
    const umur = Number(tulisan)
    if (!Number.isInteger(umur) || umur < 0 || umur > 150) this.tolak('umur-tak-sah', kolom, tulisan)
    return umur
  }

  private tanggal(kolom: NamaKolom, wajib: boolean): Tanggal | undefined {
    const tulisan = this.nilai(kolom)
    if (tulisan === '' || tulisan === '-') {
      if (wajib) this.tolak('tanggal-kosong', kolom, '')
      return undefined
    }
    const hasil = bacaTanggal(tulisan)
    if (hasil.sebab) return this.tolak(hasil.sebab, kolom, tulisan)
    return hasil.tanggal
  }

  private nilai(kolom: NamaKolom): string {
    const i = this.k.letak[kolom]
    return i === undefined ? '' : (this.sel[i] ?? '')
  }

  private tolak(aturan: IdAturan, kolom: Tolakan['kolom'], nilai: string): never {
    throw new Henti({ aturan, kolom, nilai })
  }
}

const NAMA_LAIN: Readonly<Record<string, JenisPeristiwa>> = {
  kelahiran: 'lahir',
  kematian: 'mati',
  perkawinan: 'kawin',
  perceraian: 'cerai',
  'pindah-keluar': 'pindah',
  kedatangan: 'datang',
  pembersihan: 'pembersihan',
}

export function findJenis(tulisan: string): JenisPeristiwa | undefined {
  const kode = tulisan
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return JENIS_PERISTIWA.find((j) => j === kode) ?? NAMA_LAIN[kode]
}
