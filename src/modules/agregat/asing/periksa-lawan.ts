import type { HasilTabel } from '../agregat.contract.ts'
import { tulisHitung } from './angka-tertulis.ts'
import { type BukuTemuan, namaBaris } from './buku-temuan.ts'
import { hurufKolom } from './kisi.ts'
import { rapikan, rapikanNama } from './peran-kolom.ts'
import { catatUrutan } from './periksa-cacah.ts'
import type { KolomAsing, TabelAsing } from './urai-tabel.ts'
import { findUrutan } from './urutan-lain.ts'

interface BarisKita {
  readonly kode: string
  readonly nama: string
  readonly tingkat: string
  readonly nilai: readonly number[]
}

/** Against our sealed figures: rows by code or name, columns by their heads; then every cell. */
export function periksaLawan(t: TabelAsing, h: HasilTabel, buku: BukuTemuan): void {
  const baris = pasangkanBaris(t, h, buku)
  for (const k of t.kolom) {
    if (k.peran !== 'cacah') continue
    const letak = letakKolom(k, h)
    if (letak === undefined) {
      buku.temuan.push({
        aturan: 'kolom-tak-dikenal',
        berat: 'catatan',
        lembar: t.lembar,
        sel: `${hurufKolom(k.kolom)}${t.kepala[1] + 1}`,
        kolom: k.judul,
        tertulis: k.judul,
        kalimat: `Kolom ${k.judul} tidak ada pada tabel ${h.tabel.judulPendek}, jadi tidak dibandingkan.`,
      })
      continue
    }
    periksaKolom(t, k, baris, letak, buku)
  }
  wilayahHilang(h, baris, buku)
}

function periksaKolom(
  t: TabelAsing,
  k: KolomAsing,
  baris: readonly (BarisKita | undefined)[],
  letak: number,
  buku: BukuTemuan,
): void {
  const isi = [...t.baris.keys()].filter((i) => baris[i] && k.angka[i])
  const rincian = isi.filter((i) => t.baris[i]!.jenis === 'rincian')
  const harap = rincian.map((i) => baris[i]!.nilai[letak]!)
  const urutan = rincian.some((i) => buku.isDijelaskan(k, i))
    ? undefined
    : findUrutan(
        rincian.map((i) => k.angka[i]!.nilai),
        harap,
      )
  if (urutan) catatUrutan(t, k, rincian, urutan, harap, buku)
  for (const i of isi) {
    const kita = baris[i]!.nilai[letak]!
    buku.banding()
    if (k.angka[i]!.nilai === kita || buku.isDijelaskan(k, i)) continue
    buku.catatSel(k, i, {
      aturan: 'beda-cuplikan',
      berat: 'salah',
      seharusnya: tulisHitung(kita),
      kalimat: `${namaBaris(t.baris[i]!)}, ${k.judul}: tertulis ${k.teks[i]}, pada cuplikan tersegel ${tulisHitung(kita)}.`,
    })
  }
}

function pasangkanBaris(t: TabelAsing, h: HasilTabel, buku: BukuTemuan): (BarisKita | undefined)[] {
  const kode = new Map<string, BarisKita>(h.baris.map((r) => [r.kode, r]))
  const total: BarisKita = {
    kode: h.total.kode ?? '',
    nama: h.total.nama,
    tingkat: 'total',
    nilai: h.total.nilai,
  }
  const persis = kelompokkan(h.baris, (r) => rapikan(r.nama))
  const longgar = kelompokkan(h.baris, (r) => rapikanNama(r.nama))
  return t.baris.map((b, i) => {
    if (b.kode !== undefined && (kode.has(b.kode) || b.kode === total.kode)) return kode.get(b.kode) ?? total
    if (b.jenis !== 'rincian') {
      const tunggal = longgar.get(rapikanNama(b.nama))
      if (tunggal?.length === 1 && rapikanNama(b.nama) !== '') return tunggal[0]
      return t.baris.findLastIndex((x) => x.jenis !== 'rincian') === i ? total : undefined
    }
    const sama = persis.get(rapikan(b.nama)) ?? longgar.get(rapikanNama(b.nama)) ?? []
    // One name in two kecamatan: the block above it, or nothing.
    const didalam = sama.filter(
      (r) => b.blok !== '' && rapikanNama(b.blok).includes(rapikanNama(induk(h, r))),
    )
    if (sama.length === 1) return sama[0]
    if (didalam.length === 1) return didalam[0]
    buku.catatBaris(i, {
      aturan: 'wilayah-tak-dikenal',
      berat: 'peringatan',
      kalimat:
        sama.length > 1
          ? `Ada ${sama.length} wilayah bernama ${b.nama}; tambahkan kolom kode wilayah agar dapat dibandingkan.`
          : `${namaBaris(b)} tidak ada pada daftar wilayah cuplikan.`,
    })
    return undefined
  })
}

function kelompokkan(baris: readonly BarisKita[], kunci: (r: BarisKita) => string): Map<string, BarisKita[]> {
  return Map.groupBy(baris, kunci)
}

function induk(h: HasilTabel, r: BarisKita): string {
  const atas = r.kode.slice(0, r.kode.lastIndexOf('.'))
  return h.baris.find((x) => x.kode === atas)?.nama ?? '\u0000'
}

/** Where our table has this column: group by its label (or JUMLAH where the head names no category), sex by its own. */
function letakKolom(k: KolomAsing, h: HasilTabel): number | undefined {
  const jk = k.jk ?? 'jml'
  const lajur = ['lk', 'pr', 'jml'].indexOf(jk)
  const ekor = rapikan(k.kelompok.split(' / ').at(-1) ?? '')
  const label = h.grup.map((g) => (g.jenis === 'total' ? undefined : rapikan(g.label)))
  let grup = label.findIndex(
    (l, i) => l !== undefined && (l === k.kelompok || l === ekor || rapikan(h.grup[i]!.kode) === k.kelompok),
  )
  // "penduduk islam" is the column ISLAM; of several that end alike the longest ("belum wajib" before "wajib").
  if (grup < 0) {
    const akhiran = label.flatMap((l, i) => (l !== undefined && k.kelompok.endsWith(` ${l}`) ? [i] : []))
    grup = akhiran.reduce((a, b) => (a < 0 || label[b]!.length > label[a]!.length ? b : a), -1)
  }
  if (grup >= 0) return grup * 3 + lajur
  const semua = /^(jumlah|total|penduduk|jumlah penduduk|kepala keluarga|kk|jumlah kk)?$/.test(k.kelompok)
  return semua ? (h.grup.length - 1) * 3 + lajur : undefined
}

/** Regions of the level that the table is about and that it leaves out. */
function wilayahHilang(h: HasilTabel, baris: readonly (BarisKita | undefined)[], buku: BukuTemuan): void {
  const ada = new Set(baris.flatMap((r) => (r ? [r.kode] : [])))
  const tingkat = Map.groupBy(
    h.baris.filter((r) => ada.has(r.kode)),
    (r) => r.tingkat,
  )
  for (const [t, isi] of tingkat) {
    const semua = h.baris.filter((r) => r.tingkat === t)
    // A few subtotals of another level do not make it the level of the table.
    if (isi.length < semua.length / 2) continue
    for (const r of semua) {
      buku.banding()
      if (!ada.has(r.kode))
        buku.catatLembar({
          aturan: 'wilayah-hilang',
          berat: 'salah',
          seharusnya: `${r.kode} ${r.nama}`,
          kalimat: `${r.nama} (${r.kode}) tidak ada di tabel; pada cuplikan berjumlah ${tulisHitung(r.nilai.at(-1)!)}.`,
        })
    }
  }
}
