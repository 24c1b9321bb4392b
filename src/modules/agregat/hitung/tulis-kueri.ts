import type { Ekspresi, Kueri } from './ast-kueri.ts'

/** The DuckDB text of a question: the same tree gives the same text, which passports print. */
export function tulisKueri(k: Kueri): string {
  const pilih = k.pilih.map((p) => {
    const teks = tulisEkspresi(p.nilai)
    return teks === p.sebagai ? teks : `${teks} as ${p.sebagai}`
  })
  const dari = 'ikat' in k.dari ? '$1' : `'${k.dari.file.replaceAll("'", "''")}'`
  return [
    `select ${pilih.join(', ')}`,
    `from read_parquet(${dari})`,
    ...(k.syarat ? [`where ${tulisEkspresi(k.syarat)}`] : []),
    ...(k.kelompok.length > 0 ? [`group by ${k.kelompok.join(', ')}`] : []),
  ].join('\n')
}

function tulisEkspresi(e: Ekspresi): string {
  switch (e.jenis) {
    case 'kolom':
      return e.nama
    case 'angka':
      return bulat(e.nilai)
    case 'antara':
      return e.dari === e.sampai
        ? `${tulisEkspresi(e.nilai)} = ${bulat(e.dari)}`
        : `${tulisEkspresi(e.nilai)} between ${bulat(e.dari)} and ${bulat(e.sampai)}`
    case 'gabung':
      return e.bagian.map((b) => kurung(b, e.kata)).join(` ${e.kata} `)
    case 'kasus': {
      const cabang = e.cabang.map((c) => `when ${tulisEkspresi(c.bila)} then ${bulat(c.maka)}`)
      return `case ${cabang.join(' ')} else ${bulat(e.selain)} end`
    }
    case 'susun':
      return e.bagian
        .map((b, i) => {
          const kali = 256 ** (e.bagian.length - 1 - i)
          const nilai = b.jenis === 'kasus' ? `(${tulisEkspresi(b)})` : tulisEkspresi(b)
          // Widened first: a code is one byte, and 255 x 256 does not fit two.
          return kali === 1 ? nilai : `${nilai}::uinteger * ${kali}`
        })
        .join(' + ')
    case 'hitung':
      return 'count(*)::uinteger'
  }
}

// `between ... and ...` next to `and` reads and parses right; a different connective inside needs its brackets.
function kurung(e: Ekspresi, luar: 'and' | 'or'): string {
  const teks = tulisEkspresi(e)
  return e.jenis === 'gabung' && e.kata !== luar ? `(${teks})` : teks
}

function bulat(n: number): string {
  if (!Number.isInteger(n)) throw new Error(`not a whole number: ${n}`)
  return String(n)
}
