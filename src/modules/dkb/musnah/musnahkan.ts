import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { daftarBandingSnapshot } from '../banding/banding.store.ts'
import { fileBanding } from '../banding/file-banding.ts'
import { galatDkb } from '../dkb.galat.ts'
import { kunciImpor } from '../dkb.store.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { findPemusnahan, simpanBerkas, tandaiSelesai } from './musnah.store.ts'
import type { BerkasMusnah, Pemusnahan } from './pemusnahan.ts'

/** What holds no person and stays: what the snapshot was of, and how good it was. */
const TETAP = new Set(['manifes.json', 'mutu.json'])

/**
 * Destroys the person rows of an approved destruction: notes the hash of every file, overwrites and removes them, marks
 * the snapshot. Killed anywhere it goes on when called again: the list of hashes is written before the first file goes
 * and is not made twice.
 */
export async function musnahkan(
  s: Pick<Sarana, 'db' | 'jam' | 'folder'>,
  id: string,
  pelaku: Pelaku,
  pengawas: PengawasKerja,
  efek: { sesudahHapus?: () => void } = {},
): Promise<Result<Pemusnahan>> {
  const p = await findPemusnahan(s.db, id)
  if (!p) return tolak(galatDkb.pemusnahanTakDitemukan(id))
  if (p.status === 'selesai') return ok(p)
  if (p.status !== 'disetujui') return tolak(galatDkb.belumDisetujui(id))
  if (!p.berkas) {
    pengawas.kemajuan(0.1, 'mencatat sidik berkas')
    const daftar: BerkasMusnah[] = []
    for (const file of await fileHapus(s, p.snapshotId)) daftar.push(await sidikBerkas(s, file))
    await s.db.transaksi((tx) => simpanBerkas(tx, id, daftar))
  }
  return s.db.transaksi(async (tx): Promise<Result<Pemusnahan>> => {
    // No import and no comparison reads or writes these files meanwhile.
    await kunciImpor(tx)
    pengawas.kemajuan(0.5, 'memusnahkan')
    for (const file of await fileHapus(s, p.snapshotId)) {
      await hapusBerkas(file)
      efek.sesudahHapus?.()
    }
    await sinkronFolder(folderSnapshot(s.folder, p.snapshotId))
    const pada = s.jam.sekarang()
    const { berkas } = (await findPemusnahan(tx, id))!
    await tandaiSelesai(tx, p, pada)
    await catat(tx, s.jam, {
      tindakan: 'dkb.musnah',
      objek: `snapshot/${p.snapshotId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { pemusnahan: id, nomorBeritaAcara: p.nomorBeritaAcara, berkas },
    })
    return ok((await findPemusnahan(tx, id))!)
  })
}

/** The worker of `dkb.musnah`. It cannot be cancelled half way: what was decided is done to its end. */
export function pekerjaMusnah(s: Sarana): Pekerja {
  return async (data, pengawas) => {
    const { pemusnahanId, pelaku } = data as { pemusnahanId: string; pelaku: Pelaku }
    const hasil = await musnahkan(s, pemusnahanId, pelaku, pengawas)
    return hasil.ok ? ok({ snapshotId: hasil.value.snapshotId }) : hasil
  }
}

/** Files with persons in them: of the snapshot, and the lists of comparisons that it is part of. */
async function fileHapus(s: Pick<Sarana, 'db' | 'folder'>, id: string): Promise<string[]> {
  const folder = folderSnapshot(s.folder, id)
  const milik = existsSync(folder) ? (await readdir(folder)).filter((n) => !TETAP.has(n)).sort() : []
  const banding = (await daftarBandingSnapshot(s.db, id))
    .filter((b) => b.b === id)
    .map((b) => fileBanding(s, b.a, b.b))
    .filter((f) => existsSync(f))
  return [...milik.map((n) => join(folder, n)), ...banding]
}

async function sidikBerkas(s: Pick<Sarana, 'folder'>, file: string): Promise<BerkasMusnah> {
  const hash = createHash('sha256')
  for await (const b of createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(b as Buffer)
  const { size } = await stat(file)
  return { nama: file.slice(s.folder.snapshot.length + 1), ukuran: size, sha256: hash.digest('hex') }
}

/**
 * Overwritten before it is removed: of encrypted files the data key stands at the head, and without it the rest means
 * nothing, whatever the disk keeps of old blocks.
 */
async function hapusBerkas(file: string): Promise<void> {
  const nol = Buffer.alloc(1024 * 1024)
  const fd = await open(file, 'r+')
  try {
    const { size } = await fd.stat()
    for (let n = 0; n < size; n += nol.length) await fd.write(nol, 0, Math.min(nol.length, size - n), n)
    await fd.sync()
  } finally {
    await fd.close()
  }
  await rm(file)
}

async function sinkronFolder(folder: string): Promise<void> {
  const fd = await open(folder, 'r')
  try {
    await fd.sync()
  } finally {
    await fd.close()
  }
}
