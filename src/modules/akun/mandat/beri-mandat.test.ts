import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { sql } from '#platform/sql'
import { type KantorUji, kantorUji, pastikan } from '../../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { atasanPelaksana } from '../atasan-pelaksana.ts'
import { pemangkuPelaksana, wewenangPegawai } from '../pemangku-pelaksana.ts'
import { akhiriPemangku, tetapkanPemangku } from '../tetapkan-pemangku.ts'
import { buatJabatan, ubahJabatan } from '../ubah-jabatan.ts'
import { ubahPegawai } from '../ubah-pegawai.ts'
import { akhiriMandat } from './akhiri-mandat.ts'
import { bacaMandat } from './baca-mandat.ts'
import { bacaMandatSaya } from './baca-mandat-saya.ts'
import { beriMandat } from './beri-mandat.ts'
import { mandatBerakhir } from './mandat-berakhir.ts'

let s: SaranaUji
let k: KantorUji
let asal: { jabatan_id: string; id: string }[]
beforeAll(async () => {
  s = await saranaUji()
  k = await kantorUji(s)
  asal = await s.db.all(sql`select id, jabatan_id from pemangku`)
})
afterAll(() => s.tutup())
beforeEach(async () => {
  await s.db.run(sql`delete from mandat where bentuk = 'ub'`)
  await s.db.run(sql`delete from mandat`)
  await s.db.run(sql`delete from pemangku where id <> all(${asal.map((a) => a.id)}::uuid[])`)
  await s.db.run(sql`update pemangku set sampai = null`)
})

const wib = (teks: string) => new Date(`${teks.replace(' ', 'T')}:00+07:00`)
const surat = {
  nomorSurat: '800/7/2026',
  tanggalSurat: '2026-08-01',
  sejak: '2026-08-03',
  sampai: '2026-08-31',
}
const an = (ubah: object = {}) => ({
  bentuk: 'an' as const,
  pemberiId: k.jabatanId.kadis,
  penerimaId: k.jabatanId.kabid,
  ...surat,
  ...ubah,
})
const beri = (isi: Parameters<typeof beriMandat>[1]) => beriMandat(s, isi, k.pelaku)
const masa = (jabatan: keyof KantorUji['jabatanId']) =>
  asal.find((a) => a.jabatan_id === k.jabatanId[jabatan])!.id
const siapa = async (pelaksana: string, saat: string, sop?: string) =>
  (await pemangkuPelaksana(s.db, pelaksana, wib(saat), sop)).map((p) => `${p.dasar} ${p.nama}`)
const KADIS = 'definitif Pemangku kadis'

test('mandat a.n. berlaku dari pukul 00.00 hari pertama sampai pukul 24.00 hari terakhir menurut zona kantor', async () => {
  pastikan(await beri(an()))
  expect(await siapa('kadis', '2026-08-02 23:59')).toEqual([KADIS])
  expect(await siapa('kadis', '2026-08-03 00:00')).toEqual([KADIS, 'an Pemangku kabid'])
  expect(await siapa('kadis', '2026-08-31 23:59')).toEqual([KADIS, 'an Pemangku kabid'])
  expect(await siapa('kadis', '2026-09-01 00:00')).toEqual([KADIS])
  expect(await siapa('kabid', '2026-08-10 10:00')).toEqual(['definitif Pemangku kabid'])
  const [, p] = await pemangkuPelaksana(s.db, 'kadis', wib('2026-08-10 10:00'))
  expect(p).toMatchObject({ jabatan: 'Kepala Bidang PIAK', atasNama: 'Kepala Dinas', pelaksana: 'kadis' })
  await s.db.run(sql`update kalender_setelan set zona = 'WIT'`)
  expect(await siapa('kadis', '2026-08-31 22:01')).toEqual([KADIS])
  await s.db.run(sql`update kalender_setelan set zona = 'WIB'`)
})

