import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { sql } from '#platform/sql'
import { type KantorUji, kantorUji, pastikan, SANDI_UJI } from '../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { findAkunRahasia } from './akun.store.ts'
import { aktifkanAkun, nonaktifkanAkun, setelUlangAkun } from './atur-akun.ts'
import { hapusTotp, konfirmasiTotp, mintaTotp } from './atur-totp.ts'
import { gantiSandi } from './ganti-sandi.ts'
import { masuk, pelakuAkun } from './masuk.ts'
import { periksaSandi } from './periksa-sandi.ts'
import { cariSesi, isSesiHidup, keluar } from './sesi.ts'
import { kodeTotp } from './totp.ts'
import { ubahPegawai } from './ubah-pegawai.ts'

let s: SaranaUji
let kantor: KantorUji
beforeAll(async () => {
  s = await saranaUji()
  kantor = await kantorUji(s)
})
afterAll(() => s.tutup())
// Each test begins two days later: failures of the one before are forgotten, its sessions have ended.
beforeEach(() => s.jam.maju(2 * 24 * 60))

const coba = (sandi: string, lain: { namaAkun?: string; totp?: string; alamat?: string } = {}) =>
  masuk(s, { namaAkun: 'kabid', alamat: '10.0.0.7', ...lain, sandi })

describe('masuk', () => {
  test('dengan kata sandi yang benar membuka sesi dan tercatat di jejak', async () => {
    const { token, akun } = pastikan(await coba(SANDI_UJI))
    expect(await cariSesi(s, token)).toMatchObject({
      akunId: akun.id,
      nama: 'Pemangku kabid',
      pengelola: false,
    })
    const [entri] = await findEntri(s.db, { tindakan: 'akun.masuk', batas: 1 })
    expect(entri).toMatchObject({ hasil: 'dilakukan', pelaku: { jenis: 'pegawai', akunId: akun.id } })
  })

  test('nama akun tidak peka huruf besar dan spasi di tepi', async () => {
    expect((await coba(SANDI_UJI, { namaAkun: ' KABID ' })).ok).toBe(true)
  })

  test('akun tak dikenal, sandi salah, dan akun nonaktif tidak dapat dibedakan dari luar, tetapi dapat dari jejak', async () => {
    await nonaktifkanAkun(s, kantor.akun.kasi.id, kantor.pelaku)
    const jawaban = [
      await coba('salah salah salah'),
      await coba(SANDI_UJI, { namaAkun: 'tidakada' }),
      await coba(SANDI_UJI, { namaAkun: 'kasi' }),
    ]
    expect(new Set(jawaban.map((j) => JSON.stringify(j))).size).toBe(1)
    expect(jawaban[0]).toMatchObject({ galat: { kode: 'akun.masuk-gagal' } })
    const entri = await findEntri(s.db, { tindakan: 'akun.masuk', batas: 3 })
    expect(entri.map((e) => e.rincian['sebab'])).toEqual(['akun-nonaktif', 'akun-tak-dikenal', 'sandi-salah'])
    await aktifkanAkun(s, kantor.akun.kasi.id, kantor.pelaku)
  })

  test('kata sandi tidak pernah masuk jejak, log, atau basis data, juga bila diketik sebagai nama akun', async () => {
    const rahasia = 'rahasia-yang-diketik'
    await coba(rahasia)
    await coba('x', { namaAkun: rahasia })
    const semua = await s.db.all<{ isi: string }>(
      sql`select isi::text || convert_from(isi, 'UTF8') as isi from jejak_entri
        union all select kunci from percobaan_masuk`,
    )
    expect(JSON.stringify(semua)).not.toContain(rahasia)
    expect(JSON.stringify(semua)).not.toContain(SANDI_UJI)
    expect(s.barisLog.join()).not.toContain(rahasia)
  })
})

