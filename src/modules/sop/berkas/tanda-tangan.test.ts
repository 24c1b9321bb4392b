import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import { daftarTandaTangan } from './daftar-tanda-tangan.ts'
import { bukaUji, coba, type KantorUji, kantorUji, lihat, tuntas, wajib } from './kantor-uji.ts'
import { periksaTerbaca } from './periksa-terbaca.ts'
import { semaiBerkas } from './semai-uji.ts'

let k: KantorUji
const menunggu: string[] = []
let contoh: string
beforeAll(async () => {
  k = await kantorUji()
  for (const judul of ['Laporan satu', 'Laporan dua', 'Laporan tiga']) {
    const id = await bukaUji(k, judul)
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'verifikasi')
    await tuntas(k, id, 'kabid', 'setujui')
    menunggu.push(id)
  }
}, 120_000)
afterAll(() => k.tutup())

const daftar = (siapa: keyof KantorUji['orang']) => daftarTandaTangan(k, k.orang[siapa].pegawaiId)

test('setiap baris sama dengan yang ditawarkan halaman berkasnya', async () => {
  const { baris, sisa } = await daftar('kadis')
  expect(sisa).toBe(0)
  expect(baris.map((b) => b.berkasId).sort()).toEqual([...menunggu].sort())
  for (const b of baris) {
    const berkas = await lihat(k, b.berkasId, 'kadis')
    const t = berkas.tindakan.find((t) => t.tindakan === 'tandatangani')!
    const { label, akibat, perluSandi, sebagai, takDapatDibatalkan } = t
    expect(b).toMatchObject({ label, akibat, perluSandi, sebagai, takDapatDibatalkan, kendala: null })
    expect(b).toMatchObject({ hashIsi: t.mengikat.hashIsi, judul: berkas.judul, tenggat: berkas.tenggat })
    expect(b.langkah.id).toBe(berkas.langkahKini)
    const terbaru = berkas.dokumen.filter((d) => d.terbaru)
    expect(b.dokumen.length).toBeGreaterThan(0)
    expect(b.dokumen).toEqual(
      terbaru.map(({ nama, hash, mime, ukuran, versi }) => ({ nama, hash, mime, ukuran, versi })),
    )
  }
})

test('yang belum dibuka atau dinyatakan dibaca ditolak bila ditandatangani sekaligus; isi yang berganti harus dibaca lagi', async () => {
  const { pegawaiId } = k.orang.kadis
  const [b] = (await daftar('kadis')).baris
  const semua = b!.dokumen.map((d) => d.hash)
  expect(b!.belumDibaca).toEqual(semua)
  const belum = await periksaTerbaca(k, b!.berkasId, pegawaiId)
  expect(belum).toMatchObject({ ok: false, galat: { kode: 'sop.belum-dibaca' } })
  const baca = (hash: string, siapa: string) =>
    k.db.run(sql`insert into dokumen_baca (sesi_id, hash, akun_id, pegawai_id, cara, waktu)
      values ('s', ${hash}, 'a', ${siapa}, 'dibuka', ${k.jam.sekarang()}) on conflict do nothing`)
  for (const h of semua.slice(1)) await baca(h, pegawaiId)
  expect(await periksaTerbaca(k, b!.berkasId, pegawaiId)).toMatchObject({
    galat: { rincian: { nama: [b!.dokumen[0]!.nama] } },
  })
  await baca(semua[0]!, pegawaiId)
  expect((await periksaTerbaca(k, b!.berkasId, pegawaiId)).ok).toBe(true)
  expect((await periksaTerbaca(k, b!.berkasId, k.orang.kasi.pegawaiId)).ok).toBe(false)
  expect((await daftar('kadis')).baris.find((x) => x.berkasId === b!.berkasId)!.belumDibaca).toEqual([])
})

test('yang menunggu verba lain atau orang lain tidak ada di dalamnya', async () => {
  contoh = await bukaUji(k, 'Laporan empat')
  await tuntas(k, contoh, 'adb', 'olah')
  expect((await daftar('kasi')).baris).toEqual([])
  expect((await daftar('adb')).baris).toEqual([])
  expect((await daftar('kadis')).baris).toHaveLength(3)
})

test('isi yang berubah sesudah daftar dibaca ditolak untuk baris itu saja', async () => {
  const [satu, dua] = (await daftar('kadis')).baris
  const id = satu!.berkasId
  await tuntas(k, id, 'kadis', 'kembalikan', { ke: '1', alasan: 'Jumlah kepala keluarga perlu diperiksa.' })
  await tuntas(k, id, 'adb', 'olah')
  await tuntas(k, id, 'kasi', 'verifikasi')
  await tuntas(k, id, 'kabid', 'setujui')
  const tandatangani = (b: typeof satu) =>
    coba(k, b!.berkasId, 'kadis', b!.tindakan, { langkah: b!.langkah.id, hashIsi: b!.hashIsi })
  expect(await tandatangani(satu)).toMatchObject({ ok: false, galat: { kode: 'sop.isi-berubah' } })
  wajib(await tandatangani(dua))
  const sisa = (await daftar('kadis')).baris
  expect(sisa.map((b) => b.berkasId).sort()).toEqual(menunggu.filter((x) => x !== dua!.berkasId).sort())
  expect(sisa.find((b) => b.berkasId === id)!.hashIsi).not.toBe(satu!.hashIsi)
})

test('ratusan berkas dibaca dengan pertanyaan sebanyak untuk beberapa', async () => {
  const hitung = async () => {
    let banyak = 0
    const hitungSatu =
      <A extends unknown[], T>(f: (...a: A) => T) =>
      (...a: A) => {
        banyak++
        return f(...a)
      }
    const db: Kueri = {
      ...k.db,
      all: hitungSatu(k.db.all.bind(k.db)) as Kueri['all'],
      one: hitungSatu(k.db.one.bind(k.db)) as Kueri['one'],
      find: hitungSatu(k.db.find.bind(k.db)) as Kueri['find'],
    }
    const mulai = performance.now()
    const hasil = await daftarTandaTangan({ ...k, db }, k.orang.kadis.pegawaiId)
    return { hasil, banyak, ms: performance.now() - mulai }
  }
  const sedikit = await hitung()
  await semaiBerkas(k.db, { contoh, terbuka: 2000, selesai: 500 })
  const banyak = await hitung()
  expect(sedikit.hasil.baris).toHaveLength(2)
  expect(banyak.hasil.baris).toHaveLength(200)
  expect(banyak.hasil.sisa).toBe(302)
  expect(banyak.hasil.baris.filter((b) => b.kendala !== null).length).toBeGreaterThan(190)
  expect(sedikit.banyak).toBeGreaterThan(8)
  expect(banyak.banyak).toBe(sedikit.banyak)
  if (process.env['UKUR']) console.log(sedikit.ms, banyak.ms, banyak.banyak)
})
