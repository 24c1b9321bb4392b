import { parentPort, workerData } from 'node:worker_threads'
import {
  DuckDBBlobValue,
  type DuckDBConnection,
  DuckDBInstance,
  DuckDBListValue,
  type DuckDBMaterializedResult,
} from '@duckdb/node-api'
import type { Kolom, OpsiPekerja, PesanKeluar, PesanMasuk } from './pesan-duckdb.ts'

// The other half of the door in duckdb.ts: runs in a worker_thread, so that turning a large result into
// JavaScript values does not hold up the office.
const pintu = parentPort!
const opsi = workerData as OpsiPekerja
const berjalan = new Map<number, { sambungan?: DuckDBConnection; batal: boolean }>()
const kirim = (pesan: PesanKeluar, alih: ArrayBuffer[] = []) => pintu.postMessage(pesan, alih)

const basis = buka().then(
  (b) => {
    kirim({ jenis: 'siap' })
    return b
  },
  (sebab: Error) => {
    kirim({ jenis: 'galat', id: 0, pesan: sebab.message, batal: false })
    return undefined
  },
)

pintu.on('message', (pesan: PesanMasuk) => {
  if (pesan.jenis === 'tanya') void jawab(pesan)
  else if (pesan.jenis === 'batal') {
    const tanya = berjalan.get(pesan.id)
    if (tanya) {
      tanya.batal = true
      tanya.sambungan?.interrupt()
    }
  } else {
    void basis.then((b) => {
      b?.closeSync()
      pintu.close()
    })
  }
})

async function buka(): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(opsi.utas),
    memory_limit: opsi.memori,
    // Without a folder of its own DuckDB would spill people's rows beside the working directory.
    temp_directory: opsi.spill ?? '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    preserve_insertion_order: 'true',
  })
  const sambungan = await instance.connect()
  if (opsi.folder) {
    const daftar = opsi.folder.map((f) => `'${f.replaceAll("'", "''")}'`).join(', ')
    await sambungan.run(`set allowed_directories = [${daftar}]`)
    await sambungan.run('set enable_external_access = false')
  }
  await sambungan.run('set lock_configuration = true')
  sambungan.closeSync()
  return instance
}

async function jawab(tanya: PesanMasuk & { jenis: 'tanya' }): Promise<void> {
  const catatan: { sambungan?: DuckDBConnection; batal: boolean } = { batal: false }
  berjalan.set(tanya.id, catatan)
  try {
    const instance = await basis
    if (!instance) throw new Error('DuckDB is not open')
    const sambungan = await instance.connect()
    catatan.sambungan = sambungan
    try {
      if (catatan.batal) throw new Error('interrupted')
      const hasil = await sambungan.run(tanya.teks, [...tanya.nilai])
      if (tanya.bentuk === 'kolom') {
        const { jumlah, kolom } = await bacaKolom(hasil)
        kirim(
          { jenis: 'kolom', id: tanya.id, jumlah, kolom },
          Object.values(kolom).map((k) => k.buffer as ArrayBuffer),
        )
      } else kirim({ jenis: 'baris', id: tanya.id, baris: await bacaBaris(hasil) })
    } finally {
      sambungan.closeSync()
    }
  } catch (sebab) {
    kirim({ jenis: 'galat', id: tanya.id, pesan: (sebab as Error).message, batal: catatan.batal })
  } finally {
    berjalan.delete(tanya.id)
  }
}

async function bacaBaris(hasil: DuckDBMaterializedResult): Promise<Record<string, unknown>[]> {
  const baris = await hasil.getRowObjects()
  return baris.map((b) => Object.fromEntries(Object.entries(b).map(([k, v]) => [k, keNilai(v)])))
}

/** Counts become numbers (or the fault is loud), dates and other types the text that DuckDB writes. */
function keNilai(v: unknown): unknown {
  if (v === null || typeof v !== 'object') {
    if (typeof v !== 'bigint') return v
    const n = Number(v)
    if (!Number.isSafeInteger(n)) throw new Error('integer outside the safe range in a DuckDB result')
    return n
  }
  if (v instanceof DuckDBListValue) return v.items.map(keNilai)
  if (v instanceof DuckDBBlobValue) return v.bytes
  return String(v)
}

async function bacaKolom(
  hasil: DuckDBMaterializedResult,
): Promise<{ jumlah: number; kolom: Record<string, Kolom> }> {
  const nama = hasil.deduplicatedColumnNames()
  const jumlah = hasil.rowCount
  const kolom: Record<string, Kolom> = {}
  let mulai = 0
  for (let c = 0; c < hasil.chunkCount; c++) {
    const potong = hasil.getChunk(c)
    nama.forEach((n, i) => {
      const vektor = potong.getColumnVector(i) as unknown as {
        items: Kolom
        validity: { itemValid(i: number): boolean }
      }
      const isi = vektor.items
      if (!ArrayBuffer.isView(isi) || isi.BYTES_PER_ELEMENT > 4 || isi instanceof Float32Array)
        throw new Error(`column ${n} is not a whole number of at most 32 bits: cast it in the SQL`)
      for (let b = 0; b < potong.rowCount; b++)
        if (!vektor.validity.itemValid(b)) throw new Error(`column ${n} holds null`)
      kolom[n] ??= new (isi.constructor as Uint32ArrayConstructor)(jumlah)
      kolom[n].set(isi, mulai)
    })
    mulai += potong.rowCount
  }
  for (const n of nama) kolom[n] ??= new Uint32Array(0)
  return { jumlah, kolom }
}
