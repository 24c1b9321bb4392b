import { isAscii, isUtf8 } from 'node:buffer'
import { AWAL_PERINGATAN, DAFTAR_ATURAN, indeksAturan } from '../aturan.ts'
import { DAFTAR_KODE, KODE_TAK_DIKENAL } from '../kode-siak.ts'
import { AliranByte } from './aliran-byte.ts'
import { Ember, JUMLAH_KODE, KEPALA_REKAMAN, TEKS_MAKS, type TulisSync } from './ember.ts'
import { KamusKode } from './kamus-kode.ts'
import { KOLOM_IDENTITAS, KOLOM_SIAK, kolomKe } from './kolom.ts'
import { bagianDesa, type HasilBaca, type KonteksBaca } from './konteks.ts'
import { gantiBaris, tutupKutip } from './kutip.ts'
import {
  bersihkanNomor,
  bulat,
  delapanAngka,
  hariSejak1970,
  isKosong,
  LAHIR_BENTUK,
  LAHIR_KOSONG,
  LAHIR_TAK_NYATA,
  tanggalAngka,
} from './sel.ts'

const CONTOH_MAKS = 20

const K = {
  nik: kolomKe('NIK'),
  kk: kolomKe('NO_KK'),
  nama: kolomKe('NAMA_LGKP'),
  jk: kolomKe('JENIS_KLMIN'),
  lahir: kolomKe('TGL_LHR'),
  klaim: kolomKe('KLAIN_FSK'),
  prop: kolomKe('NO_PROP'),
  kab: kolomKe('NO_KAB'),
  kec: kolomKe('NO_KEC'),
  kel: kolomKe('NO_KEL'),
  flag: kolomKe('FLAG_STATUS'),
}

const A = Object.fromEntries(DAFTAR_ATURAN.map((a) => [a.id, indeksAturan(a.id)])) as Record<string, number>
const a = (id: string): number => A[id] ?? indeksAturan(id)

/** The ten code columns that follow sex and age, in the order of the record; `kosong` counts blanks where that is news. */
const KOLOM_KODE = [
  ['AGAMA', 'agama'],
  ['STAT_KWN', 'status-kawin'],
  ['STAT_HBKEL', 'shdk'],
  ['PDDK_AKH', 'pendidikan'],
  ['JENIS_PKRJN', 'pekerjaan'],
  ['GOL_DRH', 'golongan-darah'],
  ['PNYDNG_CCT', 'cacat'],
  ['AKTA_LHR', 'akta-lahir'],
  ['AKTA_KWN', 'akta-kawin'],
  ['AKTA_CRAI', 'akta-cerai'],
] as const

const T = {
  panjang: a('baris-terlalu-panjang'),
  kutip: a('kutip-tak-berpasangan'),
  terpotong: a('baris-terpotong'),
  kolom: a('jumlah-kolom'),
  tidakAktif: a('tidak-aktif'),
  nikKosong: a('nik-kosong'),
  nikIlmiah: a('nik-notasi-ilmiah'),
  nik15: a('nik-15-angka'),
  nik16: a('nik-bukan-16-angka'),
  nikSama: a('nik-angka-sama'),
  nik0000: a('nik-urut-0000'),
  kk16: a('kk-bukan-16-angka'),
  jk: a('kelamin-tak-sah'),
  lahirKosong: a('lahir-kosong'),
  lahirBentuk: a('lahir-bentuk'),
  lahirNyata: a('lahir-tak-nyata'),
  lahir1900: a('lahir-sebelum-1900'),
  lahirDepan: a('lahir-masa-depan'),
  wilayah: a('wilayah-tak-terdaftar'),
  nikMustahil: a('nik-tanggal-mustahil'),
  nikTanggal: a('nik-tanggal-beda'),
  nikKelamin: a('nik-kelamin-beda'),
  umur120: a('umur-lebih-120'),
  nama: a('nama-kosong'),
  cacatJenis: a('cacat-tanpa-jenis'),
  cacatTanda: a('cacat-tanpa-tanda'),
  bersih: a('nomor-dibersihkan'),
  flag: a('flag-kosong'),
}

/**
 * Reads chunks of whole lines: splits, checks, puts every row that may be kept into the bucket of its region. One per
 * worker; holds no state of the file, so chunks may come in any order. The bytes of a chunk are changed on the way.
 */
