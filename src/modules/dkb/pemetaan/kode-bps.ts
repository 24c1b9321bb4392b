/** A region as a row states it: the four parts of SIAK as whole numbers, or one code of ten digits in `utuh`. */
export interface WilayahBaris {
  readonly prop?: string
  readonly kab?: string
  readonly kec?: string
  readonly kel?: string
  readonly utuh?: string
}

/**
 * Kemendagri numbers a kecamatan with two digits and a desa with four that begin with 1, 2 or 3; BPS numbers a
 * kecamatan in steps of ten with three digits and a desa with three (010, 001), so that its ten digits `3576010001`
 * have a 0 where a Kemendagri code has the kind of village. Papua's provinces differ too (BPS 94, 91).
 *
 * Returns an example when most of the regions that the office does not know look like BPS's, else undefined.
 */
export function contohKodeBps(
  sampel: readonly WilayahBaris[],
  dikenal: (kode: string) => boolean,
): string | undefined {
  let asing = 0
  let bps = 0
  let contoh: string | undefined
  for (const w of sampel) {
    const kode = kodeKemendagri(w)
    if (kode && dikenal(kode)) continue
    asing++
    if (isBps(w)) {
      bps++
      contoh ??= w.utuh ?? [w.prop, w.kab, w.kec, w.kel].filter(Boolean).join(' ')
    }
  }
  // A stray row is a reject like others; a file of them is another numbering.
  return asing > sampel.length / 2 && bps > asing / 2 ? contoh : undefined
}

function isBps(w: WilayahBaris): boolean {
  if (w.utuh !== undefined) {
    const angka = w.utuh.replace(/\D/g, '')
    return angka.length === 10 && angka[6] === '0'
  }
  const kec = (w.kec ?? '').trim()
  const kel = (w.kel ?? '').trim()
  if (!/^\d{1,3}$/.test(kec) || !/^\d{1,4}$/.test(kel)) return false
  // Desa of three digits and below 1000 does not exist with Kemendagri; the steps of ten tell it from a lost digit.
  return Number(kel) < 1000 && Number(kec) > 0 && Number(kec) % 10 === 0
}

function kodeKemendagri(w: WilayahBaris): string | undefined {
  if (w.utuh !== undefined) {
    const m = /^(\d{2})(\d{2})(\d{2})(\d{4})$/.exec(w.utuh.replace(/[.\s]/g, ''))
    return m ? m.slice(1).join('.') : undefined
  }
  const bagian = [w.prop, w.kab, w.kec, w.kel].map((b) => (b ?? '').trim())
  if (!bagian.every((b) => /^\d{1,4}$/.test(b))) return undefined
  return bagian.map((b, i) => String(Number(b)).padStart(i === 3 ? 4 : 2, '0')).join('.')
}
