import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import type { BarisTabel, GrupKolom, HasilTabel } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { HitunganDasar } from '../hitung/hitungan-dasar.ts'
import { infoTabel } from './info-tabel.ts'
import { jumlahkan } from './jumlahkan.ts'
import { type PohonWilayah, type SimpulWilayah, URUT_TINGKAT } from './pohon-wilayah.ts'
import { tataKolom } from './tata-kolom.ts'

export type SnapshotTabel = HasilTabel['snapshot']

export interface BahanTabel {
  readonly definisi: DefinisiTabel
  readonly hitungan: HitunganDasar
  readonly pohon: PohonWilayah
  readonly digestWilayah: string
  readonly snapshot: SnapshotTabel
  /** Only this first-dimension category of a crossing; it must stand in the table. */
  readonly bagian?: string | undefined
  /** Names the own bands that stand in `definisi` already. */
  readonly pita?: { readonly id: string; readonly nama: string } | undefined
}

type BarisPadat = Omit<BarisTabel, 'nilai'> & { readonly nilai: Uint32Array }

/** A table whose cells still lie in one array: what the gate reads, a wide table of a province without copying it. */
export interface TabelPadat {
  readonly tabel: HasilTabel['tabel']
  readonly snapshot: SnapshotTabel
  readonly grup: readonly GrupKolom[]
  readonly baris: readonly BarisPadat[]
  readonly total: { readonly kode?: string; readonly nama: string; readonly nilai: Uint32Array }
}

/** Base count + definition + regions -> table. Pure: the same three give the same bytes. `induk` must stand in the tree. */
export function susunTabel(b: BahanTabel, tingkat: Tingkat, induk?: KodeWilayah): HasilTabel {
  const padat = susunPadat(b, tingkat, induk)
  const grup = [...padat.grup]
  const [bagian] = b.bagian === undefined ? [] : (grup.at(-2)!.jalur ?? [])
  return {
    tabel: padat.tabel,
    ...(bagian && { bagian }),
    ...(b.pita && { pita: b.pita }),
    snapshot: b.snapshot,
    sumber: tulisSumber(b.snapshot),
    tingkat,
    grup,
    baris: padat.baris.map((r) => ({ ...r, nilai: Array.from(r.nilai) })),
    total: { ...padat.total, nilai: Array.from(padat.total.nilai) },
    digestWilayah: b.digestWilayah,
    digest: digestSel(b, tingkat, padat),
  }
}

export function susunPadat(b: BahanTabel, tingkat: Tingkat, induk?: KodeWilayah): TabelPadat {
  const { definisi, hitungan, pohon } = b
  const tata = tataKolom(definisi, hitungan, b.bagian)
  const { lebar, nilai } = jumlahkan(hitungan, tata, pohon)

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
    return nilai.subarray(i, i + lebar)
  }
  const baris = barisSimpul.map((s) => ({
    kode: s.kode,
    nama: s.nama,
    tingkat: s.tingkat,
    ...(s.induk !== undefined && s.induk !== simpulTotal?.kode && { induk: s.induk }),
    nilai: nilaiSimpul(s),
  }))
  const total = simpulTotal
    ? { kode: simpulTotal.kode, nama: simpulTotal.nama, nilai: nilaiSimpul(simpulTotal) }
    : { nama: 'JUMLAH', nilai: tambah(akar.map(nilaiSimpul), lebar) }
  return { tabel: infoTabel(definisi), snapshot: b.snapshot, grup: tata.grup, baris, total }
}

/** Over what the cells are (definition, snapshot, columns, codes of the rows) and the cells as 32-bit numbers; names are not in it. */
function digestSel(b: BahanTabel, tingkat: Tingkat, { grup, baris, total }: TabelPadat): string {
  const kepala = {
    definisi: b.definisi.digest,
    snapshot: b.snapshot.id,
    tingkat,
    kolom: grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    baris: baris.map((r) => r.kode),
  }
  const hash = createHash('sha256').update(kanonik(kepala))
  for (const { nilai } of [...baris, total])
    hash.update(new Uint8Array(nilai.buffer, nilai.byteOffset, nilai.byteLength))
  return hash.digest('hex')
}

/** "Data yang dikutip": the basis stands on every table, because service data and DKB are never mixed. */
function tulisSumber(s: SnapshotTabel): string {
  const asal = s.basis === 'dkb' ? 'DKB' : 'Data pelayanan setempat (bukan DKB)'
  const penerbit = s.basis === 'dkb' ? ', Ditjen Dukcapil Kemendagri' : ''
  return `${asal} ${tulisSemester(s.semester)}${penerbit}, keadaan ${tulisTanggal(s.tanggal)}`
}

function tambah(baris: readonly Uint32Array[], lebar: number): Uint32Array {
  const jumlah = new Uint32Array(lebar)
  for (const b of baris) for (let i = 0; i < lebar; i++) jumlah[i]! += b[i]!
  return jumlah
}
