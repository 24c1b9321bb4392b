import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ok } from '#kernel/hasil'
import { type App, kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import {
  BandingLengkap,
  DaftarBanding,
  DaftarBandingOrang,
  HasilBanding,
} from './banding/banding.contract.ts'
import { pekerjaBanding } from './banding/banding.routes.ts'
import {
  DaftarSnapshot,
  DaftarTemuan,
  DaftarTolak,
  HasilImpor,
  HasilPeriksa,
  ImporDimulai,
  LaporanMutu,
  MutuPerDesa,
  PekerjaanDimulai,
  Snapshot,
} from './dkb.contract.ts'
import { ruteDkb } from './dkb.routes.ts'
import { DaftarPemusnahan } from './musnah/pemusnahan.contract.ts'
import { pekerjaImpor } from './pekerja-impor.ts'
import { pekerjaPeriksa } from './pekerja-periksa.ts'
import { baris, csv } from './uji/file-uji.ts'
import { isiFolder, saranaDkb } from './uji/sarana-dkb.ts'

let s: SaranaUji
let app: App
const pengelola: Penanya = { akunId: '1', sesiId: '1', nama: 'Pengelola', pengelola: true }
let penanya: Penanya | undefined = pengelola

beforeAll(async () => {
  s = await saranaDkb()
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((e, _, reply) => {
    if (e instanceof TolakHttp) return kirimGalat(reply, e.galat)
    throw e
  })
  app.decorateRequest('penanya', undefined)
  app.addHook('onRequest', async (req) => {
    if (penanya) req.penanya = penanya
  })
  await app.register(multipart)
  ruteDkb(app, s, async () => ok())
  s.antrean.daftarkan('dkb.impor', pekerjaImpor(s))
  s.antrean.daftarkan('dkb.banding', pekerjaBanding(s))
  s.antrean.daftarkan('dkb.periksa', pekerjaPeriksa(s))
  await s.antrean.mulai()
})
afterAll(async () => {
  await s.antrean.berhenti()
  await app.close()
  await s.tutup()
})

function unggah(isi: string, medan: Record<string, string>) {
  const bagian = Object.entries(medan).map(
    ([k, v]) => `--b\r\nContent-Disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`,
  )
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="C:\\data\\dkb.csv"\r\nContent-Type: text/csv\r\n\r\n${isi}\r\n--b--\r\n`
  return app.inject({
    method: 'POST',
    url: '/api/impor',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: bagian.join('') + file,
  })
}

test('unggah, pekerjaan berjalan, snapshot dan daftar tolaknya terbaca sesuai kontrak', async () => {
  const daftar = [...Array.from({ length: 50 }, (_, i) => baris(i)), baris(60, { NIK: '1' })]
  const jawab = await unggah(csv(daftar).trimEnd(), { basis: 'dkb', semester: '2026-1' })
  expect(jawab.statusCode, jawab.body).toBe(200)
  const { pekerjaanId } = ImporDimulai.parse(jawab.json())
  const selesai = await s.antrean.tunggu(pekerjaanId)
  expect(selesai).toMatchObject({ status: 'selesai', judul: 'Impor dkb.csv' })
  const hasil = HasilImpor.parse(selesai.hasil)
  expect(hasil).toMatchObject({ jumlahMasuk: 51, jumlahBaris: 50, jumlahDitolak: 1 })
  expect((await isiFolder(s)).unggahan).toEqual([])

  const lihat = async (url: string) => (await app.inject({ url })).json()
  expect(DaftarSnapshot.parse(await lihat('/api/snapshot')).daftar).toHaveLength(1)
  const satu = Snapshot.parse(await lihat(`/api/snapshot/${hasil.snapshotId}`))
  expect(satu).toMatchObject({ tanggal: '2026-06-30', namaFile: 'dkb.csv', oleh: 'Pengelola' })
  const tolak = DaftarTolak.parse(await lihat(`/api/snapshot/${hasil.snapshotId}/tolak`))
  expect(tolak.daftar).toMatchObject([{ baris: 52, aturan: 'nik-bukan-16-angka', nilai: '1' }])
  const unduh = await app.inject({ url: `/api/snapshot/${hasil.snapshotId}/tolak.csv` })
  expect(unduh.headers['content-disposition']).toContain('tolak-')
  expect(unduh.body.split('\r\n')).toHaveLength(3)

  const ulang = ImporDimulai.parse(
    (await unggah(csv(daftar).trimEnd(), { basis: 'dkb', semester: '2026-1' })).json(),
  )
  expect(await s.antrean.tunggu(ulang.pekerjaanId)).toMatchObject({
    status: 'ditolak',
    galat: { kode: 'dkb.sudah-diimpor' },
  })
  const tarik = await app.inject({
    method: 'POST',
    url: `/api/snapshot/${hasil.snapshotId}/tarik`,
    payload: { alasan: 'salah file' },
  })
  expect(Snapshot.parse(tarik.json())).toMatchObject({ status: 'ditarik', ditarik: { alasan: 'salah file' } })
})

test('pekerjaan yang dijalankan lagi sesudah mati menemukan hasilnya sendiri', async () => {
  const jawab = ImporDimulai.parse(
    (await unggah(csv([baris(300)]), { basis: 'lokal', semester: '2026-1' })).json(),
  )
  const pertama = await s.antrean.tunggu(jawab.pekerjaanId)
  const unggahan = pertama.kunci.split('/')[1]!
  const pengawas = { id: 'x', kemajuan: () => undefined, signal: new AbortController().signal }
  expect(await pekerjaImpor(s)({ unggahan }, pengawas)).toEqual({ ok: true, value: pertama.hasil })
})

test('medan kurang, tanpa file, file kosong: ditolak dan tidak meninggalkan apa pun', async () => {
  expect((await unggah('a', { basis: 'dkb' })).json().galat.kode).toBe('dkb.masukan-tak-sah')
  expect((await unggah('', { basis: 'dkb', semester: '2026-1' })).json().galat.kode).toBe('dkb.file-kosong')
  const kosong = await app.inject({ method: 'POST', url: '/api/impor' })
  expect(kosong.json().galat.kode).toBe('dkb.tanpa-file')
  expect((await isiFolder(s)).unggahan).toEqual([])
})

test('laporan mutu, perbandingan, keutuhan, dan masa simpan terbaca sesuai kontrak', async () => {
  const masukkan = async (daftar: Parameters<typeof csv>[0], semester: string) => {
    const { pekerjaanId } = ImporDimulai.parse(
      (await unggah(csv(daftar).trimEnd(), { basis: 'lokal', semester })).json(),
    )
    return HasilImpor.parse((await s.antrean.tunggu(pekerjaanId)).hasil).snapshotId
  }
  const a = await masukkan([baris(400), baris(401, { AGAMA: '9' }), baris(402, { NIK: 'x' })], '2025-1')
  const b = await masukkan([baris(400), baris(401), baris(403)], '2025-2')
  const lihat = async (url: string) => (await app.inject({ url })).json()
  const mutu = LaporanMutu.parse(await lihat(`/api/snapshot/${a}/mutu`))
  expect(mutu).toMatchObject({ jumlahBaris: 2, bersih: 1, diperiksa: 2 })
  expect(mutu.aturan.find((x) => x.aturan === 'agama-tak-dikenal')).toMatchObject({
    jumlah: 1,
    jumlahDesa: 1,
    contohBaris: [3],
  })
  const desa = MutuPerDesa.parse(await lihat(`/api/snapshot/${a}/mutu/desa?aturan=agama-tak-dikenal`))
  expect(desa.daftar).toMatchObject([{ kode: '99.01.01.1001', jumlah: 1, jumlahBaris: 2, bersih: 1 }])
  const temuan = DaftarTemuan.parse(await lihat(`/api/snapshot/${a}/mutu/baris?aturan=agama-tak-dikenal`))
  expect(temuan.daftar.map((t) => t.baris)).toEqual([3])
  expect((await app.inject({ url: `/api/snapshot/${a}/mutu.csv` })).body).toContain('agama-tak-dikenal')

  const jalankan = async (url: string, payload?: object) => {
    const jawab = await app.inject({ method: 'POST', url, ...(payload && { payload }) })
    return s.antrean.tunggu(PekerjaanDimulai.parse(jawab.json()).pekerjaanId)
  }
  const { bandingId } = HasilBanding.parse((await jalankan('/api/banding', { a, b })).hasil)
  const banding = BandingLengkap.parse(await lihat(`/api/banding/${bandingId}`))
  expect(banding.jumlah).toMatchObject({ sama: 1, berubah: 1, hanyaDiA: 0, hanyaDiB: 1 })
  expect(DaftarBanding.parse(await lihat('/api/banding')).daftar).toHaveLength(1)
  const orang = DaftarBandingOrang.parse(await lihat(`/api/banding/${bandingId}/orang?kelas=berubah`))
  expect(orang.daftar).toMatchObject([{ medan: ['AGAMA'] }])
  expect(
    (await app.inject({ method: 'POST', url: '/api/banding', payload: { a, b: a } })).json().galat.kode,
  ).toBe('dkb.banding-sama')
  const periksa = HasilPeriksa.parse((await jalankan(`/api/snapshot/${a}/periksa`)).hasil)
  expect(periksa).toMatchObject({ utuh: true, idHitung: a })

  const simpan = DaftarPemusnahan.parse(await lihat('/api/pemusnahan'))
  expect(simpan.boleh).toEqual({ usul: false, putus: false, atur: false })
  expect(simpan.retensi.map((r) => [r.basis, r.dikonfirmasi])).toEqual([
    ['dkb', false],
    ['lokal', false],
  ])
  expect(simpan.daftar.find((x) => x.snapshotId === a)).toMatchObject({
    jatuhTempo: '2027-06-30',
    boleh: false,
  })
  const usul = await app.inject({
    method: 'POST',
    url: '/api/pemusnahan',
    payload: { snapshotId: a, alasan: 'masa simpan selesai' },
  })
  expect(usul.json().galat.kode).toBe('dkb.bukan-pengusul')
})

test('yang bukan ADB atau pengelola tidak dapat mengimpor dan tidak melihat daftar tolak', async () => {
  penanya = {
    akunId: '2',
    sesiId: '2',
    nama: 'Kasi',
    pengelola: false,
    pegawaiId: '0198a000-0000-7000-8000-0000000000ff',
  }
  expect((await unggah('a', { basis: 'dkb', semester: '2026-1' })).json().galat.kode).toBe(
    'dkb.bukan-pengolah',
  )
  const id = 'a'.repeat(64)
  const orang = '0198a000-0000-7000-8000-0000000000aa'
  for (const url of [
    `/api/snapshot/${id}/tolak`,
    `/api/snapshot/${id}/tolak.csv`,
    `/api/snapshot/${id}/mutu/baris?aturan=nama-kosong`,
    `/api/banding/${orang}/orang`,
  ]) {
    expect((await app.inject({ url })).json().galat.kode).toBe('dkb.bukan-pengolah')
  }
  expect((await app.inject({ url: '/api/snapshot' })).statusCode).toBe(200)
  penanya = undefined
  expect((await app.inject({ url: '/api/snapshot' })).json().galat.kode).toBe('akun.belum-masuk')
  penanya = pengelola
})
