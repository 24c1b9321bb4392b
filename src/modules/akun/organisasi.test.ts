import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { type KantorUji, kantorUji, pastikan, SANDI_UJI } from '../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { buatAkunPertama, buatKodePertama, klaimAkunPertama } from './akun-pertama.ts'
import { buatAkun } from './buat-akun.ts'
import { buatKantor } from './buat-kantor.ts'
import { getKantor } from './kantor.store.ts'
import { zonaBawaan } from './kantor.ts'
import { masuk } from './masuk.ts'
import { jabatanPegawai, pemangkuPelaksana } from './pemangku-pelaksana.ts'
import { akhiriPemangku, tetapkanPemangku } from './tetapkan-pemangku.ts'
import { ubahKantor, ubahLogo } from './ubah-kantor.ts'
import { buatPegawai, ubahPegawai } from './ubah-pegawai.ts'

let s: SaranaUji
let kantor: KantorUji
beforeAll(async () => {
  s = await saranaUji()
  kantor = await kantorUji(s)
})
afterAll(() => s.tutup())

const wib = (teks: string) => new Date(`${teks.replace(' ', 'T')}:00+07:00`)
const nama = async (saat: string) =>
  (await pemangkuPelaksana(s.db, 'kabid', wib(saat))).map((p) => `${p.dasar} ${p.nama}`)

test('pelaksana SOP menjadi pemangku jabatan pada saat tindakan, menurut tanggal kantor', async () => {
  const pengganti = pastikan(await buatPegawai(s, { nama: 'Pengganti', nip: '-' }, kantor.pelaku))
  const plh = {
    pegawaiId: pengganti.id,
    jabatanId: kantor.jabatanId.kabid,
    dasar: 'plh',
    sejak: '2026-08-12',
  } as const
  expect(await tetapkanPemangku(s, plh, kantor.pelaku)).toMatchObject({ galat: { kode: 'akun.perlu-surat' } })
  const bersurat = { ...plh, nomorSurat: '800/12/2026' }
  expect(await tetapkanPemangku(s, bersurat, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.perlu-sampai' },
  })
  pastikan(await tetapkanPemangku(s, { ...bersurat, sampai: '2026-08-13' }, kantor.pelaku))

  expect(await nama('2026-01-01 12:00')).toEqual([])
  expect(await nama('2026-08-11 23:59')).toEqual(['definitif Pemangku kabid'])
  expect(await nama('2026-08-12 00:00')).toEqual(['definitif Pemangku kabid', 'plh Pengganti'])
  expect(await nama('2026-08-13 23:59')).toEqual(['definitif Pemangku kabid', 'plh Pengganti'])
  expect(await nama('2026-08-14 00:00')).toEqual(['definitif Pemangku kabid'])
  expect(await jabatanPegawai(s.db, pengganti.id, wib('2026-08-12 10:00'))).toMatchObject([
    { jabatan: 'Kepala Bidang PIAK', pelaksana: 'kabid', dasar: 'plh' },
  ])
})

test('pegawai yang tidak lagi bekerja tidak memangku apa pun, walaupun masanya belum diakhiri', async () => {
  const saat = wib('2026-08-12 10:00')
  const adb = async () => (await pemangkuPelaksana(s.db, 'adb', saat)).map((p) => p.nama)
  const isi = { nama: 'Pemangku adb', nip: '-' }
  expect(await adb()).toEqual(['Pemangku adb'])
  pastikan(await ubahPegawai(s, kantor.akun.adb.pegawaiId!, { ...isi, aktif: false }, kantor.pelaku))
  expect(await adb()).toEqual([])
  pastikan(await ubahPegawai(s, kantor.akun.adb.pegawaiId!, { ...isi, aktif: true }, kantor.pelaku))
  expect(await adb()).toEqual(['Pemangku adb'])
})

test('dua pejabat definitif sekaligus ditolak, juga bila diminta serentak; sesudah yang lama berakhir diterima', async () => {
  const calon = await Promise.all(
    ['Calon A', 'Calon B'].map(async (n) =>
      pastikan(await buatPegawai(s, { nama: n, nip: '-' }, kantor.pelaku)),
    ),
  )
  const isi = calon.map(
    (c) =>
      ({
        pegawaiId: c.id,
        jabatanId: kantor.jabatanId.kasi,
        dasar: 'definitif',
        sejak: '2026-09-01',
      }) as const,
  )
  expect(await tetapkanPemangku(s, isi[0]!, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.pemangku-tumpang' },
  })
  const [lama] = await s.db.all<{ id: string }>(
    sql`select id from pemangku where jabatan_id = ${kantor.jabatanId.kasi}`,
  )
  pastikan(await akhiriPemangku(s, lama!.id, '2026-08-31', kantor.pelaku))
  const hasil = await Promise.all(isi.map((i) => tetapkanPemangku(s, i, kantor.pelaku)))
  expect(hasil.filter((h) => h.ok).length).toBe(1)
  expect(await akhiriPemangku(s, lama!.id, '2026-09-15', kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.pemangku-tumpang' },
  })
})

test('pengelola tidak mempunyai pegawai, jadi tidak dapat memangku jabatan atau melakukan langkah', async () => {
  expect(kantor.pengelola.pegawaiId).toBeUndefined()
  const isi = {
    pegawaiId: kantor.pengelola.id,
    jabatanId: kantor.jabatanId.adb,
    dasar: 'definitif',
    sejak: '2026-01-02',
  } as const
  expect(await tetapkanPemangku(s, isi, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.pegawai-tak-ada' },
  })
})

