import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { AturanPencilan } from './banding.contract.ts'

let termuat: AturanPencilan | undefined

/** The thresholds as data; shown beside what they point at. */
export function aturanPencilan(): AturanPencilan {
  termuat ??= AturanPencilan.parse(
    parse(readFileSync(new URL('./aturan-pencilan.yaml', import.meta.url), 'utf8')),
  )
  return termuat
}
