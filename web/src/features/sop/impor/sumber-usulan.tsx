import { useEffect, useRef } from 'react'
import type { UsulanKirim } from '#contract/sop/baca/baca'
import gaya from './impor.module.css'
import { pesanImpor } from './impor.pesan.ts'

/** The file as it was read, without persons; the row of the field in sight is marked and scrolled to. */
export function SumberUsulan({ usulan, dipilih }: { usulan: UsulanKirim; dipilih: number | undefined }) {
  const kotak = useRef<HTMLElement>(null)
  useEffect(() => {
    if (dipilih === undefined) return
    const baris = kotak.current?.querySelector<HTMLElement>('[data-dipilih]')
    // Only the box of the source moves, never the page under the reader's hand.
    if (baris && kotak.current)
      kotak.current.scrollTop = baris.offsetTop - kotak.current.clientHeight / 2 + baris.clientHeight / 2
  }, [dipilih])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must reach that
    <section ref={kotak} className={gaya.sumber} aria-label={pesanImpor.sumber} tabIndex={0}>
      <h2>{pesanImpor.sumber}</h2>
      <ol>
        {usulan.sumber.map((sel, i) => {
          const isi = sel.map((teks, k) => ({ teks, k })).filter((s) => s.teks !== '')
          return isi.length === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that never move
            <li key={i} className={gaya.baris} data-dipilih={i === dipilih || undefined}>
              {isi.map((s) => (
                <span key={s.k}>{s.teks}</span>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
