import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaUji, coba, type KantorUji, kantorUji, lihat, wajib } from '../berkas/kantor-uji.ts'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
  await k.antrean.mulai()
})
afterAll(async () => {
  await k.antrean.berhenti()
  await k.tutup()
})

test('antrean menjalankan kerja langkah dan berkas maju dengan sendirinya', async () => {
  const id = await bukaUji(k)
  const { pekerjaanId } = wajib(await coba(k, id, 'adb', 'olah'))
  expect(await lihat(k, id)).toMatchObject({
    keadaan: 'menunggu-kerja',
    langkah: [{ pekerjaanId }, {}, {}, {}, {}],
  })
  expect(await k.antrean.tunggu(pekerjaanId!)).toMatchObject({ status: 'selesai', hasil: { dokumen: 2 } })
  expect((await lihat(k, id)).langkahKini).toBe('2')
})

test('kerja yang terus terganggu akhirnya membuka langkah kembali, tanpa ada yang membukanya', async () => {
  k.lakon.jalankan['buku.susun-laporan'] = async () => {
    throw new Error('disk is gone')
  }
  const id = await bukaUji(k)
  const { pekerjaanId } = wajib(await coba(k, id, 'adb', 'olah'))
  expect((await k.antrean.tunggu(pekerjaanId!)).status).toBe('gagal')
  expect(await lihat(k, id, 'adb')).toMatchObject({ keadaan: 'berjalan', tindakan: [{ tindakan: 'olah' }] })
  expect((await lihat(k, id)).galatKerja).toMatch(/gangguan pada sistem/)
})

test('kerja yang dibatalkan dari layar berhenti, dan langkahnya dapat dilakukan lagi', async () => {
  const berjalan = Promise.withResolvers<void>()
  k.lakon.jalankan['buku.susun-laporan'] = (_, { signal }) =>
    new Promise((_, gagal) => {
      berjalan.resolve()
      signal.addEventListener('abort', () => gagal(new Error('aborted')))
    })
  const id = await bukaUji(k)
  const { pekerjaanId } = wajib(await coba(k, id, 'adb', 'olah'))
  await berjalan.promise
  await k.antrean.batalkan(pekerjaanId!)
  expect(await k.antrean.tunggu(pekerjaanId!)).toMatchObject({ status: 'dibatalkan' })
  expect(await lihat(k, id)).toMatchObject({ keadaan: 'berjalan', langkahKini: '1', dokumen: [] })
  k.lakon.jalankan = {}
  const ulang = wajib(await coba(k, id, 'adb', 'olah'))
  expect((await k.antrean.tunggu(ulang.pekerjaanId!)).status).toBe('selesai')
  expect((await lihat(k, id)).langkahKini).toBe('2')
})

test('halaman berkas yang dibaca terus selama kerja berakhir tidak pernah gagal', async () => {
  k.lakon.jalankan = {}
  for (let i = 0; i < 6; i++) {
    const id = await bukaUji(k)
    const { pekerjaanId } = wajib(await coba(k, id, 'adb', 'olah'))
    let selesai = false
    const pembaca = Array.from({ length: 4 }, async () => {
      while (!selesai) await lihat(k, id, 'kasi')
    })
    await k.antrean.tunggu(pekerjaanId!)
    selesai = true
    await Promise.all(pembaca)
  }
})
