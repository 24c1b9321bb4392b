/** What was typed and is not on the server yet, kept in this browser: survives a lost line, a closed tab, a power cut. */
export interface Cadangan {
  /** Version of the draft on which it was typed. */
  readonly versi: number
  readonly naskah: Record<string, unknown>
  readonly keyakinan: Readonly<Record<string, { readonly nilai: number; readonly alasan: string }>>
  /** When it was last typed in, ISO. */
  readonly saat: string
}

type Gudang = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Of one person and draft: on a shared PC nobody is offered another's words. */
export function kunciCadangan(akunId: string, rancanganId: string): string {
  return `tertib.susun.${akunId}.${rancanganId}`
}

export function simpanCadangan(gudang: Gudang, kunci: string, isi: Cadangan): boolean {
  try {
    gudang.setItem(kunci, JSON.stringify(isi))
    return true
  } catch {
    // Full or switched off by policy: the page says that nothing is kept here.
    return false
  }
}

/** Undefined when there is none, or when what stands there cannot be read. */
export function bacaCadangan(gudang: Gudang, kunci: string): Cadangan | undefined {
  try {
    const isi: unknown = JSON.parse(gudang.getItem(kunci) ?? 'null')
    return isCadangan(isi) ? isi : undefined
  } catch {
    return undefined
  }
}

export function buangCadangan(gudang: Gudang, kunci: string): void {
  try {
    gudang.removeItem(kunci)
  } catch {
    // Nothing can be kept where nothing can be removed.
  }
}

function isCadangan(isi: unknown): isi is Cadangan {
  if (typeof isi !== 'object' || isi === null) return false
  const c = isi as Partial<Cadangan>
  return (
    typeof c.versi === 'number' &&
    typeof c.saat === 'string' &&
    typeof c.naskah === 'object' &&
    c.naskah !== null &&
    typeof c.keyakinan === 'object' &&
    c.keyakinan !== null
  )
}
