import type { Sisi } from './langkah-susun.tsx'
import { KOLOM_LANGKAH } from './tabel/kolom-langkah.ts'
import type { PilihanSel } from './tabel/tabel-langkah.tsx'
import { medanDari } from './use-tanda.ts'

export const BAGIAN = ['identitas', 'langkah', 'banding'] as const
export type Bagian = (typeof BAGIAN)[number]

interface Layar {
  readonly keBagian: (b: Bagian) => void
  readonly setSel: (sel: PilihanSel) => void
  readonly setSisi: (s: Sisi) => void
}

/** Leads to a field, wherever it stands: its part of the page, its cell or panel, and the focus into it. */
export function keMedan({ keBagian, setSel, setSisi }: Layar): (tetap: string | undefined) => void {
  return (tetap) => {
    const medan = medanDari(tetap)
    if (tetap === undefined || medan === undefined) return
    const [, id, kolom] = /^langkah:([a-z0-9-]*)\.(\w+)$/.exec(medan) ?? []
    if (id !== undefined) {
      const ke = KOLOM_LANGKAH.findIndex((k) => k.medan === kolom)
      keBagian('langkah')
      setSel({ langkah: id, kolom: Math.max(0, ke) })
      if (/\.(?:tindakan|pengembalian|penolakan)\./.test(tetap)) setSisi('rincian')
      return fokusKan('td[tabindex="0"]')
    }
    if (medan.startsWith('pelaksana')) {
      keBagian('langkah')
      return setSisi('pelaksana')
    }
    if (medan === 'langkah') return keBagian('langkah')
    keBagian('identitas')
    fokusKan(`[data-jalur="${medan === 'identitas' ? 'identitas.nama' : medan}"] :is(input, textarea)`)
  }
}

// The field may be drawn only with the next frame, when another part of the page is opened for it.
function fokusKan(pemilih: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(pemilih)?.focus()),
  )
}
