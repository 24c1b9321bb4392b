import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Galat } from '#kernel/galat'
import { ok } from '#kernel/hasil'
import { alirBuka, bukaKunci } from '#platform/kunci'
import { AWAL_PERINGATAN, DAFTAR_ATURAN } from '../aturan.ts'
import type { SumberFile } from '../baca-semua.ts'
import { bacaTemuan, isBertanda } from '../mutu/baca-temuan.ts'
import type { Mutu } from '../mutu/mutu.ts'
import { type IsiSnapshot, susunSnapshot } from '../susun-snapshot.ts'
import { type Tim, timSendiri } from '../tim.ts'
import { alir, WILAYAH_UJI } from './file-uji.ts'

export interface Disusun {
  readonly isi: IsiSnapshot
  /** Cells of each line, without the header. */
  readonly identitas: string[][]
  readonly kolomIdentitas: string[]
  readonly tolak: { baris: number; aturan: string; kolom: string; nik: string; nilai: string }[]
  readonly tidakAktif: string[][]
  readonly kode: Record<string, number | string>[]
  /** Rules that a kept row broke, by its line in the file. */
  readonly temuanBaris: ReadonlyMap<number, readonly string[]>
  readonly mutu: Mutu
}

const kunci = bukaKunci(mkdtempSync(join(tmpdir(), 'tertib-kunci-')))

/** Reads and seals without an office: the refusal, or everything that was sealed, opened again. */
export async function susunUji(
  isi: string | Uint8Array | AsyncIterable<Uint8Array>,
  opsi: Partial<SumberFile> & { tim?: Tim; semester?: string; potongan?: number; tanpaKode?: boolean } = {},
): Promise<Disusun | Galat> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-susun-'))
  const { tim = timSendiri(), semester = '2026-1', potongan, tanpaKode, ...sumber } = opsi
  const aliran = typeof isi === 'string' || isi instanceof Uint8Array ? alir(isi, potongan) : isi
  try {
    const hasil = await susunSnapshot(
      {
        sumber: aliran,
        namaFile: 'uji.csv',
        basis: 'dkb',
        semester,
        tanggal: '2026-06-30',
        desa: WILAYAH_UJI,
        ...sumber,
      },
      folder,
      kunci,
      tim,
      { kemajuan: () => undefined, signal: new AbortController().signal },
      async () => ok(),
    )
    if (!hasil.ok) return hasil.galat
    const jadi = join(folder, 'jadi')
    const [kolomIdentitas, ...identitas] = await bacaTabel(join(jadi, 'identitas'))
    const tolak = (await bacaTabel(join(jadi, 'tolak'))).slice(1).map(([b, aturan, kolom, nik, nilai]) => ({
      baris: Number(b),
      aturan: aturan!,
      kolom: kolom!,
      nik: nik!,
      nilai: nilai!,
    }))
    const tidakAktif = (await bacaTabel(join(jadi, 'tidak-aktif'))).slice(1)
    const kode = tanpaKode ? [] : await bacaKode(join(jadi, 'kode.parquet'))
    const temuanBaris = new Map<number, string[]>()
    for await (const t of bacaTemuan(kunci, join(jadi, 'temuan'))) {
      const kena = DAFTAR_ATURAN.filter(
        (_, i) => i >= AWAL_PERINGATAN && isBertanda(t.tanda, i - AWAL_PERINGATAN),
      )
      temuanBaris.set(
        t.baris,
        kena.map((a) => a.id),
      )
    }
    const mutu = JSON.parse(readFileSync(join(jadi, 'mutu.json'), 'utf8')) as Mutu
    return {
      isi: hasil.value,
      identitas,
      kolomIdentitas: kolomIdentitas!,
      tolak,
      tidakAktif,
      kode,
      temuanBaris,
      mutu,
    }
  } finally {
    await tim.bubar()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As `susunUji`, for files that must be taken. */
export async function susun(...p: Parameters<typeof susunUji>): Promise<Disusun> {
  const hasil = await susunUji(...p)
  if ('kode' in hasil && !('isi' in hasil)) throw new Error(`ditolak: ${hasil.pesan}`)
  return hasil as Disusun
}

async function bacaTabel(file: string): Promise<string[][]> {
  const isi: Buffer[] = []
  for await (const b of alirBuka(kunci, file)) isi.push(b)
  const teks = Buffer.concat(isi).toString()
  return teks
    .slice(0, -1)
    .split('\n')
    .map((b) => b.split('\t'))
}

async function bacaKode(file: string): Promise<Record<string, number | string>[]> {
  const instans = await DuckDBInstance.create()
  const db = await instans.connect()
  const hasil = await db.runAndReadAll(
    `select * replace (strftime(tgl_lahir, '%Y-%m-%d') as tgl_lahir) from read_parquet('${file}')`,
  )
  const objek = hasil.getRowObjects() as Record<string, number | string>[]
  db.closeSync()
  return objek
}
