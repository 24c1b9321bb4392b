// Characters that XML does not know, even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TERLARANG = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function escapeXml(teks: string): string {
  return teks
    .replace(TERLARANG, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A run of words; `gaya` is a character style. */
export function kata(teks: string, gaya?: string): string {
  const sifat = gaya ? `<w:rPr><w:rStyle w:val="${gaya}"/></w:rPr>` : ''
  return `<w:r>${sifat}<w:t xml:space="preserve">${escapeXml(teks)}</w:t></w:r>`
}

/** A paragraph of a style, of runs that are made already. */
export function alinea(gaya: string, isi: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${gaya}"/></w:pPr>${isi}</w:p>`
}

/** A field that Word renews, with what it shows until then. */
export function medan(perintah: string, hasil: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeXml(perintah)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${kata(hasil)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}
