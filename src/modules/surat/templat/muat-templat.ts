import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kanonik } from '#jejak'
import type { Kueri } from '#platform/postgres'
import { bacaTemplatYaml } from './baca-templat.ts'
import { daftarVersiKantor, findVersiKantor, type VersiTersimpan } from './templat.store.ts'
import type { TemplatSurat } from './templat-surat.ts'

/** One version of a form. `versi`: `surat-pengantar/2023` of a shipped one, `surat-pengantar/2023.2` the office's second. */
export interface VersiTemplat {
  readonly versi: string
  readonly templat: TemplatSurat
  /** SHA-256 of its canonical content. */
  readonly sidik: string
  readonly kantor?: VersiTersimpan
}

let termuat: readonly VersiTemplat[] | undefined

/** The forms shipped with the program; a fault in one is a defect. */
export function daftarTemplatBawaan(): readonly VersiTemplat[] {
  termuat ??= globSync('*/*.yaml', { cwd: import.meta.dirname })
    .sort()
    .map((file) => {
      const hasil = bacaTemplatYaml(readFileSync(join(import.meta.dirname, file), 'utf8'))
      if (!hasil.ok) throw new Error(`letter template ${file}: ${hasil.galat.pesan}`)
      const t = hasil.value
      if (`${t.jenis}/${t.tahun}.yaml` !== file)
        throw new Error(`letter template ${file} calls itself ${t.jenis}`)
      return { versi: `${t.jenis}/${t.tahun}`, templat: t, sidik: sidikTemplat(t) }
    })
  return termuat
}

export function sidikTemplat(t: TemplatSurat): string {
  return createHash('sha256').update(kanonik(t)).digest('hex')
}

/** The version in force of a form: the office's newest, else the newest shipped one. */
export async function findTemplat(db: Kueri, jenis: string): Promise<VersiTemplat | undefined> {
  return (await riwayatTemplat(db, jenis))[0]
}

/** All versions of a form, the one in force first; those of older years stay at the end. */
export async function riwayatTemplat(db: Kueri, jenis: string): Promise<VersiTemplat[]> {
  const kantor = (await daftarVersiKantor(db, jenis)).map(dariKantor)
  const bawaan = daftarTemplatBawaan().filter((v) => v.templat.jenis === jenis)
  return [...kantor, ...bawaan.toSorted((a, b) => b.templat.tahun - a.templat.tahun)]
}

/** One form each, in force, in order of title. */
export async function daftarTemplatBerlaku(db: Kueri): Promise<VersiTemplat[]> {
  const jenis = new Set(daftarTemplatBawaan().map((v) => v.templat.jenis))
  const semua = await Promise.all([...jenis].map((j) => findTemplat(db, j)))
  return semua
    .filter((v) => v !== undefined)
    .toSorted((a, b) => a.templat.judul.localeCompare(b.templat.judul, 'id'))
}

export async function findVersiTemplat(db: Kueri, versi: string): Promise<VersiTemplat | undefined> {
  const bawaan = daftarTemplatBawaan().find((v) => v.versi === versi)
  if (bawaan) return bawaan
  const m = /^([a-z][a-z0-9-]*)\/\d{4}\.(\d{1,6})$/.exec(versi)
  const baris = m && (await findVersiKantor(db, m[1]!, Number(m[2])))
  return baris ? dariKantor(baris) : undefined
}

function dariKantor(b: VersiTersimpan): VersiTemplat {
  return {
    versi: `${b.isi.jenis}/${b.isi.tahun}.${b.versi}`,
    templat: b.isi,
    sidik: b.sidik,
    kantor: b,
  }
}
