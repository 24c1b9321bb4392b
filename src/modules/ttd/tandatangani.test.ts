import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku, ubahPegawai } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { kali } from '../../../test/support/kali.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { laporanUji } from './contoh-uji.ts'
import { kerjaTtd } from './kerja-ttd.ts'
import { periksaTtd } from './periksa/periksa-ttd.ts'
import { siapkanCa } from './sertifikat/siapkan-ca.ts'
import { ruteTtd } from './ttd.routes.ts'
import { daftarTandaTangan, findCa } from './ttd.store.ts'

const pengelola: Pelaku = { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }

let s: SaranaUji
let kadis: Extract<Pelaku, { jenis: 'pegawai' }>
let laporan: PermintaanKerja['dokumen'][number]
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  const jabatan = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kadis')!
  const pegawai = nilai(
    await buatPegawai(s, { nama: 'Sri Wahyuni', gelar: 'S.H., M.Si', nip: '197001011995032001' }, pengelola),
  )
  nilai(
    await tetapkanPemangku(
      s,
      { pegawaiId: pegawai.id, jabatanId: jabatan.id, dasar: 'definitif', sejak: '2026-01-02' },
      pengelola,
    ),
  )
  kadis = {
    jenis: 'pegawai',
    akunId: 'k',
    pegawaiId: pegawai.id,
    nama: pegawai.nama,
    jabatanId: jabatan.id,
    jabatan: jabatan.nama,
    dasar: 'definitif',
  }
  await siapkanCa(s, { dinas: 'Dinas Dukcapil Kabupaten Latihan', latihan: true })
  laporan = await simpanDokumen(s, { nama: 'laporan.pdf', mime: 'application/pdf', isi: laporanUji() })
})
afterAll(() => s.tutup())

function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}
function minta(kunci: string, lain: Partial<PermintaanKerja> = {}): PermintaanKerja {
  return {
    kunci,
    berkasId: kunci.split('/')[0]!,
    langkah: '4',
    masukan: { judul: 'Laporan agregat' },
    dokumen: [laporan],
    catatan: {},
    pelaku: kadis,
    ...lain,
  }
}
const kerja = () => kerjaTtd(s)[0]!
const jalankan = (p: PermintaanKerja) => kerja().jalankan(p, pengawas)

describe('CA kantor', () => {
  test('dibuat sekali, juga bila diminta serentak; namanya berkata LATIHAN', async () => {
    const semua = await Promise.all([1, 2, 3].map(() => siapkanCa(s, { dinas: 'Dinas', latihan: true })))
    expect(new Set(semua.map((c) => c.nomorSeri)).size).toBe(1)
    expect(semua[0]!.subjek).toContain('LATIHAN')
  })

  test('kunci privatnya terbungkus: tidak ada kunci terbuka di folder maupun di basis data', async () => {
    const ca = (await findCa(s.db))!
    const file = readdirSync(s.folder.kunci).filter((f) => f.startsWith('ttd-'))
    expect(file).toContain(`ttd-${ca.nomorSeri}.kunci`)
    for (const f of file) {
      const isi = readFileSync(join(s.folder.kunci, f))
      // PKCS#8 begins 30 82 .... 02 01 00 30 0d 06 09 2a 86 48 86 f7 0d 01 01 01
      expect(isi.includes(Buffer.from('06092a864886f70d010101', 'hex'))).toBe(false)
    }
    expect(ca.pem).not.toContain('PRIVATE')
  })
})

