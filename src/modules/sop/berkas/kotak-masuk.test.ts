import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/sql'
import { bukaUji, type KantorUji, kantorUji, tuntas } from './kantor-uji.ts'
import { daftarKotakMasuk } from './kotak-masuk.ts'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
  const id = await bukaUji(k)
  await tuntas(k, id, 'adb', 'olah')
  // 10,000 open cases, a quarter at each position, and a year of ended ones beside them.
  await k.db.run(sql`insert into berkas (nomor, judul, sop, digest, masukan, keadaan, langkah, urutan, putaran, hash_isi,
      pelaksana, langkah_sejak, tenggat, pengirim, dibuka, dibuka_oleh, selesai, hasil)
    select '2025/' || n, 'Berkas ' || n, sop, digest, masukan, case when n > 10000 then 'selesai' else 'berjalan' end,
      (n % 4 + 1)::text, 0, 1, hash_isi,
      case when n <= 10000 then (array['adb', 'kasi', 'kabid', 'kadis'])[n % 4 + 1] end,
      dibuka, dibuka + n * interval '1 minute', pengirim, dibuka + n * interval '1 second', dibuka_oleh,
      case when n > 10000 then dibuka end, case when n > 10000 then 'tuntas' end
    from berkas, generate_series(1, 15000) n where id = ${id}`)
  await k.db.run(sql`insert into berkas_tindakan (id, berkas_id, urut, langkah, tindakan, pelaku, pegawai_id, jabatan_id,
      jabatan, dasar, putaran, hash_isi, isi, masukan, waktu, status)
    select gen_random_uuid(), b.id, 1, '1', 'olah', t.pelaku, t.pegawai_id, t.jabatan_id, t.jabatan, t.dasar, 1,
      t.hash_isi, '[]', t.masukan, t.waktu, 'berlaku'
    from berkas b, berkas_tindakan t where b.nomor like '2025/%' and t.berkas_id = ${id}`)
  await k.db.run(sql`analyze berkas`)
  await k.db.run(sql`analyze berkas_tindakan`)
}, 120_000)
afterAll(() => k.tutup())

test('kotak masuk di antara 10.000 berkas terbuka memuat yang paling mendesak lebih dahulu', async () => {
  const masuk = await daftarKotakMasuk(k.db, k.jam, k.orang.kasi.pegawaiId)
  expect(masuk.jumlah).toBe(2501)
  expect(masuk.baris).toHaveLength(200)
  const jatuh = masuk.baris.map((b) => b.tenggat.jatuh!)
  expect(jatuh).toEqual([...jatuh].sort())
  expect(masuk.baris.every((b) => b.langkah.pelaksana === 'Kasi')).toBe(true)
})

test('bidang memuat semua yang terbuka, kirim hanya yang menunggu orang lain', async () => {
  expect((await daftarKotakMasuk(k.db, k.jam, k.orang.kasi.pegawaiId, 'bidang')).jumlah).toBe(10_001)
  const kirim = await daftarKotakMasuk(k.db, k.jam, k.orang.adb.pegawaiId, 'kirim')
  expect(kirim.jumlah).toBe(7501)
  expect(kirim.baris.every((b) => b.langkah.pelaksana !== 'ADB')).toBe(true)
})

test('halaman kotak masuk dibaca lewat indeks, tidak dengan menyisir semua berkas', async () => {
  const rencana = await k.db.all<{ 'QUERY PLAN': string }>(sql`explain select id from berkas b
    where b.selesai is null and b.pelaksana = any(${['kasi']}::text[])
    order by b.tenggat nulls last, b.dibuka limit 200`)
  const teks = rencana.map((r) => r['QUERY PLAN']).join('\n')
  expect(teks).toMatch(/Index (Only )?Scan using berkas_(kotak_masuk|terbuka)/)
  expect(teks).not.toMatch(/Seq Scan|Sort/)
})
