/** A piece of SQL with its bound values. Only the `sql` tag and `ident()` make one. */
export class Sql {
  readonly potongan: readonly string[]
  readonly nilai: readonly unknown[]
  constructor(potongan: readonly string[], nilai: readonly unknown[]) {
    this.potongan = potongan
    this.nilai = nilai
  }

  /** The text that PostgreSQL gets, `$1` ... for the bound values. */
  get text(): string {
    return this.potongan.reduce((teks, bagian, i) => `${teks}$${i}${bagian}`)
  }
  get values(): unknown[] {
    return [...this.nilai]
  }
}

/** `sql\`select ... where id = ${id}\``: every `${}` is bound; another `Sql` is spliced in with its values. */
export function sql(potongan: TemplateStringsArray, ...nilai: unknown[]): Sql {
  const teks: string[] = [potongan[0]!]
  const ikat: unknown[] = []
  nilai.forEach((v, i) => {
    const sesudah = potongan[i + 1]!
    if (v instanceof Sql) {
      teks[teks.length - 1] += v.potongan[0]!
      teks.push(...v.potongan.slice(1))
      ikat.push(...v.nilai)
      teks[teks.length - 1] += sesudah
    } else {
      ikat.push(v)
      teks.push(sesudah)
    }
  })
  return new Sql(teks, ikat)
}

/** A table or column name from code (never from a person), quoted. */
export function ident(nama: string): Sql {
  if (!/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/.test(nama)) throw new Error(`not an identifier: ${nama}`)
  return new Sql(
    [
      nama
        .split('.')
        .map((n) => `"${n}"`)
        .join('.'),
    ],
    [],
  )
}

export function join(bagian: readonly Sql[], pemisah = ', '): Sql {
  return bagian.reduce(
    (kiri, kanan, i) => (i === 0 ? kanan : sql`${kiri}${new Sql([pemisah], [])}${kanan}`),
    new Sql([''], []),
  )
}
