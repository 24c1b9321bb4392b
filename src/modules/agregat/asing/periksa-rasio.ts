import { type AngkaTertulis, samaTertulis, tulisHitung } from './angka-tertulis.ts'
import { cariBagian } from './bagian-jumlah.ts'
import { type BukuTemuan, namaBaris } from './buku-temuan.ts'
import { catatUrutan } from './periksa-cacah.ts'
import type { KolomAsing, TabelAsing } from './urai-tabel.ts'
import { findUrutan } from './urutan-lain.ts'

/** Where a percentage or ratio comes from: `kali` x a / b, or the share of a in its total row. */
interface Asal {
  readonly a: KolomAsing
  readonly b: KolomAsing | undefined
  readonly kali: number
  readonly cocok: number
}

// Wider tables are searched only near the column: a percentage stands beside what it is of.
const JANGKAUAN = 40

/** Percentages and ratios: from the counts beside them, in every row; in total rows from the sums, never from the ratios. */
export function periksaRasio(t: TabelAsing, buku: BukuTemuan): void {
  const cacah = t.kolom.filter((k) => k.peran === 'cacah' || k.peran === 'luas')
  for (const k of t.kolom) {
    if (k.peran !== 'persen' && k.peran !== 'rasio') continue
    const dekat = cacah.filter((c) => Math.abs(c.kolom - k.kolom) <= JANGKAUAN)
    cacahDiSelPersen(t, k, dekat, buku)
    const asal = cariAsal(t, k, dekat, buku)
    if (asal) periksaAsal(t, k, asal, dekat, buku)
    else tanpaAsal(t, k, dekat, buku)
    lebihSeratus(t, k, buku)
  }
}

function hitung(t: TabelAsing, asal: Pick<Asal, 'a' | 'b' | 'kali'>, i: number): number | undefined {
  const a = asal.a.angka[i]?.nilai
  const b = asal.b ? asal.b.angka[i]?.nilai : totalUntuk(t, asal.a, i)
  return a === undefined || b === undefined || b === 0 ? undefined : (asal.kali * a) / b
}

/** The count of the total row that the row belongs to; the last total of the table otherwise. */
function totalUntuk(t: TabelAsing, k: KolomAsing, i: number): number | undefined {
  const { blok } = t.baris[i]!
  const letak = t.baris.findIndex((b, j) => j >= i && b.jenis === 'total' && b.blok === blok)
  const akhir = letak >= 0 ? letak : t.baris.findLastIndex((b) => b.jenis === 'total')
  return akhir < 0 ? undefined : k.angka[akhir]?.nilai
}

function barisBerangka(t: TabelAsing, k: KolomAsing, buku: BukuTemuan): number[] {
  return [...t.baris.keys()].filter(
    (i) => t.baris[i]!.jenis === 'rincian' && k.angka[i] !== undefined && !buku.isDijelaskan(k, i),
  )
}

/** The pair that gives the most rows of the column; at least two rows and three in five of them. */
function cariAsal(
  t: TabelAsing,
  k: KolomAsing,
  cacah: readonly KolomAsing[],
  buku: BukuTemuan,
): Asal | undefined {
  const baris = barisBerangka(t, k, buku)
  const kali = k.peran === 'persen' ? [100, 1] : [100, 1, 1000]
  let terbaik: Asal | undefined
  for (const m of kali) {
    for (const a of cacah) {
      for (const b of [...cacah, undefined]) {
        if (a === b) continue
        const asal = { a, b, kali: m }
        let cocok = 0
        for (const i of baris) {
          const n = hitung(t, asal, i)
          if (n !== undefined && samaTertulis(k.angka[i]!, n)) cocok++
        }
        if (cocok > (terbaik?.cocok ?? 0)) terbaik = { ...asal, cocok }
      }
    }
  }
  return terbaik && terbaik.cocok >= 2 && terbaik.cocok >= baris.length * 0.6 ? terbaik : undefined
}

function tulisAsal(asal: Pick<Asal, 'a' | 'b' | 'kali'>): string {
  const penyebut = asal.b ? asal.b.judul : `jumlah ${asal.a.judul}`
  return `${asal.a.judul} ÷ ${penyebut}${asal.kali === 1 ? '' : ` × ${asal.kali}`}`
}

