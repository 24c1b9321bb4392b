import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { type TsaUji, tsaUji } from '../cap-waktu/tsa-uji.ts'
import { caUji, laporanUji, pdfsig } from '../contoh-uji.ts'
import { kerjaTtd } from '../kerja-ttd.ts'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import { akarKantor } from '../sertifikat/akar-kantor.ts'
import { siapkanCa } from '../sertifikat/siapkan-ca.ts'
import { SetelanTtd } from '../setelan/setelan-ttd.ts'
import { tambahAkar, ubahSetelanTtd } from '../setelan/ubah-setelan.ts'
import { findTandaTanganFile } from '../ttd.store.ts'
import { type BuktiDokumen, daftarBukti } from './bukti.store.ts'
import { rawatBukti } from './rawat-bukti.ts'

const adaPoppler = spawnSync('pdfsig', ['-v']).error === undefined
const MULAI = new Date('2026-08-12T01:00:00Z')
const HARI = 1440
const TAHUN_MS = 365 * HARI * 60_000
const pengelola: Pelaku = { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }
const signal = new AbortController().signal

let s: SaranaUji
let tsa: TsaUji
let tsaBaru: TsaUji
beforeAll(async () => {
  s = await saranaUji(MULAI.toISOString())
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  const kabid = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kabid')!
  const p = nilai(await buatPegawai(s, { nama: 'Budi Hartono', nip: '190001011995032011' }, pengelola))
  nilai(
    await tetapkanPemangku(
      s,
      { pegawaiId: p.id, jabatanId: kabid.id, dasar: 'definitif', sejak: '2026-01-02' },
      pengelola,
    ),
  )
  await siapkanCa(s, { dinas: 'Dinas Dukcapil Kabupaten Latihan', latihan: true })
  // The first authority's certificate ends in a year, the second's in three.
  const masa = (tahun: number) => ({
    sejak: new Date(MULAI.getTime() - TAHUN_MS),
    sampai: new Date(MULAI.getTime() + tahun * TAHUN_MS),
  })
  const ca = await caUji('CA Cap Waktu Uji', masa(9))
  tsa = await tsaUji(() => s.jam.sekarang(), { ca, masa: masa(1) })
  tsaBaru = await tsaUji(() => s.jam.sekarang(), { ca, masa: masa(3) })
  nilai(await tambahAkar(s, { pem: ca.pem, jenis: 'cap-waktu' }, pengelola))
  await setel({})
}, 120_000)
afterAll(async () => {
  await tsa?.tutup()
  await tsaBaru?.tutup()
  await s?.tutup()
})

function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}
async function setel(isi: object, alamat = tsa.url): Promise<void> {
  const setelan = SetelanTtd.parse({ capWaktu: { alamat, batasDetik: 1 }, ...isi })
  await ubahSetelanTtd(s, setelan, pengelola)
}
async function segel(berkasId: string): Promise<string> {
  const isi = laporanUji(`Buku ${berkasId}`)
  const dokumen = await simpanDokumen(s, { nama: 'buku.pdf', mime: 'application/pdf', isi })
  const kerja = kerjaTtd(s).find((k) => k.nama === 'ttd.segel')!
  const p = {
    kunci: `${berkasId}/1/s`,
    berkasId,
    langkah: '1',
    masukan: {},
    dokumen: [dokumen],
    catatan: {},
    dengan: { dokumen: 'buku.pdf' },
    pelaku: pengelola,
  }
  return nilai(await kerja.jalankan(p, { kemajuan: () => undefined, signal })).dokumen[0]!.hash
}
async function milik(berkasId: string): Promise<BuktiDokumen> {
  return (await daftarBukti(s.db, 200)).find((b) => b.berkasId === berkasId)!
}

test('segel baru masuk daftar dan dikatakan sampai kapan terbukti; yang belum dekat tidak disentuh', async () => {
  const hash = await segel('r1')
  expect(await rawatBukti(s, signal)).toEqual({ dinilai: 1, diperpanjang: 0 })
  expect(await milik('r1')).toMatchObject({
    hashKini: hash,
    sebab: 'sertifikat',
    sampai: new Date(MULAI.getTime() + TAHUN_MS),
  })
  expect(await rawatBukti(s, signal)).toEqual({ dinilai: 0, diperpanjang: 0 })
})

