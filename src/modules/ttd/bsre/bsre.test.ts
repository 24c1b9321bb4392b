import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import type { AlatTtd, PermintaanBubuh } from '../alat-ttd.ts'
import { bertandaTanganUji, laporanUji, SAAT_UJI } from '../contoh-uji.ts'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import { findSertifikat } from '../ttd.store.ts'
import { alatBsre } from './alat-bsre.ts'
import { PEJABAT_BSRE, PENGGUNA_BSRE, type PeladenBsre, peladenBsre } from './peladen-bsre-uji.ts'
import { findNikBsre, findSetelanBsre } from './setelan-bsre.ts'
import { catatNikBsre, ubahSetelanBsre } from './ubah-bsre.ts'

const pengelola: Pelaku = { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }
const laporan = laporanUji()
let s: SaranaUji
let bsre: PeladenBsre
let alat: AlatTtd
let passphrase: string | undefined
let dibuang = 0

beforeAll(async () => {
  s = await saranaUji('2026-11-20T03:00:00Z')
  bsre = await peladenBsre(laporanUji('Laporan lain'))
  alat = alatBsre(s, { ambil: () => passphrase, buang: () => dibuang++ })
  nilai(await ubahSetelanBsre(s, { alamat: bsre.alamat, batasDetik: 5, ...PENGGUNA_BSRE }, pengelola))
  nilai(await catatNikBsre(s, { pegawaiId: 'kadis', nik: PEJABAT_BSRE.aktif.nik }, pengelola))
  nilai(await catatNikBsre(s, { pegawaiId: 'lama', nik: PEJABAT_BSRE.kedaluwarsa.nik }, pengelola))
  nilai(await catatNikBsre(s, { pegawaiId: 'asing', nik: '9901010101700099' }, pengelola))
})
afterEach(() => {
  bsre.ulah = 'sehat'
  dibuang = 0
  bsre.panggilan.length = 0
})
afterAll(async () => {
  await bsre.tutup()
  await s.tutup()
})

describe('menandatangani melalui BSrE', () => {
  test('status ditanya, blok digambar lebih dahulu, satu tanda tangan menutup seluruh file', async () => {
    const hasil = nilai(await tandatangani({}))
    expect(bsre.panggilan).toEqual(['GET /api/user/status/{nik}', 'POST /api/sign/pdf'])
    expect(hasil.isi.subarray(0, laporan.length).equals(laporan)).toBe(true)
    expect(hasil.tempat).toMatchObject({ halaman: 3 })
    const akar = [{ pem: bsre.ca.pem, tersertifikasi: true }]
    const periksa = nilai(periksaTtd(hasil.isi, akar))
    expect(periksa).toMatchObject({ utuh: true, daftar: [{ cakupan: 'seluruh-file', isiUtuh: true }] })
    expect(periksa.daftar[0]!.sidikTercatat).toBe(hasil.sidikIsi)
    expect(await findSertifikat(s.db, hasil.nomorSeri)).toMatchObject({ jenis: 'luar', pegawaiId: 'kadis' })
    expect(nilai(await tandatangani({})).nomorSeri).toBe(hasil.nomorSeri)
  })
  test('jawaban yang terpotong diambil lagi dengan nomornya, tanpa menandatangani dua kali', async () => {
    bsre.ulah = 'terpotong'
    const hasil = nilai(await tandatangani({}))
    expect(bsre.panggilan.slice(1)).toEqual(['POST /api/sign/pdf', 'GET /api/sign/download/{id}'])
    expect(nilai(periksaTtd(hasil.isi, [])).utuh).toBe(true)
  })
  test.each([
    ['passphrase salah', { passphrase: 'keliru' }, 'ttd.bsre-passphrase-salah', 2],
    ['passphrase tidak ada lagi di ingatan', { passphrase: '' }, 'ttd.bsre-tanpa-passphrase', 0],
    ['sertifikat kedaluwarsa', { pegawaiId: 'lama' }, 'ttd.bsre-sertifikat-tak-aktif', 1],
    ['belum terdaftar', { pegawaiId: 'asing' }, 'ttd.bsre-belum-terdaftar', 1],
    ['NIK belum dicatat', { pegawaiId: 'baru' }, 'ttd.bsre-tanpa-nik', 0],
    ['layanan terganggu', { ulah: 'gangguan' }, 'ttd.bsre-gangguan', 1],
    ['sambungan terputus', { ulah: 'terputus' }, 'ttd.bsre-tak-terjangkau', 1],
    ['jawaban bukan dari BSrE', { ulah: 'bukan-json' }, 'ttd.bsre-jawaban-rusak', 1],
    ['layanan mengalihkan ke tempat lain', { ulah: 'alihkan' }, 'ttd.bsre-tak-terjangkau', 1],
    ['isi ditukar', { ulah: 'tukar-isi' }, 'ttd.bsre-jawaban-rusak', 2],
    ['dikembalikan tanpa tanda tangan', { ulah: 'tanpa-tanda-tangan' }, 'ttd.bsre-jawaban-rusak', 2],
  ] as const)('%s: ditolak dengan sebabnya', async (_, keadaan, kode, panggilan) => {
    const hasil = await tandatangani(keadaan)
    expect(hasil).toMatchObject({ ok: false, galat: { kode } })
    expect(bsre.panggilan).toHaveLength(panggilan)
    expect(dibuang).toBe(kode === 'ttd.bsre-passphrase-salah' ? 1 : 0)
  })
  test('yang lambat ditinggalkan pada batas waktunya', async () => {
    const mulai = performance.now()
    expect(await tandatangani({ ulah: 'lambat' })).toMatchObject({
      ok: false,
      galat: { kode: 'ttd.bsre-lambat' },
    })
    expect(performance.now() - mulai).toBeLessThan(30_000)
  })
  test('dokumen yang sudah bertanda tangan tidak dikirim', async () => {
    const { isi } = await bertandaTanganUji(laporan)
    expect(await tandatangani({ pdf: isi })).toMatchObject({
      galat: { kode: 'ttd.bsre-sudah-bertanda-tangan' },
    })
    expect(bsre.panggilan).toEqual([])
  })
})

