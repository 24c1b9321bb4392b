import { isAscii, isUtf8 } from 'node:buffer'
import { indeksAturan } from '../aturan.ts'
import { padatkanDiri } from '../segel/seluruh-baris.ts'
import type { TulisSync } from './ember.ts'
import { KODE_JK, KODE_KAWIN, KODE_SHDK } from './kode-baris.ts'
import type { HasilBaca, KonteksBaca } from './konteks.ts'
import { LANJUT, PemeriksaBaris, type Putusan, TIDAK_AKTIF, TOLAK } from './periksa-baris.ts'
import { SelBaris } from './sel-baris.ts'
import { PenyimpanBaris } from './simpan-baris.ts'
import { TemuanPotongan } from './temuan-potongan.ts'

const T = {
  panjang: indeksAturan('baris-terlalu-panjang'),
  kutip: indeksAturan('kutip-tak-berpasangan'),
  terpotong: indeksAturan('baris-terpotong'),
  kolom: indeksAturan('jumlah-kolom'),
}

/**
 * Reads chunks of whole lines: splits, checks, puts every row that may be kept into the bucket of its region. One per
 * worker; holds no state of the file, so chunks may come in any order. The bytes of a chunk are changed on the way.
 */
export class Pembaca {
  readonly #k: KonteksBaca
  readonly #sel: SelBaris
  readonly #temuan: TemuanPotongan
  readonly #pemeriksa: PemeriksaBaris
  readonly #penyimpan: PenyimpanBaris
  #keluar = kolomKeluar(0)

  constructor(konteks: KonteksBaca, nomorPekerja: number, tulis: TulisSync) {
    this.#k = konteks
    this.#sel = new SelBaris(konteks)
    this.#temuan = new TemuanPotongan(this.#sel)
    this.#pemeriksa = new PemeriksaBaris(konteks, this.#sel, this.#temuan)
    this.#penyimpan = new PenyimpanBaris(konteks, this.#sel, nomorPekerja, tulis)
  }

  /** `akhirFile` says that nothing follows, so that a half line can be told. */
  baca(b: Uint8Array, potongan: number, akhirFile: boolean): HasilBaca {
    const buf = Buffer.from(b.buffer, b.byteOffset, b.length)
    // Before anything is changed: undoing quotes leaves stale bytes behind.
    const penyandian = isAscii(buf) ? 'ascii' : isUtf8(buf) ? 'utf-8' : 'lain'
    this.#sel.mulai(b)
    this.#temuan.mulai()
    this.#pemeriksa.isi.mulai()
    // A row takes at least a separator or a line end per column.
    const maks = Math.floor(b.length / this.#k.jumlahKolom) + 1
    // Kept between chunks: what is taken from it is copied.
    if (this.#keluar.nikHi.length < maks) this.#keluar = kolomKeluar(maks)
    const keluar = this.#keluar
    const r = this.#pemeriksa
    let n = 0
    let masuk = 0
    let ditolak = 0
    let tidakAktif = 0
    let nikAkhirNol = 0
    for (let i = 0; i < b.length; ) {
      const awal = i
      const baris = this.#sel.baris
      i = this.#sel.pisah(i)
      if (this.#sel.jumlah === 1 && isHampa(b, awal, i)) continue
      masuk++
      const putusan = this.#putuskan(awal, i, baris, akhirFile)
      if (putusan === LANJUT) {
        keluar.nikHi[n] = r.nikHi
        keluar.nikLo[n] = r.nikLo
        keluar.kkHi[n] = r.kkHi
        keluar.kkLo[n] = r.kkLo
        keluar.baris[n] = baris
        const { nilai } = r.kode
        keluar.diri[n] = padatkanDiri(r.hariLahir, nilai[KODE_SHDK]!, nilai[KODE_JK]!, nilai[KODE_KAWIN]!)
        keluar.desa[n] = r.desa
        keluar.sidikNama[n] = r.isi.sidikNama
        keluar.sidikIbu[n] = r.isi.sidikIbu
        if (r.nikLo % 10 === 0) nikAkhirNol++
        this.#penyimpan.simpan(potongan, n, r, this.#temuan)
        n++
      } else if (putusan === TIDAK_AKTIF) tidakAktif++
      else ditolak++
    }
    return {
      jumlahMasuk: masuk,
      jumlahTidakAktif: tidakAktif,
      jumlahDitolak: ditolak,
      jumlahBarisFisik: this.#sel.baris,
      nikHi: keluar.nikHi.slice(0, n),
      nikLo: keluar.nikLo.slice(0, n),
      kkHi: keluar.kkHi.slice(0, n),
      kkLo: keluar.kkLo.slice(0, n),
      baris: keluar.baris.slice(0, n),
      diri: keluar.diri.slice(0, n),
      desa: keluar.desa.slice(0, n),
      sidikNama: keluar.sidikNama.slice(0, n),
      sidikIbu: keluar.sidikIbu.slice(0, n),
      isiKolom: r.isi.kolomTerisi.slice(),
      tolak: this.#temuan.tolak.ambil(),
      tidakAktif: this.#temuan.tidakAktif.ambil(),
      hitung: this.#temuan.hitung.slice(),
      contoh: this.#temuan.contoh.flatMap((baris, i) => (baris.length > 0 ? [[i, baris] as const] : [])),
      nikAkhirNol,
      penyandian,
    }
  }

  tuntas(): void {
    this.#penyimpan.tuntas()
  }

  #putuskan(awal: number, akhir: number, baris: number, akhirFile: boolean): Putusan {
    const { jumlah, lebih, b } = this.#sel
    let bentuk = -1
    if (jumlah < 0) bentuk = T.kutip
    else if (akhir - awal > this.#k.batasBaris) bentuk = T.panjang
    else if (jumlah < this.#k.jumlahKolom || lebih) {
      const putus = akhirFile && !lebih && akhir === b.length && b[akhir - 1] !== 10 && b[akhir - 1] !== 13
      bentuk = putus ? T.terpotong : T.kolom
    }
    if (bentuk < 0) return this.#pemeriksa.periksa(baris)
    this.#temuan.tolakBaris(bentuk, baris, awal)
    return TOLAK
  }
}

function kolomKeluar(maks: number) {
  const u32 = () => new Uint32Array(maks)
  return {
    nikHi: u32(),
    nikLo: u32(),
    kkHi: u32(),
    kkLo: u32(),
    baris: u32(),
    diri: u32(),
    desa: u32(),
    sidikNama: u32(),
    sidikIbu: u32(),
  }
}

function isHampa(b: Uint8Array, awal: number, akhir: number): boolean {
  for (let i = awal; i < akhir; i++) if (b[i]! > 0x20) return false
  return true
}
