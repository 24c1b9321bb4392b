import pg from 'pg'
import { isTolak } from '#kernel/hasil'
import type { Sql } from '../sql/sql.ts'

/** Questions to PostgreSQL. A reader is handed this and nothing more. */
export interface Kueri {
  all<T>(q: Sql): Promise<T[]>
  /** Exactly one row; none is a defect and throws. */
  one<T>(q: Sql): Promise<T>
  find<T>(q: Sql): Promise<T | undefined>
  /** Runs and returns the number of rows touched. */
  run(q: Sql): Promise<number>
}

/** One open transaction. What changes rows asks for this type, so that it cannot be called outside of one. */
export interface Tx extends Kueri {
  readonly tx: true
}

export interface Db extends Kueri {
  /** Commits what `kerja` did; rolls back when it throws or returns a refusal (`Result` with ok = false). */
  transaksi<T>(kerja: (tx: Tx) => Promise<T>, isolasi?: 'repeatable read'): Promise<T>
  readonly url: string
  tutup(): Promise<void>
}

// date stays the text PostgreSQL wrote (no zone slips a day); int8 becomes a number because counts, not NIKs,
// are what we keep in it: NIK and No. KK are text everywhere.
pg.types.setTypeParser(1082, (teks) => teks)
pg.types.setTypeParser(20, (teks) => {
  const n = Number(teks)
  if (!Number.isSafeInteger(n)) throw new Error(`int8 outside the safe range: ${teks}`)
  return n
})

/** Opens a pool. `maks` connections; the pool survives a restart of the server, a broken query throws. */
export function bukaDb(url: string, maks = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max: maks })
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on('error', abaikan)
  return {
    ...kueriDari((q) => pool.query(q.text, q.values)),
    url,
    async transaksi(kerja, isolasi) {
      const klien = await pool.connect()
      // A session that the server ends while we hold it must fail our query, not the process.
      klien.on('error', abaikan)
      let rusak: Error | undefined
      try {
        await klien.query(isolasi ? `begin isolation level ${isolasi}` : 'begin')
        const tx: Tx = { ...kueriDari((q) => klien.query(q.text, q.values)), tx: true }
        const hasil = await kerja(tx)
        await klien.query(isTolak(hasil) ? 'rollback' : 'commit')
        return hasil
      } catch (sebab) {
        await klien.query('rollback').catch((e: Error) => {
          rusak = e
        })
        throw sebab
      } finally {
        klien.off('error', abaikan)
        klien.release(rusak)
      }
    },
    tutup: () => pool.end(),
  }
}

const abaikan = () => undefined

function kueriDari(jalankan: (q: Sql) => Promise<pg.QueryResult>): Kueri {
  const all = async <T>(q: Sql) => (await jalankan(q)).rows as T[]
  const find = async <T>(q: Sql) => (await all<T>(q))[0]
  return {
    all,
    find,
    async one<T>(q: Sql) {
      const baris = await find<T>(q)
      if (baris === undefined) throw new Error(`no row for: ${q.text}`)
      return baris
    },
    run: async (q) => (await jalankan(q)).rowCount ?? 0,
  }
}

/** True when the driver says a unique constraint was hit; `batasan` narrows it to one. */
export function isGandaDb(sebab: unknown, batasan?: string): boolean {
  const e = sebab as { code?: string; constraint?: string }
  return e?.code === '23505' && (batasan === undefined || e.constraint === batasan)
}
