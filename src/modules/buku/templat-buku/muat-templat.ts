import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { periksaTemplat } from './periksa-templat.ts'
import type { TemplatBuku } from './templat-buku.ts'

let termuat: readonly TemplatBuku[] | undefined

/** The templates that come with the program, by name of their files. One that is not in form is a defect and throws. */
export function templatBawaan(): readonly TemplatBuku[] {
  termuat ??= muat()
  return termuat
}

function muat(): readonly TemplatBuku[] {
  const folder = new URL('./bawaan/', import.meta.url)
  return readdirSync(folder)
    .filter((nama) => nama.endsWith('.yaml'))
    .sort()
    .map((nama) => {
      const hasil = periksaTemplat(parse(readFileSync(new URL(nama, folder), 'utf8')))
      if (!hasil.ok) throw new Error(`buku/${nama}: ${JSON.stringify(hasil.galat.rincian)}`)
      return { ...hasil.value, versi: 0 }
    })
}
