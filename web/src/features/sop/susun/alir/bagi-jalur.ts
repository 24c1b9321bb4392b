import type { Rute } from './langkah-alir.ts'

/** Gives each upright piece in a gap a lane of its own among those whose rows overlap; `banyak`: lanes of each gap. */
export function bagiJalur(
  rute: readonly Rute[],
  jumlahKolom: number,
): { readonly jalur: readonly number[]; readonly banyak: readonly number[] } {
  const jalur = rute.map(() => 0)
  const banyak: number[] = Array.from({ length: jumlahKolom + 1 }, () => 0)
  for (let sela = 0; sela <= jumlahKolom; sela++) {
    const akhir: number[] = []
    const disini = rute
      .map((r, i) => ({
        i,
        r,
        atas: Math.min(r.jalan.dari, r.jalan.ke),
        bawah: Math.max(r.jalan.dari, r.jalan.ke),
      }))
      .filter((x) => x.r.sela === sela)
      .toSorted((a, b) => a.atas - b.atas || b.bawah - a.bawah)
    for (const x of disini) {
      let k = akhir.findIndex((bawah) => bawah < x.atas)
      if (k < 0) k = akhir.length
      akhir[k] = x.bawah
      jalur[x.i] = k
    }
    banyak[sela] = akhir.length
    // Lane 0 is at the left and goes to the longest first; where most ends lie at the left the longest runs outside.
    const luar = disini.filter((x) => x.r.keluar === 'kanan' && x.r.masuk === 'kanan').length
    if (luar * 2 > disini.length) for (const x of disini) jalur[x.i] = akhir.length - 1 - jalur[x.i]!
  }
  return { jalur, banyak }
}
