import { closeSync, fstatSync, openSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { bacaKaki, bacaKodeKelompok, TakDidukung, type TujuanKolom } from '#platform/parquet'
import type { KolomKode } from '../definisi/syarat.ts'
import type { DasarHitungan } from './dasar-hitungan.ts'
import { Histogram, type KodeKolom } from './histogram.ts'
import { lajurJk } from './hitungan-dasar.ts'
import { BelumDihistogram } from './peta-syarat.ts'

/** Row groups `dari` ... `sampai - 1` of the file, counted for these bases. */
export interface TugasHistogram {
  readonly file: string
  readonly dasar: readonly DasarHitungan[]
  readonly kodeKolom: KodeKolom
  readonly dari: number
  readonly sampai: number
}

export type HasilHistogram =
  | { readonly jenis: 'selesai'; readonly nomor: Float64Array; readonly isi: readonly Uint32Array[] }
  | { readonly jenis: 'tak-didukung'; readonly sebab: string }
  | { readonly jenis: 'galat'; readonly pesan: string }

const PETA_LAJUR = Int16Array.from({ length: 256 }, (_, jk) => lajurJk(jk))

parentPort?.on('message', (tugas: TugasHistogram) => {
  const hasil = coba(tugas)
  const alih = hasil.jenis === 'selesai' ? [hasil.nomor.buffer, ...hasil.isi.map((i) => i.buffer)] : []
  parentPort!.postMessage(hasil, alih as ArrayBuffer[])
})

function coba(tugas: TugasHistogram): HasilHistogram {
  try {
    return hitungBagian(tugas)
  } catch (sebab) {
    const pesan = (sebab as Error).message
    return sebab instanceof TakDidukung || sebab instanceof BelumDihistogram
      ? { jenis: 'tak-didukung', sebab: pesan }
      : { jenis: 'galat', pesan }
  }
}

function hitungBagian(t: TugasHistogram): HasilHistogram {
  const fd = openSync(t.file, 'r')
  try {
    const bagian = bacaKaki(fd, fstatSync(fd).size).kelompok.slice(t.dari, t.sampai)
    const terpanjang = bagian.reduce((n, k) => Math.max(n, k.jumlah), 0)
    const histogram = new Histogram(t.dasar, t.kodeKolom)
    const kode = new Map<KolomKode, Uint8Array>(
      [...t.kodeKolom.keys()].map((k) => [k, new Uint8Array(terpanjang)]),
    )
    const lajur = new Uint8Array(terpanjang)
    const wilayah = {
      prop: new Uint8Array(terpanjang),
      kab: new Uint8Array(terpanjang),
      kec: new Uint8Array(terpanjang),
      kel: new Uint16Array(terpanjang),
    }
    const tujuan = new Map<string, TujuanKolom>([
      ...Object.entries(wilayah).map(([nama, keluar]) => [nama, { keluar }] as const),
      ['jk', { keluar: lajur, peta: PETA_LAJUR }],
      ...[...kode].map(
        ([nama, keluar]) => [nama, { keluar, peta: petaKode(t.kodeKolom.get(nama)!) }] as const,
      ),
    ])
    for (const k of bagian) {
      bacaKodeKelompok(fd, k, tujuan)
      histogram.tambah({ jumlah: k.jumlah, lajur, ...wilayah, kode })
    }
    return { jenis: 'selesai', ...histogram.selesai() }
  } finally {
    closeSync(fd)
  }
}

function petaKode(kode: readonly number[]): Int16Array {
  const peta = new Int16Array(256).fill(-1)
  for (const [letak, k] of kode.entries()) peta[k] = letak
  return peta
}
