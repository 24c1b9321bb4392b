import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { z } from 'zod'
import { type DaftarKode, FileDaftarKode, susunDaftarKode } from './daftar-kode.ts'
import {
  type DefinisiSemesta,
  type DefinisiTabel,
  FileSemesta,
  FileTabel,
  susunDefinisi,
} from './definisi-tabel.ts'

let termuat: readonly DefinisiTabel[] | undefined

/** The catalogue in the order of the book. A file that is not in form is a defect and throws, naming the file. */
export function daftarTabel(): readonly DefinisiTabel[] {
  termuat ??= muat()
  return termuat
}

/** Those that are counted from a snapshot's rows; the others need a period. */
export function daftarTabelBaris(): readonly DefinisiTabel[] {
  return daftarTabel().filter((t) => t.sumber === 'baris')
}

/** A shipped table by its id ("kelompok-umur"). */
export function findTabel(id: string): DefinisiTabel | undefined {
  return daftarTabel().find((t) => t.id === id)
}

function muat(): readonly DefinisiTabel[] {
  const semesta = new Map<string, DefinisiSemesta>()
  for (const s of baca('daftar-kode/semesta.yaml', FileSemesta).semesta) semesta.set(s.id, s)
  const daftarKode = new Map<string, DaftarKode>()
  for (const nama of daftarFile('daftar-kode')) {
    if (nama === 'semesta.yaml') continue
    const d = susunDaftarKode(baca(`daftar-kode/${nama}`, FileDaftarKode))
    daftarKode.set(d.id, d)
  }
  const tabel = daftarFile('tabel').map((nama) =>
    susunDefinisi(baca(`tabel/${nama}`, FileTabel), semesta, daftarKode),
  )
  // The plain table of a number before its variants; files come in the order of their names.
  return tabel.sort((a, b) => a.nomor - b.nomor || Number(!!a.varian) - Number(!!b.varian))
}

function daftarFile(folder: string): string[] {
  return readdirSync(new URL(`../${folder}/`, import.meta.url))
    .filter((nama) => nama.endsWith('.yaml'))
    .sort()
}

function baca<T>(jalur: string, bentuk: z.ZodType<T>): T {
  const hasil = bentuk.safeParse(parse(readFileSync(new URL(`../${jalur}`, import.meta.url), 'utf8')))
  if (!hasil.success) throw new Error(`agregat/${jalur}: ${hasil.error.message}`)
  return hasil.data
}
