import { Beda } from './beda.ts'
import { KEPALA_SISA } from './blok.ts'
import type { MedanBanding } from './medan.ts'

export interface TugasSisa {
  readonly a: Uint8Array
  readonly b: Uint8Array
  readonly medan: MedanBanding
}

export interface HasilSisa {
  /** Lines as in `HasilBlok.daftar`, by NIK. */
  readonly daftar: Uint8Array
  readonly perMedan: Uint32Array
  /** Number of the desa, then how many. */
  readonly hanyaDiA: readonly (readonly [number, number])[]
  readonly hanyaDiB: readonly (readonly [number, number])[]
  /** From desa, to desa, how many, and of these how many with a changed field. */
  readonly pindah: readonly (readonly [number, number, number, number])[]
}

interface Baris {
  readonly desa: number
  readonly teks: Buffer
  readonly awal: number
  readonly akhir: number
  readonly hari: Int32Array
  readonly kode: readonly Uint8Array[]
  readonly ke: 0
}

/** Joins one compartment of the rows that had no partner in their desa: who moved, who is only in a, only in b. */
export function cocokkanSisa({ a, b, medan }: TugasSisa): HasilSisa {
  const beda = new Beda(medan)
  const milikA = new Map<string, Baris>()
  for (const r of bacaSisa(a, medan.kode.length)) milikA.set(nik(r), r)
  const baris: string[] = []
  const hanyaDiA = new Map<number, number>()
  const hanyaDiB = new Map<number, number>()
  const pindah = new Map<string, [number, number, number, number]>()
  for (const r of bacaSisa(b, medan.kode.length)) {
    const n = nik(r)
    const lama = milikA.get(n)
    if (!lama) {
      hanyaDiB.set(r.desa, (hanyaDiB.get(r.desa) ?? 0) + 1)
      baris.push(`${n}\thanya-di-b\t\t${r.desa}\t\n`)
      continue
    }
    milikA.delete(n)
    const m = beda.cari(lama, r)
    const kunci = `${lama.desa}/${r.desa}`
    const p = pindah.get(kunci) ?? [lama.desa, r.desa, 0, 0]
    p[2]++
    if (m.length > 0) p[3]++
    pindah.set(kunci, p)
    baris.push(`${n}\tpindah\t${lama.desa}\t${r.desa}\t${m.join(',')}\n`)
  }
  for (const [n, r] of milikA) {
    hanyaDiA.set(r.desa, (hanyaDiA.get(r.desa) ?? 0) + 1)
    baris.push(`${n}\thanya-di-a\t${r.desa}\t\t\n`)
  }
  baris.sort()
  return {
    daftar: Buffer.from(baris.map((t) => t.replace(/^(\d{16})\t([^\t]+)/, '$2\t$1')).join('')),
    perMedan: beda.perMedan,
    hanyaDiA: [...hanyaDiA],
    hanyaDiB: [...hanyaDiB],
    pindah: [...pindah.values()],
  }
}

function* bacaSisa(isi: Uint8Array, kode: number): Generator<Baris> {
  const b = Buffer.from(isi.buffer, isi.byteOffset, isi.length)
  for (let i = 0; i < b.length; ) {
    const awal = i + KEPALA_SISA + kode
    const akhir = awal + b.readUInt32LE(i + 4)
    const awalKode = i + KEPALA_SISA
    yield {
      desa: b.readUInt32LE(i),
      teks: b,
      awal,
      akhir,
      hari: Int32Array.of(b.readInt32LE(i + 8)),
      kode: Array.from({ length: kode }, (_, k) => b.subarray(awalKode + k, awalKode + k + 1)),
      ke: 0,
    }
    i = akhir
  }
}

function nik(r: Baris): string {
  return r.teks.toString('latin1', r.awal, r.awal + 16)
}
