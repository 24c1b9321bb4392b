import type { HasilGerbang, Selisih } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { PohonWilayah } from '../susun/pohon-wilayah.ts'
import {
  periksaJumlahBaris,
  periksaJumlahKategori,
  periksaJumlahSubtotal,
  periksaJumlahWilayah,
  periksaLkPrJml,
  periksaWilayahDikenal,
} from './aturan-tabel.ts'
import { jumlahMarginal, marginalTabel } from './marginal.ts'
import { samakanTabel } from './samakan-tabel.ts'
import { type CatatSelisih, letakKategori, letakKolom, type TabelGerbang } from './tabel-gerbang.ts'
import { tulisSelisih } from './tulis-selisih.ts'
import { grupTerukur } from './ukuran-semesta.ts'

/**
 * The gate: a draft goes up only when every figure of one snapshot agrees with every other. Tables stand at desa level
 * and come one after another; of each only what others are held against is kept. It recomputes nothing; it holds the
 * printed figures against each other, so that a fault anywhere before it (import, count, roll-up, definition) shows.
 */
export class Gerbang {
  readonly #definisi: readonly DefinisiTabel[]
  readonly #pohon: Pick<PohonWilayah, 'simpul'>
  /** Tables that others are held against, whole. */
  readonly #utuh = new Set<string>()
  readonly #tabel = new Map<string, TabelGerbang>()
  readonly #ringkas: TabelGerbang[] = []
  /** Crossings summed up to fewer dimensions, and the table that must say the same. */
  readonly #marginal: { tabel: TabelGerbang; lawan: string }[] = []
  readonly #selisih: Selisih[] = []
  #jumlahPeriksa = 0

  /** `definisi`: the tables that will come, and those that are left out because the import lacks their columns. */
  constructor(definisi: readonly DefinisiTabel[], pohon: Pick<PohonWilayah, 'simpul'>) {
    this.#definisi = definisi
    this.#pohon = pohon
    for (const d of definisi) {
      if (d.semesta.diukur) this.#utuh.add(d.semesta.diukur)
      for (const r of d.relasi) this.#utuh.add(d.id).add(r.tabel)
      for (const m of marginalTabel(d, definisi)) this.#utuh.add(m.lawan.id)
    }
  }

