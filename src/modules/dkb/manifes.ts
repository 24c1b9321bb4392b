import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bukaBagian } from '#platform/kunci'
import type { Sarana } from '#platform/sarana'
import { folderSnapshot } from './folder-snapshot.ts'
import type { Manifes } from './tulis-segel.ts'

export async function bacaManifes(s: Pick<Sarana, 'folder'>, id: string): Promise<Manifes> {
  return JSON.parse(await readFile(join(folderSnapshot(s.folder, id), 'manifes.json'), 'utf8')) as Manifes
}

/** Where the rows of a desa stand: places in the snapshot, and bytes in `identitas`. */
export interface LetakDesa {
  readonly kode: string
  readonly awal: number
  readonly akhir: number
  readonly awalByte: number
  readonly akhirByte: number
}

export function letakDesa(m: Manifes): LetakDesa[] {
  let ke = 0
  let byte = Buffer.byteLength(`${m.kolomIdentitas.join('\t')}\n`)
  return m.desa.map((d) => {
    const letak = {
      kode: d.kode,
      awal: ke,
      akhir: ke + d.jumlah,
      awalByte: byte,
      akhirByte: byte + (d.byte ?? 0),
    }
    ke = letak.akhir
    byte = letak.akhirByte
    return letak
  })
}

/** Identity cells of certain rows (rising places in the snapshot), by name of the column. Only their desa are opened. */
export async function bacaIdentitas(
  s: Pick<Sarana, 'folder' | 'kunci'>,
  id: string,
  ke: readonly number[],
): Promise<Map<number, Readonly<Record<string, string>>>> {
  const m = await bacaManifes(s, id)
  const file = join(folderSnapshot(s.folder, id), 'identitas')
  const hasil = new Map<number, Readonly<Record<string, string>>>()
  for (const letak of letakDesa(m)) {
    const dicari = ke.filter((k) => k >= letak.awal && k < letak.akhir)
    if (dicari.length === 0) continue
    const baris = (await bukaBagian(s.kunci, file, letak.awalByte, letak.akhirByte)).toString().split('\n')
    for (const k of dicari) {
      const sel = baris[k - letak.awal]!.split('\t')
      hasil.set(k, Object.fromEntries(m.kolomIdentitas.map((nama, i) => [nama, sel[i] ?? ''])))
    }
  }
  return hasil
}
