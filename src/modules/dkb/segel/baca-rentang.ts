import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { bacaKaki, bacaKodeKelompok } from '#platform/parquet'

/** Codes of rows `[awal, akhir)` of a kode.parquet that dkb wrote. */
export interface KodeRentang {
  readonly hariLahir: Int32Array
  /** In the order asked for. */
  readonly kode: readonly Uint8Array[]
}

export function bacaKodeRentang(
  file: string,
  awal: number,
  akhir: number,
  kolom: readonly string[],
): KodeRentang {
  const fd = openSync(file, 'r')
  try {
    const { kelompok } = bacaKaki(fd, fstatSync(fd).size)
    const hariLahir = new Int32Array(akhir - awal)
    const kode = kolom.map(() => new Uint8Array(akhir - awal))
    let ke = 0
    for (const g of kelompok) {
      const [a, e] = [Math.max(ke, awal), Math.min(ke + g.jumlah, akhir)]
      if (a < e) {
        const isi = kolom.map(() => new Uint8Array(g.jumlah))
        bacaKodeKelompok(fd, g, new Map(kolom.map((nama, i) => [nama, { keluar: isi[i]! }])))
        kode.forEach((k, i) => {
          k.set(isi[i]!.subarray(a - ke, e - ke), a - awal)
        })
        // The writer puts birth days plain into one page, so they are the last bytes of their column.
        const letak = g.kolom.get('tgl_lahir')!
        const hari = new Int32Array(e - a)
        const mulai = letak.mulai + letak.panjang - (g.jumlah - (a - ke)) * 4
        const tampung = new Uint8Array(hari.buffer)
        for (let n = 0; n < tampung.length; ) {
          const dapat = readSync(fd, tampung, n, tampung.length - n, mulai + n)
          if (dapat === 0) throw new Error('Parquet file ends too early')
          n += dapat
        }
        hariLahir.set(hari, a - awal)
      }
      ke += g.jumlah
    }
    if (akhir > ke) throw new Error('kode.parquet has fewer rows than its manifest')
    return { hariLahir, kode }
  } finally {
    closeSync(fd)
  }
}
