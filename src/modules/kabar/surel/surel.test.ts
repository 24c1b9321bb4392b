import { createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { sql } from '#platform/sql'
import { bukaServerSurel, type ServerSurel } from '../../../../test/support/server-surel.ts'
import {
  alamatkan,
  BATAS_UJI,
  type KantorKabar,
  kabari,
  kantorKabar,
  kirim,
  pasangSurel,
  pengelola,
} from '../uji/kantor-kabar.ts'
import { cobaSurel } from './coba-surel.ts'
import { ambilSurel, antrekanUlang } from './surel.store.ts'
import { susunSurelHarian } from './susun-harian.ts'
import { ubahSetelanSurel } from './ubah-setelan.ts'

let k: KantorKabar
let server: ServerSurel | undefined
beforeEach(async () => {
  k = await kantorKabar()
})
afterEach(async () => {
  await server?.tutup()
  server = undefined
  await k.tutup()
})

const surel = () =>
  k.db.all<{ id: string; keadaan: string; percobaan: number; sebab: string | null; galat: string | null }>(
    sql`select id, keadaan, percobaan, sebab, galat from kabar_surel order by dibuat, id`,
  )

describe('surel yang sampai', () => {
  test('berisi kabar, tautan, dan kepala yang benar, dalam teks dan HTML', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k, { judul: 'Berkas 2026/0147 menunggu Anda: Laporan “Semester” I – naïf <b>' })
    expect(await kirim(k)).toMatchObject({ terkirim: 1, menyerah: 0 })
    const [m] = server.diterima
    expect(m).toMatchObject({ dari: 'tertib@kota.example', ke: ['ani@kota.example'], aman: false })
    expect(m!.kepala).toMatchObject({
      from: 'Tertib Kota Latihan <tertib@kota.example>',
      to: 'Ani Lestari <ani@kota.example>',
      subject: 'Berkas 2026/0147 menunggu Anda: Laporan “Semester” I – naïf <b>',
      date: 'Wed, 12 Aug 2026 01:00:00 +0000',
      'auto-submitted': 'auto-generated',
    })
    expect(m!.kepala['message-id']).toBe(`<kabar.${(await surel())[0]!.id}@kota.example>`)
    expect(m!.teks).toContain('Laporan “Semester” I – naïf <b>\nLangkah 3 (Kabid PIAK): Memverifikasi draf\n')
    expect(m!.teks).toContain('Buka: https://tertib.kota.example/berkas/b-1\n')
    expect(m!.html).toContain('naïf &#60;b&#62;</strong>')
    expect(m!.html).toContain('href="https://tertib.kota.example/berkas/b-1"')
    expect(m!.mentah.split('\r\n').every((b) => b.length <= 998 && !/[^\t\x20-\x7e]/.test(b))).toBe(true)
  })

  test('hanya satu untuk satu kunci, dan tidak lagi sesudah terkirim', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    await kabari(k)
    await Promise.all([kirim(k), kirim(k)])
    await kirim(k)
    expect(server.diterima).toHaveLength(1)
  })

  test('judul yang berisi baris baru tidak dapat menulis kepala surel, dan nomor enam belas angka tidak keluar', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server)
    await alamatkan(k, k.budi, 'budi@kota.example')
    await kabari(k, {
      kepada: [k.budi],
      judul: 'Berkas\r\nBcc: lain@jahat.example\u2028X-Lain: 1 atas 9901010101900001',
      isi: 'NIK 9901 0101 0190 0001\r\n.\r\nRCPT TO:<lain@jahat.example>',
    })
    await kirim(k)
    expect(server.diterima).toHaveLength(1)
    const [m] = server.diterima
    expect(m!.ke).toEqual(['budi@kota.example'])
    expect(m!.kepala['bcc']).toBeUndefined()
    expect(m!.kepala['x-lain']).toBeUndefined()
    expect(m!.kepala['subject']).toBe('Berkas Bcc: lain@jahat.example X-Lain: 1 atas [nomor disembunyikan]')
    expect(m!.kepala['to']).toBe('Budi Óscár <budi@kota.example>')
    expect(m!.teks).toContain('NIK [nomor disembunyikan]\n.\nRCPT TO:<lain@jahat.example>')
    expect(m!.mentah).not.toContain('9901')
  })

  test('yang kabarnya sudah dibaca tidak dikirim', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    await k.db.run(sql`update kabar set dibaca = now()`)
    expect(await kirim(k)).toMatchObject({ terkirim: 0, batal: 1 })
    expect(server.diterima).toHaveLength(0)
  })

  test('tidak ada selama surel kantor mati, tanpa alamat, atau tidak diminta; kabarnya tetap ada', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example', 'mati')
    await kabari(k, { kepada: [k.ani, k.budi] })
    await pasangSurel(k, server, { aktif: false })
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k, { kunci: 'uji/2' })
    await kirim(k)
    expect(await surel()).toEqual([])
    expect((await k.db.one<{ n: number }>(sql`select count(*) as n from kabar`)).n).toBe(3)
  })
})

