import { ARAH, type Kisi, type Sulur, sumbuRuas } from './kisi-panah.ts'

/** A way over grid nodes, from its beginning to its end. */
export interface Jalan {
  readonly simpul: readonly number[]
  readonly awal?: Sulur
  readonly akhir?: Sulur
  readonly biaya: number
  /** The other arrow and the node at which it parts from it or meets it. */
  readonly indukAwal?: { readonly panah: number; readonly simpul: number }
  readonly indukAkhir?: { readonly panah: number; readonly simpul: number }
}

export interface Pemakaian {
  readonly datar: Uint8Array
  readonly tegak: Uint8Array
  /** Like datar and tegak, and on grid lines that lie too near beside them. */
  readonly dekatDatar: Uint8Array
  readonly dekatTegak: Uint8Array
  /** Bends, heads and places where arrows part or meet: nobody crosses there. */
  readonly kunci: Uint8Array
}

export function catatPemakaian(kisi: Kisi, jalan: readonly (Jalan | undefined)[]): Pemakaian {
  const { nx, dekatX, dekatY } = kisi
  const n = kisi.xs.length * kisi.ys.length
  const p = {
    datar: new Uint8Array(n),
    tegak: new Uint8Array(n),
    dekatDatar: new Uint8Array(n),
    dekatTegak: new Uint8Array(n),
    kunci: new Uint8Array(n),
  }
  for (const j of jalan) {
    if (!j) continue
    j.simpul.forEach((s, k) => {
      const sumbu = [k > 0 ? sumbuRuas(j.simpul[k - 1]!, s, nx) : -1]
      if (k + 1 < j.simpul.length) sumbu.push(sumbuRuas(s, j.simpul[k + 1]!, nx))
      if (k === 0 && j.awal) sumbu.push(ARAH[j.awal.pintu.arah] % 2)
      if (k + 1 === j.simpul.length && j.akhir) sumbu.push(ARAH[j.akhir.pintu.arah] % 2)
      const [xi, yi] = [s % nx, Math.floor(s / nx)]
      if (sumbu.includes(0)) {
        p.datar[s] = 1
        for (const y of dekatY[yi]!) p.dekatDatar[y * nx + xi] = 1
      }
      if (sumbu.includes(1)) {
        p.tegak[s] = 1
        for (const x of dekatX[xi]!) p.dekatTegak[yi * nx + x] = 1
      }
      if (sumbu.includes(0) && sumbu.includes(1)) p.kunci[s] = 1
    })
    for (const s of [...(j.awal?.simpul ?? []), ...(j.akhir?.simpul ?? [])]) p.kunci[s] = 1
    if (j.indukAwal) p.kunci[j.indukAwal.simpul] = 1
    if (j.indukAkhir) p.kunci[j.indukAkhir.simpul] = 1
  }
  return p
}
