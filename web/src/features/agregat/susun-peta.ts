import type { GrupKolom, HasilTabel } from '#contract/agregat/agregat'
import type { WarnaWilayah } from '../../design/bagan/peta.tsx'
import { indeksKolom, type Sel } from './sel.ts'

interface IsiPeta {
  readonly tingkat: string
  /** Absent: the whole office. */
  readonly induk?: string
  readonly grup: GrupKolom
  readonly kolom: string
  readonly wilayah: readonly WarnaWilayah[]
}

/**
 * What the map shows: the share of the chosen column's category in each region. The chosen region's parts when they
 * are in the table, else its brothers and sisters. For the total column the share is of the whole office.
 */
export function susunPeta(hasil: HasilTabel, sel: Sel | undefined): IsiPeta | undefined {
  const total = hasil.grup.length - 1
  const kolomDipilih = sel ? Math.floor(indeksKolom(hasil.grup, sel.kolom) / 3) : 0
  const iGrup = Math.max(kolomDipilih, 0)
  const grup = hasil.grup[iGrup]
  const baris = barisPeta(hasil, sel?.wilayah)
  const pertama = baris[0]
  if (!grup || !pertama) return undefined
  const seluruh = hasil.total.nilai[total * 3 + 2] ?? 0
  const wilayah = baris.flatMap((b): WarnaWilayah[] => {
    const nilai = b.nilai[iGrup * 3 + 2] ?? 0
    const pembagi = iGrup === total ? seluruh : (b.nilai[total * 3 + 2] ?? 0)
    return pembagi === 0 ? [] : [{ kode: b.kode, nama: b.nama, nilai: (100 * nilai) / pembagi }]
  })
  // Rows right below the total belong to the region that was gone into; the whole office has no parent here.
  const induk =
    pertama.induk !== undefined && hasil.baris.some((b) => b.kode === pertama.induk)
      ? pertama.induk
      : hasil.total.kode
  return {
    tingkat: pertama.tingkat,
    ...(induk ? { induk } : {}),
    grup,
    kolom: grup.kolom[2]?.kunci ?? '',
    wilayah,
  }
}

function barisPeta(hasil: HasilTabel, dipilih: string | undefined): HasilTabel['baris'] {
  const anak = dipilih === undefined ? [] : hasil.baris.filter((b) => b.induk === dipilih)
  if (anak.length > 0) return anak
  const induk = hasil.baris.find((b) => b.kode === dipilih)?.induk
  const kode = new Set(hasil.baris.map((b) => b.kode))
  if (induk !== undefined && kode.has(induk)) return hasil.baris.filter((b) => b.induk === induk)
  return hasil.baris.filter((b) => b.induk === undefined || !kode.has(b.induk))
}
