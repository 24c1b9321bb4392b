import type { HasilTabel } from '#agregat'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { tulisSemester } from '#kernel/periode'
import { tulisRentang } from '#kernel/rentang'
import { tulisTanggal } from '#kernel/tanggal'
import { type Acuan, type Fakta, parseAcuan } from './acuan.ts'
import type { BahanNarasi } from './bahan-narasi.ts'
import type { AlamatSel } from './narasi.contract.ts'

/** What a link says now. */
export interface NilaiAcuan {
  /** "12.345", "51,20 persen", "Latih Utara"; "-" where there is no number (a zero denominator). */
  readonly teks: string
  readonly sel: AlamatSel | null
  /** The place in words. */
  readonly sebut: string
  readonly indikator: { readonly id: string; readonly wilayah: string } | null
}

/** Undefined when what it refers to is not in the book: another table, a region or a semester that is not there. */
export function nilaiAcuan(b: BahanNarasi, teks: string): NilaiAcuan | undefined {
  const a = parseAcuan(teks)
  if (!a) return undefined
  switch (a.jenis) {
    case 'sel': {
      const letak = findSel(b, a.tabel, a.wilayah, a.kolom)
      return letak && dari(letak, tulisBulat(letak.nilai))
    }
    case 'bagian': {
      const [letak, dasar] = [findSel(b, a.tabel, a.wilayah, a.kolom), findSel(b, a.tabel, a.wilayah, a.dari)]
      return letak && dasar && dari(letak, persen(letak.nilai, dasar.nilai), `bagian dari ${dasar.kolom}`)
    }
    case 'urut':
      return urutWilayah(b, a)
    case 'kelompok':
      return urutKelompok(b, a)
    case 'ubah':
      return ubah(b, a)
    case 'indikator':
      return indikator(b, a.id, a.wilayah)
    case 'urut-indikator':
      return urutIndikator(b, a)
    case 'fakta': {
      const isi = fakta(b, a.nama)
      return isi === undefined
        ? undefined
        : { teks: isi, sel: null, sebut: SEBUT_FAKTA[a.nama], indikator: null }
    }
  }
}

interface Letak {
  readonly nilai: number
  readonly sel: AlamatSel
  readonly tabel: HasilTabel
  readonly wilayah: string
  readonly kolom: string
}

/** `wilayah` `.` is the whole office. */
function findSel(b: BahanNarasi, id: string, wilayah: string, kolom: string): Letak | undefined {
  const tabel = b.tabel.get(id)
  if (!tabel) return undefined
  const i = letakKolom(tabel, kolom)
  if (i < 0) return undefined
  const baris =
    wilayah === '.' ? { kode: '', ...tabel.total, kodeSel: '' } : tabel.baris.find((r) => r.kode === wilayah)
  if (!baris) return undefined
  return {
    nilai: baris.nilai[i]!,
    sel: { tabel: id, wilayah: wilayah === '.' ? '' : wilayah, kolom },
    tabel,
    wilayah: baris.nama,
    kolom: sebutKolom(tabel, i),
  }
}

function letakKolom(t: HasilTabel, kunci: string): number {
  let i = 0
  for (const g of t.grup)
    for (const k of g.kolom) {
      if (k.kunci === kunci) return i
      i++
    }
  return -1
}

function sebutKolom(t: HasilTabel, i: number): string {
  const g = t.grup[Math.floor(i / 3)]!
  return `${tulisRentang(g.label)} ${g.kolom[i % 3]!.label}`
}

function dari(l: Letak, teks: string, tambahan = ''): NilaiAcuan {
  const { tabel } = l.tabel
  const sebut = `Tabel ${tabel.nomor} ${tabel.judulPendek}, ${l.wilayah}, ${l.kolom}`
  return { teks, sel: l.sel, sebut: tambahan ? `${sebut}, ${tambahan}` : sebut, indikator: null }
}