  periksa(h: TabelGerbang): void {
    const d = this.#definisi.find((x) => x.id === h.tabel.id)
    if (!d) throw new Error(`table ${h.tabel.id} was not announced to the gate`)
    periksaLkPrJml(h, this.#catat)
    periksaJumlahKategori(h, this.#catat)
    periksaJumlahSubtotal(h, this.#catat)
    periksaJumlahWilayah(h, this.#catat)
    if (h.tabel.semesta === 'penduduk') periksaJumlahBaris(h, this.#catat)
    if (this.#ringkas.length === 0) periksaWilayahDikenal(h, this.#pohon, this.#catat)
    const ringkas = ringkasan(h)
    for (const { lawan, dimensi } of marginalTabel(d, this.#definisi))
      this.#marginal.push({ tabel: jumlahMarginal(h, dimensi), lawan: lawan.id })
    if (this.#utuh.has(h.tabel.id)) this.#tabel.set(h.tabel.id, h)
    this.#ringkas.push(ringkas)
  }

  /** `dilewati`: tables that were announced and not examined; what links others to them is left out with them. */
  selesai(
    catatan: HasilGerbang['catatan'] = [],
    dilewati: readonly Omit<HasilGerbang['dilewati'][number], 'kalimat'>[] = [],
  ): HasilGerbang {
    const tanpa = new Set(dilewati.map((l) => l.tabel))
    const diperiksa = new Set(this.#ringkas.map((h) => h.tabel.id))
    for (const { id } of this.#definisi)
      if (!tanpa.has(id) && !diperiksa.has(id)) throw new Error(`table ${id} was not given to the gate`)
    this.#periksaSatuSemesta()
    this.#periksaRelasi(tanpa)
    this.#periksaUkuranSemesta(tanpa)
    this.#periksaMarginal(tanpa)
    const { snapshot } = this.#ringkas[0]!
    return {
      snapshotId: snapshot.id,
      seimbang: this.#selisih.length === 0,
      jumlahTabel: this.#ringkas.length,
      jumlahBaris: snapshot.jumlahBaris,
      jumlahPeriksa: this.#jumlahPeriksa,
      selisih: this.#selisih,
      catatan,
      dilewati: dilewati.map((l) => ({ ...l, kalimat: this.#tulisLewat(l) })),
    }
  }

  // A comparison costs two numbers; what it was of is written down only where they differ.
  readonly #catat: CatatSelisih = (seharusnya, didapat, tempat) => {
    this.#jumlahPeriksa++
    if (seharusnya === didapat) return
    const s = { ...tempat(), seharusnya, didapat }
    const kunci = [s.aturan, s.tabel, s.lawan ?? '', s.kodeWilayah ?? 'total', s.kolom].join('|')
    this.#selisih.push({ kunci, ...s, kalimat: tulisSelisih(s) })
  }

  /** Tables of one semesta tie to one total by region and sex; the first of the semesta in the book is the measure. */
  #periksaSatuSemesta(): void {
    for (const kelompok of Map.groupBy(this.#ringkas, (h) => h.tabel.semesta).values()) {
      const [ukuran, ...lain] = kelompok
      for (const h of lain) samakanTabel('satu-semesta', h, ukuran!, [TOTAL_SAMA], this.#catat)
    }
  }

  #periksaRelasi(tanpa: ReadonlySet<string>): void {
    for (const d of this.#definisi) {
      for (const r of d.relasi) {
        if (tanpa.has(d.id) || tanpa.has(r.tabel)) continue
        const [h, lawan] = [this.#tabel.get(d.id)!, this.#tabel.get(r.tabel)!]
        const pasangan = {
          kolom: r.kolom,
          letak: letakKolom(h, r.kolom),
          lawan: [letakKolom(lawan, r.kolomTabel)],
        }
        samakanTabel('relasi-semesta', h, lawan, [pasangan], this.#catat)
      }
    }
  }

  /** Every table of a semesta against the people of another table whose codes fulfil its condition. */
  #periksaUkuranSemesta(tanpa: ReadonlySet<string>): void {
    for (const d of this.#definisi) {
      const { diukur } = d.semesta
      if (!diukur || tanpa.has(d.id) || tanpa.has(diukur)) continue
      const h = this.#ringkas.find((x) => x.tabel.id === d.id)!
      const lawan = this.#tabel.get(diukur)!
      const grup = grupTerukur(d.semesta, this.#definisi.find((x) => x.id === diukur)!)
      const letak = lawan.grup.flatMap((g, i) => (grup.has(g.kode) && g.jenis !== 'subtotal' ? [i * 3] : []))
      samakanTabel('ukuran-semesta', h, lawan, [{ ...TOTAL_SAMA, lawan: letak }], this.#catat)
    }
  }

  /** The sums of a crossing over its other dimensions against the table of the dimensions that are left. */
  #periksaMarginal(tanpa: ReadonlySet<string>): void {
    for (const { tabel, lawan } of this.#marginal) {
      if (tanpa.has(lawan)) continue
      const target = this.#tabel.get(lawan)!
      const [sendiri, diLawan] = [letakKategori(tabel), letakKategori(target)]
      const pasangan = [...new Set([...sendiri.keys(), ...diLawan.keys()])].map((kolom) => {
        const letak = diLawan.get(kolom)
        return { kolom, letak: sendiri.get(kolom), lawan: letak === undefined ? [] : [letak] }
      })
      samakanTabel('marginal', tabel, target, pasangan, this.#catat)
    }
  }

  #tulisLewat({ tabel, kolomTiada }: { tabel: string; kolomTiada: readonly string[] }): string {
    const { judulPendek } = this.#definisi.find((d) => d.id === tabel)!
    const tersambung = this.#definisi.filter(
      (d) => d.semesta.diukur === tabel || d.relasi.some((r) => r.tabel === tabel),
    )
    const relasi =
      tersambung.length > 0
        ? ` Hubungannya dengan ${tersambung.map((d) => d.judulPendek).join(', ')} tidak diperiksa.`
        : ''
    return `${judulPendek}: tidak diperiksa, karena data yang diimpor tidak memuat kolom ${kolomTiada.join(', ')}.${relasi}`
  }
}

const TOTAL_SAMA = { kolom: 'total', letak: -3, lawan: [-3] }

/** All given tables at once; every table of `definisi` must be among them. */
export function ujiGerbang(
  hasil: Iterable<TabelGerbang>,
  definisi: readonly DefinisiTabel[],
  pohon: Pick<PohonWilayah, 'simpul'>,
  catatan: HasilGerbang['catatan'] = [],
): HasilGerbang {
  const gerbang = new Gerbang(definisi, pohon)
  for (const h of hasil) gerbang.periksa(h)
  return gerbang.selesai(catatan)
}

/** The total alone of every row: what stays of a wide table. */
function ringkasan(h: TabelGerbang): TabelGerbang {
  const akhir = (nilai: ArrayLike<number>) =>
    Array.from({ length: 3 }, (_, j) => nilai[nilai.length - 3 + j]!)
  return {
    tabel: h.tabel,
    snapshot: h.snapshot,
    grup: [h.grup.at(-1)!],
    baris: h.baris.map((b) => ({ ...b, nilai: akhir(b.nilai) })),
    total: { ...h.total, nilai: akhir(h.total.nilai) },
  }
}
