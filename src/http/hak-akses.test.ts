import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruteAkun, setelUlangAkun } from '#akun'
import { findEntri } from '#jejak'
import { ruteKalender } from '#kalender'
import type { App } from '#platform/http'
import { type KantorUji, kantorUji, pastikan, SANDI_UJI } from '../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../test/support/sarana-uji.ts'
import { antreanUji } from './antrean-uji.ts'
import { buatServer } from './server.ts'

const UUID = '0198a000-0000-7000-8000-0000000000ff'
const pegawai = { nama: 'Siti Aminah', nip: '-' }
const jabatan = { nama: 'Sekretaris', pelaksana: null, urutan: 15, tunggal: true }
const libur = {
  tanggal: '2028-02-16',
  nama: 'Pemungutan suara',
  jenis: 'hari-pemungutan-suara',
  dasar: 'Keppres 10/2028',
}
const jam = [{ hari: 1, mulai: '08:00', selesai: '14:00' }]
const logo =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="logo.png"\r\nContent-Type: image/png\r\n\r\nbukan gambar\r\n--b--\r\n'

type Siapa = 'semua' | 'masuk' | 'pengelola' | 'sementara'
/** Who may reach each route. 'sementara' is open also to one who still has a temporary password. */
const HAK: Record<string, [Siapa, Partial<InjectOptions>?]> = {
  'GET /api/sehat': ['semua'],
  'GET /api/openapi.json': ['semua'],
  'GET /api/awal': ['semua'],
  'GET /api/kantor/logo': ['semua'],
  'POST /api/akun-pertama': ['semua'],
  'POST /api/masuk': ['semua'],
  'POST /api/keluar': ['semua'],
  'GET /api/saya': ['sementara'],
  'POST /api/saya/sandi': ['sementara', { payload: { sandiLama: SANDI_UJI, sandiBaru: 'pendek' } }],
  'POST /api/saya/totp': ['masuk', { payload: { sandi: SANDI_UJI } }],
  'POST /api/saya/totp/konfirmasi': ['masuk', { payload: { kode: '12345' } }],
  'POST /api/saya/totp/hapus': ['masuk', { payload: { sandi: SANDI_UJI } }],
  'GET /api/kantor': ['masuk'],
  'GET /api/kalender': ['masuk'],
  'GET /api/pekerjaan': ['masuk'],
  'GET /api/pekerjaan/:id': ['masuk'],
  'GET /api/pekerjaan/:id/alir': ['masuk'],
  'POST /api/pekerjaan/:id/batal': ['masuk'],
  'PUT /api/kantor': [
    'pengelola',
    { payload: { nama: 'Kabupaten Latihan', dinas: 'Dinas', alamat: '', kontak: '', zona: 'WIB', kop: [] } },
  ],
  'POST /api/kantor/logo': [
    'pengelola',
    { payload: logo, headers: { 'content-type': 'multipart/form-data; boundary=b' } },
  ],
  'GET /api/pegawai': ['pengelola'],
  'POST /api/pegawai': ['pengelola', { payload: pegawai }],
  'PUT /api/pegawai/:id': ['pengelola', { payload: pegawai }],
  'GET /api/jabatan': ['pengelola'],
  'POST /api/jabatan': ['pengelola', { payload: jabatan }],
  'PUT /api/jabatan/:id': ['pengelola', { payload: jabatan }],
  'POST /api/pemangku': [
    'pengelola',
    { payload: { pegawaiId: UUID, jabatanId: UUID, dasar: 'definitif', sejak: '2026-01-02' } },
  ],
  'POST /api/pemangku/:id/akhiri': ['pengelola', { payload: { sampai: '2026-01-02' } }],
  'GET /api/mandat': ['pengelola'],
  'POST /api/mandat': [
    'pengelola',
    {
      payload: {
        bentuk: 'an',
        pemberiId: UUID,
        penerimaId: UUID,
        nomorSurat: '800/1/2026',
        tanggalSurat: '2026-01-02',
        sejak: '2026-01-02',
      },
    },
  ],
  'POST /api/mandat/:id/akhiri': ['pengelola', { payload: { sampai: '2026-01-02' } }],
  'GET /api/saya/mandat': ['masuk'],
  'GET /api/akun': ['pengelola'],
  'POST /api/akun': ['pengelola', { payload: { namaAkun: 'baru', pegawaiId: UUID } }],
  'POST /api/akun/:id/setel-ulang': ['pengelola', { payload: {} }],
  'POST /api/akun/:id/nonaktif': ['pengelola'],
  'POST /api/akun/:id/aktif': ['pengelola'],
  'PUT /api/kalender': [
    'pengelola',
    { payload: { jamBiasa: jam, jamRamadan: jam, masaRamadan: [], dasar: 'Perda 1/2026' } },
  ],
  'POST /api/libur': ['pengelola', { payload: libur }],
  'DELETE /api/libur/:tanggal': ['pengelola'],
}

