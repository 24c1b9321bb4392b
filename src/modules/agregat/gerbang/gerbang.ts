import type { HasilGerbang, HasilTabel, Selisih } from '../agregat.contract.ts'
import type { DefinisiTabel, Relasi } from '../definisi/definisi-tabel.ts'
import type { PohonWilayah } from '../susun/pohon-wilayah.ts'

/** One row of a table as the gate sees it. */
interface Tempat {
  readonly kode: string | undefined
  readonly nama: string
  readonly induk: string | undefined
  readonly nilai: readonly number[]
}

type CatatSelisih = (s: Omit<Selisih, 'kalimat'>) => void

/**
 * The gate: a draft goes up only when every figure of one snapshot agrees with every other. All tables stand at
 * desa level. It recomputes nothing; it holds the printed figures against each other, so that a fault anywhere
 * before it (import, count, roll-up, definition) shows. Returns every difference with its place.
 */
export function ujiGerbang(
  hasil: readonly HasilTabel[],
  definisi: readonly DefinisiTabel[],
  pohon: Pick<PohonWilayah, 'simpul'>,
  catatan: HasilGerbang['catatan'] = [],
): HasilGerbang {
  const snapshot = hasil[0]!.snapshot
  const selisih: Selisih[] = []
  let jumlahPeriksa = 0
  const samakan: CatatSelisih = (s) => {
    jumlahPeriksa++
    if (s.seharusnya !== s.didapat) selisih.push({ ...s, kalimat: tulisSelisih(s) })
  }

  for (const h of hasil) {
    periksaLkPrJml(h, samakan)
    periksaJumlahKategori(h, samakan)
    periksaJumlahWilayah(h, samakan)
    if (h.tabel.semesta === 'penduduk') periksaJumlahBaris(h, snapshot.jumlahBaris, samakan)
  }
  periksaSatuSemesta(hasil, samakan)
  for (const d of definisi) for (const r of d.relasi) periksaRelasi(d.id, r, hasil, samakan)
  periksaWilayahDikenal(hasil, pohon, samakan)

  return {
    snapshotId: snapshot.id,
    seimbang: selisih.length === 0,
    jumlahTabel: hasil.length,
    jumlahBaris: snapshot.jumlahBaris,
    jumlahPeriksa,
    selisih,
    catatan,
  }
}

/** LK + PR = JML in every category and region (domain.md ch. 10.3). */
function periksaLkPrJml(h: HasilTabel, samakan: CatatSelisih): void {
  for (const t of daftarTempat(h)) {
    h.grup.forEach((g, i) => {
      const [lk, pr, jml] = [t.nilai[i * 3]!, t.nilai[i * 3 + 1]!, t.nilai[i * 3 + 2]!]
      samakan({
        aturan: 'lk-pr-jml',
        tabel: h.tabel.id,
        ...letak(t),
        kolom: g.kolom[2]!.kunci,
        seharusnya: lk + pr,
        didapat: jml,
      })
    })
  }
}

/** The categories of a table sum to its JUMLAH. */
function periksaJumlahKategori(h: HasilTabel, samakan: CatatSelisih): void {
  const akhir = h.grup.length - 1
  if (akhir === 0) return
  for (const t of daftarTempat(h)) {
    for (let j = 0; j < 3; j++) {
      let jumlah = 0
      for (let g = 0; g < akhir; g++) jumlah += t.nilai[g * 3 + j]!
      samakan({
        aturan: 'jumlah-kategori',
        tabel: h.tabel.id,
        ...letak(t),
        kolom: h.grup[akhir]!.kolom[j]!.kunci,
        seharusnya: t.nilai[akhir * 3 + j]!,
        didapat: jumlah,
      })
    }
  }
}

/** Sum of desa = kecamatan = kab/kota = total, in every column. */
function periksaJumlahWilayah(h: HasilTabel, samakan: CatatSelisih): void {
  const semua = daftarTempat(h)
  const kunci = h.grup.flatMap((g) => g.kolom.map((k) => k.kunci))
  const bagian = Map.groupBy(
    semua.filter((t) => t !== semua[0]),
    (t) => t.induk,
  )
  for (const t of semua) {
    const anak = bagian.get(t === semua[0] ? undefined : t.kode)
    if (!anak) continue
    kunci.forEach((kolom, i) => {
      samakan({
        aturan: 'jumlah-wilayah',
        tabel: h.tabel.id,
        ...letak(t),
        kolom,
        seharusnya: t.nilai[i]!,
        didapat: anak.reduce((n, a) => n + a.nilai[i]!, 0),
      })
    })
  }
}

/** A table of the whole population counts every row of the snapshot, no more and no less. */
function periksaJumlahBaris(h: HasilTabel, jumlahBaris: number, samakan: CatatSelisih): void {
  const [total] = daftarTempat(h)
  samakan({
    aturan: 'jumlah-baris',
    tabel: h.tabel.id,
    ...letak(total!),
    kolom: 'total.jml',
    seharusnya: jumlahBaris,
    didapat: total!.nilai[letakKolom(h, 'total.jml')]!,
  })
}

