import { useEffect } from 'react'
import type { NaskahDisunting } from './use-naskah.ts'

/**
 * Ctrl+Z, Ctrl+Shift+Z (Ctrl+Y) and Ctrl+S for the whole draft, also while one types: the browser's own undo knows one
 * field only. Nothing while a dialog is open.
 */
export function useTutsSusun(
  { batalkan, ulangi }: Pick<NaskahDisunting, 'batalkan' | 'ulangi'>,
  simpan: () => Promise<boolean>,
  terkunci: boolean,
): void {
  useEffect(() => {
    const tekan = (e: KeyboardEvent) => {
      if (!(e.ctrlKey || e.metaKey) || e.altKey || document.querySelector('dialog[open]')) return
      const huruf = e.key.toLowerCase()
      const lakukan =
        huruf === 's'
          ? () => void simpan()
          : huruf === 'y' || (huruf === 'z' && e.shiftKey)
            ? ulangi
            : huruf === 'z'
              ? batalkan
              : undefined
      if (!lakukan) return
      e.preventDefault()
      e.stopPropagation()
      if (!terkunci) lakukan()
    }
    document.addEventListener('keydown', tekan, true)
    return () => document.removeEventListener('keydown', tekan, true)
  }, [batalkan, ulangi, simpan, terkunci])
}
