import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#platform/sql'
import { bacaDefinisi } from '../definisi/muat-definisi.ts'
import { insertBerlaku } from '../rancangan/sop-berlaku.store.ts'
import { simpanVersi } from './berkas.store.ts'
import { bukaBerkas } from './buka-berkas.ts'
import { coba, jalankanPekerja, type KantorUji, kantorUji, lihat, wajib } from './kantor-uji.ts'
import { daftarKotakMasuk } from './kotak-masuk.ts'

const SOP = `
format: 1
id: uji-bersama
asal: Kantor Latihan
identitas:
  nomor: "1"
  nama: Uji langkah bersama
  tanggalPembuatan: null
  tanggalRevisi: null
  tanggalEfektif: null
  disahkanOleh: { pelaksana: kadis, jabatan: Kepala Dinas }
pelaksana:
  - { id: adb, judul: ADB }
  - { id: kasi, judul: Kasi }
  - { id: kabid, judul: Kabid }
  - { id: kadis, judul: Kadis }
masukan: []
langkah:
  - id: siapkan
    kegiatan: Menyiapkan bahan
    pelaksana: { id: adb }
    simbol: { bentuk: kapsul }
    waktu: 1 jam
    tindakan: [{ nama: teruskan, label: Teruskan bahan }]
  - id: olah
    bersama: periksa-olah
    kegiatan: Menyusun laporan
    pelaksana: { id: kasi }
    simbol: { bentuk: kotak }
    waktu: 20 menit
    tindakan: [{ nama: olah, label: Susun, kerja: { nama: buku.susun-laporan, uraian: Sistem menyusun } }]
    pengembalian: [{ ke: siapkan, uraian: kembali }]
  - id: paraf
    bersama: periksa-olah
    kegiatan: Memaraf bahan
    pelaksana: { id: kabid }
    simbol: { bentuk: belah-ketupat }
    waktu: 1 jam
    tindakan: [{ nama: paraf, label: Paraf, kerja: { nama: ttd.tandatangani, uraian: Sistem membubuhkan } }]
    pengembalian: [{ ke: siapkan, uraian: kembali }]
    penolakan: { label: Tolak, uraian: berakhir }
  - id: setujui
    kegiatan: Menyetujui
    pelaksana: { id: kadis }
    simbol: { bentuk: belah-ketupat }
    tindakan: [{ nama: setujui, label: Setujui }]
    pengembalian: [{ ke: olah, uraian: susun lagi }]
`
const ALASAN = 'Tabel 7 belum sesuai'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
  const definisi = bacaDefinisi(SOP, 'uji-bersama')
  await k.db.transaksi(async (tx) => {
    const digest = await simpanVersi(tx, definisi, k.jam.sekarang())
    await insertBerlaku(tx, { sop: definisi.id, digest, sejak: null, berkasId: null, rancanganId: null })
  })
})
afterAll(() => k.tutup())
beforeEach(() => {
  k.lakon.dijalankan = []
})

/** A case that stands in the group. */
async function diKelompok(): Promise<string> {
  const { berkasId } = wajib(await bukaBerkas(k, { sop: 'uji-bersama', masukan: {} }, k.orang.adb))
  wajib(await coba(k, berkasId, 'adb', 'teruskan'))
  return berkasId
}
const olah = (id: string) => coba(k, id, 'kasi', 'olah', { langkah: 'olah' })
const paraf = (id: string) => coba(k, id, 'kabid', 'paraf', { langkah: 'paraf' })
const terbuka = async (id: string) => (await lihat(k, id)).tempat.map((t) => `${t.langkah} ${t.keadaan}`)
const tempuh = (id: string) =>
  k.db.all<{ langkah: string; hasil: string | null }>(
    sql`select langkah, hasil from berkas_langkah where berkas_id = ${id} order by urut`,
  )

test('langkah bersama terbuka sekaligus, dan langkah sesudahnya menunggu keduanya', async () => {
  const id = await diKelompok()
  expect(await terbuka(id)).toEqual(['olah terbuka', 'paraf terbuka'])
  const kasi = await lihat(k, id, 'kasi')
  expect(kasi).toMatchObject({
    langkahKini: 'olah',
    ringkasAkibat: 'Kembalikan → kembali ke ADB · Susun → menunggu Kabid',
  })
  expect((await lihat(k, id, 'kabid')).langkahKini).toBe('paraf')
  for (const siapa of ['kasi', 'kabid'] as const)
    expect(
      (await daftarKotakMasuk(k.db, k.jam, k.orang[siapa].pegawaiId)).baris.map((b) => b.berkasId),
    ).toContain(id)

  // Two officials at once, each on a step of their own: both are accepted, and two kerja are awaited.
  const [a, b] = (await Promise.all([olah(id), paraf(id)])).map(wajib)
  expect(await terbuka(id)).toEqual(['olah menunggu-kerja', 'paraf menunggu-kerja'])
  expect((await lihat(k, id)).keadaan).toBe('menunggu-kerja')
  wajib(await jalankanPekerja(k, id, b!.tindakanId))
  expect(await terbuka(id)).toEqual(['olah menunggu-kerja'])
  wajib(await jalankanPekerja(k, id, a!.tindakanId))
  expect(await terbuka(id)).toEqual(['setujui terbuka'])
  expect((await lihat(k, id)).langkah.map((l) => l.keadaan)).toEqual([
    'selesai',
    'selesai',
    'selesai',
    'kini',
  ])
})

