import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { galat } from '#kernel/galat'
import { type Result, tolak } from '#kernel/hasil'
import { jamTetap } from '#kernel/jam'
import type { Pelaku } from '#kernel/pelaku'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { dbUji } from '../../../../test/support/db-uji.ts'
import { kali } from '../../../../test/support/kali.ts'
import { ubahDeret } from '../deret/ubah-deret.ts'
import type { Agenda } from '../surat.contract.ts'
import { daftarAgenda } from './agenda.store.ts'
import { agendakan } from './agendakan.ts'
import { batalkanNomor } from './batalkan-nomor.ts'
import { periksaAgenda } from './periksa-agenda.ts'

const adb: Pelaku = { jenis: 'pegawai', akunId: 'a', pegawaiId: 'p', nama: 'Petugas Agenda' }
const hash = (teks: string) => createHash('sha256').update(teks).digest('hex')

// A process of its own: takes a number, tells it, and holds the transaction open until it is killed.
const AMBIL_LALU_DIAM = `
  const { bukaDb } = await import('#platform/postgres')
  const { agendakan } = await import('./src/modules/surat/agenda/agendakan.ts')
  const { jamTetap } = await import('#kernel/jam')
  await bukaDb(process.env.URL_DB, 1).transaksi(async (tx) => {
    const h = await agendakan(tx, jamTetap('2026-11-20T02:00:00Z'), JSON.parse(process.env.PESAN), { jenis: 'sistem', nama: 'uji' })
    process.stdout.write(h.value.nomor)
    await new Promise((r) => setTimeout(r, 60_000))
  })`

let db: Db
let jam: ReturnType<typeof jamTetap>
beforeEach(async () => {
  db = await dbUji()
  jam = jamTetap('2026-11-20T02:00:00Z')
})
afterEach(() => db.tutup())

function pesan(n: number | string) {
  return {
    kunci: `b${n}/5/1/surat.agendakan`,
    hash: hash(`file ${n}`),
    namaFile: 'x.pdf',
    perihal: `Laporan ${n}`,
    zona: 'WIB' as const,
  }
}
const nomori = (n: number | string): Promise<Result<Agenda>> =>
  db.transaksi((tx) => agendakan(tx, jam, pesan(n), adb))
const urutBuku = async () => (await daftarAgenda(db, {})).map((a) => a.urut).reverse()
function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(h.galat.pesan)
  return h.value
}

