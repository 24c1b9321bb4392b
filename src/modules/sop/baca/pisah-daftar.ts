const BULIR = /^\s*(?:[-•▪◦–*]|[a-z][.)])\s+/

/**
 * The items of a list as a cell holds them: numbered (also all on one line: "1. X 2. Y 3, Z"), with bullets, one a
 * paragraph, or a single sentence. `terlipat`: a line break may be a mere wrap.
 */
export function pisahDaftar(teks: string, terlipat: boolean): string[] {
  const isi = teks.replace(/^[:\s]+/, '').replace(/(?<=\p{L}-)\n(?=\p{Ll})/gu, '')
  const bernomor = pisahNomor(isi)
  if (bernomor) return rapi(bernomor)
  const baris = isi.split('\n')
  if (baris.some((b) => BULIR.test(b))) {
    const hasil: string[] = []
    for (const b of baris)
      if (BULIR.test(b) || hasil.length === 0) hasil.push(b.replace(BULIR, ''))
      else hasil.push(`${hasil.pop()} ${b}`)
    return rapi(hasil)
  }
  return rapi(terlipat ? [isi] : baris)
}

/** Follows the numbers 1, 2, 3 ... through the text; undefined when it does not begin with 1. */
function pisahNomor(isi: string): string[] | undefined {
  if (!/^1\s*[.,)]/.test(isi)) return undefined
  const hasil: string[] = []
  let sisa = isi.replace(/^1\s*[.,)]\s*/, '')
  for (let n = 2; ; n++) {
    // "Nomor 2. ..." at the end of an item is rarer than the number of the next one; a bare year never has one or two digits.
    const m = new RegExp(`(?:^|\\s)${n}\\s*[.,)](?:\\s+|(?=[A-Z])|$)`).exec(sisa)
    if (!m) break
    hasil.push(sisa.slice(0, m.index))
    sisa = sisa.slice(m.index + m[0].length)
  }
  return [...hasil, sisa]
}

const rapi = (d: readonly string[]) =>
  d.map((t) => t.replace(/\s+/g, ' ').trim()).filter((t) => t !== '' && !/^[-–.:]+$/.test(t))
