import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import { sql } from '#platform/sql'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import { daftarHari, hariKosong } from './daftar-hari.ts'
import { jumlahPeristiwa } from './jumlah-peristiwa.ts'
import { lihatTolak } from './lihat-tolak.ts'
import { findBerkas, getSegel } from './peristiwa.store.ts'
import { bukaSegel, konteksSegel } from './segel.ts'
import { tarikBerkas } from './tarik-berkas.ts'
import { DESA, galatDari, impor, kantorPeristiwa, nikUji, nilai } from './uji/kantor-peristiwa.ts'

let s: SaranaUji
beforeEach(async () => {
  s = await kantorPeristiwa()
})
afterEach(() => s.tutup())

const GABUNGAN = [
  'JENIS;TGL_PERISTIWA;TGL_LAPOR;KODE_WILAYAH;NIK;NAMA_LGKP;JENIS_KLMIN;TGL_LHR;UMUR_IBU;NIK_SUAMI;NIK_ISTRI;UMUR_SUAMI;UMUR_ISTRI;NO_SURAT;KLASIFIKASI_PINDAH;JENIS_DOKUMEN;JUMLAH',
  `lahir;;03-08-2026;${DESA.a};9901010108260001;BAYI SATU;L;01-08-2026;28;;;;;;;;`,
  `KELAHIRAN;;03-08-2026;99.01.01.2001;9901014207190002;ANAK TERLAMBAT;P;02-07-2019;17;;;;;;;;`,
  `mati;02-08-2026;03-08-2026;${DESA.a};${nikUji(3)};ALMARHUM;1;15-06-1950;;;;;;;;;`,
  `mati;02-08-2026;03-08-2026;${DESA.b};9901010508260004;BAYI DUA;1;20-07-2026;;;;;;;;;`,
  `kawin;01-08-2026;03-08-2026;${DESA.b};;;;;;${nikUji(5)};${nikUji(6, 2)};25;23;;;;`,
  `pindah;03-08-2026;03-08-2026;${DESA.a};${nikUji(7)};SATU;1;15-06-1990;;;;;;S/1;4;;`,
  `pindah;03-08-2026;03-08-2026;${DESA.a};${nikUji(8, 2)};DUA;2;15-06-1990;;;;;;S/1;4;;`,
  `datang;03-08-2026;03-08-2026;${DESA.c};${nikUji(9, 2)};TIGA;2;15-06-1990;;;;;;D/1;5;;`,
  `dokumen;;03-08-2026;${DESA.c};;;;;;;;;;;;KK_TERBIT;12`,
  `dokumen;;03-08-2026;${DESA.c};;;2;;;;;;;;;Cetak akta kelahiran;3`,
].join('\n')

test('file gabungan yang dihitung dengan tangan', async () => {
  const b = nilai(await impor(s, GABUNGAN))
  expect(b).toMatchObject({
    status: 'tersegel',
    jumlahMasuk: 10,
    jumlahBaris: 10,
    jumlahDitolak: 0,
    jenis: ['lahir', 'mati', 'kawin', 'cerai', 'pindah', 'datang', 'dokumen'],
    kabkota: ['99.01'],
  })
  expect(b.temuan.map((t) => [t.aturan, t.contohBaris])).toEqual([['lapor-terlambat', [3]]])
  const jumlah = await jumlahPeristiwa(s.db, {
    dari: '2026-08-01',
    sampai: '2026-08-31',
    menurut: 'pelaporan',
  })
  expect(
    jumlah.map((j) =>
      [j.jenis, j.rincian, j.desa.slice(-4), j.jk, j.umur5 ?? '-', j.bayi ?? '-', j.jumlah].join(' '),
    ),
  ).toEqual([
    'datang 5 1001 2 35 - 1',
    'dokumen akta-lahir 1001 2 - - 3',
    'dokumen kk-terbit 1001 0 - - 12',
    'kawin  2002 0 - - 1',
    'lahir  2001 1 25 - 1',
    'lahir  2001 2 15 - 1',
    'mati  2001 1 75 - 1',
    'mati  2002 1 0 1 1',
    'orang-kawin  2002 1 25 - 1',
    'orang-kawin  2002 2 20 - 1',
    'pindah 4 2001 1 35 - 1',
    'pindah 4 2001 2 35 - 1',
    'surat-datang 5 1001 0 - - 1',
    'surat-pindah 4 2001 0 - - 1',
  ])
  const [entri] = await findEntri(s.db, { objek: `peristiwa/${b.id}`, batas: 5 })
  expect(entri).toMatchObject({ tindakan: 'peristiwa.impor', rincian: { jumlahBaris: 10 } })
})

