import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import { daftarWilayah, getBatas, imporBatas, imporLuas, isiDariEdisi, luasTerpakai } from '#wilayah'
import { bacaCsvWilayah } from '../../src/modules/wilayah/baca-csv-wilayah.ts'
import { bacaEdisi } from '../../src/modules/wilayah/isi-dari-edisi.ts'
import { dbUji } from '../support/db-uji.ts'

const DATA = '/work/shared/data'
const jam = jamTetap('2026-07-01T02:00:00Z')

describe.skipIf(!existsSync(DATA))('wilayah dengan data acuan', () => {
  test('paket edisi sama dengan CSV edisi: jumlah tiap tingkat, kode, dan nama selain yang disebut', async () => {
    const bacaan = bacaCsvWilayah(readFileSync(`${DATA}/wilayah/wilayah_kemendagri_2025.csv`))
    if (!bacaan.ok) throw new Error(bacaan.galat.pesan)
    expect(bacaan.value.cacat).toEqual([])
    const csv = new Map(bacaan.value.daftar.map((b) => [b.kode, b.nama]))
    const paket = new Map((await bacaEdisi()).map((b) => [b.kode, b.nama]))
    const hitung = (m: ReadonlyMap<string, string>) =>
      [2, 5, 8, 13].map((n) => [...m.keys()].filter((k) => k.length === n).length)
    expect(hitung(paket)).toEqual([38, 514, 7285, 83_762])
    expect(hitung(csv)).toEqual([38, 514, 7285, 83_762])
    expect([...paket.keys()].filter((k) => !csv.has(k))).toEqual([])
    // Beyond marks and blanks (about thirty names) these are spelled differently.
    const huruf = (t: string) => t.replace(/[^a-z0-9]/gi, '').toLowerCase()
    const lain = [...paket].filter(([k, nama]) => huruf(csv.get(k)!) !== huruf(nama)).map(([k]) => k)
    expect(lain.sort()).toEqual([
      '11.07.14.2046',
      '15.02.05.1036',
      '32.05.38',
      '62.10.10.2008',
      '62.11.02.2005',
      '63.01.02.2011',
      '63.07.02.2011',
      '64.72.05.1004',
      '71.09',
      '73.26.03.1004',
      '95.04.44.2005',
    ])
  })

  test('pohon Sumatera Barat dari edisi, luas BIG 2024 sebagai sumber, batas dengan 106 desa tanpa poligon', async () => {
    const db = await dbUji()
    try {
      const s = { db, jam }
      expect(await isiDariEdisi(s, '13' as KodeWilayah, operatorMesin)).toMatchObject({
        value: { peringatan: [], perTingkat: { provinsi: 1, kabkota: 19, kecamatan: 179, desa: 1265 } },
      })
      const luas = await imporLuas(
        s,
        readFileSync(`${DATA}/wilayah/luas_prov_kabkota_BIG2024.csv`),
        { nama: 'BIG 2024', tanggal: '2024-12-31' },
        operatorMesin,
      )
      expect(luas).toMatchObject({ value: { jumlah: 20, diLuarKantor: 532 } })
      const terpakai = await luasTerpakai(db)
      expect(terpakai).toHaveLength(20)
      expect(terpakai.every((l) => l.sumber === 'BIG 2024' && l.tanggal === '2024-12-31')).toBe(true)
      const desa = (await daftarWilayah(db)).filter((w) => w.tingkat === 'desa')
      const batas = await imporBatas(
        s,
        readFileSync(`${DATA}/batas/keldesa_prov_sumbar.geojson`),
        operatorMesin,
      )
      if (!batas.ok) throw new Error(batas.galat.pesan)
      const tanpa = batas.value.tanpaPoligon.filter((w) => w.kode.length === 13)
      expect(tanpa).toHaveLength(106)
      expect(batas.value.jumlah + tanpa.length).toBe(desa.length)
      expect((await getBatas(db, '13.01' as KodeWilayah, 'desa')).features.length).toBeGreaterThan(100)
    } finally {
      await db.tutup()
    }
  })
})
