import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { ruteAkun } from '#akun'
import { findEntri } from '#jejak'
import { ruteKalender } from '#kalender'
import type { Pekerjaan } from '#platform/antrean'
import type { App } from '#platform/http'
import { type KantorUji, kantorUji, SANDI_UJI } from '../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../test/support/sarana-uji.ts'
import { sertifikatUji } from '../../test/support/sertifikat-uji.ts'
import { antreanUji } from './antrean-uji.ts'
import { buatServer } from './server.ts'

let s: SaranaUji & { antrean: ReturnType<typeof antreanUji> }
let kantor: KantorUji
let app: App
let web: string

function ruteUji(a: App): void {
  a.get('/api/uji/rusak', { config: { publik: true } }, () => {
    throw new Error('penduduk 9901010101900001 "SITI" tidak ada')
  })
  a.get('/api/uji/tertutup', () => ({ dalam: true }))
  a.post(
    '/api/uji/orang/:nik',
    { config: { publik: true }, schema: { body: z.object({ umur: z.number().min(0) }) } },
    () => ({}),
  )
}

beforeAll(async () => {
  s = { ...(await saranaUji()), antrean: antreanUji() }
  kantor = await kantorUji(s)
  web = mkdtempSync(join(tmpdir(), 'tertib-web-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Tertib</title>')
  writeFileSync(join(web, 'assets', 'layar-1a2b3c.js'), 'export {}')
  writeFileSync(join(web, 'assets', 'layar-1a2b3c.js.gz'), gzipSync('export {}'))
  app = await buatServer(s, { rute: [ruteAkun, ruteKalender, ruteUji], web, latihan: true })
})
afterAll(async () => {
  await app.close()
  rmSync(web, { recursive: true })
  await s.tutup()
})
beforeEach(() => s.jam.maju(2 * 24 * 60))

async function masukSebagai(namaAkun: string): Promise<string> {
  const jawab = await app.inject({
    method: 'POST',
    url: '/api/masuk',
    payload: { namaAkun, sandi: SANDI_UJI },
  })
  expect(jawab.statusCode, jawab.body).toBe(200)
  return String(jawab.headers['set-cookie']).split(';')[0]!
}

/** The same session for requests over a real socket, where the cookie carries the port. */
function lewatPorta(cookie: string, asal: string): { cookie: string } {
  return { cookie: cookie.replace('tertib=', `tertib-${new URL(asal).port}=`) }
}

describe('kepala jawaban', () => {
  test.each(['/api/sehat', '/', '/berkas/1', '/api/tidak-ada', '/api/saya'])(
    '%s membawa semua kepala pengaman',
    async (url) => {
      const { headers } = await app.inject(url)
      expect(headers['content-security-policy']).toContain("default-src 'self'")
      expect(headers['content-security-policy']).toMatch(/script-src 'self';/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('SAMEORIGIN')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  test('jawaban api tidak disimpan peramban', async () => {
    expect((await app.inject('/api/awal')).headers['cache-control']).toBe('no-store')
  })
})

describe('layar', () => {
  test('berkas bernama isi disimpan selamanya; halaman ditanya lagi', async () => {
    expect((await app.inject('/assets/layar-1a2b3c.js')).headers['cache-control']).toContain('immutable')
    expect((await app.inject('/')).headers['cache-control']).toBe('no-cache')
  })

  test('berkas yang sudah dimampatkan saat dibangun dikirim mampat', async () => {
    const headers = { 'accept-encoding': 'gzip' }
    const jawab = await app.inject({ url: '/assets/layar-1a2b3c.js', headers })
    expect(jawab.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': expect.stringContaining('immutable'),
    })
  })

  test('alamat halaman layar mendapat index.html; berkas dan api yang tidak ada mendapat 404', async () => {
    expect((await app.inject('/berkas/123')).body).toContain('Tertib')
    for (const url of [
      '/assets/hilang.js',
      '/api/hilang',
      '/../package.json',
      '/assets/../../package.json',
    ]) {
      const jawab = await app.inject(url)
      expect(jawab.statusCode, url).toBe(404)
      expect(jawab.json(), url).toMatchObject({ galat: { kode: 'http.alamat-tak-ada' } })
    }
  })
})

describe('sesi', () => {
  test('kuki tidak terbaca skrip, tidak dikirim dari situs lain, dan hilang bersama peramban', async () => {
    const jawab = await app.inject({
      method: 'POST',
      url: '/api/masuk',
      payload: { namaAkun: 'kadis', sandi: SANDI_UJI },
    })
    const kuki = String(jawab.headers['set-cookie'])
    expect(kuki).toMatch(/^tertib=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(jawab.json()).toMatchObject({
      namaAkun: 'kadis',
      pengelola: false,
      jabatan: [{ pelaksana: 'kadis', jabatan: 'Kepala Dinas', dasar: 'definitif' }],
      kantor: { nama: 'Kabupaten Latihan', latihan: true },
    })
  })

  test('dua kantor pada porta berbeda di satu komputer tidak saling mengeluarkan', async () => {
    const masukDi = async (asal: string, namaAkun: string) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ namaAkun, sandi: SANDI_UJI })
      const jawab = await fetch(`${asal}/api/masuk`, { method: 'POST', headers, body })
      return String(jawab.headers.get('set-cookie')).split(';')[0]!
    }
    const dua = await Promise.all([1, 2].map(() => buatServer(s, { rute: [ruteAkun], latihan: true })))
    try {
      const [a, b] = await Promise.all(dua.map((d) => d.listen({ port: 0, host: '127.0.0.1' })))
      const headers = { cookie: `${await masukDi(a!, 'kabid')}; ${await masukDi(b!, 'kadis')}` }
      const nama = async (asal: string) => {
        const jawab = await fetch(`${asal}/api/saya`, { headers })
        return ((await jawab.json()) as { namaAkun: string }).namaAkun
      }
      expect([await nama(a!), await nama(b!)]).toEqual(['kabid', 'kadis'])
    } finally {
      for (const d of dua) await d.close()
    }
  })

  test('tanpa masuk: 401, juga pada rute yang lupa menjaga diri', async () => {
    for (const url of ['/api/saya', '/api/uji/tertutup', '/api/pekerjaan']) {
      const jawab = await app.inject(url)
      expect(jawab.statusCode).toBe(401)
      expect(jawab.json()).toMatchObject({ galat: { kode: 'akun.belum-masuk' } })
    }
  })

  test('keluar mengakhiri sesi di server, bukan hanya kuki', async () => {
    const cookie = await masukSebagai('kabid')
    expect((await app.inject({ url: '/api/saya', headers: { cookie } })).statusCode).toBe(200)
    await app.inject({ method: 'POST', url: '/api/keluar', headers: { cookie } })
    expect((await app.inject({ url: '/api/saya', headers: { cookie } })).statusCode).toBe(401)
  })

  test('masuk lagi dengan peramban yang sama mengganti token dan mengakhiri yang lama', async () => {
    const cookie = await masukSebagai('kabid')
    const kedua = await app.inject({
      method: 'POST',
      url: '/api/masuk',
      headers: { cookie },
      payload: { namaAkun: 'kadis', sandi: SANDI_UJI },
    })
    expect(kedua.statusCode).toBe(200)
    expect((await app.inject({ url: '/api/saya', headers: { cookie } })).statusCode).toBe(401)
  })

  test('lewat TLS kuki bernama __Host- dan Secure, dan HSTS dikirim', async () => {
    const aman = await buatServer(s, { rute: [ruteAkun], latihan: true, tls: sertifikatUji() })
    const jawab = await aman.inject({
      method: 'POST',
      url: '/api/masuk',
      payload: { namaAkun: 'kadis', sandi: SANDI_UJI },
    })
    expect(String(jawab.headers['set-cookie'])).toMatch(
      /^__Host-tertib=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(jawab.headers['strict-transport-security']).toBeDefined()
    const asal = await aman.listen({ port: 0, host: '127.0.0.1' })
    expect(asal).toMatch(/^https:/)
    await expect(fetch(`${asal}/api/awal`)).rejects.toMatchObject({
      cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    })
    await aman.close()
  })

  test('sandi sementara hanya membuka pintu ganti sandi', async () => {
    const pengelola = await masukSebagai('pengelola')
    const setel = await app.inject({
      method: 'POST',
      url: `/api/akun/${kantor.akun.kasi.id}/setel-ulang`,
      headers: { cookie: pengelola },
      payload: {},
    })
    const { sandiSementara } = setel.json<{ sandiSementara: string }>()
    const jawab = await app.inject({
      method: 'POST',
      url: '/api/masuk',
      payload: { namaAkun: 'kasi', sandi: sandiSementara },
    })
    const cookie = String(jawab.headers['set-cookie']).split(';')[0]!
    expect(jawab.json()).toMatchObject({ wajibGantiSandi: true })
    expect((await app.inject({ url: '/api/kalender', headers: { cookie } })).json()).toMatchObject({
      galat: { kode: 'akun.wajib-ganti-sandi' },
    })
    expect((await app.inject({ url: '/api/saya', headers: { cookie } })).statusCode).toBe(200)
    const ganti = await app.inject({
      method: 'POST',
      url: '/api/saya/sandi',
      headers: { cookie },
      payload: { sandiLama: sandiSementara, sandiBaru: SANDI_UJI },
    })
    const baru = String(ganti.headers['set-cookie']).split(';')[0]!
    expect((await app.inject({ url: '/api/kalender', headers: { cookie: baru } })).statusCode).toBe(200)
    expect((await app.inject({ url: '/api/saya', headers: { cookie } })).statusCode).toBe(401)
  })
})

describe('permintaan dari halaman lain', () => {
  const kirim = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/keluar', headers })

  test.each<[string, Record<string, string>]>([
    ['situs lain menurut Sec-Fetch-Site', { 'sec-fetch-site': 'cross-site' }],
    ['situs saudara menurut Sec-Fetch-Site', { 'sec-fetch-site': 'same-site' }],
    ['asal lain menurut Origin', { origin: 'https://jahat.example' }],
    ['porta lain pada komputer yang sama', { origin: 'http://localhost:9999' }],
    ['asal yang disembunyikan', { origin: 'null' }],
  ])('%s ditolak', async (_nama, headers) => {
    const jawab = await kirim(headers)
    expect(jawab.statusCode).toBe(403)
    expect(jawab.json()).toMatchObject({ galat: { kode: 'http.asal-lain' } })
  })

  test.each<[string, Record<string, string>]>([
    ['halaman kita', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }],
    ['peramban lama dari halaman kita', { origin: 'http://localhost:80' }],
    ['alat baris perintah', {}],
  ])('%s diterima', async (_nama, headers) => expect((await kirim(headers)).statusCode).toBe(200))

  test('nama asing yang menunjuk ke komputer ini (DNS rebinding) ditolak', async () => {
    const jawab = await app.inject({ url: '/api/awal', headers: { host: 'jahat.example:8080' } })
    expect(jawab.json()).toMatchObject({ galat: { kode: 'http.host-asing' } })
    for (const host of ['127.0.0.1:8080', '[::1]:8080', 'localhost:8080']) {
      expect((await app.inject({ url: '/api/awal', headers: { host } })).statusCode, host).toBe(200)
    }
  })
})

describe('penolakan dan gangguan', () => {
  test('isian yang salah: 422 dengan kalimat Indonesia untuk setiap medan', async () => {
    const jawab = await app.inject({ method: 'POST', url: '/api/masuk', payload: { namaAkun: '', sandi: 7 } })
    expect(jawab.statusCode).toBe(422)
    const { galat } = jawab.json<{
      galat: { kode: string; rincian: { isian: { medan: string; pesan: string }[] } }
    }>()
    expect(galat.kode).toBe('http.isian-tak-sah')
    expect(galat.rincian.isian).toEqual([
      { medan: 'namaAkun', pesan: 'Isi nama akun.' },
      { medan: 'sandi', pesan: expect.stringMatching(/^Input tidak valid: diharapkan string/) },
    ])
  })

  test('JSON yang rusak dan kiriman yang terlalu besar ditolak dengan kalimat', async () => {
    const headers = { 'content-type': 'application/json' }
    const rusak = await app.inject({ method: 'POST', url: '/api/masuk', headers, payload: '{"namaAkun":' })
    expect([rusak.statusCode, rusak.json().galat.kode]).toEqual([400, 'http.tak-terbaca'])
    const besar = await app.inject({
      method: 'POST',
      url: '/api/masuk',
      headers,
      payload: `"${'x'.repeat(1024 * 1024 + 1)}"`,
    })
    expect([besar.statusCode, besar.json().galat.kode]).toEqual([413, 'http.terlalu-besar'])
  })

  test('gangguan: kalimat dengan nomor kejadian yang juga ada di log, tanpa isi galatnya', async () => {
    const jawab = await app.inject('/api/uji/rusak')
    expect(jawab.statusCode).toBe(500)
    const { kejadian } = jawab.json<{ galat: { rincian: { kejadian: string } } }>().galat.rincian
    expect(jawab.body).not.toMatch(/SITI|3576/)
    const log = s.barisLog.join()
    expect(log).toContain(kejadian)
    expect(log).not.toMatch(/SITI|9901010101900001/)
  })

  test('log memuat pola rute, bukan alamat yang dapat memuat NIK, dan bukan isi kiriman', async () => {
    s.barisLog.length = 0
    await app.inject({
      method: 'POST',
      url: '/api/uji/orang/9901010101900001?cari=SITI',
      payload: { umur: 7, nama: 'SITI' },
    })
    const log = s.barisLog.join()
    expect(log).toContain('/api/uji/orang/:nik')
    expect(log).not.toMatch(/SITI|9901010101900001/)
  })
})

test('OpenAPI 3.1 memuat rute dengan bentuknya', async () => {
  const dokumen = (await app.inject('/api/openapi.json')).json()
  expect(dokumen.openapi).toBe('3.1.0')
  expect(dokumen.paths['/api/masuk'].post.requestBody).toBeDefined()
  expect(
    dokumen.paths['/api/kalender'].get.responses['200'].content['application/json'].schema.properties.libur,
  ).toBeDefined()
})

describe('pekerjaan', () => {
  const id = '0198a000-0000-7000-8000-000000000001'
  const berjalan = (): Pekerjaan => ({
    id,
    nama: 'dkb.impor',
    kunci: 'k',
    judul: 'Impor penduduk.csv',
    status: 'berjalan',
    bagian: 0.25,
    pesan: 'membaca baris',
    dibuat: new Date('2026-08-12T01:00:00Z'),
    mulai: new Date('2026-08-12T01:00:01Z'),
    pelaku: { jenis: 'pegawai', akunId: kantor.akun.kabid.id, pegawaiId: 'p', nama: 'Pemangku kabid' },
  })

  test('dilihat dan didaftar; yang tidak ada 404, tanda pengenal yang bukan UUID 422', async () => {
    s.antrean.atur(berjalan())
    const headers = { cookie: await masukSebagai('kadis') }
    expect((await app.inject({ url: `/api/pekerjaan/${id}`, headers })).json()).toMatchObject({
      status: 'berjalan',
      oleh: 'Pemangku kabid',
    })
    expect(
      (await app.inject({ url: '/api/pekerjaan?aktif=true&nama=dkb.impor', headers })).json().pekerjaan
        .length,
    ).toBe(1)
    expect((await app.inject({ url: '/api/pekerjaan?nama=lain', headers })).json().pekerjaan.length).toBe(0)
    expect((await app.inject({ url: `/api/pekerjaan/${id.replace('1', '2')}`, headers })).statusCode).toBe(
      404,
    )
    expect((await app.inject({ url: '/api/pekerjaan/1', headers })).statusCode).toBe(422)
  })

  test('dialirkan sampai selesai; pembaca yang pergi dilepas', async () => {
    s.antrean.atur(berjalan())
    const asal = await app.listen({ port: 0, host: '127.0.0.1' })
    const headers = lewatPorta(await masukSebagai('kadis'), asal)
    const aliran = await fetch(`${asal}/api/pekerjaan/${id}/alir`, { headers })
    expect(aliran.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(aliran.headers.get('x-content-type-options')).toBe('nosniff')
    setTimeout(() => s.antrean.atur({ ...berjalan(), bagian: 0.5 }), 30)
    setTimeout(
      () =>
        s.antrean.atur({
          ...berjalan(),
          status: 'selesai',
          bagian: 1,
          selesai: new Date('2026-08-12T01:05:00Z'),
        }),
      60,
    )
    const kabar = (await aliran.text()).split('\n\n').filter((b) => b.startsWith('data: '))
    expect(kabar.map((k) => JSON.parse(k.slice(6)).bagian)).toEqual([0.25, 0.5, 1])

    s.antrean.atur(berjalan())
    const henti = new AbortController()
    await fetch(`${asal}/api/pekerjaan/${id}/alir`, { headers, signal: henti.signal })
    expect(s.antrean.pendengar).toBe(1)
    henti.abort()
    await expect.poll(() => s.antrean.pendengar).toBe(0)
    expect((await fetch(`${asal}/api/pekerjaan/${id}/alir`)).status).toBe(401)
  })

  test('aliran berakhir bila sesi di belakangnya berakhir', async () => {
    s.antrean.atur(berjalan())
    const asal = app.listeningOrigin
    const headers = lewatPorta(await masukSebagai('kadis'), asal)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const aliran = await fetch(`${asal}/api/pekerjaan/${id}/alir`, { headers })
      vi.advanceTimersByTime(15_000)
      await fetch(`${asal}/api/keluar`, { method: 'POST', headers })
      vi.advanceTimersByTime(15_000)
      expect(await aliran.text()).toContain('data: ')
      expect(s.antrean.pendengar).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test('dibatalkan oleh yang memulai atau pengelola, tidak oleh orang lain; tercatat', async () => {
    const batal = async (siapa: string) => {
      s.antrean.atur(berjalan())
      const headers = { cookie: await masukSebagai(siapa) }
      return (await app.inject({ method: 'POST', url: `/api/pekerjaan/${id}/batal`, headers })).statusCode
    }
    expect(await batal('kadis')).toBe(403)
    expect(await batal('kabid')).toBe(200)
    expect(await batal('pengelola')).toBe(200)
    const entri = await findEntri(s.db, { objek: `pekerjaan/${id}`, batas: 5 })
    expect(entri.map((e) => e.pelaku.jenis)).toEqual(['pengelola', 'pegawai'])
  })
})
