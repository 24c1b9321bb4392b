import { useEffect, useId, useRef } from 'react'
import type { IsianKirim } from '#contract/surat/templat/templat'
import gaya from './templat.module.css'
import { pesanTemplat as p } from './templat.pesan.ts'

interface IsianNaskahProps {
  readonly label: string
  /** Text with fields in braces: "Sehubungan dengan {perihal}". */
  readonly nilai: string
  readonly isian: readonly IsianKirim[]
  readonly saatUbah: (nilai: string) => void
  readonly mati?: boolean
}

const DARI = ['berkas', 'kantor'] as const

/** A line of text in which fields are chips from one list: they can be put in and taken out, never mistyped. */
export function IsianNaskah({ label, nilai, isian, saatUbah, mati = false }: IsianNaskahProps) {
  const kotak = useRef<HTMLDivElement>(null)
  const letak = useRef<Range | null>(null)
  const id = useId()
  useEffect(() => {
    const el = kotak.current
    if (el && bacaNaskah(el) !== nilai) tulisNaskah(el, nilai, isian)
  }, [nilai, isian])
  const ingat = () => {
    const pilihan = getSelection()
    if (pilihan?.rangeCount && kotak.current?.contains(pilihan.anchorNode))
      letak.current = pilihan.getRangeAt(0).cloneRange()
  }
  const ubah = () => {
    if (kotak.current) saatUbah(bacaNaskah(kotak.current))
  }
  const sisipkan = (kunci: string) => {
    const el = kotak.current
    if (!el) return
    const rentang = letak.current ?? document.createRange()
    if (!letak.current) {
      rentang.selectNodeContents(el)
      rentang.collapse(false)
    }
    const chip = buatChip(kunci, isian)
    rentang.deleteContents()
    rentang.insertNode(chip)
    rentang.setStartAfter(chip)
    rentang.collapse(true)
    letak.current = rentang
    ubah()
  }
  return (
    <div>
      <div className={gaya.label}>
        <span id={id}>{label}</span>
        {mati ? null : (
          <select aria-label={p.sisipkan(label)} value="" onChange={(e) => sisipkan(e.target.value)}>
            <option value="" disabled>
              {p.sisipkanPilih}
            </option>
            {DARI.filter((dari) => isian.some((i) => i.dari === dari)).map((dari) => (
              <optgroup key={dari} label={dari === 'kantor' ? p.dariKantor : p.dariBerkas}>
                {isian
                  .filter((i) => i.dari === dari)
                  .map((i) => (
                    <option key={i.kunci} value={i.kunci}>
                      {i.label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: an input holds no chips */}
      <div
        ref={kotak}
        className={gaya.naskah}
        role="textbox"
        tabIndex={0}
        aria-labelledby={id}
        aria-readonly={mati || undefined}
        contentEditable={!mati}
        suppressContentEditableWarning
        onInput={ubah}
        onBlur={ingat}
        onKeyUp={ingat}
        onMouseUp={ingat}
        onKeyDown={(e) => {
          // One paragraph is one line here; braces come with chips alone.
          if (e.key === 'Enter' || e.key === '{' || e.key === '}') e.preventDefault()
        }}
        onPaste={(e) => {
          e.preventDefault()
          const teks = e.clipboardData.getData('text/plain').replace(/[{}]/g, '').replace(/\s+/g, ' ')
          const pilihan = getSelection()
          if (!pilihan?.rangeCount) return
          pilihan.deleteFromDocument()
          pilihan.getRangeAt(0).insertNode(document.createTextNode(teks))
          pilihan.collapseToEnd()
          ubah()
        }}
      />
    </div>
  )
}

function tulisNaskah(el: HTMLElement, nilai: string, isian: readonly IsianKirim[]): void {
  el.replaceChildren(
    ...nilai
      .split(/(\{[^{}]*\})/)
      .filter((b) => b !== '')
      .map((b) => (b.startsWith('{') ? buatChip(b.slice(1, -1), isian) : document.createTextNode(b))),
  )
}

function buatChip(kunci: string, isian: readonly IsianKirim[]): HTMLElement {
  const chip = document.createElement('span')
  chip.className = gaya['chip'] ?? ''
  chip.contentEditable = 'false'
  chip.dataset['isian'] = kunci
  chip.textContent = isian.find((i) => i.kunci === kunci)?.label ?? kunci
  return chip
}

function bacaNaskah(el: HTMLElement): string {
  return [...el.childNodes]
    .map((n) =>
      n instanceof HTMLElement && n.dataset['isian'] !== undefined
        ? `{${n.dataset['isian']}}`
        : (n.textContent ?? '').replace(/[{}]/g, '').replace(/[\s\u00a0]+/g, ' '),
    )
    .join('')
}
