import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { BIODATA, bacaSemuaTabel, FolderDump, type TabelTerbaca } from '../../../test/support/dmp-uji.ts'
import { kali } from '../../../test/support/kali.ts'
import { acak, mutasikan, type Sentuhan } from '../../../test/support/mutasi-byte.ts'
import { type TabelTulis, tulisExp, tulisPump } from '../../../test/support/tulis-dmp.ts'
import { bukaDmp } from './index.ts'

/*
 * What must hold of every damaged dump. Either the reader says so: a refusal, a finding on a cell, a note on the file,
 * a table it cannot read. Or it says nothing, and then the same tables with the same columns and as many rows come out,
 * and a cell differs only where the damage touched the bytes of that very cell (exp has no checksum, so a changed letter
 * in a name is a changed letter). Column names of Data Pump stand once in the file: one may differ where its own bytes
 * were touched.
 */

const f = new FolderDump()
afterAll(() => f.hapus())

const CONTOH = '/work/shared/data/dmp'
const ada = existsSync(join(CONTOH, 'expected.json'))
const BENIH = Number(process.env['BENIH'] ?? 20_260_630)
/** A damaged dump of this size is read or refused within this time; an honest one takes some milliseconds. */
const WAKTU_MAKS = 10_000
/** All of one kind; the processor's share is a fifth of this on two idle cores. */
const WAKTU_UJI = 900_000

interface Acuan {
  /** Where its damaged copies are written, one after another. */
  readonly file: string
  readonly isi: Buffer
  readonly tabel: readonly TabelTerbaca[]
  /** Place and length of every cell by table, row and column; length -1 for NULL. */
  readonly sel: ReadonlyMap<string, readonly { awal: Int32Array; panjang: Int32Array }[]>
  readonly panjang: readonly number[]
}

let urut = 0

async function acuan(isi: Buffer, pump: boolean): Promise<Acuan> {
  const dmp = await bukaDmp([f.simpan(isi)])
  if (!dmp.ok) throw new Error(dmp.galat.pesan)
  const sel = new Map<string, { awal: Int32Array; panjang: Int32Array }[]>()
  const panjang: number[] = []
  const tabel = await bacaSemuaTabel(dmp.value, (nama) => (_baris, awal, n, letak) => {
    const mutlak = Int32Array.from(awal, (p) => letak(p).offset)
    sel.set(nama, [...(sel.get(nama) ?? []), { awal: mutlak, panjang: Int32Array.from(n) }])
    n.forEach((p, i) => {
      if (p >= 0) panjang.push(mutlak[i]! - (pump ? 1 : 2))
    })
  })
  if (tabel.some((t) => t.galat ?? t.temuan[0])) throw new Error('an undamaged dump has findings')
  return { file: `rusak-${urut++}.dmp`, isi, tabel, sel, panjang }
}

/** What is wrong in silence, or nothing. */
async function periksa(a: Acuan, isi: Buffer, sentuhan: readonly Sentuhan[]): Promise<string | undefined> {
  const dmp = await bukaDmp([f.simpan(isi, a.file)])
  if (!dmp.ok) return /^dmp\./.test(dmp.galat.kode) ? undefined : `kode ${dmp.galat.kode}`
  const tabel = await bacaSemuaTabel(dmp.value)
  const dinyatakan =
    dmp.value.terpotong || dmp.value.catatan.length > 0 || tabel.some((t) => t.galat ?? t.temuan[0])
  if (dinyatakan) return undefined
  const nama = (t: readonly TabelTerbaca[]) => t.map((x) => x.nama).join(', ')
  if (nama(tabel) !== nama(a.tabel)) return `tabel ${nama(tabel)}`
  for (const [ke, t] of tabel.entries()) {
    const asli = a.tabel[ke]!
    if (t.kolom.length !== asli.kolom.length) return `${t.nama}: ${t.kolom.length} kolom`
    const namaLain = asli.kolom.findIndex((k, i) => k !== t.kolom[i])
    if (namaLain >= 0 && !namaTersentuh(a.isi, asli.kolom[namaLain]!, sentuhan))
      return `${t.nama}: kolom ${asli.kolom[namaLain]} menjadi ${t.kolom[namaLain]}`
    if (t.baris.length !== asli.baris.length) return `${t.nama}: ${t.baris.length} baris`
    for (const [b, baris] of t.baris.entries()) {
      for (const [k, nilai] of baris.entries()) {
        if (nilai === asli.baris[b]![k]) continue
        const { awal, panjang } = a.sel.get(t.nama)![b]!
        if (panjang[k]! < 0 || !tersentuh(awal[k]!, panjang[k]!, sentuhan))
          return `${t.nama} baris ${b + 1} kolom ${t.kolom[k]}: ${JSON.stringify(asli.baris[b]![k])} menjadi ${JSON.stringify(nilai)}`
      }
    }
  }
  return undefined
}

