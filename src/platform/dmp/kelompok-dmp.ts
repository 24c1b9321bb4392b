import { open } from 'node:fs/promises'
import type { FileDmp } from './dmp.ts'
import { kenaliDmp } from './kenali-dmp.ts'

const EKOR = 64 * 1024

/**
 * Files that belong together, each group for one `bukaDmp`: Data Pump by the job's GUID; exp files follow one another
 * until one that ends with the two EXIT lines. What is no dump stands alone, to be refused by name.
 */
export async function kelompokDmp(file: readonly FileDmp[]): Promise<FileDmp[][]> {
  const hasil: FileDmp[][] = []
  const perGuid = new Map<string, FileDmp[]>()
  let terbuka: FileDmp[] | undefined
  for (const b of file) {
    const { jenis, guid, tuntas } = await intip(b)
    const kelompok: FileDmp[] | undefined = jenis === 'exp' ? terbuka : perGuid.get(guid)
    if (kelompok) kelompok.push(b)
    const ini = kelompok ?? [b]
    if (!kelompok) hasil.push(ini)
    if (jenis === 'data-pump') perGuid.set(guid, ini)
    if (jenis === 'exp') terbuka = tuntas ? undefined : ini
  }
  return hasil
}

async function intip(b: FileDmp): Promise<{ jenis: string; guid: string; tuntas: boolean }> {
  const fd = await open(b.jalur, 'r')
  try {
    const { size } = await fd.stat()
    const awal = Buffer.alloc(Math.min(size, 4096))
    await fd.read(awal, 0, awal.length, 0)
    const ekor = Buffer.alloc(Math.min(size, EKOR))
    await fd.read(ekor, 0, ekor.length, size - ekor.length)
    let n = ekor.length
    while (n > 0 && ekor[n - 1] === 0) n--
    return {
      jenis: kenaliDmp(awal).jenis,
      guid: awal.toString('hex', 15, 31),
      tuntas: ekor.toString('latin1', Math.max(0, n - 10), n) === 'EXIT\nEXIT\n',
    }
  } finally {
    await fd.close()
  }
}
