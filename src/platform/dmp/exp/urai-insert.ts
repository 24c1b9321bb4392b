/** `INSERT INTO "T" ("A", "B") VALUES (:1, :2)`: the line after which rows stand. */
export interface BarisInsert {
  readonly pemilik?: string
  readonly nama: string
  readonly kolom: readonly string[]
}

// A thousand columns of the longest names; a pattern with choices in it must not be handed megabytes.
const PANJANG_MAKS = 400_000

const BENTUK =
  /^INSERT (?:\/\*[^*]*\*\/ )?INTO (?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)" \((.*)\) VALUES \(([^)]*)\)\s*$/s

/** Undefined where the line only looks like one: names and numbered places must be as many and in order. */
export function uraiInsert(baris: string): BarisInsert | undefined {
  if (baris.length > PANJANG_MAKS) return undefined
  const cocok = BENTUK.exec(baris)
  if (!cocok) return undefined
  const [, pemilik, nama, daftar, tempat] = cocok as unknown as [
    string,
    string | undefined,
    string,
    string,
    string,
  ]
  const kolom = [...daftar.matchAll(/"((?:[^"]|"")+)"/g)].map((m) => m[1]!)
  if (kolom.map((k) => `"${k}"`).join(', ') !== daftar) return undefined
  if (kolom.map((_, i) => `:${i + 1}`).join(', ') !== tempat) return undefined
  const buka = (n: string) => n.replaceAll('""', '"')
  return {
    ...(pemilik !== undefined && { pemilik: buka(pemilik) }),
    nama: buka(nama),
    kolom: kolom.map(buka),
  }
}

/** Owner and name in `CREATE TABLE "T" (` or `TABLE "T"`. */
export function uraiNamaTabel(baris: string): { pemilik?: string; nama: string } | undefined {
  const cocok = /^(?:CREATE (?:GLOBAL TEMPORARY )?)?TABLE (?:"((?:[^"]|"")+)"\.)?"((?:[^"]|"")+)"/.exec(
    baris.slice(0, 1000),
  )
  if (!cocok) return undefined
  const nama = cocok[2]!.replaceAll('""', '"')
  return cocok[1] === undefined ? { nama } : { pemilik: cocok[1].replaceAll('""', '"'), nama }
}
