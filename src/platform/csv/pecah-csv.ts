/** One line of cells, trimmed. `nomor` is the line of the file where it begins. */
export interface BarisCsv {
  readonly nomor: number
  readonly sel: string[]
}

/** UTF-8, or windows-1252 where it is not. */
export function bacaTeks(isi: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch (sebab) {
    if (!(sebab instanceof TypeError)) throw sebab
    return new TextDecoder('windows-1252').decode(isi)
  }
}

/** The mark that cuts the first line into most cells: comma, semicolon, tab or pipe. */
export function tebakPemisah(teks: string): string {
  const awal = teks.slice(0, teks.search(/\r?\n/) < 0 ? undefined : teks.search(/\r?\n/))
  const hitung = [',', ';', '\t', '|'].map((p) => [p, awal.split(p).length] as const)
  return hitung.reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}

/** Line numbers are those of the file, also after a quoted cell that spans lines. For files that fit into memory. */
export function* pecahCsv(teks: string, pemisah: string): Generator<BarisCsv> {
  let sel: string[] = []
  let isi = ''
  let petik = false
  let nomor = 1
  let mulai = 1
  for (let i = 0; i < teks.length; i++) {
    const c = teks[i]!
    if (c === '\n') nomor++
    if (petik) {
      if (c !== '"') isi += c
      else if (teks[i + 1] === '"') isi += teks[++i]!
      else petik = false
    } else if (c === '"' && isi.trim() === '') {
      petik = true
      isi = ''
    } else if (c === pemisah) {
      sel.push(rapi(isi))
      isi = ''
    } else if (c === '\n') {
      yield { nomor: mulai, sel: [...sel, rapi(isi)] }
      sel = []
      isi = ''
      mulai = nomor
    } else isi += c
  }
  if (isi !== '' || sel.length > 0) yield { nomor: mulai, sel: [...sel, rapi(isi)] }
}

// Spreadsheets leave non-breaking spaces and a leading apostrophe ("this is text") behind.
const rapi = (isi: string) =>
  isi
    .replace(/[\u00a0\u200b\ufeff]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'/, '')
