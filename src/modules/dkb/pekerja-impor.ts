import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as tunda } from 'node:timers/promises'
import { ok, type Result, tolak } from '#kernel/hasil'
import { BERHENTI } from '#kernel/kerja'
import type { Pekerja } from '#platform/antrean'
import { alirBuka } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from './dkb.galat.ts'
import { findSnapshotUnggahan } from './dkb.store.ts'
import { imporFile } from './impor-file.ts'
import type { Snapshot } from './snapshot.ts'
import { type DataImpor, fileUnggahan } from './unggah.ts'

/** How often to ask whether the operator's own import (`bin/tertib impor`) has let go. */
const JEDA_MENUNGGU_MS = 500

/**
 * The worker of `dkb.impor`. Run again after a crash it finds what it had sealed by the upload's id. The staging file
 * goes when the job has ended; a fault, or the office closing, leaves it for the next try.
 */
export function pekerjaImpor(s: Sarana): Pekerja {
  return async (data, pengawas) => {
    const d = data as DataImpor
    const staging = fileUnggahan(s, d.unggahan)
    let hasil: Result<Snapshot>
    for (;;) {
      const sudah = await findSnapshotUnggahan(s.db, d.unggahan)
      if (sudah) hasil = ok(sudah)
      else if (pengawas.signal.aborted) hasil = tolak(galatDkb.dibatalkan())
      else if (!existsSync(staging)) hasil = tolak(galatDkb.unggahanHilang())
      else hasil = await imporFile(s, { ...d, sumber: alirBuka(s.kunci, staging) }, d.pelaku, pengawas)
      if (hasil.ok || hasil.galat.kode !== SEDANG_BERJALAN) break
      pengawas.kemajuan(0, 'menunggu impor lain selesai')
      await tunda(JEDA_MENUNGGU_MS)
    }
    if (!hasil.ok && pengawas.signal.reason === BERHENTI) return hasil
    await rm(staging, { force: true })
    if (!hasil.ok) return hasil
    const { id, jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak } = hasil.value
    return ok({ snapshotId: id, jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak })
  }
}

const SEDANG_BERJALAN = galatDkb.sedangBerjalan().kode
