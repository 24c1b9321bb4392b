import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import {
  type JenisTulis,
  Keluaran,
  type KolomTulis,
  type TabelTulis,
  tulisExp,
  tulisPump,
} from './tulis-dmp.ts'

const TEKS = new Set(
  'NAMA_LGKP,TMPT_LHR,NO_AKTA_LHR,NO_AKTA_KWN,NO_AKTA_CRAI,NAMA_LGKP_IBU,NAMA_LGKP_AYAH,NAMA_KEP,ALAMAT,DUSUN,TELP'.split(
    ',',
  ),
)

export interface OpsiSiak {
  readonly bentuk: 'exp' | 'data-pump'
  readonly rekaman?: number
  /** NIK, NO_KK and dates as text, for rows that have planted defects in them. */
  readonly teks?: boolean
}

/** BIODATA_WNI and DATA_KELUARGA as an Oracle dump, from the CSV files that `latih` wrote to `folder`. Streaming. */
export async function tulisSiak(folder: string, file: string, o: OpsiSiak): Promise<void> {
  const tabel = [
    await tabelCsv(join(folder, 'penduduk.csv'), 'BIODATA_WNI', o),
    await tabelCsv(join(folder, 'keluarga.csv'), 'DATA_KELUARGA', o),
  ]
  const k = new Keluaran(file)
  if (o.bentuk === 'exp') await tulisExp({ tabel, rekaman: o.rekaman ?? 2048 }, k)
  else await tulisPump({ tabel, keluaran: [k] })
  k.tutup()
}

async function tabelCsv(file: string, nama: string, o: OpsiSiak): Promise<TabelTulis> {
  const judul = await barisPertama(file)
  const kolom = judul.split(',').map((n): KolomTulis => ({ nama: n, jenis: jenis(n, o), panjang: 240 }))
  return { pemilik: 'SIAK', nama, kolom, baris: isiCsv(file, kolom) }
}

function jenis(nama: string, o: OpsiSiak): JenisTulis {
  if (TEKS.has(nama)) return 'VARCHAR2'
  if (o.teks) return 'VARCHAR2'
  return nama.startsWith('TGL_') ? 'DATE' : 'NUMBER'
}

async function barisPertama(file: string): Promise<string> {
  for await (const b of createInterface({ input: createReadStream(file, { end: 8191 }) })) return b
  throw new Error('empty file')
}

async function* isiCsv(file: string, kolom: readonly KolomTulis[]): AsyncGenerator<(string | null)[]> {
  let pertama = true
  let sisa = ''
  for await (const p of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
    const baris = (sisa + (p as string)).split('\n')
    sisa = baris.pop()!
    for (const b of baris) {
      if (pertama) pertama = false
      else yield b.split(',').map((s, i) => (s === '' ? null : kolom[i]!.jenis === 'DATE' ? balik(s) : s))
    }
  }
}

// dd-mm-yyyy to yyyy-mm-dd.
function balik(s: string): string {
  return `${s.slice(6)}-${s.slice(3, 5)}-${s.slice(0, 2)}`
}
