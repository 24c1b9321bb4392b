import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { type App, kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import type { SaranaUji } from '../../../../test/support/sarana-uji.ts'
import { DaftarTolak, HasilImpor, ImporDimulai, Snapshot } from '../dkb.contract.ts'
import { ruteDkb } from '../dkb.routes.ts'
import { sapuSnapshotYatim } from '../folder-snapshot.ts'
import { pekerjaImpor } from '../pekerja-impor.ts'
import { baris } from '../uji/file-uji.ts'
import { isiFolder, saranaDkb } from '../uji/sarana-dkb.ts'
import { csv, csvKisi, kisiBip, kisiOpensid, orangUji, xlsx } from '../uji/tulis-bentuk.ts'
import { DaftarLabel, DaftarPemetaan, Pratinjau } from './pemetaan.contract.ts'

let s: SaranaUji
let app: App
const pengelola: Penanya = { akunId: '1', sesiId: '1', nama: 'Pengelola', pengelola: true }
let penanya: Penanya = pengelola

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
    req.penanya = penanya
  })
  await app.register(multipart, { limits: { files: 1 } })
  ruteDkb(app, s)
  s.antrean.daftarkan('dkb.impor', pekerjaImpor(s))
  await s.antrean.mulai()
})
afterAll(async () => {
  await s.antrean.berhenti()
  await app.close()
  await s.tutup()
})

