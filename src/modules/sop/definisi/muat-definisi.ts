import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { type DefinisiSop, definisiSop } from './definisi-sop.ts'

const FOLDER = import.meta.dirname

/** Reads one definition; a fault in it throws with every sentence about it. */
export function bacaDefinisi(yaml: string, nama: string): DefinisiSop {
  const hasil = definisiSop.safeParse(parse(yaml))
  if (!hasil.success) {
    const cacat = hasil.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)
    throw new Error(`SOP definition ${nama} is not valid:\n${cacat.join('\n')}`)
  }
  return hasil.data
}

let termuat: readonly DefinisiSop[] | undefined

/** The definitions shipped with the program, in order of their file names. */
export function daftarDefinisi(): readonly DefinisiSop[] {
  termuat ??= globSync('*.yaml', { cwd: FOLDER })
    .sort()
    .map((file) => {
      const d = bacaDefinisi(readFileSync(join(FOLDER, file), 'utf8'), file)
      if (`${d.id}.yaml` !== basename(file)) throw new Error(`SOP definition ${file} calls itself ${d.id}`)
      return d
    })
  return termuat
}

export function findDefinisi(id: string): DefinisiSop | undefined {
  return daftarDefinisi().find((d) => d.id === id)
}
