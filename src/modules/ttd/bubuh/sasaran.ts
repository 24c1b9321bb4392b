import { z } from 'zod'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { BerkasKeluaran, PermintaanKerja } from '#kernel/kerja'
import type { PeranTtd } from '../nama-alat.ts'
import { galatTtd } from '../ttd.galat.ts'
import { TEMPAT_BAWAAN, TempatTtd } from './tempat-ttd.ts'

export const FILE_LAPORAN = 'laporan.pdf'
export const FILE_BERTANDA_TANGAN = 'laporan-bertanda-tangan.pdf'

/** `tempat:<nama dokumen>` among the notes of a case: the maker of the PDF says where marks go. */
const TempatDokumen = z.object({
  ttd: TempatTtd.optional(),
  paraf: z.array(TempatTtd).optional(),
  segel: TempatTtd.optional(),
})

export interface Sasaran {
  readonly asal: BerkasKeluaran
  /** Hash of the content's first form. */
  readonly isi: string
  readonly namaHasil: string
  /** Of every paraf, in order; of the others at most one. None: invisible. */
  readonly tempat: readonly TempatTtd[]
}

/**
 * Which file of the case is to be signed and where. With `dengan.dokumen` the result is the next version of that
 * document; without, `laporan.pdf` becomes `laporan-bertanda-tangan.pdf` at `tempatTtd`.
 */
export function bacaSasaran(p: PermintaanKerja, peran: PeranTtd): Result<Sasaran> {
  const dokumen = p.dengan?.['dokumen']
  const asal = p.dokumen.find((d) => d.nama === (dokumen ?? FILE_LAPORAN))
  if (!asal) return tolak(dokumen ? galatTtd.tanpaDokumen(dokumen) : galatTtd.tanpaLaporan())
  const tempat = dokumen ? tempatDokumen(p, dokumen, peran) : tempatLaporan(p)
  if (!tempat.ok) return tempat
  return ok({
    asal,
    isi: asal.isi ?? asal.hash,
    namaHasil: dokumen ?? FILE_BERTANDA_TANGAN,
    tempat: tempat.value,
  })
}

function tempatDokumen(p: PermintaanKerja, nama: string, peran: PeranTtd): Result<TempatTtd[]> {
  const hasil = TempatDokumen.safeParse(p.catatan[`tempat:${nama}`] ?? {})
  if (!hasil.success) return tolak(galatTtd.tempatSalah('ukurannya tidak dikenal'))
  const { ttd, paraf, segel } = hasil.data
  if (peran === 'paraf') return ok(paraf ?? [])
  const satu = peran === 'segel' ? segel : ttd
  return ok(satu ? [satu] : [])
}

function tempatLaporan(p: PermintaanKerja): Result<TempatTtd[]> {
  const diminta = p.catatan['tempatTtd']
  if (diminta === undefined || diminta === null) return ok([TEMPAT_BAWAAN])
  const hasil = TempatTtd.safeParse(diminta)
  return hasil.success ? ok([hasil.data]) : tolak(galatTtd.tempatSalah('ukurannya tidak dikenal'))
}