describe('sambungan', () => {
  test('STARTTLS dengan kata sandi: sandi hanya lewat TLS, dan tersimpan terbungkus', async () => {
    const masuk: { aman: boolean; sandi: string }[] = []
    server = await bukaServerSurel({
      disabledCommands: [],
      authOptional: false,
      onAuth(a, sesi, selesai) {
        masuk.push({ aman: sesi.secure, sandi: a.password ?? '' })
        selesai(null, { user: a.username ?? '' })
      },
    })
    const { sertifikat } = server
    await pasangSurel(k, server, {
      keamanan: 'starttls',
      sertifikat,
      pengguna: 'tertib',
      sandi: 'rahasia sekali',
    })
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    expect(await kirim(k)).toMatchObject({ terkirim: 1 })
    expect(server.diterima[0]).toMatchObject({ aman: true, pengguna: 'tertib' })
    expect(masuk).toEqual([{ aman: true, sandi: 'rahasia sekali' }])
    const isi = await k.db.one<{ baris: string }>(sql`select s::text as baris from kabar_setelan s`)
    expect(isi.baris).not.toContain(Buffer.from('rahasia sekali').toString('hex'))
    expect(JSON.stringify(await findEntri(k.db, { batas: 50 }))).not.toContain('rahasia sekali')
  })

  test('TLS sejak awal', async () => {
    server = await bukaServerSurel({ secure: true })
    await pasangSurel(k, server, { keamanan: 'tls', sertifikat: server.sertifikat })
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    expect(await kirim(k)).toMatchObject({ terkirim: 1 })
    expect(server.diterima[0]!.aman).toBe(true)
  })

  test('server tanpa STARTTLS atau dengan sertifikat yang tidak dipercaya tidak diberi apa pun', async () => {
    server = await bukaServerSurel({ disabledCommands: ['AUTH', 'STARTTLS'] })
    await pasangSurel(k, server, { keamanan: 'starttls' })
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    await kirim(k)
    expect((await surel())[0]).toMatchObject({ keadaan: 'antre', sebab: 'server' })
    await server.tutup()
    server = await bukaServerSurel()
    await pasangSurel(k, server, { keamanan: 'starttls' })
    k.jam.maju(10)
    await kirim(k)
    expect((await surel())[0]).toMatchObject({ keadaan: 'antre', galat: expect.stringMatching(/Sertifikat/) })
    expect(server.diterima).toHaveLength(0)
  })

  test('kata sandi yang ditolak menahan surel dan menyebut sebabnya; sesudah dibetulkan surel berangkat', async () => {
    server = await bukaServerSurel({
      disabledCommands: [],
      authOptional: false,
      onAuth: (a, _, selesai) =>
        a.password === 'benar' ? selesai(null, { user: 'u' }) : selesai(new Error('Invalid login')),
    })
    const tls = { keamanan: 'starttls', sertifikat: server.sertifikat, pengguna: 'u' } as const
    await pasangSurel(k, server, { ...tls, sandi: 'salah' })
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    await kirim(k)
    expect((await surel())[0]).toMatchObject({
      keadaan: 'antre',
      galat: expect.stringMatching(/menolak nama pengguna atau kata sandinya.*535/),
    })
    await pasangSurel(k, server, { ...tls, sandi: 'benar' })
    k.jam.maju(2)
    expect(await kirim(k)).toMatchObject({ terkirim: 1 })
  })
})

