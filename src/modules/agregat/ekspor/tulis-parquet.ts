import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bukaDuckdb } from '#platform/duckdb'
import type { HasilTerbit } from '../pengamanan/pengamanan.contract.ts'
import { daftarDimensi, jalurLengkap, keterangan, namaTotal, type OpsiKeterangan } from './keterangan.ts'

const JK = ['LK', 'PR', 'JML']

/**
 * A table as Parquet in long form: one row a cell (region, a category a dimension, sex, figure). `keterangan` says why
 * a figure is not there. Title, source, and all notes stand in the file's key-value metadata. One thread and one order:
 * the same table gives the same bytes under the same DuckDB.
 */
export async function tulisParquet(h: HasilTerbit, opsi: OpsiKeterangan = {}): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'tertib-parquet-'))
  try {
    const asal = join(folder, 'sel.csv')
    const file = join(folder, 'tabel.parquet')
    await tulisSel(asal, h)
    const dimensi = daftarDimensi(h).flatMap((d) => [d.id, `${d.id}_label`])
    const kolom = ['kode_wilayah', 'nama_wilayah', 'tingkat', ...dimensi, 'jenis_kelamin']
    const bentuk = [
      ...kolom.map((k) => `${teks(k)}: 'VARCHAR'`),
      "'nilai': 'INTEGER'",
      "'keterangan': 'VARCHAR'",
    ]
    const { kepala, kaki } = keterangan(h, opsi)
    const meta = {
      judul: `Tabel ${h.tabel.nomor}. ${h.tabel.judul}`,
      sumber: h.sumber,
      catatan: [...kepala, ...kaki].join('\n'),
      tabel: h.tabel.id,
      tingkat: h.tingkat,
      digest: h.digest,
    }
    const duckdb = await bukaDuckdb({ utas: 1, memori: '512MB', folder: [folder] })
    try {
      await duckdb.tanya(
        `copy (select * from read_csv(${teks(asal)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '\\N', columns = {${bentuk.join(', ')}}))
         to ${teks(file)} (format parquet, compression zstd, kv_metadata {${Object.entries(meta)
           .map(([k, v]) => `${k}: ${teks(v)}`)
           .join(', ')}})`,
      )
    } finally {
      await duckdb.tutup()
    }
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function tulisSel(asal: string, h: HasilTerbit): Promise<void> {
  const jalur = jalurLengkap(h).map((j) => j.flatMap((x) => [x.kode, x.label]).map(kutip))
  const baris = [
    ...h.baris.filter((b) => b.kode !== h.total.kode),
    { kode: h.total.kode ?? '', nama: namaTotal(h), tingkat: 'total', nilai: h.total.nilai },
  ]
  const fd = await open(asal, 'w', 0o600)
  try {
    for (const b of baris) {
      const wilayah = [b.kode, b.nama, b.tingkat].map(kutip)
      const isi = b.nilai.map((n, i) =>
        [
          ...wilayah,
          ...jalur[Math.floor(i / 3)]!,
          kutip(JK[i % 3]!),
          n === null ? '\\N' : n,
          n === null ? kutip('tidak ditampilkan') : '\\N',
        ].join(','),
      )
      await fd.write(`${isi.join('\n')}\n`)
    }
  } finally {
    await fd.close()
  }
}

const kutip = (t: string) => `"${t.replaceAll('"', '""')}"`
const teks = (t: string) => `'${t.replaceAll("'", "''")}'`
