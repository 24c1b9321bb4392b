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
import { imporFile, type PermintaanImpor } from './impor-file.ts'
import { jumlahEjaan } from './pemetaan/pemetaan.store.ts'
import { filePratinjau } from './pemetaan/pratinjau.ts'
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
    const utuh = fileUnggahan(s, d.unggahan)
    const staging = d.file?.map((_, ke) => filePratinjau(s, d.unggahan, ke)) ?? [utuh]
    let hasil: Result<Snapshot>
    for (;;) {
      const sudah = await findSnapshotUnggahan(s.db, d.unggahan)
      if (sudah) hasil = ok(sudah)
      else if (pengawas.signal.aborted) hasil = tolak(galatDkb.dibatalkan())
      else if (!staging.every((f) => existsSync(f))) hasil = tolak(galatDkb.unggahanHilang())
      else hasil = await imporFile(s, denganIsi(s, d, utuh), d.pelaku, pengawas)
      if (hasil.ok || hasil.galat.kode !== SEDANG_BERJALAN) break
      pengawas.kemajuan(0, 'menunggu impor lain selesai')
      await tunda(JEDA_MENUNGGU_MS)
    }
    if (!hasil.ok && pengawas.signal.reason === BERHENTI) return hasil
    for (const f of staging) await rm(f, { force: true })
    if (!hasil.ok) return hasil
    const { id, jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak } = hasil.value
    const labelTakDikenal = await jumlahEjaan(s.db, id)
    return ok({ snapshotId: id, jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak, labelTakDikenal })
  }
}

function denganIsi(s: Sarana, d: DataImpor, utuh: string): PermintaanImpor {
  const { file, ...lain } = d
  if (!file) return { ...lain, sumber: alirBuka(s.kunci, utuh) }
  return {
    ...lain,
    file: file.map((f, ke) => ({ ...f, alir: () => alirBuka(s.kunci, filePratinjau(s, d.unggahan, ke)) })),
  }
}

const SEDANG_BERJALAN = galatDkb.sedangBerjalan().kode
