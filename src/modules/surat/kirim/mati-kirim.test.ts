import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { jadwalKabar } from '#kabar'
import type { PermintaanKerja } from '#kernel/kerja'
import { sql } from '#platform/sql'
import { bukaServerSurel, type ServerSurel } from '../../../../test/support/server-surel.ts'
import { findAgenda } from '../agenda/agenda.store.ts'
import { periksaAgenda } from '../agenda/periksa-agenda.ts'
import { daftarEkspedisi } from '../ekspedisi/ekspedisi.store.ts'
import { findNaskahSurat } from '../susun/naskah-surat.store.ts'
import { type KantorSurat, kantorSurat, kerja, MASUKAN, suratSiap, wajib } from '../uji/kantor-surat.ts'
import { gantiPenerimaSurat } from './ganti-penerima.ts'
import { lengkapiKiriman } from './keadaan-kiriman.ts'
import { daftarKirimanBerkas } from './kiriman.store.ts'
import { batalkanKiriman } from './terima-kiriman.ts'

// A process of its own that dispatches a letter and tells how far it is: `separuh` with all written and nothing
// committed, `selesai` with all committed and nobody told.
const KIRIM_LALU_DIAM = `
  const { bukaDb } = await import('#platform/postgres')
  const { kirimSurat } = await import('./src/modules/surat/kirim/kirim-surat.ts')
  const { jamTetap } = await import('#kernel/jam')
  const db = bukaDb(process.env.URL_DB, 2)
  const diam = (kata) => { process.stdout.write(kata); return new Promise((r) => setTimeout(r, 60_000)) }
  const separuh = { ...db, transaksi: (f) => db.transaksi(async (tx) => { await f(tx); await diam('separuh') }) }
  const s = { db: process.env.SAAT === 'separuh' ? separuh : db, jam: jamTetap(process.env.KINI) }
  const hasil = await kirimSurat(s, JSON.parse(process.env.MINTA))
  await diam(hasil.ok ? 'selesai' : hasil.galat.pesan)`

// Sends what lies in the outbox of letters, as the schedule does.
const ANTAR = `
  const { bukaDb } = await import('#platform/postgres')
  const { kirimKirimanSurel } = await import('./src/modules/kabar/kiriman/kirim-kiriman.ts')
  const { jamTetap } = await import('#kernel/jam')
  const db = bukaDb(process.env.URL_DB, 2)
  const log = { info: () => undefined, galat: (k, e) => console.error(e) }
  const simpanan = { baca: async () => Buffer.from('%PDF-1.7 isi') }
  await kirimKirimanSurel({ db, jam: jamTetap(process.env.KINI), log, simpanan })
  process.stdout.write('selesai')`

let s: KantorSurat
let server: ServerSurel | undefined
let anak: ChildProcess | undefined
beforeAll(async () => {
  s = await kantorSurat()
})
afterEach(async () => {
  anak?.kill('SIGKILL')
  await server?.tutup()
  server = undefined
})
afterAll(() => s.tutup())

const gita = () => s.orang['kasubbag-umum']!
const tampil = async (berkasId: string) =>
  lengkapiKiriman(s.db, await daftarKirimanBerkas(s.db, berkasId), s.jam.sekarang())
const antar = () =>
  jadwalKabar(s)
    .find((j) => j.nama === 'kabar.kiriman')!
    .jalankan(new AbortController().signal)

