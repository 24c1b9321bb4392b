import { tulisHitung } from './angka-tertulis.ts'
import { type BagianJumlah, cariBagian } from './bagian-jumlah.ts'
import type { BukuTemuan } from './buku-temuan.ts'
import { namaBaris } from './buku-temuan.ts'
import type { KolomAsing, TabelAsing } from './urai-tabel.ts'
import { ceritaUrutan, findUrutan } from './urutan-lain.ts'

interface Tiga {
  readonly lk: KolomAsing
  readonly pr: KolomAsing
  readonly jml: KolomAsing
}

/** LK + PR = JML, totals = sums of their rows, categories = JUMLAH, memiliki + belum = wajib. */
export function periksaCacah(t: TabelAsing, buku: BukuTemuan): void {
  const bagian = cariBagian(t)
  const tiga = cariTiga(t)
  for (const x of tiga) periksaUrutanTiga(t, x, buku)
  const salahTiga = tiga.flatMap((x) => salahLkPrJml(t, x, buku))
  const salahJumlah = bagian.flatMap((b) => salahJumlahBaris(t, b, buku))
  tunjukSel(salahTiga, salahJumlah, buku)
  for (const s of salahTiga) catatTiga(s, buku)
  for (const s of salahJumlah) catatJumlah(t, s, buku)
  periksaKategori(t, buku)
  periksaWajib(t, buku)
}

function cariTiga(t: TabelAsing): Tiga[] {
  const cacah = t.kolom.filter((k) => k.peran === 'cacah')
  return [...Map.groupBy(cacah, (k) => k.kelompok).values()].flatMap((g) => {
    const [lk, pr, jml] = (['lk', 'pr', 'jml'] as const).map((j) => g.filter((k) => k.jk === j))
    return lk!.length === 1 && pr!.length === 1 && jml!.length === 1
      ? [{ lk: lk![0]!, pr: pr![0]!, jml: jml![0]! }]
      : []
  })
}

/** One of the three stands in another order than the names: what the other two ask for is all there, elsewhere. */
function periksaUrutanTiga(t: TabelAsing, { lk, pr, jml }: Tiga, buku: BukuTemuan): void {
  const n = (k: KolomAsing, i: number) => k.angka[i]?.nilai
  const salah = t.baris.filter((_, i) => {
    const [a, b, c] = [n(lk, i), n(pr, i), n(jml, i)]
    return a !== undefined && b !== undefined && c !== undefined && a + b !== c
  }).length
  if (salah < 2) return
  const minta: [KolomAsing, (i: number) => number | undefined][] = [
    [lk, (i) => kurang(n(jml, i), n(pr, i))],
    [pr, (i) => kurang(n(jml, i), n(lk, i))],
    [jml, (i) => tambah(n(lk, i), n(pr, i))],
  ]
  for (const [k, harap] of minta) {
    const letak = t.baris.flatMap((b, i) =>
      b.jenis === 'rincian' && n(k, i) !== undefined && harap(i) !== undefined ? [i] : [],
    )
    const urutan = findUrutan(
      letak.map((i) => n(k, i)!),
      letak.map((i) => harap(i)!),
    )
    if (!urutan) continue
    catatUrutan(
      t,
      k,
      letak,
      urutan,
      letak.map((i) => harap(i)!),
      buku,
    )
    return
  }
}

export function catatUrutan(
  t: TabelAsing,
  k: KolomAsing,
  letak: readonly number[],
  urutan: readonly number[],
  harap: readonly number[],
  buku: BukuTemuan,
  dari = '',
): void {
  const cerita = ceritaUrutan(
    urutan,
    letak.map((i) => t.baris[i]!),
  )
  buku.catatKolom(k, {
    aturan: 'urutan-baris-lain',
    berat: 'salah',
    kalimat: `Kolom ${k.judul}${dari}: angkanya lengkap, tetapi berdiri pada urutan baris lain daripada kolom nama${cerita}.`,
  })
  for (const [j, i] of letak.entries())
    if (k.angka[i]!.nilai !== harap[j]) {
      buku.catatSel(k, i, {
        aturan: 'urutan-baris-lain',
        berat: 'salah',
        seharusnya: tulisHitung(harap[j]!, k.angka[i]!.desimal),
        kalimat: `${namaBaris(t.baris[i]!)}, ${k.judul}: tertulis angka milik ${namaBaris(t.baris[letak[urutan[j]!]!]!)}.`,
      })
    }
}

