import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { type App, kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import { sql } from '#platform/sql'
import {
  type KantorUji,
  kantorUji,
  type PelaksanaUji,
  pastikan,
} from '../../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { agendakan } from '../agenda/agendakan.ts'
import { periksaAgenda } from '../agenda/periksa-agenda.ts'
import { lampirkanPindaian } from '../masuk/lampirkan-pindaian.ts'
import type { DaftarSuratMasuk, SuratMasuk } from '../masuk/masuk.contract.ts'
import { ruteSurat } from '../surat.routes.ts'
import type { DaftarDisposisi, DisposisiSurat, TujuanDisposisi } from './disposisi.contract.ts'

let s: SaranaUji
let k: KantorUji
let app: App
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  k = await kantorUji(s)
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((sebab, _req, reply) => {
    if (sebab instanceof TolakHttp) return kirimGalat(reply, sebab.galat)
    return reply.code((sebab as { statusCode?: number }).statusCode ?? 500).send(String(sebab))
  })
  app.addHook('onRequest', async (req) => {
    const akun = k.akun[String(req.headers['x-siapa']) as PelaksanaUji]
    const penanya: Penanya = { akunId: akun.id, sesiId: 's', nama: akun.namaAkun, pengelola: false }
    req.penanya = { ...penanya, ...(akun.pegawaiId && { pegawaiId: akun.pegawaiId }) }
  })
  await app.register(multipart)
  ruteSurat(app, s)
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

const panggil = (siapa: PelaksanaUji, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { 'x-siapa': siapa }, ...(payload && { payload }) })
const isi = (lain: object = {}) => ({
  kunci: randomUUID(),
  tanggalTerima: '2026-08-11',
  nomorSurat: '005/12/BKD/2026',
  tanggalSurat: '2026-08-10',
  asal: 'Badan Kepegawaian Daerah',
  perihal: 'Permintaan data penduduk',
  ...lain,
})
async function masuk(lain: object = {}): Promise<string> {
  const h = await panggil('adb', 'POST', '/api/surat-masuk', isi({ nomorSurat: randomUUID(), ...lain }))
  expect(h.statusCode, h.body).toBe(200)
  return h.json<{ id: string }>().id
}
const lihat = async (siapa: PelaksanaUji, id: string) =>
  (await panggil(siapa, 'GET', `/api/surat-masuk/${id}/disposisi`)).json<DisposisiSurat>()
async function kirim(siapa: PelaksanaUji, id: string, tujuan: PelaksanaUji[], lain: object = {}) {
  return panggil(siapa, 'POST', `/api/surat-masuk/${id}/disposisi`, {
    kunci: randomUUID(),
    tujuan: tujuan.map((t) => k.jabatanId[t]),
    instruksi: ['Tindak lanjuti'],
    isi: '',
    ...lain,
  })
}
function meja(d: DisposisiSurat, siapa: PelaksanaUji): TujuanDisposisi {
  const semua = (t: TujuanDisposisi): TujuanDisposisi[] => [
    t,
    ...t.terusan.flatMap((l) => l.tujuan.flatMap(semua)),
  ]
  const ada = d.lembar.flatMap((l) => l.tujuan.flatMap(semua)).find((t) => t.jabatanId === k.jabatanId[siapa])
  if (!ada) throw new Error(`no desk of ${siapa}`)
  return ada
}
const lapor = (siapa: PelaksanaUji, t: TujuanDisposisi, selesai = true) =>
  panggil(siapa, 'POST', `/api/disposisi/${t.id}/lapor`, { isi: 'Data sudah disiapkan', selesai })

