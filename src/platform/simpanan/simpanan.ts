import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { alirBuka, alirSandi, type Kunci } from '#platform/kunci'

/** Content-addressed store: a file is known by the SHA-256 (hex) of its plaintext, kept encrypted, never changed. */
export interface Simpanan {
  /** Stores and fsyncs (file and folder) before it returns. The same content twice is stored once. */
  simpan(isi: Uint8Array): Promise<{ hash: string; ukuran: number }>
  /** The plaintext; throws when it is missing or no longer matches its address. */
  baca(hash: string): Promise<Buffer>
  ada(hash: string): boolean
  /** Removes the content for good (file and folder synced); false when there was none. Whether nothing needs it is the caller's to know. */
  hapus(hash: string): Promise<boolean>
  /** All addresses that stand in the store. */
  daftar(): AsyncGenerator<string>
}

export function bukaSimpanan(folder: string, kunci: Kunci): Simpanan {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const alamat = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not a SHA-256 address')
    return join(folder, hash.slice(0, 2), hash.slice(2))
  }
  return {
    async simpan(isi) {
      const hash = createHash('sha256').update(isi).digest('hex')
      const tujuan = alamat(hash)
      if (!existsSync(tujuan)) {
        mkdirSync(dirname(tujuan), { recursive: true, mode: 0o700 })
        const sementara = `${tujuan}.${randomBytes(4).toString('hex')}.sementara`
        try {
          await alirSandi(kunci, sekali(isi), sementara)
          await rename(sementara, tujuan)
        } catch (sebab) {
          await rm(sementara, { force: true })
          throw sebab
        }
        await sinkronFolder(dirname(tujuan))
      }
      return { hash, ukuran: isi.length }
    },
    async baca(hash) {
      const bagian: Buffer[] = []
      for await (const b of alirBuka(kunci, alamat(hash))) bagian.push(b)
      const isi = Buffer.concat(bagian)
      if (createHash('sha256').update(isi).digest('hex') !== hash)
        throw new Error(`stored file ${hash} was changed`)
      return isi
    },
    ada: (hash) => existsSync(alamat(hash)),
    async hapus(hash) {
      if (!existsSync(alamat(hash))) return false
      await rm(alamat(hash))
      await sinkronFolder(dirname(alamat(hash)))
      return true
    },
    async *daftar() {
      for (const awal of (await readdir(folder)).sort()) {
        for (const sisa of (await readdir(join(folder, awal))).sort()) {
          if (sisa.length === 62) yield awal + sisa
        }
      }
    },
  }
}

async function* sekali(isi: Uint8Array): AsyncGenerator<Uint8Array> {
  yield isi
}

async function sinkronFolder(folder: string): Promise<void> {
  const fd = await open(folder, 'r')
  try {
    await fd.sync()
  } finally {
    await fd.close()
  }
}