interface SalahTiga extends Tiga {
  readonly i: number
  /** JML as written less LK + PR. */
  readonly lebih: number
}

function salahLkPrJml(t: TabelAsing, x: Tiga, buku: BukuTemuan): SalahTiga[] {
  return t.baris.flatMap((_, i) => {
    const [a, b, c] = [x.lk, x.pr, x.jml].map((k) => k.angka[i]?.nilai)
    if (a === undefined || b === undefined || c === undefined) return []
    buku.banding()
    if (a + b === c || [x.lk, x.pr, x.jml].some((k) => buku.isDijelaskan(k, i))) return []
    return [{ ...x, i, lebih: c - a - b }]
  })
}

interface SalahJumlah extends BagianJumlah {
  readonly kolom: KolomAsing
  readonly jumlah: number
  /** The total as written less the sum. */
  readonly lebih: number
}

function salahJumlahBaris(t: TabelAsing, b: BagianJumlah, buku: BukuTemuan): SalahJumlah[] {
  return t.kolom.flatMap((k) => {
    if (k.peran !== 'cacah' && k.peran !== 'luas') return []
    const total = k.angka[b.total]
    const isi = b.bagian.map((i) => k.angka[i]?.nilai)
    // An empty cell is no zero: a sum over it proves nothing. A dash is one.
    if (!total || b.bagian.some((i, j) => isi[j] === undefined && k.teks[i] === '')) return []
    buku.banding()
    const desimal = Math.max(total.desimal, ...b.bagian.map((i) => k.angka[i]?.desimal ?? 0))
    const jumlah = Number(isi.reduce((n: number, x) => n + (x ?? 0), 0).toFixed(desimal))
    const lebih = Number((total.nilai - jumlah).toFixed(desimal))
    return lebih === 0 ? [] : [{ ...b, kolom: k, jumlah, lebih }]
  })
}

/**
 * A row whose sexes do not add up and a column whose rows do not, by the same amount: the cell where they cross is the
 * wrong one, and the total and the JML are right.
 */
function tunjukSel(tiga: SalahTiga[], jumlah: SalahJumlah[], buku: BukuTemuan): void {
  for (const s of [...tiga]) {
    for (const [k, beda] of [
      [s.lk, s.lebih],
      [s.pr, s.lebih],
      [s.jml, -s.lebih],
    ] as const) {
      const kena = jumlah.filter((j) => j.kolom === k && j.lebih === beda && j.bagian.includes(s.i))
      // The row may itself be a total: then it does not sum its own parts either.
      const sebagaiTotal = jumlah.filter((j) => j.kolom === k && j.total === s.i && j.lebih === -beda)
      if (kena.length === 0 && sebagaiTotal.length === 0) continue
      const benar = k.angka[s.i]!.nilai + beda
      buku.catatSel(k, s.i, {
        aturan: 'lk-pr-jml',
        berat: 'salah',
        seharusnya: tulisHitung(benar),
        kalimat: `${k.judul}: LK + PR tidak sama dengan JML, dan jumlah kolom menunjuk sel yang sama; seharusnya ${tulisHitung(benar)}.`,
      })
      tiga.splice(tiga.indexOf(s), 1)
      for (const j of [...kena, ...sebagaiTotal]) jumlah.splice(jumlah.indexOf(j), 1)
      break
    }
  }
}

function catatTiga(s: SalahTiga, buku: BukuTemuan): void {
  const benar = s.jml.angka[s.i]!.nilai - s.lebih
  buku.catatSel(s.jml, s.i, {
    aturan: 'lk-pr-jml',
    berat: 'salah',
    seharusnya: tulisHitung(benar),
    kalimat: `LK ${s.lk.teks[s.i]} + PR ${s.pr.teks[s.i]} = ${tulisHitung(benar)}, tertulis ${s.jml.teks[s.i]}.`,
  })
}

function catatJumlah(t: TabelAsing, s: SalahJumlah, buku: BukuTemuan): void {
  if (buku.isDijelaskan(s.kolom, s.total)) return
  const desimal = Math.max(...s.bagian.map((i) => s.kolom.angka[i]?.desimal ?? 0))
  const benar = tulisHitung(s.jumlah, desimal)
  buku.catatSel(s.kolom, s.total, {
    aturan: 'jumlah-baris',
    berat: 'salah',
    seharusnya: benar,
    kalimat: `${namaBaris(t.baris[s.total]!)}, ${s.kolom.judul}: tertulis ${s.kolom.teks[s.total]}, jumlah ${s.bagian.length} baris bagiannya ${benar}.`,
  })
}

