import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { usePintasan } from './pintasan/index.ts'
import gaya from './tombol.module.css'
import { Tuts } from './tuts.tsx'

type Rupa = 'utama' | 'biasa' | 'bahaya' | 'sepi'

interface TombolProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly rupa?: Rupa
  /** One letter that presses it, shown on the button and listed under `?`. */
  readonly pintasan?: string
  readonly namaPintasan?: string
  /** The act is on its way: the button stays, says so, and takes no second press. */
  readonly sibuk?: boolean
  readonly children: ReactNode
}

/** One `utama` a page. */
export function Tombol({
  rupa = 'biasa',
  pintasan,
  namaPintasan,
  sibuk = false,
  children,
  onClick,
  disabled,
  type = 'button',
  ...lain
}: TombolProps) {
  return (
    <button
      {...lain}
      type={type}
      className={gaya.tombol}
      data-rupa={rupa}
      // Not `disabled` while busy: the focus would fall off the page, and with it the place of who works by keyboard.
      aria-busy={sibuk || undefined}
      aria-disabled={sibuk || undefined}
      disabled={disabled}
      onClick={sibuk ? (e) => e.preventDefault() : onClick}
    >
      <span>{children}</span>
      {pintasan && !disabled && !sibuk ? (
        <TutsAktif
          tombol={pintasan}
          nama={namaPintasan ?? (typeof children === 'string' ? children : pintasan)}
        />
      ) : null}
    </button>
  )
}

function TutsAktif({ tombol, nama }: { tombol: string; nama: string }) {
  usePintasan([{ tombol, nama, lingkup: 'halaman', jalankan: () => tekanTombol(tombol) }])
  return (
    <span data-tuts={tombol}>
      <Tuts tombol={tombol} />
    </span>
  )
}

// Through the real button: its disabled state, its form and its focus hold for the key as they do for the mouse.
function tekanTombol(tombol: string): void {
  const tuts = [...document.querySelectorAll(`[data-tuts="${CSS.escape(tombol)}"]`)].at(-1)
  const tujuan = tuts?.closest<HTMLElement>('button, a')
  tujuan?.focus({ preventScroll: true })
  tujuan?.click()
}

/** The same look for a link: going somewhere is a link, doing something is a button. */
export const kelasTombol = gaya.tombol
