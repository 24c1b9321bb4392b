import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { definisiSop } from './definisi-sop.ts'

export const FILE_SKEMA = join(import.meta.dirname, 'definisi-sop.schema.json')

/** JSON Schema of a definition file, so that editors complete and check it while it is written. */
export function susunSkema(): object {
  return {
    title: 'Definisi SOP Tertib',
    ...z.toJSONSchema(definisiSop, { io: 'input', target: 'draft-7' }),
  }
}

if (import.meta.main) writeFileSync(FILE_SKEMA, `${JSON.stringify(susunSkema(), null, 2)}\n`)
