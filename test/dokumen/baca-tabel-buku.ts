/**
 * `nomor/kode` -> every figure that a book prints for that region in that table, in the order of the columns, from the
 * text of its pages. A name on several lines leaves the figures on the line of the code.
 */
export function bacaTabelBuku(teks: readonly string[]): Map<string, string[]> {
  const angka = new Map<string, string[]>()
  let tabel = ''
  for (const halaman of teks) {
    for (const baris of halaman.split('\n')) {
      // A line of the list of tables ends in its page; the title of a table does not.
      const judul = /^\s*Tabel (\d+\.\d+)\s+\S/.exec(baris)
      if (judul && !/\.{4,}/.test(baris)) tabel = judul[1]!
      const isi = /^\s*(\d\d(?:\.\d\d){0,2}(?:\.\d{4})?)\s+(\S.*)$/.exec(baris)
      if (!isi) continue
      const sel = isi[2]!.split(/\s+/)
      const mulai = sel.findLastIndex((s) => !/^(-?[\d.]+(,\d+)?|x|-)$/.test(s)) + 1
      if (mulai >= sel.length) continue
      const kunci = `${tabel}/${isi[1]}`
      angka.set(kunci, [...(angka.get(kunci) ?? []), ...sel.slice(mulai)])
    }
  }
  return angka
}
