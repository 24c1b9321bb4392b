import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type DefinisiIndikator, FileIndikator, susunIndikator } from './definisi-indikator.ts'

let termuat: readonly DefinisiIndikator[] | undefined

/** All indicators in the order of the book. A file that is not in form is a defect and throws, naming the file. */
export function daftarIndikator(): readonly DefinisiIndikator[] {
  termuat ??= susunIndikator(bacaFolder())
  return termuat
}

export function findIndikator(id: string): DefinisiIndikator | undefined {
  return daftarIndikator().find((d) => d.id === id)
}

function bacaFolder(): FileIndikator[] {
  const folder = new URL('./daftar/', import.meta.url)
  return readdirSync(folder)
    .filter((nama) => nama.endsWith('.yaml'))
    .sort()
    .map((nama) => {
      const hasil = FileIndikator.safeParse(parse(readFileSync(new URL(nama, folder), 'utf8')))
      if (!hasil.success) throw new Error(`agregat/indikator/daftar/${nama}: ${hasil.error.message}`)
      return hasil.data
    })
}