function urutWilayah(b: BahanNarasi, a: Extract<Acuan, { jenis: 'urut' }>): NilaiAcuan | undefined {
  const t = b.tabel.get(a.tabel)
  const i = t ? letakKolom(t, a.kolom) : -1
  if (!t || i < 0) return undefined
  const baris = peringkat(
    t.baris.filter((r) => r.tingkat === b.tingkat),
    a.ke,
    (r) => r.nilai[i]!,
  )
  if (!baris) return undefined
  const letak = findSel(b, a.tabel, baris.kode, a.kolom)!
  const isi =
    a.isi === 'nama'
      ? baris.nama
      : a.isi === 'nilai'
        ? tulisBulat(letak.nilai)
        : persen(letak.nilai, t.total.nilai[i]!)
  return dari(letak, isi, urutan(a.ke))
}

function urutKelompok(b: BahanNarasi, a: Extract<Acuan, { jenis: 'kelompok' }>): NilaiAcuan | undefined {
  const t = b.tabel.get(a.tabel)
  if (!t) return undefined
  const lajur = ['lk', 'pr', 'jml'].indexOf(a.lajur)
  const nilai = (kode: string) => t.total.nilai[t.grup.findIndex((g) => g.kode === kode) * 3 + lajur]!
  const grup = peringkat(
    t.grup.filter((g) => g.jenis === 'kategori'),
    a.ke,
    (g) => nilai(g.kode),
  )
  const semua = t.grup.find((g) => g.jenis === 'total')
  if (!grup || !semua) return undefined
  const letak = findSel(b, a.tabel, '.', grup.kolom[lajur]!.kunci)!
  const isi =
    a.isi === 'nama'
      ? tulisLabel(grup.label)
      : a.isi === 'nilai'
        ? tulisBulat(letak.nilai)
        : persen(letak.nilai, nilai(semua.kode))
  return dari(letak, isi, urutan(a.ke))
}

/** The `ke`-th of at least two, largest first; equal ones in their own order. A list of one has no largest. */
function peringkat<T>(isi: readonly T[], ke: number, nilai: (x: T) => number): T | undefined {
  if (isi.length < 2) return undefined
  const urut = isi.map((x, i) => ({ x, i })).sort((p, q) => nilai(q.x) - nilai(p.x) || p.i - q.i)
  return urut.at(ke > 0 ? ke - 1 : ke)?.x
}

function urutan(ke: number): string {
  if (ke === 1) return 'terbesar'
  if (ke === -1) return 'terkecil'
  return ke > 0 ? `terbesar ke-${ke}` : `terkecil ke-${-ke}`
}

function ubah(b: BahanNarasi, a: Extract<Acuan, { jenis: 'ubah' }>): NilaiAcuan | undefined {
  const letak = findSel(b, a.tabel, a.wilayah, a.kolom)
  const h = b.banding.get(a.tabel)
  if (!letak || !h) return undefined
  const i = h.grup.flatMap((g) => g.kolom).findIndex((k) => k.kunci === a.kolom)
  const baris = a.wilayah === '.' ? h.total : h.baris.find((r) => r.kode === a.wilayah)
  const [awal, akhir] = [baris?.awal[i], baris?.akhir[i]]
  if (awal === undefined || awal === null || akhir === undefined || akhir === null) return undefined
  const p = baris!.persen[i]
  const beda = akhir - awal
  const isi = {
    awal: tulisBulat(awal),
    selisih: tulisBulat(Math.abs(beda)),
    // The sentence says the direction.
    persen: p === null || p === undefined ? '-' : `${tulisAngkaTeks(p.replace(/^-/, ''))} persen`,
    arah: beda > 0 ? 'bertambah' : beda < 0 ? 'berkurang' : 'tidak berubah',
  }[a.isi]
  return dari(letak, isi, `dibandingkan ${tulisSemester(h.awal.semester)}`)
}

