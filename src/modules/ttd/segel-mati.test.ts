import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatKantor } from '#akun'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import { findEntri, periksaJejak } from '#jejak'
import type { PermintaanKerja } from '#kernel/kerja'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { kali } from '../../../test/support/kali.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { type TsaUji, tsaUji } from './cap-waktu/tsa-uji.ts'
import { laporanUji } from './contoh-uji.ts'
import { kerjaTtd } from './kerja-ttd.ts'
import { periksaTtd } from './periksa/periksa-ttd.ts'
import { akarKantor } from './sertifikat/akar-kantor.ts'
import { siapkanCa } from './sertifikat/siapkan-ca.ts'
import { simpanSetelanTtd } from './setelan/setelan-ttd.store.ts'
import { SetelanTtd } from './setelan/setelan-ttd.ts'
import { tambahAkar } from './setelan/ubah-setelan.ts'
import { daftarSertifikat, daftarTandaTangan } from './ttd.store.ts'

// A process of its own seals and dies: by its parent at a time-stamp, or by its own hand at a statement or a stored file.
const SEGEL_LALU_MATI = `
  const { bukaDb } = await import('#platform/postgres')
  const { bukaKunci } = await import('#platform/kunci')
  const { bukaSimpanan } = await import('#platform/simpanan')
  const { kerjaTtd } = await import('./src/modules/ttd/kerja-ttd.ts')
  const { jamTetap } = await import('#kernel/jam')
  const u = JSON.parse(process.env.UJI), mati = () => process.kill(process.pid, 'SIGKILL')
  const kunci = bukaKunci(u.folder.kunci), asli = bukaDb(u.url, 2), simpanan = bukaSimpanan(u.folder.simpanan, kunci)
  let kueri = 0
  const bungkus = (k) => {
    const pantau = (f) => async (...a) => {
      const hasil = await f(...a)
      if (++kueri === u.mati.kueri) mati()
      return hasil
    }
    return { ...k, all: pantau(k.all), one: pantau(k.one), find: pantau(k.find), run: pantau(k.run) }
  }
  const db = { ...bungkus(asli), transaksi: (kerja, iso) => asli.transaksi((tx) => kerja(bungkus(tx)), iso) }
  const s = { db, jam: jamTetap(u.jam), kunci, folder: u.folder, simpanan: { ...simpanan, async simpan(isi) {
    const hasil = await simpanan.simpan(isi)
    if (u.mati.simpan) mati()
    return hasil
  } } }
  const p = { kemajuan() {}, signal: new AbortController().signal }
  const hasil = await kerjaTtd(s).find((k) => k.nama === 'ttd.segel').jalankan(u.permintaan, p)
  if (!hasil.ok) throw new Error(hasil.galat.kode)
  process.stdout.write(String(kueri))
  if (u.mati.akhir) mati()
  await asli.tutup()
`

const pengelola: Pelaku = { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
interface Mati {
  /** Dies behind the n-th statement. */
  readonly kueri?: number
  /** When the file stands in the store and no row names it. */
  readonly simpan?: true
  /** When all is committed and nobody was told. */
  readonly akhir?: true
  /** The parent kills it when it asks its n-th time-stamp: 1 over the seal, 2 over the whole file with its proofs. */
  readonly cap?: number
}

let s: SaranaUji
let tsa: TsaUji
let gerbang: Awaited<ReturnType<typeof gerbangCap>>
let dokumen: PermintaanKerja['dokumen'][number]
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin)
  await siapkanCa(s, { dinas: 'Dinas Dukcapil Kabupaten Latihan', latihan: true })
  tsa = await tsaUji(() => s.jam.sekarang())
  gerbang = await gerbangCap(tsa.url)
  await tambahAkar(s, { pem: tsa.ca.pem, jenis: 'cap-waktu' }, pengelola)
  await s.db.transaksi((tx) =>
    simpanSetelanTtd(
      tx,
      SetelanTtd.parse({ capWaktu: { alamat: gerbang.url } }),
      s.jam.sekarang(),
      pengelola,
    ),
  )
  dokumen = await simpanDokumen(s, { nama: 'buku.pdf', mime: 'application/pdf', isi: laporanUji('Buku') })
}, 120_000)
afterAll(async () => {
  await gerbang?.tutup()
  await tsa?.tutup()
  await s?.tutup()
})

