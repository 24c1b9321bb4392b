import { z } from 'zod'
import type { Pilihan } from './potong-tabel.ts'

/** Choices of a table page and of the API, as they stand in an address: `?tingkat=desa&wilayah=99.01.01&kolom=1&kolom=2&jk=lk`. */
export const MintaTabelPublik = z.object({
  tingkat: z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa']).optional(),
  wilayah: z.string().max(13).optional(),
  kolom: z.array(z.string().max(120)).max(300).optional(),
  jk: z.enum(['lk', 'pr', 'jml']).optional(),
})

/** Empty choices of a form are none; undefined where an address makes no sense. */
export function bacaPilihan(query: unknown): Pilihan | undefined {
  const q = query as Record<string, unknown>
  const satu = (nama: string) => (q[nama] === '' ? undefined : q[nama])
  const kolom = q['kolom'] === undefined || q['kolom'] === '' ? undefined : [q['kolom']].flat()
  const hasil = MintaTabelPublik.safeParse({
    tingkat: satu('tingkat'),
    wilayah: satu('wilayah'),
    kolom,
    jk: satu('jk'),
  })
  return hasil.success ? hasil.data : undefined
}