describe('server yang gagal', () => {
  test('mati lalu hidup: semua surel menunggu, dan berangkat sekaligus begitu satu berhasil', async () => {
    server = await bukaServerSurel()
    const { port } = server
    await pasangSurel(k, server)
    await server.tutup()
    await alamatkan(k, k.ani, 'ani@kota.example')
    await alamatkan(k, k.budi, 'budi@kota.example')
    for (let i = 0; i < 5; i++) await kabari(k, { kepada: [k.ani, k.budi], kunci: `uji/${i}` })
    await kirim(k)
    const ditahan = await surel()
    expect(ditahan).toHaveLength(10)
    expect(ditahan.every((x) => x.keadaan === 'antre' && x.sebab === 'server')).toBe(true)
    expect(ditahan.map((x) => x.percobaan).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    server = await bukaServerSurel({}, port)
    expect(await kirim(k)).toMatchObject({ terkirim: 0 })
    k.jam.maju(1)
    expect(await kirim(k)).toMatchObject({ terkirim: 10 })
    expect(new Set(server.diterima.map((m) => m.kepala['message-id'])).size).toBe(10)
  })

  test('tiga hari tidak terjangkau: surel menyerah dengan sebabnya, dan dapat dikirim ulang', async () => {
    server = await bukaServerSurel()
    const { port } = server
    await pasangSurel(k, server)
    await server.tutup()
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    for (let jam = 0; jam <= 3 * 24; jam += 8) {
      await kirim(k)
      k.jam.maju(8 * 60)
    }
    await kirim(k)
    expect(await surel()).toMatchObject([
      { keadaan: 'menyerah', galat: expect.stringMatching(/tidak dapat dihubungi/) },
    ])
    server = await bukaServerSurel({}, port)
    await k.db.transaksi((tx) => antrekanUlang(tx, k.jam.sekarang()))
    expect(await kirim(k)).toMatchObject({ terkirim: 1 })
  })

  test('jawaban 4xx untuk satu penerima dicoba lagi dan akhirnya menyerah; 5xx langsung; yang lain tetap sampai', async () => {
    const tolak = (kode: number, kata: string) => Object.assign(new Error(kata), { responseCode: kode })
    server = await bukaServerSurel({
      onRcptTo({ address }, _, selesai) {
        if (address.startsWith('penuh')) return selesai(tolak(452, 'Mailbox full'))
        if (address.startsWith('tiada')) return selesai(tolak(550, 'No such user'))
        selesai()
      },
    })
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'penuh@kota.example')
    await kabari(k)
    k.jam.maju(1)
    await alamatkan(k, k.budi, 'tiada@kota.example')
    await kabari(k, { kepada: [k.budi] })
    expect(await kirim(k)).toMatchObject({ tertunda: 1, menyerah: 1 })
    expect(await surel()).toMatchObject([
      { keadaan: 'antre', sebab: 'surat', percobaan: 1 },
      { keadaan: 'menyerah', sebab: 'surat', galat: 'Jawaban server: 550 No such user' },
    ])
    await alamatkan(k, k.budi, 'budi@kota.example')
    await kabari(k, { kepada: [k.budi], kunci: 'uji/2' })
    expect(await kirim(k)).toMatchObject({ terkirim: 1 })
    for (let i = 0; i < 8; i++) {
      k.jam.maju(8 * 60)
      await kirim(k)
    }
    expect((await surel())[0]).toMatchObject({ keadaan: 'menyerah', percobaan: 8 })
    expect(server.diterima).toHaveLength(1)
  })

  test('isi yang ditolak 554 menyerah; sesudah 421 semuanya menunggu', async () => {
    let jawab = 554
    server = await bukaServerSurel({
      onData(aliran, _, selesai) {
        aliran.resume()
        aliran.on('end', () => selesai(Object.assign(new Error('no'), { responseCode: jawab })))
      },
    })
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    await kirim(k)
    expect((await surel())[0]).toMatchObject({ keadaan: 'menyerah', sebab: 'surat' })
    jawab = 421
    await kabari(k, { kunci: 'uji/2' })
    await kirim(k)
    expect((await surel())[1]).toMatchObject({ keadaan: 'antre', sebab: 'server' })
  })

  test('server yang diam, atau menetes satu byte demi satu byte, dilepas dalam batas waktunya', async () => {
    const soket: Socket[] = []
    const lambat = createServer((s) => {
      soket.push(s)
      s.on('error', () => undefined)
      const detak = setInterval(() => s.write('2'), 100)
      s.on('close', () => clearInterval(detak))
    })
    await new Promise<void>((siap) => lambat.listen(0, '127.0.0.1', siap))
    await pasangSurel(k, { port: (lambat.address() as { port: number }).port })
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    const mulai = performance.now()
    await kirim(k)
    // It would drip for ever.
    expect(performance.now() - mulai).toBeLessThan(BATAS_UJI.surat + 20_000)
    expect((await surel())[0]).toMatchObject({ keadaan: 'antre', sebab: 'server' })
    await expect.poll(() => soket.every((s) => s.destroyed)).toBe(true)
    await new Promise((habis) => lambat.close(habis))
  })

  test('kantor yang ditutup di tengah pengiriman tidak menunggu server yang lambat', async () => {
    server = await bukaServerSurel({ onMailFrom: () => undefined })
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example')
    await kabari(k)
    const tutup = new AbortController()
    setTimeout(() => tutup.abort(), 150)
    const mulai = performance.now()
    await kirim(k, tutup.signal)
    expect(performance.now() - mulai).toBeLessThan(BATAS_UJI.diam)
    expect((await surel())[0]).toMatchObject({ keadaan: 'antre' })
  })
})

