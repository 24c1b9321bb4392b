import { type Pintasan, putuskan, type Tekan } from './pintasan.ts'

// One listener for the whole page; components add and remove what they offer.
let daftar: readonly Pintasan[] = []
let awalan = ''
let jamAwalan: ReturnType<typeof setTimeout> | undefined
const pendengar = new Set<() => void>()
const KUNCI_MATI = 'tertib.pintasan-huruf'

export function tambahPintasan(baru: readonly Pintasan[]): () => void {
  daftar = [...daftar, ...baru]
  for (const kabari of pendengar) kabari()
  return () => {
    daftar = daftar.filter((p) => !baru.includes(p))
    for (const kabari of pendengar) kabari()
  }
}

export function lihatPintasan(): readonly Pintasan[] {
  return daftar
}

export function ikutiPintasan(kabari: () => void): () => void {
  pendengar.add(kabari)
  return () => pendengar.delete(kabari)
}

export function isHurufMati(): boolean {
  return localStorage.getItem(KUNCI_MATI) === 'mati'
}

export function aturHuruf(hidup: boolean): void {
  localStorage.setItem(KUNCI_MATI, hidup ? 'hidup' : 'mati')
  for (const kabari of pendengar) kabari()
}

/** Starts listening; called once at the start of the page. */
export function pasangPapanKetik(): void {
  document.addEventListener('keydown', (e) => {
    if (e.defaultPrevented || e.isComposing) return
    const hasil = putuskan(daftar, bacaTekan(e), awalan, isHurufMati())
    awalan = hasil.awalan
    clearTimeout(jamAwalan)
    // A second and a half: long enough for one hand, short enough not to surprise later.
    if (awalan)
      jamAwalan = setTimeout(() => {
        awalan = ''
      }, 1500)
    if (!hasil.jalankan) return
    e.preventDefault()
    hasil.jalankan.jalankan(bacaTekan(e))
  })
}

function bacaTekan(e: KeyboardEvent): Tekan {
  const di = e.target instanceof Element ? e.target : undefined
  return {
    key: e.key,
    ctrlKey: e.ctrlKey,
    metaKey: e.metaKey,
    altKey: e.altKey,
    shiftKey: e.shiftKey,
    diIsian:
      di?.closest(
        'input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, [contenteditable]',
      ) != null,
    diTombol: di?.closest('button, a, summary, [role=button], input') != null,
    diDialog: document.querySelector('dialog[open]') !== null,
  }
}