test('mandat untuk SOP tertentu tidak menjawab SOP lain, dan tidak menjawab tanpa SOP', async () => {
  pastikan(await beri(an({ sop: ['agregat-data-kependudukan'], tindakan: ['tandatangani'] })))
  expect(await siapa('kadis', '2026-08-10 10:00', 'agregat-data-kependudukan')).toHaveLength(2)
  expect(await siapa('kadis', '2026-08-10 10:00', 'perjanjian-kerja-sama-pemanfaatan-data')).toEqual([KADIS])
  expect(await siapa('kadis', '2026-08-10 10:00')).toEqual([KADIS])
  expect(await wewenangPegawai(s.db, k.akun.kabid.pegawaiId!, wib('2026-08-10 10:00'))).toMatchObject([
    { dasar: 'definitif', pelaksana: 'kabid' },
    { dasar: 'an', pelaksana: 'kadis', tindakan: ['tandatangani'], sop: ['agregat-data-kependudukan'] },
  ])
})

test('u.b. hidup hanya selama a.n.-nya hidup, dan tidak mencakup lebih', async () => {
  expect(await beri({ ...an(), bentuk: 'ub', melaluiId: k.jabatanId.kadis } as never)).toMatchObject({
    galat: { kode: 'akun.mandat-tanpa-rantai' },
  })
  const { id } = pastikan(await beri(an({ tindakan: ['paraf', 'tandatangani'] })))
  const ub = { bentuk: 'ub' as const, melaluiId: id, penerimaId: k.jabatanId.kasi, ...surat }
  pastikan(await beri(ub))
  const orang = await pemangkuPelaksana(s.db, 'kadis', wib('2026-08-10 10:00'))
  expect(orang[2]).toMatchObject({
    dasar: 'ub',
    jabatan: 'Kepala Seksi Pengolahan dan Penyajian Data',
    melalui: 'Kepala Bidang PIAK',
    atasNama: 'Kepala Dinas',
    tindakan: ['paraf', 'tandatangani'],
  })
  pastikan(await akhiriMandat(s, id, '2026-08-09', k.pelaku))
  expect(await siapa('kadis', '2026-08-09 10:00')).toHaveLength(3)
  expect(await siapa('kadis', '2026-08-10 10:00')).toEqual([KADIS])
  expect((await bacaMandat(s)).map((m) => [m.sebutan, m.keadaan, m.sebab])).toEqual([
    [
      'a.n. Kepala Dinas, Kepala Bidang PIAK, u.b. Kepala Seksi Pengolahan dan Penyajian Data',
      'terhenti',
      'an-tidak-berlaku',
    ],
    ['a.n. Kepala Dinas, Kepala Bidang PIAK', 'berakhir', null],
  ])
})

test('kursi pemberi yang kosong sehari saja mengakhiri mandat; pejabat berikutnya memberi yang baru', async () => {
  pastikan(await beri(an({ sampai: undefined })))
  pastikan(await akhiriPemangku(s, masa('kadis'), '2026-08-09', k.pelaku))
  expect(await siapa('kadis', '2026-08-09 10:00')).toEqual([KADIS, 'an Pemangku kabid'])
  expect(await siapa('kadis', '2026-08-10 10:00')).toEqual([])
  const plt = { pegawaiId: k.akun.sekretaris.pegawaiId!, jabatanId: k.jabatanId.kadis, dasar: 'plt' as const }
  pastikan(await tetapkanPemangku(s, { ...plt, nomorSurat: '800/9', sejak: '2026-08-11' }, k.pelaku))
  expect(await siapa('kadis', '2026-08-11 10:00')).toEqual(['plt Pemangku sekretaris'])

  await s.db.run(sql`delete from pemangku where dasar = 'plt'`)
  pastikan(await tetapkanPemangku(s, { ...plt, nomorSurat: '800/9', sejak: '2026-08-10' }, k.pelaku))
  expect(await siapa('kadis', '2026-08-11 10:00')).toEqual(['plt Pemangku sekretaris', 'an Pemangku kabid'])
})

test('pemberi atau penerima yang tidak lagi bekerja tidak membawa mandat', async () => {
  pastikan(await beri(an()))
  const isi = (nama: string) => ({ nama, nip: '-' })
  for (const j of ['kabid', 'kadis'] as const) {
    const id = k.akun[j].pegawaiId!
    pastikan(await ubahPegawai(s, id, { ...isi(`Pemangku ${j}`), aktif: false }, k.pelaku))
    expect(await siapa('kadis', '2026-08-10 10:00')).toEqual(j === 'kadis' ? [] : [KADIS])
    pastikan(await ubahPegawai(s, id, { ...isi(`Pemangku ${j}`), aktif: true }, k.pelaku))
  }
})