describe('agenda surat masuk', () => {
  test('dicatat pejabat agenda dengan nomor urut; pengirim dan nomor yang sama ditolak sampai ditegaskan', async () => {
    const satu = isi()
    const a = await panggil('adb', 'POST', '/api/surat-masuk', satu)
    expect(a.json()).toMatchObject({ nomorAgenda: '0001/SM/2026' })
    expect((await panggil('adb', 'POST', '/api/surat-masuk', satu)).json()).toEqual(a.json())
    const sama = isi({ asal: 'BADAN  kepegawaian daerah', nomorSurat: '005 / 12 / bkd / 2026' })
    const tolak = await panggil('adb', 'POST', '/api/surat-masuk', sama)
    expect(tolak.json()).toMatchObject({
      galat: { kode: 'surat.masuk-kembar', rincian: { nomorAgenda: ['0001/SM/2026'] } },
    })
    expect(
      (await panggil('adb', 'POST', '/api/surat-masuk', { ...sama, tetapCatat: true })).json(),
    ).toMatchObject({
      nomorAgenda: '0002/SM/2026',
    })
    expect((await panggil('kasi', 'POST', '/api/surat-masuk', isi())).json()).toMatchObject({
      galat: { kode: 'surat.bukan-pengagenda' },
    })
    const esok = await panggil('adb', 'POST', '/api/surat-masuk', isi({ tanggalTerima: '2026-08-13' }))
    expect(esok.json()).toMatchObject({ galat: { kode: 'surat.terima-esok' } })
    const h = (await panggil('kabid', 'GET', '/api/surat-masuk?cari=kepegawaian')).json<DaftarSuratMasuk>()
    expect(h.daftar.map((m) => m.nomorAgenda)).toEqual(['0002/SM/2026', '0001/SM/2026'])
    expect(h).toMatchObject({ bolehCatat: false, tahun: [2026], berikut: null })
    expect(await periksaAgenda(s.db)).toEqual([])
  })

  test('dibetulkan dengan alasan: yang semula tersimpan, jejak menyebut medan tanpa isinya', async () => {
    const id = await masuk()
    const { kunci: _, ...baru } = isi({ perihal: 'Permintaan data pemilih', alasan: 'Salah baca' })
    expect((await panggil('adb', 'PUT', `/api/surat-masuk/${id}`, baru)).statusCode).toBe(200)
    const { semula } = await s.db.one<{ semula: object }>(
      sql`select semula from surat_masuk_perubahan where surat_id = ${id}`,
    )
    expect(semula).toMatchObject({ perihal: 'Permintaan data penduduk' })
    const [entri] = await findEntri(s.db, { tindakan: 'surat.ubah-masuk', batas: 1 })
    expect(JSON.stringify(entri)).toContain('perihal')
    expect(JSON.stringify(entri)).not.toContain('pemilih')
  })

  test('yang batal tetap bernomor, dan surat yang sama boleh dicatat lagi; basis data menolak hapus', async () => {
    const nomorSurat = randomUUID()
    const id = await masuk({ nomorSurat })
    const alasan = 'Tercatat dua kali'
    expect((await panggil('adb', 'POST', `/api/surat-masuk/${id}/batal`, { alasan })).statusCode).toBe(200)
    await masuk({ nomorSurat })
    await expect(s.db.run(sql`delete from surat_masuk where id = ${id}`)).rejects.toThrow('never deleted')
    await expect(s.db.run(sql`update surat_masuk set urut = 99 where status = 'tercatat'`)).rejects.toThrow(
      'stays',
    )
  })

  test('pindaian dikenali dari isinya, bukan dari namanya', async () => {
    const id = await masuk()
    const pelaku = { jenis: 'sistem', nama: 'uji' } as const
    const pdf = await lampirkanPindaian(
      s,
      { id, nama: '../../surat.exe', isi: Buffer.from('%PDF-1.7 isi') },
      pelaku,
    )
    expect(pastikan(pdf)).toMatchObject({ nama: '....surat.pdf', mime: 'application/pdf' })
    const exe = await lampirkanPindaian(
      s,
      { id, nama: 'surat.pdf', isi: Buffer.from('MZ bukan pindaian') },
      pelaku,
    )
    expect(exe).toMatchObject({ galat: { kode: 'surat.pindaian-tak-sah' } })
  })

  test('surat rahasia tertutup bagi yang tidak menerimanya, juga dalam pencarian dan cetakan', async () => {
    const id = await masuk({ keamanan: 'rahasia', perihal: 'Hukuman disiplin' })
    await kirim('adb', id, ['kadis'])
    const milik = async (siapa: PelaksanaUji) =>
      (await panggil(siapa, 'GET', `/api/surat-masuk/${id}`)).json<SuratMasuk>()
    expect(await milik('kadis')).toMatchObject({ perihal: 'Hukuman disiplin', tertutup: false })
    expect(await milik('adb')).toMatchObject({ tertutup: false })
    const kasi = await milik('kasi')
    expect(kasi.tertutup).toBe(true)
    expect(JSON.stringify(kasi)).not.toContain('disiplin')
    expect(JSON.stringify(await lihat('kasi', id))).not.toContain('disiplin')
    const cari = await panggil('kasi', 'GET', '/api/surat-masuk?cari=disiplin')
    expect(cari.json<DaftarSuratMasuk>().daftar).toEqual([])
    expect((await panggil('kasi', 'GET', `/api/surat-masuk/${id}/lembar.pdf`)).statusCode).toBe(403)
    expect((await panggil('kasi', 'GET', '/api/disposisi?saring=semua')).body).not.toContain('disiplin')
  })
})