const KATA_SEMUA =
  /^(jumlah|total|jml|semua|jumlah total|total jumlah|jumlah penduduk|penduduk|jumlah seluruhnya)?$/

/**
 * Categories side by side sum to JUMLAH. Taken for a rule of this table only when at least half of the rows keep it:
 * a table may show some categories only.
 */
function periksaKategori(t: TabelAsing, buku: BukuTemuan): void {
  const cacah = t.kolom.filter((k) => k.peran === 'cacah')
  for (const jk of ['lk', 'pr', 'jml', undefined] as const) {
    // Without sexes "JUMLAH" itself reads as a JML column of no group.
    const sama = cacah.filter((k) =>
      jk === undefined ? k.jk === undefined || k.kelompok === '' : k.jk === jk,
    )
    const total = sama.find((k) => KATA_SEMUA.test(k.kelompok) && (jk !== undefined || k.jk === 'jml'))
    const kategori = sama.filter((k) => k !== total && k.kelompok !== '' && !KATA_SEMUA.test(k.kelompok))
    if (!total || kategori.length < 2) continue
    const salah: { i: number; jumlah: number }[] = []
    let cocok = 0
    for (const i of t.baris.keys()) {
      const n = total.angka[i]?.nilai
      if (n === undefined || kategori.some((k) => k.angka[i] === undefined && k.teks[i] === '')) continue
      const jumlah = kategori.reduce((x, k) => x + (k.angka[i]?.nilai ?? 0), 0)
      if (jumlah === n) cocok++
      else salah.push({ i, jumlah })
    }
    if (cocok < salah.length || cocok === 0) continue
    for (let n = 0; n < cocok + salah.length; n++) buku.banding()
    for (const { i, jumlah } of salah) {
      if (buku.isDijelaskan(total, i) || kategori.some((k) => buku.isDijelaskan(k, i))) continue
      buku.catatSel(total, i, {
        aturan: 'jumlah-kategori',
        berat: 'salah',
        seharusnya: tulisHitung(jumlah),
        kalimat: `${namaBaris(t.baris[i]!)}: jumlah ${kategori.length} kategori ${tulisHitung(jumlah)}, tertulis ${total.teks[i]} pada ${total.judul}.`,
      })
    }
  }
}

/** memiliki + belum memiliki = wajib, for each sex (domain 3.3). */
function periksaWajib(t: TabelAsing, buku: BukuTemuan): void {
  const cacah = t.kolom.filter((k) => k.peran === 'cacah')
  for (const jk of ['lk', 'pr', 'jml', undefined] as const) {
    const sama = cacah.filter((k) => k.jk === jk)
    const belum = sama.filter((k) => /\b(belum|tidak memiliki)\b/.test(k.kelompok))
    const punya = sama.filter(
      (k) => !belum.includes(k) && /\b(memiliki|punya|sudah|sdh|kepemilikan)\b/.test(k.kelompok),
    )
    const wajib = sama.filter((k) => /\bwajib\b/.test(k.kelompok) && !belum.includes(k) && !punya.includes(k))
    if (belum.length !== 1 || punya.length !== 1 || wajib.length !== 1) continue
    for (const i of t.baris.keys()) {
      const [m, b, w] = [punya[0]!, belum[0]!, wajib[0]!].map((k) => k.angka[i]?.nilai)
      if (m === undefined || b === undefined || w === undefined) continue
      buku.banding()
      if (m + b === w || [punya[0]!, belum[0]!, wajib[0]!].some((k) => buku.isDijelaskan(k, i))) continue
      buku.catatSel(wajib[0]!, i, {
        aturan: 'memiliki-belum-wajib',
        berat: 'salah',
        seharusnya: tulisHitung(m + b),
        kalimat: `${namaBaris(t.baris[i]!)}: memiliki ${tulisHitung(m)} + belum ${tulisHitung(b)} = ${tulisHitung(m + b)}, tertulis wajib ${wajib[0]!.teks[i]}.`,
      })
    }
  }
}

function kurang(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b
}
function tambah(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b
}