export class Pembaca {
  readonly #k: KonteksBaca
  readonly #kamus = KOLOM_KODE.map(([kolom]) => new KamusKode(DAFTAR_KODE[kolom]))
  readonly #takDikenal = KOLOM_KODE.map(([, id]) => a(`${id}-tak-dikenal`))
  readonly #kosong = KOLOM_KODE.map(([, id]) => (id === 'cacat' ? -1 : a(`${id}-kosong`)))
  readonly #kolomKode = KOLOM_KODE.map(([kolom]) => kolomKe(kolom))
  readonly #kamusJk = new KamusKode(DAFTAR_KODE.JENIS_KLMIN)
  readonly #kamusKlaim = new KamusKode(DAFTAR_KODE.KLAIN_FSK)
  readonly #akta: readonly { kode: number; nomor: number; tanpaNomor: number; tanpaTanda: number }[]
  readonly #identitas: Int32Array
  readonly #ada: boolean[]
  readonly #ember: Ember[]
  readonly #petaDesa: Map<number, number>
  #wilayahLalu = -1
  #desaLalu = -1

  readonly #awal = new Int32Array(KOLOM_SIAK.length)
  readonly #akhir = new Int32Array(KOLOM_SIAK.length)
  readonly #kode = new Uint8Array(JUMLAH_KODE)
  readonly #hitung = new Uint32Array(DAFTAR_ATURAN.length)
  #contoh: number[][] = []
  readonly #tolak = new AliranByte()
  readonly #tidakAktif = new AliranByte()
  #b: Uint8Array = new Uint8Array(0)
  #baris = 0
  #lebih = false
  #nikAkhirNol = 0
  #tanda0 = 0
  #tanda1 = 0

