/** A key as people write it: `j`, `?`, `Enter`, `ArrowDown`, `Ctrl+k`, or two in a row: `g k`. */
export interface Pintasan {
  readonly tombol: string
  /** What it does, as listed under `?`. */
  readonly nama: string
  readonly lingkup: 'halaman' | 'umum'
  /** Not listed under `?`: the number keys of a list, for example, are described once by the list. */
  readonly tersembunyi?: boolean
  readonly jalankan: (tekan: Tekan) => void
}

/** The part of a KeyboardEvent that decides. */
export interface Tekan {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** Where the focus stands. */
  readonly diIsian: boolean
  readonly diTombol: boolean
  /** A dialog is open: the page below must not act. */
  readonly diDialog: boolean
}

export interface Keputusan {
  readonly jalankan?: Pintasan
  /** The first key of a sequence that may still come. */
  readonly awalan: string
}

/**
 * Which shortcut a key means. The last registered wins, so that a page may take a key from the shell. Letters are
 * silent while a person types, while a dialog is open, and when they were switched off (WCAG 2.1.4); Ctrl combinations
 * are not. Enter and the space bar belong to the focused button or link.
 */
export function putuskan(
  daftar: readonly Pintasan[],
  tekan: Tekan,
  awalan: string,
  hurufMati = false,
): Keputusan {
  const ditekan = tulisTombol(tekan)
  const perintah = tekan.ctrlKey || tekan.metaKey
  if (!perintah && (tekan.diIsian || tekan.diDialog || tekan.altKey)) return { awalan: '' }
  if (!perintah && hurufMati && ditekan.length === 1 && !/\d/.test(ditekan)) return { awalan: '' }
  if (tekan.diTombol && (ditekan === 'Enter' || ditekan === ' ')) return { awalan: '' }
  const urutan = awalan ? `${awalan} ${ditekan}` : ditekan
  const kena = daftar.findLast((p) => p.tombol === urutan) ?? daftar.findLast((p) => p.tombol === ditekan)
  if (kena) return { jalankan: kena, awalan: '' }
  return { awalan: daftar.some((p) => p.tombol.startsWith(`${ditekan} `)) ? ditekan : '' }
}

/** `Ctrl+k` also for the Mac's command key; letters without regard to Caps Lock. */
export function tulisTombol(tekan: Pick<Tekan, 'key' | 'ctrlKey' | 'metaKey'>): string {
  const dasar = tekan.key.length === 1 ? tekan.key.toLowerCase() : tekan.key
  return tekan.ctrlKey || tekan.metaKey ? `Ctrl+${dasar}` : dasar
}

const NAMA: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** For the eye: `Ctrl+k` → ["Ctrl", "K"], `g k` → ["G", "K"]. */
export function tampilkanTombol(tombol: string): string[] {
  return tombol.split(/[+ ](?=.)/).map((t) => NAMA[t] ?? (t.length === 1 ? t.toUpperCase() : t))
}
