import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { type KodeWilayah, tingkatWilayah } from '#kernel/kode-wilayah'
import { bukaDuckdb } from '#platform/duckdb'
import { sql } from '#platform/sql'
import { tulisKode } from '../../bench/b0-data.ts'
import { KOLOM_SIAK } from '../../src/modules/agregat/definisi/kolom-siak.ts'
import { daftarTabelBaris } from '../../src/modules/agregat/definisi/muat-definisi.ts'
import { getGerbang } from '../../src/modules/agregat/gerbang/periksa-gerbang.ts'
import { hitungDuckdb } from '../../src/modules/agregat/hitung/hitung-duckdb.ts'
import { daftarDasar } from '../../src/modules/agregat/hitung/kubus.ts'
import { digestHitungan, tulisHitungan } from '../../src/modules/agregat/hitung/tulis-hitungan.ts'
import { type BahanAgregat, hitungTabel } from '../../src/modules/agregat/susun/hitung-tabel.ts'
import type { WilayahTabel } from '../../src/modules/agregat/susun/pohon-wilayah.ts'
import { siapkan } from '../../src/modules/agregat/susun/siapkan-hitungan.ts'
import { dbUji } from './db-uji.ts'

/** Reference data, not part of the product: tests that need it skip, visibly, where it is missing. */
export const FILE_WILAYAH = '/work/shared/data/wilayah/wilayah_kemendagri_2025.csv'
export const adaFileWilayah = existsSync(FILE_WILAYAH)

const SNAPSHOT = 'c'.repeat(64)

/** What was seen on the way, in seconds and bytes. */
export interface CatatanProvinsi {
  readonly desa: number
  readonly hitungDanSegel: number
  readonly tersegel: number
  readonly gerbang: number
  readonly jumlahPeriksa: number
  readonly semuaTabel: number
  readonly memoriPuncak: number
}

/**
 * Sumatera Barat's regions with `orang` synthetic people: counts and seals, holds the gate, lays out every table at
 * every level (crossings at desa level slice by slice) and holds each level against the total. `juri`: how many bases
 * DuckDB counts as well, whose bytes must be the same.
 */
