/** Damage found while taking bytes apart, at a place in the reader's buffer; becomes `dmp.rusak` where the table is known. */
export class Cacat extends Error {
  readonly sebab: string
  readonly p: number
  constructor(sebab: string, p: number) {
    super(sebab)
    this.sebab = sebab
    this.p = p
  }
}
