import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ditolak } from '#kernel/ditolak'
import type { Galat } from '#kernel/galat'
import { type Baris, barisDmp, bukaDmp, type Dmp, type LetakBaris, type TemuanSel } from '#platform/dmp'
import type { SelTulis, TabelTulis } from './tulis-dmp.ts'

/** A folder for the dumps of one test file; `hapus` at its end. */
export class FolderDump {
  readonly folder = mkdtempSync(join(tmpdir(), 'tertib-dmp-'))
  #n = 0

  simpan(isi: Uint8Array, nama = `uji-${this.#n++}.dmp`): string {
    const file = join(this.folder, nama)
    writeFileSync(file, isi)
    return file
  }

  hapus(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export interface TabelTerbaca {
  readonly nama: string
  readonly kolom: readonly string[]
  readonly baris: Baris[]
  readonly temuan: TemuanSel[]
  readonly galat?: Galat
}

/** Everything a dump gives: rows, findings and refusals of every table. */
export async function bacaSemuaTabel(
  dmp: Dmp,
  letak?: (tabel: string) => LetakBaris | undefined,
): Promise<TabelTerbaca[]> {
  const hasil: TabelTerbaca[] = []
  for (const t of dmp.tabel) {
    const baris: Baris[] = []
    const temuan: TemuanSel[] = []
    const dasar = { nama: t.nama, kolom: t.kolom.map((k) => k.nama), baris, temuan }
    const tempat = letak?.(t.nama)
    try {
      for await (const b of barisDmp(dmp, t, (x) => temuan.push(x), tempat ? { letak: tempat } : {}))
        baris.push(b)
      hasil.push(dasar)
    } catch (sebab) {
      if (!(sebab instanceof Ditolak)) throw sebab
      hasil.push({ ...dasar, galat: sebab.galat })
    }
  }
  return hasil
}

export async function buka(...file: string[]): Promise<Dmp> {
  const dmp = await bukaDmp(file)
  if (!dmp.ok) throw new Error(`${dmp.galat.kode}: ${dmp.galat.pesan}`)
  return dmp.value
}

export async function galatBuka(...file: string[]): Promise<Galat> {
  const dmp = await bukaDmp(file)
  if (dmp.ok) throw new Error('expected a refusal')
  return dmp.galat
}

/** The rows of a written table as a right reader gives them back. */
export function harapBaris(t: TabelTulis): (string | null)[][] {
  return [...(t.baris as Iterable<readonly SelTulis[]>)].map((b) =>
    t.kolom.map((k, i) => {
      const s = b[i] ?? null
      if (typeof s !== 'string') return s === null ? null : Buffer.from(s).toString('hex').toUpperCase()
      if (k.jenis === 'DATE' && s.length === 10) return `${s} 00:00:00`
      if (k.jenis === 'CHAR') return s.padEnd(k.panjang ?? 60)
      return k.jenis === 'BLOB' || k.jenis === 'RAW' ? s.toUpperCase() : s
    }),
  )
}

export const BIODATA: TabelTulis = {
  pemilik: 'SIAK',
  nama: 'BIODATA_WNI',
  kolom: [
    { nama: 'NIK', jenis: 'NUMBER' },
    { nama: 'NAMA_LGKP', jenis: 'VARCHAR2', panjang: 240 },
    { nama: 'JENIS_KLMIN', jenis: 'NUMBER' },
    { nama: 'TGL_LHR', jenis: 'DATE' },
    { nama: 'GOL', jenis: 'CHAR', panjang: 3 },
    { nama: 'TGL_UBAH', jenis: 'TIMESTAMP' },
    { nama: 'NO_KK', jenis: 'NUMBER' },
    { nama: 'NO_PASPOR', jenis: 'VARCHAR2', panjang: 40 },
  ],
  baris: [
    [
      '9901014107900001',
      'SITI NURBAYA',
      '2',
      '1990-07-01',
      'AB',
      '2026-01-31 08:45:40.346906000',
      '9901010101200001',
      'A1',
    ],
    [
      '9999990101850002',
      'MUHAMMAD “SYÁH” 王',
      '1',
      '1985-01-01',
      'O',
      '2026-01-31 08:45:40',
      '9901010101200001',
      null,
    ],
    ['9901010202000003', null, '1', '2000-02-02', null, null, '9901010101200002', null],
    [null, null, null, null, null, null, null, null],
    [
      '9901011709450004',
      'D’ARC',
      '1',
      '0001-01-01 16:22:36',
      'A',
      '1945-08-17 10:00:00.000000001',
      null,
      'ZZ',
    ],
  ],
}
