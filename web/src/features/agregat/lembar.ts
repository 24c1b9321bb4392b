import type { BarisTabel, GrupKolom, InfoTabel } from '#contract/agregat/agregat'
import type { KepalaKisi, KolomKisi } from '../../design/kisi/index.ts'
import type { Sel } from './sel.ts'
import { type Susunan, sumbuKolom } from './susunan.ts'

/** Null: a figure that the public edition does not print. */
export type Angka = number | null

/** What a computed table and a table of events have in common: groups of columns, rows of regions, a total. */
export interface BahanLembar {
  readonly tabel: Pick<InfoTabel, 'judul' | 'judulPendek' | 'dimensi'>
  readonly grup: readonly GrupBahan[]
  readonly baris: readonly BarisBahan[]
  readonly total: {
    readonly kode?: string | undefined
    readonly nama: string
    readonly nilai: readonly Angka[]
  }
  readonly bagian?: { readonly kode: string; readonly label: string } | undefined
}
type GrupBahan = Pick<GrupKolom, 'kode' | 'label' | 'kolom' | 'jalur'> & {
  readonly jenis?: GrupKolom['jenis']
}
interface BarisBahan {
  readonly kode: string
  readonly nama: string
  readonly tingkat: BarisTabel['tingkat']
  readonly induk?: string | undefined
  readonly nilai: readonly Angka[]
}

export interface Sumbu {
  readonly judul: string
  readonly kategori: readonly { readonly kode: string; readonly label: string }[]
}

export interface BarisLembar {
  readonly kode: string
  readonly nama: string
  readonly tingkat?: BarisTabel['tingkat']
  readonly induk?: string | undefined
  readonly nilai: readonly Angka[]
}

/** A table laid out: heads, columns, rows, and where on the server each figure stands. */
export interface Lembar {
  readonly sudut: string
  readonly kepala: readonly (readonly KepalaKisi[])[]
  readonly kolom: readonly KolomKisi[]
  readonly baris: readonly BarisLembar[]
  readonly total: BarisLembar
  /** Rows are regions; else categories of one dimension, for the region of the total. */
  readonly barisWilayah: boolean
  /** Undefined for a sum that this screen made of several figures: it has no passport of its own. */
  readonly asal: (kodeBaris: string | undefined, kolom: string) => Sel | undefined
  /** Where a figure of the server stands on this sheet; row code undefined is the total. */
  readonly tempat: (sel: Sel) => { readonly kode: string | undefined; readonly kolom: string } | undefined
}

/** The dimensions of a table as its columns show them: categories in official order, only those that stand there. */
export function daftarSumbu(h: BahanLembar): Sumbu[] {
  const judul = h.tabel.dimensi?.map((d) => d.judul) ?? []
  const jalur = h.grup.filter(isKategori).map(jalurGrup)
  const banyak = Math.max(0, ...jalur.map((j) => j.length))
  return Array.from({ length: banyak }, (_, d) => ({
    judul: judul[d] ?? h.tabel.judulPendek,
    kategori: [...new Map(jalur.map((j) => [j[d]!.kode, j[d]!])).values()],
  }))
}