  constructor(konteks: KonteksBaca, nomorPekerja: number, tulis: TulisSync) {
    this.#k = konteks
    this.#ada = KOLOM_SIAK.map((_, i) => konteks.kolom.includes(i))
    this.#identitas = Int32Array.from(KOLOM_IDENTITAS.filter((i) => this.#ada[i]))
    this.#ember = Array.from(
      { length: konteks.jumlahBagian },
      (_, p) => new Ember(konteks.folder, `ember-${p}-${nomorPekerja}`, tulis),
    )
    this.#petaDesa = new Map(Array.from(konteks.desa, (kode, i) => [kode, i]))
    this.#akta = (['lahir', 'kawin', 'cerai'] as const).flatMap((id, i) => {
      const nomor = kolomKe(`NO_AKTA_${['LHR', 'KWN', 'CRAI'][i]}`)
      return this.#ada[nomor] && this.#ada[this.#kolomKode[7 + i]!]
        ? [
            {
              kode: 9 + i,
              nomor,
              tanpaNomor: a(`akta-${id}-tanpa-nomor`),
              tanpaTanda: a(`akta-${id}-tanpa-tanda`),
            },
          ]
        : []
    })
  }

  /** `b` is one chunk; `akhirFile` says that nothing follows, so that a half line can be told. */
  baca(b: Uint8Array, potongan: number, akhirFile: boolean): HasilBaca {
    const buf = Buffer.from(b.buffer, b.byteOffset, b.length)
    const penyandian = isAscii(buf) ? 'ascii' : isUtf8(buf) ? 'utf-8' : 'lain'
    this.#b = b
    this.#baris = 0
    this.#nikAkhirNol = 0
    this.#hitung.fill(0)
    this.#contoh = DAFTAR_ATURAN.map(() => [])
    // A row takes at least a separator or a line end per column.
    const maks = Math.floor(b.length / Math.max(1, this.#k.jumlahKolom)) + 1
    const keluar = {
      nikHi: new Uint32Array(maks),
      nikLo: new Uint32Array(maks),
      kkHi: new Uint32Array(maks),
      kkLo: new Uint32Array(maks),
      baris: new Uint32Array(maks),
      kepala: new Uint8Array(maks),
    }
    let n = 0
    let masuk = 0
    let ditolak = 0
    let tidakAktif = 0
    const { jumlahKolom, batasBaris } = this.#k
    for (let i = 0; i < b.length; ) {
      const awalBaris = i
      const barisIni = this.#baris
      this.#lebih = false
      i = this.#pisah(i, b.length)
      const kolom = this.#kolomTerbaca
      if (kolom === 1 && isHampa(b, awalBaris, i)) continue
      masuk++
      let hasil: number
      if (kolom < 0) hasil = this.#tolakBaris(T.kutip, barisIni, awalBaris)
      else if (i - awalBaris > batasBaris) hasil = this.#tolakBaris(T.panjang, barisIni, awalBaris)
      else if (kolom < jumlahKolom || this.#lebih) {
        const putus = akhirFile && kolom < jumlahKolom && i === b.length && !isGantiBaris(b[i - 1]!)
        hasil = this.#tolakBaris(putus ? T.terpotong : T.kolom, barisIni, awalBaris)
      } else hasil = this.#periksa(barisIni, potongan, n, keluar)
      if (hasil === LANJUT) n++
      else if (hasil === TIDAK_AKTIF) tidakAktif++
      else ditolak++
    }
    return {
      jumlahMasuk: masuk,
      jumlahTidakAktif: tidakAktif,
      jumlahDitolak: ditolak,
      jumlahBarisFisik: this.#baris,
      nikHi: keluar.nikHi.slice(0, n),
      nikLo: keluar.nikLo.slice(0, n),
      kkHi: keluar.kkHi.slice(0, n),
      kkLo: keluar.kkLo.slice(0, n),
      baris: keluar.baris.slice(0, n),
      kepala: keluar.kepala.slice(0, n),
      tolak: this.#tolak.ambil(),
      tidakAktif: this.#tidakAktif.ambil(),
      hitung: this.#hitung.slice(),
      contoh: this.#contoh.flatMap((baris, i) => (baris.length > 0 ? [[i, baris] as const] : [])),
      nikAkhirNol: this.#nikAkhirNol,
      penyandian,
    }
  }

  /** Writes what the buckets still hold. */
  tuntas(): void {
    for (const e of this.#ember) {
      e.tuang()
      e.tutup()
    }
  }

  #kolomTerbaca = 0

  // Finds the cells of the record at `i` and returns where the next one begins. Sets #kolomTerbaca: number of cells, or
  // -1 for a broken quote.
  #pisah(i: number, n: number): number {
    const b = this.#b
    const { pemisah, kolom, jumlahKolom } = this.#k
    const awal = this.#awal
    const akhir = this.#akhir
    let ke = 0
    let s = i
    let e = -1
    for (;;) {
      let c = -1
      while (i < n) {
        c = b[i]!
        if (c === pemisah || c === 10 || c === 13 || (c === 34 && i === s)) break
        i++
      }
      if (i < n && c === 34) {
        const t = tutupKutip(b, i, n, pemisah, true, this.#k.batasBaris)
        if (t < 0) {
          const g = gantiBaris(b, i, n)
          this.#kolomTerbaca = -1
          return this.#lewatiGanti(g < 0 ? n : g, n)
        }
        s = i + 1
        e = this.#bukaKutip(s, t)
        i = t + 1
        c = i < n ? b[i]! : -1
      } else e = i
      if (ke < jumlahKolom) {
        const k = kolom[ke]!
        if (k >= 0) {
          awal[k] = s
          akhir[k] = e
        }
      } else if (e > s) this.#lebih = true
      ke++
      if (i < n && c === pemisah) {
        s = ++i
        continue
      }
      this.#kolomTerbaca = ke
      return this.#lewatiGanti(i, n)
    }
  }

  #lewatiGanti(i: number, n: number): number {
    this.#baris++
    if (i >= n) return n
    return this.#b[i] === 13 && this.#b[i + 1] === 10 ? i + 2 : i + 1
  }

  // Doubled quotes become one, in place; line ends inside the cell are counted. Returns the new end.
  #bukaKutip(awal: number, akhir: number): number {
    const b = this.#b
    let t = awal
    for (let i = awal; i < akhir; i++) {
      const c = b[i]!
      if (c === 34) i++
      else if (c === 10 || (c === 13 && b[i + 1] !== 10)) this.#baris++
      b[t++] = c
    }
    return t
  }

  #catat(aturan: number, baris: number): void {
    this.#hitung[aturan]!++
    const contoh = this.#contoh[aturan]!
    if (contoh.length < CONTOH_MAKS) contoh.push(baris)
  }

  #peringatkan(aturan: number, baris: number): void {
    this.#catat(aturan, baris)
    const bit = aturan - AWAL_PERINGATAN
    if (bit < 32) this.#tanda0 |= 1 << bit
    else this.#tanda1 |= 1 << (bit - 32)
  }

  #tolakBaris(aturan: number, baris: number, awal: number): number {
    this.#catat(aturan, baris)
    this.#tolak.teks(`${baris}\t${aturan}\t-1\t\t`)
    const g = gantiBaris(this.#b, awal, this.#b.length)
    this.#tolak.sel(this.#b, awal, g < 0 ? this.#b.length : g)
    this.#tolak.teks('\n')
    return TOLAK
  }

  #tolakSel(aturan: number, baris: number, kolom: number): number {
    this.#catat(aturan, baris)
    this.#tolak.teks(`${baris}\t${aturan}\t${kolom}\t`)
    this.#tolak.sel(this.#b, this.#awal[K.nik]!, this.#akhir[K.nik]!, 40)
    this.#tolak.teks('\t')
    this.#tolak.sel(this.#b, this.#awal[kolom]!, this.#akhir[kolom]!)
    this.#tolak.teks('\n')
    return TOLAK
  }

  #periksa(
    baris: number,
    potongan: number,
    n: number,
    keluar: { [k in 'nikHi' | 'nikLo' | 'kkHi' | 'kkLo' | 'baris']: Uint32Array } & { kepala: Uint8Array },
  ): number {
    const b = this.#b
    const awal = this.#awal
    const akhir = this.#akhir
    let dibersihkan = false
    let flagKosong = false

    let nikA = awal[K.nik]!
    if (akhir[K.nik]! - nikA !== 16 || !isAngka(b[nikA]!) || !isAngka(b[nikA + 15]!)) {
      const e = bersihkanNomor(b, nikA, akhir[K.nik]!)
      dibersihkan = e !== akhir[K.nik]!
      akhir[K.nik] = e
    }
    const kkA = awal[K.kk]!
    if (akhir[K.kk]! - kkA !== 16 || !isAngka(b[kkA]!) || !isAngka(b[kkA + 15]!)) {
      const e = bersihkanNomor(b, kkA, akhir[K.kk]!)
      dibersihkan ||= e !== akhir[K.kk]!
      akhir[K.kk] = e
    }
    nikA = awal[K.nik]!

    if (this.#ada[K.flag]) {
      const fa = awal[K.flag]!
      const fe = akhir[K.flag]!
      if (fe - fa === 1 ? b[fa] !== 48 : !this.#isAktif(fa, fe)) {
        if (!isKosong(b, fa, fe)) return this.#pisahkan(baris)
        flagKosong = true
      }
    }

    const nikHi = akhir[K.nik]! - nikA === 16 ? delapanAngka(b, nikA) : -1
    const nikLo = nikHi >= 0 ? delapanAngka(b, nikA + 8) : -1
    if (nikLo < 0) return this.#tolakSel(this.#sebabNik(nikA, akhir[K.nik]!), baris, K.nik)
    if (nikHi === nikLo && nikHi % 11_111_111 === 0) return this.#tolakSel(T.nikSama, baris, K.nik)
    if (nikLo % 10_000 === 0) return this.#tolakSel(T.nik0000, baris, K.nik)

    const kkHi = akhir[K.kk]! - kkA === 16 ? delapanAngka(b, kkA) : -1
    const kkLo = kkHi >= 0 ? delapanAngka(b, kkA + 8) : -1
    if (kkLo < 0) return this.#tolakSel(T.kk16, baris, K.kk)

    const jk = this.#kamusJk.kode(b, awal[K.jk]!, akhir[K.jk]!)
    if (jk !== 1 && jk !== 2) return this.#tolakSel(T.jk, baris, K.jk)

    const lahir = tanggalAngka(b, awal[K.lahir]!, akhir[K.lahir]!)
    if (lahir >= LAHIR_KOSONG) return this.#tolakSel(SEBAB_LAHIR[lahir - LAHIR_KOSONG]!, baris, K.lahir)
    if (lahir < 19_000_101) return this.#tolakSel(T.lahir1900, baris, K.lahir)
    const { acuan } = this.#k
    if (lahir > acuan) return this.#tolakSel(T.lahirDepan, baris, K.lahir)

    const desa = this.#cariDesa()
    if (desa < 0) return this.#tolakSel(T.wilayah, baris, K.kel)

    this.#tanda0 = 0
    this.#tanda1 = 0
    // From here the row is kept, unless its NIK turns out to be taken by an earlier row.
    if (dibersihkan) this.#peringatkan(T.bersih, baris)
    if (flagKosong) this.#peringatkan(T.flag, baris)
    if (nikLo % 10 === 0) this.#nikAkhirNol++
    const tahun = Math.floor(lahir / 10_000)
    const bulan = Math.floor(lahir / 100) % 100
    const hari = lahir % 100
    let umur = Math.floor(acuan / 10_000) - tahun
    if (acuan % 10_000 < lahir % 10_000) umur--
    if (umur > 120) {
      this.#peringatkan(T.umur120, baris)
      umur = 120
    }
    this.#periksaNik(nikHi, nikLo, jk, tahun % 100, bulan, hari, baris)
    if (this.#ada[K.nama] && isKosong(b, awal[K.nama]!, akhir[K.nama]!)) this.#peringatkan(T.nama, baris)

    const kode = this.#kode
    kode[0] = jk
    kode[1] = umur
    this.#bacaKode(baris)

    keluar.nikHi[n] = nikHi
    keluar.nikLo[n] = nikLo
    keluar.kkHi[n] = kkHi
    keluar.kkLo[n] = kkLo
    keluar.baris[n] = baris
    keluar.kepala[n] = kode[4] === 1 ? 1 : 0
    this.#simpan(desa, potongan, n, nikHi, nikLo, hariSejak1970(tahun, bulan, hari))
    return LANJUT
  }

  #sebabNik(awal: number, akhir: number): number {
    if (akhir === awal) return T.nikKosong
    const teks = Buffer.from(this.#b.buffer, this.#b.byteOffset + awal, Math.min(akhir - awal, 64)).toString(
      'latin1',
    )
    if (/^\d[\d.,]*E\+?\d+$/i.test(teks)) return T.nikIlmiah
    return /^\d{15}$/.test(teks) ? T.nik15 : T.nik16
  }

  #isAktif(awal: number, akhir: number): boolean {
    if (bulat(this.#b, awal, akhir) === 0) return true
    const teks = Buffer.from(this.#b.buffer, this.#b.byteOffset + awal, akhir - awal).toString('latin1')
    return /^\s*(aktif|hidup)\s*$/i.test(teks)
  }

  #pisahkan(baris: number): number {
    this.#catat(T.tidakAktif, baris)
    this.#tidakAktif.teks(`${baris}\t`)
    for (const k of [K.nik, K.kk, K.flag]) {
      this.#tidakAktif.sel(this.#b, this.#awal[k]!, this.#akhir[k]!, 40)
      this.#tidakAktif.teks(k === K.flag ? '\n' : '\t')
    }
    return TIDAK_AKTIF
  }

  #cariDesa(): number {
    const b = this.#b
    const p = bulat(b, this.#awal[K.prop]!, this.#akhir[K.prop]!)
    const kab = bulat(b, this.#awal[K.kab]!, this.#akhir[K.kab]!)
    const kec = bulat(b, this.#awal[K.kec]!, this.#akhir[K.kec]!)
    const kel = bulat(b, this.#awal[K.kel]!, this.#akhir[K.kel]!)
    if (p < 0 || kab < 0 || kec < 0 || kel < 0 || p > 99 || kab > 99 || kec > 99 || kel > 9999) return -1
    const kunci = p * 1e8 + kab * 1e6 + kec * 1e4 + kel
    if (kunci !== this.#wilayahLalu) {
      this.#wilayahLalu = kunci
      this.#desaLalu = this.#petaDesa.get(kunci) ?? -1
    }
    return this.#desaLalu
  }

  // NIK holds DDMMYY of birth, women with day + 40. It stays when a court corrects date or sex, so it only warns.
  #periksaNik(
    hi: number,
    lo: number,
    jk: number,
    tahun2: number,
    bulan: number,
    hari: number,
    baris: number,
  ): void {
    const dd = hi % 100
    const nikHari = dd > 40 ? dd - 40 : dd
    const nikBulan = Math.floor(lo / 1_000_000)
    const nikTahun = Math.floor(lo / 10_000) % 100
    if (nikHari < 1 || nikHari > 31 || nikBulan < 1 || nikBulan > 12) {
      this.#peringatkan(T.nikMustahil, baris)
      return
    }
    if (nikHari !== hari || nikBulan !== bulan || nikTahun !== tahun2) this.#peringatkan(T.nikTanggal, baris)
    if (dd > 40 !== (jk === 2)) this.#peringatkan(T.nikKelamin, baris)
  }

  #bacaKode(baris: number): void {
    const b = this.#b
    const kode = this.#kode
    for (let j = 0; j < this.#kolomKode.length; j++) {
      const k = this.#kolomKode[j]!
      if (!this.#ada[k]) {
        kode[j + 2] = 0
        continue
      }
      const v = this.#kamus[j]!.kode(b, this.#awal[k]!, this.#akhir[k]!)
      kode[j + 2] = v
      if (v === KODE_TAK_DIKENAL) this.#peringatkan(this.#takDikenal[j]!, baris)
      else if (v === 0 && this.#kosong[j]! >= 0) this.#peringatkan(this.#kosong[j]!, baris)
    }
    for (const akta of this.#akta) {
      const tanpaNomor = isKosong(b, this.#awal[akta.nomor]!, this.#akhir[akta.nomor]!)
      if (kode[akta.kode] === 2) {
        if (tanpaNomor) this.#peringatkan(akta.tanpaNomor, baris)
      } else if (!tanpaNomor) this.#peringatkan(akta.tanpaTanda, baris)
    }
    if (this.#ada[K.klaim]) {
      const klaim = this.#kamusKlaim.kode(b, this.#awal[K.klaim]!, this.#akhir[K.klaim]!)
      if (klaim === 2 && kode[8] === 0) this.#peringatkan(T.cacatJenis, baris)
      else if (klaim === 1 && kode[8] !== 0) this.#peringatkan(T.cacatTanda, baris)
    }
  }

  #simpan(desa: number, potongan: number, n: number, nikHi: number, nikLo: number, hari: number): void {
    const b = this.#b
    const identitas = this.#identitas
    let panjang = identitas.length
    for (let j = 0; j < identitas.length; j++) {
      const k = identitas[j]!
      panjang += this.#akhir[k]! - this.#awal[k]!
    }
    // Nobody's cells are that long; what is cut is past any form's field.
    if (panjang > TEKS_MAKS) panjang = this.#potongSel(identitas)
    const ember = this.#ember[bagianDesa(desa, this.#k.desa.length, this.#k.jumlahBagian)]!
    const p = ember.siapkan(KEPALA_REKAMAN + panjang + 3)
    const t = ember.bytes
    let o = p + KEPALA_REKAMAN
    for (let j = 0; j < identitas.length; j++) {
      const k = identitas[j]!
      let i = this.#awal[k]!
      let e = this.#akhir[k]!
      while (i < e && b[i] === 0x20) i++
      while (e > i && b[e - 1] === 0x20) e--
      for (; i < e; i++) {
        const c = b[i]!
        t[o++] = c < 0x20 ? 0x20 : c
      }
      t[o++] = 9
    }
    t[o - 1] = 10
    while (o & 3) t[o++] = 0
    const w = ember.kata
    const q = p >>> 2
    w[q] = o - p
    w[q + 1] = potongan
    w[q + 2] = n
    w[q + 3] = desa
    w[q + 4] = nikHi
    w[q + 5] = nikLo
    w[q + 6] = hari
    const kode = this.#kode
    for (let j = 0; j < JUMLAH_KODE; j++) t[p + 28 + j] = kode[j]!
    w[q + 10] = this.#tanda0
    w[q + 11] = this.#tanda1
    ember.panjang = o
  }

  #potongSel(identitas: Int32Array): number {
    let panjang = identitas.length
    const maks = Math.floor((TEKS_MAKS - identitas.length) / identitas.length)
    for (const k of identitas) {
      this.#akhir[k] = Math.min(this.#akhir[k]!, this.#awal[k]! + maks)
      panjang += this.#akhir[k]! - this.#awal[k]!
    }
    return panjang
  }
}

const LANJUT = 0
const TIDAK_AKTIF = 1
const TOLAK = 2
const SEBAB_LAHIR: Record<number, number> = {
  [LAHIR_KOSONG - LAHIR_KOSONG]: T.lahirKosong,
  [LAHIR_BENTUK - LAHIR_KOSONG]: T.lahirBentuk,
  [LAHIR_TAK_NYATA - LAHIR_KOSONG]: T.lahirNyata,
}

function isAngka(c: number): boolean {
  return c >= 48 && c <= 57
}

function isGantiBaris(c: number): boolean {
  return c === 10 || c === 13
}

function isHampa(b: Uint8Array, awal: number, akhir: number): boolean {
  for (let i = awal; i < akhir; i++) if (b[i]! > 0x20) return false
  return true
}