describe('catatan surat masuk yang diperbaiki', () => {
  const unggah = (id: string, medan: Record<string, string>, teks: string) => {
    const batas = 'batas-uji'
    const bagian = Object.entries(medan).map(
      ([n, v]) => `--${batas}\r\ncontent-disposition: form-data; name="${n}"\r\n\r\n${v}\r\n`,
    )
    const file = `--${batas}\r\ncontent-disposition: form-data; name="file"; filename="pindaian.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4 ${teks}\r\n--${batas}--\r\n`
    return app.inject({
      method: 'POST',
      url: `/api/surat-masuk/${id}/file`,
      headers: { 'x-siapa': 'adb', 'content-type': `multipart/form-data; boundary=${batas}` },
      payload: bagian.join('') + file,
    })
  }
  const { kunci: _, ...semula } = isi({ nomorSurat: '005/77/BKD/2026' })
  const ubah = (siapa: PelaksanaUji, id: string, lain: object) =>
    panggil(siapa, 'PUT', `/api/surat-masuk/${id}`, { ...semula, alasan: 'Salah baca suratnya', ...lain })

  test('isi lama tersimpan dengan alasannya, nomornya tetap, dan yang memegang suratnya dikabari', async () => {
    const id = await masuk({ nomorSurat: semula.nomorSurat })
    await kirim('kadis', id, ['kabid'])
    const { nomorAgenda } = (await lihat('adb', id)).surat
    expect((await ubah('kabid', id, { perihal: 'Lain' })).json()).toMatchObject({
      galat: { kode: 'surat.bukan-pengagenda' },
    })
    expect((await ubah('adb', id, { perihal: 'Permintaan data pemilih' })).statusCode).toBe(200)
    s.jam.maju(1)
    const lagi = { perihal: 'Permintaan data pemilih', tanggalSurat: '2026-08-09' }
    expect((await ubah('adb', id, { ...lagi, alasan: 'Tanggal suratnya 9' })).statusCode).toBe(200)
    // Said again as it stands: nothing is written.
    expect((await ubah('adb', id, lagi)).statusCode).toBe(200)
    const d = await lihat('adb', id)
    expect(d.surat).toMatchObject({ nomorAgenda, perihal: lagi.perihal, tanggalSurat: '2026-08-09' })
    expect(d.perbaikan).toMatchObject([
      {
        alasan: 'Tanggal suratnya 9',
        medan: [{ nama: 'tanggalSurat', semula: '2026-08-10', menjadi: '2026-08-09' }],
      },
      {
        alasan: 'Salah baca suratnya',
        medan: [{ nama: 'perihal', semula: 'Permintaan data penduduk', menjadi: lagi.perihal }],
      },
    ])
    const kabar = await s.db.all<{ kunci: string; isi: string }>(
      sql`select kunci, isi from kabar where judul = ${`Catatan surat masuk ${nomorAgenda} diperbaiki`}`,
    )
    expect(kabar).toHaveLength(2)
    expect(JSON.stringify(kabar)).not.toContain('pemilih')
  })

  test('pindaian yang lebih baik menggantikan, yang lama tetap ada dengan alasannya', async () => {
    const id = await masuk()
    const satu = (await unggah(id, {}, 'satu')).json<{ hash: string }>()
    const tanpaAlasan = await unggah(id, { ganti: satu.hash, alasan: 'x' }, 'dua')
    expect(tanpaAlasan.json()).toMatchObject({ galat: { kode: 'surat.alasan-kurang' } })
    const dua = (await unggah(id, { ganti: satu.hash, alasan: 'Halaman dua buram' }, 'dua')).json<{
      hash: string
    }>()
    const d = await lihat('adb', id)
    expect(d.surat.file.map((f) => f.hash)).toEqual([dua.hash])
    expect(d.fileLama).toMatchObject([{ hash: satu.hash, alasan: 'Halaman dua buram', oleh: 'adbx' }])
    // A scan is replaced once, and only where it lies; what was refused leaves no file behind.
    const lagi = await unggah(id, { ganti: satu.hash, alasan: 'Sekali lagi' }, 'tiga')
    expect(lagi.json()).toMatchObject({ galat: { kode: 'surat.pindaian-tak-diganti' } })
    expect((await lihat('adb', id)).surat.file).toHaveLength(1)
  })
})