function minta(berkasId: string): PermintaanKerja {
  return {
    kunci: `${berkasId}/1/s`,
    berkasId,
    langkah: '1',
    masukan: {},
    dokumen: [dokumen],
    catatan: {},
    dengan: { dokumen: 'buku.pdf' },
    pelaku: pengelola,
  }
}

const segel = (p: PermintaanKerja) =>
  kerjaTtd(s)
    .find((k) => k.nama === 'ttd.segel')!
    .jalankan(p, pengawas)

async function segelLaluMati(berkasId: string, mati: Mati): Promise<{ terbunuh: boolean; kueri: number }> {
  const uji = {
    url: s.db.url,
    jam: s.jam.sekarang().toISOString(),
    folder: s.folder,
    permintaan: minta(berkasId),
    mati,
  }
  const anak = spawn(process.execPath, ['--input-type=module', '-e', SEGEL_LALU_MATI], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, UJI: JSON.stringify(uji) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (mati.cap) gerbang.bunuh(anak, mati.cap)
  let kata = ''
  anak.stdout.on('data', (b: Buffer) => {
    kata += b.toString()
  })
  const sinyal = await new Promise((r) => anak.once('close', (_kode, sinyal) => r(sinyal)))
  return { terbunuh: sinyal === 'SIGKILL', kueri: Number(kata) }
}

test('kill -9 di tengah segel dengan cap waktu dan bukti: utuh atau tidak ada, dan ulangannya tepat satu', async () => {
  // The first makes the seal's certificate and the revocation list; the second, in a process that lives, is like those that follow.
  expect(await segel(minta('m0'))).toMatchObject({ ok: true })
  const { kueri } = await segelLaluMati('m00', {})
  expect(kueri).toBeGreaterThan(10)
  const semua: Mati[] = [
    { cap: 2 },
    // The last statement of the transaction: all is written, nothing is committed.
    { kueri },
    { akhir: true },
    { cap: 1 },
    { simpan: true },
  ]
  for (const [i, mati] of semua.slice(0, kali(5, 3)).entries()) {
    const berkasId = `m${i + 1}`
    expect({ mati, ...(await segelLaluMati(berkasId, mati)) }).toMatchObject({ terbunuh: true })
    const ada = await daftarTandaTangan(s.db, berkasId)
    expect({ mati, ada: ada.length }).toEqual({ mati, ada: mati.akhir ? 1 : 0 })
    // What stands is whole: the seal, its time-stamp, its proofs and the stamp over them.
    expect(await segel(minta(berkasId))).toMatchObject({ ok: true })
    const baris = await daftarTandaTangan(s.db, berkasId)
    expect(baris.map((b) => b.tingkat)).toEqual(['B-LTA'])
    if (ada[0]) expect(baris[0]!.hashHasil).toBe(ada[0].hashHasil)
    const periksa = periksaTtd((await bacaDokumen(s, baris[0]!.hashHasil)).isi, await akarKantor(s.db))
    expect(periksa).toMatchObject({ ok: true, value: { sah: true, capWaktu: [{ tepercaya: true }] } })
    const entri = await findEntri(s.db, { tindakan: 'ttd.segel', objek: `berkas/${berkasId}`, batas: 9 })
    expect(entri).toHaveLength(1)
  }
  // One seal's certificate for all of them: none was made and lost on the way.
  expect((await daftarSertifikat(s.db)).filter((c) => c.jenis === 'segel')).toHaveLength(1)
  expect((await periksaJejak(s.db, s.kunci.publikJejak, [])).temuan).toEqual([])
}, 240_000)

/** Stands before the authority, and kills who asks instead of passing on. */
async function gerbangCap(
  tujuan: string,
): Promise<{ url: string; bunuh(anak: ChildProcess, n: number): void; tutup(): Promise<void> }> {
  let sasaran: { anak: ChildProcess; sisa: number } | undefined
  const server = createServer(async (req, res) => {
    const potong: Buffer[] = []
    for await (const b of req) potong.push(b as Buffer)
    if (sasaran && --sasaran.sisa === 0) {
      sasaran.anak.kill('SIGKILL')
      sasaran = undefined
      return res.destroy()
    }
    const jawab = await fetch(tujuan, { method: 'POST', body: Buffer.concat(potong) })
    return res.writeHead(jawab.status).end(Buffer.from(await jawab.arrayBuffer()))
  })
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    bunuh(anak, n) {
      sasaran = { anak, sisa: n }
    },
    tutup: () =>
      new Promise((r) => {
        server.close(() => r())
        server.closeAllConnections()
      }),
  }
}
