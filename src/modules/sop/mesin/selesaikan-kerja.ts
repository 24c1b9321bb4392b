import { ok, type Result } from '#kernel/hasil'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { terimaIsi } from './isi-baru.ts'
import type { IsiDokumen } from './isi-berkas.ts'
import type { Keadaan, Langkah } from './keadaan.ts'
import { maju } from './transition.ts'

/** The kerja that the case waited for has ended well with these documents: the act stands and the case moves on. */
export function selesaikanKerja(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  hasil: readonly IsiDokumen[],
): Result<Langkah> {
  const tindakan = keadaan.ditunggu
  if (!tindakan) throw new Error('the case waits for no kerja')
  const baru = terimaIsi(keadaan, tindakan.tindakan, hasil)
  if (!baru.ok) return baru
  const { isi, gugur } = baru.value
  const berlaku = [...baru.value.berlaku, tindakan]
  return ok({ ...maju(definisi, { ...keadaan, isi, masukan: tindakan.masukan, berlaku }), gugur })
}

/** The kerja was refused, failed or cancelled: the step is open again for the same official, nothing else changed. */
export function bukaKembali(keadaan: Keadaan): Keadaan {
  const { ditunggu: _, ...tetap } = keadaan
  return { ...tetap, status: 'berjalan' }
}
