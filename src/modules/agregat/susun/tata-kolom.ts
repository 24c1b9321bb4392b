import type { GrupKolom } from '../agregat.contract.ts'
import type { DaftarKode, Kategori } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { uraiKode } from '../hitung/dasar-hitungan.ts'
import type { HitunganDasar } from '../hitung/hitungan-dasar.ts'

/** The columns of a table, and where each raw code of its base count goes. */
export interface TataKolom {
  readonly grup: readonly GrupKolom[]
  /** For each code of the count: first column (LK) of its group, or -1 where it has none. */
  readonly ke: Int32Array
  /** The same of the subtotal of its first-dimension category. */
  readonly keSubtotal: Int32Array
}

const TOTAL = { kode: 'total', label: 'JUMLAH', jenis: 'total' } as const

/** `bagian`: only the groups of this first-dimension category; it must be one of `kategoriTampil`. */
export function tataKolom(d: DefinisiTabel, h: HitunganDasar, bagian?: string): TataKolom {
  const kode = h.kode.map((k) => uraiKode(k, d.dimensi.length))
  const dimensi = d.dimensi.map((x, i) => tampil(x, new Set(kode.map((k) => k[i]!))))
  const [luar = [], ...dalam] = dimensi
  const dipakai = bagian === undefined ? luar : luar.filter((k) => k.kode === bagian)
  const grup: GrupKolom[] = []
  const letak = new Map<string, number>()
  for (const k of dipakai) {
    for (const jalur of silang([[k]], dalam)) {
      letak.set(kunci(jalur), grup.length * 3)
      grup.push(keGrup(jalur))
    }
    if (dalam.length > 0) {
      letak.set(k.kode, grup.length * 3)
      grup.push(keSubtotal(k))
    }
  }
  grup.push({ ...TOTAL, kolom: tigaKolom(TOTAL.kode) })

  const cari = dimensi.map(kategoriDari)
  const ke = new Int32Array(kode.length).fill(-1)
  const sub = new Int32Array(kode.length).fill(-1)
  for (const [i, k] of kode.entries()) {
    const jalur = k.map((x, j) => cari[j]![x])
    if (jalur.length === 0) continue
    if (jalur.every((x) => x !== undefined)) ke[i] = letak.get(kunci(jalur)) ?? -1
    if (dalam.length > 0 && jalur[0]) sub[i] = letak.get(jalur[0].kode) ?? -1
  }
  return { grup, ke, keSubtotal: sub }
}

/** Categories of one dimension that stand in this table, official order; TIDAK TERISI and TIDAK DIKENAL only where somebody is in them. */
export function kategoriTampil(d: DefinisiTabel, h: HitunganDasar, dimensi: number): Kategori[] {
  const daftar = d.dimensi[dimensi]
  if (!daftar) return []
  return tampil(daftar, new Set(h.kode.map((k) => uraiKode(k, d.dimensi.length)[dimensi]!)))
}

function tampil(d: DaftarKode, ada: ReadonlySet<number>): Kategori[] {
  const berisi = (k: Kategori) => [...ada].some((n) => k.isi.some((i) => i.dari <= n && n <= i.sampai))
  return d.kategori.filter((k) => k.jenis === 'kategori' || berisi(k))
}

/** Category of each raw code 0-255. */
function kategoriDari(kategori: readonly Kategori[]): (Kategori | undefined)[] {
  const peta = new Array<Kategori | undefined>(256).fill(undefined)
  for (const k of kategori) for (const i of k.isi) peta.fill(k, i.dari, i.sampai + 1)
  return peta
}

function silang(awal: Kategori[][], sisa: readonly (readonly Kategori[])[]): Kategori[][] {
  const [satu, ...lagi] = sisa
  return satu
    ? silang(
        awal.flatMap((a) => satu.map((k) => [...a, k])),
        lagi,
      )
    : awal
}

const kunci = (jalur: readonly Kategori[]) => jalur.map((k) => k.kode).join('~')

function keGrup(jalur: readonly Kategori[]): GrupKolom {
  const kode = kunci(jalur)
  return {
    kode,
    label: jalur.map((k) => k.label).join(' / '),
    jenis: jalur.some((k) => k.jenis === 'lain') ? 'lain' : 'kategori',
    kolom: tigaKolom(kode),
    ...(jalur.length > 1 && { jalur: jalur.map((k) => ({ kode: k.kode, label: k.label })) }),
  }
}

function keSubtotal(k: Kategori): GrupKolom {
  return {
    kode: k.kode,
    label: `JUMLAH ${k.label}`,
    jenis: 'subtotal',
    kolom: tigaKolom(k.kode),
    jalur: [{ kode: k.kode, label: k.label }],
  }
}

function tigaKolom(kode: string): GrupKolom['kolom'] {
  return (['lk', 'pr', 'jml'] as const).map((j) => ({
    kunci: `${kode}.${j}`,
    label: j.toUpperCase() as 'LK' | 'PR' | 'JML',
  }))
}
