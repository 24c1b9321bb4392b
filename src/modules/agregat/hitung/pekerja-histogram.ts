import { closeSync, fstatSync, openSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { bacaKaki, bacaKodeKelompok, TakDidukung, type TujuanKolom } from '#platform/parquet'
import type { KolomKode } from '../definisi/syarat.ts'
import type { KelompokSemesta } from './bagi-semesta.ts'
import { type HasilKelompok, Histogram } from './histogram.ts'
import { lajurJk } from './hitungan-dasar.ts'
import type { KelompokKode, KodeKolom } from './kelompok-kode.ts'
import { BelumDihistogram } from './peta-syarat.ts'
import { penyaringSemesta } from './saring-semesta.ts'

/** Row groups `dari` ... `sampai - 1` of the file, counted for these bases. */
export interface TugasHistogram {
  readonly file: string
  readonly kelompok: readonly KelompokSemesta[]
  readonly kodeKolom: KodeKolom
  readonly dari: number
  readonly sampai: number
}

export type HasilHistogram =
  | { readonly jenis: 'selesai'; readonly kelompok: readonly HasilKelompok[] }
  | { readonly jenis: 'tak-didukung'; readonly sebab: string }
  | { readonly jenis: 'galat'; readonly pesan: string }

const PETA_LAJUR = Int16Array.from({ length: 256 }, (_, jk) => lajurJk(jk))

parentPort?.on('message', (tugas: TugasHistogram) => {
  const hasil = coba(tugas)
  parentPort!.postMessage(hasil, hasil.jenis === 'selesai' ? hasil.kelompok.flatMap(larik) : [])
})

/** The arrays that are handed over instead of copied. */
function larik({ nomor, isi }: HasilKelompok): ArrayBuffer[] {
  const bagian = isi.flatMap((i) => (i instanceof Uint32Array ? [i] : [i.mulai, i.sel, i.jumlah]))
  return [...new Set([nomor.buffer, ...bagian.map((b) => b.buffer as ArrayBuffer)])]
}

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
    const hitung = t.kelompok.map((s) => {
      const histogram = new Histogram(s.dasar, t.kodeKolom)
      const saring = s.semesta && penyaringSemesta(s.semesta, s.kolom, t.kodeKolom)
      return { histogram, saring }
    })
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
      const semua: KelompokKode = { jumlah: k.jumlah, lajur, ...wilayah, kode }
      for (const h of hitung) h.histogram.tambah(h.saring ? h.saring(semua) : semua)
    }
    return { jenis: 'selesai', kelompok: hitung.map((h) => h.histogram.selesai()) }
  } finally {
    closeSync(fd)
  }
}

function petaKode(kode: readonly number[]): Int16Array {
  const peta = new Int16Array(256).fill(-1)
  for (const [letak, k] of kode.entries()) peta[k] = letak
  return peta
}
