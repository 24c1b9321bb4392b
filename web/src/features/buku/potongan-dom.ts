import type { Potongan, PotonganTampil } from '#contract/buku/narasi/narasi'

/** As it is sent: the words, and links without what they say. */
export function keKirim(potongan: readonly PotonganTampil[]): Potongan[] {
  return potongan.map((p) =>
    typeof p === 'string' ? p : { acuan: p.acuan, ...(p.timpa !== undefined && { timpa: p.timpa }) },
  )
}

/** Neighbouring words as one and empty ones gone: what the page holds and what the server sent can be compared. */
export function rapikan(potongan: readonly Potongan[]): Potongan[] {
  const hasil: Potongan[] = []
  for (const p of potongan) {
    const akhir = hasil.at(-1)
    if (p === '') continue
    if (typeof p === 'string' && typeof akhir === 'string') hasil[hasil.length - 1] = akhir + p
    else hasil.push(p)
  }
  return hasil
}

export function samaPotongan(a: readonly Potongan[], b: readonly Potongan[]): boolean {
  return JSON.stringify(rapikan(a)) === JSON.stringify(rapikan(b))
}

/** Draws a paragraph into the box that a person types in: links are chips that the caret steps over whole. */
export function gambarPotongan(kotak: HTMLElement, potongan: readonly PotonganTampil[], kelas: string): void {
  kotak.replaceChildren(
    ...potongan.map((p) => (typeof p === 'string' ? document.createTextNode(p) : buatKepingan(p, kelas))),
  )
}

export function buatKepingan(p: Exclude<PotonganTampil, string>, kelas: string): HTMLElement {
  const keping = document.createElement('span')
  keping.className = kelas
  keping.contentEditable = 'false'
  keping.dataset['acuan'] = p.acuan
  if (p.timpa !== undefined) keping.dataset['timpa'] = p.timpa
  if (p.hilang) keping.dataset['hilang'] = ''
  // A name is no number: it follows the figures all the same.
  if (!p.sel && !p.indikator && !p.hilang) keping.dataset['kata'] = ''
  keping.title = p.sebut
  keping.textContent = p.timpa ?? p.teks
  return keping
}

/** What stands in the box now. Line breaks that a browser puts in are blanks. */
export function bacaPotongan(kotak: HTMLElement): Potongan[] {
  const hasil: Potongan[] = []
  const baca = (simpul: Node) => {
    for (const anak of simpul.childNodes) {
      if (anak instanceof HTMLElement && anak.dataset['acuan'] !== undefined) {
        const { acuan, timpa } = anak.dataset
        hasil.push({ acuan: acuan ?? '', ...(timpa !== undefined && { timpa }) })
      } else if (anak.nodeName === 'BR') hasil.push(' ')
      else if (anak.nodeType === Node.TEXT_NODE)
        hasil.push((anak.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\n', ' '))
      else baca(anak)
    }
  }
  baca(kotak)
  const rapi = rapikan(hasil)
  // An empty box in which a browser left its one blank line.
  return rapi.length === 1 && rapi[0] === ' ' ? [] : rapi
}

/** Puts a link in place of a stretch of words. */
export function ikatAngka(
  potongan: readonly Potongan[],
  letak: { readonly potongan: number; readonly dari: number; readonly sampai: number },
  acuan: string,
): Potongan[] {
  return rapikan(
    potongan.flatMap((p, i): Potongan[] =>
      i === letak.potongan && typeof p === 'string'
        ? [p.slice(0, letak.dari), { acuan }, p.slice(letak.sampai)]
        : [p],
    ),
  )
}
