export interface PosisiSel {
  /** Row among the visible ones, the total last. */
  readonly baris: number
  /** 0 is the name of the region. */
  readonly kolom: number
}

const LAYAR = 10

/** Where a key leads in the table, or undefined when it is not a key of movement. Never outside the table. */
export function pindahSel(
  dari: PosisiSel,
  tekan: { key: string; ctrlKey: boolean },
  jumlah: PosisiSel,
): PosisiSel | undefined {
  const { baris, kolom } = dari
  const akhir = { baris: jumlah.baris - 1, kolom: jumlah.kolom - 1 }
  const ke = (b: number, k: number): PosisiSel => ({
    baris: Math.max(0, Math.min(akhir.baris, b)),
    kolom: Math.max(0, Math.min(akhir.kolom, k)),
  })
  switch (tekan.key) {
    case 'ArrowUp':
      return ke(tekan.ctrlKey ? 0 : baris - 1, kolom)
    case 'ArrowDown':
      return ke(tekan.ctrlKey ? akhir.baris : baris + 1, kolom)
    case 'ArrowLeft':
      return ke(baris, tekan.ctrlKey ? 0 : kolom - 1)
    case 'ArrowRight':
      return ke(baris, tekan.ctrlKey ? akhir.kolom : kolom + 1)
    case 'PageUp':
      return ke(baris - LAYAR, kolom)
    case 'PageDown':
      return ke(baris + LAYAR, kolom)
    case 'Home':
      return ke(tekan.ctrlKey ? 0 : baris, 0)
    case 'End':
      return ke(tekan.ctrlKey ? akhir.baris : baris, akhir.kolom)
    default:
      return undefined
  }
}