test('mandat bagi seorang pemangku tidak ikut kepada Plh. jabatannya; mandat bagi jabatan ikut', async () => {
  const plh = { pegawaiId: k.akun.kasi.pegawaiId!, jabatanId: k.jabatanId.kabid, dasar: 'plh' as const }
  pastikan(
    await tetapkanPemangku(
      s,
      { ...plh, nomorSurat: '800/3', sejak: '2026-08-05', sampai: '2026-08-07' },
      k.pelaku,
    ),
  )
  const { id } = pastikan(await beri(an({ pegawaiId: k.akun.kabid.pegawaiId! })))
  expect(await siapa('kadis', '2026-08-06 10:00')).toEqual([KADIS, 'an Pemangku kabid'])
  pastikan(await akhiriMandat(s, id, '2026-08-02', k.pelaku))
  pastikan(await beri(an()))
  const orang = await pemangkuPelaksana(s.db, 'kadis', wib('2026-08-06 10:00'))
  expect(orang.map((p) => `${p.dasar} ${p.jabatan}`)).toEqual([
    'definitif Kepala Dinas',
    'an Kepala Bidang PIAK',
    'an Plh. Kepala Bidang PIAK',
  ])
})

test('yang memegang kursi pemberi bertindak atas namanya sendiri, tidak a.n. dirinya', async () => {
  pastikan(await beri(an()))
  const plh = { pegawaiId: k.akun.kabid.pegawaiId!, jabatanId: k.jabatanId.kadis, dasar: 'plh' as const }
  pastikan(
    await tetapkanPemangku(
      s,
      { ...plh, nomorSurat: '800/3', sejak: '2026-08-05', sampai: '2026-08-07' },
      k.pelaku,
    ),
  )
  expect(await siapa('kadis', '2026-08-06 10:00')).toEqual([KADIS, 'plh Pemangku kabid'])
  expect(await siapa('kadis', '2026-08-08 10:00')).toEqual([KADIS, 'an Pemangku kabid'])
})

test('mandat diakhiri lebih awal atau dibatalkan, tidak diperpanjang; setiap perubahan tercatat', async () => {
  const { id } = pastikan(await beri(an()))
  expect(await akhiriMandat(s, id, '2026-09-01', k.pelaku)).toMatchObject({
    galat: { kode: 'akun.mandat-perpanjangan' },
  })
  expect(await akhiriMandat(s, id, '2026-08-01', k.pelaku)).toMatchObject({
    galat: { kode: 'akun.mandat-masa-terbalik' },
  })
  pastikan(await akhiriMandat(s, id, '2026-08-02', k.pelaku))
  expect(await siapa('kadis', '2026-08-03 10:00')).toEqual([KADIS])
  expect((await bacaMandat(s))[0]).toMatchObject({ keadaan: 'dibatalkan', pelaksana: [] })
  const entri = await findEntri(s.db, { objek: `mandat/${id}`, batas: 5 })
  expect(entri.map((e) => e.tindakan).sort()).toEqual(['akun.akhiri-mandat', 'akun.beri-mandat'])
  const kadis = { jenis: 'pegawai', akunId: 'x', pegawaiId: k.akun.kadis.pegawaiId!, nama: 'Kadis' } as const
  expect(await beriMandat(s, an(), kadis)).toMatchObject({ galat: { kode: 'akun.bukan-pengelola' } })
  expect(await akhiriMandat(s, id, '2026-08-02', kadis)).toMatchObject({
    galat: { kode: 'akun.bukan-pengelola' },
  })
})

test('mandat yang sama tidak tercatat dua kali, juga bila diminta serentak', async () => {
  const hasil = await Promise.all([1, 2, 3].map(() => beri(an())))
  expect(hasil.filter((h) => h.ok)).toHaveLength(1)
})

