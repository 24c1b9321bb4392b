import type { DataTabel } from './tabel.ts'

const URUT = ['provinsi', 'kabkota', 'kecamatan', 'desa']

/**
 * The rows of the finest level on the page. A region stands above its parts in the table; in one picture the same
 * people would be drawn twice, and the parts would look small beside their own sum.
 */
export function barisTerinci(baris: DataTabel['baris']): DataTabel['baris'] {
  const terinci = Math.max(...baris.map((b) => URUT.indexOf(b.tingkat)))
  return baris.filter((b) => URUT.indexOf(b.tingkat) === terinci)
}

/** The rows that a map of these regions speaks of: the whole level to which they belong. */
export function barisPeta(baris: DataTabel['baris'], berbatas: ReadonlySet<string>): DataTabel['baris'] {
  const tingkat = new Set(baris.filter((b) => berbatas.has(b.kode)).map((b) => b.tingkat))
  return baris.filter((b) => tingkat.has(b.tingkat))
}
