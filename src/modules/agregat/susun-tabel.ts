import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import type { BarisTabel, GrupKolom, HasilTabel, InfoTabel } from './agregat.contract.ts'
import type { Kategori } from './daftar-kode.ts'
import type { DefinisiTabel } from './definisi-tabel.ts'
import { type HitunganDasar, LAJUR_JK } from './hitungan-dasar.ts'
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
  const perSimpul = jumlahkan(hitungan, tampil, pohon)

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

  const nilai = (s: SimpulWilayah) => perSimpul.get(s.kode)!
  const baris: BarisTabel[] = barisSimpul.map((s) => ({
    kode: s.kode,
    nama: s.nama,
    tingkat: s.tingkat,
    ...(s.induk !== undefined && s.induk !== simpulTotal?.kode && { induk: s.induk }),
    nilai: nilai(s),
  }))
  const total = simpulTotal
    ? { kode: simpulTotal.kode, nama: simpulTotal.nama, nilai: nilai(simpulTotal) }
    : { nama: 'JUMLAH', nilai: tambah(akar.map(nilai), 3 * (tampil.length + 1)) }

  const grup = [...tampil, TOTAL].map(keGrup)
  const inti = {
    definisi: definisi.digest,
    snapshot: b.snapshot.id,
    tingkat,
    kolom: grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    baris: baris.map((r) => [r.kode, ...r.nilai]),
    total: total.nilai,
  }
  return {
    tabel: infoTabel(definisi),
    snapshot: b.snapshot,
    sumber: tulisSumber(b.snapshot),
    tingkat,
    grup,
    baris,
    total,
    digestWilayah: b.digestWilayah,
    digest: createHash('sha256').update(kanonik(inti)).digest('hex'),
  }
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
 * LK, PR, JML of each category and of all, for every region. The total column sums the raw codes, not the
 * categories: a code that no category holds makes them differ, and the gate sees it.
 */
function jumlahkan(
  h: HitunganDasar,
  tampil: readonly Kategori[],
  pohon: PohonWilayah,
): Map<KodeWilayah, number[]> {
  const lebar = 3 * (tampil.length + 1)
  const nK = h.kode.length
  const letak = h.kode.map((kode) =>
    tampil.findIndex((k) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai)),
  )
  const urut = new Map(h.desa.map((kode, i) => [kode, i]))
  const perDesa = pohon.desa.map((kode) => {
    const nilai = new Array<number>(lebar).fill(0)
    const d = urut.get(kode)
    if (d === undefined) return nilai
    for (let jk = 0; jk < LAJUR_JK; jk++) {
      for (let k = 0; k < nK; k++) {
        const n = h.isi[(d * LAJUR_JK + jk) * nK + k]!
        if (n === 0) continue
        for (const grup of [letak[k]!, tampil.length]) {
          if (grup < 0) continue
          if (jk < 2) nilai[grup * 3 + jk]! += n
          nilai[grup * 3 + 2]! += n
        }
      }
    }
    return nilai
  })
  return new Map(
    pohon.simpul.map((s) => [
      s.kode,
      s.tingkat === 'desa' ? perDesa[s.dari]! : tambah(perDesa.slice(s.dari, s.sampai), lebar),
    ]),
  )
}

function tambah(baris: readonly (readonly number[])[], lebar: number): number[] {
  const jumlah = new Array<number>(lebar).fill(0)
  for (const b of baris) for (let i = 0; i < lebar; i++) jumlah[i]! += b[i]!
  return jumlah
}
