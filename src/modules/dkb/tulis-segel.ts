import { createHash } from 'node:crypto'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PengawasKerja } from '#kernel/kerja'
import { kodeDesa } from '#kernel/kode-wilayah'
import { alirSandi, type Kunci } from '#platform/kunci'
import { Pipa } from './pipa.ts'
import { type KelompokBaris, kakiParquet, TANDA_PARQUET } from './segel/parquet-kode.ts'
import type { BagianTersegel, TugasSegel } from './segel/segel-bagian.ts'
import { KATA_TEMUAN, type TemuanDesa } from './segel/temuan-bagian.ts'
import type { Tim } from './tim.ts'

export interface DesaSegel extends TemuanDesa {
  readonly kode: string
  readonly jumlah: number
  /** Bytes of its lines in `identitas`. */
  readonly byte: number
  readonly sidik: string
}

export interface Tersegel {
  readonly jumlah: number
  /** SHA-256 of the files that are not encrypted. */
  readonly hash: Readonly<Record<'kode.parquet' | 'manifes.json', string>>
  readonly desa: readonly DesaSegel[]
  /** Lowest lines per rule, counted from AWAL_PERINGATAN. */
  readonly contoh: ReadonlyMap<number, readonly number[]>
}

/** What the sealed files are, without a person in it: `manifes.json`. `byte` is missing before dkb-2. */
export interface Manifes {
  readonly kolomIdentitas: readonly string[]
  readonly desa: readonly { kode: string; jumlah: number; sidik: string; byte?: number }[]
}

/**
 * Writes kode.parquet, identitas, temuan and manifes.json into `folder`, all fsynced: the ranges of regions are put in
 * order by the team, a few ahead, and written in code order as they come. Stops at an abort between two ranges by
 * throwing its reason.
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
  const desa: DesaSegel[] = []
  const contoh = new Map<number, readonly number[]>()
  let jumlah = 0
  const temuan = new Pipa<Uint8Array>()
  const identitas = async function* () {
    yield Buffer.from(`${kolomIdentitas.join('\t')}\n`)
    for await (const b of berurutan(tugas, tim, pengawas)) {
      for (const k of b.kelompok) {
        await tulisKode(k.isi)
        kelompok.push({ jumlah: k.jumlah, kolom: k.kolom })
      }
      for (const { desa: nomor, ...d } of b.desa) {
        desa.push({ ...d, kode: tulisKodeDesa(tugas[0]!.desa[nomor]!) })
      }
      for (const [bit, baris] of b.contoh) {
        contoh.set(bit, [...(contoh.get(bit) ?? []), ...baris].sort((x, y) => x - y).slice(0, 20))
      }
      for (let i = 0; i < b.temuan.length; i += KATA_TEMUAN) b.temuan[i]! += jumlah
      if (b.temuan.length > 0) await temuan.kirim(new Uint8Array(b.temuan.buffer))
      jumlah += b.jumlah
      yield b.identitas
    }
    temuan.tutup()
  }
  try {
    await tulisKode(TANDA_PARQUET)
    const dua = [
      alirSandi(kunci, identitas(), join(folder, 'identitas')).finally(() => temuan.tutup()),
      alirSandi(kunci, temuan.ambil(), join(folder, 'temuan')),
    ]
    await Promise.allSettled(dua)
    await Promise.all(dua)
    await tulisKode(kakiParquet(kelompok))
    await kode.sync()
  } finally {
    await kode.close()
  }
  const manifes: Manifes = {
    kolomIdentitas,
    desa: desa.map((d) => ({ kode: d.kode, jumlah: d.jumlah, sidik: d.sidik, byte: d.byte })),
  }
  const hashManifes = await tulisJsonTahan(join(folder, 'manifes.json'), manifes)
  return {
    jumlah,
    hash: { 'kode.parquet': hash.digest('hex'), 'manifes.json': hashManifes },
    desa,
    contoh,
  }
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

/** From the number that the readers know it by. */
export function tulisKodeDesa(kode: number): string {
  return kodeDesa(
    Math.floor(kode / 1e8),
    Math.floor(kode / 1e6) % 100,
    Math.floor(kode / 1e4) % 100,
    kode % 1e4,
  )
}

/** Writes a new file, fsynced; returns its SHA-256. */
export async function tulisJsonTahan(file: string, isi: unknown): Promise<string> {
  const teks = JSON.stringify(isi)
  await writeFile(file, teks, { mode: 0o600, flag: 'wx', flush: true })
  return createHash('sha256').update(teks).digest('hex')
}
