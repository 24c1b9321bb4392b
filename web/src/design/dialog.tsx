import { type ReactNode, useEffect, useId, useRef } from 'react'
import { pesanDesign } from './design.pesan.ts'
import gaya from './dialog.module.css'

interface DialogProps {
  readonly judul: string
  readonly tutup: () => void
  readonly children: ReactNode
  /** The buttons; the one that binds comes last. */
  readonly kaki?: ReactNode
  readonly lebar?: 'sedang' | 'lebar'
}

/**
 * The browser's own dialog: it holds the focus, makes the page behind it inert, closes with Esc and gives the focus
 * back. Mounted when open, so what was typed in it is forgotten with it.
 */
export function Dialog({ judul, tutup, children, kaki, lebar = 'sedang' }: DialogProps) {
  const wadah = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = wadah.current
    const asal = document.activeElement
    if (dialog && !dialog.open) {
      dialog.showModal()
      mulaiDari(dialog)?.focus()
    }
    return () => {
      dialog?.close()
      if (asal instanceof HTMLElement && asal.isConnected) asal.focus()
    }
  }, [])
  return (
    <dialog
      ref={wadah}
      tabIndex={-1}
      className={gaya.dialog}
      data-lebar={lebar}
      aria-labelledby={id}
      onCancel={(e) => {
        // An input of type file reports its own cancel here; only the dialog's own closes it.
        if (e.target !== e.currentTarget) return
        e.preventDefault()
        tutup()
      }}
    >
      <div className={gaya.kepala}>
        <h2 id={id}>{judul}</h2>
        <button type="button" className={gaya.tutup} onClick={tutup} aria-label={pesanDesign.tutup}>
          ×
        </button>
      </div>
      <div className={gaya.isi} data-dialog-isi>
        {children}
      </div>
      {kaki ? (
        <div className={gaya.kaki} data-dialog-kaki>
          {kaki}
        </div>
      ) : null}
    </dialog>
  )
}

// The first thing to fill in; without one the first button below (which never binds); never the cross.
function mulaiDari(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>(
      '[data-dialog-isi] :is(input:not([type=hidden], [type=checkbox], [type=radio], [readonly]), textarea, select)',
    ) ??
    dialog.querySelector<HTMLElement>('[data-dialog-kaki] button') ??
    dialog
  )
}