describe('disposisi', () => {
  test('turun dari agenda sampai staf, dilaporkan naik, lalu ditutup; satu pohon menunjukkan di mana surat itu', async () => {
    const id = await masuk()
    expect((await kirim('kabid', id, ['kasi'])).json()).toMatchObject({
      galat: { kode: 'disposisi.bukan-pemula' },
    })
    expect((await kirim('adb', id, ['kadis'])).statusCode).toBe(200)
    const kadis = meja(await lihat('kadis', id), 'kadis')
    expect(kadis).toMatchObject({ keadaan: 'menunggu', boleh: ['teruskan', 'lapor', 'selesai'] })
    await panggil('kadis', 'POST', `/api/disposisi/${kadis.id}/baca`)
    const teruskan = { induk: kadis.id, batas: '2026-08-14', isi: 'Segera siapkan' }
    expect((await kirim('kadis', id, ['sekretaris', 'kabid'], teruskan)).statusCode).toBe(200)
    const kabid = meja(await lihat('kabid', id), 'kabid')
    expect(
      await kirim('kabid', id, ['kasi'], { induk: kabid.id, batas: '2026-08-20' }).then((h) => h.json()),
    ).toMatchObject({
      galat: { kode: 'disposisi.batas-melampaui' },
    })
    expect(await kirim('kabid', id, ['kadis'], { induk: kabid.id }).then((h) => h.json())).toMatchObject({
      galat: { kode: 'disposisi.ke-atas' },
    })
    expect(
      await kirim('kabid', id, ['sekretaris'], { induk: kabid.id }).then((h) => h.json().galat.kode),
    ).toMatch(/disposisi\.(sudah-menerima|ke-atas)/)
    expect((await kirim('kabid', id, ['kasi'], { induk: kabid.id })).statusCode).toBe(200)
    const [di] = (await panggil('adb', 'GET', '/api/surat-masuk'))
      .json<DaftarSuratMasuk>()
      .daftar.filter((m) => m.id === id)
    expect(di).toMatchObject({ tahap: 'berjalan', lewat: false })
    expect(di!.pada).toHaveLength(2)

    expect((await lapor('kabid', kabid)).json()).toMatchObject({ galat: { kode: 'disposisi.masih-terbuka' } })
    const kasi = meja(await lihat('kasi', id), 'kasi')
    expect((await lapor('sekretaris', kasi)).json()).toMatchObject({
      galat: { kode: 'disposisi.bukan-meja-anda' },
    })
    expect((await lapor('kasi', kasi)).statusCode).toBe(200)
    expect((await lapor('kasi', kasi)).json()).toMatchObject({ galat: { kode: 'disposisi.sudah-berakhir' } })
    expect((await lapor('kabid', kabid)).statusCode).toBe(200)
    const tutup = { catatan: 'Data sudah dikirim', paksa: false }
    expect((await panggil('kadis', 'POST', `/api/surat-masuk/${id}/tutup`, tutup)).json()).toMatchObject({
      galat: { kode: 'disposisi.masih-terbuka' },
    })
    expect((await panggil('kasi', 'POST', `/api/surat-masuk/${id}/tutup`, tutup)).statusCode).toBe(403)
    const paksa = { ...tutup, paksa: true }
    expect((await panggil('kadis', 'POST', `/api/surat-masuk/${id}/tutup`, paksa)).statusCode).toBe(200)
    const akhir = await lihat('kadis', id)
    expect(akhir).toMatchObject({ selesai: { catatan: 'Data sudah dikirim' }, bolehTutup: false })
    expect(
      ['kadis', 'sekretaris', 'kabid', 'kasi'].map((x) => meja(akhir, x as PelaksanaUji).keadaan),
    ).toEqual(['ditarik', 'ditarik', 'selesai', 'selesai'])
    expect((await kirim('adb', id, ['kasi'])).json()).toMatchObject({ galat: { kode: 'disposisi.ditutup' } })
  })

  test('penarikan mengambil semua meja di bawahnya, dan surat kembali pada pengirimnya', async () => {
    const id = await masuk()
    await kirim('adb', id, ['kadis'])
    await kirim('kadis', id, ['kabid'], { induk: meja(await lihat('kadis', id), 'kadis').id })
    await kirim('kabid', id, ['kasi'], { induk: meja(await lihat('kabid', id), 'kabid').id })
    const kabid = meja(await lihat('kadis', id), 'kabid')
    const alasan = 'Salah bidang'
    expect((await panggil('kasi', 'POST', `/api/disposisi/${kabid.id}/tarik`, { alasan })).statusCode).toBe(
      403,
    )
    expect((await panggil('kadis', 'POST', `/api/disposisi/${kabid.id}/tarik`, { alasan })).statusCode).toBe(
      200,
    )
    const d = await lihat('kadis', id)
    expect([meja(d, 'kabid').keadaan, meja(d, 'kasi').keadaan, meja(d, 'kadis').keadaan]).toEqual([
      'ditarik',
      'ditarik',
      'dibaca',
    ])
    expect((await kirim('kadis', id, ['kabid'], { induk: meja(d, 'kadis').id })).statusCode).toBe(200)
  })

  test('dua pengiriman serentak dengan kunci yang sama menjadi satu lembar; penerima mendapat satu kabar', async () => {
    const id = await masuk()
    const kunci = randomUUID()
    const h = await Promise.all([1, 2, 3].map(() => kirim('adb', id, ['kadis'], { kunci })))
    expect(new Set(h.map((x) => x.json().id)).size).toBe(1)
    const { n } = await s.db.one<{ n: number }>(
      sql`select count(*) as n from kabar where tautan = ${`/agenda/masuk/${id}`}`,
    )
    expect(n).toBe(1)
    const saya = (await panggil('kadis', 'GET', '/api/disposisi')).json<DaftarDisposisi>().daftar
    expect(saya.filter((m) => m.suratId === id)).toMatchObject([
      { keadaan: 'menunggu', instruksi: ['Tindak lanjuti'] },
    ])
  })

  test('lembar disposisi dan buku agenda tercetak dengan isinya', async () => {
    const id = await masuk({ perihal: 'Undangan rapat koordinasi' })
    await kirim('adb', id, ['kadis'], { isi: 'Mohon petunjuk' })
    for (const url of [
      `/api/surat-masuk/${id}/lembar.pdf`,
      '/api/agenda/buku.pdf?buku=masuk&dari=2026-08-01&sampai=2026-08-31',
      '/api/agenda/buku.xlsx?buku=keluar&dari=2026-08-01&sampai=2026-08-31',
    ]) {
      const h = await panggil('adb', 'GET', url)
      expect(h.statusCode, h.body.slice(0, 300)).toBe(200)
      expect(h.rawPayload.subarray(0, 4).toString('latin1')).toBe(
        url.includes('pdf') ? '%PDF' : 'PK\u0003\u0004',
      )
    }
  })
})

