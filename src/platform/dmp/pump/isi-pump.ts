import { Ditolak } from '#kernel/ditolak'
import { AliranFile } from '../aliran-file.ts'
import { Cacat } from '../cacat.ts'
import { galatDmp } from '../dmp.galat.ts'
import {
  BATAS,
  type Baris,
  type Dmp,
  type KolomDmp,
  type LetakBaris,
  type Ruas,
  type TabelDmp,
  type TemuanSel,
} from '../dmp.ts'
import { pengurai } from '../sel.ts'
import { KURANG, type LetakPump, pindaiBarisPump, susunanPump } from './baris-pump.ts'

/** Rows of one Data Pump table, all its streams after one another. */
export async function* isiPump(
  dmp: Dmp,
  t: TabelDmp,
  pilih: readonly number[],
  lapor: (temuan: TemuanSel) => void,
  letakBaris?: LetakBaris,
): AsyncGenerator<Baris[]> {
  let nomor = 0
  for (const bagian of t.bagian) {
    let banyak = 0
    for await (const kumpul of isiAliran(
      bagian.ruas,
      t.nama,
      t.kolom,
      dmp.charset,
      pilih,
      lapor,
      nomor,
      letakBaris,
    )) {
      banyak += kumpul.length
      yield kumpul
    }
    if (bagian.jumlahMenurutOracle !== undefined && bagian.jumlahMenurutOracle !== banyak)
      throw new Ditolak(galatDmp.jumlahBeda(t.nama, banyak, bagian.jumlahMenurutOracle))
    nomor += banyak
  }
}

/** Rows of one stream; the first gets number `dasar` + 1. */
export async function* isiAliran(
  ruas: readonly Ruas[],
  nama: string,
  kolom: readonly KolomDmp[],
  charset: number,
  pilih: readonly number[],
  lapor: (temuan: TemuanSel) => void,
  dasar = 0,
  letakBaris?: LetakBaris,
): AsyncGenerator<Baris[]> {
  const susunan = susunanPump(kolom)
  const urai = pengurai(kolom, charset, lapor)
  const letak: LetakPump = {
    awal: new Int32Array(kolom.length),
    panjang: new Int32Array(kolom.length),
    bagian: new Map(),
  }
  const panjang = ruas.reduce((n, r) => n + r.akhir - r.awal, 0)
  const a = new AliranFile(ruas, BATAS.baris)
  let nomor = dasar
  try {
    let kumpul: Baris[] = []
    while (a.tempat < panjang) {
      const habis = a.tempat - a.p + a.akhir >= panjang
      const p = pindaiBarisPump(a.b, a.p, a.akhir, habis, susunan, letak)
      if (p === KURANG) {
        if (kumpul.length > 0) yield kumpul
        kumpul = []
        const tambah = await a.tambah()
        if (tambah === 'penuh') throw new Ditolak(galatDmp.barisTerlaluBesar(nama, nomor + 1))
        if (!tambah) throw new Ditolak(galatDmp.terpotong(a.letak(a.tempat).file, nama, nomor + 1))
        continue
      }
      const ini = nomor + 1
      kumpul.push(
        pilih.map((k) => {
          if (letak.panjang[k]! < 0) return null
          const bagian = letak.bagian.get(k)
          if (!bagian) return urai[k]!(a.b, letak.awal[k]!, letak.panjang[k]!, ini)
          const utuh = Buffer.concat(bagian.map((x) => a.b.subarray(x.awal, x.awal + x.panjang)))
          return urai[k]!(utuh, 0, utuh.length, ini)
        }),
      )
      letakBaris?.(ini, letak.awal, letak.panjang, (q) => a.letak(a.tempat - a.p + q))
      a.p = p
      nomor = ini
    }
    if (kumpul.length > 0) yield kumpul
  } catch (sebab) {
    if (!(sebab instanceof Cacat)) throw sebab
    const { file, offset } = a.letak(a.tempat - a.p + sebab.p)
    throw new Ditolak(galatDmp.rusak(sebab.sebab, nama, nomor + 1, file, offset))
  } finally {
    await a.tutup()
  }
}
