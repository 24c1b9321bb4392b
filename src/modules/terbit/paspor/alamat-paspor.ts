/** Where a figure's passport stands: what a printed QR code leads to. */
export interface AlamatPaspor {
  readonly snapshotId: string
  readonly tabel: string
  /** Absent for the total row. */
  readonly wilayah?: string | undefined
  readonly kolom: string
}

/** Sixteen hexadecimal digits of a snapshot: enough to tell 2^32 snapshots apart, short enough for a QR code on paper. */
const PANJANG_SNAPSHOT = 16

/** `/paspor/1f0c…/kelompok-umur/99.01.01/5-9/jml`; the total row is named `total`. */
export function tulisAlamatPaspor(a: AlamatPaspor): string {
  const batas = a.kolom.lastIndexOf('.')
  // The point before LK, PR, JML becomes a step of the path: an address that ends like a file is taken for one.
  const kolom = [a.kolom.slice(0, batas), a.kolom.slice(batas + 1)]
  const bagian = [a.snapshotId.slice(0, PANJANG_SNAPSHOT), a.tabel, a.wilayah ?? 'total', ...kolom]
  return `/paspor/${bagian.map(encodeURIComponent).join('/')}`
}
