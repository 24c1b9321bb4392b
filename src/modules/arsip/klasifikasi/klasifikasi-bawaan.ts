import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { KelasKeamanan, type Klasifikasi, Retensi } from '../arsip.contract.ts'
import type { KodeLama } from './klasifikasi.contract.ts'

const NasibBawaan = Retensi.shape.nasibAkhir
const Bawaan = z.strictObject({
  retensi: Retensi.omit({ dikonfirmasi: true }),
  baru: z.array(
    z.strictObject({
      kode: z.string(),
      nama: z.string(),
      keamanan: KelasKeamanan.default('biasa'),
      nasibAkhir: NasibBawaan.optional(),
      ragu: z.boolean().default(false),
    }),
  ),
  lama: z.array(
    z.strictObject({
      kode: z.string(),
      nama: z.string(),
      baru: z.string(),
      ragu: z.boolean().default(false),
    }),
  ),
})

const bawaan = Bawaan.parse(
  parse(readFileSync(new URL('./klasifikasi.yaml', import.meta.url), 'utf8'), { schema: 'core' }),
)

const retensi = (nasibAkhir = bawaan.retensi.nasibAkhir): Retensi => ({
  ...bawaan.retensi,
  nasibAkhir,
  dikonfirmasi: false,
})

export const KLASIFIKASI_BAWAAN: readonly Klasifikasi[] = bawaan.baru.map((b) => ({
  kode: b.kode,
  nama: b.nama,
  keamanan: b.keamanan,
  retensi: retensi(b.nasibAkhir),
  ...(b.ragu && { namaDikonfirmasi: false }),
}))

export const KODE_LAMA_BAWAAN: readonly KodeLama[] = bawaan.lama.map((l) => ({
  kodeLama: l.kode,
  nama: l.nama,
  kodeBaru: l.baru,
  dikonfirmasi: false,
}))

/** For a code that an office uses and nobody has described yet. */
export function klasifikasiTakDikenal(kode: string): Klasifikasi {
  return { kode, nama: 'Klasifikasi kantor', keamanan: 'biasa', retensi: retensi() }
}
