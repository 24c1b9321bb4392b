import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import { folderSnapshot } from './folder-snapshot.ts'
import { periksaSnapshot } from './periksa-snapshot.ts'
import { timUtas } from './tim.ts'
import { baris, csv } from './uji/file-uji.ts'
import { impor, nilai, saranaDkb } from './uji/sarana-dkb.ts'

const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
let s: SaranaUji
let id: string
beforeAll(async () => {
  s = await saranaDkb()
  const isi = Array.from({ length: 5000 }, (_, i) =>
    baris(i, {
      NAMA_LGKP: i % 3 === 0 ? 'RÉNÉ' : 'SITI',
      ...(i % 4 === 0 && { NO_KEC: '12', NO_KEL: '2010' }),
      ...(i % 50 === 0 && { NIK: 'rusak', NO_KEL: i % 100 === 0 ? '77' : '1001' }),
    }),
  )
  id = nilai(await impor(s, csv(isi), { tim: () => timUtas(2) })).id
})
afterAll(() => s.tutup())

test('sidik cuplikan dan laporan mutunya keluar sama dari berkasnya sendiri', async () => {
  expect(nilai(await periksaSnapshot(s, id, pengawas))).toEqual({
    utuh: true,
    id,
    idHitung: id,
    jumlahBaris: 4900,
    selisih: [],
  })
})

test.each(['kode.parquet', 'identitas', 'manifes.json', 'mutu.json', 'temuan'])(
  'satu bita berubah pada %s, atau berkasnya hilang: ketahuan dan disebut',
  async (nama) => {
    const file = join(folderSnapshot(s.folder, id), nama)
    const asli = readFileSync(file)
    const rusak = Buffer.from(asli)
    rusak[Math.floor(rusak.length / 2)]! ^= 1
    writeFileSync(file, rusak)
    const hasil = nilai(await periksaSnapshot(s, id, pengawas))
    expect([hasil.utuh, hasil.selisih.length > 0]).toEqual([false, true])
    rmSync(file)
    expect(nilai(await periksaSnapshot(s, id, pengawas)).utuh).toBe(false)
    writeFileSync(file, asli)
    expect(nilai(await periksaSnapshot(s, id, pengawas)).utuh).toBe(true)
  },
)