test('pelaporan terlambat masuk tahun kejadiannya, bukan tahun pelaporannya', async () => {
  nilai(await impor(s, GABUNGAN))
  const tahun = (menurut: 'kejadian' | 'pelaporan', t: number) =>
    jumlahPeristiwa(s.db, { dari: `${t}-01-01`, sampai: `${t}-12-31`, menurut, jenis: ['lahir'] }).then((d) =>
      d.reduce((n, j) => n + j.jumlah, 0),
    )
  expect(await Promise.all([tahun('kejadian', 2019), tahun('kejadian', 2026)])).toEqual([1, 1])
  expect(await Promise.all([tahun('pelaporan', 2019), tahun('pelaporan', 2026)])).toEqual([0, 2])
})

test('hari yang sama tidak dua kali; pengganti harus memuat seluruhnya; yang diganti tidak lagi dihitung', async () => {
  const pertama = nilai(await impor(s, GABUNGAN))
  expect(galatDari(await impor(s, GABUNGAN)).kode).toBe('peristiwa.hari-sudah-ada')
  const hanyaLahir = GABUNGAN.split('\n').slice(0, 2).join('\n')
  expect(galatDari(await impor(s, hanyaLahir, { jenis: ['lahir'], ganti: 'salah unggah' })).kode).toBe(
    'peristiwa.ganti-tak-utuh',
  )
  expect(galatDari(await impor(s, hanyaLahir, { ganti: 'x' })).kode).toBe('peristiwa.alasan-kosong')
  const kedua = nilai(await impor(s, hanyaLahir, { ganti: 'salah unggah' }))
  expect(await findBerkas(s.db, pertama.id)).toMatchObject({
    status: 'diganti',
    berakhir: { alasan: 'salah unggah', pengganti: kedua.id },
  })
  const jumlah = await jumlahPeristiwa(s.db, {
    dari: '2026-08-03',
    sampai: '2026-08-03',
    menurut: 'pelaporan',
  })
  expect(jumlah.map((j) => [j.jenis, j.jumlah])).toEqual([['lahir', 1]])
})

test('yang ditarik tidak dihitung, harinya terbuka, dan isi yang sama boleh masuk lagi', async () => {
  const b = nilai(await impor(s, GABUNGAN))
  expect(galatDari(await tarikBerkas(s, b.id, 'x', operatorMesin)).kode).toBe('peristiwa.alasan-kosong')
  nilai(await tarikBerkas(s, b.id, 'file hari lain', operatorMesin))
  expect(galatDari(await tarikBerkas(s, b.id, 'file hari lain', operatorMesin)).kode).toBe(
    'peristiwa.sudah-berakhir',
  )
  expect(
    await jumlahPeristiwa(s.db, { dari: '2000-01-01', sampai: '2026-08-31', menurut: 'kejadian' }),
  ).toEqual([])
  expect(nilai(await impor(s, GABUNGAN)).sidik).toBe(b.sidik)
})

test('kematian orang yang sama pada file hari lain ditolak; sesudah yang pertama ditarik boleh', async () => {
  const mati = (hari: string) =>
    `TGL_MATI,KODE_DESA,NIK,JK,UMUR\n2026-08-01,${DESA.a},${nikUji(1)},L,70\n2026-08-02,${DESA.a},${nikUji(hari === '2026-08-03' ? 2 : 3)},L,70\n`
  const pertama = nilai(await impor(s, mati('2026-08-03'), { jenis: ['mati'] }))
  const kedua = nilai(await impor(s, mati('2026-08-04'), { jenis: ['mati'], dari: '2026-08-04' }))
  expect([pertama.jumlahBaris, kedua.jumlahBaris, kedua.jumlahDitolak]).toEqual([2, 1, 1])
  expect(kedua.temuan[0]).toMatchObject({ aturan: 'ganda-file-lain', contohBaris: [2] })
  nilai(await tarikBerkas(s, pertama.id, 'uji coba', operatorMesin))
  nilai(await tarikBerkas(s, kedua.id, 'uji coba', operatorMesin))
  expect(nilai(await impor(s, mati('2026-08-04'), { jenis: ['mati'], dari: '2026-08-04' })).jumlahBaris).toBe(
    2,
  )
})

test('hari nihil, hari libur, dan hari yang belum masuk dibedakan', async () => {
  const kepala = GABUNGAN.split('\n')[0]!
  nilai(await impor(s, `${kepala}\n`))
  nilai(await impor(s, kepala, { dari: '2026-08-04', jenis: ['lahir', 'mati'] }))
  const hari = await daftarHari(s, '2026-08-01' as Tanggal, '2026-08-13' as Tanggal)
  expect(hari.map((h) => `${h.tanggal.slice(8)} ${h.keadaan}`)).toEqual([
    '01 libur',
    '02 libur',
    '03 lengkap',
    '04 sebagian',
    '05 belum',
    '06 belum',
    '07 belum',
    '08 libur',
    '09 libur',
    '10 belum',
    '11 belum',
    '12 belum',
    '13 mendatang',
  ])
  const kosong = (jenis: 'lahir' | 'pindah') =>
    hariKosong(s.db, '2026-08-03' as Tanggal, '2026-08-05' as Tanggal, [jenis])
  expect(await kosong('lahir')).toEqual(['2026-08-05'])
  expect(await kosong('pindah')).toEqual(['2026-08-04', '2026-08-05'])
})