function indikator(b: BahanNarasi, id: string, wilayah: string): NilaiAcuan | undefined {
  const h = b.indikator
  const i = h?.daftar.findIndex((d) => d.id === id) ?? -1
  if (!h || i < 0 || h.daftar[i]!.takDapat) return undefined
  const baris = wilayah === '.' ? h.total : h.baris.find((r) => r.kode === wilayah)
  if (!baris) return undefined
  const nilai = baris.nilai[i]
  return {
    teks: nilai === null || nilai === undefined ? '-' : tulisAngkaTeks(nilai),
    sel: null,
    sebut: `${h.daftar[i]!.judul}, ${baris.nama}, ${h.daftar[i]!.satuan}`,
    indikator: { id, wilayah: wilayah === '.' ? '' : wilayah },
  }
}

function urutIndikator(
  b: BahanNarasi,
  a: Extract<Acuan, { jenis: 'urut-indikator' }>,
): NilaiAcuan | undefined {
  const h = b.indikator
  const i = h?.daftar.findIndex((d) => d.id === a.id) ?? -1
  if (!h || i < 0) return undefined
  const punya = h.baris.filter((r) => r.tingkat === b.tingkat && typeof r.nilai[i] === 'string')
  const baris = peringkat(punya, a.ke, (r) => Number(r.nilai[i]))
  const nilai = baris && indikator(b, a.id, baris.kode)
  if (!nilai) return undefined
  return {
    ...nilai,
    teks: a.isi === 'nama' ? baris.nama : nilai.teks,
    sebut: `${nilai.sebut}, ${urutan(a.ke).replace('besar', 'tinggi').replace('kecil', 'rendah')}`,
  }
}

const SEBUT_FAKTA: Record<Fakta, string> = {
  kantor: 'Nama daerah',
  keadaan: 'Tanggal keadaan data',
  semester: 'Semester data',
  'semester-lalu': 'Semester pembanding',
  'banyak-wilayah': 'Banyak wilayah',
  'sebutan-wilayah': 'Tingkat wilayah',
}

function fakta(b: BahanNarasi, nama: Fakta): string | undefined {
  switch (nama) {
    case 'kantor':
      return b.kantor.nama
    case 'keadaan':
      return tulisTanggal(b.snapshot.tanggal)
    case 'semester':
      return tulisSemester(b.snapshot.semester)
    case 'semester-lalu':
      return b.lalu && tulisSemester(b.lalu.semester)
    case 'banyak-wilayah': {
      const t = b.tabel.get('penduduk-jenis-kelamin')
      return t && String(t.baris.filter((r) => r.tingkat === b.tingkat).length)
    }
    case 'sebutan-wilayah':
      return { kabkota: 'kabupaten/kota', kecamatan: 'kecamatan', desa: 'desa/kelurahan' }[b.tingkat]
  }
}

/** "51,20 persen"; "-" when the whole is zero. */
function persen(a: number, b: number): string {
  return b === 0 ? '-' : `${tulisDesimal((100 * a) / b)} persen`
}

/** Exact decimal text "-1234.50" as it is printed: "-1.234,50". */
export function tulisAngkaTeks(n: string): string {
  const [bulat, pecahan] = n.replace(/^-/, '').split('.')
  return `${n.startsWith('-') ? '-' : ''}${tulisBulat(Number(bulat))}${pecahan ? `,${pecahan}` : ''}`
}

/** Heads of tables stand in capitals; in a sentence "Belum/Tidak Bekerja", and abbreviations keep theirs. */
export function tulisLabel(label: string): string {
  return tulisRentang(label)
    .split(/(?<=[\s/(-])/)
    .map((k) =>
      /^(SD|SLTP|SLTA|SMP|SMA|D|I|II|III|IV|S|PNS|TNI|POLRI|BUMN|BUMD|KTP|EL|KIA|AB|TK)\W*$/.test(k)
        ? k
        : k[0]! + k.slice(1).toLowerCase(),
    )
    .join('')
}
