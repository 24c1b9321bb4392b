import { closeSync, fstatSync, openSync } from 'node:fs'
import { bacaKaki, bacaKamus, type KelompokBaris, TakDidukung } from '#platform/parquet'
import type { KolomKode } from '../definisi/syarat.ts'
import { bagiSemesta } from './bagi-semesta.ts'
import { type DasarHitungan, kolomDasar } from './dasar-hitungan.ts'
import type { HasilKelompok } from './histogram.ts'
import { type HitunganDasar, LAJUR_JK, rapikan } from './hitungan-dasar.ts'
import { gabungJarang, rapikanJarang, type SelJarang } from './hitungan-jarang.ts'
import type { KodeKolom } from './kelompok-kode.ts'
import { letakKode } from './kode-dimensi.ts'
import type { HasilHistogram } from './pekerja-histogram.ts'
import { suruhHitung } from './tim-histogram.ts'

type Selesai = HasilHistogram & { jenis: 'selesai' }

/**
 * Base counts in one pass over kode.parquet, in threads of their own. `undefined` where the file or a base is not of
 * the kind that the histogram knows: SQL then answers, with the same bytes.
 */
export async function hitungHistogram(
  fileKode: string,
  dasar: ReadonlyMap<string, DasarHitungan>,
  utas = 2,
): Promise<Map<string, HitunganDasar> | undefined> {
  const daftar = [...dasar.values()]
  const file = intip(fileKode, new Set(daftar.flatMap(kolomDasar)))
  if (!file) return undefined
  const { kelompok, kodeKolom } = file
  const bagian = bagi(
    kelompok.map((k) => k.jumlah),
    utas,
  )
  const semesta = bagiSemesta(daftar)
  const hasil = await Promise.all(
    bagian.map(([dari, sampai]) =>
      suruhHitung({ file: fileKode, kelompok: semesta.kelompok, kodeKolom, dari, sampai }),
    ),
  )
  if (hasil.some((h) => h.jenis === 'tak-didukung')) return undefined
  const selesai = hasil as Selesai[]
  return new Map(
    [...dasar].map(([kunci, d], i) => {
      const [g, ke] = semesta.letak[i]!
      return [
        kunci,
        satukan(
          selesai.map((s) => s.kelompok[g]!),
          ke,
          d,
          kodeKolom,
        ),
      ]
    }),
  )
}

const KOSONG_JARANG: SelJarang = {
  nomor: [],
  mulai: new Uint32Array(1),
  sel: new Uint32Array(0),
  jumlah: new Uint32Array(0),
}

/** One base out of what each stretch counted of it. */
function satukan(
  bagian: readonly HasilKelompok[],
  ke: number,
  dasar: DasarHitungan,
  kodeKolom: KodeKolom,
): HitunganDasar {
  const { lebar, kode } = letakKode(dasar, kodeKolom)
  if (dasar.asal.jenis === 'silang')
    return rapikanJarang(bagian.map((b) => b.isi[ke] as SelJarang).reduce(gabungJarang, KOSONG_JARANG), kode)
  const { nomor, isi } = gabung(bagian, ke, LAJUR_JK * lebar)
  return rapikan(
    nomor,
    Array.from({ length: lebar }, (_, k) => kode(k)),
    isi,
  )
}

/** Row groups, and the codes that each column has anywhere: histograms are laid out for those and no others. */
function intip(
  fileKode: string,
  kolom: ReadonlySet<KolomKode>,
): { kelompok: readonly KelompokBaris[]; kodeKolom: KodeKolom } | undefined {
  const fd = openSync(fileKode, 'r')
  try {
    const { kelompok } = bacaKaki(fd, fstatSync(fd).size)
    return { kelompok, kodeKolom: new Map([...kolom].map((k) => [k, kodeDalamFile(fd, kelompok, k)])) }
  } catch (sebab) {
    if (sebab instanceof TakDidukung) return undefined
    throw sebab
  } finally {
    closeSync(fd)
  }
}

function kodeDalamFile(fd: number, kelompok: readonly KelompokBaris[], kolom: KolomKode): number[] {
  const ada = new Uint8Array(256)
  for (const k of kelompok) {
    const kamus = bacaKamus(fd, k, kolom)
    // Without a dictionary: whatever the statistics allow, and everything where there are none.
    const { min = 0, maks = 255 } = k.kolom.get(kolom)!
    if (kamus) for (const kode of kamus) ada[kode] = 1
    else ada.fill(1, min, maks + 1)
  }
  return [...ada.keys()].filter((kode) => ada[kode] === 1)
}

/** Whole row groups in `utas` stretches of about equally many rows. */
function bagi(jumlah: readonly number[], utas: number): [number, number][] {
  const semua = jumlah.reduce((a, b) => a + b, 0)
  const batas = [0]
  let n = 0
  jumlah.forEach((j, i) => {
    n += j
    if (batas.length < utas && n >= (semua * batas.length) / utas) batas.push(i + 1)
  })
  if (batas.at(-1) !== jumlah.length) batas.push(jumlah.length)
  return batas.slice(1).map((akhir, i) => [batas[i]!, akhir])
}

/** Joins the stretches: rising desa, those that lie in two stretches added together. */
function gabung(
  bagian: readonly HasilKelompok[],
  dasar: number,
  lebar: number,
): { nomor: Float64Array; isi: Uint32Array } {
  if (bagian.length === 1) return { nomor: bagian[0]!.nomor, isi: bagian[0]!.isi[dasar] as Uint32Array }
  const nomor = Float64Array.from(new Set(bagian.flatMap((b) => [...b.nomor]))).sort()
  const letak = new Map<number, number>()
  for (const [i, n] of nomor.entries()) letak.set(n, i)
  const isi = new Uint32Array(nomor.length * lebar)
  const terisi = new Uint8Array(nomor.length)
  for (const b of bagian) {
    const sumber = b.isi[dasar] as Uint32Array
    for (let i = 0; i < b.nomor.length; ) {
      const ke = letak.get(b.nomor[i]!)!
      // In a sorted file two stretches share one desa at most: all others are new neighbours and copied at once.
      let akhir = i + 1
      if (terisi[ke]) for (let s = 0; s < lebar; s++) isi[ke * lebar + s]! += sumber[i * lebar + s]!
      else {
        while (akhir < b.nomor.length && nomor[ke + akhir - i] === b.nomor[akhir] && !terisi[ke + akhir - i])
          akhir++
        isi.set(sumber.subarray(i * lebar, akhir * lebar), ke * lebar)
        terisi.fill(1, ke, ke + akhir - i)
      }
      i = akhir
    }
  }
  return { nomor, isi }
}
