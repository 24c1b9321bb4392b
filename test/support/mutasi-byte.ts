/** Seeded damage to the bytes of a file, for tests. */

/** Bytes of the original that were touched, `[awal, akhir)`; an insertion is empty and lies before `awal`. */
export interface Sentuhan {
  readonly awal: number
  readonly akhir: number
}

export interface Mutasi {
  readonly nama: string
  readonly isi: Buffer
  readonly sentuhan: readonly Sentuhan[]
}

/** mulberry32: small, seeded, the same everywhere. */
export function acak(benih: number): () => number {
  let a = benih >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const BATAS_BYTE = [0x00, 0x01, 0x7f, 0x80, 0xfd, 0xfe, 0xff, 0x0a]

/** One mutation of `asli`. `panjang` are places of length fields, which chance alone would seldom hit. */
export function mutasikan(asli: Buffer, panjang: readonly number[], r: () => number): Mutasi {
  const bulat = (n: number) => Math.floor(r() * n)
  // Half of them near the structure: dumps are mostly cells and padding.
  const tempat = () => bulat(asli.length)
  const isi = Buffer.from(asli)
  const satu = (nama: string, di: number, nilai: number): Mutasi => {
    isi[di] = nilai
    return { nama: `${nama} pada ${di}`, isi, sentuhan: [{ awal: di, akhir: di + 1 }] }
  }
  switch (bulat(10)) {
    case 0: {
      const banyak = 1 + bulat(3)
      const sentuhan = Array.from({ length: banyak }, () => {
        const di = tempat()
        isi[di]! ^= 1 << bulat(8)
        return { awal: di, akhir: di + 1 }
      })
      return { nama: `balik bit pada ${sentuhan.map((s) => s.awal).join(', ')}`, isi, sentuhan }
    }
    case 1: {
      const di = tempat()
      return satu('balik satu bit', di, isi[di]! ^ (1 << bulat(8)))
    }
    case 2:
      return satu('byte batas', tempat(), BATAS_BYTE[bulat(BATAS_BYTE.length)]!)
    case 3:
    case 4: {
      if (panjang.length === 0) return satu('byte acak', tempat(), bulat(256))
      const di = panjang[bulat(panjang.length)]!
      const kini = isi[di]!
      const nilai = [
        kini + 1,
        kini - 1,
        bulat(256),
        BATAS_BYTE[bulat(BATAS_BYTE.length)]!,
        kini ^ (1 << bulat(8)),
      ]
      return satu('panjang', di, nilai[bulat(nilai.length)]! & 0xff)
    }
    case 5: {
      const di = tempat()
      return {
        nama: `potong pada ${di}`,
        isi: isi.subarray(0, di),
        sentuhan: [{ awal: di, akhir: asli.length }],
      }
    }
    case 6: {
      const di = tempat()
      const n = 1 + bulat(Math.min(300, asli.length - di))
      return {
        nama: `buang ${n} byte pada ${di}`,
        isi: Buffer.concat([asli.subarray(0, di), asli.subarray(di + n)]),
        sentuhan: [{ awal: di, akhir: di + n }],
      }
    }
    case 7: {
      const [di, dari] = [tempat(), tempat()]
      const sisip = asli.subarray(dari, dari + 1 + bulat(300))
      return {
        nama: `sisip ${sisip.length} byte dari ${dari} pada ${di}`,
        isi: Buffer.concat([asli.subarray(0, di), sisip, asli.subarray(di)]),
        sentuhan: [{ awal: di, akhir: di }],
      }
    }
    case 8: {
      const [di, dari] = [tempat(), tempat()]
      const n = Math.min(1 + bulat(300), asli.length - di, asli.length - dari)
      asli.copy(isi, di, dari, dari + n)
      return { nama: `timpa ${n} byte dari ${dari} pada ${di}`, isi, sentuhan: [{ awal: di, akhir: di + n }] }
    }
    default: {
      const di = tempat()
      const n = Math.min(1 + bulat(64), asli.length - di)
      isi.fill(bulat(2) === 0 ? 0 : 0xff, di, di + n)
      return { nama: `ratakan ${n} byte pada ${di}`, isi, sentuhan: [{ awal: di, akhir: di + n }] }
    }
  }
}