function periksaAsal(
  t: TabelAsing,
  k: KolomAsing,
  asal: Asal,
  cacah: readonly KolomAsing[],
  buku: BukuTemuan,
): void {
  const total = new Map(cariBagian(t).map((b) => [b.total, b.bagian]))
  for (const [i, b] of t.baris.entries()) {
    const ada = k.angka[i]
    const harap = hitung(t, asal, i)
    if (!ada || harap === undefined || buku.isDijelaskan(k, i)) continue
    buku.banding()
    if (samaTertulis(ada, harap)) continue
    const seharusnya = tulisHitung(harap, desimalKolom(k))
    const bagian = total.get(i)
    if (bagian && catatTotalRasio(t, k, i, bagian, seharusnya, buku)) continue
    const lain = asalLain(t, k, ada, i, asal, cacah)
    buku.catatSel(k, i, {
      aturan: lain ? 'persen-dari-cacah-lain' : 'persen-salah',
      berat: 'salah',
      seharusnya,
      kalimat: lain
        ? `${namaBaris(b)}, ${k.judul}: dihitung dari ${tulisAsal(lain)}; baris lain dari ${tulisAsal(asal)}, sehingga seharusnya ${seharusnya}.`
        : `${namaBaris(b)}, ${k.judul}: ${tulisAsal(asal)} = ${seharusnya}, tertulis ${k.teks[i]}.`,
    })
  }
}

/** The ratio of a total row that is the sum or the mean of the ratios above it (domain ch. 10.2: sum, then divide). */
function catatTotalRasio(
  t: TabelAsing,
  k: KolomAsing,
  i: number,
  bagian: readonly number[],
  seharusnya: string | undefined,
  buku: BukuTemuan,
): boolean {
  const isi = bagian.map((j) => k.angka[j]?.nilai).filter((n) => n !== undefined)
  if (isi.length < 2) return false
  const ada = k.angka[i]!
  const jumlah = isi.reduce((x, y) => x + y, 0)
  const longgar = { ...ada, desimal: Math.min(ada.desimal, desimalKolom(k)) }
  const dijumlah = samaTertulis(longgar, jumlah)
  const dirata = samaTertulis(longgar, jumlah / isi.length)
  if (!dijumlah && !dirata) return false
  const cara = dijumlah ? 'penjumlahan' : 'rata-rata'
  buku.catatSel(k, i, {
    aturan: dijumlah ? 'total-rasio-dijumlah' : 'total-rasio-dirata',
    berat: seharusnya === undefined ? 'peringatan' : 'salah',
    ...(seharusnya !== undefined && { seharusnya }),
    kalimat: `${namaBaris(t.baris[i]!)}, ${k.judul}: tertulis ${cara} dari ${isi.length} angka di atasnya. Jumlahkan cacahnya dahulu, baru bagi${seharusnya === undefined ? '' : `: ${seharusnya}`}.`,
  })
  return true
}

function asalLain(
  t: TabelAsing,
  k: KolomAsing,
  ada: AngkaTertulis,
  i: number,
  asal: Asal,
  cacah: readonly KolomAsing[],
): Pick<Asal, 'a' | 'b' | 'kali'> | undefined {
  // A number of no decimals is met by too many pairs to blame one.
  if (Math.max(ada.desimal, desimalKolom(k)) < 1 || t.baris.length > 5000) return undefined
  const calon = [
    ...cacah.filter((b) => b !== asal.b && b !== asal.a).map((b) => ({ a: asal.a, b, kali: asal.kali })),
    ...cacah.filter((a) => a !== asal.a && a !== asal.b).map((a) => ({ a, b: asal.b, kali: asal.kali })),
  ]
  return calon.find((c) => {
    const n = hitung(t, c, i)
    return n !== undefined && samaTertulis(ada, n)
  })
}

/** No pair gives the column: in another order, from counts that stand in other columns, or from none that is here. */
function tanpaAsal(t: TabelAsing, k: KolomAsing, cacah: readonly KolomAsing[], buku: BukuTemuan): void {
  const baris = barisBerangka(t, k, buku)
  if (baris.length === 0) return
  const ada = baris.map((i) => k.angka[i]!.nilai)
  const setengah = 0.5 * 10 ** -Math.min(...baris.map((i) => k.angka[i]!.desimal))
  for (const a of cacah)
    for (const b of [...cacah, undefined]) {
      if (a === b || baris.length < 3) continue
      const harap = baris.map((i) => hitung(t, { a, b, kali: 100 }, i))
      if (harap.some((n) => n === undefined)) continue
      const bulat = harap.map((n) => Number(n!.toFixed(desimalKolom(k))))
      const urutan = findUrutan(ada, bulat, (x, y) => Math.abs(x - y) <= setengah * 1.001)
      if (!urutan) continue
      catatUrutan(t, k, baris, urutan, bulat, buku, ` (${tulisAsal({ a, b, kali: 100 })})`)
      return
    }
  const nyata = asalMenurutJudul(k, cacah)
  if (nyata) {
    for (const i of baris) {
      const harap = hitung(t, nyata, i)
      if (harap === undefined) continue
      buku.banding()
      if (samaTertulis(k.angka[i]!, harap)) continue
      const seharusnya = tulisHitung(harap, desimalKolom(k))
      buku.catatSel(k, i, {
        aturan: 'persen-dari-cacah-lain',
        berat: 'salah',
        seharusnya,
        kalimat: `${namaBaris(t.baris[i]!)}, ${k.judul}: ${tulisAsal(nyata)} = ${seharusnya}, tertulis ${k.teks[i]}; persennya dihitung dari cacah lain.`,
      })
    }
  } else
    buku.catatKolom(k, {
      aturan: 'persen-tanpa-cacah',
      berat: 'catatan',
      kalimat: `Kolom ${k.judul} tidak dapat dibentuk dari cacah mana pun di tabel ini, jadi tidak diperiksa.`,
    })
  for (const { total, bagian } of cariBagian(t)) {
    const jumlah = bagian.reduce((n, i) => n + (k.angka[i]?.nilai ?? 0), 0)
    // Shares of a whole do sum to one hundred.
    if (!k.angka[total] || buku.isDijelaskan(k, total) || Math.abs(jumlah - 100) < 0.5) continue
    const harap = nyata && hitung(t, nyata, total)
    const seharusnya = harap === undefined ? undefined : tulisHitung(harap, desimalKolom(k))
    if (harap !== undefined && samaTertulis(k.angka[total], harap)) continue
    catatTotalRasio(t, k, total, bagian, seharusnya, buku)
  }
}

