import { Ditolak } from '#kernel/ditolak'
import { galatDmp } from './dmp.galat.ts'
import { type Baris, type Dmp, isLob, type LetakBaris, type TabelDmp, type TemuanSel } from './dmp.ts'
import { isiExp } from './exp/isi-exp.ts'
import { isiPump } from './pump/isi-pump.ts'

export interface PilihanBaris {
  /** Names of columns in the order wanted; without it all of the table. */
  readonly kolom?: readonly string[]
  readonly letak?: LetakBaris
}

/**
 * Rows of one table, read forward once with a bounded buffer. NUMBER as an exact decimal string, DATE as
 * `yyyy-mm-dd hh:mm:ss`, CHAR with its blanks, binary as hex. A cell that cannot be read is null and goes to `lapor`.
 * Throws `Ditolak` (`dmp.*`) on damage, with table, row and byte; then nothing of what came before may be used. For
 * Data Pump the rows are counted against COMPLETED_ROWS at the end.
 */
export async function* barisDmp(
  dmp: Dmp,
  tabel: TabelDmp,
  lapor: (temuan: TemuanSel) => void,
  pilihan: PilihanBaris = {},
): AsyncGenerator<Baris> {
  for await (const kumpul of kumpulanBaris(dmp, tabel, lapor, pilihan)) yield* kumpul
}

/** As `barisDmp`, many rows at a time. */
export async function* kumpulanBaris(
  dmp: Dmp,
  tabel: TabelDmp,
  lapor: (temuan: TemuanSel) => void,
  pilihan: PilihanBaris = {},
): AsyncGenerator<Baris[]> {
  if (tabel.sebabTakTerbaca) throw new Ditolak(tabel.sebabTakTerbaca)
  const nama = pilihan.kolom ?? tabel.kolom.map((k) => k.nama)
  const pilih = nama.map((n) => {
    const i = tabel.kolom.findIndex((k) => k.nama === n)
    if (i < 0) throw new Error(`no such column: ${n}`)
    return i
  })
  const isi = dmp.jenis === 'exp' ? isiExp : isiPump
  let banyak = 0
  for await (const kumpul of isi(dmp, tabel, pilih, lapor, pilihan.letak)) {
    banyak += kumpul.length
    yield kumpul
  }
  const harap = tabel.jumlahBaris ?? tabel.jumlahMenurutOracle
  if (harap !== undefined && harap !== banyak)
    throw new Ditolak(galatDmp.jumlahBeda(tabel.nama, banyak, harap))
}

/** Columns that are text, numbers or dates: all but photos, fingerprints and long texts. */
export function kolomBiasa(tabel: TabelDmp): string[] {
  return tabel.kolom.filter((k) => !isLob(k.jenis)).map((k) => k.nama)
}
