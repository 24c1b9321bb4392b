import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HasilTabel } from '#agregat'
import { jamTetap } from '#kernel/jam'
import { bukaLog } from '#platform/log'
import { bukaKantor, type Kantor } from '../../src/kantor/buka-kantor.ts'
import { imporSebagaiAdb } from '../../src/latih/hari-kantor.ts'
import { type Layanan, layani } from '../../src/main.ts'
import { masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'

const uji = folderUji('musnah')
const data = join(uji.folder, 'data')
const jam = jamTetap('2026-11-18T01:00:00Z')
let kantor: Kantor
let layanan: Layanan
let id: string

beforeAll(async () => {
  await buatLatihan(data, 1500, jam)
  kantor = await bukaKantor({ data, kerja: 'uji', cara: 'sendiri', jam, log: bukaLog(() => undefined) })
  layanan = await layani(kantor, { alamat: '127.0.0.1', port: 0 })
  const file = join(data, 'latihan/penduduk.csv')
  const p = { basis: 'dkb', semester: '2026-1', tanggal: '2026-06-30' } as const
  id = await imporSebagaiAdb(kantor, file, p, () => undefined)
})
afterAll(async () => {
  await layanan.tutup()
  await kantor.tutup()
  uji.buang()
})

test('ADB mengusulkan, Kabid memutuskan, data perorangan hilang, dan angka tetap sama dari hitungan tersegel', async () => {
  const adb = await masukSebagai(layanan.url, 'adb')
  const ditarik = await adb.kirim(`/api/snapshot/${id}/tarik`, { alasan: 'salah semester' })
  expect(ditarik).toMatchObject({ status: 'ditarik' })
  const p = await adb.kirim<{ id: string }>('/api/pemusnahan', { snapshotId: id, alasan: 'impor keliru' })
  const kabid = await masukSebagai(layanan.url, 'kabid')
  const jalur = `/api/tabel/agama?snapshot=${id}`
  const sebelum = await kabid.ambil<HasilTabel>(jalur)
  await kabid.kirim(`/api/pemusnahan/${p.id}/putuskan`, { setuju: true, nomorBeritaAcara: 'BA/1/2026' })
  const [kerja] = await kantor.antrean.daftar({ nama: 'dkb.musnah' })
  expect((await kantor.antrean.tunggu(kerja!.id)).status).toBe('selesai')
  expect(existsSync(join(data, 'snapshot', id, 'kode.parquet'))).toBe(false)
  expect(await kabid.ambil(`/api/snapshot/${id}`)).toMatchObject({
    dimusnahkan: { nomorBeritaAcara: 'BA/1/2026' },
  })
  expect((await kabid.ambil<HasilTabel>(jalur)).baris).toEqual(sebelum.baris)
})
