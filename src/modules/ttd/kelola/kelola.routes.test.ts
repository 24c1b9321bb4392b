import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatKantor } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import type { App } from '#platform/http'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { buatServerPublik } from '../../../http/server-publik.ts'
import { findCrlTerakhir } from '../cabut/cabut.store.ts'
import { bacaCrl } from '../cabut/crl.ts'
import { caUji, SAAT_UJI } from '../contoh-uji.ts'
import { jadwalTtd } from '../jadwal-ttd.ts'
import { bacaAlamat } from '../sertifikat/alamat-terbitan.ts'
import { bacaSertifikat } from '../sertifikat/sertifikat.ts'
import { siapkanCa } from '../sertifikat/siapkan-ca.ts'
import { terbitkanSegel } from '../sertifikat/terbitkan-sertifikat.ts'
import { ruteTtd } from '../ttd.routes.ts'
import { findCa } from '../ttd.store.ts'

const adaOpenssl = spawnSync('openssl', ['version']).error === undefined
let ke = 0
const KANTOR = { nama: 'Kabupaten Uji', dinas: 'Dinas Dukcapil Kabupaten Uji' }

let s: SaranaUji
let app: App
let penanya: Record<string, unknown> | undefined
beforeAll(async () => {
  s = await saranaUji(SAAT_UJI.toISOString())
  await buatKantor(s, { kode: '99.01', nama: KANTOR.nama, latihan: true }, operatorMesin)
  await siapkanCa(s, { dinas: KANTOR.dinas, latihan: true })
  const f = Fastify()
  f.setValidatorCompiler(validatorCompiler)
  f.setSerializerCompiler(serializerCompiler)
  f.decorateRequest('penanya', null as never)
  f.addHook('onRequest', async (req) => {
    ;(req as unknown as { penanya: unknown }).penanya = penanya
  })
  f.setErrorHandler((sebab, _req, reply) =>
    reply
      .status((sebab as { statusCode?: number }).statusCode ?? 403)
      .send({ pesan: (sebab as Error).message }),
  )
  app = f as unknown as App
  ruteTtd(app, s)
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

const PENGELOLA = { akunId: 'p', nama: 'Pengelola', pengelola: true }

test('setelan, akar dan pencabutan hanya untuk pengelola', async () => {
  penanya = { akunId: 'x', nama: 'Pejabat', pegawaiId: 'p1', pengelola: false }
  for (const [method, url, payload] of [
    ['GET', '/api/ttd/setelan'],
    ['GET', '/api/ttd/segel'],
    ['POST', '/api/ttd/segel/buka', { sandi: 'x' }],
    ['GET', '/api/ttd/bukti'],
    ['POST', '/api/ttd/bukti/rawat', {}],
    ['PUT', '/api/ttd/setelan', {}],
    ['POST', '/api/ttd/akar', { pem: 'x', jenis: 'psre' }],
    ['POST', '/api/ttd/sertifikat/abcd/cabut', { alasan: 'pindah', uraian: 'sudah pindah' }],
  ] as const)
    expect((await app.inject({ method, url, ...(payload && { payload }) })).statusCode).toBe(403)
})

test('setelan disimpan dan tercatat; alamat yang bukan http ditolak', async () => {
  penanya = PENGELOLA
  const simpan = (capWaktu: unknown) =>
    app.inject({ method: 'PUT', url: '/api/ttd/setelan', payload: { capWaktu } })
  expect((await simpan({ alamat: 'file:///etc/passwd' })).statusCode).toBe(400)
  expect((await simpan({ alamat: 'https://tsa.contoh.id/', bilaMati: 'tanpa' })).statusCode).toBe(200)
  const h = await app.inject('/api/ttd/setelan')
  expect(h.json().setelan.capWaktu).toEqual({
    alamat: 'https://tsa.contoh.id/',
    bilaMati: 'tanpa',
    batasDetik: 15,
  })
  expect(await findEntri(s.db, { tindakan: 'ttd.ubah-setelan', batas: 5 })).toHaveLength(1)
})

test('akar ditambah sekali, disebut namanya, dan dapat dilepas', async () => {
  penanya = PENGELOLA
  const pem = (await caUji('Akar PSrE Uji')).pem
  const tambah = (isi: string) =>
    app.inject({ method: 'POST', url: '/api/ttd/akar', payload: { pem: isi, jenis: 'psre' } })
  const satu = await tambah(pem)
  expect(satu.json()).toMatchObject({ nama: 'Akar PSrE Uji', jenis: 'psre' })
  expect((await tambah(pem)).statusCode).toBe(409)
  expect((await tambah('bukan')).statusCode).toBe(422)
  expect((await app.inject({ method: 'DELETE', url: `/api/ttd/akar/${satu.json().sidik}` })).statusCode).toBe(
    200,
  )
  expect((await app.inject('/api/ttd/setelan')).json().akar).toEqual([])
})

test('sertifikat dicabut: sekali, tampak di daftar, dan daftar pencabutan terbit tanpa masuk', async () => {
  const segel = await terbitkanSegel(s, KANTOR, operatorMesin)
  if (!segel.ok) throw new Error(segel.galat.pesan)
  const { nomorSeri } = segel.value.sertifikat
  penanya = PENGELOLA
  const cabut = (sejak?: string) =>
    app.inject({
      method: 'POST',
      url: `/api/ttd/sertifikat/${nomorSeri}/cabut`,
      payload: { alasan: 'kunci-hilang', uraian: 'cadangan tercecer', ...(sejak && { sejak }) },
    })
  expect((await cabut('2030-01-01T00:00:00Z')).statusCode).toBe(422)
  expect((await cabut()).statusCode).toBe(200)
  expect((await cabut()).statusCode).toBe(409)
  const { daftar } = (await app.inject('/api/ttd/sertifikat')).json()
  expect(daftar.find((c: { nomorSeri: string }) => c.nomorSeri === nomorSeri).dicabut.alasan).toBe(
    'kunci-hilang',
  )
  penanya = undefined
  const crl = await app.inject('/api/ttd/ca.crl')
  expect(crl.headers['content-type']).toContain('application/pkix-crl')
  expect([...bacaCrl(crl.rawPayload)!.dicabut.keys()]).toEqual([nomorSeri])
  const lagi = await terbitkanSegel(s, KANTOR, operatorMesin)
  expect(lagi.ok && lagi.value.sertifikat.nomorSeri).not.toBe(nomorSeri)
})

test.skipIf(!adaOpenssl)(
  'openssl: daftar pencabutan ditandatangani CA kantor dan menyebut sebabnya',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tertib-crl-'))
    writeFileSync(join(folder, 'ca.pem'), (await findCa(s.db))!.pem)
    writeFileSync(join(folder, 'crl'), (await app.inject('/api/ttd/ca.crl')).rawPayload)
    const h = spawnSync('openssl', [
      ...[
        'crl',
        '-inform',
        'DER',
        '-in',
        join(folder, 'crl'),
        '-CAfile',
        join(folder, 'ca.pem'),
        '-noout',
        '-text',
      ],
    ])
    rmSync(folder, { recursive: true })
    expect(h.stderr.toString()).toContain('verify OK')
    expect(h.stdout.toString()).toContain('Key Compromise')
  },
)

test('daftar yang sama dibagikan sampai separuh masanya, lalu dibuat baru dengan nomor berikutnya', async () => {
  const ambil = async () => (await app.inject('/api/ttd/ca.crl')).rawPayload
  const satu = await ambil()
  s.jam.maju(3600)
  expect((await ambil()).equals(satu)).toBe(true)
  s.jam.maju(5 * 86_400)
  const baru = await Promise.all([ambil(), ambil(), ambil()])
  expect(new Set(baru.map((b) => b.toString('hex'))).size).toBe(1)
  expect(baru[0]!.equals(satu)).toBe(false)
  s.jam.maju(-5 * 86_400 - 3600)
})

test('akun tanpa pegawai tidak mempunyai kunci; pejabat baru menandatangani dengan CA kantor', async () => {
  penanya = PENGELOLA
  expect((await app.inject('/api/ttd/kunci-saya')).statusCode).toBe(403)
  penanya = { akunId: 'x', nama: 'Pejabat', pegawaiId: 'p1', pengelola: false }
  expect((await app.inject('/api/ttd/kunci-saya')).json()).toMatchObject({ alat: 'kantor' })
  const buka = await app.inject({ method: 'POST', url: '/api/ttd/kunci-saya/buka', payload: { sandi: 'x' } })
  expect(buka.json().galat.kode).toBe('ttd.kunci-belum-dipasang')
})

test('server publik membagikan CA dan daftar pencabutan; sertifikat baru menyebut alamatnya bila kantor punya', async () => {
  const umum = await buatServerPublik(s)
  const crl = await umum.app.inject('/ttd/ca.crl')
  expect([crl.headers['content-type'], crl.headers['cache-control']]).toEqual([
    'application/pkix-crl',
    'public, max-age=300',
  ])
  const ca = new X509Certificate((await findCa(s.db))!.pem)
  expect(bacaCrl(crl.rawPayload)!.isDari(ca)).toBe(true)
  const lagi = await umum.app.inject({
    url: '/ttd/ca.crl',
    headers: { 'if-none-match': String(crl.headers['etag']) },
  })
  expect([lagi.statusCode, lagi.rawPayload.length]).toEqual([304, 0])
  const cer = await umum.app.inject('/ttd/ca.cer')
  expect(new X509Certificate(cer.rawPayload).raw.equals(ca.raw)).toBe(true)
  await umum.app.close()

  penanya = PENGELOLA
  const simpan = (alamatPublik?: string) =>
    app.inject({ method: 'PUT', url: '/api/ttd/setelan', payload: alamatPublik ? { alamatPublik } : {} })
  const segel = async () => {
    const h = await terbitkanSegel(s, { ...KANTOR, dinas: `Dinas ${++ke}` }, operatorMesin)
    if (!h.ok) throw new Error(h.galat.pesan)
    return new X509Certificate(h.value.sertifikat.pem)
  }
  expect((await simpan('https://data.contoh.go.id/?x=1')).statusCode).toBe(400)
  expect((await simpan()).statusCode).toBe(200)
  const tanpa = await segel()
  expect([bacaAlamat(bacaSertifikat(tanpa.toString())).crl, tanpa.infoAccess]).toEqual([[], undefined])
  expect((await simpan('http://data.contoh.go.id/')).statusCode).toBe(200)
  const dengan = await segel()
  expect(bacaAlamat(bacaSertifikat(dengan.toString())).crl).toEqual(['http://data.contoh.go.id/ttd/ca.crl'])
  expect(dengan.infoAccess).toContain('CA Issuers - URI:http://data.contoh.go.id/ttd/ca.cer')
  if (adaOpenssl) {
    const teks = spawnSync('openssl', ['x509', '-noout', '-text'], { input: dengan.toString() })
    expect(teks.stdout.toString()).toContain('URI:http://data.contoh.go.id/ttd/ca.crl')
  }
})

test('daftar pencabutan ditandatangani lagi oleh jadwal sebelum masanya habis, dan tercatat', async () => {
  const jadwal = jadwalTtd(s).find((j) => j.nama === 'ttd.crl')!
  const nomor = async () => (await findCrlTerakhir(s.db))!.nomor
  const satu = await nomor()
  await jadwal.jalankan(new AbortController().signal)
  expect(await nomor()).toBe(satu)
  s.jam.maju(4 * 24 * 60)
  await jadwal.jalankan(new AbortController().signal)
  expect(await nomor()).toBe(satu + 1)
  expect((await findEntri(s.db, { tindakan: 'ttd.terbitkan-crl', batas: 1 }))[0]!.objek).toBe(
    `crl/${satu + 1}`,
  )
})