/** Lays a table out. Sums are of the shown figures; what the server gives as one figure is never summed anew. */
export function susunLembar(h: BahanLembar, s: Susunan, sudut: string): Lembar {
  const letak = letakkan(h)
  const sumbu = daftarSumbu(h)
  const tetap = new Map(s.sumbu.flatMap((p, i) => (p.peran === 'tetap' ? [[i, p.kode] as const] : [])))
  if (h.bagian) tetap.set(0, h.bagian.kode)
  const diBaris = s.sumbu.findIndex((p) => p.peran === 'baris')
  const urutan = sumbuKolom(s).filter((d) => !tetap.has(d))
  const adaTotal = h.grup.some((g) => g.jenis === 'total')
  const daun = susunDaun(sumbu, urutan, tetap, letak, adaTotal)
  const { kolom, kepala, titik } = susunKolom(daun, urutan.length, s.jk, letak)
  // A sum with a hidden part is hidden: it would tell the part.
  const nilai = (sumber: readonly number[], dari: readonly Angka[]) =>
    sumber.reduce<Angka>((n, i) => (n === null || dari[i] === null ? null : n + (dari[i] ?? 0)), 0)

  if (diBaris < 0 || !sumbu[diBaris]) {
    const sumber = titik.map((t) => letak.cari(t.syarat, t.jk))
    const utuh =
      sumber.length === h.total.nilai.length && sumber.every((x, i) => x.length === 1 && x[0] === i)
    const hitung = (dari: readonly Angka[]) => (utuh ? dari : sumber.map((x) => nilai(x, dari)))
    const kunci = new Map(kolom.map((k, i) => [k.kunci, sumber[i]!]))
    return {
      sudut,
      kepala,
      kolom,
      baris: h.baris.map((b) => ({ ...b, nilai: hitung(b.nilai) })),
      total: { kode: '', nama: h.total.nama, nilai: hitung(h.total.nilai) },
      barisWilayah: true,
      tempat: (sel) => {
        const i = letak.kunci.indexOf(sel.kolom)
        const k = sumber.findIndex((x) => x.length === 1 && x[0] === i)
        return k < 0 ? undefined : { kode: sel.wilayah, kolom: kolom[k]!.kunci }
      },
      asal: (wilayah, k) => {
        const dari = kunci.get(k)
        return dari?.length === 1
          ? { ...(wilayah === undefined ? {} : { wilayah }), kolom: letak.kunci[dari[0]!]! }
          : undefined
      },
    }
  }
  const cariSel = (kode: string | undefined, k: number) => {
    const syarat = new Map(titik[k]!.syarat)
    if (kode !== undefined) syarat.set(diBaris, kode)
    return letak.cari(syarat, titik[k]!.jk)
  }
  const baris = (kode: string | undefined, nama: string): BarisLembar => ({
    kode: kode ?? '',
    nama,
    nilai: titik.map((_, k) => nilai(cariSel(kode, k), h.total.nilai)),
  })
  const kategori = sumbu[diBaris].kategori
  return {
    sudut: sumbu[diBaris].judul,
    kepala,
    kolom,
    baris: kategori.map((k) => baris(k.kode, k.label)),
    total: baris(undefined, h.total.nama),
    barisWilayah: false,
    tempat: (sel) => {
      const i = letak.kunci.indexOf(sel.kolom)
      for (const kode of [...kategori.map((k) => k.kode), undefined]) {
        const k = titik.findIndex((_, n) => {
          const dari = cariSel(kode, n)
          return dari.length === 1 && dari[0] === i
        })
        if (k >= 0) return { kode, kolom: kolom[k]!.kunci }
      }
      return undefined
    },
    asal: (kode, k) => {
      const dari = cariSel(
        kode,
        kolom.findIndex((x) => x.kunci === k),
      )
      return dari.length === 1 ? { kolom: letak.kunci[dari[0]!]! } : undefined
    },
  }
}

type Syarat = ReadonlyMap<number, string>
type Jk = 'LK' | 'PR' | 'JML'

interface Letak {
  /** Key of each column of the server. */
  readonly kunci: readonly string[]
  /** Places of the columns whose sum is what the conditions ask for. */
  readonly cari: (syarat: Syarat, jk: Jk) => number[]
}

function letakkan(h: BahanLembar): Letak {
  const tempat: number[] = []
  let n = 0
  for (const g of h.grup) {
    tempat.push(n)
    n += g.kolom.length
  }
  const jalur = h.grup.map((g) => (isKategori(g) ? jalurGrup(g).map((j) => j.kode) : undefined))
  const total = h.grup.findIndex((g) => g.jenis === 'total')
  const subtotal = new Map(
    h.grup.flatMap((g, i) => (g.jenis === 'subtotal' ? [[g.jalur?.[0]?.kode ?? g.kode, i]] : [])),
  )
  const penuh = new Map(jalur.flatMap((j, i) => (j ? [[j.join('~'), i]] : [])))
  const banyak = Math.max(0, ...jalur.map((j) => j?.length ?? 0))
  const diGrup = (i: number, jk: Jk) => {
    const k = h.grup[i]!.kolom.findIndex((x) => x.label === jk)
    return k < 0 ? [] : [tempat[i]! + k]
  }
  return {
    kunci: h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    cari: (syarat, jk) => {
      if (syarat.size === 0 && total >= 0) return diGrup(total, jk)
      const sub = syarat.size === 1 ? subtotal.get(syarat.get(0) ?? '') : undefined
      if (sub !== undefined) return diGrup(sub, jk)
      // One figure: looked up, not searched for; a crossing of three dimensions has thousands.
      if (syarat.size === banyak && banyak > 0) {
        const i = penuh.get(Array.from({ length: banyak }, (_, d) => syarat.get(d)).join('~'))
        return i === undefined ? [] : diGrup(i, jk)
      }
      const syaratnya = [...syarat]
      return jalur.flatMap((j, i) =>
        j && syaratnya.every(([d, kode]) => j[d] === kode) ? diGrup(i, jk) : [],
      )
    },
  }
}

