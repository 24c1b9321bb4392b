import { tulisRentang } from '#kernel/rentang'
import { tulisTanggal } from '#kernel/tanggal'
import { type BarisKisi, type Kisi, lipat, TINGGI_SAMBUNGAN, tinggiBaris, ukurKepala } from '#platform/pdf'
import { type BagianKolom, bagianKolom, LEBAR_HALAMAN } from './bagian-kolom.ts'
import { barisKategori } from './baris-kategori.ts'
import type { BarisTabelBuku, TabelBuku } from './model-buku.ts'
import { tulisSel } from './tulis-sel.ts'

/** One page's worth of one table: what stands over the grid, the grid, what stands under it. Lengths in points. */
export interface LembarBuku {
  readonly mendatar: boolean
  /** The first of its table. */
  readonly mulai: boolean
  /** Fills a page of its own; else it may share one. */
  readonly penuh: boolean
  readonly judul: string
  readonly keterangan: string
  readonly tinggiJudul: number
  /** Side by side, left to right; more than one only of a long table of categories. */
  readonly kisi: readonly KisiLembar[]
  /** Regions whose parts stand in the table, on the first page of one that takes several: a line leads to each. */
  readonly indeks: readonly { readonly kode: string; readonly nama: string }[]
  readonly catatan: readonly string[]
}

export interface KisiLembar {
  readonly kisi: Kisi
  readonly lebar: number
  readonly tinggi: number
  /** Upper edge of each row below that of the grid. */
  readonly letak: readonly number[]
}

const PT = 72 / 25.4
// Height of the text on a page of buku.typ, a little less than it is: a part must never run over.
const TINGGI = { tegak: 250 * PT, mendatar: 168 * PT } as const
// Beyond this many categories one that is empty everywhere is named under the table instead of being printed.
const BANYAK_KATEGORI = 30

const SISA_MIN = 3

/** `kepalaBab`: what a title of a chapter above the first part takes; `qr`: room for the square beside the title. */
export function susunLembarBuku(t: TabelBuku, cara: CaraLembar): LembarBuku[] {
  const lembar = susun(t, cara, [])
  const indeks = t.baris.filter((b) => b.tingkat !== t.tingkat && b.kode.length === t.baris[0]!.kode.length)
  return lembar.length > 1 && t.bentuk === 'wilayah' && indeks.length > 1 ? susun(t, cara, indeks) : lembar
}

interface CaraLembar {
  readonly kepalaBab: number
  readonly qr: boolean
  readonly tanggal: string
  /** Of a report over days, which shows no state: "Juni 2026". */
  readonly masa?: string
}

