import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import type { BerkasKeluaran, PermintaanKerja } from '#kernel/kerja'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { type TsaUji, tsaUji } from './cap-waktu/tsa-uji.ts'
import { laporanUji, pdfsig } from './contoh-uji.ts'
import { perpanjangBukti } from './jangka-panjang/perpanjang-bukti.ts'
import { kerjaTtd } from './kerja-ttd.ts'
import { periksaTtd } from './periksa/periksa-ttd.ts'
import { akarKantor } from './sertifikat/akar-kantor.ts'
import { siapkanCa } from './sertifikat/siapkan-ca.ts'
import { simpanSetelanTtd } from './setelan/setelan-ttd.store.ts'
import { SetelanTtd } from './setelan/setelan-ttd.ts'
import { tambahAkar } from './setelan/ubah-setelan.ts'
import { daftarTandaTangan, findTandaTanganFile } from './ttd.store.ts'

const adaPoppler = spawnSync('pdfsig', ['-v']).error === undefined
const pengelola: Pelaku = { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
type Pejabat = Extract<Pelaku, { jenis: 'pegawai' }>

let s: SaranaUji
let surat: BerkasKeluaran
const pejabat: Record<string, Pejabat> = {}
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  const jabatan = await daftarJabatan(s.db)
  let nip = 0
  for (const [kunci, nama] of [
    ['kabid', 'Budi Hartono'],
    ['sekretaris', 'Rina Marlina'],
    ['kadis', 'Sri Wahyuni'],
  ] as const) {
    const j = jabatan.find((x) => x.pelaksana === kunci)!
    const p = nilai(await buatPegawai(s, { nama, nip: `19000101199503${++nip + 2010}` }, pengelola))
    nilai(
      await tetapkanPemangku(
        s,
        { pegawaiId: p.id, jabatanId: j.id, dasar: 'definitif', sejak: '2026-01-02' },
        pengelola,
      ),
    )
    pejabat[kunci] = {
      jenis: 'pegawai',
      akunId: kunci,
      pegawaiId: p.id,
      nama,
      jabatanId: j.id,
      jabatan: j.nama,
      dasar: 'definitif',
    }
  }
  await siapkanCa(s, { dinas: 'Dinas Dukcapil Kabupaten Latihan', latihan: true })
  surat = {
    ...(await simpanDokumen(s, { nama: 'surat.pdf', mime: 'application/pdf', isi: laporanUji('Surat') })),
    bagian: 'b'.repeat(64),
  }
})
afterAll(() => s.tutup())

function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}

const CATATAN = {
  'tempat:surat.pdf': {
    paraf: [
      { halaman: 3, x: 60, y: 200, lebar: 90, tinggi: 30 },
      { halaman: 3, x: 160, y: 200, lebar: 90, tinggi: 30 },
    ],
    ttd: { halaman: 3, x: 300, y: 200, lebar: 230, tinggi: 90 },
    segel: { halaman: 3, x: 60, y: 60, lebar: 200, tinggi: 70 },
  },
}

function jalankan(nama: string, kunci: string, pelaku: Pelaku, dokumen: BerkasKeluaran, catatan = {}) {
  const p: PermintaanKerja = {
    kunci,
    berkasId: kunci.split('/')[0]!,
    langkah: '1',
    masukan: { judul: 'Surat uji' },
    dokumen: [dokumen],
    catatan: { ...CATATAN, ...catatan },
    dengan: { dokumen: 'surat.pdf' },
    pelaku,
  }
  return kerjaTtd(s)
    .find((k) => k.nama === nama)!
    .jalankan(p, pengawas)
}

