import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { daunSyarat } from '../definisi/syarat.ts'
import { URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import type { AturanTabel, IsiPengamanan } from './pengamanan.contract.ts'

/** No Indonesian law sets a threshold: an own choice until the office confirms one. */
export const BAWAAN: IsiPengamanan = {
  ambang: 3,
  ambangDikonfirmasi: false,
  tabel: {},
  lisensi: { nama: 'Belum ditetapkan kantor' },
}

// Columns of sex and category at which a region of the level still has several people a cell: about 1,500 people a desa,
// 15,000 a kecamatan, 300,000 a kabupaten. Own choice.
const LEBAR_DESA = 40
const LEBAR_KECAMATAN = 400
const LEBAR_KABKOTA = 4000

export function aturanTabel(d: DefinisiTabel, isi: IsiPengamanan): AturanTabel {
  const peka = isPeka(d)
  return isi.tabel[d.id] ?? { metode: 'tekan', peka }
}

/** Finest level that goes out; absent: the table stays inside. */
export function tingkatTerbit(d: DefinisiTabel, a: AturanTabel): AturanTabel['tingkat'] {
  if (a.metode === 'tutup') return undefined
  if (a.tingkat) return a.tingkat
  const kategori = d.dimensi.map((x) => x.kategori.filter((k) => k.jenis === 'kategori').length)
  const lebar = 2 * kategori.reduce((n, k) => n * k, 1)
  const dasar = lebar <= LEBAR_DESA ? 3 : lebar <= LEBAR_KECAMATAN ? 2 : lebar <= LEBAR_KABKOTA ? 1 : 0
  return URUT_TINGKAT[Math.max(0, a.peka ? dasar - 1 : dasar)]
}

/** Disability is specially protected (UU 24/2013 Pasal 84). */
export function isPeka(d: DefinisiTabel): boolean {
  const syarat = [
    ...(d.semesta.syarat ? [d.semesta.syarat] : []),
    ...d.dimensi.flatMap((x) => (x.asal.jenis === 'pilihan' ? x.asal.pilihan : [])),
  ]
  return (
    d.dimensi.some((x) => x.asal.jenis === 'kolom' && x.asal.kolom === 'pnydng_cct') ||
    syarat.flatMap(daunSyarat).some((s) => s.kolom === 'pnydng_cct')
  )
}