export async function ujiProvinsi(orang: number, juri: number): Promise<CatatanProvinsi> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-provinsi-'))
  const file = join(folder, 'kode.parquet')
  const db = await dbUji()
  try {
    const wilayah = bacaWilayah('13')
    const desa = wilayah.filter((w) => w.tingkat === 'desa')
    tulisKode(
      file,
      orang,
      desa.map((w) => {
        const [prop, kab, kec, kel] = w.kode.split('.').map(Number) as [number, number, number, number]
        return { prop, kab, kec, kel }
      }),
    )
    const b = bahan(db, file, orang, wilayah)
    const lama = stopwatch()
    const siap = await siapkan(b, SNAPSHOT, daftarTabelBaris())
    expect(siap.ok).toBe(true)
    const hitungDanSegel = lama()
    const { tersegel } = await db.one<{ tersegel: number }>(
      sql`select sum(octet_length(isi))::int as tersegel from agregat_hitungan`,
    )
    await banding(db, file, juri)

    const lamaGerbang = stopwatch()
    const g = await getGerbang(b, SNAPSHOT)
    if (!g.ok) throw new Error(g.galat.pesan)
    expect(g.value.selisih.slice(0, 5)).toEqual([])
    expect(g.value).toMatchObject({ seimbang: true, jumlahTabel: 48, jumlahBaris: orang, dilewati: [] })
    const gerbang = lamaGerbang()

    const lamaTabel = stopwatch()
    for (const d of daftarTabelBaris())
      await semuaTingkat(b, d.id, d.semesta.id === 'penduduk' ? orang : undefined)
    return {
      desa: desa.length,
      hitungDanSegel,
      tersegel,
      gerbang,
      jumlahPeriksa: g.value.jumlahPeriksa,
      semuaTabel: lamaTabel(),
      memoriPuncak: process.resourceUsage().maxRSS * 1024,
    }
  } finally {
    await db.tutup()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One province of the reference file, province first; a name in it never holds a comma. */
function bacaWilayah(provinsi: string): WilayahTabel[] {
  return readFileSync(FILE_WILAYAH, 'utf8')
    .split(/\r?\n/)
    .map((baris) => baris.split(','))
    .filter(([kode]) => kode === provinsi || kode?.startsWith(`${provinsi}.`))
    .map(([kode, nama]) => ({
      kode: kode as KodeWilayah,
      nama: nama!,
      tingkat: tingkatWilayah(kode as KodeWilayah),
    }))
}

function bahan(
  db: BahanAgregat['db'],
  file: string,
  orang: number,
  wilayah: readonly WilayahTabel[],
): BahanAgregat {
  const snapshot = {
    id: SNAPSHOT,
    basis: 'dkb' as const,
    semester: '2026-1',
    tanggal: '2026-06-30',
    jumlahBaris: orang,
    status: 'tersegel' as const,
    aturanVersi: 'dkb-2',
    kolom: Object.values(KOLOM_SIAK),
  }
  return {
    db,
    jam: jamTetap('2026-07-01T02:00:00Z'),
    sumber: {
      getSnapshot: async () => snapshot,
      fileKode: () => file,
      daftarWilayah: async () => wilayah,
      isLatihan: async () => true,
    },
  }
}

async function banding(db: BahanAgregat['db'], file: string, juri: number): Promise<void> {
  const dasar = new Map([...daftarDasar(daftarTabelBaris())].slice(-juri))
  const duckdb = await bukaDuckdb({ utas: 2, memori: '2GB' })
  try {
    for (const [kunci, h] of await hitungDuckdb(duckdb, file, dasar)) {
      const { digest } = await db.one<{ digest: string }>(
        sql`select digest from agregat_hitungan where dasar = ${kunci}`,
      )
      expect(digestHitungan(tulisHitungan(h)), kunci).toBe(digest)
    }
  } finally {
    await duckdb.tutup()
  }
}

const SEL_MAKS = 3_000_000

async function semuaTingkat(b: BahanAgregat, tabel: string, orang: number | undefined): Promise<void> {
  for (const tingkat of ['provinsi', 'kabkota', 'kecamatan', 'desa'] as const) {
    const minta = { tabel, snapshotId: SNAPSHOT, tingkat, selMaks: SEL_MAKS }
    const utuh = await hitungTabel(b, minta)
    if (!utuh.ok && utuh.galat.kode !== 'agregat.terlalu-lebar') throw new Error(utuh.galat.pesan)
    const daftarBagian = utuh.ok ? [undefined] : await bagianTabel(b, minta)
    for (const bagian of daftarBagian) {
      const h = utuh.ok ? utuh : await hitungTabel(b, { ...minta, bagian, selMaks: undefined })
      if (!h.ok) throw new Error(`${tabel} ${bagian}: ${h.galat.pesan}`)
      const { baris, total } = h.value
      const tempat = baris.filter((r) => r.tingkat === tingkat)
      const jumlah = new Float64Array(total.nilai.length)
      for (const r of tempat) for (let k = 0; k < jumlah.length; k++) jumlah[k]! += r.nilai[k]!
      expect(Array.from(jumlah), `${tabel} ${tingkat} ${bagian ?? ''}`).toEqual(total.nilai)
      if (orang !== undefined) expect(total.nilai.at(-1), tabel).toBe(orang)
    }
  }
}

async function bagianTabel(b: BahanAgregat, minta: { tabel: string; snapshotId: string }): Promise<string[]> {
  const puncak = await hitungTabel(b, { ...minta, tingkat: 'provinsi' })
  if (!puncak.ok) throw new Error(puncak.galat.pesan)
  return puncak.value.grup.filter((g) => g.jenis === 'subtotal').map((g) => g.kode)
}

function stopwatch(): () => number {
  const mulai = performance.now()
  return () => (performance.now() - mulai) / 1000
}