describe('dua paraf, tanda tangan dan segel di belakang satu surat', () => {
  const versi: BerkasKeluaran[] = []
  const isi: Buffer[] = []
  beforeAll(async () => {
    versi.push(surat)
    for (const [nama, siapa] of [
      ['ttd.paraf', 'kabid'],
      ['ttd.paraf', 'sekretaris'],
      ['ttd.tandatangani', 'kadis'],
      ['ttd.segel', 'kabid'],
    ] as const)
      versi.push(
        nilai(await jalankan(nama, `t1/${versi.length}/1/${nama}`, pejabat[siapa]!, versi.at(-1)!))
          .dokumen[0]!,
      )
    for (const v of versi) isi.push((await bacaDokumen(s, v.hash)).isi)
  }, 60_000)

  test('setiap versi berdiri di belakang yang sebelumnya, byte demi byte', () => {
    for (let i = 1; i < isi.length; i++)
      expect(isi[i]!.subarray(0, isi[i - 1]!.length).equals(isi[i - 1]!)).toBe(true)
  })

  test('isi, bagian dan nama dokumen tetap; hanya hash yang berganti', () => {
    for (const v of versi.slice(1))
      expect(v).toMatchObject({ nama: 'surat.pdf', isi: surat.hash, bagian: surat.bagian })
    expect(new Set(versi.map((v) => v.hash)).size).toBe(5)
  })

  test.skipIf(!adaPoppler)('pdfsig: keempatnya cocok, yang terakhir mencakup seluruh file', async () => {
    const kata = await pdfsig(isi.at(-1)!)
    expect(kata.match(/Signature is Valid\./g)).toHaveLength(4)
    expect(kata.match(/Total document signed/g)).toHaveLength(1)
    for (const nama of ['Budi Hartono', 'Rina Marlina', 'Sri Wahyuni', 'Dinas']) expect(kata).toContain(nama)
  })

  test('tercatat menurut perannya: segel tanpa orang, paraf pada tempatnya masing-masing', async () => {
    const baris = await daftarTandaTangan(s.db, 't1')
    expect(baris.map((b) => b.peran).sort()).toEqual(['paraf', 'paraf', 'segel', 'tandatangan'])
    const segel = baris.find((b) => b.peran === 'segel')!
    expect(segel.pegawaiId).toBeUndefined()
    expect(segel.nama).toContain('Dinas')
    expect(new Set(baris.filter((b) => b.peran === 'paraf').map((b) => b.tempat!.x))).toEqual(
      new Set([60, 160]),
    )
    expect(await findEntri(s.db, { tindakan: 'ttd.segel', batas: 5 })).toHaveLength(1)
  })
})

test('paraf tanpa tempat tidak terlihat, dan tidak mengubah halaman', async () => {
  const hasil = nilai(
    await jalankan('ttd.paraf', 't2/1/1/ttd.paraf', pejabat['kabid']!, surat, { 'tempat:surat.pdf': {} }),
  )
  expect((await daftarTandaTangan(s.db, 't2'))[0]!.tempat).toBeUndefined()
  const { isi } = await bacaDokumen(s, hasil.dokumen[0]!.hash)
  expect(isi.toString('latin1')).toMatch(/\/Rect ?\[ ?0 0 0 0 ?\]/)
})

test.skipIf(!adaPoppler)('paraf sebagai catatan: file tetap, blok tanda tangan menyebutnya', async () => {
  await s.db.transaksi((tx) =>
    simpanSetelanTtd(tx, SetelanTtd.parse({ paraf: 'catatan' }), s.jam.sekarang(), pengelola),
  )
  const satu = nilai(await jalankan('ttd.paraf', 't3/1/1/p', pejabat['kabid']!, surat))
  const dua = nilai(await jalankan('ttd.paraf', 't3/2/1/p', pejabat['sekretaris']!, surat, satu.catatan))
  expect([satu.dokumen, dua.dokumen]).toEqual([[], []])
  const ttd = nilai(await jalankan('ttd.tandatangani', 't3/3/1/t', pejabat['kadis']!, surat, dua.catatan))
  const { isi } = await bacaDokumen(s, ttd.dokumen[0]!.hash)
  const teks = spawnSync('pdftotext', ['-f', '3', '-l', '3', '-', '-'], { input: isi }).stdout.toString()
  expect(teks.match(/Paraf:/g)).toHaveLength(2)
  expect(await daftarTandaTangan(s.db, 't3')).toHaveLength(1)
  await s.db.transaksi((tx) => simpanSetelanTtd(tx, SetelanTtd.parse({}), s.jam.sekarang(), pengelola))
})

