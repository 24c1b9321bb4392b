import type { IsiKatalog, RilisPublik } from './katalog-publik.ts'
import { edisiUtama } from './katalog-publik.ts'

export type TemuanPublik =
  | {
      readonly jenis: 'tabel'
      readonly kode: string
      readonly id: string
      readonly judul: string
      readonly cocok?: string
    }
  | {
      readonly jenis: 'wilayah'
      readonly kode: string
      readonly wilayah: string
      readonly judul: string
      readonly cocok?: string
    }
  | {
      readonly jenis: 'buku'
      readonly kode: string
      readonly id: string
      readonly judul: string
      readonly cocok?: string
    }

/** Findings shown; the number of all is said. */
export const TEMUAN_MAKS = 60

/**
 * Every word must stand in the title, the chapter, a category or a note of a table, in the name or code of a region, or
 * in the name of a book. Only the newest open edition of each semester is searched.
 */
export function cariPublik(k: IsiKatalog, teks: string): { temuan: TemuanPublik[]; jumlah: number } {
  const kata = rapikan(teks).split(' ').filter(Boolean).slice(0, 8)
  if (kata.length === 0) return { temuan: [], jumlah: 0 }
  const semua = edisiUtama(k).flatMap((r) => cariRilis(r, kata))
  semua.sort((a, b) => b.nilai - a.nilai)
  return { temuan: semua.slice(0, TEMUAN_MAKS).map((t) => t.temuan), jumlah: semua.length }
}

function cariRilis(r: RilisPublik, kata: readonly string[]): { temuan: TemuanPublik; nilai: number }[] {
  const hasil: { temuan: TemuanPublik; nilai: number }[] = []
  const { kode } = r
  for (const t of r.isi.tabel) {
    const kategori = r.kata.find((x) => x.id === t.id)?.kategori ?? []
    const judul = rapikan(`${t.judul} ${t.judulPendek} ${t.kelompok} tabel ${t.nomor}`)
    const isi = kategori.map(rapikan)
    if (!kata.every((w) => judul.includes(w) || isi.some((i) => i.includes(w)))) continue
    const diJudul = kata.filter((w) => judul.includes(w)).length
    const cocok = kategori.find((_, i) => kata.some((w) => !judul.includes(w) && isi[i]!.includes(w)))
    hasil.push({
      temuan: {
        jenis: 'tabel',
        kode,
        id: t.id,
        judul: `Tabel ${t.nomor}. ${t.judul}`,
        ...(cocok && { cocok }),
      },
      nilai: 10 + diJudul,
    })
  }
  for (const w of r.wilayah) {
    const nama = rapikan(`${w.nama} ${w.kode}`)
    if (kata.every((x) => nama.includes(x)))
      hasil.push({
        temuan: { jenis: 'wilayah', kode, wilayah: w.kode, judul: w.nama, cocok: `${w.tingkat} ${w.kode}` },
        nilai: rapikan(w.nama) === kata.join(' ') ? 30 : 5,
      })
  }
  for (const f of r.isi.file.filter((x) => x.jalur.startsWith('buku/'))) {
    const nama = f.jalur.slice(5)
    if (kata.every((w) => rapikan(`buku ${nama} ${r.isi.judul}`).includes(w)))
      hasil.push({ temuan: { jenis: 'buku', kode, id: nama, judul: r.isi.judul, cocok: nama }, nilai: 8 })
  }
  return hasil
}

function rapikan(teks: string): string {
  return teks
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim()
}
