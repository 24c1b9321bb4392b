import type { Galat } from '#kernel/galat'
import type { LampiranSop } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'
import type { IsiDokumen } from './isi-berkas.ts'
import type { Keadaan } from './keadaan.ts'

/** What the act asks for is there, now or from an earlier round, and nothing else comes with it. */
export function periksaLampiran(
  minta: readonly LampiranSop[],
  k: Keadaan,
  dibawa: readonly IsiDokumen[],
): Galat | undefined {
  const asing = dibawa.find((d) => !minta.some((x) => x.nama === d.nama))
  if (asing) return galatSop.lampiranTakDiminta(asing.nama)
  const ada = new Set([...k.isi, ...dibawa].map((d) => d.nama))
  const kurang = minta.find((x) => x.wajib && !ada.has(x.nama))
  return kurang && galatSop.lampiranKurang(kurang.judul, kurang.nama)
}