describe('kerja ttd.tandatangani', () => {
  test('menghasilkan laporan-bertanda-tangan.pdf yang sah atas nama pemangku jabatan', async () => {
    const p = minta('b1/4/1/ttd')
    nilai(await kerja().siap(p))
    const hasil = nilai(await jalankan(p))
    const [file] = hasil.dokumen
    expect(file).toMatchObject({ nama: 'laporan-bertanda-tangan.pdf', mime: 'application/pdf' })
    const { isi } = await bacaDokumen(s, file!.hash)
    const ca = (await findCa(s.db))!
    const periksa = nilai(periksaTtd(isi, [{ pem: ca.pem, tersertifikasi: false }]))
    expect(periksa.sah).toBe(true)
    expect(periksa.daftar[0]).toMatchObject({
      penandatangan: 'Sri Wahyuni, S.H., M.Si',
      nip: '197001011995032001',
      waktu: '2026-08-12T01:00:00.000Z',
      latihan: true,
    })
    const [baris] = await daftarTandaTangan(s.db, 'b1')
    expect(baris).toMatchObject({
      hashAsal: laporan.hash,
      hashHasil: file!.hash,
      nomorSeri: hasil.catatan['nomorSeri'],
    })
    const [entri] = await findEntri(s.db, { tindakan: 'ttd.tandatangani', batas: 1 })
    expect(entri).toMatchObject({
      objek: 'berkas/b1',
      rincian: { hashHasil: file!.hash, sidikIsi: baris!.sidikIsi },
    })
  })

  test('kunci yang sama memberi file yang sama, juga serentak dan sesudah jam bergerak', async () => {
    const semua = await Promise.all(Array.from({ length: 4 }, () => jalankan(minta('b2/4/1/ttd'))))
    s.jam.maju(60)
    semua.push(await jalankan(minta('b2/4/1/ttd')))
    expect(new Set(semua.map((h) => nilai(h).dokumen[0]!.hash)).size).toBe(1)
    expect(await daftarTandaTangan(s.db, 'b2')).toHaveLength(1)
  })

  test('sertifikat yang sama dipakai lagi; nama yang berubah mendapat sertifikat baru', async () => {
    const seri = async (k: string) => nilai(await jalankan(minta(k))).catatan['nomorSeri']
    const lama = await seri('b3/4/1/ttd')
    expect(await seri('b3/4/2/ttd')).toBe(lama)
    nilai(
      await ubahPegawai(
        s,
        kadis.pegawaiId,
        { nama: 'Sri Wahyuni Lestari', nip: '197001011995032001' },
        pengelola,
      ),
    )
    expect(await seri('b3/4/3/ttd')).not.toBe(lama)
  })

  test('tempat yang disediakan laporan dipakai; yang tidak masuk akal ditolak', async () => {
    const tempatTtd = { halaman: 2, x: 60, y: 60, lebar: 220, tinggi: 90 }
    nilai(await jalankan(minta('b4/4/1/ttd', { catatan: { tempatTtd } })))
    expect((await daftarTandaTangan(s.db, 'b4'))[0]!.tempat).toEqual(tempatTtd)
    const salah = minta('b4/4/2/ttd', { catatan: { tempatTtd: { halaman: 'akhir' } } })
    expect(await kerja().siap(salah)).toMatchObject({ galat: { kode: 'ttd.tempat-salah' } })
  })

  test.each([
    ['tanpa laporan.pdf', () => minta('b5/4/1/ttd', { dokumen: [] }), 'ttd.tanpa-laporan'],
    [
      'bukan pemangku jabatan itu',
      () => minta('b5/4/2/ttd', { pelaku: { ...kadis, jabatanId: '00000000-0000-4000-8000-000000000000' } }),
      'ttd.bukan-pejabat',
    ],
    ['bukan pegawai', () => minta('b5/4/3/ttd', { pelaku: pengelola }), 'ttd.bukan-pejabat'],
  ])('%s ditolak, sebelum dan saat dijalankan', async (_nama, buat, kode) => {
    expect(await kerja().siap(buat())).toMatchObject({ galat: { kode } })
    expect(await jalankan(buat())).toMatchObject({ galat: { kode } })
    expect(await daftarTandaTangan(s.db, 'b5')).toEqual([])
  })

  test('dibatalkan: tidak ada yang tercatat', async () => {
    const henti = new AbortController()
    henti.abort()
    const h = await kerja().jalankan(minta('b6/4/1/ttd'), { ...pengawas, signal: henti.signal })
    expect(h).toMatchObject({ galat: { kode: 'ttd.dibatalkan' } })
    expect(await daftarTandaTangan(s.db, 'b6')).toEqual([])
  })

  test('baris tanda tangan tidak dapat diubah atau dihapus', async () => {
    await expect(s.db.run(sql`delete from tanda_tangan`)).rejects.toThrow('never changed')
    await expect(s.db.run(sql`update tanda_tangan set nama = 'x'`)).rejects.toThrow('never changed')
  })
})

// A process of its own signs again and again until it is killed.
const TANDATANGANI_TERUS = `
  const { bukaDb } = await import('#platform/postgres')
  const { bukaKunci } = await import('#platform/kunci')
  const { bukaSimpanan } = await import('#platform/simpanan')
  const { kerjaTtd } = await import('./src/modules/ttd/kerja-ttd.ts')
  const { jamTetap } = await import('#kernel/jam')
  const folder = JSON.parse(process.env.FOLDER), kunci = bukaKunci(folder.kunci)
  const s = { db: bukaDb(process.env.URL_DB, 2), jam: jamTetap(process.env.JAM), kunci, folder, simpanan: bukaSimpanan(folder.simpanan, kunci) }
  const p = JSON.parse(process.env.PERMINTAAN)
  process.stdout.write('siap')
  await kerjaTtd(s)[0].jalankan(p, { kemajuan() {}, signal: new AbortController().signal })
  process.stdout.write('selesai')
`

test('kill -9 kapan pun saat menandatangani: sesudah diulang tepat satu tanda tangan tercatat', async () => {
  // From before anything was read to after all is done: about 300 ms a signature on two cores.
  for (const tunda of [60, 220, 0, 20, 100, 150, 300].slice(0, kali(7, 2))) {
    const p = minta(`k${tunda}/4/1/ttd`)
    const anak = spawn(process.execPath, ['--input-type=module', '-e', TANDATANGANI_TERUS], {
      cwd: join(import.meta.dirname, '../../..'),
      env: {
        ...process.env,
        URL_DB: s.db.url,
        JAM: s.jam.sekarang().toISOString(),
        FOLDER: JSON.stringify(s.folder),
        PERMINTAAN: JSON.stringify(p),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((r) => anak.stdout.once('data', r))
    await new Promise((r) => setTimeout(r, tunda))
    const mati = new Promise((r) => anak.once('close', r))
    anak.kill('SIGKILL')
    await mati
    const hasil = nilai(await jalankan(p))
    const baris = await daftarTandaTangan(s.db, `k${tunda}`)
    expect(baris.map((b) => b.hashHasil)).toEqual([hasil.dokumen[0]!.hash])
    expect(s.simpanan.ada(baris[0]!.hashHasil)).toBe(true)
  }
})

test('GET /api/ttd/ca.pem memberi sertifikat CA tanpa masuk', async () => {
  const f = Fastify()
  f.setValidatorCompiler(validatorCompiler)
  f.setSerializerCompiler(serializerCompiler)
  const app = f as unknown as App
  ruteTtd(app, s)
  const h = await app.inject({ url: '/api/ttd/ca.pem' })
  expect(h.statusCode).toBe(200)
  expect(h.body).toBe((await findCa(s.db))!.pem)
  await app.close()
})