function unggah(file: Readonly<Record<string, Buffer | string>>) {
  const bagian = Object.entries(file).flatMap(([nama, isi]) => [
    Buffer.from(
      `--b\r\nContent-Disposition: form-data; name="file"; filename="${nama}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(isi),
    Buffer.from('\r\n'),
  ])
  return app.inject({
    method: 'POST',
    url: '/api/impor/pratinjau',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.concat([...bagian, Buffer.from('--b--\r\n')]),
  })
}

async function pratinjau(file: Readonly<Record<string, Buffer | string>>): Promise<Pratinjau> {
  const jawab = await unggah(file)
  expect(jawab.statusCode, jawab.body).toBe(200)
  return Pratinjau.parse(jawab.json())
}

async function mulai(p: Pratinjau, pemetaan: unknown[], semester = '2026-1') {
  const jawab = await app.inject({
    method: 'POST',
    url: '/api/impor/mulai',
    payload: { unggahan: p.unggahan, basis: 'dkb', semester, pemetaan },
  })
  if (jawab.statusCode !== 200) return jawab.json().galat.kode as string
  const selesai = await s.antrean.tunggu(ImporDimulai.parse(jawab.json()).pekerjaanId)
  return selesai.status === 'selesai' ? HasilImpor.parse(selesai.hasil) : (selesai.galat!.kode as string)
}

const ORANG = orangUji(40)
const ambil = async (url: string) => (await app.inject({ url })).json()

test('dua file BIP: dipratinjau tersamar, dipastikan sekali, diimpor, diingat, dilupakan', async () => {
  const file = {
    'bip 9901012345678901.xlsx': await xlsx({ A: kisiBip(ORANG.slice(0, 20), '2016') }),
    'b.csv': csvKisi(kisiBip(ORANG.slice(20), '2016')),
  }
  const p = await pratinjau(file)
  expect(p.file.map((f) => f.nama)).toEqual(['bip 990101**********.xlsx', 'b.csv'])
  expect(p.usulan).toHaveLength(1)
  const [u] = p.usulan
  expect(u).toMatchObject({
    siap: false,
    kurang: [],
    tanpa: ['STAT_KWN', 'GOL_DRH', 'PNYDNG_CCT'],
    perluDesa: false,
    barisDilihat: 40,
  })
  expect(u!.baris).toHaveLength(20)
  expect(JSON.stringify(p)).not.toMatch(/\d{9}/)
  expect(JSON.stringify(p)).not.toContain('WARGA')
  const [lihat] = await findEntri(s.db, { tindakan: 'dkb.pratinjau', batas: 1 })
  expect(lihat).toMatchObject({ hasil: 'dilakukan', objek: `unggahan/${p.unggahan}` })
  expect(await sapuSnapshotYatim(s)).toBe(0)
  expect((await isiFolder(s)).unggahan).toHaveLength(2)

  const pemetaan = [
    { sidik: u!.sidik, kolom: u!.kolom.map(({ nama, ke }) => ({ nama, ke })), tetapan: u!.tetapan },
  ]
  const hasil = await mulai(p, pemetaan)
  expect(hasil).toMatchObject({ jumlahMasuk: 40, jumlahBaris: 40 })
  expect(await isiFolder(s)).toMatchObject({ spill: [], unggahan: [] })
  expect(await mulai(p, pemetaan)).toBe('dkb.pratinjau-hilang')

  const lagi = await pratinjau({ 'c.csv': csvKisi(kisiBip(ORANG.slice(1), '2016')) })
  expect(lagi.usulan[0]).toMatchObject({ siap: true, diingat: { oleh: 'Pengelola' } })
  expect(await mulai(lagi, [], '2026-2')).toMatchObject({ jumlahBaris: 39 })
  const { daftar } = DaftarPemetaan.parse(await ambil('/api/impor/pemetaan'))
  expect(daftar).toMatchObject([{ sidik: u!.sidik, bentuk: 'BIP 2016', oleh: 'Pengelola' }])
  const hapus = () => app.inject({ method: 'DELETE', url: `/api/impor/pemetaan/${u!.sidik}` })
  expect((await hapus()).statusCode).toBe(200)
  expect((await hapus()).json().galat.kode).toBe('dkb.pemetaan-tiada')
  expect((await pratinjau({ 'd.csv': csvKisi(kisiBip(ORANG.slice(2), '2016')) })).usulan[0]!.siap).toBe(false)
})

test('label yang tidak dikenal dilaporkan dengan jumlahnya; sesudah ditambahkan, impor berikutnya mengenalnya', async () => {
  const orang = Array.from({ length: 6 }, (_, i) =>
    baris(i + 500, { AGAMA: i < 4 ? 'ISLAMIYAH' : '1', JENIS_PKRJN: i === 5 ? '95' : '9' }),
  )
  const p = await pratinjau({ 'label.csv': csv(orang) })
  expect(p.usulan[0]!.label).toEqual([
    { kolom: 'AGAMA', ejaan: 'ISLAMIYAH', jumlah: 4 },
    { kolom: 'JENIS_PKRJN', ejaan: '95', jumlah: 1 },
  ])
  const hasil = (await mulai(p, [], '2025-1')) as HasilImpor
  expect(hasil).toMatchObject({ jumlahBaris: 6, labelTakDikenal: 2 })
  const { takDikenal, kode } = DaftarLabel.parse(await ambil('/api/impor/label'))
  expect(takDikenal[0]).toMatchObject({
    snapshotId: hasil.snapshotId,
    kolom: 'AGAMA',
    ejaan: 'ISLAMIYAH',
    jumlah: 4,
  })
  expect(kode.find((k) => k.kolom === 'AGAMA' && k.kode === 1)?.arti).toBe('ISLAM')

  const tambah = (isi: unknown) =>
    app.inject({ method: 'POST', url: '/api/impor/label', payload: isi as object })
  const baik = { kolom: 'AGAMA', label: 'Islamiyah', kode: 1, alasan: 'ejaan ekspor lama' }
  expect((await tambah({ ...baik, label: 'HINDHU', kode: 4 })).json().galat.kode).toBe('dkb.label-ada')
  expect((await tambah({ ...baik, kode: 9 })).json().galat.kode).toBe('dkb.label-tak-sah')
  expect((await tambah({ ...baik, label: '5' })).json().galat.kode).toBe('dkb.label-tak-sah')
  const { id } = (await tambah(baik)).json()
  expect((await tambah(baik)).json().galat.kode).toBe('dkb.label-ada')

  const kedua = (await mulai(
    await pratinjau({ 'label2.csv': csv(orang.toReversed()) }),
    [],
    '2025-1',
  )) as HasilImpor
  expect(kedua.labelTakDikenal).toBe(1)
  expect(kedua.snapshotId).not.toBe(hasil.snapshotId)
  const snapshot = Snapshot.parse(await ambil(`/api/snapshot/${kedua.snapshotId}`))
  expect(snapshot.catatanFile.at(-1)).toMatch(/Tabel label kantor: 1 label, sidik [0-9a-f]{16}/)

  const akhiri = () =>
    app.inject({
      method: 'POST',
      url: `/api/impor/label/${id}/akhiri`,
      payload: { alasan: 'keliru dipetakan' },
    })
  expect((await akhiri()).statusCode).toBe(200)
  expect((await akhiri()).json().galat.kode).toBe('dkb.label-tiada')
  const { daftar } = DaftarLabel.parse(await ambil('/api/impor/label'))
  expect(daftar).toMatchObject([
    { label: 'Islamiyah', arti: 'ISLAM', berakhir: { alasan: 'keliru dipetakan', oleh: 'Pengelola' } },
  ])
  expect((await findEntri(s.db, { objek: `label/${id}`, batas: 9 })).map((e) => e.tindakan)).toEqual([
    'dkb.akhiri-label',
    'dkb.tambah-label',
  ])
})

test('beberapa file: daftar tolak menyebut file dan barisnya', async () => {
  const p = await pratinjau({
    'satu.csv': csv([baris(700), baris(701, { NIK: '1' })]),
    'dua.csv': csv([baris(702), baris(703), baris(704, { NIK: '2' })]),
  })
  expect(p.usulan).toMatchObject([{ siap: true, bagian: ['satu.csv', 'dua.csv'] }])
  const hasil = (await mulai(p, [], '2024-1')) as HasilImpor
  const tolak = DaftarTolak.parse(await ambil(`/api/snapshot/${hasil.snapshotId}/tolak`))
  expect(tolak.daftar.map((t) => [t.file, t.baris])).toEqual([
    ['satu.csv', 3],
    ['dua.csv', 4],
  ])
  const unduh = (await app.inject({ url: `/api/snapshot/${hasil.snapshotId}/tolak.csv` })).body
  expect(unduh).toContain('file;baris;')
  expect(unduh).toContain('dua.csv;4;NIK;')
})

test('OpenSID: desa diminta, pemetaan yang kurang atau ganda ditolak sebelum diantrekan', async () => {
  const p = await pratinjau({ 'o.csv': csvKisi(kisiOpensid(ORANG), ',') })
  expect(p.usulan[0]).toMatchObject({
    perluDesa: true,
    siap: false,
    bentuk: 'ekspor OpenSID (CSV, pemisah koma)',
  })
  const u = p.usulan[0]!
  const dasar = { sidik: u.sidik, kolom: u.kolom.map(({ nama, ke }) => ({ nama, ke })), tetapan: u.tetapan }
  expect(await mulai(p, [dasar])).toBe('dkb.pemetaan-kurang')
  const ganda = dasar.kolom.map((k) => (k.nama === 'suku' ? { ...k, ke: 'NIK' } : k))
  expect(await mulai(p, [{ ...dasar, kolom: ganda }])).toBe('dkb.pemetaan-ganda')
  const tetapan = { ...u.tetapan, desa: '99.01.01.1001' }
  expect(await mulai(p, [{ ...dasar, tetapan }], '2023-1')).toMatchObject({ jumlahBaris: 40 })
})

test('yang tidak dapat dibaca ditolak dengan kalimatnya dan tidak meninggalkan apa pun; pratinjau lama dibuang', async () => {
  const kode = async (file: Record<string, Buffer | string>) => (await unggah(file)).json().galat.kode
  expect(await kode({ 'x.xls': Buffer.from('d0cf11e0a1b11ae10000', 'hex') })).toBe('dkb.simpan-xlsx')
  expect(await kode({ 'x.txt': 'halo dunia\n' })).toBe('dkb.tanpa-kolom-penduduk')
  expect(await kode({ 'x.csv': '' })).toBe('dkb.file-kosong')
  expect(await kode({})).toBe('dkb.tanpa-file')
  expect((await isiFolder(s)).spill).toEqual([])
  await pratinjau({ 'd.csv': csv([baris(1)]) })
  s.jam.maju(25 * 60)
  await pratinjau({ 'e.csv': csv([baris(2)]) })
  expect((await isiFolder(s)).unggahan).toHaveLength(1)
})

test('yang bukan ADB atau pengelola tidak melihat pratinjau, label, dan pemetaan', async () => {
  penanya = {
    akunId: '2',
    sesiId: '2',
    nama: 'Kasi',
    pengelola: false,
    pegawaiId: '0198a000-0000-7000-8000-0000000000ff',
  }
  expect((await unggah({ 'a.csv': csv([baris(1)]) })).json().galat.kode).toBe('dkb.bukan-pengolah')
  for (const url of ['/api/impor/label', '/api/impor/pemetaan'])
    expect((await ambil(url)).galat.kode).toBe('dkb.bukan-pengolah')
  penanya = pengelola
})