test('menjelang habis, layanan mati: ditolak dengan sebabnya, dicatat sekali, dicoba lagi kemudian', async () => {
  s.jam.maju(300 * HARI)
  tsa.ulah = 'galat-500'
  expect(await rawatBukti(s, signal)).toMatchObject({
    diperpanjang: 0,
    galat: { kode: 'ttd.bukti-tertunda' },
  })
  const satu = await milik('r1')
  expect(satu).toMatchObject({ gagal: 1, galat: { kode: 'ttd.bukti-tertunda' } })
  // Not before its time: the authority is not asked again at once.
  const diminta = tsa.diminta
  expect(await rawatBukti(s, signal)).toEqual({ dinilai: 0, diperpanjang: 0 })
  expect(tsa.diminta).toBe(diminta)
  s.jam.maju(120)
  expect(await rawatBukti(s, signal)).toMatchObject({ galat: { kode: 'ttd.bukti-tertunda' } })
  expect(await milik('r1')).toMatchObject({ gagal: 2, hashKini: satu.hashKini })
  const entri = await findEntri(s.db, { tindakan: 'ttd.perpanjang-bukti', batas: 9 })
  expect(entri.map((e) => e.hasil)).toEqual(['ditolak'])
  expect((await s.db.all(sql`select 1 from kabar where tautan = '/tanda-tangan/bukti'`)).length).toBe(1)
}, 120_000)

test('layanan kembali: cap waktu berikutnya berdiri di belakang file lama, dan daftarnya maju', async () => {
  tsa.ulah = 'baik'
  const lama = await milik('r1')
  await setel({}, tsaBaru.url)
  expect(await rawatBukti(s, signal, { segera: true })).toEqual({ dinilai: 0, diperpanjang: 1 })
  const baru = await milik('r1')
  expect(baru).toMatchObject({
    gagal: 0,
    galat: null,
    sebab: 'sertifikat',
    sampai: new Date(MULAI.getTime() + 3 * TAHUN_MS),
  })
  const [a, b] = await Promise.all([bacaDokumen(s, lama.hashKini), bacaDokumen(s, baru.hashKini)])
  expect(b.isi.subarray(0, a.isi.length).equals(a.isi)).toBe(true)
  expect(nilai(periksaTtd(b.isi, await akarKantor(s.db)))).toMatchObject({ sah: true })
  if (adaPoppler) expect(await pdfsig(b.isi)).toContain('Signature is Valid.')
  expect((await findTandaTanganFile(s.db, baru.hashKini))!.berkasId).toBe('r1')
  // Long after the first authority ended, the document still stands.
  s.jam.maju(300 * HARI)
  expect(nilai(periksaTtd(b.isi, await akarKantor(s.db))).sah).toBe(true)
})

test('algoritma yang melemah lebih dahulu daripada sertifikat juga membuatnya jatuh waktu', async () => {
  await setel({ rsa2048Sampai: '2028-06-01', hariPerpanjang: 30 }, tsaBaru.url)
  expect(await rawatBukti(s, signal)).toMatchObject({ dinilai: 1, diperpanjang: 0 })
  expect(await milik('r1')).toMatchObject({ sebab: 'algoritma', sampai: new Date('2028-06-01T23:59:59Z') })
  await setel({}, tsaBaru.url)
  expect(await rawatBukti(s, signal)).toMatchObject({ dinilai: 1, diperpanjang: 0 })
})

test('segel yang dahulu tanpa bukti dilengkapi bila layanan ada, kecuali kantor tidak menghendakinya', async () => {
  await setel({ jangkaPanjang: false }, tsaBaru.url)
  await segel('r2')
  expect(await rawatBukti(s, signal)).toMatchObject({ dinilai: 1, diperpanjang: 0 })
  expect((await milik('r2')).sebab).toBe('belum-bercap')
  await setel({}, tsaBaru.url)
  expect(await rawatBukti(s, signal)).toMatchObject({ diperpanjang: 1 })
  expect((await milik('r2')).sebab).toBe('sertifikat')
})

test('file yang tidak ada lagi disebut tiada, sekali, dan tidak menahan dokumen lain', async () => {
  const hash = await segel('r3')
  await rawatBukti(s, signal)
  await s.simpanan.hapus(hash)
  await setel({ hariPerpanjang: 730 }, tsaBaru.url)
  await rawatBukti(s, signal)
  expect((await milik('r3')).sebab).toBe('tiada')
  expect(await rawatBukti(s, signal)).toMatchObject({ dinilai: 0 })
  expect((await milik('r1')).galat).toBeNull()
})