interface KepalaTumbuh extends KepalaKisi {
  rentang: number
}

interface Daun {
  /** Labels of the heads above, outermost first; fewer than there are dimensions for a sum. */
  readonly label: readonly string[]
  readonly kode: readonly string[]
  readonly syarat: Syarat
  readonly jumlah: boolean
}

function susunDaun(
  sumbu: readonly Sumbu[],
  urutan: readonly number[],
  tetap: Syarat,
  letak: Letak,
  adaTotal: boolean,
): Daun[] {
  const daun: Daun[] = []
  const turun = (ke: number, label: string[], kode: string[], syarat: Map<number, string>) => {
    const d = urutan[ke]
    if (d === undefined) {
      if (letak.cari(syarat, 'JML').length > 0) daun.push({ label, kode, syarat, jumlah: false })
      return
    }
    for (const k of sumbu[d]!.kategori)
      turun(ke + 1, [...label, k.label], [...kode, k.kode], new Map(syarat).set(d, k.kode))
    // The sum of what was just listed, as printed: of each outermost category, and of all. Columns of service output
    // count different things and have no sum.
    if (ke <= 1 && adaTotal) daun.push({ label, kode, syarat: new Map(syarat), jumlah: true })
  }
  if (urutan.length === 0) return [{ label: [], kode: [], syarat: tetap, jumlah: true }]
  turun(0, [], [], new Map(tetap))
  return daun
}

const JUMLAH = 'JUMLAH'

function susunKolom(daun: readonly Daun[], lapis: number, jk: Susunan['jk'], letak: Letak) {
  const lajur: readonly Jk[] = jk === 'semua' ? ['LK', 'PR', 'JML'] : [jk.toUpperCase() as Jk]
  const kolom: KolomKisi[] = []
  const titik: { syarat: Syarat; jk: Jk }[] = []
  const kepala: (KepalaTumbuh & { jejak: string })[][] = Array.from(
    { length: jk === 'semua' ? Math.max(lapis, 1) : Math.max(lapis - 1, 0) },
    () => [],
  )
  for (const d of daun) {
    const dari = kolom.length
    const namaLapis = (l: number) => d.label[l] ?? (l === d.label.length ? JUMLAH : '')
    for (const j of lajur) {
      if (letak.cari(d.syarat, j).length === 0) continue
      const akhir = jk === 'semua' ? j : namaLapis(Math.max(lapis - 1, 0)) || JUMLAH
      kolom.push({
        kunci: `${d.kode.join('~') || 'total'}.${j.toLowerCase()}`,
        label: akhir,
        ...(j === 'JML' && jk === 'semua' ? { jumlah: true } : {}),
        ...(d.jumlah && jk !== 'semua' ? { jumlah: true } : {}),
      })
      titik.push({ syarat: d.syarat, jk: j })
    }
    const rentang = kolom.length - dari
    kepala.forEach((baris, l) => {
      if (l > d.label.length || rentang === 0) return
      const label = namaLapis(l)
      const jejak = d.label.slice(0, l + 1).join('\t') + (d.label.length <= l ? '\t+' : '')
      const lama = baris.at(-1)
      if (lama && lama.jejak === jejak && !(jk === 'semua' && l === lapis - 1)) lama.rentang += rentang
      else
        baris.push({
          label,
          dari,
          rentang,
          jejak,
          ...(d.label.length === l ? { jumlah: true, lapis: kepala.length - l } : {}),
        })
    })
  }
  const awal = new Set(kepala.at(-1)?.map((k) => k.dari) ?? [])
  return {
    kolom: kolom.map((k, i) => (awal.has(i) ? { ...k, awalGrup: true } : k)),
    kepala: kepala.map((b) => b.map(({ jejak: _, ...k }) => k)),
    titik,
  }
}

function isKategori(g: GrupBahan): boolean {
  return g.jenis === undefined || g.jenis === 'kategori' || g.jenis === 'lain'
}

function jalurGrup(g: GrupBahan): readonly { kode: string; label: string }[] {
  return g.jalur ?? [{ kode: g.kode, label: g.label }]
}