function jalankan(naskah: string, env: Record<string, string>): ChildProcess {
  anak = spawn(process.execPath, ['--input-type=module', '-e', naskah], {
    cwd: join(import.meta.dirname, '../../../..'),
    env: { ...process.env, URL_DB: s.db.url, KINI: s.jam.sekarang().toISOString(), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return anak
}
const kata = (p: ChildProcess) =>
  new Promise<string>((jadi) => p.stdout!.once('data', (b: Buffer) => jadi(b.toString())))
const mati = (p: ChildProcess) =>
  new Promise<void>((jadi) => {
    p.once('exit', () => jadi())
    p.kill('SIGKILL')
  })

async function siapkan(berkasId: string): Promise<PermintaanKerja> {
  const surat = await suratSiap(s, berkasId)
  const penerima = [
    {
      nama: 'Kepala Bappeda',
      tembusan: false,
      cara: 'surel',
      alamat: 'bappeda@latihan.example',
      eksemplar: 1,
    },
    { nama: 'Dinas Kesehatan', tembusan: false, cara: 'tautan', alamat: '', eksemplar: 1 },
    { nama: 'Sekretaris Daerah', tembusan: true, cara: 'langsung', alamat: '', eksemplar: 2 },
  ] as const
  wajib(await gantiPenerimaSurat(s, berkasId, penerima, gita()))
  return {
    kunci: `${berkasId}/kirim`,
    berkasId,
    langkah: '1',
    masukan: MASUKAN,
    dokumen: [surat],
    catatan: {},
    dengan: { dokumen: 'surat.pdf' },
    pelaku: gita(),
  }
}
async function pasangSurel(port: number) {
  await s.db.run(sql`update kabar_setelan set aktif = true, host = 'localhost', port = ${port}, keamanan = 'tanpa',
    pengirim = 'dukcapil@latihan.example'`)
}

test('kill -9 sebelum pengiriman tersimpan: tidak ada yang terkirim, dan yang mengulang mengirim satu kali', async () => {
  server = await bukaServerSurel()
  await pasangSurel(server.port)
  const minta = await siapkan('separuh')
  const p = jalankan(KIRIM_LALU_DIAM, { MINTA: JSON.stringify(minta), SAAT: 'separuh' })
  expect(await kata(p)).toBe('separuh')
  await mati(p)

  expect(await tampil('separuh')).toEqual([])
  const { cadanganId } = (await findNaskahSurat(s.db, 'separuh', 'surat.pdf'))!
  expect(await findAgenda(s.db, cadanganId!)).toMatchObject({ status: 'dicadangkan' })
  expect(await daftarEkspedisi(s.db, { cari: 'separuh' })).toEqual([])
  await antar()
  expect(server.diterima).toEqual([])

  wajib(await kerja(s, 'surat.kirim', minta))
  expect((await tampil('separuh')).map((k) => [k.cara, k.keadaan, k.eksemplar])).toEqual([
    ['surel', 'menunggu', 1],
    ['tautan', 'menunggu', 1],
    ['langsung', 'dibawa', 2],
  ])
  await antar()
  expect(server.diterima).toHaveLength(1)
  expect(await periksaAgenda(s.db)).toEqual([])
})

test('kill -9 sesudah tersimpan: yang mengulang tidak mengirim lagi, lewat jalan apa pun', async () => {
  server = await bukaServerSurel()
  await pasangSurel(server.port)
  const minta = await siapkan('tersimpan')
  const p = jalankan(KIRIM_LALU_DIAM, { MINTA: JSON.stringify(minta), SAAT: 'selesai' })
  expect(await kata(p)).toBe('selesai')
  await mati(p)

  const sebelum = await tampil('tersimpan')
  expect(sebelum).toHaveLength(3)
  wajib(await kerja(s, 'surat.kirim', minta))
  expect(await tampil('tersimpan')).toEqual(sebelum)
  await Promise.all([antar(), antar()])
  expect(server.diterima).toHaveLength(1)
  const baris = (await daftarEkspedisi(s.db, {})).filter((e) => e.kirimanId === sebelum[2]!.id)
  expect(baris).toHaveLength(1)
})

test('kill -9 sesudah server menerima surel: statusnya bukan terkirim, dan yang kedua mengaku mungkin kedua', async () => {
  const diterima = Promise.withResolvers<void>()
  const masuk: string[] = []
  server = await bukaServerSurel({
    // The first mail is taken in whole and never answered.
    onData(aliran, _, selesai) {
      const potong: Buffer[] = []
      aliran.on('data', (b: Buffer) => potong.push(b))
      aliran.on('end', () => {
        masuk.push(Buffer.concat(potong).toString('latin1'))
        if (masuk.length > 1) selesai()
        else diterima.resolve()
      })
    },
  })
  await pasangSurel(server.port)
  wajib(await kerja(s, 'surat.kirim', await siapkan('putus')))
  const p = jalankan(ANTAR, {})
  await diterima.promise
  await mati(p)

  const [k] = await tampil('putus')
  expect(k).toMatchObject({ keadaan: 'menunggu', terkirimPada: null, percobaan: 1 })
  // Nobody may call off what may have arrived, and nobody sends it while the dead one could still be sending.
  expect(await batalkanKiriman(s, { kirimanId: k!.id, alasan: 'Salah alamat' }, gita())).toMatchObject({
    galat: { kode: 'surat.sudah-pergi' },
  })
  s.jam.maju(19)
  await antar()
  expect(masuk).toHaveLength(1)

  s.jam.maju(2)
  await antar()
  expect((await tampil('putus'))[0]).toMatchObject({ keadaan: 'terkirim', percobaan: 2, terputus: 1 })
  const id = (m: string) => /^Message-ID: (.+)$/im.exec(m)![1]
  expect(masuk.map(id)).toEqual([id(masuk[0]!), id(masuk[0]!)])
  const mengaku = (m: string) => m.replace(/=\r?\n/g, '').includes('abaikan yang ini')
  expect(masuk.map(mengaku)).toEqual([false, true])
})

test('sambungan yang putus sesudah seluruh surel dikirim dihitung mungkin sampai; yang putus sebelumnya tidak', async () => {
  let potong: 'awal' | 'akhir' | undefined = 'awal'
  server = await bukaServerSurel({
    onRcptTo(_, _sesi, selesai) {
      if (potong === 'awal') server!.putuskan()
      else selesai()
    },
    onData(aliran, _, selesai) {
      aliran.resume()
      aliran.on('end', () => (potong === 'akhir' ? server!.putuskan() : selesai()))
    },
  })
  await pasangSurel(server.port)
  wajib(await kerja(s, 'surat.kirim', await siapkan('kabel')))
  await antar()
  expect((await tampil('kabel'))[0]).toMatchObject({ keadaan: 'menunggu', terputus: 0 })
  potong = 'akhir'
  s.jam.maju(60)
  await antar()
  expect((await tampil('kabel'))[0]).toMatchObject({ keadaan: 'menunggu', terputus: 1 })
  potong = undefined
  s.jam.maju(600)
  await antar()
  expect((await tampil('kabel'))[0]).toMatchObject({ keadaan: 'terkirim', terputus: 1 })
})
