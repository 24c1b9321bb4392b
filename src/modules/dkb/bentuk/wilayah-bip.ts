export interface WilayahBip {
  readonly kab?: string
  readonly kec?: string
  readonly desa?: string
}

const NAMA = [
  [/^PROV(INSI)?\b/i, undefined],
  [/^(KABUPATEN\s*\/\s*KOTA|KAB(UPATEN)?\.?\s*\/\s*KOTA|KABUPATEN|KOTA|KAB)\b\.?/i, 'kab'],
  [/^(KECAMATAN|KEC)\b\.?/i, 'kec'],
  [/^(DESA\s*\/\s*KEL(URAHAN)?|KEL(URAHAN)?\.?\s*\/\s*DESA|DESA|KELURAHAN|KEL)\b\.?/i, 'desa'],
  [/^(PERIODE|TANGGAL|PER TANGGAL|KEADAAN)\b/i, undefined],
] as const

/**
 * Lines of the block above the families: "KECAMATAN : SATU" in one cell or in several, two to a row at times. Numbers
 * before a name ("01 SATU") go. Undefined for a row that is none.
 */
export function bacaWilayahBip(sel: readonly string[]): WilayahBip | undefined {
  const isi = sel.map((s) => s.trim()).filter((s) => s !== '')
  if (!NAMA.some(([pola]) => pola.test(isi[0] ?? ''))) return undefined
  const hasil: { kab?: string; kec?: string; desa?: string } = {}
  let ada = false
  for (let i = 0; i < isi.length; i++) {
    const nama = NAMA.find(([pola]) => pola.test(isi[i]!))
    if (!nama) continue
    const sisa = isi[i]!.replace(nama[0], '').trim()
    let nilai = sisa.replace(/^:\s*/, '')
    if (nilai === '') {
      const berikut = isi[i + 1]
      if (berikut === undefined) continue
      nilai = berikut.replace(/^:\s*/, '') || (isi[i + 2] ?? '')
      i += berikut === ':' ? 2 : 1
    } else if (!sisa.startsWith(':') && isi.length > 1) continue
    ada = true
    if (nama[1]) hasil[nama[1]] = nilai.replace(/^[\d.]+\s*[-/]?\s*(?=[A-Za-z])/, '').trim()
  }
  return ada ? hasil : undefined
}
