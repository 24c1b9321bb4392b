import { readXlsx } from 'hucre/xlsx'
import type { BagianTabel, DaftarBagian } from '#kernel/bagian'
import { namaUnik } from './nama-unik.ts'

const BARIS_MAKS = 20_000

/**
 * The visible sheets of a workbook, a table each. Rows are known by the words they begin with and columns by their head
 * where there is one, so that an inserted row or column moves nothing.
 */
export async function uraiXlsx(isi: Uint8Array): Promise<DaftarBagian> {
  const buku = await readXlsx(isi, { maxRows: BARIS_MAKS, sheets: (i) => !i.hidden && !i.veryHidden })
  const nama = namaUnik()
  return buku.sheets.map((s) => {
    const id = nama(s.name, 'Lembar')
    return { id: `lembar/${id}`, judul: id, ...uraiLembar(s.rows) }
  })
}

function uraiLembar(
  mentah: readonly (readonly unknown[])[],
): Pick<BagianTabel, 'jenis' | 'sudut' | 'kolom' | 'baris'> {
  const lebar = Math.max(0, ...mentah.map((b) => b.length))
  const teks = mentah.map((b) => Array.from({ length: lebar }, (_, i) => tulisSel(b[i])))
  const angka = (i: number) => mentah[i]?.some((x) => typeof x === 'number') ?? false
  const kepala = mentah.findIndex(
    (_, i) => !angka(i) && angka(i + 1) && teks[i]!.filter((t) => t !== '').length > 1,
  )
  const namaKolom = namaUnik()
  const namaBaris = namaUnik()
  return {
    jenis: 'tabel',
    sudut: 'Baris',
    kolom: Array.from({ length: lebar }, (_, i) => {
      const kunci = namaKolom(teks[kepala]?.[i] ?? '', `Kolom ${hurufKolom(i)}`)
      return { kunci, label: kunci }
    }),
    baris: teks.flatMap((sel, i) => {
      if (i === kepala || sel.every((t) => t === '')) return []
      const awal = mentah[i]!.findIndex((x) => typeof x === 'number')
      const kata = sel.slice(0, awal < 0 ? 2 : awal).filter((t) => t !== '')
      const kunci = namaBaris(kata.join(' · '), `Baris ${i + 1}`)
      return [{ kunci, label: kunci, sel }]
    }),
  }
}

function tulisSel(nilai: unknown): string {
  if (nilai === null || nilai === undefined) return ''
  if (typeof nilai === 'number') return String(Number(nilai.toPrecision(12))).replace('.', ',')
  if (nilai instanceof Date) return nilai.toISOString().slice(0, 10)
  return String(nilai).replace(/\s+/g, ' ').trim()
}

function hurufKolom(i: number): string {
  return (i >= 26 ? hurufKolom(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26))
}