describe('nomor agenda', () => {
  test('nomor pertama tahun ini adalah 1, terikat pada hash file', async () => {
    const a = nilai(await nomori(1))
    expect(a).toMatchObject({
      nomor: '400.12.4.3/1/DUKCAPIL/2026',
      urut: 1,
      tahun: 2026,
      tanggal: '2026-11-20',
      hash: hash('file 1'),
    })
  })

  test('lima puluh permintaan serentak mendapat 1 sampai 50, tanpa lompat dan tanpa kembar', async () => {
    const hasil = await Promise.all(Array.from({ length: 50 }, (_, i) => nomori(i)))
    expect(hasil.map((h) => nilai(h).urut).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    )
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('kunci yang sama serentak mendapat satu nomor yang sama', async () => {
    const hasil = await Promise.all(Array.from({ length: 10 }, () => nomori('sama')))
    expect(new Set(hasil.map((h) => nilai(h).nomor)).size).toBe(1)
    expect(await urutBuku()).toEqual([1])
  })

  test('file yang sudah bernomor tidak mendapat nomor kedua', async () => {
    nilai(await nomori(1))
    const lagi = await db.transaksi((tx) => agendakan(tx, jam, { ...pesan(1), kunci: 'lain' }, adb))
    expect(lagi).toMatchObject({ ok: false, galat: { kode: 'surat.sudah-diagendakan' } })
  })

  test('transaksi yang gagal sesudah nomor diberikan tidak meninggalkan lompatan', async () => {
    nilai(await nomori(1))
    await expect(
      db.transaksi(async (tx) => {
        await agendakan(tx, jam, pesan(2), adb)
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    await db.transaksi(async (tx) => {
      await agendakan(tx, jam, pesan(3), adb)
      return tolak(galat('uji.tolak', 'ditolak', 'ditolak'))
    })
    expect(nilai(await nomori(4)).urut).toBe(2)
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('proses yang mati (kill -9) sesudah nomor diambil tidak menghilangkan nomor itu', async () => {
    nilai(await nomori(1))
    const anak = spawn(process.execPath, ['--input-type=module', '-e', AMBIL_LALU_DIAM], {
      cwd: join(import.meta.dirname, '../../../..'),
      env: { ...process.env, URL_DB: db.url, PESAN: JSON.stringify(pesan(2)) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const nomor = await new Promise<string>((r) => anak.stdout.once('data', (b: Buffer) => r(b.toString())))
    expect(nomor).toBe('400.12.4.3/2/DUKCAPIL/2026')
    anak.kill('SIGKILL')
    expect(nilai(await nomori(3)).urut).toBe(2)
    expect(nilai(await nomori(2)).urut).toBe(3)
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('tahun baru mulai dari 1 menurut tanggal kantor, bukan UTC', async () => {
    nilai(await nomori(1))
    jam.atur('2026-12-31T17:30:00Z')
    expect(nilai(await nomori(2))).toMatchObject({
      nomor: '400.12.4.3/1/DUKCAPIL/2027',
      tanggal: '2027-01-01',
    })
  })

  test('jam komputer yang mundur ditolak, bukan menulis tanggal yang tidak urut', async () => {
    nilai(await nomori(1))
    jam.atur('2026-11-18T02:00:00Z')
    expect(await nomori(2)).toMatchObject({ ok: false, galat: { kode: 'surat.tanggal-mundur' } })
    expect(await urutBuku()).toEqual([1])
  })
})

describe('nomor batal', () => {
  test('nomor batal tetap terlihat dengan alasannya, tidak dipakai lagi, dan filenya boleh bernomor baru', async () => {
    const a = nilai(await nomori(1))
    nilai(await db.transaksi((tx) => batalkanNomor(tx, jam, a.id, 'Salah lampiran', adb)))
    const b = nilai(await db.transaksi((tx) => agendakan(tx, jam, { ...pesan(1), kunci: 'ulang' }, adb)))
    expect(b.urut).toBe(2)
    const [, lama] = await daftarAgenda(db, {})
    expect(lama).toMatchObject({
      urut: 1,
      status: 'batal',
      alasanBatal: 'Salah lampiran',
      dibatalkanOleh: 'Petugas Agenda',
    })
    expect(await db.transaksi((tx) => batalkanNomor(tx, jam, a.id, 'sekali lagi', adb))).toMatchObject({
      galat: { kode: 'surat.sudah-batal' },
    })
  })

  test('tanpa alasan ditolak', async () => {
    const a = nilai(await nomori(1))
    expect(await db.transaksi((tx) => batalkanNomor(tx, jam, a.id, '  ', adb))).toMatchObject({
      galat: { kode: 'surat.alasan-kurang' },
    })
  })

  test('basis data menolak hapus dan ubah', async () => {
    const a = nilai(await nomori(1))
    await expect(db.run(sql`delete from surat_agenda`)).rejects.toThrow('never deleted')
    await expect(db.run(sql`update surat_agenda set nomor = 'x' where id = ${a.id}`)).rejects.toThrow(
      'only becomes void',
    )
  })
})

describe('nomor awal di tengah tahun', () => {
  const ubah = (u: { berikut?: number; pola?: string }) =>
    db.transaksi((tx) =>
      ubahDeret(tx, jam, { kode: 'agenda', alasan: 'Lanjutan buku agenda', zona: 'WIB', ...u }, adb),
    )

  test('sebelum nomor pertama, nomor awal bebas diatur dan dibetulkan', async () => {
    nilai(await ubah({ berikut: 2480 }))
    nilai(await ubah({ berikut: 248 }))
    expect(nilai(await nomori(1)).urut).toBe(248)
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('sesudahnya hanya maju; yang dilewati tercatat batal dengan alasan', async () => {
    nilai(await nomori(1))
    expect(await ubah({ berikut: 1 })).toMatchObject({ galat: { kode: 'surat.nomor-mundur' } })
    nilai(await ubah({ berikut: 5 }))
    expect(nilai(await nomori(2)).urut).toBe(5)
    const buku = await daftarAgenda(db, {})
    expect(buku.map((a) => [a.urut, a.status])).toEqual([
      [5, 'terpakai'],
      [4, 'batal'],
      [3, 'batal'],
      [2, 'batal'],
      [1, 'terpakai'],
    ])
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('lompatan yang tampak salah ketik ditolak', async () => {
    nilai(await nomori(1))
    expect(await ubah({ berikut: 50_000 })).toMatchObject({ galat: { kode: 'surat.lompatan-terlalu-jauh' } })
  })

  test('pola baru berlaku untuk nomor berikutnya saja', async () => {
    nilai(await nomori(1))
    nilai(await ubah({ pola: '061 / {urut:4} / {tahun}' }))
    expect(nilai(await nomori(2)).nomor).toBe('061 / 0002 / 2026')
    expect((await daftarAgenda(db, { cari: '400.12.4.3/1/' })).length).toBe(1)
  })
})

test('apa pun urutan kejadiannya, buku tetap utuh dan urut tanggal', async () => {
  const kejadian = fc.constantFrom('nomori', 'gagal', 'batal', 'maju', 'lompat')
  await fc.assert(
    fc.asyncProperty(fc.array(kejadian, { maxLength: 25 }), async (daftar) => {
      const d = await dbUji()
      try {
        const j = jamTetap('2026-12-20T02:00:00Z')
        let i = 0
        for (const k of daftar) {
          i++
          if (k === 'maju') j.maju(60 * 31)
          if (k === 'nomori') nilai(await d.transaksi((tx) => agendakan(tx, j, pesan(i), adb)))
          if (k === 'gagal')
            await d
              .transaksi(async (tx) => {
                await agendakan(tx, j, pesan(i), adb)
                throw new Error('x')
              })
              .catch((e: Error) => expect(e.message).toBe('x'))
          if (k === 'batal') {
            const a = (await daftarAgenda(d, {})).find((x) => x.status === 'terpakai')
            if (a) nilai(await d.transaksi((tx) => batalkanNomor(tx, j, a.id, 'Batal uji', adb)))
          }
          if (k === 'lompat') {
            const tertinggi = Math.max(
              0,
              ...(await daftarAgenda(d, { tahun: j.sekarang().getUTCFullYear() })).map((a) => a.urut),
            )
            await d.transaksi((tx) =>
              ubahDeret(
                tx,
                j,
                { kode: 'agenda', alasan: 'Buku kertas', berikut: tertinggi + 3, zona: 'WIB' },
                adb,
              ),
            )
          }
        }
        expect(await periksaAgenda(d)).toEqual([])
        for (const tahun of [2026, 2027]) {
          const buku = (await daftarAgenda(d, { tahun })).reverse()
          expect(buku.map((a) => a.urut)).toEqual(buku.map((_, n) => (buku[0]?.urut ?? 0) + n))
          expect(buku.map((a) => a.tanggal)).toEqual(buku.map((a) => a.tanggal).sort())
          expect(buku.every((a) => a.status === 'terpakai' || a.alasanBatal)).toBe(true)
        }
      } finally {
        await d.tutup()
      }
    }),
    { numRuns: kali(25, 6), seed: 20261121 },
  )
})