function susun(t: TabelBuku, cara: CaraLembar, indeks: LembarBuku['indeks']): LembarBuku[] {
  const kosong = t.bentuk === 'wilayah' ? grupKosong(t) : new Set<number>()
  const grup = t.grup.map((_, i) => i).filter((i) => !kosong.has(i))
  const kategori = t.bentuk === 'kategori' ? barisKategori(t) : undefined
  const bagian: BagianKolom[] = kategori ? [kategori.bagian] : bagianKolom(t, grup)
  const catatan = susunCatatan(
    t,
    [...kosong].map((i) => t.grup[i]!.label),
    kategori?.takTercetak ?? 0,
  )
  const daftar: LembarBuku[] = []
  let nomorKolom = kategori ? 2 : 3
  for (const [i, b] of bagian.entries()) {
    const baris = kategori?.baris ?? susunBaris(t, b)
    const arah = b.mendatar ? 'mendatar' : 'tegak'
    const lebarHalaman = LEBAR_HALAMAN[arah]
    const keterangan = [
      cara.masa === undefined ? `keadaan ${tulisTanggal(cara.tanggal as never)}` : `pelayanan ${cara.masa}`,
      `satuan: ${t.satuan}`,
      ...(kategori ? [t.total.nama] : []),
      ...(bagian.length > 1 ? [`bagian ${i + 1} dari ${bagian.length}: ${rentangBagian(t, b)}`] : []),
    ].join(' · ')
    const tinggiJudul = (pertama: boolean) => {
      const qr = pertama && cara.qr
      const lebar = lebarHalaman - (qr ? 18 * PT : 0)
      const baris = pertama && indeks.length > 0 ? lipat(tulisIndeks(indeks), 'tebal', 8, lebar).length : 0
      const judul = lipat(
        `Tabel ${t.nomor}   ${t.judul} (lanjutan) perlu konfirmasi`,
        'hitam',
        11,
        lebar,
      ).length
      return Math.max(
        judul * 13.4 + lipat(keterangan, 'biasa', 8.5, lebar).length * 11 + 9 + baris * 11,
        qr ? 16.5 * PT : 0,
      )
    }
    const kepala = kategori
      ? [{ label: '', kolom: t.grup[0]!.kolom.map((k) => k.label) }]
      : b.grup.map((g) => ({
          label:
            t.grup[g]!.kolom.length === 1 && t.grup[g]!.label === t.grup[g]!.kolom[0]!.label
              ? ''
              : tulisRentang(t.grup[g]!.label),
          kolom: t.grup[g]!.kolom.map((k) => k.label),
        }))
    const tinggiKepala = ukurKepala({ lebar: b.lebar, grup: kepala }).tinggi
    const kaki = i < bagian.length - 1 ? 0 : tinggiCatatan(catatan, lebarHalaman)
    const ruang = (pertama: boolean) =>
      TINGGI[arah] -
      tinggiKepala -
      tinggiJudul(pertama && i === 0) -
      (pertama && i === 0 ? cara.kepalaBab : 0)
    const halaman = kategori?.dua
      ? potongDuaKolom(baris, b.lebar[1]!, ruang, kaki)
      : potongBaris(baris, b.lebar[1]!, ruang, kaki).map((x) => [x])
    const kisiDari = ([dari, sampai]: Potong, kunci: string): KisiLembar => {
      const isi = baris.slice(dari, sampai)
      const sambungan =
        isi[0]?.jenis === 'rincian' && dari > 0
          ? (baris.slice(0, dari).findLast((r) => r.jenis === 'subtotal')?.sel[1] ?? '')
          : ''
      const kisi: Kisi = {
        kunci: `${t.id}.${kunci}`,
        ringkasan: `Tabel ${t.nomor}. ${t.judul}`,
        lebar: b.lebar.map((l) => Math.round(l * 100) / 100),
        grup: kepala,
        kepala: kategori ? ['', kategori.sudut] : ['Kode', 'Wilayah'],
        nomorKolom,
        sambungan,
        baris: isi,
      }
      let tinggi = tinggiKepala + (sambungan === '' ? 0 : TINGGI_SAMBUNGAN)
      const letak = isi.map((r) => {
        const atas = tinggi
        tinggi += tinggiBaris(r, b.lebar[1]!)
        return atas
      })
      return { kisi, lebar: b.lebar.reduce((x, y) => x + y, 0), tinggi, letak }
    }
    for (const [n, kolom] of halaman.entries()) {
      const mulai = i === 0 && n === 0
      const akhir = i === bagian.length - 1 && n === halaman.length - 1
      daftar.push({
        mendatar: b.mendatar,
        mulai,
        penuh: halaman.length > 1,
        judul: t.judul,
        keterangan,
        tinggiJudul: tinggiJudul(mulai),
        indeks: mulai ? indeks : [],
        kisi: kolom.map((p, k) => kisiDari(p, `${i + 1}.${n + 1}${k === 0 ? '' : `.${k + 1}`}`)),
        catatan: akhir ? catatan : [],
      })
    }
    nomorKolom += b.lebar.length - 2
  }
  return daftar
}

/** As long as buku.typ will write it: the widest page number behind every name. */
function tulisIndeks(indeks: LembarBuku['indeks']): string {
  return `Rincian: ${indeks.map((w) => `${w.nama.replaceAll(' ', '\u00a0')}\u00a00000`).join(' · ')}`
}

/** Rows `[dari, sampai)` of a table. */
type Potong = readonly [dari: number, sampai: number]

/** Cuts rows into pages of two columns each, the last page's as even as they come; the notes stand under the last. */
function potongDuaKolom(
  baris: readonly BarisKisi[],
  lebarNama: number,
  ruang: (pertama: boolean) => number,
  kaki: number,
): Potong[][] {
  const halaman: Potong[][] = []
  for (let mulai = 0; mulai < baris.length; ) {
    // The second column of any page, and the first of a later one, may begin within a group and say so.
    const batas = ruang(halaman.length === 0) - TINGGI_SAMBUNGAN
    const kolom = (sampai: number, tinggi: number) =>
      potongBaris(baris.slice(mulai, sampai), lebarNama, () => tinggi, 0).map(
        ([a, b]): Potong => [a + mulai, b + mulai],
      )
    const seimbang = (sampai: number) => {
      const semua = baris.slice(mulai, sampai).reduce((n, b) => n + tinggiBaris(b, lebarNama), 0)
      for (let tinggi = semua / 2; ; tinggi += 6) {
        const k = kolom(sampai, tinggi)
        if (k.length <= 2) return { kolom: k, tinggi }
      }
    }
    const sisa = seimbang(baris.length)
    if (sisa.tinggi + kaki <= batas) {
      halaman.push(sisa.kolom)
      break
    }
    const penuh = kolom(baris.length, batas).slice(0, 2)
    const sampai = penuh.at(-1)![1]
    // What is left has room for the rows and not for the notes: some rows go with them to another page.
    halaman.push(
      sampai < baris.length ? penuh : seimbang(Math.max(mulai + 1, baris.length - 2 * SISA_MIN)).kolom,
    )
    mulai = halaman.at(-1)!.at(-1)![1]
  }
  return halaman
}

