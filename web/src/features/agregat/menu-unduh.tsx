import type { EntriTabel } from '#contract/agregat/agregat'
import { Menu } from '../../design/menu.tsx'
import { pesanAgregat } from './agregat.pesan.ts'
import type { CariTabel } from './alamat-tabel.ts'
import { pesanPengamanan } from './pengamanan/pengamanan.pesan.ts'

/** The table as a file: the same snapshot, level, region and part as on the screen, always with LK, PR, JML. */
export function MenuUnduh({
  info,
  cari,
  snapshotId,
}: {
  info: EntriTabel
  cari: CariTabel
  snapshotId: string
}) {
  const alamat = (format: string) => {
    const q = new URLSearchParams({ snapshot: snapshotId, format })
    const tingkat = cari.tingkat === 'desa-saja' ? 'desa' : cari.tingkat
    for (const [k, v] of Object.entries({
      tingkat,
      induk: cari.induk,
      bagian: cari.bagian === 'semua' ? undefined : cari.bagian,
      pita: cari.pita,
      edisi: cari.edisi,
    }))
      if (v) q.set(k, v)
    return `/api/tabel/${info.id}/unduh?${q.toString()}`
  }
  return (
    <Menu
      judul={pesanAgregat.unduh}
      pintasan="d"
      isi={[
        { nama: pesanAgregat.format.xlsx, ket: pesanAgregat.formatKet.xlsx, href: alamat('xlsx') },
        { nama: pesanAgregat.format.csv, ket: pesanAgregat.formatKet.csv, href: alamat('csv') },
        { nama: pesanAgregat.format.json, ket: pesanAgregat.formatKet.json, href: alamat('json') },
        ...(['json-stat', 'parquet', 'zip'] as const).map((f) => ({
          nama: pesanPengamanan.format[f],
          ket: pesanPengamanan.formatKet[f],
          href: alamat(f),
        })),
      ]}
    />
  )
}