describe('dengan layanan cap waktu', () => {
  let tsa: TsaUji
  const setel = (ubah: object) =>
    s.db.transaksi((tx) =>
      simpanSetelanTtd(
        tx,
        SetelanTtd.parse({ capWaktu: { alamat: tsa.url, batasDetik: 1, ...ubah } }),
        s.jam.sekarang(),
        pengelola,
      ),
    )
  beforeAll(async () => {
    tsa = await tsaUji(() => s.jam.sekarang())
    nilai(await tambahAkar(s, { pem: tsa.ca.pem, jenis: 'cap-waktu' }, pengelola))
    await setel({})
  })
  afterAll(() => tsa.tutup())

  test('paraf B-B, tanda tangan B-T, segel B-LTA; semuanya sah, dan buktinya dapat diperpanjang', async () => {
    const satu = nilai(await jalankan('ttd.paraf', 't5/1/1/p', pejabat['kabid']!, surat)).dokumen[0]!
    const dua = nilai(await jalankan('ttd.tandatangani', 't5/2/1/t', pejabat['kadis']!, satu)).dokumen[0]!
    const tiga = nilai(await jalankan('ttd.segel', 't5/3/1/s', pejabat['kadis']!, dua)).dokumen[0]!
    const baris = await daftarTandaTangan(s.db, 't5')
    expect(baris.map((b) => [b.peran, b.tingkat])).toEqual([
      ['paraf', 'B-B'],
      ['tandatangan', 'B-T'],
      ['segel', 'B-LTA'],
    ])
    const periksa = nilai(periksaTtd((await bacaDokumen(s, tiga.hash)).isi, await akarKantor(s.db)))
    expect(periksa.sah).toBe(true)
    expect(periksa.capWaktu).toMatchObject([{ tepercaya: true, cakupan: 'seluruh-file' }])

    const baru = nilai(
      await perpanjangBukti(
        s,
        { hash: tiga.hash, nama: tiga.nama, isi: tiga.isi! },
        pengelola,
        AbortSignal.timeout(9000),
      ),
    )
    const { isi } = await bacaDokumen(s, baru.hashHasil)
    expect(isi.subarray(0, tiga.ukuran).equals((await bacaDokumen(s, tiga.hash)).isi)).toBe(true)
    expect(nilai(periksaTtd(isi, await akarKantor(s.db)))).toMatchObject({ sah: true })
    expect((await findTandaTanganFile(s.db, baru.hashHasil))!.peran).toBe('segel')
  })

  test('layanan mati, kantor memilih tunda: tidak ada yang tercatat, ulangan berhasil', async () => {
    tsa.ulah = 'galat-500'
    const coba = () => jalankan('ttd.tandatangani', 't6/1/1/t', pejabat['kadis']!, surat)
    expect(await coba()).toMatchObject({ galat: { kode: 'ttd.cap-mati' } })
    expect(await daftarTandaTangan(s.db, 't6')).toEqual([])
    tsa.ulah = 'baik'
    expect((await coba()).ok).toBe(true)
  })

  test('kantor memilih tanpa: ditandatangani B-B dan ditandai; jawaban yang salah tetap ditolak', async () => {
    await setel({ bilaMati: 'tanpa' })
    tsa.ulah = 'nonce-lain'
    expect(await jalankan('ttd.tandatangani', 't7/1/1/t', pejabat['kadis']!, surat)).toMatchObject({
      galat: { kode: 'ttd.cap-salah' },
    })
    tsa.ulah = 'galat-500'
    const h = nilai(await jalankan('ttd.tandatangani', 't7/1/1/t', pejabat['kadis']!, surat))
    expect(h.catatan).toMatchObject({ tingkat: 'B-B', tanpaCap: true })
    expect((await daftarTandaTangan(s.db, 't7'))[0]).toMatchObject({ tanpaCap: true, tingkat: 'B-B' })
  })
})

test('dokumen yang tidak ada disebut namanya', async () => {
  const p = await jalankan('ttd.segel', 't4/1/1/s', pejabat['kadis']!, { ...surat, nama: 'lain.pdf' })
  expect(p).toMatchObject({ galat: { kode: 'ttd.tanpa-dokumen', rincian: { nama: 'surat.pdf' } } })
})
