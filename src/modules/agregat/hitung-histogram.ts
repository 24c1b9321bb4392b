import { closeSync, fstatSync, openSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { bacaKaki, type KelompokBaris } from '#platform/parquet'
import type { DasarHitungan } from './dasar-hitungan.ts'
import type { RentangKode } from './histogram.ts'
import { type HitunganDasar, LAJUR_JK, rapikan } from './hitungan-dasar.ts'
import type { HasilHistogram, TugasHistogram } from './pekerja-histogram.ts'

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
  const kelompok = bacaKelompok(fileKode)
  const daftar = [...dasar.values()]
  const rentang = daftar.map((d) => rentangKode(d, kelompok))
  const bagian = bagi(
    kelompok.map((k) => k.jumlah),
    utas,
  )
  const hasil = await Promise.all(
    bagian.map(([dari, sampai]) => jalankan({ file: fileKode, dasar: daftar, rentang, dari, sampai })),
  )
  if (hasil.some((h) => h.jenis === 'tak-didukung')) return undefined
  const selesai = hasil as Selesai[]
  return new Map(
    [...dasar.keys()].map((kunci, i) => {
      const { min, maks } = rentang[i]!
      const kode = Array.from({ length: maks - min + 1 }, (_, k) => min + k)
      const { nomor, isi } = gabung(selesai, i, LAJUR_JK * kode.length)
      return [kunci, rapikan(nomor, kode, isi)]
    }),
  )
}

function bacaKelompok(file: string): readonly KelompokBaris[] {
  const fd = openSync(file, 'r')
  try {
    return bacaKaki(fd, fstatSync(fd).size).kelompok
  } finally {
    closeSync(fd)
  }
}

/** Which codes can occur, by the statistics of the file; wrong statistics could only lose people, so the readers check. */
function rentangKode(d: DasarHitungan, kelompok: readonly KelompokBaris[]): RentangKode {
  if (d.asal.jenis === 'tanpa') return { min: 0, maks: 0 }
  if (d.asal.jenis === 'pilihan') return { min: 0, maks: d.asal.pilihan.length }
  const { kolom } = d.asal
  const batas = kelompok.map((k) => k.kolom.get(kolom))
  return {
    min: batas.reduce((n, b) => Math.min(n, b?.min ?? 0), 255),
    maks: batas.reduce((n, b) => Math.max(n, b?.maks ?? 255), 0),
  }
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

function jalankan(tugas: TugasHistogram): Promise<HasilHistogram> {
  return new Promise((selesai, gagal) => {
    const pekerja = new Worker(new URL('./pekerja-histogram.ts', import.meta.url), {
      workerData: tugas,
      execArgv: [],
    })
    pekerja.once('message', selesai)
    pekerja.once('error', (sebab) => gagal(new Error('histogram worker failed', { cause: sebab })))
    pekerja.once('exit', () => gagal(new Error('histogram worker ended without an answer')))
  })
}

/** Joins the stretches: rising desa, those that lie in two stretches added together. */
function gabung(
  bagian: readonly Selesai[],
  dasar: number,
  lebar: number,
): { nomor: Float64Array; isi: Uint32Array } {
  if (bagian.length === 1) return { nomor: bagian[0]!.nomor, isi: bagian[0]!.isi[dasar]! }
  const nomor = Float64Array.from(new Set(bagian.flatMap((b) => [...b.nomor]))).sort()
  const letak = new Map<number, number>()
  for (const [i, n] of nomor.entries()) letak.set(n, i)
  const isi = new Uint32Array(nomor.length * lebar)
  for (const b of bagian) {
    const sumber = b.isi[dasar]!
    for (let i = 0; i < b.nomor.length; ) {
      const ke = letak.get(b.nomor[i]!)!
      // A sorted file gives long stretches of neighbours: added in one loop each.
      let akhir = i + 1
      while (akhir < b.nomor.length && letak.get(b.nomor[akhir]!) === ke + akhir - i) akhir++
      tambahkan(isi, ke * lebar, sumber, i * lebar, akhir * lebar)
      i = akhir
    }
  }
  return { nomor, isi }
}

function tambahkan(isi: Uint32Array, ke: number, sumber: Uint32Array, dari: number, sampai: number): void {
  for (let s = dari; s < sampai; s++) isi[ke++]! += sumber[s]!
}
