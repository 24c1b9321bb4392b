import { DuckDBInstance } from '@duckdb/node-api'
import { Ditolak } from '#kernel/ditolak'
import { galatDkb } from '../dkb.galat.ts'
import { angkaGanda } from './angka-ganda.ts'
import type { FileTerbongkar } from './file-masuk.ts'
import type { BarisSumber, SumberBaris } from './sumber-baris.ts'

/**
 * A Parquet file through DuckDB, streamed; no other file can be reached from it. Whole numbers come out as digits, a
 * double of sixteen digits in the form that shows it is ruined. Throws `Ditolak` for a file that DuckDB cannot read.
 */
export async function sumberParquet(f: FileTerbongkar, folder: string): Promise<SumberBaris> {
  const kolom = await dengan(f, folder, async (tanya) => {
    const h = await tanya(`select * from read_parquet(?) limit 0`)
    return h.columnNames()
  })
  return { kolom, baris: () => bacaBaris(f, folder, kolom) }
}

type Tanya = (sql: string) => Promise<Awaited<ReturnType<Sambungan['stream']>>>
type Sambungan = Awaited<ReturnType<DuckDBInstance['connect']>>

async function dengan<T>(f: FileTerbongkar, folder: string, kerja: (t: Tanya) => Promise<T>): Promise<T> {
  const { instans, db, tanya } = await buka(f, folder)
  try {
    return await kerja(tanya)
  } catch (sebab) {
    throw keDitolak(sebab)
  } finally {
    db.closeSync()
    instans.closeSync()
  }
}

async function buka(f: FileTerbongkar, folder: string) {
  const instans = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GB',
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const db = await instans.connect()
  await db.run(`set allowed_paths = ['${f.jalur.replaceAll("'", "''")}']`)
  await db.run('set enable_external_access = false')
  await db.run('set lock_configuration = true')
  const tanya: Tanya = (sql) => db.stream(sql, [f.jalur])
  return { instans, db, tanya }
}

async function* bacaBaris(
  f: FileTerbongkar,
  folder: string,
  kolom: readonly string[],
): AsyncGenerator<BarisSumber> {
  const { instans, db, tanya } = await buka(f, folder)
  try {
    // A double is shown first, so that its ruin is seen; the rest is text as DuckDB writes it.
    const jenis = (await tanya('select * from read_parquet(?) limit 0')).columnTypes().map(String)
    const isi = kolom.map((k, i) => {
      const n = `"${k.replaceAll('"', '""')}"`
      return /^(DOUBLE|FLOAT)$/.test(jenis[i]!) ? `${n}::double` : `${n}::varchar`
    })
    const hasil = await tanya(`select ${isi.join(', ')} from read_parquet(?)`)
    let nomor = 0
    for (;;) {
      const potong = await hasil.fetchChunk()
      if (!potong || potong.rowCount === 0) return
      for (const baris of potong.getRows()) {
        yield {
          nomor: ++nomor,
          sel: baris.map((v) => (v === null ? '' : typeof v === 'number' ? angkaGanda(v) : String(v))),
        }
      }
    }
  } catch (sebab) {
    throw keDitolak(sebab)
  } finally {
    db.closeSync()
    instans.closeSync()
  }
}

function keDitolak(sebab: unknown): unknown {
  if (sebab instanceof Ditolak) return sebab
  return new Ditolak(galatDkb.fileRusak('Parquet'))
}
