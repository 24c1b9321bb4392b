import { jabatanPegawai } from '#akun'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { PelakuJabatan } from './catatan.ts'

/** Who writes and who approves. Chosen after the seeds: the Kasi verifies, the Kabid approves; perlu dikonfirmasi. */
export const PENULIS = ['adb', 'kasi'] as const
export const PENYETUJU = ['kabid'] as const
export const PENCABUT = ['kasi', 'kabid'] as const

/** The actor under the first of these positions that he holds at that moment, with its mandate; undefined when he holds none. */
export async function sebagai(
  db: Kueri,
  pelaku: Pelaku,
  pelaksana: readonly string[],
  saat: Date,
): Promise<PelakuJabatan | undefined> {
  if (pelaku.jenis !== 'pegawai') return undefined
  const jabatan = await jabatanPegawai(db, pelaku.pegawaiId, saat)
  const j = jabatan.find((x) => x.pelaksana !== undefined && pelaksana.includes(x.pelaksana))
  return j && { ...pelaku, jabatanId: j.jabatanId, jabatan: j.jabatan, dasar: j.dasar }
}
