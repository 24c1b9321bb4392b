import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { findSnapshot, kunciImpor } from '../dkb.store.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { bacaManifes } from '../manifes.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Banding, findBanding, findBandingPasangan, simpanBanding } from './banding.store.ts'
import { bandingkan } from './bandingkan.ts'
import { fileBanding } from './file-banding.ts'
import { type Regu, reguSendiri, reguUtas } from './regu.ts'

/** Below this the threads cost more than they save. */
const KECIL = 20_000

/** Both must stand with their rows, and be sealed in a way that a part can be opened. */
export async function siapBanding(
  s: { db: Kueri; folder: Sarana['folder'] },
  a: string,
  b: string,
): Promise<Result<{ a: Snapshot; b: Snapshot }>> {
  if (a === b) return tolak(galatDkb.bandingSama())
  const dua: Snapshot[] = []
  for (const id of [a, b]) {
    const ada = await findSnapshot(s.db, id)
    if (!ada) return tolak(galatDkb.takDitemukan(id))
    if (ada.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(id))
    if ((await bacaManifes(s, id)).desa.some((d) => d.byte === undefined)) {
      return tolak(galatDkb.bandingLama(id))
    }
    dua.push(ada)
  }
  return ok({ a: dua[0]!, b: dua[1]! })
}

/**
 * Compares two snapshots: everyone only in a, only in b, moved, changed. The list of persons is sealed encrypted beside
 * a, counts go to PostgreSQL, in one transaction. Two that were compared before give what stands. Cancelled or killed it
 * leaves nothing (the spill folder is wiped on opening; a list without a row is overwritten).
 */
export async function bandingSnapshot(
  s: Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>,
  minta: { a: string; b: string },
  pelaku: Pelaku,
  pengawas: PengawasKerja,
  efek: { regu?: () => Regu } = {},
): Promise<Result<Banding>> {
  const siap = await siapBanding(s, minta.a, minta.b)
  if (!siap.ok) return siap
  const { a, b } = siap.value
  const sudah = await findBandingPasangan(s.db, a.id, b.id)
  if (sudah) return ok(sudah)
  const besar = Math.max(a.jumlahBaris, b.jumlahBaris) > KECIL
  const regu = efek.regu?.() ?? (besar ? reguUtas(Math.min(2, availableParallelism())) : reguSendiri())
  const spill = join(s.folder.spill, `banding-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(spill, { mode: 0o700 })
    const sementara = join(spill, 'daftar')
    const hasil = await bandingkan(
      s.kunci,
      { folder: folderSnapshot(s.folder, a.id), kolom: a.kolom },
      { folder: folderSnapshot(s.folder, b.id), kolom: b.kolom },
      sementara,
      spill,
      regu,
      pengawas,
    )
    return await s.db.transaksi(async (tx): Promise<Result<Banding>> => {
      // Nothing may destroy or withdraw the rows between here and the end.
      await kunciImpor(tx)
      const lagi = await siapBanding({ db: tx, folder: s.folder }, a.id, b.id)
      if (!lagi.ok) return lagi
      const mendahului = await findBandingPasangan(tx, a.id, b.id)
      if (mendahului) return ok(mendahului)
      const id = randomUUID()
      const tujuan = fileBanding(s, a.id, b.id)
      await rename(sementara, tujuan)
      await sinkronFolder(folderSnapshot(s.folder, a.id))
      await simpanBanding(tx, { id, a: a.id, b: b.id, dibuat: s.jam.sekarang(), oleh: pelaku }, hasil)
      await catat(tx, s.jam, {
        tindakan: 'dkb.banding',
        objek: `banding/${id}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { a: a.id, b: b.id, ...hasil.jumlah, digest: hasil.digest },
      })
      return ok((await findBanding(tx, id))!)
    })
  } catch (sebab) {
    if (pengawas.signal.aborted) return tolak(galatDkb.bandingDibatalkan())
    const kode = (sebab as NodeJS.ErrnoException).code
    if (kode === 'ENOSPC' || kode === 'EDQUOT') return tolak(galatDkb.diskPenuh())
    throw sebab
  } finally {
    await regu.bubar()
    await rm(spill, { recursive: true, force: true })
  }
}

async function sinkronFolder(folder: string): Promise<void> {
  const fd = await open(folder, 'r')
  try {
    await fd.sync()
  } finally {
    await fd.close()
  }
}
