import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseAcuan } from './acuan.ts'
import type { Potongan } from './narasi.contract.ts'

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const FileAturan = z.strictObject({
  bab: z.array(
    z.strictObject({
      id,
      judul: z.string().min(1),
      paragraf: z.array(
        z.union([
          z.strictObject({ id, teks: z.string().min(1) }),
          z.strictObject({ id, pencilan: z.string().min(1) }),
        ]),
      ),
    }),
  ),
})

export interface AturanParagraf {
  readonly id: string
  /** The words with their links; absent where the rule points out what stands out. */
  readonly potongan?: readonly Potongan[]
  /** Table whose changes are looked through. */
  readonly pencilan?: string
}
export interface AturanBab {
  readonly id: string
  readonly judul: string
  readonly paragraf: readonly AturanParagraf[]
}

let termuat: readonly AturanBab[] | undefined

/** The rules as data. One that is not in form, or an id that stands twice, is a defect and throws. */
export function aturanNarasi(): readonly AturanBab[] {
  termuat ??= urai(readFileSync(new URL('./aturan-narasi.yaml', import.meta.url), 'utf8'))
  return termuat
}

function urai(yaml: string): readonly AturanBab[] {
  const { bab } = FileAturan.parse(parse(yaml))
  const semua = bab.flatMap((b) => b.paragraf.map((p) => p.id))
  const ganda = semua.find((x, i) => semua.indexOf(x) !== i)
  if (ganda) throw new Error(`aturan-narasi.yaml: paragraph ${ganda} stands twice`)
  return bab.map((b) => ({
    id: b.id,
    judul: b.judul,
    paragraf: b.paragraf.map((p) =>
      'teks' in p ? { id: p.id, potongan: uraiTeks(p.teks) } : { id: p.id, pencilan: p.pencilan },
    ),
  }))
}

/** "Penduduk {sel agama . total.jml} jiwa." as words and links. */
export function uraiTeks(teks: string): Potongan[] {
  const hasil: Potongan[] = []
  for (const [i, bagian] of teks
    .trim()
    .split(/\{([^}]*)\}/)
    .entries()) {
    if (i % 2 === 1) {
      const acuan = bagian.replace(/\s+/g, ' ').trim()
      if (!parseAcuan(acuan)) throw new Error(`aturan-narasi.yaml: no such link {${bagian}}`)
      hasil.push({ acuan })
    } else if (bagian) hasil.push(bagian)
  }
  return hasil
}
