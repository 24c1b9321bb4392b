import { closeSync, fstatSync, openSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { bacaKaki, bacaKodeKelompok, TakDidukung } from '#platform/parquet'
import type { DasarHitungan } from './dasar-hitungan.ts'
import { Histogram, type RentangKode } from './histogram.ts'
import { BelumDihistogram } from './peta-syarat.ts'
import type { KolomKode } from './syarat.ts'

/** Row groups `dari` ... `sampai - 1` of the file, counted for these bases. */
export interface TugasHistogram {
  readonly file: string
  readonly dasar: readonly DasarHitungan[]
  readonly rentang: readonly RentangKode[]
  readonly dari: number
  readonly sampai: number
}

export type HasilHistogram =
  | { readonly jenis: 'selesai'; readonly nomor: Float64Array; readonly isi: readonly Uint32Array[] }
  | { readonly jenis: 'tak-didukung'; readonly sebab: string }

if (parentPort) {
  const pintu = parentPort
  const hasil = hitungBagian(workerData as TugasHistogram)
  const alih = hasil.jenis === 'selesai' ? [hasil.nomor.buffer, ...hasil.isi.map((i) => i.buffer)] : []
  pintu.postMessage(hasil, alih as ArrayBuffer[])
}

function hitungBagian(t: TugasHistogram): HasilHistogram {
  const fd = openSync(t.file, 'r')
  try {
    const { kelompok } = bacaKaki(fd, fstatSync(fd).size)
    const bagian = kelompok.slice(t.dari, t.sampai)
    const terpanjang = bagian.reduce((n, k) => Math.max(n, k.jumlah), 0)
    const histogram = new Histogram(t.dasar, (d) => t.rentang[t.dasar.indexOf(d)]!)
    const kode = new Map<KolomKode, Uint8Array>(histogram.kolom.map((k) => [k, new Uint8Array(terpanjang)]))
    const wilayah = {
      prop: new Uint8Array(terpanjang),
      kab: new Uint8Array(terpanjang),
      kec: new Uint8Array(terpanjang),
      kel: new Uint16Array(terpanjang),
    }
    const tujuan = new Map<string, Uint8Array | Uint16Array>([...kode, ...Object.entries(wilayah)])
    for (const k of bagian) {
      bacaKodeKelompok(fd, k, tujuan)
      histogram.tambah({ jumlah: k.jumlah, ...wilayah, kode })
    }
    return { jenis: 'selesai', ...histogram.selesai() }
  } catch (sebab) {
    if (sebab instanceof TakDidukung || sebab instanceof BelumDihistogram)
      return { jenis: 'tak-didukung', sebab: sebab.message }
    throw sebab
  } finally {
    closeSync(fd)
  }
}
