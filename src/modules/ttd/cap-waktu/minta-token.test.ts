import { afterAll, beforeAll, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { caUji, SAAT_UJI } from '../contoh-uji.ts'
import { SetelanTtd } from '../setelan/setelan-ttd.ts'
import { mintaToken } from './minta-token.ts'
import { periksaToken } from './periksa-token.ts'
import { KEBIJAKAN_UJI, type TsaUji, tsaUji, type UlahTsa } from './tsa-uji.ts'

const ISI = Buffer.from('nilai tanda tangan')
let tsa: TsaUji
beforeAll(async () => {
  tsa = await tsaUji(() => SAAT_UJI)
})
afterAll(() => tsa.tutup())

function minta(ubah: { alamat?: string; akar?: string[]; kebijakan?: string; ulah?: UlahTsa } = {}) {
  tsa.ulah = ubah.ulah ?? 'baik'
  const { capWaktu } = SetelanTtd.parse({
    capWaktu: {
      alamat: ubah.alamat ?? tsa.url,
      batasDetik: 1,
      kebijakan: ubah.kebijakan ?? KEBIJAKAN_UJI,
    },
  })
  return mintaToken([ISI], {
    setelan: capWaktu!,
    akar: (ubah.akar ?? [tsa.ca.pem]).map((pem) => ({ pem, tersertifikasi: false })),
    jam: jamTetap(SAAT_UJI.toISOString()),
    signal: AbortSignal.timeout(3500),
  })
}

test('layanan yang baik memberi cap yang menunjuk isi itu dan waktunya', async () => {
  const h = await minta()
  if (!h.ok) throw new Error(h.galat.pesan)
  expect(h.value.waktu).toEqual(SAAT_UJI)
  expect(periksaToken(h.value.token, [ISI])).toMatchObject({ cocok: true, kebijakan: KEBIJAKAN_UJI })
  expect(periksaToken(h.value.token, [Buffer.from('isi lain')])).toMatchObject({ sebab: 'sidik' })
})

test.each([
  ['nonce-lain', 'permintaan lain'],
  ['sidik-lain', 'isi lain'],
  ['kebijakan-lain', 'kebijakannya'],
  ['diubah', 'diubah'],
  ['ditolak', 'ditolak'],
  ['sampah', 'tidak dapat dibaca'],
  ['kosong', 'tidak dapat dibaca'],
  ['besar', 'terlalu besar'],
  ['tanda-tangan-salah', 'tidak cocok'],
  ['jam-salah', '60 menit'],
] as const)('jawaban %s ditolak, sekali saja, dengan sebabnya', async (ulah, kata) => {
  const sebelum = tsa.diminta
  const h = await minta({ ulah })
  expect(h).toMatchObject({ galat: { kode: 'ttd.cap-salah' } })
  if (!h.ok) expect(h.galat.pesan).toContain(kata)
  expect(tsa.diminta).toBe(sebelum + 1)
})

test.each(['lambat', 'galat-500', 'menunggu'] as const)(
  'layanan %s dicoba lagi, lalu dikatakan tidak menjawab',
  async (ulah) => {
    const sebelum = tsa.diminta
    expect(await minta({ ulah })).toMatchObject({ galat: { kode: 'ttd.cap-mati' } })
    expect(tsa.diminta).toBeGreaterThan(sebelum + 1)
  },
)

test('layanan yang tidak ada dikatakan tidak terhubung', async () => {
  expect(await minta({ alamat: 'http://127.0.0.1:9/' })).toMatchObject({ galat: { kode: 'ttd.cap-mati' } })
})

test('penerbit yang tidak dikenal kantor ditolak', async () => {
  const asing = await caUji('CA asing')
  expect(await minta({ akar: [asing.pem] })).toMatchObject({ galat: { kode: 'ttd.cap-salah' } })
})

test.each([
  ['yang bukan untuk cap waktu', { untuk: 'pegawai' as const }, 'bukan untuk cap waktu'],
  [
    'yang sudah habis',
    { masa: { sejak: new Date('2026-01-01'), sampai: new Date('2026-02-01') } },
    'tidak berlaku',
  ],
])('sertifikat layanan %s ditolak', async (_nama, opsi, kata) => {
  const lain = await tsaUji(() => SAAT_UJI, { ca: tsa.ca, ...opsi })
  const h = await minta({ alamat: lain.url })
  await lain.tutup()
  expect(h).toMatchObject({ galat: { kode: 'ttd.cap-salah' } })
  if (!h.ok) expect(h.galat.pesan).toContain(kata)
})
