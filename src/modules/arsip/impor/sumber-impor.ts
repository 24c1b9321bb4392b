import { createWriteStream } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise } from 'yauzl'
import { alirBuka, alirSandi } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'

/** Scans with their list, as a folder or a ZIP holds them. `file` by its path, with `/`. */
export interface SumberImpor {
  readonly file: ReadonlyMap<string, number>
  /** Undefined for what is not there or is larger than one scan may be. */
  baca(nama: string): Promise<Buffer | undefined>
  tutup(): Promise<void>
}

/** One scan; a bound volume of 200 pages in colour is 60 MB. */
export const FILE_MAKS = 200 * 1024 * 1024
const FILE_BANYAK = 300_000

export async function bukaFolderImpor(folder: string): Promise<SumberImpor> {
  const akar = resolve(folder)
  const file = new Map<string, number>()
  for (const e of await readdir(akar, { recursive: true, withFileTypes: true })) {
    // A link leads out of what the office was given.
    if (!e.isFile() || file.size >= FILE_BANYAK) continue
    const letak = join(e.parentPath, e.name)
    file.set(
      letak
        .slice(akar.length + 1)
        .split(sep)
        .join('/'),
      (await stat(letak)).size,
    )
  }
  return {
    file,
    baca: async (nama) =>
      (file.get(nama) ?? Number.POSITIVE_INFINITY) > FILE_MAKS ? undefined : readFile(join(akar, nama)),
    tutup: async () => undefined,
  }
}

export async function bukaZipImpor(zip: string): Promise<SumberImpor> {
  const arsip = await openPromise(zip, { lazyEntries: true, autoClose: false })
  const masuk = new Map<string, Entry>()
  for await (const e of arsip.eachEntry()) {
    if (masuk.size >= FILE_BANYAK) break
    if (!e.fileName.endsWith('/')) masuk.set(e.fileName, e)
  }
  return {
    file: new Map([...masuk].map(([n, e]) => [n, e.uncompressedSize])),
    async baca(nama) {
      const e = masuk.get(nama)
      if (!e || e.uncompressedSize > FILE_MAKS) return undefined
      return buffer(await arsip.openReadStreamPromise(e))
    },
    tutup: async () => arsip.close(),
  }
}

/** Opens an upload: decrypted into the spill folder, which is wiped when the office opens, and removed at `tutup`. */
export async function bukaUnggahanImpor(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  id: string,
): Promise<SumberImpor> {
  const spill = join(s.folder.spill, `impor-arsip-${id}.zip`)
  await rm(spill, { force: true })
  await pipeline(alirBuka(s.kunci, fileUnggahan(s, id)), createWriteStream(spill, { mode: 0o600 }))
  const sumber = await bukaZipImpor(spill)
  return {
    ...sumber,
    async tutup() {
      await sumber.tutup()
      await rm(spill, { force: true })
    },
  }
}

export function fileUnggahan(s: Pick<Sarana, 'folder'>, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an upload id')
  return join(s.folder.unggahan, `arsip-${id}`)
}

/** A ZIP that lies on this machine becomes an upload like one from the screen. */
export async function simpanUnggahan(
  s: Pick<Sarana, 'kunci' | 'folder'>,
  id: string,
  isi: AsyncIterable<Uint8Array>,
): Promise<number> {
  return alirSandi(s.kunci, isi, fileUnggahan(s, id))
}
