import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { catat } from '#jejak'
import { Ditolak } from '#kernel/ditolak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { FileMasuk } from '../bentuk/file-masuk.ts'
import { namaFileAman } from '../bentuk/nama-file.ts'
import { bukaMasukan } from './buka-masukan.ts'
import type { Usulan } from './pemetaan.contract.ts'
import { susunUsulan } from './susun-usulan.ts'

/** What would be proposed for these files, masked; nothing of them is kept. The look is entered in jejak. */
export async function usulkanFile(
  s: Pick<Sarana, 'db' | 'folder' | 'jam'>,
  file: readonly FileMasuk[],
  pelaku: Pelaku,
  signal: AbortSignal,
): Promise<Result<Usulan[]>> {
  const kerja = join(s.folder.spill, `pratinjau-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(kerja, { mode: 0o700 })
    const terbuka = await bukaMasukan(file, kerja, signal)
    const usulan = await susunUsulan(s, terbuka.bagian)
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'dkb.pratinjau',
        objek: 'unggahan/perintah',
        hasil: 'dilakukan',
        pelaku,
        rincian: {
          file: file.map((f) => ({ nama: namaFileAman(f.nama), ukuran: f.ukuran })),
          sidikJudul: usulan.map((u) => u.sidik),
          barisDilihat: usulan.reduce((n, u) => n + u.baris.length, 0),
        },
      }),
    )
    return ok(usulan)
  } catch (sebab) {
    if (sebab instanceof Ditolak) return tolak(sebab.galat)
    throw sebab
  } finally {
    await rm(kerja, { recursive: true, force: true })
  }
}
