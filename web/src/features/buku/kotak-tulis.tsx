import { type KeyboardEvent, useEffect, useImperativeHandle, useRef } from 'react'
import type { Potongan, PotonganTampil } from '#contract/buku/narasi/narasi'
import gaya from './narasi.module.css'
import { bacaPotongan, buatKepingan, gambarPotongan, keKirim, samaPotongan } from './potongan-dom.ts'

export interface KendaliTulis {
  /** Puts a link where the caret was last, else at the end. */
  readonly sisipkan: (p: Exclude<PotonganTampil, string>) => void
  readonly fokus: () => void
}

interface KotakTulisProps {
  readonly nama: string
  readonly petunjuk: string
  readonly potongan: readonly PotonganTampil[]
  /** Typed and not yet on the server: the page's words stand. */
  readonly tertunda: readonly Potongan[] | undefined
  /** `potongan` is older than what was saved from here. */
  readonly basi: boolean
  readonly kendali: React.Ref<KendaliTulis>
  readonly saatUbah: (potongan: readonly Potongan[]) => void
  readonly saatFokus: () => void
  readonly saatLepas: () => void
  /** `indeks` counts the links of the paragraph. */
  readonly saatPilih: (indeks: number) => void
  readonly saatEnter: () => void
  readonly saatPindah: (arah: 'naik' | 'turun') => void
}

/** A paragraph as it is typed: plain words, with links as chips that are stepped over, chosen or erased whole. */
export function KotakTulis(p: KotakTulisProps) {
  const kotak = useRef<HTMLDivElement>(null)
  const kursor = useRef<Range>(undefined)
  const terpasang = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn when the server's words differ from those that stand here
  useEffect(() => {
    const el = kotak.current
    if (!el || (p.basi && terpasang.current)) return
    if (!terpasang.current && p.tertunda) {
      gambarTertunda(el, p.tertunda, p.potongan)
    } else if (!terpasang.current || (!p.tertunda && !samaPotongan(bacaPotongan(el), keKirim(p.potongan)))) {
      gambarPotongan(el, p.potongan, gaya.keping!)
    } else segarkanKepingan(el, p.potongan)
    terpasang.current = true
  }, [p.potongan, p.basi, p.tertunda === undefined])

  const tulis = () => {
    if (kotak.current) p.saatUbah(bacaPotongan(kotak.current))
  }
  const ingatKursor = () => {
    const pilihan = getSelection()
    if (pilihan?.rangeCount && kotak.current?.contains(pilihan.anchorNode))
      kursor.current = pilihan.getRangeAt(0).cloneRange()
  }
  useImperativeHandle(p.kendali, () => ({
    sisipkan: (tautan) => {
      const el = kotak.current
      if (!el) return
      // A caret in words that were drawn anew since is no place any more.
      const di = kursor.current && el.contains(kursor.current.startContainer) ? kursor.current : akhirDari(el)
      di.deleteContents()
      const keping = buatKepingan(tautan, gaya.keping!)
      di.insertNode(keping)
      di.setStartAfter(keping)
      di.collapse(true)
      el.focus()
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(di)
      tulis()
    },
    fokus: () => kotak.current?.focus(),
  }))

  const tekan = (e: KeyboardEvent) => {
    if (e.altKey && (e.key === 'ArrowUp' || e.key === 'ArrowDown')) {
      e.preventDefault()
      p.saatPindah(e.key === 'ArrowUp' ? 'naik' : 'turun')
    } else if (e.key === 'Enter') {
      e.preventDefault()
      if (e.ctrlKey) pilihDekatKursor(kotak.current, p.saatPilih)
      else p.saatEnter()
    } else if (e.key === 'Escape') kotak.current?.blur()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a textarea holds no links
    <div
      ref={kotak}
      className={gaya.tulis}
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={p.nama}
      data-petunjuk={p.petunjuk}
      spellCheck={false}
      onInput={tulis}
      onFocus={p.saatFokus}
      onBlur={() => {
        ingatKursor()
        p.saatLepas()
      }}
      onKeyUp={ingatKursor}
      onMouseUp={ingatKursor}
      onKeyDown={tekan}
      onPaste={(e) => {
        // Only words: what a word processor brings along has no place in a book.
        e.preventDefault()
        sisipKata(e.clipboardData.getData('text/plain').replace(/\s+/g, ' '))
        tulis()
      }}
      onDrop={(e) => e.preventDefault()}
      onClick={(e) => {
        const keping = (e.target as HTMLElement).closest<HTMLElement>('[data-acuan]')
        if (!keping || !kotak.current) return
        // A chip takes no caret: it stands behind it, so that what is typed next goes on from there.
        kotak.current.focus()
        getSelection()?.collapse(keping.parentNode, [...kotak.current.childNodes].indexOf(keping) + 1)
        ingatKursor()
        p.saatPilih(urutanKepingan(kotak.current, keping))
      }}
    />
  )
}

const kepingan = (el: HTMLElement) => [...el.querySelectorAll<HTMLElement>('[data-acuan]')]
const urutanKepingan = (el: HTMLElement, k: HTMLElement) => kepingan(el).indexOf(k)

/** The link before or behind the caret: Ctrl Enter opens it without a mouse. */
function pilihDekatKursor(el: HTMLElement | null, pilih: (indeks: number) => void): void {
  const di = getSelection()
  if (!el || !di?.rangeCount) return
  const kursor = di.getRangeAt(0)
  const semua = kepingan(el)
  if (semua.length === 0) return
  const sesudah = semua.findIndex((k) => kursor.comparePoint(k, 0) >= 0)
  pilih(sesudah < 0 ? semua.length - 1 : sesudah)
}

function sisipKata(teks: string): void {
  const pilihan = getSelection()
  if (!pilihan?.rangeCount) return
  const di = pilihan.getRangeAt(0)
  di.deleteContents()
  di.insertNode(document.createTextNode(teks))
  di.collapse(false)
}

function akhirDari(el: HTMLElement): Range {
  const r = document.createRange()
  r.selectNodeContents(el)
  r.collapse(false)
  return r
}

/** What an earlier visit left here, its links with what they say now. */
function gambarTertunda(
  el: HTMLElement,
  tertunda: readonly Potongan[],
  potongan: readonly PotonganTampil[],
): void {
  const dikenal = new Map(potongan.flatMap((x) => (typeof x === 'string' ? [] : [[x.acuan, x]])))
  gambarPotongan(
    el,
    tertunda.map((x) => {
      if (typeof x === 'string') return x
      const lama = dikenal.get(x.acuan)
      const dasar = lama ?? { acuan: x.acuan, teks: '…', sel: null, sebut: x.acuan, indikator: null }
      return { ...dasar, ...(x.timpa === undefined ? {} : { timpa: x.timpa }) }
    }),
    gaya.keping!,
  )
}

/** The same words with other numbers: the caret stays where it is. */
function segarkanKepingan(el: HTMLElement, potongan: readonly PotonganTampil[]): void {
  const baru = new Map(potongan.flatMap((x) => (typeof x === 'string' ? [] : [[x.acuan, x]])))
  for (const k of kepingan(el)) {
    const x = baru.get(k.dataset['acuan'] ?? '')
    if (!x || k.dataset['timpa'] !== undefined) continue
    if (k.textContent !== x.teks) k.textContent = x.teks
    k.title = x.sebut
  }
}