function tersentuh(awal: number, panjang: number, sentuhan: readonly Sentuhan[]): boolean {
  return sentuhan.some((s) =>
    s.awal === s.akhir ? s.awal > awal && s.awal < awal + panjang : s.awal < awal + panjang && s.akhir > awal,
  )
}

function namaTersentuh(isi: Buffer, nama: string, sentuhan: readonly Sentuhan[]): boolean {
  const cari = `<NAME>${nama}</NAME>`
  for (let p = isi.indexOf(cari); p >= 0; p = isi.indexOf(cari, p + 1))
    if (tersentuh(p + 6, nama.length, sentuhan)) return true
  return false
}

const ORANG: TabelTulis = {
  ...BIODATA,
  baris: Array.from({ length: 40 }, (_, i) => {
    const asal = (BIODATA.baris as readonly (readonly (string | null)[])[])[i % 5]!
    return asal.map((s, k) => (k === 0 && s ? String(BigInt(s) + BigInt(i)) : s))
  }),
}
const FOTO: TabelTulis = {
  nama: 'FOTO',
  kolom: [
    { nama: 'NIK', jenis: 'NUMBER' },
    { nama: 'GAMBAR', jenis: 'BLOB' },
    { nama: 'KET', jenis: 'VARCHAR2', panjang: 20 },
  ],
  baris: Array.from({ length: 12 }, (_, i) => [
    `990101${i}`,
    i % 3 ? 'ffd8ffe0'.repeat(i) : null,
    i % 2 ? 'KET' : null,
  ]),
}
const KOSONG: TabelTulis = { ...BIODATA, nama: 'KOSONG', baris: [] }

const DITULIS = [
  ['exp 2048', async () => (await tulisExp({ tabel: [ORANG, KOSONG, FOTO], rekaman: 2048 })).isi(), 1000, 10],
  ['exp 8192', async () => (await tulisExp({ tabel: [FOTO, ORANG], rekaman: 8192 })).isi(), 600, 10],
  ['Data Pump', async () => (await tulisPump({ tabel: [ORANG, FOTO] }))[0]!.isi(), 1000, 10],
  [
    'Data Pump, bagian',
    async () => (await tulisPump({ tabel: [ORANG, FOTO], barisPerBagian: 10 }))[0]!.isi(),
    400,
    5,
  ],
] as const
const BUATAN_ORACLE = [
  ['exp_v11_gbk_cad.dmp', 700, 5],
  ['exp_v12_exptest.dmp', 600, 5],
  ['exp_v11_utf8_buku.dmp', 250, 2],
  ['expdp_v12_scott.dmp', 400, 3],
  ['exp_v11_gbk_asuransi.dmp', 50, 0],
] as const

async function ujiMutasi(isi: Buffer, banyak: number, benih: number): Promise<string[]> {
  const pump = isi[6] === 0 && isi[7] === 0x67
  const a = await acuan(isi, pump)
  const salah: string[] = []
  for (let i = 0; i < banyak; i++) {
    const m = mutasikan(a.isi, a.panjang, acak(benih + i))
    const mulai = process.cpuUsage()
    const sebab = await periksa(a, m.isi, m.sentuhan)
    // Of the processor: a busy machine makes no file slow.
    const lama = process.cpuUsage(mulai).user / 1000
    if (sebab) salah.push(`benih ${benih + i}, ${m.nama}: ${sebab}`)
    if (lama > WAKTU_MAKS) salah.push(`benih ${benih + i}, ${m.nama}: ${Math.round(lama)} ms`)
  }
  return salah
}

describe('5.000 kerusakan acak: tidak ada yang salah diam-diam', () => {
  test('jumlahnya memang 5.000', () => {
    const semua = [...DITULIS.map((d) => d[2]), ...BUATAN_ORACLE.map((b) => b[1])]
    expect(semua.reduce<number>((a, b) => a + b, 0)).toBe(5000)
  })

  test.each(DITULIS)(
    '%s',
    async (_, tulis, penuh, cepat) => {
      expect(await ujiMutasi(await tulis(), kali(penuh, cepat), BENIH)).toEqual([])
    },
    WAKTU_UJI,
  )

  describe.skipIf(!ada)('dump buatan Oracle', () => {
    test.each(BUATAN_ORACLE)(
      '%s',
      async (file, penuh, cepat) => {
        expect(await ujiMutasi(readFileSync(join(CONTOH, file)), kali(penuh, cepat), BENIH)).toEqual([])
      },
      WAKTU_UJI,
    )
  })

  test('memori tidak mengikuti panjang yang diaku file', () => {
    expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000)
  })
})
