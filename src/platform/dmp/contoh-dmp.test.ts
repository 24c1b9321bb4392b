import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Baris, barisDmp, bukaDmp, type Dmp, type TemuanSel } from './index.ts'

/** Dumps that Oracle itself made; not in the product, so the tests that read them are skipped where they are missing. */
const FOLDER = '/work/shared/data/dmp'
const ada = existsSync(join(FOLDER, 'expected.json'))

interface TabelHarap {
  readonly schema?: string
  readonly table: string
  readonly columns: { name: string; type: number; length: number; charset?: number; form?: number }[]
  readonly rows: number
  readonly sha256: string
}
const HARAP = ada
  ? (JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
      string,
      { tables: TabelHarap[] }
    >)
  : {}

async function buka(file: string): Promise<Dmp> {
  const dmp = await bukaDmp([join(FOLDER, file)])
  if (!dmp.ok) throw new Error(dmp.galat.pesan)
  return dmp.value
}

async function baca(dmp: Dmp, nama: string): Promise<{ baris: Baris[]; temuan: TemuanSel[] }> {
  const temuan: TemuanSel[] = []
  const tabel = dmp.tabel.find((t) => t.nama === nama)
  if (!tabel) throw new Error(`no such table: ${nama}`)
  const baris: Baris[] = []
  for await (const b of barisDmp(dmp, tabel, (t) => temuan.push(t))) baris.push(b)
  return { baris, temuan }
}

describe.skipIf(!ada)('dump buatan Oracle', () => {
  test('103 tabel dari lima dump, tidak lebih dan tidak kurang', async () => {
    const semua = await Promise.all(Object.keys(HARAP).map(buka))
    expect(semua.map((d) => d.tabel.length)).toEqual([4, 2, 7, 87, 4])
    // BONUS is listed by the master table and has no rows, so nothing was expected of it.
    expect(semua.at(-1)!.tabel.find((t) => t.nama === 'BONUS')).toMatchObject({
      jumlahMenurutOracle: 0,
      kolom: [],
    })
    expect(Object.values(HARAP).flatMap((h) => h.tables)).toHaveLength(103)
    for (const d of semua) expect(d).toMatchObject({ catatan: [], terpotong: false })
  })

  test.each(Object.keys(HARAP))('%s: kolom, jumlah, dan sidik baris tiap tabel tepat', async (file) => {
    const dmp = await buka(file)
    for (const h of HARAP[file]!.tables) {
      const tabel = dmp.tabel.find((t) => t.nama === h.table)!
      expect(tabel.sebabTakTerbaca, h.table).toBeUndefined()
      if (h.schema) expect(tabel.pemilik).toBe(h.schema)
      expect(tabel.kolom, h.table).toEqual(
        h.columns.map((c) => ({
          nama: c.name,
          jenis: c.type,
          panjang: c.length,
          ...(c.charset !== undefined && { charset: c.charset, bentuk: c.form }),
        })),
      )
      const { baris, temuan } = await baca(dmp, h.table)
      const sidik = createHash('sha256')
      for (const b of baris) sidik.update(`${JSON.stringify(b)}\n`)
      expect([h.table, baris.length, sidik.digest('hex')]).toEqual([h.table, h.rows, h.sha256])
      expect(temuan, h.table).toEqual([])
      expect(tabel.jumlahMenurutOracle ?? tabel.jumlahBaris, h.table).toBe(h.rows)
    }
  })

  test('sel yang patut dihafal', async () => {
    const ujiExp = await buka('exp_v12_exptest.dmp')
    expect((await baca(ujiExp, 'TABLE1')).baris[5]).toEqual([
      '6',
      '-123123123456',
      null,
      null,
      null,
      null,
      '2022-06-02 08:45:40.346906000',
    ])
    expect((await baca(ujiExp, 'TABLE2')).baris[2]).toEqual(['K3', '-0.3', '-0.00232'])
    const kertas = (await baca(await buka('exp_v11_gbk_cad.dmp'), 'PAPER_SIZE')).baris[2]!
    expect(kertas.slice(1, 4)).toEqual(['A4', '21', '29.7'])
    expect((await baca(await buka('exp_v11_utf8_buku.dmp'), 'BOOKS')).baris[0]).toEqual([
      '978-7-04-040664-1',
      '数据库系统概论',
      '王珊 萨师煊',
      '182',
      '42',
      '30',
      '148',
    ])
    const asuransi = await buka('exp_v11_gbk_asuransi.dmp')
    expect((await baca(asuransi, 'SYS_LIBRARY_NATION')).baris[0]).toContain('汉族')
    expect((await baca(await buka('expdp_v12_scott.dmp'), 'EMP')).baris[0]).toEqual([
      '7369',
      'SMITH',
      'CLERK',
      '7902',
      '1980-12-17 00:00:00',
      '800',
      null,
      '20',
    ])
  })

  test('kepala dump menyebut versi, himpunan huruf, waktu, dan pengekspor', async () => {
    expect(await buka('exp_v12_exptest.dmp')).toMatchObject({
      jenis: 'exp',
      versi: 'V12.01.00',
      charset: 178,
      dibuat: 'Sun Nov 5 17:44:43 2023',
      pengekspor: 'SYSTEM (users)',
    })
    // Words of the client's language, in the client's letters.
    expect((await buka('exp_v11_utf8_buku.dmp')).dibuat).toBe('星期三 6月 26 17:9:7 2019')
    expect(await buka('expdp_v12_scott.dmp')).toMatchObject({
      jenis: 'data-pump',
      versi: '4.1 (Oracle 12.1)',
      charset: 873,
      dibuat: '2018-05-23 18:34:07',
      pengekspor: '"SYS"."SYS_EXPORT_SCHEMA_01"',
    })
  })
})