let s: SaranaUji
let kantor: KantorUji
let app: App
const kuki: Record<string, string> = {}
const rute: string[] = []

beforeAll(async () => {
  s = { ...(await saranaUji()), antrean: antreanUji() }
  kantor = await kantorUji(s)
  const catatRute = (a: App) => {
    a.addHook('onRoute', (r) => {
      for (const metode of [r.method].flat()) if (metode !== 'HEAD') rute.push(`${metode} ${r.url}`)
    })
  }
  app = await buatServer(s, { rute: [catatRute, ruteAkun, ruteKalender], latihan: true })
  const { sandiSementara } = pastikan(await setelUlangAkun(s, kantor.akun.kasi.id, {}, kantor.pelaku))
  for (const [siapa, sandi] of [
    ['adbx', SANDI_UJI],
    ['kabid', SANDI_UJI],
    ['kadis', SANDI_UJI],
    ['pengelola', SANDI_UJI],
    ['kasi', sandiSementara],
  ] as const) {
    const jawab = await app.inject({ method: 'POST', url: '/api/masuk', payload: { namaAkun: siapa, sandi } })
    kuki[siapa] = String(jawab.headers['set-cookie']).split(';')[0]!
  }
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

test('setiap rute modul ini punya baris pada tabel hak, dan tidak ada baris tanpa rute', () => {
  const milikServer = [
    'GET /api/sehat',
    'GET /api/openapi.json',
    ...Object.keys(HAK).filter((k) => k.includes('/api/pekerjaan')),
  ]
  expect([...rute, ...milikServer].sort()).toEqual(Object.keys(HAK).sort())
})

async function coba(kunci: string, siapa: string): Promise<string> {
  const [metode, pola] = kunci.split(' ') as [NonNullable<InjectOptions['method']>, string]
  const isi: Partial<InjectOptions> = HAK[kunci]![1] ?? (metode === 'POST' ? { payload: {} } : {})
  const cookie = siapa === 'tamu' ? {} : { cookie: kuki[siapa]! }
  const url = pola.replace(':id', UUID).replace(':tanggal', '2029-01-01')
  const jawab = await app.inject({
    ...isi,
    method: metode,
    url,
    headers: { ...isi.headers, ...cookie },
  } as InjectOptions)
  expect(jawab.statusCode, jawab.body).toBeLessThan(500)
  const galat = jawab.headers['content-type']?.includes('json')
    ? jawab.json<{ galat?: { kode: string } }>().galat
    : undefined
  return galat?.kode ?? 'boleh'
}

const DITOLAK_PINTU = [
  'akun.belum-masuk',
  'akun.bukan-pengelola',
  'akun.wajib-ganti-sandi',
  'kalender.bukan-pengelola',
]

describe.each(Object.keys(HAK).filter((k) => k !== 'POST /api/keluar'))('%s', (kunci) => {
  const hak = HAK[kunci]![0]

  test('tamu', async () => {
    const kode = await coba(kunci, 'tamu')
    if (hak === 'semua') expect(DITOLAK_PINTU).not.toContain(kode)
    else expect(kode).toBe('akun.belum-masuk')
  })

  test('yang masih memakai sandi sementara', async () => {
    const kode = await coba(kunci, 'kasi')
    if (hak === 'semua' || hak === 'sementara') expect(DITOLAK_PINTU).not.toContain(kode)
    else expect(kode).toBe('akun.wajib-ganti-sandi')
  })

  test.each(['adbx', 'kabid', 'kadis'])('pejabat %s', async (siapa) => {
    const kode = await coba(kunci, siapa)
    if (hak === 'pengelola') expect(kode).toMatch(/bukan-pengelola$/)
    else expect(DITOLAK_PINTU).not.toContain(kode)
  })

  test('pengelola', async () => expect(DITOLAK_PINTU).not.toContain(await coba(kunci, 'pengelola')))
})

test('pejabat yang mencoba pengaturan tercatat di jejak dengan rutenya', async () => {
  await coba('POST /api/pegawai', 'kadis')
  const [entri] = await findEntri(s.db, { tindakan: 'http.lampaui-wewenang', batas: 1 })
  expect(entri).toMatchObject({
    hasil: 'ditolak',
    pelaku: { jenis: 'pegawai', nama: 'Pemangku kadis' },
    rincian: { rute: 'POST /api/pegawai' },
  })
})