/** What the heads themselves say: memiliki by wajib, L by P, penduduk by luas. */
function asalMenurutJudul(
  k: KolomAsing,
  cacah: readonly KolomAsing[],
): Pick<Asal, 'a' | 'b' | 'kali'> | undefined {
  const sejenis = cacah.filter((c) => c.jk === k.jk || k.jk === undefined)
  const cari = (pola: RegExp) => {
    const ada = sejenis.filter((c) => pola.test(c.kelompok))
    return (
      ada.find((c) => c.jk === 'jml') ??
      ada.find((c) => c.jk === undefined) ??
      (ada.length === 1 ? ada[0] : undefined)
    )
  }
  if (k.peran === 'persen') {
    const a = cari(/^(?!.*belum).*\b(memiliki|punya|sudah|rekam|pembilang|realisasi)\b/)
    const b = cari(/\b(wajib|penyebut|target|sasaran)\b/)
    return a && b && a !== b ? { a, b, kali: 100 } : undefined
  }
  if (/kepadatan|density|per\s*km/i.test(k.judul)) {
    const b = cacah.find((c) => c.peran === 'luas')
    const a = cacah.find((c) => c.peran === 'cacah' && c.jk === 'jml') ?? cari(/penduduk/)
    return a && b ? { a, b, kali: 1 } : undefined
  }
  if (/rasio|ratio|rjk/i.test(k.judul) && /kelamin|sex|rjk/i.test(k.judul)) {
    const [a, b] = [cacah.filter((c) => c.jk === 'lk'), cacah.filter((c) => c.jk === 'pr')]
    return a.length === 1 && b.length === 1 ? { a: a[0]!, b: b[0]!, kali: 100 } : undefined
  }
  return undefined
}

/** A count in a percentage cell: a whole number over one hundred in a column of percentages, or one that stands beside it as a count. */
function cacahDiSelPersen(
  t: TabelAsing,
  k: KolomAsing,
  cacah: readonly KolomAsing[],
  buku: BukuTemuan,
): void {
  if (k.peran !== 'persen') return
  const isi = k.angka.filter((n) => n !== undefined)
  const wajar = isi.filter((n) => n.nilai <= 130).length
  if (wajar < isi.length / 2) return
  for (const [i, ada] of k.angka.entries()) {
    if (!ada || ada.nilai <= 100 || !Number.isInteger(ada.nilai)) continue
    buku.banding()
    const kembar = cacah.find((c) => c.angka[i]?.nilai === ada.nilai)
    if (!kembar && ada.nilai < 130) continue
    buku.catatSel(k, i, {
      aturan: 'cacah-di-sel-persen',
      berat: 'salah',
      kalimat: `${namaBaris(t.baris[i]!)}, ${k.judul}: tertulis ${k.teks[i]}, ${kembar ? `cacah dari kolom ${kembar.judul}` : 'sebuah cacah'}, bukan persen.`,
    })
  }
}

function lebihSeratus(t: TabelAsing, k: KolomAsing, buku: BukuTemuan): void {
  if (k.peran !== 'persen' || /laju|pertumbuhan|naik|kenaikan|perubahan/i.test(k.judul)) return
  for (const [i, ada] of k.angka.entries()) {
    if (!ada || ada.nilai <= 100 || buku.isDijelaskan(k, i)) continue
    buku.banding()
    buku.catatSel(k, i, {
      aturan: 'persen-lebih-100',
      berat: 'peringatan',
      kalimat: `${namaBaris(t.baris[i]!)}, ${k.judul}: lebih dari 100 persen. Periksa apakah pembilang dan penyebut dari tanggal yang sama.`,
    })
  }
}

function desimalKolom(k: KolomAsing): number {
  return Math.min(Math.max(0, ...k.angka.map((n) => n?.desimal ?? 0)), 6)
}
