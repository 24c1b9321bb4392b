import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { definisiSop } from './definisi-sop.ts'

export const FILE_SKEMA = join(import.meta.dirname, 'definisi/definisi-sop.schema.json')

/** JSON Schema of a definition file, so that editors complete and check it while it is written. */
export function susunSkema(): string {
  const skema = z.toJSONSchema(definisiSop, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify({ title: 'Definisi SOP Tertib', ...skema }, null, 2)}\n`
}

if (import.meta.main) writeFileSync(FILE_SKEMA, susunSkema())
