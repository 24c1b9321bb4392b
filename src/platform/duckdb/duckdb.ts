import { Worker } from 'node:worker_threads'
import type { Kolom, NilaiDuckdb, OpsiPekerja, PesanKeluar, PesanMasuk } from './pesan-duckdb.ts'

export interface OpsiDuckdb {
  readonly utas: number
  /** As DuckDB writes it: "1GB". A question that needs more fails, the process does not. */
  readonly memori: string
  /** Where large questions may spill; absent: they fail at the memory limit. Must be a 0700 folder that is wiped. */
  readonly spill?: string
  /** When given, no file outside of these folders can be read or written. */
  readonly folder?: readonly string[]
}

export interface OpsiTanya {
  readonly signal?: AbortSignal
}

export interface HasilKolom {
  readonly jumlah: number
  readonly kolom: Readonly<Record<string, Kolom>>
}

/**
 * DuckDB in a thread of its own. No network and no extensions. Every question has its own connection: temporary
 * tables do not outlive it, ordinary tables do, until `tutup`. Failures are thrown; an aborted `signal` stops the
 * question inside DuckDB and throws the signal's reason.
 */
export interface Duckdb {
  tanya<T = Record<string, unknown>>(
    teks: string,
    nilai?: readonly NilaiDuckdb[],
    opsi?: OpsiTanya,
  ): Promise<T[]>
  /** For many rows of small whole numbers: typed arrays by column name. */
  tanyaKolom(teks: string, nilai?: readonly NilaiDuckdb[], opsi?: OpsiTanya): Promise<HasilKolom>
  tutup(): Promise<void>
}

interface Tunggu {
  terima(pesan: PesanKeluar): void
  gagal(sebab: Error): void
}

export async function bukaDuckdb(opsi: OpsiDuckdb): Promise<Duckdb> {
  const pekerja = new Worker(new URL('./pekerja-duckdb.ts', import.meta.url), {
    workerData: { ...opsi } satisfies OpsiPekerja,
    execArgv: [],
  })
  const menunggu = new Map<number, Tunggu>()
  let urut = 0
  let mati: Error | undefined

  // An idle DuckDB must not keep the process from ending.
  const jaga = () => (menunggu.size > 0 ? pekerja.ref() : pekerja.unref())
  const padamkan = (sebab: Error) => {
    mati ??= sebab
    for (const t of menunggu.values()) t.gagal(sebab)
    menunggu.clear()
  }
  pekerja.on('message', (pesan: PesanKeluar) => {
    const id = pesan.jenis === 'siap' ? 0 : pesan.id
    const tunggu = menunggu.get(id)
    menunggu.delete(id)
    jaga()
    tunggu?.terima(pesan)
  })
  pekerja.on('error', (sebab) => padamkan(new Error('DuckDB worker failed', { cause: sebab })))
  pekerja.on('exit', () => padamkan(new Error('DuckDB is closed')))

  const janji = (id: number, pesan?: PesanMasuk, signal?: AbortSignal) =>
    new Promise<PesanKeluar>((selesai, gagal) => {
      if (mati) return gagal(mati)
      if (signal?.aborted) return gagal(signal.reason)
      const batal = () => pekerja.postMessage({ jenis: 'batal', id } satisfies PesanMasuk)
      signal?.addEventListener('abort', batal, { once: true })
      menunggu.set(id, {
        terima: (p) => {
          signal?.removeEventListener('abort', batal)
          if (p.jenis !== 'galat') return selesai(p)
          gagal(p.batal && signal?.aborted ? signal.reason : new Error(`DuckDB: ${p.pesan}`))
        },
        gagal: (sebab) => {
          signal?.removeEventListener('abort', batal)
          gagal(sebab)
        },
      })
      jaga()
      if (pesan) pekerja.postMessage(pesan)
    })

  const minta = (
    bentuk: 'baris' | 'kolom',
    teks: string,
    nilai: readonly NilaiDuckdb[] = [],
    { signal }: OpsiTanya = {},
  ) => {
    const id = ++urut
    return janji(id, { jenis: 'tanya', id, teks, nilai, bentuk }, signal)
  }

  try {
    await janji(0)
  } catch (sebab) {
    await pekerja.terminate()
    throw sebab
  }
  return {
    async tanya<T>(teks: string, nilai?: readonly NilaiDuckdb[], opsiTanya?: OpsiTanya) {
      const p = await minta('baris', teks, nilai, opsiTanya)
      return (p.jenis === 'baris' ? p.baris : []) as T[]
    },
    async tanyaKolom(teks, nilai, opsiTanya) {
      const p = await minta('kolom', teks, nilai, opsiTanya)
      if (p.jenis !== 'kolom') throw new Error('DuckDB worker answered rows for columns')
      return { jumlah: p.jumlah, kolom: p.kolom }
    },
    async tutup() {
      if (mati) return
      const selesai = new Promise<void>((s) => pekerja.once('exit', () => s()))
      pekerja.ref()
      pekerja.postMessage({ jenis: 'tutup' } satisfies PesanMasuk)
      await selesai
    },
  }
}