test('yang mati di tengah pengiriman meninggalkan surelnya untuk yang berikut, dengan Message-ID yang sama', async () => {
  server = await bukaServerSurel()
  await pasangSurel(k, server)
  await alamatkan(k, k.ani, 'ani@kota.example')
  await kabari(k)
  const kini = k.jam.sekarang()
  const mati = await ambilSurel(k.db, kini, new Date(kini.getTime() + 5 * 60_000))
  expect(await kirim(k)).toMatchObject({ terkirim: 0 })
  k.jam.maju(5)
  expect(await kirim(k)).toMatchObject({ terkirim: 1 })
  expect(server.diterima[0]!.kepala['message-id']).toBe(`<kabar.${mati!.id}@kota.example>`)
})

describe('surel harian', () => {
  test('satu surel sehari pada hari kerja sejak jamnya, berisi yang belum dibaca; juga sesudah beberapa hari mati', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server)
    await alamatkan(k, k.ani, 'ani@kota.example', 'harian')
    for (let i = 0; i < 130; i++)
      await kabari(k, { kunci: `uji/${i}`, judul: `Berkas 2026/${i} menunggu Anda` })
    await k.db.run(sql`update kabar set dibaca = now() where kunci = 'uji/7'`)
    // Thursday 07.29 WIB, then 07.30.
    k.jam.atur('2026-08-13T00:29:00Z')
    await susunSurelHarian(k)
    expect(await surel()).toEqual([])
    k.jam.maju(1)
    await Promise.all([susunSurelHarian(k), susunSurelHarian(k)])
    await kirim(k)
    expect(server.diterima).toHaveLength(1)
    const [m] = server.diterima
    expect(m!.kepala['subject']).toBe('129 kabar dari Tertib')
    expect(m!.teks.match(/Berkas 2026\//g)).toHaveLength(100)
    expect(m!.teks).not.toContain('2026/7 ')
    expect(m!.teks).toContain('Dan 29 kabar lain pada halaman Kabar.')
    // Away from Friday on; Monday 17 August is a holiday, Tuesday it starts again at 14.00.
    await kabari(k, { kunci: 'baru' })
    k.jam.atur('2026-08-17T02:00:00Z')
    await susunSurelHarian(k)
    expect(await surel()).toHaveLength(1)
    k.jam.atur('2026-08-18T07:00:00Z')
    await susunSurelHarian(k)
    k.jam.maju(60)
    await susunSurelHarian(k)
    await kirim(k)
    expect(server.diterima).toHaveLength(2)
    expect(server.diterima[1]!.kepala['subject']).toContain('Berkas 2026/0147')
  })
})