test('pejabat tidak dapat membuat akun, pegawai, atau mengubah kantor', async () => {
  const kadis = { jenis: 'pegawai', akunId: 'x', pegawaiId: 'y', nama: 'Kadis' } as const
  const tolakan = { galat: { kode: 'akun.bukan-pengelola' } }
  expect(await buatAkun(s, { namaAkun: 'baru', nama: 'Baru' }, kadis)).toMatchObject(tolakan)
  expect(await buatPegawai(s, { nama: 'Baru', nip: '-' }, kadis)).toMatchObject(tolakan)
  expect(await ubahKantor(s, await getKantor(s.db), kadis)).toMatchObject(tolakan)
})

test('satu pegawai satu akun; nama akun dan NIP tidak berulang', async () => {
  const pegawaiId = kantor.akun.kabid.pegawaiId!
  expect(await buatAkun(s, { namaAkun: 'lain', pegawaiId }, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.pegawai-sudah-punya-akun' },
  })
  expect(await buatAkun(s, { namaAkun: 'KABID', nama: 'Lain' }, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.nama-akun-terpakai' },
  })
  const nip = '198001012005011001'
  expect(await buatPegawai(s, { nama: 'Lain', nip }, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.nip-terpakai' },
  })
})

test('akun baru mendapat sandi sementara yang ditunjukkan sekali dan tidak tercatat', async () => {
  const { akun, sandiSementara } = pastikan(
    await buatAkun(s, { namaAkun: 'pengelola2', nama: 'Kedua' }, kantor.pelaku),
  )
  expect(akun).toMatchObject({ wajibGantiSandi: true })
  const entri = await findEntri(s.db, { objek: `akun/${akun.id}`, batas: 5 })
  expect(JSON.stringify(entri)).not.toContain(sandiSementara)
  expect((await masuk(s, { namaAkun: 'pengelola2', sandi: sandiSementara!, alamat: '::1' })).ok).toBe(true)
})

test('kantor diubah, kode wilayah dan sifat latihan tidak', async () => {
  const lama = await getKantor(s.db)
  const isi = { ...lama, nama: 'Kota Latihan', zona: 'WIT', kop: ['PEMERINTAH KOTA LATIHAN'] } as const
  pastikan(await ubahKantor(s, { ...isi, latihan: false, kode: '11.01' } as never, kantor.pelaku))
  expect(await getKantor(s.db)).toEqual({
    ...lama,
    nama: 'Kota Latihan',
    zona: 'WIT',
    kop: ['PEMERINTAH KOTA LATIHAN'],
  })
  pastikan(await ubahKantor(s, lama, kantor.pelaku))
})

test('logo hanya PNG atau JPEG, dikenali dari isinya', async () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
  const { logoHash } = pastikan(await ubahLogo(s, png, kantor.pelaku))
  expect(await s.simpanan.baca(logoHash)).toEqual(png)
  expect(await ubahLogo(s, Buffer.from('<svg onload="x"/>'), kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.logo-tak-sah' },
  })
})

test('satu folder satu kantor; kode harus provinsi atau kabupaten/kota', async () => {
  const isi = { kode: '35.76', nama: 'Kota Mojokerto', latihan: false }
  expect(await buatKantor(s, isi, operatorMesin)).toMatchObject({ galat: { kode: 'akun.kantor-sudah-ada' } })
  expect(await buatKantor(s, { ...isi, kode: '35.76.01' }, operatorMesin)).toMatchObject({
    galat: { kode: 'akun.kode-kantor-tak-sah' },
  })
})

test.each([
  ['35.76', 'WIB'],
  ['61', 'WIB'],
  ['63', 'WITA'],
  ['51.71', 'WITA'],
  ['73', 'WITA'],
  ['81', 'WIT'],
  ['96', 'WIT'],
  ['99.01', 'WIB'],
])('zona kantor %s adalah %s', (kode, zona) => expect(zonaBawaan(kode as KodeWilayah)).toBe(zona))

test('akun pertama dibuat dengan kode sekali pakai, satu kali, dan hanya bila belum ada akun', async () => {
  const kosong = await saranaUji()
  try {
    pastikan(
      await buatKantor(kosong, { kode: '35.76', nama: 'Kota Mojokerto', latihan: false }, operatorMesin),
    )
    const orang = { nama: 'Pengelola', namaAkun: 'pengelola', sandi: SANDI_UJI, alamat: '::1' }
    const { kode: usang } = pastikan(await buatKodePertama(kosong))
    const { kode } = pastikan(await buatKodePertama(kosong))
    const salah = { galat: { kode: 'akun.kode-pertama-salah' } }
    expect(await klaimAkunPertama(kosong, { ...orang, kode: usang })).toMatchObject(salah)
    kosong.jam.maju(24 * 60 + 1)
    expect(await klaimAkunPertama(kosong, { ...orang, kode })).toMatchObject(salah)
    const { kode: baru } = pastikan(await buatKodePertama(kosong))
    expect(await klaimAkunPertama(kosong, { ...orang, sandi: 'pendek', kode: baru })).toMatchObject({
      galat: { kode: 'akun.sandi-lemah' },
    })
    const diketik = baru.toLowerCase().replaceAll('-', ' ')
    const dua = await Promise.all(
      [1, 2].map((n) => klaimAkunPertama(kosong, { ...orang, namaAkun: `pengelola${n}`, kode: diketik })),
    )
    expect(dua.filter((d) => d.ok).length).toBe(1)
    expect(await buatKodePertama(kosong)).toMatchObject({ galat: { kode: 'akun.sudah-ada-akun' } })
    expect(await buatAkunPertama(kosong, orang, operatorMesin)).toMatchObject({
      galat: { kode: 'akun.sudah-ada-akun' },
    })
  } finally {
    await kosong.tutup()
  }
})