/**
 * Cuts rows into pages, `[dari, sampai)` each: full ones, never a subtotal as the last row of a page, never a last page
 * of one or two rows.
 */
function potongBaris(
  baris: readonly BarisKisi[],
  lebarNama: number,
  ruang: (pertama: boolean) => number,
  kaki: number,
): Potong[] {
  const tinggi = baris.map((b) => tinggiBaris(b, lebarNama))
  const halaman: Potong[] = []
  for (let mulai = 0; mulai < baris.length; ) {
    const batas = ruang(halaman.length === 0) - (mulai > 0 ? TINGGI_SAMBUNGAN : 0)
    const sisa = tinggi.slice(mulai).reduce((a, b) => a + b, 0)
    if (sisa + kaki <= batas) {
      halaman.push([mulai, baris.length])
      break
    }
    let sampai = mulai
    for (let terpakai = 0; sampai < baris.length && terpakai + tinggi[sampai]! <= batas; sampai++)
      terpakai += tinggi[sampai]!
    if (baris.length - sampai < SISA_MIN) sampai = Math.max(mulai + 1, baris.length - SISA_MIN)
    while (sampai > mulai + 1 && baris[sampai - 1]!.jenis === 'subtotal') sampai--
    sampai = Math.max(sampai, mulai + 1)
    halaman.push([mulai, sampai])
    mulai = sampai
  }
  return halaman
}

function susunBaris(t: TabelBuku, b: BagianKolom): BarisKisi[] {
  const awal: number[] = []
  t.grup.reduce((n, g, i) => {
    awal[i] = n
    return n + g.kolom.length
  }, 0)
  const kolom = b.grup.flatMap((g) => t.grup[g]!.kolom.map((k, i) => [awal[g]! + i, k] as const))
  const sel = (nilai: readonly (number | null)[]) =>
    kolom.map(([n, k]) => tulisSel(nilai[n]!, k.desimal, k.kosong))
  const teratas = t.baris[0] ? DERAJAT.indexOf(t.baris[0].kode.length) : 0
  const rincian = (r: BarisTabelBuku): BarisKisi => ({
    jenis: r.tingkat === t.tingkat ? 'rincian' : 'subtotal',
    takuk: DERAJAT.indexOf(r.kode.length) - teratas,
    sel: [r.kode, r.nama, ...sel(r.nilai)],
  })
  return [
    ...t.baris.map(rincian),
    { jenis: 'total', takuk: 0, sel: [t.total.kode ?? '', namaTotalBuku(t), ...sel(t.total.nilai)] },
  ]
}

// Lengths of the codes of a province, a kabupaten, a kecamatan, a desa.
const DERAJAT = [2, 5, 8, 13]

/** "JUMLAH KABUPATEN LATIHAN": the total row must be told apart from the regions above it also without its rule. */
export function namaTotalBuku(t: TabelBuku): string {
  const nama = t.total.nama.toUpperCase()
  return nama.startsWith('JUMLAH') ? nama : `JUMLAH ${nama}`
}

function rentangBagian(t: TabelBuku, b: BagianKolom): string {
  const [awal, akhir] = [t.grup[b.grup[0]!]!.label, t.grup[b.grup.at(-1)!]!.label].map(tulisRentang)
  return awal === akhir ? awal! : `${awal} sampai ${akhir}`
}

function grupKosong(t: TabelBuku): Set<number> {
  if (t.grup.length <= BANYAK_KATEGORI) return new Set()
  let n = 0
  return new Set(
    t.grup.flatMap((g, i) => {
      const awal = n
      n += g.kolom.length
      return g.jenis !== 'total' && g.kolom.every((_, k) => t.total.nilai[awal + k] === 0) ? [i] : []
    }),
  )
}

function susunCatatan(t: TabelBuku, labelKosong: readonly string[], takTercetak: number): string[] {
  return [
    `Sumber: ${t.sumber}.`,
    ...(t.dasar.length > 0
      ? [`Dasar: ${t.dasar.map((d) => d.teks + (d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)')).join('; ')}.`]
      : []),
    ...t.catatan.map((c) => `Catatan: ${c}`),
    ...(labelKosong.length > 0
      ? [
          `Tidak dicetak karena 0 di seluruh wilayah (${labelKosong.length} kolom): ${labelKosong.join(', ')}.`,
        ]
      : []),
    ...(takTercetak > 0 ? [`${takTercetak} baris yang seluruhnya 0 tidak dicetak.`] : []),
  ]
}

function tinggiCatatan(catatan: readonly string[], lebar: number): number {
  return 6.3 + catatan.reduce((n, c) => n + lipat(c, 'biasa', 7.5, lebar * 0.97).length * 9.9, 0)
}
