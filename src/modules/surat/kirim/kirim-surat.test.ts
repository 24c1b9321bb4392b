import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getKantor } from '#akun'
import { simpanDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import { jadwalKabar } from '#kabar'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { bukaServerSurel, type ServerSurel } from '../../../../test/support/server-surel.ts'
import { buatServer } from '../../../http/server.ts'
import { findAgenda } from '../agenda/agenda.store.ts'
import { akhiriEkspedisi } from '../ekspedisi/akhiri-ekspedisi.ts'
import { catatEkspedisi } from '../ekspedisi/catat-ekspedisi.ts'
import { daftarEkspedisi } from '../ekspedisi/ekspedisi.store.ts'
import { findNaskahSurat } from '../susun/naskah-surat.store.ts'
import { type KantorSurat, kantorSurat, kerja, suratSiap, wajib } from '../uji/kantor-surat.ts'
import { gantiPenerimaSurat } from './ganti-penerima.ts'
import { type KirimanTampil, lengkapiKiriman } from './keadaan-kiriman.ts'
import { daftarKirimanBerkas } from './kiriman.store.ts'
import { jumlahEksemplar } from './penerima.ts'
import { renderTandaTerima } from './tanda-terima.ts'
import { ruteTautanSurat } from './tautan.routes.ts'
import { buatTautan, cabutTautan } from './tautan-surat.ts'
import { batalkanKiriman, terimaKiriman, ulangKiriman } from './terima-kiriman.ts'

let s: KantorSurat
let server: ServerSurel | undefined
let app: App
beforeAll(async () => {
  s = await kantorSurat()
  app = await buatServer(s, { rute: [ruteTautanSurat], latihan: true })
})
afterEach(async () => {
  await server?.tutup()
  server = undefined
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

const gita = () => s.orang['kasubbag-umum']!
async function tampil(berkasId: string): Promise<KirimanTampil[]> {
  return lengkapiKiriman(s.db, await daftarKirimanBerkas(s.db, berkasId), s.jam.sekarang())
}
async function kirim(berkasId: string, penerima: Parameters<typeof gantiPenerimaSurat>[2] = []) {
  const surat = await suratSiap(s, berkasId)
  wajib(await gantiPenerimaSurat(s, berkasId, penerima, gita()))
  const minta = { berkasId, kunci: `${berkasId}/kirim`, dokumen: [surat] }
  return { surat, minta, hasil: await kerja(s, 'surat.kirim', minta) }
}
async function pasangSurel(port: number) {
  await s.db.run(sql`update kabar_setelan set aktif = true, host = 'localhost', port = ${port}, keamanan = 'tanpa',
    pengirim = 'dukcapil@latihan.example'`)
}
const antar = () =>
  jadwalKabar(s)
    .find((j) => j.nama === 'kabar.kiriman')!
    .jalankan(new AbortController().signal)

test('surat yang belum ditandatangani, atau bukan surat bernomor itu, tidak dapat dikirim', async () => {
  const surat = await suratSiap(s, 'tolak')
  const minta = (dokumen: (typeof surat)[]) =>
    kerja(s, 'surat.kirim', { berkasId: 'tolak', kunci: 't/k', dokumen })
  expect(await minta([])).toMatchObject({ galat: { kode: 'surat.belum-bernomor' } })
  expect(await minta([{ ...surat, hash: surat.isi! }])).toMatchObject({
    galat: { kode: 'surat.belum-ditandatangani' },
  })
  expect(await minta([{ ...surat, isi: 'a'.repeat(64) }])).toMatchObject({
    galat: { kode: 'surat.surat-lain' },
  })
  expect(await daftarKirimanBerkas(s.db, 'tolak')).toEqual([])
})

test('tanpa daftar penerima, surat pergi langsung ke tujuan dan tembusannya, dan nomornya terpakai', async () => {
  const { hasil, surat, minta } = await kirim('langsung')
  const { catatan } = wajib(hasil)
  expect(await findAgenda(s.db, String(catatan['agendaId']))).toMatchObject({
    status: 'terpakai',
    hash: surat.hash,
  })
  const [tujuan, tembusan] = await tampil('langsung')
  expect(tujuan).toMatchObject({
    nama: 'Kepala Bappeda',
    alamat: 'di Tempat',
    tembusan: false,
    cara: 'langsung',
    keadaan: 'dibawa',
  })
  expect(tembusan).toMatchObject({ nama: 'Sekretaris Daerah', tembusan: true })
  // Run again after a crash: nobody gets it twice.
  wajib(await kerja(s, 'surat.kirim', minta))
  expect(await tampil('langsung')).toHaveLength(2)

  const pada = s.jam.sekarang()
  const terima = (p: Date) =>
    terimaKiriman(s, { kirimanId: tujuan!.id, oleh: 'Staf Bappeda', pada: p, catatan: '' }, gita())
  expect(await terima(new Date(pada.getTime() - 60_000))).toMatchObject({
    galat: { kode: 'surat.terima-sebelum-kirim' },
  })
  expect(await terima(new Date(pada.getTime() + 3_600_000))).toMatchObject({
    galat: { kode: 'surat.terima-masa-depan' },
  })
  wajib(await terima(pada))
  expect(await terima(pada)).toMatchObject({ galat: { kode: 'surat.sudah-diterima' } })
  expect((await tampil('langsung'))[0]).toMatchObject({ keadaan: 'diterima', diterimaOleh: 'Staf Bappeda' })
  // The expedition book says the same.
  // Both lines were written in one moment: neither is the newer.
  const buku = await daftarEkspedisi(s.db, {})
  expect(buku.toSorted((a, b) => a.tujuan.localeCompare(b.tujuan))).toMatchObject([
    { tujuan: 'Kepala Bappeda', hasil: 'diterima', penerima: 'Staf Bappeda' },
    { tujuan: 'Sekretaris Daerah', hasil: 'dibawa' },
  ])
  expect(await findEntri(s.db, { objek: `kiriman/${tujuan!.id}`, batas: 5 })).toMatchObject([
    { tindakan: 'surat.terima-kiriman' },
  ])
  const pdf = await renderTandaTerima(s, await getKantor(s.db), tembusan!)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

test('buku ekspedisi dan kiriman berkas selalu berkata sama: diterima, kembali, dibawa lagi', async () => {
  wajib((await kirim('buku')).hasil)
  const baris = async () =>
    (await daftarEkspedisi(s.db, {})).filter((e) => k.some((x) => x.id === e.kirimanId))
  const k = await tampil('buku')
  const [tujuan, tembusan] = await baris().then((b) => k.map((x) => b.find((e) => e.kirimanId === x.id)!))
  const akhiri = (id: string, akhir: Parameters<typeof akhiriEkspedisi>[2]) =>
    s.db.transaksi((tx) => akhiriEkspedisi(tx, s.jam, { ...akhir, id }, gita()))
  const diterima = { hasil: 'diterima', penerima: 'Satpam Bappeda', tanggalTerima: '2026-08-12' } as const
  wajib(await akhiri(tujuan!.id, { ...diterima, id: tujuan!.id }))
  wajib(await akhiri(tembusan!.id, { hasil: 'kembali', keterangan: 'Kantor tutup', id: tembusan!.id }))
  const [satu, dua] = await tampil('buku')
  expect(satu).toMatchObject({ keadaan: 'diterima', diterimaOleh: 'Satpam Bappeda' })
  expect(satu!.diterimaPada!.getTime()).toBeLessThanOrEqual(s.jam.sekarang().getTime())
  expect(satu!.diterimaCatatan).toContain('pukulnya tidak dicatat')
  expect(dua).toMatchObject({ keadaan: 'kembali', sebab: 'Kantor tutup' })
  // What came back goes once more: a new line, the old one stays.
  expect(await ulangKiriman(s, { kirimanId: satu!.id }, gita())).toMatchObject({
    galat: { kode: 'surat.sudah-diterima' },
  })
  wajib(await ulangKiriman(s, { kirimanId: dua!.id }, gita()))
  expect(await ulangKiriman(s, { kirimanId: dua!.id }, gita())).toMatchObject({
    galat: { kode: 'surat.belum-gagal' },
  })
  expect((await tampil('buku'))[1]).toMatchObject({ keadaan: 'dibawa' })
  expect((await baris()).map((e) => e.hasil).sort()).toEqual(['dibawa', 'diterima', 'kembali'])
  // A clerk who writes the same line by hand is told that it is on its way.
  const isi = { kunci: 'tangan', agendaId: dua ? tembusan!.agendaId : '', tujuan: 'sekretaris daerah' }
  const ganda = await s.db.transaksi((tx) =>
    catatEkspedisi(tx, s.jam, { ...isi, cara: 'kurir', pembawa: 'Kurir' }, gita()),
  )
  expect(ganda).toMatchObject({ galat: { kode: 'surat.masih-dibawa' } })
})

test('banyaknya eksemplar ditulis pada lampiran surat sampai bernomor, lalu tidak dapat berbeda', async () => {
  const tujuan = (eksemplar: number) => [
    { nama: 'Kepala Bappeda', tembusan: false, cara: 'langsung' as const, alamat: '', eksemplar },
    { nama: 'Sekretaris Daerah', tembusan: true, cara: 'langsung' as const, alamat: '', eksemplar: 1 },
    { nama: 'Inspektur', tembusan: true, cara: 'surel' as const, alamat: 'i@latihan.example', eksemplar: 1 },
  ]
  expect(jumlahEksemplar(tujuan(3))).toEqual({ tujuan: 3, tembusan: 1, pertinggal: 1 })
  const isi = Buffer.from('nama,jumlah\n')
  const data = await simpanDokumen(s, { nama: 'data.csv', mime: 'text/csv', isi })
  const minta = { berkasId: 'banyak', dokumen: [data] }
  wajib(await kerja(s, 'surat.susun', { ...minta, kunci: 'banyak/1' }))
  wajib(await gantiPenerimaSurat(s, 'banyak', tujuan(3), gita()))
  wajib(await kerja(s, 'surat.cadangkan', { ...minta, kunci: 'banyak/2' }))
  expect((await findNaskahSurat(s.db, 'banyak', 'surat.pdf'))!.lampiran).toMatchObject([
    { nama: 'data.csv', eksemplar: 3 },
  ])
  expect(await gantiPenerimaSurat(s, 'banyak', tujuan(4), gita())).toMatchObject({
    galat: { kode: 'surat.eksemplar-berbeda' },
  })
  wajib(await gantiPenerimaSurat(s, 'banyak', tujuan(3), gita()))
})

describe('lewat surel', () => {
  const surel = [
    {
      nama: 'Bappeda',
      tembusan: false,
      cara: 'surel' as const,
      alamat: 'bappeda@latihan.example',
      eksemplar: 1,
    },
  ]

  test('ditolak sebelum apa pun terjadi selama surel kantor mati', async () => {
    expect((await kirim('mati', surel)).hasil).toMatchObject({ galat: { kode: 'surat.surel-mati' } })
    expect(await tampil('mati')).toEqual([])
  })

  test('file sampai utuh satu kali, dari orang, dan statusnya terlihat', async () => {
    server = await bukaServerSurel()
    await pasangSurel(server.port)
    const { surat, minta, hasil } = await kirim('surel', surel)
    wajib(hasil)
    wajib(await kerja(s, 'surat.kirim', minta))
    await Promise.all([antar(), antar()])
    expect(server.diterima).toHaveLength(1)
    const [m] = server.diterima
    expect(m!.ke).toEqual(['bappeda@latihan.example'])
    expect(m!.kepala['subject']).toMatch(/^\[LATIHAN\] Surat 400\.12\.4\.3\/\d+\/DUKCAPIL\/2026: Penyampaian/)
    expect(m!.kepala['auto-submitted']).toBeUndefined()
    const isi = /filename=surat\.pdf\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(m!.mentah)
    expect(Buffer.from(isi![1]!, 'base64').equals(await s.simpanan.baca(surat.hash))).toBe(true)
    const [k] = await tampil('surel')
    expect(k).toMatchObject({ keadaan: 'terkirim', sebab: null })
    expect(await batalkanKiriman(s, { kirimanId: k!.id, alasan: 'Salah alamat' }, gita())).toMatchObject({
      galat: { kode: 'surat.sudah-pergi' },
    })
  })

  test('alamat yang ditolak menjadi gagal dengan sebabnya, lalu dapat dibetulkan dan dikirim ulang', async () => {
    server = await bukaServerSurel({
      onRcptTo: ({ address }, _, jadi) =>
        address.startsWith('salah')
          ? jadi(Object.assign(new Error('no such user'), { responseCode: 550 }))
          : jadi(),
    })
    await pasangSurel(server.port)
    wajib((await kirim('gagal', [{ ...surel[0]!, alamat: 'salah@latihan.example' }])).hasil)
    await antar()
    const [k] = await tampil('gagal')
    expect(k).toMatchObject({ keadaan: 'gagal', percobaan: 1 })
    expect(k!.sebab).toContain('550')
    wajib(await ulangKiriman(s, { kirimanId: k!.id, alamat: 'benar@latihan.example' }, gita()))
    await antar()
    expect(server.diterima.map((m) => m.ke)).toEqual([['benar@latihan.example']])
    expect((await tampil('gagal'))[0]).toMatchObject({ keadaan: 'terkirim', alamat: 'benar@latihan.example' })
  })

  test('server yang mati menunda, tidak menggagalkan; kiriman yang belum pergi dapat dibatalkan', async () => {
    const mati = await bukaServerSurel()
    await pasangSurel(mati.port)
    await mati.tutup()
    wajib((await kirim('tunda', surel)).hasil)
    await antar()
    const [k] = await tampil('tunda')
    expect(k).toMatchObject({ keadaan: 'menunggu', percobaan: 1 })
    expect(k!.cobaLagi!.getTime()).toBeGreaterThan(s.jam.sekarang().getTime())
    wajib(await batalkanKiriman(s, { kirimanId: k!.id, alasan: 'Dikirim langsung saja' }, gita()))
    server = await bukaServerSurel({}, mati.port)
    s.jam.maju(60)
    await antar()
    expect(server.diterima).toEqual([])
    expect((await tampil('tunda'))[0]).toMatchObject({ keadaan: 'dibatalkan' })
  })
})

describe('lewat tautan', () => {
  const tautan = [
    { nama: 'Kepala Bappeda', tembusan: false, cara: 'tautan' as const, alamat: '', eksemplar: 1 },
  ]
  const buka = (token: string) => app.inject({ method: 'GET', url: `/surat/t/${token}` })
  const unduh = (token: string, nama: string, ke = 0) =>
    app.inject({
      method: 'POST',
      url: `/surat/t/${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ nama, ke: String(ke) }).toString(),
    })

  test('tanpa masuk, tanpa jejak di mesin pencari; yang mengunduh tercatat; habis sesudah batasnya', async () => {
    const { surat, hasil } = await kirim('tautan', tautan)
    wajib(hasil)
    const [k] = await tampil('tautan')
    expect(k!.keadaan).toBe('menunggu')
    const { token } = wajib(await buatTautan(s, { kirimanId: k!.id, hari: 7, batasUnduh: 2 }, gita()))
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    // Neither database nor record knows the token.
    const baris = await s.db.all(sql`select t::text from surat_tautan t`)
    const entri = await findEntri(s.db, { objek: `kiriman/${k!.id}`, batas: 10 })
    expect(entri.map((e) => e.tindakan)).toContain('surat.buat-tautan')
    expect(JSON.stringify([baris, entri])).not.toContain(token)

    const halaman = await buka(token)
    expect(halaman.statusCode).toBe(200)
    expect(halaman.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    })
    expect(halaman.body).toContain('Penyampaian Buku Data Agregat')
    expect(halaman.body).not.toContain('<script')
    expect((await tampil('tautan'))[0]!.keadaan).toBe('tautan-berlaku')

    expect((await unduh(token, 'x')).statusCode).toBe(422)
    const file = await unduh(token, 'Rina <b>')
    expect(file.rawPayload.equals(await s.simpanan.baca(surat.hash))).toBe(true)
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="surat\.pdf"/)
    const dua = await Promise.all([
      unduh(token, 'Staf dua'),
      unduh(token, 'Staf tiga'),
      unduh(token, 'Staf empat'),
    ])
    expect(dua.map((d) => d.statusCode).sort()).toEqual([200, 404, 404])
    expect((await tampil('tautan'))[0]).toMatchObject({
      keadaan: 'diunduh',
      tautan: { diunduh: 2, dilihat: 1 },
    })
    expect((await buka(token)).statusCode).toBe(404)
  })

  test('habis pada waktunya, dapat dicabut, dan yang baru mengakhiri yang lama', async () => {
    wajib((await kirim('cabut', tautan)).hasil)
    const [k] = await tampil('cabut')
    const buat = async () =>
      wajib(await buatTautan(s, { kirimanId: k!.id, hari: 1, batasUnduh: 5 }, gita())).token
    const satu = await buat()
    const dua = await buat()
    expect((await buka(satu)).statusCode).toBe(404)
    expect((await buka(dua)).statusCode).toBe(200)
    wajib(await cabutTautan(s, { kirimanId: k!.id, alasan: 'Salah penerima' }, gita()))
    expect((await buka(dua)).statusCode).toBe(404)
    const tiga = await buat()
    s.jam.maju(60 * 24 + 1)
    expect((await buka(tiga)).statusCode).toBe(404)
    expect((await unduh(tiga, 'Terlambat')).statusCode).toBe(404)
    expect((await tampil('cabut'))[0]!.keadaan).toBe('tautan-berakhir')
  })

  test('yang menebak ditahan, dan tidak tahu apakah tebakannya pernah ada', async () => {
    const jawab = []
    for (let i = 0; i < 25; i++)
      jawab.push(await app.inject({ method: 'GET', url: `/surat/t/tebakan-${i}`, remoteAddress: '10.9.9.9' }))
    expect(jawab.map((j) => j.statusCode)).toEqual([...Array(20).fill(404), ...Array(5).fill(429)])
    expect(jawab[0]!.body.replace(/\s/g, '')).toBe(jawab[19]!.body.replace(/\s/g, ''))
  })
})