test('kembali ke satu langkah kelompok membuka langkah itu saja; isi yang berubah menggugurkan paraf di sebelahnya', async () => {
  const id = await diKelompok()
  wajib(await jalankanPekerja(k, id, wajib(await olah(id)).tindakanId))
  wajib(await jalankanPekerja(k, id, wajib(await paraf(id)).tindakanId))
  wajib(await coba(k, id, 'kadis', 'kembalikan', { ke: 'olah', alasan: ALASAN }))
  const kembali = await lihat(k, id)
  expect(kembali.tempat.map((t) => t.langkah)).toEqual(['olah'])
  expect(kembali.langkah.map((l) => l.keadaan)).toEqual(['selesai', 'kini', 'selesai', 'dikembalikan'])
  expect(kembali.putaran).toBe(2)

  // The second run writes other content: the paraf saw the first one.
  wajib(await jalankanPekerja(k, id, wajib(await olah(id)).tindakanId))
  const sesudah = await lihat(k, id, 'kabid')
  expect(sesudah.tempat.map((t) => t.langkah)).toEqual(['paraf'])
  expect(sesudah.putaran).toBe(3)
  expect(sesudah.riwayat.filter((r) => r.gugur).map((r) => r.uraian)).toContain('Memaraf bahan')
  wajib(await jalankanPekerja(k, id, wajib(await paraf(id)).tindakanId))
  expect(await terbuka(id)).toEqual(['setujui terbuka'])
  // A key of its own, or the second signature would be the first one again.
  expect(k.lakon.dijalankan.filter((x) => x.includes('/paraf/'))).toEqual([
    `${id}/paraf/1/ttd.tandatangani`,
    `${id}/paraf/3/ttd.tandatangani`,
  ])
})

test('isi yang sedang dikerjakan sistem di langkah sebelah tidak diganti; langkahnya terbuka lagi dengan kalimatnya', async () => {
  const id = await diKelompok()
  wajib(await jalankanPekerja(k, id, wajib(await olah(id)).tindakanId))
  wajib(await coba(k, id, 'kabid', 'kembalikan', { langkah: 'paraf', alasan: ALASAN }))
  wajib(await coba(k, id, 'adb', 'teruskan'))
  // The report of the first round stands; both work on it at once, and the one would rewrite what the other signs.
  const diparaf = wajib(await paraf(id))
  const diolah = wajib(await olah(id))
  const kalimat =
    'Dokumen laporan.pdf sedang dikerjakan sistem di langkah 3; ulangi sesudah langkah itu selesai.'
  expect(await jalankanPekerja(k, id, diolah.tindakanId)).toMatchObject({ galat: { pesan: kalimat } })
  expect(await terbuka(id)).toEqual(['olah terbuka', 'paraf menunggu-kerja'])
  expect((await lihat(k, id, 'kasi')).galatKerja).toBe(kalimat)
  wajib(await jalankanPekerja(k, id, diparaf.tindakanId))
  expect(await terbuka(id)).toEqual(['olah terbuka'])
  wajib(await jalankanPekerja(k, id, wajib(await olah(id)).tindakanId))
  expect(await terbuka(id)).toEqual(['paraf terbuka'])
})

test('pengembalian ke depan kelompok menutup semuanya, tetapi tidak selagi sistem bekerja di sebelahnya', async () => {
  const id = await diKelompok()
  const { pekerjaanId } = wajib(await olah(id))
  const kembali = () => coba(k, id, 'kabid', 'kembalikan', { langkah: 'paraf', alasan: ALASAN })
  expect(await kembali()).toMatchObject({
    galat: {
      kode: 'sop.cabang-menunggu-kerja',
      pesan:
        'Langkah 2, yang berjalan bersama langkah ini, sedang dikerjakan sistem. Tunggu sampai selesai atau batalkan pekerjaannya.',
    },
  })
  await k.antrean.batalkan(pekerjaanId!)
  wajib(await kembali())
  expect(await terbuka(id)).toEqual(['siapkan terbuka'])
  expect(await tempuh(id)).toEqual([
    { langkah: 'siapkan', hasil: 'selesai' },
    { langkah: 'olah', hasil: 'ditutup' },
    { langkah: 'paraf', hasil: 'dikembalikan' },
    { langkah: 'siapkan', hasil: null },
  ])
})

test('penolakan di dalam kelompok mengakhiri berkas', async () => {
  const id = await diKelompok()
  wajib(await coba(k, id, 'kabid', 'tolak', { langkah: 'paraf', alasan: ALASAN }))
  const b = await lihat(k, id)
  expect(b).toMatchObject({ keadaan: 'selesai', hasil: 'ditolak', tempat: [], langkahKini: null })
  expect(b.langkah.map((l) => l.keadaan)).toEqual(['selesai', 'nanti', 'selesai', 'nanti'])
})
