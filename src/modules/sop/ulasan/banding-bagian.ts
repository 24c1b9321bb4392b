import type { Bagian, BagianParagraf, BagianTabel, DaftarBagian } from '#kernel/bagian'
import { bandingKata, isSeperti, type PotongKata } from './banding-kata.ts'
import { jajarkan } from './jajarkan.ts'

type Arah = 'baru' | 'hilang'

/** One difference between two versions of a document. `bagian` is the part's id; row and column are their keys. */
export type Perubahan =
  | { jenis: 'sel'; bagian: string; baris: string; kolom: string; sebut: string; lama: string; baru: string }
  | { jenis: 'baris' | 'kolom'; bagian: string; arah: Arah; kunci: string; sebut: string }
  | { jenis: 'paragraf'; bagian: string; arah: Arah | 'berubah'; urut: number; kata: PotongKata[] }
  | { jenis: 'bagian'; bagian: string; arah: Arah }

export interface BedaDokumen {
  /** All differences; a new or lost table or paragraph part counts as one. */
  readonly jumlah: number
  /** Parts that differ, in the order of the new version, lost ones last, each with its first differences. */
  readonly bagian: readonly {
    readonly id: string
    readonly judul: string
    readonly jumlah: number
    readonly daftar: readonly Perubahan[]
  }[]
}

/** Differences between two versions, at most `maks` of them told of each part; the rest is counted. */
export function bandingBagian(lama: DaftarBagian, baru: DaftarBagian, maks = 20): BedaDokumen {
  const dulu = new Map(lama.map((b) => [b.id, b]))
  const kini = new Set(baru.map((b) => b.id))
  const bagian = [
    ...baru.map((b) => bedaBagian(dulu.get(b.id), b, maks)),
    ...lama.filter((b) => !kini.has(b.id)).map((b) => bedaBagian(b, undefined, maks)),
  ].filter((b) => b.jumlah > 0)
  return { jumlah: bagian.reduce((n, b) => n + b.jumlah, 0), bagian }
}

function bedaBagian(lama: Bagian | undefined, baru: Bagian | undefined, maks: number) {
  const { id, judul } = (baru ?? lama)!
  const daftar: Perubahan[] = []
  let jumlah = 0
  const catat = (p: () => Perubahan) => {
    if (++jumlah <= maks) daftar.push(p())
  }
  if (lama?.jenis === 'tabel' && baru?.jenis === 'tabel') bedaTabel(lama, baru, catat)
  else if (lama?.jenis === 'paragraf' && baru?.jenis === 'paragraf') bedaParagraf(lama, baru, catat)
  else catat(() => ({ jenis: 'bagian', bagian: id, arah: baru ? 'baru' : 'hilang' }))
  return { id, judul, jumlah, daftar }
}

type Catat = (p: () => Perubahan) => void

function bedaTabel(lama: BagianTabel, baru: BagianTabel, catat: Catat): void {
  const { id: bagian } = baru
  const kolomLama = new Map(lama.kolom.map((k, i) => [k.kunci, i]))
  const kolomBaru = new Set(baru.kolom.map((k) => k.kunci))
  const barisLama = new Map(lama.baris.map((b) => [b.kunci, b]))
  const barisBaru = new Set(baru.baris.map((b) => b.kunci))
  const bedaKolom = (k: BagianTabel['kolom'][number], arah: Arah) =>
    catat(() => ({ jenis: 'kolom', bagian, arah, kunci: k.kunci, sebut: sebutKolom(k) }))
  const bedaBaris = (b: BagianTabel['baris'][number], arah: Arah) =>
    catat(() => ({ jenis: 'baris', bagian, arah, kunci: b.kunci, sebut: b.label }))
  for (const k of baru.kolom) if (!kolomLama.has(k.kunci)) bedaKolom(k, 'baru')
  for (const k of lama.kolom) if (!kolomBaru.has(k.kunci)) bedaKolom(k, 'hilang')
  for (const b of baru.baris) if (!barisLama.has(b.kunci)) bedaBaris(b, 'baru')
  for (const b of lama.baris) if (!barisBaru.has(b.kunci)) bedaBaris(b, 'hilang')
  const letak = baru.kolom.map((k) => kolomLama.get(k.kunci) ?? -1)
  for (const b of baru.baris) {
    const dulu = barisLama.get(b.kunci)
    if (!dulu) continue
    for (let i = 0; i < letak.length; i++) {
      if (letak[i]! < 0 || b.sel[i] === dulu.sel[letak[i]!]) continue
      const kolom = baru.kolom[i]!
      catat(() => ({
        jenis: 'sel',
        bagian,
        baris: b.kunci,
        kolom: kolom.kunci,
        sebut: `${b.label}, ${sebutKolom(kolom)}`,
        lama: dulu.sel[letak[i]!]!,
        baru: b.sel[i]!,
      }))
    }
  }
}

function bedaParagraf(lama: BagianParagraf, baru: BagianParagraf, catat: Catat): void {
  for (const j of jajarkan(lama.paragraf, baru.paragraf, isSeperti)) {
    if (j.sama) continue
    const [dulu, kini] = [
      j.lama === undefined ? undefined : lama.paragraf[j.lama]!,
      j.baru === undefined ? undefined : baru.paragraf[j.baru]!,
    ]
    catat(() => ({
      jenis: 'paragraf',
      bagian: baru.id,
      arah: dulu === undefined ? 'baru' : kini === undefined ? 'hilang' : 'berubah',
      urut: j.baru ?? j.lama!,
      kata:
        dulu === undefined
          ? [{ jenis: 'tambah', teks: kini! }]
          : kini === undefined
            ? [{ jenis: 'hapus', teks: dulu }]
            : bandingKata(dulu, kini),
    }))
  }
}

/** "5-9 JML": the head above a column and its own. */
export function sebutKolom(k: BagianTabel['kolom'][number]): string {
  return [k.grup, k.label].filter(Boolean).join(' ')
}
