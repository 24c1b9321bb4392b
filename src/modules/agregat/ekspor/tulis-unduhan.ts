import { createHash } from 'node:crypto'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type IsiZip, tulisZip } from '#platform/zip'
import type { FormatUnduh, HasilTerbit, IsiPengamanan } from '../pengamanan/pengamanan.contract.ts'
import { galatEkspor } from './ekspor.galat.ts'
import { namaFile } from './keterangan.ts'
import { tulisCsv } from './tulis-csv.ts'
import { type DataSet, tulisDcat } from './tulis-dcat.ts'
import { tulisJsonStat } from './tulis-json-stat.ts'
import { tulisParquet } from './tulis-parquet.ts'
import { muatXlsx, tulisXlsxTabel } from './tulis-xlsx.ts'

export interface OpsiUnduh {
  readonly pemisah: ';' | ','
  readonly bom: boolean
  readonly latihan: boolean
  readonly penerbit: string
  readonly lisensi: IsiPengamanan['lisensi']
}

export interface Unduhan {
  readonly nama: string
  readonly mime: string
  readonly isi: Buffer
}

export const FORMAT_FILE = ['csv', 'xlsx', 'json-stat', 'parquet'] as const

const RUPA: Record<Exclude<FormatUnduh, 'zip'>, { ekor: string; mime: string }> = {
  csv: { ekor: 'csv', mime: 'text/csv; charset=utf-8' },
  json: { ekor: 'json', mime: 'application/json; charset=utf-8' },
  xlsx: { ekor: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'json-stat': { ekor: 'json-stat.json', mime: 'application/json; charset=utf-8' },
  parquet: { ekor: 'parquet', mime: 'application/vnd.apache.parquet' },
}

/** One table as one file; `zip` is all formats with their catalogue. */
export async function tulisUnduhan(
  h: HasilTerbit,
  format: FormatUnduh,
  opsi: OpsiUnduh,
): Promise<Result<Unduhan>> {
  if (format === 'zip') {
    const bagian: Buffer[] = []
    for await (const b of tulisZip(isiPaket([h], opsi))) bagian.push(b)
    return ok({ nama: `${namaFile(h)}.zip`, mime: 'application/zip', isi: Buffer.concat(bagian) })
  }
  if (format === 'xlsx' && !muatXlsx(h)) return tolak(galatEkspor.terlaluLebar(h.grup.length * 3))
  const { ekor, mime } = RUPA[format]
  return ok({ nama: `${namaFile(h)}.${ekor}`, mime, isi: await tulis(h, format, opsi) })
}

/** Tables one by one as they come, each in every format, then the catalogue of them all (`dcat.jsonld`). */
export async function* isiPaket(
  daftar: Iterable<HasilTerbit> | AsyncIterable<HasilTerbit>,
  opsi: OpsiUnduh,
): AsyncGenerator<IsiZip> {
  const katalog: DataSet[] = []
  let judul = ''
  for await (const h of daftar) {
    const { baris: _, ...hasil } = h
    const distribusi: DataSet['distribusi'][number][] = []
    judul ||= `${opsi.penerbit}: tabel agregat kependudukan, ${h.sumber}`
    for (const format of FORMAT_FILE) {
      if (format === 'xlsx' && !muatXlsx(h)) continue
      const isi = await tulis(h, format, opsi)
      const nama = `${namaFile(h)}.${RUPA[format].ekor}`
      distribusi.push({
        nama,
        format: format.toUpperCase(),
        mime: RUPA[format].mime.split(';')[0]!,
        byte: isi.length,
        sha256: createHash('sha256').update(isi).digest('hex'),
      })
      yield { nama, isi }
    }
    katalog.push({ hasil, distribusi })
  }
  const { penerbit, lisensi, latihan } = opsi
  yield {
    nama: 'dcat.jsonld',
    isi: Buffer.from(tulisDcat(katalog, { judul, penerbit, lisensi, opsi: { latihan } })),
  }
}

async function tulis(h: HasilTerbit, format: Exclude<FormatUnduh, 'zip'>, opsi: OpsiUnduh): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return Buffer.from(tulisCsv(h, opsi))
    case 'json':
      return Buffer.from(JSON.stringify(h))
    case 'xlsx':
      return await tulisXlsxTabel(h, opsi)
    case 'json-stat':
      return Buffer.from(tulisJsonStat(h, opsi))
    case 'parquet':
      return await tulisParquet(h, opsi)
  }
}