test('identitas tersandi di pangkalan data, terikat pada berkasnya, dan daftar tolak tersamar', async () => {
  const isi = `${GABUNGAN}\nmati;02-08-2026;03-08-2026;${DESA.a};990101150690000;X;1;;;;;;;;;;\nmati;02-08-2026;03-08-2026;7371012001;${nikUji(12)};X;1;;;;;;;;;;\n`
  const b = nilai(await impor(s, isi, { namaFile: `mati ${nikUji(3)}.csv` }))
  expect(b).toMatchObject({ jumlahMasuk: 12, jumlahBaris: 10, jumlahDitolak: 2 })
  expect(b.namaFile).toBe('mati ****************.csv')
  const segel = await getSegel(s.db, b.id, 'baris')
  expect(segel.includes(nikUji(3))).toBe(false)
  expect(bukaSegel(s.kunci, segel, konteksSegel(b.id, 'baris'))).toContain(nikUji(3))
  expect(() => bukaSegel(s.kunci, segel, konteksSegel(b.id, 'tolak'))).toThrow()
  const semua = await s.db.all<{ t: string }>(sql`select b::text as t from peristiwa_berkas b
    union all select h::text from peristiwa_hitungan h union all select k::text from peristiwa_kunci k
    union all select convert_from(isi, 'UTF8') from jejak_entri`)
  for (const { t } of semua) expect(t).not.toMatch(/990101\d{10}/)
  const tolak = nilai(await lihatTolak(s, b.id, 0, operatorMesin))
  expect(tolak.daftar.map((t) => [t.baris, t.aturan, t.kolom, t.nilai])).toEqual([
    [12, 'nik-bukan-16-angka', 'NIK', '990101*********'],
    [13, 'desa-tak-dikenal', 'KODE_WILAYAH', '737101****'],
  ])
  expect(await findEntri(s.db, { tindakan: 'peristiwa.lihat-tolak', batas: 2 })).toHaveLength(1)
})

test.each([
  ['kosong', '', {}, 'peristiwa.file-kosong'],
  ['XLSX', 'PK\u0003\u0004\u0000\u0000', {}, 'peristiwa.bukan-csv'],
  ['tanpa wilayah', 'JENIS,NIK\nlahir,1\n', {}, 'peristiwa.kolom-kurang'],
  ['kolom dua kali', 'NIK,KODE_DESA,NIK\n', {}, 'peristiwa.kolom-ganda'],
  ['tanpa jenis', 'NIK,KODE_DESA\n', {}, 'peristiwa.jenis-harus-satu'],
  ['hari mendatang', GABUNGAN, { dari: '2026-08-13' }, 'peristiwa.hari-mendatang'],
  ['rentang terbalik', GABUNGAN, { dari: '2026-08-05', sampai: '2026-08-03' }, 'peristiwa.rentang-tak-sah'],
  ['kabkota asing', GABUNGAN, { kabkota: '99.71' }, 'peristiwa.kabkota-tak-ada'],
  ['semua ditolak', 'JENIS,KODE_DESA\nlahir,1\n', {}, 'peristiwa.semua-ditolak'],
])('file %s ditolak tanpa sisa', async (_, isi, p, kode) => {
  expect(galatDari(await impor(s, isi, p)).kode).toBe(kode)
  expect(await s.db.all(sql`select 1 from peristiwa_berkas`)).toEqual([])
  const [entri] = await findEntri(s.db, { tindakan: 'peristiwa.impor', batas: 1 })
  expect(entri).toMatchObject({ hasil: 'ditolak', rincian: { galat: kode } })
})

test('provinsi: satu kabupaten satu file, hari lengkap bila semuanya masuk', async () => {
  const { imporWilayah } = await import('#wilayah')
  nilai(
    await imporWilayah(
      s,
      Buffer.from(
        '99.01,Kab A\n99.01.01,Kec\n99.01.01.2001,Desa A\n99.02,Kab B\n99.02.01,Kec\n99.02.01.2001,Desa B\n',
      ),
      operatorMesin,
    ),
  )
  const file = (desa: string) => `JENIS,TGL_LHR,KODE_DESA,JK\nlahir,2026-08-01,${desa},L\n`
  const a = nilai(await impor(s, file(DESA.a), { kabkota: '99.01' }))
  expect(a.kabkota).toEqual(['99.01'])
  const keadaan = async () =>
    (await daftarHari(s, '2026-08-03' as Tanggal, '2026-08-03' as Tanggal))[0]!.keadaan
  expect(await keadaan()).toBe('belum')
  const asing = galatDari(await impor(s, file(DESA.a), { kabkota: '99.02' }))
  expect(asing.rincian?.['sebab']).toContain('di luar kabupaten/kota')
  nilai(await impor(s, file('9902012001'), { kabkota: '99.02' }))
  expect(await keadaan()).toBe('lengkap')
  expect(galatDari(await impor(s, file(DESA.a))).kode).toBe('peristiwa.hari-sudah-ada')
})
