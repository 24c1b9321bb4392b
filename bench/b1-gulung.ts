import { createHash } from 'node:crypto'
import { type HitunganDasar, LAJUR_JK } from '../src/modules/agregat/hitung/hitungan-dasar.ts'
import { SelTumbuh } from '../src/modules/agregat/hitung/hitungan-jarang.ts'

/** The cells of one table at one level that are not empty, region by region. */
export interface TingkatBench {
  readonly wilayah: readonly string[]
  readonly mulai: Uint32Array
  /** Place of the code times LAJUR_JK plus the lane, rising within a region. */
  readonly sel: Uint32Array
  readonly jumlah: Uint32Array
}
export interface TabelBench {
  readonly kode: readonly number[]
  readonly desa: TingkatBench
  readonly kec: TingkatBench
  readonly kab: TingkatBench
}

/** Desa as counted, kecamatan from desa, kabkota from kecamatan. */
export function hitungDuaTingkat(h: HitunganDasar): TabelBench {
  const desa = 'isi' in h ? jarang(h.desa, h.kode.length, h.isi) : { ...h, wilayah: h.desa }
  const kec = gulung(desa, h.kode.length, 8)
  return { kode: h.kode, desa, kec, kab: gulung(kec, h.kode.length, 5) }
}

function jarang(wilayah: readonly string[], nK: number, isi: Uint32Array): TingkatBench {
  const keluar = new SelTumbuh(isi.length)
  const mulai = new Uint32Array(wilayah.length + 1)
  for (let d = 0; d < wilayah.length; d++) {
    const alas = d * LAJUR_JK * nK
    for (let k = 0; k < nK; k++)
      for (let jk = 0; jk < LAJUR_JK; jk++) {
        const n = isi[alas + jk * nK + k]!
        if (n > 0) keluar.tambah(k * LAJUR_JK + jk, n)
      }
    mulai[d + 1] = keluar.panjang
  }
  return { wilayah, mulai, ...keluar.selesai() }
}

/** Regions with the same first `panjang` characters as one. */
function gulung(t: TingkatBench, nK: number, panjang: number): TingkatBench {
  const wadah = new Uint32Array(nK * LAJUR_JK)
  const wilayah: string[] = []
  const mulai: number[] = [0]
  const keluar = new SelTumbuh(t.sel.length >>> 1)
  for (let d = 0; d < t.wilayah.length; ) {
    const nama = t.wilayah[d]!.slice(0, panjang)
    let akhir = d
    while (akhir < t.wilayah.length && t.wilayah[akhir]!.startsWith(nama)) akhir++
    for (let i = t.mulai[d]!; i < t.mulai[akhir]!; i++) wadah[t.sel[i]!]! += t.jumlah[i]!
    for (let s = 0; s < wadah.length; s++) {
      if (wadah[s]! > 0) keluar.tambah(s, wadah[s]!)
      wadah[s] = 0
    }
    wilayah.push(nama)
    mulai.push(keluar.panjang)
    d = akhir
  }
  return { wilayah, mulai: Uint32Array.from(mulai), ...keluar.selesai() }
}

/** Digest of each level: region as a number, code, sex, count, in rising order. */
export function sidikTabel(nama: string, t: TabelBench): Record<string, string> {
  const satu = (x: TingkatBench) => {
    const hash = createHash('sha256')
    for (let d = 0; d < x.wilayah.length; d++) {
      const nomor = nomorWilayah(x.wilayah[d]!)
      const baris = new Float64Array((x.mulai[d + 1]! - x.mulai[d]!) * 4)
      let ke = 0
      for (let i = x.mulai[d]!; i < x.mulai[d + 1]!; i++) {
        const s = x.sel[i]!
        baris.set([nomor, t.kode[Math.floor(s / LAJUR_JK)]!, (s % LAJUR_JK) + 1, x.jumlah[i]!], ke)
        ke += 4
      }
      hash.update(new Uint8Array(baris.buffer))
    }
    return hash.digest('hex')
  }
  return { [`${nama} desa`]: satu(t.desa), [`${nama} kec`]: satu(t.kec), [`${nama} kab`]: satu(t.kab) }
}

/** 32.01.02.1003 as 3201021003, 32.01.02 as 320102, 32.01 as 3201. */
const nomorWilayah = (kode: string) => Number(kode.replaceAll('.', ''))
