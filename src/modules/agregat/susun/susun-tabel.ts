import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import type { BarisTabel, GrupKolom, HasilTabel, InfoTabel } from '../agregat.contract.ts'
import type { Kategori } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { type HitunganDasar, LAJUR_JK } from '../hitung/hitungan-dasar.ts'
import { type PohonWilayah, type SimpulWilayah, URUT_TINGKAT } from './pohon-wilayah.ts'

export type SnapshotTabel = HasilTabel['snapshot']

export interface BahanTabel {
  readonly definisi: DefinisiTabel
  readonly hitungan: HitunganDasar
  readonly pohon: PohonWilayah
  readonly digestWilayah: string
  readonly snapshot: SnapshotTabel
}

export const TOTAL: Kategori = { kode: 'total', label: 'JUMLAH', jenis: 'kategori', isi: [] }

/** Base count + definition + regions -> table. Pure: the same three give the same bytes. `induk` must stand in the tree. */
export function susunTabel(b: BahanTabel, tingkat: Tingkat, induk?: KodeWilayah): HasilTabel {
  const { definisi, hitungan, pohon } = b
  const tampil = kategoriTampil(definisi, hitungan)
  const { lebar, nilai } = jumlahkan(hitungan, tampil, pohon)

  const akar = pohon.simpul.filter((s) => s.tingkat === pohon.puncak)
  const simpulTotal = induk
    ? pohon.simpul.find((s) => s.kode === induk)
    : akar.length === 1
      ? akar[0]
      : undefined
  const terbawah = URUT_TINGKAT.indexOf(tingkat)
  const termasuk = (s: SimpulWilayah) =>
    URUT_TINGKAT.indexOf(s.tingkat) <= terbawah &&
    (simpulTotal === undefined || (s.kode !== simpulTotal.kode && s.kode.startsWith(`${simpulTotal.kode}.`)))
  // A table asked for at the office's own level has that one row.
  const barisSimpul =
    simpulTotal && simpulTotal.tingkat === tingkat ? [simpulTotal] : pohon.simpul.filter(termasuk)

  const nilaiSimpul = (s: SimpulWilayah) => {
    const i = pohon.letak.get(s.kode)! * lebar
    return Array.from(nilai.subarray(i, i + lebar))
  }
  const baris: BarisTabel[] = barisSimpul.map((s) => ({
    kode: s.kode,
    nama: s.nama,
    tingkat: s.tingkat,
    ...(s.induk !== undefined && s.induk !== simpulTotal?.kode && { induk: s.induk }),
    nilai: nilaiSimpul(s),
  }))
  const total = simpulTotal
    ? { kode: simpulTotal.kode, nama: simpulTotal.nama, nilai: nilaiSimpul(simpulTotal) }
    : { nama: 'JUMLAH', nilai: tambah(akar.map(nilaiSimpul), lebar) }

  const grup = [...tampil, TOTAL].map(keGrup)
  return {
    tabel: infoTabel(definisi),
    snapshot: b.snapshot,
    sumber: tulisSumber(b.snapshot),
    tingkat,
    grup,
    baris,
    total,
    digestWilayah: b.digestWilayah,
    digest: digestSel(b, tingkat, grup, baris, total.nilai),
  }
}

/** Over what the cells are (definition, snapshot, columns, codes of the rows) and the cells as 32-bit numbers; names are not in it. */
function digestSel(
  b: BahanTabel,
  tingkat: Tingkat,
  grup: readonly GrupKolom[],
  baris: readonly BarisTabel[],
  total: readonly number[],
): string {
  const kepala = {
    definisi: b.definisi.digest,
    snapshot: b.snapshot.id,
    tingkat,
    kolom: grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    baris: baris.map((r) => r.kode),
  }
  const hash = createHash('sha256').update(kanonik(kepala))
  for (const nilai of [...baris.map((r) => r.nilai), total])
    hash.update(new Uint8Array(Uint32Array.from(nilai).buffer))
  return hash.digest('hex')
}

export function infoTabel(d: DefinisiTabel): InfoTabel {
  return {
    id: d.id,
    nomor: d.nomor,
    judul: d.judul,
    judulPendek: d.judulPendek,
    kelompok: d.kelompok,
    semesta: d.semesta.id,
    dasar: [...d.dasar],
    catatan: [...d.catatan],
    digestDefinisi: d.digest,
  }
}