describe('rahasia', () => {
  test('NIK dan kata sandi layanan tersimpan terbungkus, passphrase tidak di mana pun', async () => {
    nilai(await tandatangani({}))
    expect(bsre.passphrase).toContain(PEJABAT_BSRE.aktif.passphrase)
    const setelan = (await findSetelanBsre(s.db))!
    const simpanan = Buffer.concat([setelan.sandi, (await findNikBsre(s.db, 'kadis'))!]).toString('latin1')
    const jejak = JSON.stringify(await findEntri(s.db, { batas: 500 }))
    for (const rahasia of [PENGGUNA_BSRE.sandi, PEJABAT_BSRE.aktif.nik, PEJABAT_BSRE.aktif.passphrase]) {
      expect(simpanan).not.toContain(rahasia)
      expect(jejak).not.toContain(rahasia)
    }
    expect(jejak).toContain('ttd.catat-nik-bsre')
  })
  test('kata sandi yang tersimpan tidak ikut ke alamat baru; tanpa TLS hanya ke mesin ini', async () => {
    const ke = (alamat: string) => ubahSetelanBsre(s, { alamat, batasDetik: 5, pengguna: 'dinas' }, pengelola)
    expect(await ke('https://bsre.contoh.invalid')).toMatchObject({
      galat: { kode: 'ttd.bsre-sandi-diminta' },
    })
    expect(await ke('http://bsre.contoh.invalid')).toMatchObject({ galat: { kode: 'ttd.bsre-tanpa-tls' } })
    expect((await ke(bsre.alamat)).ok).toBe(true)
  })
})

async function tandatangani(k: {
  passphrase?: string
  pegawaiId?: string
  ulah?: PeladenBsre['ulah']
  pdf?: Buffer
}) {
  passphrase = k.passphrase ?? PEJABAT_BSRE.aktif.passphrase
  bsre.ulah = k.ulah ?? bsre.ulah
  const pegawaiId = k.pegawaiId ?? 'kadis'
  const p: PermintaanBubuh = {
    kunci: 'uji',
    berkasId: 'b-1',
    peran: 'tandatangan',
    pemilik: {
      pegawaiId,
      nama: 'Sri Wahyuni',
      nip: '197001011995032013',
      jabatanId: 'j',
      jabatan: 'Kepala Dinas',
    },
    blok: {
      peran: 'tandatangan',
      nama: 'Sri Wahyuni',
      jabatan: ['Kepala Dinas'],
      waktu: 'hari ini',
      qr: 'x',
    },
    tempat: { halaman: -1, x: 300, y: 100, lebar: 220, tinggi: 90 },
    waktu: SAAT_UJI,
    alasan: 'Menandatangani laporan',
    lokasi: 'Kabupaten Uji',
    pelaku: pengelola,
    signal: new AbortController().signal,
  }
  return alat.bubuhkan(k.pdf ?? laporan, p)
}

function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}
