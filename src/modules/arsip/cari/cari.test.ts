import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { dbUji } from '../../../../test/support/db-uji.ts'
import { PEMBACA_PENUH, type PembacaArsip } from '../akses/akses.ts'
import { cariId, siapkanIndeks, tulisCocok } from './cari.store.ts'
import { tulisKueri } from './tulis-kueri.ts'

const N = 6000
const STAF: PembacaArsip = { kelas: ['biasa'], pegawaiId: 'p1' }

/** Entry `i`, the oldest first: all `laporan`; every third `agregat`; `kuno` in the oldest 500; every tenth closed. */
let db: Db
beforeAll(async () => {
  db = await dbUji()
  await db.run(sql`insert into arsip (id, kunci, asal, judul, klasifikasi, tanggal_agenda, waktu, pelaku)
    select lpad(i::text, 32, '0')::uuid, i::text, 'impor', 'x', '{}', '2020-01-01', timestamptz '2020-01-01' + (i / 3) * interval '1 hour', '{}'
    from generate_series(1, ${N}::int) i`)
  await db.run(sql`insert into arsip_keadaan (arsip_id, kode, keamanan, mulai_retensi, waktu, terbuka, cari)
    select id, '400.' || n % 2, case when n % 10 = 0 then 'terbatas' else 'biasa' end, '2020-01-01', waktu,
      case when n % 10 = 0 then to_tsvector('simple', 'laporan terbuka') else '' end,
      to_tsvector('simple', 'laporan terbuka' || case when n % 3 = 0 then ' agregat 7 8' else ' 8 7' end
        || case when n <= 500 then ' kuno' else '' end)
    from (select *, kunci::int as n from arsip) a`)
  await db.run(sql`insert into arsip_peserta select id, 'p1' from arsip where kunci::int % 20 = 0`)
  await db.run(sql`analyze arsip_keadaan`)
}, 60_000)
afterAll(() => db.tutup())

const urutan = Array.from({ length: N }, (_, i) => i + 1).sort(
  (a, b) => Math.floor(b / 3) - Math.floor(a / 3) || a - b,
)
async function semuaHalaman(cari: string, pembaca: PembacaArsip, sampai: number): Promise<number[]> {
  const id: string[] = []
  for (let lewati = 0; lewati < sampai; lewati += 200)
    id.push(...(await cariId(db, { kata: tulisKueri(cari)!, lewati, batas: 200, pembaca })).id)
  return id.map((i) => Number(i.replaceAll('-', '')))
}
const terlihat = (i: number) => i % 10 !== 0 || i % 20 === 0

test.each([
  ['kata di semua entri', 'laporan', () => true],
  ['kata yang jarang dan lama', 'kuno', (i: number) => i <= 500],
  ['dua kata', 'agregat laporan', (i: number) => i % 3 === 0],
  ['kata berjajar seperti nomor', '7/8', (i: number) => i % 3 === 0],
] as const)('%s: halaman demi halaman tiap entri datang satu kali', async (_, cari, cocok) => {
  const harap = urutan.filter(cocok)
  const ada = await semuaHalaman(cari, PEMBACA_PENUH, harap.length + 50)
  // The newest 400 are weighed against each other, the rest follows in order of time.
  expect(new Set(ada.slice(0, 400))).toEqual(new Set(harap.slice(0, 400)))
  expect(ada.slice(400)).toEqual(harap.slice(400))
  const { jumlah, lebih } = await cariId(db, {
    kata: tulisKueri(cari)!,
    lewati: 0,
    batas: 50,
    pembaca: PEMBACA_PENUH,
  })
  expect({ jumlah, lebih }).toEqual({ jumlah: Math.min(harap.length, 2000), lebih: harap.length > 2000 })
})

test.each([
  ['kuno', (i: number) => i <= 500 && terlihat(i)],
  ['terbuka', () => true],
] as const)('%s: entri tertutup ditemukan hanya lewat kata terbukanya', async (cari, cocok) => {
  const harap = urutan.filter(cocok)
  const ada = await semuaHalaman(cari, STAF, harap.length + 50)
  expect(ada).toHaveLength(harap.length)
  expect(new Set(ada)).toEqual(new Set(harap))
})

test.each(['laporan', 'kuno', '7/8', 'agregat laporan'])(
  '%s dicari lewat indeks kata, dan kata tiap baris tidak dibaca untuk menyaring',
  async (cari) => {
    const teks = await db.transaksi(async (tx) => {
      await siapkanIndeks(tx)
      const t = { lewati: 0, batas: 50, pembaca: STAF }
      const rencana = await tx.all<{ 'QUERY PLAN': string }>(
        sql`explain (costs off) ${tulisCocok(t, tulisKueri(cari)!)}`,
      )
      return rencana.map((r) => r['QUERY PLAN']).join('\n')
    })
    expect(teks).toMatch(/Bitmap Index Scan on arsip_keadaan_cari_idx/)
    expect(teks).toMatch(/Bitmap Index Scan on arsip_keadaan_terbuka_idx/)
    expect(teks).not.toMatch(/Seq Scan on arsip_keadaan|arsip_keadaan_waktu_arsip_id_idx/)
    expect(teks).not.toMatch(/Filter:.*@@/)
  },
)

test('yang sering dan yang dicari lewat indeks memberi urutan yang sama', async () => {
  const t = { kata: tulisKueri('laporan')!, batas: 50, pembaca: STAF }
  const telusur = await cariId(db, { ...t, lewati: 1950 })
  const indeks = await cariId(db, { ...t, lewati: 1951 })
  expect(telusur.id.slice(1)).toEqual(indeks.id.slice(0, 49))
})
