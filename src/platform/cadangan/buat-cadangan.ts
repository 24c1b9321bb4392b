import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { PengawasKerja } from '#kernel/kerja'
import type { FolderData } from '#platform/folder-data'
import { alirSandi } from '#platform/kunci'
import type { Db, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { kunciFrasa } from './frasa.ts'
import { bacaTabel, daftarTabel } from './tabel.ts'

export const AKHIRAN = '.cadangan'
/** What stands beside the tables. `spill` and `cadangan` itself are left out. */
export const ISI_FOLDER = ['kunci', 'simpanan', 'snapshot', 'unggahan', 'jejak-titik.txt'] as const

/** One piece of a backup: a table's rows, or a file with its bytes after it. The last one is `akhir`. */
export type Kepala =
  | {
      readonly jenis: 'cadangan'
      readonly versi: 1
      readonly dibuat: string
      readonly migrasi: readonly string[]
    }
  | { readonly jenis: 'tabel'; readonly nama: string; readonly baris: readonly string[] }
  | { readonly jenis: 'berkas'; readonly jalur: string; readonly ukuran: number }
  | { readonly jenis: 'akhir'; readonly baris: number; readonly berkas: number }

/**
 * Writes the whole office to one file, encrypted under `frasa`: all tables as they stand in one database snapshot,
 * documents, person snapshots and keys. Works on any PostgreSQL; needs no pg_dump. Returns the file's size; on an error or
 * a cancel nothing is left behind.
 */
export async function buatCadangan(
  s: { db: Db; folder: FolderData },
  file: string,
  frasa: string,
  dibuat: Date,
  pengawas: PengawasKerja,
): Promise<number> {
  const sementara = `${file}.sementara`
  try {
    await s.db.transaksi(
      (tx) => alirSandi(kunciFrasa(frasa), isi(tx, s.folder, dibuat, pengawas), sementara),
      'repeatable read',
    )
    await rename(sementara, file)
    return (await stat(file)).size
  } catch (sebab) {
    await rm(sementara, { force: true })
    throw sebab
  }
}

async function* isi(tx: Tx, folder: FolderData, dibuat: Date, p: PengawasKerja): AsyncGenerator<Buffer> {
  const migrasi = (await tx.all<{ nama: string }>(sql`select nama from migrasi order by 1`)).map(
    (m) => m.nama,
  )
  yield tulisKepala({ jenis: 'cadangan', versi: 1, dibuat: dibuat.toISOString(), migrasi })
  let baris = 0
  const tabel = await daftarTabel(tx)
  for (const [i, nama] of tabel.entries()) {
    if (nama === 'migrasi') continue
    p.kemajuan((i / tabel.length) * 0.4, `Menyalin tabel ${i + 1} dari ${tabel.length}`)
    for await (const petak of bacaTabel(tx, nama)) {
      p.signal.throwIfAborted()
      baris += petak.length
      yield tulisKepala({ jenis: 'tabel', nama, baris: petak })
    }
  }
  const berkas = await daftarBerkas(folder)
  let disalin = 0
  for (const [i, jalur] of berkas.entries()) {
    p.signal.throwIfAborted()
    p.kemajuan(0.4 + (i / berkas.length) * 0.6, `Menyalin berkas ${i + 1} dari ${berkas.length}`)
    // An upload whose import ends meanwhile is gone by now; what it became is in the next backup.
    const fd = await bukaBilaAda(join(folder.akar, jalur))
    if (!fd) continue
    try {
      const { size } = await fd.stat()
      yield tulisKepala({ jenis: 'berkas', jalur, ukuran: size })
      // A file that only grows (jejak-titik.txt) is cut at the size that was announced.
      if (size > 0) yield* fd.createReadStream({ end: size - 1, autoClose: false }) as AsyncIterable<Buffer>
      disalin++
    } finally {
      await fd.close()
    }
  }
  yield tulisKepala({ jenis: 'akhir', baris, berkas: disalin })
}

async function bukaBilaAda(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r')
  } catch (sebab) {
    if ((sebab as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw sebab
  }
}

async function daftarBerkas(folder: FolderData): Promise<string[]> {
  const hasil: string[] = []
  for (const nama of ISI_FOLDER) {
    const jalur = join(folder.akar, nama)
    const ada = await stat(jalur).catch(() => undefined)
    if (ada?.isFile()) hasil.push(nama)
    if (!ada?.isDirectory()) continue
    for (const d of await readdir(jalur, { recursive: true, withFileTypes: true })) {
      if (d.isFile() && !d.name.endsWith('.sementara'))
        hasil.push(relative(folder.akar, join(d.parentPath, d.name)))
    }
  }
  return hasil.sort()
}

/** u32 length, then JSON. */
function tulisKepala(k: Kepala): Buffer {
  const json = Buffer.from(JSON.stringify(k))
  const panjang = Buffer.alloc(4)
  panjang.writeUInt32BE(json.length)
  return Buffer.concat([panjang, json])
}
