import { createHash } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PengawasKerja } from '#kernel/kerja'
import { kodeDesa } from '#kernel/kode-wilayah'
import { alirSandi, type Kunci } from '#platform/kunci'
import { type KelompokBaris, kakiParquet, TANDA_PARQUET } from './segel/parquet-kode.ts'
import type { BagianTersegel, TugasSegel } from './segel/segel-bagian.ts'
import type { Tim } from './tim.ts'

export interface Tersegel {
  readonly jumlah: number
  readonly hashKode: string
  readonly desa: readonly { kode: string; jumlah: number; sidik: string }[]
  /** See BagianTersegel. */
  readonly peringatanGanda: readonly number[]
}

/**
 * Writes kode.parquet and identitas into `folder`, both fsynced: the ranges of regions are put in order by the team, a
 * few ahead, and written in code order as they come. Stops at an abort between two ranges by throwing its reason.
 */
export async function tulisSegel(
  folder: string,
  tugas: readonly TugasSegel[],
  kolomIdentitas: readonly string[],
  kunci: Kunci,
  tim: Tim,
  pengawas: PengawasKerja,
): Promise<Tersegel> {
  const kode = await open(join(folder, 'kode.parquet'), 'wx', 0o600)
  const hash = createHash('sha256')
  const tulisKode = async (b: Uint8Array) => {
    hash.update(b)
    await kode.writeFile(b)
  }
  const kelompok: Omit<KelompokBaris, 'isi'>[] = []
  const desa: { kode: string; jumlah: number; sidik: string }[] = []
  let jumlah = 0
  const peringatanGanda = new Array<number>(64).fill(0)
  const identitas = async function* () {
    yield Buffer.from(`${kolomIdentitas.join('\t')}\n`)
    for await (const b of berurutan(tugas, tim, pengawas)) {
      jumlah += b.jumlah
      b.peringatanGanda.forEach((n, bit) => {
        peringatanGanda[bit]! += n
      })
      for (const k of b.kelompok) {
        await tulisKode(k.isi)
        kelompok.push({ jumlah: k.jumlah, kolom: k.kolom })
      }
      for (const d of b.sidikDesa) {
        desa.push({ kode: tulisKodeDesa(tugas[0]!.desa[d.desa]!), jumlah: d.jumlah, sidik: d.sidik })
      }
      yield b.identitas
    }
  }
  try {
    await tulisKode(TANDA_PARQUET)
    await alirSandi(kunci, identitas(), join(folder, 'identitas'))
    await tulisKode(kakiParquet(kelompok))
    await kode.sync()
  } finally {
    await kode.close()
  }
  await tulisTahan(join(folder, 'manifes.json'), JSON.stringify({ kolomIdentitas, desa }))
  return { jumlah, hashKode: hash.digest('hex'), desa, peringatanGanda }
}

async function* berurutan(
  tugas: readonly TugasSegel[],
  tim: Tim,
  pengawas: PengawasKerja,
): AsyncGenerator<BagianTersegel> {
  const hasil: Promise<BagianTersegel>[] = []
  for (let p = 0; p < tugas.length; p++) {
    pengawas.signal.throwIfAborted()
    // Two a member ahead of the writer: nobody idles, and no more than that waits in memory.
    while (hasil.length < tugas.length && hasil.length <= p + tim.anggota * 2 - 1) {
      const q = hasil.length
      const janji = tim.suruh(q % tim.anggota, 'segel', tugas[q]!)
      janji.catch(() => undefined)
      hasil.push(janji)
    }
    yield await hasil[p]!
    hasil[p] = SUDAH
    pengawas.kemajuan(0.85 + (0.14 * (p + 1)) / tugas.length, 'menyegel data')
  }
}

const SUDAH = new Promise<BagianTersegel>(() => undefined)

function tulisKodeDesa(kode: number): string {
  return kodeDesa(
    Math.floor(kode / 1e8),
    Math.floor(kode / 1e6) % 100,
    Math.floor(kode / 1e4) % 100,
    kode % 1e4,
  )
}

async function tulisTahan(file: string, isi: string): Promise<void> {
  await writeFile(file, isi, { mode: 0o600, flag: 'wx', flush: true })
}
