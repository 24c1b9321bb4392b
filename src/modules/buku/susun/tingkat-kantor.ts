import type { Tingkat } from '#kernel/kode-wilayah'
import type { TingkatTemplat } from '../templat-buku/templat-buku.ts'

const URUT = ['provinsi', 'kabkota', 'kecamatan', 'desa'] as const
const SEBUTAN = {
  provinsi: 'provinsi',
  kabkota: 'kabupaten/kota',
  kecamatan: 'kecamatan',
  desa: 'desa/kelurahan',
} as const

/** The level of an office by the length of its code: `99` a province, `99.01` a kabupaten or kota. */
export function tingkatKantor(kode: string): Tingkat {
  return kode.length === 2 ? 'provinsi' : 'kabkota'
}

/** What `total`, `ringkas`, `rinci` mean in this office; a named level stands for itself. */
export function tingkatTabel(t: TingkatTemplat, kodeKantor: string): Tingkat {
  const atas = URUT.indexOf(tingkatKantor(kodeKantor))
  if (t === 'total') return URUT[atas]!
  if (t === 'ringkas') return URUT[atas + 1]!
  if (t === 'rinci') return URUT[atas + 2]!
  return t
}

export function sebutTingkat(t: Tingkat): string {
  return SEBUTAN[t]
}