/** "Data yang dikutip": the basis stands on every table, because service data and DKB are never mixed. */
function tulisSumber(s: SnapshotTabel): string {
  const asal = s.basis === 'dkb' ? 'DKB' : 'Data pelayanan setempat (bukan DKB)'
  const penerbit = s.basis === 'dkb' ? ', Ditjen Dukcapil Kemendagri' : ''
  return `${asal} ${tulisSemester(s.semester)}${penerbit}, keadaan ${tulisTanggal(s.tanggal)}`
}

function keGrup(k: Kategori): GrupKolom {
  const kolom = (['lk', 'pr', 'jml'] as const).map((j) => ({
    kunci: `${k.kode}.${j}`,
    label: j.toUpperCase() as 'LK' | 'PR' | 'JML',
  }))
  return { kode: k.kode, label: k.label, jenis: k === TOTAL ? 'total' : k.jenis, kolom }
}

/** All categories of the list; TIDAK TERISI and TIDAK DIKENAL only where somebody in the whole snapshot is in them. */
export function kategoriTampil(d: DefinisiTabel, h: HitunganDasar): Kategori[] {
  const memuat = (k: Kategori, kode: number) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai)
  return (d.dimensi?.kategori ?? []).filter(
    (k) => k.jenis === 'kategori' || h.kode.some((kode) => memuat(k, kode)),
  )
}

/**
 * LK, PR, JML of each category and of all, row by row for `pohon.simpul`. The total column sums the raw codes, not the
 * categories: a code that no category holds makes them differ, and the gate sees it.
 */
export function jumlahkan(
  h: HitunganDasar,
  tampil: readonly Kategori[],
  pohon: PohonWilayah,
): { lebar: number; nilai: Uint32Array } {
  const total = tampil.length * 3
  const lebar = total + 3
  const nilai = new Uint32Array(pohon.simpul.length * lebar)
  // A code that no category holds counts in the total only: -3 is never written.
  const kolom = Int32Array.from(h.kode, (kode) => {
    return 3 * tampil.findIndex((k) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai))
  })
  const nK = kolom.length
  for (const [d, desa] of h.desa.entries()) {
    const alas = pohon.letak.get(desa)! * lebar
    for (let jk = 0; jk < LAJUR_JK; jk++)
      sebarkan(h.isi, (d * LAJUR_JK + jk) * nK, kolom, nilai, alas, alas + total, jk)
  }
  // From the last row up: a region stands before its parts, so a part is complete when it is added to its whole.
  for (let i = pohon.simpul.length - 1; i >= 0; i--) {
    const { induk } = pohon.simpul[i]!
    if (induk !== undefined) tambahkan(nilai, pohon.letak.get(induk)! * lebar, i * lebar, lebar)
  }
  return { lebar, nilai }
}

/** One desa and sex: counts by code into the columns LK or PR, and JML, of their categories and of the total. */
function sebarkan(
  isi: Uint32Array,
  dari: number,
  kolom: Int32Array,
  nilai: Uint32Array,
  alas: number,
  total: number,
  jk: number,
): void {
  let jumlah = 0
  for (let k = 0; k < kolom.length; k++) {
    const n = isi[dari + k]!
    if (n === 0) continue
    jumlah += n
    const ke = kolom[k]!
    if (ke < 0) continue
    if (jk < 2) nilai[alas + ke + jk]! += n
    nilai[alas + ke + 2]! += n
  }
  if (jk < 2) nilai[total + jk]! += jumlah
  nilai[total + 2]! += jumlah
}

function tambahkan(nilai: Uint32Array, ke: number, dari: number, lebar: number): void {
  for (let k = 0; k < lebar; k++) nilai[ke + k]! += nilai[dari + k]!
}

function tambah(baris: readonly (readonly number[])[], lebar: number): number[] {
  const jumlah = new Array<number>(lebar).fill(0)
  for (const b of baris) for (let i = 0; i < lebar; i++) jumlah[i]! += b[i]!
  return jumlah
}