describe('percobaan berulang', () => {
  test('yang kelima gagal mengunci; sandi yang benar pun ditolak sampai waktunya; lalu diterima', async () => {
    for (let i = 0; i < 5; i++)
      expect(await coba('salah salah salah')).toMatchObject({ galat: { kode: 'akun.masuk-gagal' } })
    const ditolak = await coba(SANDI_UJI)
    expect(ditolak).toMatchObject({ galat: { kode: 'akun.terkunci' } })
    s.jam.maju(1.1)
    expect((await coba(SANDI_UJI)).ok).toBe(true)
  })

  test('nama yang tidak ada terkunci seperti nama yang ada', async () => {
    for (let i = 0; i < 5; i++) await coba('x', { namaAkun: 'hantu' })
    expect(await coba('x', { namaAkun: 'hantu' })).toMatchObject({ galat: { kode: 'akun.terkunci' } })
  })

  test('dua puluh tebakan serentak: tidak lebih dari lima yang dibaca', async () => {
    const hasil = await Promise.all(
      Array.from({ length: 20 }, (_, i) => coba(`tebakan ${i}`, { alamat: '10.0.0.8' })),
    )
    const kode = hasil.map((h) => (h.ok ? 'ok' : h.galat.kode))
    expect(kode.filter((k) => k === 'akun.masuk-gagal').length).toBe(5)
    expect(kode.filter((k) => k === 'akun.terkunci').length).toBe(15)
  })

  test('satu alamat yang mencoba banyak nama ikut terkunci; alamat lain tidak', async () => {
    for (let i = 0; i < 30; i++) await coba('x', { namaAkun: `nama${i}`, alamat: '10.9.9.9' })
    expect(await coba(SANDI_UJI, { alamat: '10.9.9.9' })).toMatchObject({ galat: { kode: 'akun.terkunci' } })
    expect((await coba(SANDI_UJI, { alamat: '10.9.9.10' })).ok).toBe(true)
  })

  test('masuk dengan akun sendiri di sela tebakan tidak menghapus hitungan alamat', async () => {
    const alamat = '10.9.9.13'
    for (let i = 0; i < 28; i++) await coba('x', { namaAkun: `nama${i}`, alamat })
    expect((await coba(SANDI_UJI, { alamat })).ok).toBe(true)
    for (let i = 28; i < 30; i++) await coba('x', { namaAkun: `nama${i}`, alamat })
    expect(await coba(SANDI_UJI, { alamat })).toMatchObject({ galat: { kode: 'akun.terkunci' } })
  })

  test('alamat yang terkunci tidak dapat mengunci akun orang lain', async () => {
    for (let i = 0; i < 30; i++) await coba('x', { namaAkun: `nama${i}`, alamat: '10.9.9.11' })
    for (let i = 0; i < 8; i++) await coba('salah salah salah', { alamat: '10.9.9.11' })
    expect((await coba(SANDI_UJI, { alamat: '10.9.9.12' })).ok).toBe(true)
  })

  test('pengelola menyetel ulang: kunci terbuka, sandi sementara wajib diganti, sesi lama berakhir', async () => {
    const lama = pastikan(await coba(SANDI_UJI))
    for (let i = 0; i < 5; i++) await coba('salah salah salah')
    const { sandiSementara } = pastikan(await setelUlangAkun(s, kantor.akun.kabid.id, {}, kantor.pelaku))
    expect(await cariSesi(s, lama.token)).toBeUndefined()
    expect((await coba(SANDI_UJI)).ok).toBe(false)
    const { token, akun } = pastikan(await coba(sandiSementara))
    expect(await cariSesi(s, token)).toMatchObject({ wajibGantiSandi: true })
    const ganti = { akunId: akun.id, sandiLama: sandiSementara, sandiBaru: SANDI_UJI }
    const baru = pastikan(await gantiSandi(s, ganti, pelakuAkun(akun)))
    expect(await cariSesi(s, token)).toBeUndefined()
    expect((await cariSesi(s, baru.token))?.wajibGantiSandi).toBeUndefined()
  })

  test('sandi sementara tidak berlaku lagi sesudah tiga hari', async () => {
    const { sandiSementara } = pastikan(await setelUlangAkun(s, kantor.akun.kadis.id, {}, kantor.pelaku))
    s.jam.maju(3 * 24 * 60 + 1)
    expect(await coba(sandiSementara, { namaAkun: 'kadis' })).toMatchObject({
      galat: { kode: 'akun.sandi-sementara-habis' },
    })
  })

  test('periksa sandi sebelum menandatangani memakai kunci yang sama', async () => {
    const { id } = kantor.akun.kabid
    expect((await periksaSandi(s, id, SANDI_UJI)).ok).toBe(true)
    for (let i = 0; i < 5; i++)
      expect(await periksaSandi(s, id, 'salah')).toMatchObject({ galat: { kode: 'akun.sandi-salah' } })
    expect(await periksaSandi(s, id, SANDI_UJI)).toMatchObject({ galat: { kode: 'akun.terkunci' } })
    expect(await coba(SANDI_UJI)).toMatchObject({ galat: { kode: 'akun.terkunci' } })
  })
})

describe('sesi berakhir', () => {
  test('sesudah tiga puluh menit tanpa permintaan, tetapi tidak selama dipakai', async () => {
    const { token } = pastikan(await coba(SANDI_UJI))
    for (let i = 0; i < 4; i++) {
      s.jam.maju(29)
      expect(await cariSesi(s, token)).toBeDefined()
    }
    s.jam.maju(31)
    expect(await cariSesi(s, token)).toBeUndefined()
  })

  test('sesudah dua belas jam walaupun terus dipakai', async () => {
    const { token, sesiId } = pastikan(await coba(SANDI_UJI))
    for (let i = 0; i < 35; i++) {
      s.jam.maju(20)
      await cariSesi(s, token)
    }
    expect(await isSesiHidup(s, sesiId)).toBe(true)
    s.jam.maju(20)
    expect(await cariSesi(s, token)).toBeUndefined()
  })

  test('saat keluar, saat akun ditutup, dan saat pegawai tidak lagi bekerja', async () => {
    const { token, sesiId, akun } = pastikan(await coba(SANDI_UJI))
    await keluar(s, sesiId, pelakuAkun(akun))
    expect(await cariSesi(s, token)).toBeUndefined()

    const kedua = pastikan(await coba(SANDI_UJI))
    await nonaktifkanAkun(s, akun.id, kantor.pelaku)
    expect(await cariSesi(s, kedua.token)).toBeUndefined()
    await aktifkanAkun(s, akun.id, kantor.pelaku)

    const ketiga = pastikan(await coba(SANDI_UJI, { namaAkun: 'adbx' }))
    const isi = { nama: 'Pemangku adb', nip: '-', aktif: false }
    pastikan(await ubahPegawai(s, kantor.akun.adb.pegawaiId!, isi, kantor.pelaku))
    expect(await cariSesi(s, ketiga.token)).toBeUndefined()
    expect((await coba(SANDI_UJI, { namaAkun: 'adbx' })).ok).toBe(false)
  })

  test('token karangan tidak membuka apa pun', async () => {
    expect(await cariSesi(s, '')).toBeUndefined()
    expect(await cariSesi(s, 'x'.repeat(43))).toBeUndefined()
  })
})