test('atasan tidak berputar, dan tidak berganti selama mandat dari atasan lama berlaku', async () => {
  const kabid = { nama: 'Kepala Bidang PIAK', pelaksana: 'kabid', urutan: 20, tunggal: true }
  const ubah = (atasanId: string | null) =>
    ubahJabatan(s, k.jabatanId.kabid, { ...kabid, atasanId }, k.pelaku)
  for (const bawah of ['kasi', 'adb', 'kabid'] as const)
    expect(await ubah(k.jabatanId[bawah])).toMatchObject({ galat: { kode: 'akun.atasan-berputar' } })
  const { id } = pastikan(await beri(an()))
  expect(await ubah(k.jabatanId.sekretaris)).toMatchObject({ galat: { kode: 'akun.mandat-masih-berlaku' } })
  expect(await ubah(k.jabatanId.kadis)).toMatchObject({ ok: true })
  pastikan(await akhiriMandat(s, id, '2026-08-04', k.pelaku))
  expect(await ubah(k.jabatanId.sekretaris)).toMatchObject({ ok: true })
  expect(await ubah(k.jabatanId.kadis)).toMatchObject({ ok: true })
})

test('atasan pelaksana: kursi kosong dilewati ke atas, dan tidak seorang pun menjadi atasannya sendiri', async () => {
  const atas = async (pelaksana: string, saat = '2026-08-12 10:00') =>
    (await atasanPelaksana(s.db, pelaksana, wib(saat))).map((p) => `${p.dasar} ${p.nama}`)
  expect(await atas('adb')).toEqual(['definitif Pemangku kasi'])
  expect(await atas('kadis')).toEqual([])
  pastikan(await akhiriPemangku(s, masa('kasi'), '2026-08-11', k.pelaku))
  expect(await atas('adb')).toEqual(['definitif Pemangku kabid'])
  expect(await atas('adb', '2026-08-11 10:00')).toEqual(['definitif Pemangku kasi'])
  const plt = { pegawaiId: k.akun.kabid.pegawaiId!, jabatanId: k.jabatanId.kasi, dasar: 'plt' as const }
  pastikan(await tetapkanPemangku(s, { ...plt, nomorSurat: '800/9', sejak: '2026-08-12' }, k.pelaku))
  expect(await atas('adb')).toEqual(['plt Pemangku kabid'])
  expect(await atas('kasi')).toEqual(['definitif Pemangku kadis'])
  const lepas = pastikan(
    await buatJabatan(s, { nama: 'Jabatan lepas', pelaksana: 'lepas', urutan: 90, tunggal: true }, k.pelaku),
  )
  expect(lepas.atasanId).toBeUndefined()
  expect(await atas('lepas')).toEqual([])
})

test('yang berakhir dalam 14 hari disebut beserta siapa yang perlu tahu', async () => {
  const { id } = pastikan(await beri(an()))
  const plh = { pegawaiId: k.akun.kasi.pegawaiId!, jabatanId: k.jabatanId.kabid, dasar: 'plh' as const }
  pastikan(
    await tetapkanPemangku(
      s,
      { ...plh, nomorSurat: '800/3', sejak: '2026-08-05', sampai: '2026-08-20' },
      k.pelaku,
    ),
  )
  const pegawai = (j: keyof KantorUji['akun']) => k.akun[j].pegawaiId!
  expect(await mandatBerakhir(s.db, { dari: '2026-08-17', sampai: '2026-08-31' })).toMatchObject([
    { dasar: 'plh', sebutan: 'Plh. Kepala Bidang PIAK', sampai: '2026-08-20', kepada: [pegawai('kasi')] },
    { id, dasar: 'an', sampai: '2026-08-31', kepada: [pegawai('kadis'), pegawai('kabid')] },
  ])
  expect(await mandatBerakhir(s.db, { dari: '2026-08-21', sampai: '2026-08-30' })).toEqual([])
  s.jam.atur('2026-08-17T03:00:00Z')
  expect(await bacaMandatSaya(s, pegawai('kabid'))).toMatchObject([
    { dasar: 'an', berlaku: true, sisaHari: 14 },
  ])
  expect(await bacaMandatSaya(s, pegawai('kasi'))).toMatchObject([
    { dasar: 'an', sebutan: 'a.n. Kepala Dinas, Plh. Kepala Bidang PIAK', sampai: '2026-08-20', sisaHari: 3 },
    { dasar: 'plh', berlaku: true, sisaHari: 3 },
  ])
  s.jam.atur('2026-08-02T03:00:00Z')
  expect(await bacaMandatSaya(s, pegawai('kabid'))).toMatchObject([
    { dasar: 'an', berlaku: false, sisaHari: null },
  ])
  expect(await bacaMandatSaya(s, pegawai('adb'))).toEqual([])
})
