export interface LetakSel {
  readonly baris: number
  readonly kolom: number
}

/** Where a key leads among the cells while nothing is being typed; undefined when it is no key of movement. */
export function pindahKotak(
  dari: LetakSel,
  tekan: { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean },
  jumlah: LetakSel,
): LetakSel | undefined {
  const akhir = { baris: jumlah.baris - 1, kolom: jumlah.kolom - 1 }
  const ke = (baris: number, kolom: number): LetakSel => ({
    baris: Math.max(0, Math.min(akhir.baris, baris)),
    kolom: Math.max(0, Math.min(akhir.kolom, kolom)),
  })
  const { baris, kolom } = dari
  switch (tekan.key) {
    case 'ArrowUp':
      return ke(tekan.ctrlKey ? 0 : baris - 1, kolom)
    case 'ArrowDown':
      return ke(tekan.ctrlKey ? akhir.baris : baris + 1, kolom)
    case 'ArrowLeft':
      return ke(baris, tekan.ctrlKey ? 0 : kolom - 1)
    case 'ArrowRight':
      return ke(baris, tekan.ctrlKey ? akhir.kolom : kolom + 1)
    case 'Home':
      return ke(tekan.ctrlKey ? 0 : baris, 0)
    case 'End':
      return ke(tekan.ctrlKey ? akhir.baris : baris, akhir.kolom)
    case 'PageUp':
      return ke(baris - 8, kolom)
    case 'PageDown':
      return ke(baris + 8, kolom)
    default:
      return undefined
  }
}

/** One cell on in reading order (back with `arah` -1); undefined past either end of the table. */
export function selBerikut(dari: LetakSel, arah: 1 | -1, jumlah: LetakSel): LetakSel | undefined {
  const urut = dari.baris * jumlah.kolom + dari.kolom + arah
  if (urut < 0 || urut >= jumlah.baris * jumlah.kolom) return undefined
  return { baris: Math.floor(urut / jumlah.kolom), kolom: urut % jumlah.kolom }
}
