import { useEffect, useRef } from 'react'
import gaya from './menu.module.css'
import { Tombol } from './tombol.tsx'

interface MenuProps {
  readonly judul: string
  readonly pintasan?: string
  readonly isi: readonly { readonly nama: string; readonly ket?: string; readonly href: string }[]
}

/** A button that opens a short list of files to take. The browser's own popover: Esc and a press outside close it. */
export function Menu({ judul, pintasan, isi }: MenuProps) {
  const wadah = useRef<HTMLDivElement>(null)
  const daftar = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const el = daftar.current
    const saatBuka = (e: Event) => {
      if ((e as ToggleEvent).newState !== 'open' || !el || !wadah.current) return
      const tombol = wadah.current.getBoundingClientRect()
      el.style.insetBlockStart = `${tombol.bottom + 4}px`
      el.style.insetInlineStart = `${Math.max(8, Math.min(tombol.left, innerWidth - el.offsetWidth - 8))}px`
      el.querySelector('a')?.focus()
    }
    el?.addEventListener('toggle', saatBuka)
    return () => el?.removeEventListener('toggle', saatBuka)
  }, [])
  return (
    <div ref={wadah}>
      <Tombol {...(pintasan ? { pintasan } : {})} onClick={() => daftar.current?.togglePopover()}>
        {judul}
      </Tombol>
      <ul
        ref={daftar}
        popover="auto"
        className={gaya.daftar}
        aria-label={judul}
        onKeyDown={(e) => {
          const arah = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0
          if (arah === 0) return
          e.preventDefault()
          const tautan = [...e.currentTarget.querySelectorAll('a')]
          const kini = tautan.indexOf(document.activeElement as HTMLAnchorElement)
          tautan[(kini + arah + tautan.length) % tautan.length]?.focus()
        }}
      >
        {isi.map((i) => (
          <li key={i.href}>
            <a href={i.href} download onClick={() => daftar.current?.hidePopover()}>
              <span>{i.nama}</span>
              {i.ket ? <span className={gaya.ket}>{i.ket}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