test('pengelola terakhir tidak dapat ditutup', async () => {
  expect(await nonaktifkanAkun(s, kantor.pengelola.id, kantor.pelaku)).toMatchObject({
    galat: { kode: 'akun.pengelola-terakhir' },
  })
})

describe('kode autentikator', () => {
  const namaAkun = 'kasi'
  const rahasia = async () => {
    const a = (await findAkunRahasia(s.db, kantor.akun.kasi.id))!
    return s.kunci.buka(a.totpRahasia!, `totp/${a.id}`)
  }
  let kodePemulihan: string[]

  test('aktif sesudah satu kodenya dikonfirmasi; rahasianya tersimpan terbungkus', async () => {
    const { id } = kantor.akun.kasi
    const pelaku = pelakuAkun(kantor.akun.kasi)
    expect(await konfirmasiTotp(s, id, '000000', pelaku)).toMatchObject({
      galat: { kode: 'akun.totp-belum-diminta' },
    })
    expect(await mintaTotp(s, id, 'salah')).toMatchObject({ galat: { kode: 'akun.sandi-salah' } })
    const diminta = pastikan(await mintaTotp(s, id, SANDI_UJI))
    expect(diminta.otpauth).toMatch(/^otpauth:\/\/totp\/Tertib/)
    const a = (await findAkunRahasia(s.db, id))!
    expect(a.totpRahasia!.includes(await rahasia())).toBe(false)
    expect((await coba(SANDI_UJI, { namaAkun })).ok).toBe(true)
    kodePemulihan = pastikan(
      await konfirmasiTotp(s, id, kodeTotp(await rahasia(), s.jam.sekarang()), pelaku),
    ).kodePemulihan
    expect(kodePemulihan.length).toBe(8)
  })

  test('diminta hanya sesudah kata sandi benar; satu kode berlaku satu kali', async () => {
    expect(await coba('salah', { namaAkun, totp: '123456' })).toMatchObject({
      galat: { kode: 'akun.masuk-gagal' },
    })
    expect(await coba(SANDI_UJI, { namaAkun })).toMatchObject({ galat: { kode: 'akun.perlu-totp' } })
    const totp = kodeTotp(await rahasia(), s.jam.sekarang())
    expect((await coba(SANDI_UJI, { namaAkun, totp })).ok).toBe(true)
    expect(await coba(SANDI_UJI, { namaAkun, totp })).toMatchObject({ galat: { kode: 'akun.totp-salah' } })
  })

  test('kode yang sama serentak diterima satu kali', async () => {
    const totp = kodeTotp(await rahasia(), s.jam.sekarang())
    const hasil = await Promise.all([1, 2, 3].map(() => coba(SANDI_UJI, { namaAkun, totp })))
    expect(hasil.filter((h) => h.ok).length).toBe(1)
  })

  test('menebak kode ikut mengunci; meminta kode berulang tidak menghapus hitungan', async () => {
    for (let i = 0; i < 5; i++) {
      await coba(SANDI_UJI, { namaAkun })
      await coba(SANDI_UJI, { namaAkun, totp: '000000' })
    }
    expect(await coba(SANDI_UJI, { namaAkun })).toMatchObject({ galat: { kode: 'akun.terkunci' } })
  })

  test('kode pemulihan menggantikan telepon yang hilang, satu kali', async () => {
    const totp = kodePemulihan[0]!.toUpperCase()
    expect((await coba(SANDI_UJI, { namaAkun, totp })).ok).toBe(true)
    expect(await coba(SANDI_UJI, { namaAkun, totp })).toMatchObject({ galat: { kode: 'akun.totp-salah' } })
  })

  test('setel ulang tanpa hapusTotp tidak membuka jalan bagi pengelola', async () => {
    const { sandiSementara } = pastikan(await setelUlangAkun(s, kantor.akun.kasi.id, {}, kantor.pelaku))
    expect(await coba(sandiSementara, { namaAkun })).toMatchObject({ galat: { kode: 'akun.perlu-totp' } })
    pastikan(await hapusTotp(s, kantor.akun.kasi.id, sandiSementara, pelakuAkun(kantor.akun.kasi)))
    expect((await coba(sandiSementara, { namaAkun })).ok).toBe(true)
  })
})
