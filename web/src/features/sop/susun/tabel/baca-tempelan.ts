/**
 * Rows and cells of what was copied from Excel, LibreOffice or a table of Word: cells part at tabs, rows at line ends;
 * a cell with a line end or tab in it stands in double quotes, a quote in it twice.
 */
export function bacaTempelan(teks: string): string[][] {
  const baris: string[][] = []
  let sel: string[] = []
  let isi = ''
  let kutip = false
  const t = teks.replace(/\r\n?/g, '\n')
  for (let i = 0; i < t.length; i++) {
    const h = t[i]!
    if (kutip) {
      if (h !== '"') isi += h
      else if (t[i + 1] === '"') {
        isi += '"'
        i++
      } else kutip = false
    } else if (h === '"' && isi === '' && berpasangan(t, i)) kutip = true
    else if (h === '\t' || h === '\n') {
      sel.push(isi)
      isi = ''
      if (h === '\n') {
        baris.push(sel)
        sel = []
      }
    } else isi += h
  }
  if (isi !== '' || sel.length > 0) baris.push([...sel, isi])
  return baris
}

// A quotation mark that a person typed ("Ya" lalu kirim) has no cell's end after its pair.
function berpasangan(t: string, buka: number): boolean {
  for (let i = buka + 1; i < t.length; i++) {
    if (t[i] !== '"') continue
    if (t[i + 1] === '"') i++
    else return i + 1 === t.length || t[i + 1] === '\t' || t[i + 1] === '\n'
  }
  return false
}