test('buku ekspedisi: dibawa siapa, diterima siapa, satu kali', async () => {
  const hash = 'a'.repeat(64)
  const p = { kunci: 'e', hash, namaFile: 'x.pdf', perihal: 'Penyampaian', zona: 'WIB' } as const
  const a = pastikan(await s.db.transaksi((tx) => agendakan(tx, s.jam, p, k.pelaku)))
  const baris = { kunci: randomUUID(), agendaId: a.id, tujuan: 'Bupati', cara: 'kurir', pembawa: 'Kurir A' }
  expect((await panggil('kasi', 'POST', '/api/ekspedisi', baris)).statusCode).toBe(403)
  const e = (await panggil('adb', 'POST', '/api/ekspedisi', baris)).json<{ id: string }>()
  expect((await panggil('adb', 'POST', '/api/ekspedisi', baris)).json()).toMatchObject({ id: e.id })
  const terima = (tanggalTerima: string) =>
    panggil('adb', 'POST', `/api/ekspedisi/${e.id}/terima`, {
      hasil: 'diterima',
      penerima: 'Ajudan',
      tanggalTerima,
    })
  expect((await terima('2026-08-11')).json()).toMatchObject({ galat: { kode: 'surat.tanggal-terima' } })
  expect((await terima('2026-08-12')).json()).toMatchObject({ hasil: 'diterima', penerima: 'Ajudan' })
  expect((await terima('2026-08-12')).json()).toMatchObject({ galat: { kode: 'surat.ekspedisi-selesai' } })
})
