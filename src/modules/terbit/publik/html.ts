/** Text that is already HTML. Everything else that enters a template is escaped. */
export class Html {
  readonly teks: string
  constructor(teks: string) {
    this.teks = teks
  }
  toString(): string {
    return this.teks
  }
}

type Isi = Html | string | number | false | null | undefined | readonly Isi[]

/** `html\`<p>${nama}</p>\`` : what is put in is escaped unless it is HTML itself; false, null and undefined are nothing. */
export function html(bagian: TemplateStringsArray, ...isi: readonly Isi[]): Html {
  let teks = bagian[0]!
  for (const [i, nilai] of isi.entries()) teks += tulis(nilai) + bagian[i + 1]!
  return new Html(teks)
}

function tulis(nilai: Isi): string {
  if (nilai instanceof Html) return nilai.teks
  if (nilai === false || nilai === null || nilai === undefined) return ''
  if (typeof nilai === 'object') return nilai.map(tulis).join('')
  return lolos(String(nilai))
}

const GANTI: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function lolos(teks: string): string {
  return teks.replace(/[&<>"']/g, (h) => GANTI[h]!)
}

/** Data for the page's script: a `<` could close the element early. */
export function dataJson(id: string, isi: unknown): Html {
  const teks = JSON.stringify(isi).replaceAll('<', '\\u003c')
  return new Html(`<script type="application/json" id="${lolos(id)}">${teks}</script>`)
}

/** Text of an XML element or attribute. */
export const lolosXml = lolos
