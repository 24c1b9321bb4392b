import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import { bukaDuckdb } from '#platform/duckdb'
import { sql } from '#platform/sql'
import {
  type KantorUji,
  kantorUji,
  type PelaksanaUji,
  pastikan,
} from '../../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { getGerbang, periksaGerbang } from '../gerbang/periksa-gerbang.ts'
import type { BahanAgregat } from '../susun/hitung-tabel.ts'
import { EMPAT_PULUH, snapshotUji, tulisKodeUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { Catatan } from './catatan.contract.ts'
import { daftarCatatan } from './catatan.store.ts'
import { keKawat } from './catatan.ts'
import { putuskanCatatan } from './putuskan-catatan.ts'
import { tulisCatatan } from './tulis-catatan.ts'

const ID = 'a'.repeat(64)
const LAIN = 'b'.repeat(64)
const ALASAN = 'Dua desa hasil pemekaran belum masuk daftar wilayah; menunggu Kepmendagri.'
let s: SaranaUji
let kantor: KantorUji
let wilayah = WILAYAH_UJI
let b: BahanAgregat

beforeAll(async () => {
  s = await saranaUji()
  kantor = await kantorUji(s)
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  for (const id of [ID, LAIN]) await tulisKodeUji(duckdb, join(s.folder.spill, `${id}.parquet`), EMPAT_PULUH)
  await duckdb.tutup()
  b = {
    db: s.db,
    jam: s.jam,
    sumber: {
      getSnapshot: async (id) => ([ID, LAIN].includes(id) ? snapshotUji(40, id) : undefined),
      fileKode: (id) => join(s.folder.spill, `${id}.parquet`),
      daftarWilayah: async () => wilayah,
      isLatihan: async () => true,
    },
  }
})
afterAll(() => s.tutup())

const siapa = (p: PelaksanaUji): Pelaku => {
  const a = kantor.akun[p]
  return { jenis: 'pegawai', akunId: a.id, pegawaiId: a.pegawaiId!, nama: a.nama }
}
const tulis = (kunci: string[], p: PelaksanaUji = 'kasi', snapshot = ID) =>
  tulisCatatan(s.db, b, { snapshot, kunci, alasan: ALASAN }, siapa(p))
const putus = (id: string, apa: 'setujui' | 'tolak' | 'cabut', p: PelaksanaUji) =>
  putuskanCatatan(s, id, apa === 'setujui' ? { apa } : { apa, alasan: 'tidak lagi benar' }, siapa(p))
const kode = (h: { ok: true } | { ok: false; galat: { kode: string } }) => (h.ok ? 'ok' : h.galat.kode)
const gerbang = async (id = ID) => pastikan(await getGerbang(b, id))
const kunciSelisih = async (id = ID) => (await gerbang(id)).selisih.map((x) => x.kunci)

test('selisih dijelaskan oleh dua orang: menunggu belum berarti, disetujui menjadi seimbang dengan catatan', async () => {
  expect((await gerbang()).seimbang).toBe(true)
  // Ten people live in a desa that the office's list does not have.
  wilayah = WILAYAH_UJI.filter((w) => w.kode !== '99.01.02.1001')
  const kunci = await kunciSelisih()
  expect(kunci).toHaveLength(1)
  expect(kode(await periksaGerbang(b, ID))).toBe('agregat.tidak-seimbang')

  expect(kode(await tulis(kunci, 'kadis'))).toBe('catatan.bukan-penulis')
  expect(kode(await tulis(['tidak|ada']))).toBe('catatan.selisih-tiada')
  const c = pastikan(await tulis(kunci))
  Catatan.parse(keKawat(c))
  expect(c).toMatchObject({
    keadaan: 'diajukan',
    ditulis: { oleh: { jabatan: expect.stringMatching(/Kepala Seksi|Kasi/) } },
  })
  expect(kode(await tulis(kunci, 'adb'))).toBe('catatan.sudah-dijelaskan')

  expect((await gerbang()).penjelasan).toMatchObject({ disetujui: 0, menunggu: 1, tanpa: 0, kalimat: [] })
  expect(kode(await periksaGerbang(b, ID))).toBe('agregat.tidak-seimbang')

  expect(kode(await putus(c.id, 'setujui', 'kasi'))).toBe('catatan.bukan-penyetuju')
  pastikan(await putus(c.id, 'setujui', 'kabid'))
  expect(kode(await putus(c.id, 'setujui', 'kabid'))).toBe('catatan.bukan-diajukan')

  const h = pastikan(await periksaGerbang(b, ID))
  expect(h).toMatchObject({ seimbang: true, penjelasan: { disetujui: 1, menunggu: 0, tanpa: 0 } })
  // Explained, never silenced.
  expect(h.selisih).toHaveLength(1)
  expect(h.selisih[0]!.catatan).toEqual({ id: c.id, keadaan: 'disetujui' })
  expect(h.penjelasan!.kalimat[0]).toContain(`Penjelasan: ${ALASAN}`)
  expect(h.penjelasan!.kalimat[0]).toMatch(/Ditulis Pemangku kasi \(.+\), disetujui Pemangku kabid \(.+\)\./)
})

test('selisih yang angkanya berubah tidak lagi dijelaskan; cuplikan lain tidak ikut dijelaskan', async () => {
  const [c] = await daftarCatatan(s.db, ID)
  const lama = c!.selisih[0]!
  const { terapkanCatatan } = await import('./terapkan-catatan.ts')
  const h = await gerbang()
  const { catatan: _, ...inti } = h.selisih[0]!
  const berubah = terapkanCatatan({ ...h, selisih: [{ ...inti, didapat: lama.didapat + 1 }] }, [c!])
  expect(berubah).toMatchObject({ seimbang: false, penjelasan: { disetujui: 0, tanpa: 1 } })
  expect(kode(await periksaGerbang(b, LAIN))).toBe('agregat.tidak-seimbang')
})

test('catatan dicabut: selisihnya menahan lagi, riwayatnya tinggal, jejak memuat semuanya', async () => {
  const [c] = await daftarCatatan(s.db, ID)
  expect(kode(await putus(c!.id, 'cabut', 'kadis'))).toBe('catatan.bukan-pencabut')
  pastikan(await putus(c!.id, 'cabut', 'kasi'))
  expect(kode(await putus(c!.id, 'cabut', 'kabid'))).toBe('catatan.sudah-berakhir')
  expect(kode(await periksaGerbang(b, ID))).toBe('agregat.tidak-seimbang')
  expect((await daftarCatatan(s.db, ID)).map((x) => [x.keadaan, x.berakhir?.alasan])).toEqual([
    ['dicabut', 'tidak lagi benar'],
  ])
  const entri = await findEntri(s.db, { objek: `snapshot/${ID}`, batas: 100 })
  expect(entri.map((e) => [e.tindakan, e.hasil]).sort()).toEqual([
    ['agregat.cabut-catatan', 'dilakukan'],
    ['agregat.setujui-catatan', 'dilakukan'],
    ['agregat.tulis-catatan', 'dilakukan'],
  ])
})

test('yang ditolak dapat ditulis lagi; Kabid yang merangkap Kasi tidak menyetujui tulisannya sendiri', async () => {
  const kunci = await kunciSelisih()
  const c = pastikan(await tulis(kunci, 'adb'))
  pastikan(await putus(c.id, 'tolak', 'kabid'))
  const lagi = pastikan(await tulis(kunci, 'adb'))
  // The one who wrote it now holds the Kabid's seat too (as Plh.): still his own note.
  const { tetapkanPemangku } = await import('#akun')
  pastikan(
    await tetapkanPemangku(
      s,
      {
        pegawaiId: kantor.akun.adb.pegawaiId!,
        jabatanId: kantor.jabatanId.kabid,
        dasar: 'plh',
        nomorSurat: '800/1/2026',
        sejak: '2026-08-12',
        sampai: '2026-08-20',
      },
      kantor.pelaku,
    ),
  )
  expect(kode(await putus(lagi.id, 'setujui', 'adb'))).toBe('catatan.catatan-sendiri')
  // Also the table itself refuses.
  await expect(
    s.db.run(sql`update agregat_catatan set keadaan = 'disetujui', disetujui_pada = now(), disetujui_oleh = '{}'::jsonb,
      penyetuju = penulis where id = ${lagi.id}::uuid`),
  ).rejects.toThrow()
})

test('dua penulis sekaligus: satu selisih tidak pernah bercatatan ganda', async () => {
  const kunci = await kunciSelisih(LAIN)
  const hasil = await Promise.all(
    ['adb', 'kasi', 'adb', 'kasi'].map((p) => tulis(kunci, p as PelaksanaUji, LAIN)),
  )
  expect(hasil.map(kode).sort()).toEqual([
    'catatan.sudah-dijelaskan',
    'catatan.sudah-dijelaskan',
    'catatan.sudah-dijelaskan',
    'ok',
  ])
})
