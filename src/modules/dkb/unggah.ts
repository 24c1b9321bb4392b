import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { parseSemester, tanggalAcuan } from '#kernel/periode'
import { alirSandi } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { namaFileAman } from './bentuk/nama-file.ts'
import type { ImporDimulai, MulaiImpor } from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import { kunciPekerjaan } from './folder-snapshot.ts'
import type { Pemetaan } from './pemetaan/pemetaan.contract.ts'

/** What the queue keeps of an import. */
export interface DataImpor extends Record<string, unknown> {
  readonly unggahan: string
  /** Of a preview: its files, numbered; absent for one file that was sent without. */
  readonly file?: readonly { nama: string; ukuran: number }[]
  readonly pemetaan?: readonly Pemetaan[]
  readonly namaFile: string
  readonly ukuran: number
  readonly basis: MulaiImpor['basis']
  readonly semester: string
  readonly tanggal: string
  readonly pelaku: Pelaku
}

/** Streams an upload into its encrypted staging file and puts the import in the queue. A broken upload leaves nothing. */
export async function unggahImpor(
  s: Sarana,
  minta: MulaiImpor,
  file: { nama: string; isi: AsyncIterable<Buffer>; terpotong: () => boolean },
  pelaku: Pelaku,
): Promise<Result<ImporDimulai>> {
  const semester = parseSemester(minta.semester)
  if (!semester) return tolak(galatDkb.masukanTakSah('Semester ditulis sebagai 2026-1 atau 2026-2.'))
  const unggahan = randomUUID()
  const staging = fileUnggahan(s, unggahan)
  const namaFile = namaFileAman(file.nama)
  let terkirim = false
  try {
    const ukuran = await alirSandi(s.kunci, file.isi, staging)
    if (file.terpotong()) return tolak(galatDkb.masukanTakSah('File terlalu besar untuk diunggah.'))
    if (ukuran === 0) return tolak(galatDkb.fileKosong())
    const data: DataImpor = {
      unggahan,
      namaFile,
      ukuran,
      basis: minta.basis,
      semester,
      tanggal: minta.tanggal ?? tanggalAcuan(semester),
      pelaku,
    }
    const pekerjaanId = await s.db.transaksi(async (tx) => {
      const id = await s.antrean.kirim(tx, 'dkb.impor', data, {
        kunci: kunciPekerjaan(unggahan),
        judul: `Impor ${namaFile}`,
        pelaku,
      })
      await catat(tx, s.jam, {
        tindakan: 'dkb.unggah',
        objek: `pekerjaan/${id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { namaFile, ukuran, basis: data.basis, semester, tanggal: data.tanggal },
      })
      return id
    })
    terkirim = true
    return ok({ pekerjaanId })
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code === 'ENOSPC') return tolak(galatDkb.diskPenuh())
    throw sebab
  } finally {
    if (!terkirim) await rm(staging, { force: true })
  }
}

export function fileUnggahan(s: Pick<Sarana, 'folder'>, unggahan: string): string {
  if (!/^[0-9a-f-]{36}$/.test(unggahan)) throw new Error('not an upload id')
  return join(s.folder.unggahan, unggahan)
}
