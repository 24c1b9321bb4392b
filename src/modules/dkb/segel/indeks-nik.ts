import { besarTabel, JUMLAH_PETAK, type SeluruhBaris, sidik } from './seluruh-baris.ts'

/** Which row has a NIK, in shared memory: one open-addressing table a compartment, holding row + 1. */
export interface IndeksNik {
  /** Where the table of compartment i begins in `isi`; one more than there are compartments. */
  readonly mulai: Uint32Array
  readonly isi: Uint32Array
}

/** Room for all rows; `tandaiNikGanda` fills it. */
export function siapkanIndeksNik(semua: SeluruhBaris): IndeksNik {
  const banyak = new Uint32Array(JUMLAH_PETAK)
  for (let i = 0; i < semua.jumlah; i++) banyak[semua.nikLo[i]! & (JUMLAH_PETAK - 1)]!++
  const mulai = new Uint32Array(new SharedArrayBuffer((JUMLAH_PETAK + 1) * 4))
  for (let p = 0; p < JUMLAH_PETAK; p++) mulai[p + 1] = mulai[p]! + besarTabel(banyak[p]!)
  return { mulai, isi: new Uint32Array(new SharedArrayBuffer(mulai[JUMLAH_PETAK]! * 4)) }
}

/** First row with this NIK, or -1. */
export function cariNik({ mulai, isi }: IndeksNik, semua: SeluruhBaris, hi: number, lo: number): number {
  const p = lo & (JUMLAH_PETAK - 1)
  const awal = mulai[p]!
  const topeng = mulai[p + 1]! - awal - 1
  let slot = sidik(hi, lo) & topeng
  for (;;) {
    const t = isi[awal + slot]!
    if (t === 0) return -1
    if (semua.nikHi[t - 1] === hi && semua.nikLo[t - 1] === lo) return t - 1
    slot = (slot + 1) & topeng
  }
}
