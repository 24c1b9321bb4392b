import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type CacatTemplat, galatTemplat } from './templat.galat.ts'
import { type TemplatSurat, templatSurat } from './templat-surat.ts'

/** A template from what a form or a file holds; every fault with its place. */
export function bacaTemplat(nilai: unknown): Result<TemplatSurat> {
  const hasil = templatSurat.safeParse(nilai)
  return hasil.success
    ? ok(hasil.data)
    : tolak(
        galatTemplat.tidakSah(hasil.error.issues.map((i) => ({ jalur: i.path.join('.'), pesan: i.message }))),
      )
}

/** The same from YAML; faults also bear line and column. Aliases are refused: they could grow without end. */
export function bacaTemplatYaml(teks: string): Result<TemplatSurat> {
  const hitung = new LineCounter()
  const dok = parseDocument(teks, { lineCounter: hitung, prettyErrors: false })
  const bentuk = dok.errors.map((e): CacatTemplat => {
    const { line, col } = hitung.linePos(e.pos[0])
    return { jalur: '', baris: line, kolom: col, pesan: `YAML tidak dapat dibaca (${e.code}).` }
  })
  if (bentuk.length > 0) return tolak(galatTemplat.tidakSah(bentuk))
  let nilai: unknown
  try {
    nilai = dok.toJS({ maxAliasCount: 0 })
  } catch {
    return tolak(galatTemplat.tidakSah([{ jalur: '', pesan: 'Alias YAML tidak dipakai pada templat.' }]))
  }
  const hasil = templatSurat.safeParse(nilai)
  if (hasil.success) return ok(hasil.data)
  return tolak(
    galatTemplat.tidakSah(
      hasil.error.issues.map((i) => ({
        jalur: i.path.join('.'),
        ...letakDalamYaml(dok, hitung, i.path),
        pesan: i.message,
      })),
    ),
  )
}

export function tulisTemplatYaml(t: TemplatSurat): string {
  return stringify(t, { lineWidth: 100 })
}

/** Of the deepest part of the path that the file has: a missing key has no place of its own. */
function letakDalamYaml(
  dok: Document.Parsed,
  hitung: LineCounter,
  jalur: readonly PropertyKey[],
): { baris?: number; kolom?: number } {
  for (let n = jalur.length; n >= 0; n--) {
    const simpul = n === 0 ? dok.contents : dok.getIn(jalur.slice(0, n), true)
    if (isNode(simpul) && simpul.range) {
      const { line, col } = hitung.linePos(simpul.range[0])
      return { baris: line, kolom: col }
    }
  }
  return {}
}
