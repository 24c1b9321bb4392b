import { execFileSync, spawnSync } from 'node:child_process'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { beriMandat, daftarJabatan, tetapkanPemangku, ubahPegawai } from '#akun'
import { bacaDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { bukaUji, coba, type KantorUji, kantorUji, lihat, tuntas, wajib } from '../berkas/kantor-uji.ts'
import { tugaskanLangkah } from '../berkas/tugaskan-langkah.ts'
import { ingatkanMandat } from '../pengingat/ingatkan-mandat.ts'
import { bacaSisa } from './baca-sisa.ts'
import { bacaPekerjaan, sidikPekerjaan } from './pekerjaan-pegawai.ts'
import type { DaftarSerahTerima, PekerjaanPegawai } from './serah-terima.contract.ts'
import { ruteSerahTerima } from './serah-terima.routes.ts'
import { daftarSerahTerima } from './serah-terima.store.ts'
import { serahkanPekerjaan } from './serahkan-pekerjaan.ts'
import { usulPenerima } from './usul-penerima.ts'

let k: KantorUji
let jabatan: Record<string, string>
let fajar: Pelaku & { pegawaiId: string }
beforeAll(async () => {
  k = await kantorUji()
  jabatan = Object.fromEntries((await daftarJabatan(k.db)).map((j) => [j.pelaksana, j.id]))
  const { id } = await k.db.one<{ id: string }>(
    sql`insert into pegawai (nama, nip) values ('Fajar', '-') returning id`,
  )
  fajar = { jenis: 'pegawai', akunId: 'akun-fajar', pegawaiId: id, nama: 'Fajar' }
  const masa = { pegawaiId: id, jabatanId: jabatan['adb']!, dasar: 'definitif', sejak: '2026-01-01' } as const
  wajib(await tetapkanPemangku(k, masa, operatorMesin))
})
afterAll(() => k.tutup())
beforeEach(async () => {
  await k.db.run(sql`update pegawai set aktif = true`)
  await k.db.run(sql`update berkas_tempat set pengambil = null, diambil = null`)
})

const ambil = async (id: string, siapa: Pelaku, jenis: 'ambil' | 'limpahkan' = 'ambil', kepada?: string) => {
  const { langkahKini } = await lihat(k, id)
  wajib(await tugaskanLangkah(k, { berkasId: id, langkah: langkahKini!, jenis, kepada }, siapa))
}
const serahkan = async (dari: string, kepada: string, pelaku: Pelaku = operatorMesin) => {
  const butir = await bacaPekerjaan(k.db, dari, kepada, k.jam.sekarang())
  return serahkanPekerjaan(
    k,
    {
      dariId: dari,
      kepadaId: kepada,
      sebab: 'berhenti',
      tanggal: '2026-08-12',
      nomor: '800/12/BA/2026',
      sidik: sidikPekerjaan(butir),
    },
    pelaku,
  )
}
const pengambil = async (id: string) =>
  (
    await k.db.one<{ pengambil: string | null }>(
      sql`select pengambil from berkas_tempat where berkas_id = ${id}`,
    )
  ).pengambil

test('yang diambil seorang ADB beralih kepada ADB lain, dengan berita acara, riwayat, dan jejak', async () => {
  const ani = k.orang.adb.pegawaiId
  const lain = await bukaUji(k, 'Laporan kedua')
  await ambil(lain, k.orang.adb)

  const butir = await bacaPekerjaan(k.db, ani, fajar.pegawaiId, k.jam.sekarang())
  expect(butir).toMatchObject([
    { jenis: 'langkah', sebab: 'diambil', nasib: 'beralih', berkasId: lain, langkah: '1' },
  ])
  const { dokumenHash, id: baId } = wajib(await serahkan(ani, fajar.pegawaiId))
  expect(await pengambil(lain)).toBe(fajar.pegawaiId)
  expect(await bacaPekerjaan(k.db, ani, undefined, k.jam.sekarang())).toEqual([])
  const riwayat = await k.db.all(
    sql`select jenis, kepada from berkas_penugasan where berkas_id = ${lain} order by waktu, id`,
  )
  expect(riwayat).toEqual([
    { jenis: 'ambil', kepada: 'Ani' },
    { jenis: 'serahkan', kepada: 'Fajar' },
  ])
  expect((await findEntri(k.db, { objek: `serah-terima/${baId}`, batas: 2 })).map((e) => e.tindakan)).toEqual(
    ['sop.serah-terima'],
  )
  expect((await findEntri(k.db, { objek: `berkas/${lain}`, batas: 1 }))[0]).toMatchObject({
    tindakan: 'sop.serahkan',
  })
  expect((await daftarSerahTerima(k.db, ani))[0]).toMatchObject({ dari: 'Ani', kepada: 'Fajar', dokumenHash })
  const kabar = await k.db.all(
    sql`select judul from kabar where pegawai_id = ${fajar.pegawaiId} and kunci like 'serah-terima/%'`,
  )
  expect(kabar).toEqual([{ judul: 'Pekerjaan Ani diserahkan kepada Anda' }])
  const { isi } = await bacaDokumen(k, dokumenHash)
  expect(isi.subarray(0, 5).toString()).toBe('%PDF-')
  if (spawnSync('pdftotext', ['-v']).status === 0) {
    const teks = execFileSync('pdftotext', ['-', '-'], { input: isi }).toString().replace(/\s+/g, ' ')
    for (const kata of [
      'BERITA ACARA SERAH TERIMA PEKERJAAN',
      '800/12/BA/2026',
      'Rabu tanggal 12 Agustus 2026',
      'Laporan kedua',
      'beralih kepada PIHAK KEDUA',
      'Ani',
      'Fajar',
      'ADMINISTRATOR DATABASE,',
    ])
      expect(teks).toContain(kata)
  }
})

test('pegawai yang dinonaktifkan meninggalkan sisa yang tampak dan bernama penanggung jawab', async () => {
  const milik = await bukaUji(k, 'Diambil lalu ditinggal')
  await ambil(milik, k.orang.adb)
  const diKasi = await bukaUji(k, 'Menunggu Kasi')
  await tuntas(k, diKasi, 'adb', 'olah')
  const nonaktif = (p: Pelaku & { pegawaiId: string }, nip: string) =>
    ubahPegawai(k, p.pegawaiId, { nama: p.nama, nip, aktif: false }, operatorMesin)
  wajib(await nonaktif(k.orang.adb, '198001012005011000'))
  wajib(await nonaktif(k.orang.kasi, '198001012005011001'))

  const sisa = (await bacaSisa(k.db, k.jam.sekarang())).filter((b) => [milik, diKasi].includes(b.berkasId))
  expect(sisa.map((b) => [b.judul, b.sebab, b.bekas, b.penanggungJawab.map((p) => p.nama)])).toEqual(
    expect.arrayContaining([
      ['Diambil lalu ditinggal', 'pengambil-pergi', 'Ani', ['Fajar']],
      ['Menunggu Kasi', 'tanpa-pemangku', null, ['Citra']],
    ]),
  )
  expect(await bacaPekerjaan(k.db, k.orang.kasi.pegawaiId, undefined, k.jam.sekarang())).toMatchObject([
    { sebab: 'satu-satunya', berkasId: diKasi },
  ])
  expect((await usulPenerima(k.db, k.orang.adb.pegawaiId, k.jam.sekarang()))[0]).toMatchObject({
    nama: 'Fajar',
  })
  expect((await usulPenerima(k.db, k.orang.kasi.pegawaiId, k.jam.sekarang()))[0]).toMatchObject({
    nama: 'Citra',
    alasan: expect.stringContaining('atasan'),
  })

  wajib(await serahkan(k.orang.adb.pegawaiId, fajar.pegawaiId))
  expect(await pengambil(milik)).toBe(fajar.pegawaiId)
  // Citra holds no position of this step: it stays open at the position, and stays in sight.
  wajib(await serahkan(k.orang.kasi.pegawaiId, k.orang.kabid.pegawaiId))
  expect(await pengambil(diKasi)).toBeNull()
  const akhir = (await bacaSisa(k.db, k.jam.sekarang())).map((b) => b.berkasId)
  expect(akhir).toContain(diKasi)
  expect(akhir).not.toContain(milik)
})

test('pelimpahan beralih; mandat hanya disebut, karena memerlukan surat', async () => {
  const id = await bukaUji(k, 'Dilimpahkan')
  await ambil(id, k.orang.adb, 'limpahkan', k.orang.sekretaris.pegawaiId)
  const mandat = {
    bentuk: 'an',
    pemberiId: jabatan['kadis']!,
    penerimaId: jabatan['sekretaris']!,
    nomorSurat: '800/77/2026',
    tanggalSurat: '2026-08-01',
    sejak: '2026-08-01',
  } as const
  wajib(await beriMandat(k, mandat, operatorMesin))
  const butir = await bacaPekerjaan(
    k.db,
    k.orang.sekretaris.pegawaiId,
    k.orang.kasi.pegawaiId,
    k.jam.sekarang(),
  )
  expect(butir).toMatchObject([
    { jenis: 'limpahan', nasib: 'beralih', berkasId: id },
    { jenis: 'mandat', sebab: 'penerima', nasib: 'disebut', judul: 'a.n. Kepala Dinas, Sekretaris' },
  ])
  wajib(await serahkan(k.orang.sekretaris.pegawaiId, k.orang.kasi.pegawaiId))
  const boleh = (siapa: 'kasi' | 'sekretaris') => coba(k, id, siapa, 'olah')
  expect(await boleh('sekretaris')).toMatchObject({ ok: false, galat: { kode: 'sop.bukan-wewenang' } })
  expect(await boleh('kasi')).toMatchObject({ ok: true })
})

test('ditolak: orang lain, penerima yang tidak sah, daftar yang sudah berubah, tanpa pekerjaan', async () => {
  const id = await bukaUji(k, 'Ditolak')
  await ambil(id, k.orang.adb)
  const ani = k.orang.adb.pegawaiId
  const kode = async (h: ReturnType<typeof serahkan>) => {
    const hasil = await h
    return hasil.ok ? 'diterima' : hasil.galat.kode
  }
  expect(await kode(serahkan(ani, fajar.pegawaiId, k.orang.kabid))).toBe('sop.serah-terima-bukan-wewenang')
  expect(await kode(serahkan(ani, ani))).toBe('sop.serah-terima-penerima')
  await k.db.run(sql`update pegawai set aktif = false where id = ${fajar.pegawaiId}`)
  expect(await kode(serahkan(ani, fajar.pegawaiId))).toBe('sop.serah-terima-penerima')
  await k.db.run(sql`update pegawai set aktif = true`)
  expect(await kode(serahkan(k.orang.kabid.pegawaiId, ani))).toBe('sop.serah-terima-kosong')
  const lama = sidikPekerjaan(await bacaPekerjaan(k.db, ani, fajar.pegawaiId, k.jam.sekarang()))
  await ambil(await bukaUji(k, 'Datang sesudah daftar dibuka'), k.orang.adb)
  const minta = { dariId: ani, kepadaId: fajar.pegawaiId, sebab: 'berhenti', tanggal: '2026-08-12' } as const
  expect(await kode(serahkanPekerjaan(k, { ...minta, sidik: lama }, operatorMesin))).toBe(
    'sop.serah-terima-berubah',
  )
  expect(await pengambil(id)).toBe(ani)
  expect(await kode(serahkan(ani, fajar.pegawaiId, k.orang.adb))).toBe('diterima')
})

test('dua serah terima atas pekerjaan yang sama sekaligus: satu jadi, yang lain diberi tahu', async () => {
  const id = await bukaUji(k, 'Serentak')
  await ambil(id, k.orang.adb)
  const dua = await Promise.all([1, 2].map(() => serahkan(k.orang.adb.pegawaiId, fajar.pegawaiId)))
  expect(dua.map((h) => (h.ok ? 'jadi' : h.galat.kode)).sort()).toEqual(['jadi', 'sop.serah-terima-berubah'])
  const kali = await k.db.one<{ n: number }>(
    sql`select count(*)::int as n from berkas_penugasan where berkas_id = ${id} and jenis = 'serahkan'`,
  )
  expect(kali.n).toBe(1)
})

test('mandat yang berakhir dalam 14 hari dikabarkan sekali kepada pemegang dan pemberinya', async () => {
  const mandat = {
    bentuk: 'an',
    pemberiId: jabatan['kadis']!,
    penerimaId: jabatan['kabid']!,
    nomorSurat: '800/88/2026',
    tanggalSurat: '2026-08-01',
    sejak: '2026-08-01',
    sampai: '2026-08-26',
  } as const
  wajib(await beriMandat(k, mandat, operatorMesin))
  const dikabari = () =>
    k.db.all(sql`select p.nama, k.judul from kabar k join pegawai p on p.id = k.pegawai_id
      where k.jenis = 'mandat-berakhir' order by p.nama`)
  const judul = 'Mandat berakhir 26 Agustus 2026: a.n. Kepala Dinas, Kepala Bidang PIAK'
  k.jam.atur('2026-08-11T16:59:59Z')
  await ingatkanMandat(k)
  expect(await dikabari()).toEqual([])
  k.jam.atur('2026-08-11T17:00:00Z')
  await ingatkanMandat(k)
  await ingatkanMandat(k)
  expect(await dikabari()).toEqual([
    { nama: 'Citra', judul },
    { nama: 'Dewi', judul },
  ])
  k.jam.atur('2026-08-12T01:00:00Z')
})

test('rute: pejabat melihat dan menyerahkan pekerjaannya sendiri saja, pengelola milik semua', async () => {
  const app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  const orang: Record<string, Partial<Pelaku & { pegawaiId: string }>> = {
    ...k.orang,
    pengelola: { nama: 'Pengelola' },
  }
  app.addHook('onRequest', async (req) => {
    const { nama, pegawaiId } = orang[String(req.headers['x-siapa'])]!
    const umum = { akunId: 'a', sesiId: 's', nama: nama! }
    req.penanya = pegawaiId ? { ...umum, pengelola: false, pegawaiId } : { ...umum, pengelola: true }
  })
  ruteSerahTerima(app, k)
  const ani = k.orang.adb.pegawaiId
  const ambilRute = (siapa: string, url: string) => app.inject({ url, headers: { 'x-siapa': siapa } })
  try {
    await ambil(await bukaUji(k, 'Lewat rute'), k.orang.adb)
    expect((await ambilRute('kabid', `/api/serah-terima/${ani}`)).statusCode).toBe(403)
    const milik = (
      await ambilRute('adb', `/api/serah-terima/${ani}?kepada=${fajar.pegawaiId}`)
    ).json<PekerjaanPegawai>()
    expect(milik.calon[0]).toMatchObject({ nama: 'Fajar', alasan: 'memangku Administrator Database' })
    const isi = {
      dariId: ani,
      kepadaId: fajar.pegawaiId,
      sebab: 'pindah-jabatan',
      tanggal: '2026-08-12',
      sidik: milik.sidik,
    }
    const kirim = (siapa: string) =>
      app.inject({ method: 'POST', url: '/api/serah-terima', headers: { 'x-siapa': siapa }, payload: isi })
    expect((await kirim('kabid')).statusCode).toBe(403)
    expect((await kirim('pengelola')).json()).toMatchObject({ beralih: milik.butir.length, menunggu: 0 })
    const lihatDaftar = async (siapa: string) =>
      (await ambilRute(siapa, '/api/serah-terima')).json<DaftarSerahTerima>()
    expect((await lihatDaftar('adb')).pegawai.map((p) => p.nama)).toEqual(['Ani'])
    expect((await lihatDaftar('pengelola')).pegawai.length).toBeGreaterThan(4)
    expect((await lihatDaftar('kabid')).serahTerima.every((b) => [b.dari, b.kepada].includes('Citra'))).toBe(
      true,
    )
  } finally {
    await app.close()
  }
})