describe('pengaturan', () => {
  const dasar = {
    aktif: false,
    host: 'surel.kota.example',
    port: 587,
    keamanan: 'starttls',
    pengguna: 'tertib',
    sandi: 'rahasia',
    pengirim: 'tertib@kota.example',
    sertifikat: '',
    alamatTertib: '',
    jamHarian: '07:30',
    simpanHari: 365,
  } as const
  const { sandi: _, ...tanpaSandi } = dasar

  test.each([
    ['tanpa TLS ke mesin lain', { ...dasar, keamanan: 'tanpa' as const }, 'kabar.tanpa-tls'],
    ['hidup tanpa server', { ...dasar, aktif: true, host: '' }, 'kabar.surel-belum-siap'],
    ['pengguna tanpa sandi', { ...dasar, sandi: '' }, 'kabar.sandi-kurang'],
    ['sertifikat yang bukan PEM', { ...dasar, sertifikat: 'bukan' }, 'kabar.sertifikat-tak-sah'],
  ])('%s ditolak', async (_nama, isi, kode) => {
    expect(await ubahSetelanSurel(k, isi, pengelola)).toMatchObject({ galat: { kode } })
  })

  test('sandi yang tersimpan tidak mengikuti server baru', async () => {
    expect(await ubahSetelanSurel(k, dasar, pengelola)).toMatchObject({ ok: true })
    expect(await ubahSetelanSurel(k, { ...tanpaSandi, jamHarian: '08:00' }, pengelola)).toMatchObject({
      ok: true,
    })
    expect(await ubahSetelanSurel(k, { ...tanpaSandi, host: 'lain.example' }, pengelola)).toMatchObject({
      galat: { kode: 'kabar.sandi-diminta' },
    })
  })

  test('surel percobaan menjawab apa yang dikatakan server, dan tercatat', async () => {
    server = await bukaServerSurel()
    await pasangSurel(k, server, { aktif: false })
    expect(await cobaSurel(k, 'budi@kota.example', pengelola, BATAS_UJI)).toMatchObject({
      value: { jawaban: expect.stringMatching(/^250/) },
    })
    expect(server.diterima[0]!.kepala['subject']).toBe('Surel percobaan dari Tertib')
    await server.tutup()
    expect(await cobaSurel(k, 'budi@kota.example', pengelola, BATAS_UJI)).toMatchObject({
      galat: { kode: 'kabar.surel-gagal', pesan: expect.stringMatching(/tidak dapat dihubungi/) },
    })
    const jejak = await findEntri(k.db, { tindakan: 'kabar.coba-surel', batas: 5 })
    expect(jejak.map((e) => e.hasil).sort()).toEqual(['dilakukan', 'ditolak'])
  })
})