/** Tables of one semesta tie to one total by region and sex; the first of the semesta in the book is the measure. */
function periksaSatuSemesta(hasil: readonly HasilTabel[], samakan: CatatSelisih): void {
  for (const kelompok of Map.groupBy(hasil, (h) => h.tabel.semesta).values()) {
    const [ukuran, ...lain] = kelompok
    for (const h of lain) samakanKolom('satu-semesta', h, 'total', ukuran!, 'total', samakan)
  }
}

function periksaRelasi(tabel: string, r: Relasi, hasil: readonly HasilTabel[], samakan: CatatSelisih): void {
  const h = hasil.find((x) => x.tabel.id === tabel)
  const lawan = hasil.find((x) => x.tabel.id === r.tabel)
  if (!h || !lawan) throw new Error(`relation ${tabel} = ${r.tabel}: table not given to the gate`)
  samakanKolom('relasi-semesta', h, r.kolom, lawan, r.kolomTabel, samakan)
}

/** Regions where people live must stand in the office's list: names and order of the book come from it. */
function periksaWilayahDikenal(
  hasil: readonly HasilTabel[],
  pohon: Pick<PohonWilayah, 'simpul'>,
  samakan: CatatSelisih,
): void {
  const tempat = new Map(daftarTempat(hasil[0]!).map((t) => [t.kode, t]))
  for (const s of pohon.simpul) {
    const didapat = s.dikenal ? 0 : (tempat.get(s.kode)?.nilai.at(-1) ?? 0)
    samakan({
      aturan: 'wilayah-dikenal',
      tabel: hasil[0]!.tabel.id,
      kodeWilayah: s.kode,
      namaWilayah: s.nama,
      kolom: 'total.jml',
      seharusnya: 0,
      didapat,
    })
  }
}

function samakanKolom(
  aturan: 'satu-semesta' | 'relasi-semesta',
  h: HasilTabel,
  kategori: string,
  lawan: HasilTabel,
  kategoriLawan: string,
  samakan: CatatSelisih,
): void {
  const sendiri = new Map(daftarTempat(h).map((t) => [t.kode, t]))
  const pasangan = new Map(daftarTempat(lawan).map((t) => [t.kode, t]))
  for (const j of ['lk', 'pr', 'jml']) {
    const [i, iLawan] = [letakKolom(h, `${kategori}.${j}`), letakKolom(lawan, `${kategoriLawan}.${j}`)]
    // A row that only one of the two has counts as zero in the other.
    for (const kode of new Set([...sendiri.keys(), ...pasangan.keys()])) {
      const [t, diLawan] = [sendiri.get(kode), pasangan.get(kode)]
      samakan({
        aturan,
        tabel: h.tabel.id,
        lawan: lawan.tabel.id,
        ...letak((t ?? diLawan)!),
        kolom: `${kategori}.${j}`,
        seharusnya: diLawan?.nilai[iLawan] ?? 0,
        didapat: t?.nilai[i] ?? 0,
      })
    }
  }
}

/** The total row first, then the rows. */
function daftarTempat(h: HasilTabel): Tempat[] {
  const total = { kode: h.total.kode, nama: h.total.nama, induk: undefined, nilai: h.total.nilai }
  return [total, ...h.baris.map((b) => ({ kode: b.kode, nama: b.nama, induk: b.induk, nilai: b.nilai }))]
}

function letakKolom(h: HasilTabel, kunci: string): number {
  return h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)).indexOf(kunci)
}

function letak(t: Tempat): { kodeWilayah?: string; namaWilayah: string } {
  return t.kode === undefined ? { namaWilayah: t.nama } : { kodeWilayah: t.kode, namaWilayah: t.nama }
}

function tulisSelisih(s: Omit<Selisih, 'kalimat'>): string {
  const tempat = `Tabel ${s.tabel}, ${s.namaWilayah}, kolom ${s.kolom}`
  const beda = `didapat ${s.didapat}, seharusnya ${s.seharusnya}`
  switch (s.aturan) {
    case 'jumlah-baris':
      return `${tempat}: ${beda} (jumlah baris cuplikan).`
    case 'lk-pr-jml':
      return `${tempat}: ${beda} (LK + PR).`
    case 'jumlah-kategori':
      return `${tempat}: jumlah kategori ${s.didapat}, padahal JUMLAH ${s.seharusnya}.`
    case 'jumlah-wilayah':
      return `${tempat}: jumlah wilayah bawahan ${s.didapat}, padahal tertulis ${s.seharusnya}.`
    case 'satu-semesta':
    case 'relasi-semesta':
      return `${tempat}: ${beda} (menurut tabel ${s.lawan}).`
    case 'wilayah-dikenal':
      return `Wilayah ${s.kodeWilayah} tidak ada dalam daftar wilayah, padahal ada ${s.didapat} penduduk di sana.`
  }
}
