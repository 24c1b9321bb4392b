import type { Acak } from './acak.ts'

const LEBAR = 65_536

/** A draw by weight: index i comes up with share `bobot[i]`, exact to 1/65.536. One table look-up a draw. */
export class Undian {
  private readonly tabel = new Uint8Array(LEBAR)

  constructor(bobot: readonly number[]) {
    const jumlah = bobot.reduce((a, b) => a + b, 0)
    let kumulatif = 0
    let dari = 0
    bobot.forEach((b, i) => {
      kumulatif += b
      const sampai = Math.round((kumulatif / jumlah) * LEBAR)
      this.tabel.fill(i, dari, sampai)
      dari = sampai
    })
  }

  ambil(acak: Acak): number {
    return this.tabel[acak.u32() >>> 16]!
  }
}
