import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { type KantorKabar, kantorKabar, pastikan, pengelola } from '../uji/kantor-kabar.ts'
import { ADA_DOVECOT, bukaServerImap, SANDI_IMAP, type ServerImap } from '../uji/server-imap.ts'
import { ambilSuratMasuk } from './ambil-surat-masuk.ts'
import { lihatSuratMasuk } from './jadwal-masuk.ts'
import { daftarUsul, getLetakMasuk } from './masuk.store.ts'
import { type IsiSetelanMasuk, ubahSetelanMasuk } from './ubah-setelan-masuk.ts'

let k: KantorKabar
beforeEach(async () => {
  k = await kantorKabar()
})
afterEach(() => k.tutup())

const PDF = Buffer.from('%PDF-1.4\nsurat uji\n%%EOF\n').toString('base64')
const surel = (id: string, judul = 'Permohonan data') =>
  [
    `Message-ID: <${id}@opd.example>`,
    'From: "Bappeda" <bappeda@opd.example>',
    'To: dukcapil@latihan.example',
    `Subject: ${judul}`,
    'Date: Tue, 11 Aug 2026 10:00:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Mohon data jumlah penduduk. NIK 9901010101900001 hanya contoh.',
    '--b',
    'Content-Type: application/octet-stream; name="../../surat.exe"',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment; filename="../../surat.exe"',
    '',
    PDF,
    '--b--',
    '',
  ].join('\r\n')

function setel(lain: Partial<IsiSetelanMasuk> = {}) {
  const isi: IsiSetelanMasuk = {
    aktif: true,
    host: '127.0.0.1',
    port: 1,
    keamanan: 'tanpa',
    pengguna: 'kantor',
    sandi: SANDI_IMAP,
    sertifikat: '',
    folder: 'INBOX',
    sejak: null,
    selangMenit: 5,
    ...lain,
  }
  return ubahSetelanMasuk(k, isi, pengelola)
}
const usul = () => daftarUsul(k.db, { keadaan: 'usul', lewati: 0, batas: 50 })

describe('pengaturan kotak surat', () => {
  test('tanpa TLS hanya ke mesin ini, dan sandi tidak pergi ke server lain', async () => {
    expect(await setel({ host: 'mail.example' })).toMatchObject({ galat: { kode: 'kabar.tanpa-tls' } })
    pastikan(await setel({ host: 'mail.example', keamanan: 'tls', port: 993 }))
    const lain: Partial<IsiSetelanMasuk> = {
      host: 'lain.example',
      keamanan: 'tls',
      port: 993,
      sandi: undefined,
    }
    expect(await setel(lain)).toMatchObject({ galat: { kode: 'kabar.sandi-diminta' } })
    const entri = await findEntri(k.db, { tindakan: 'kabar.ubah-setelan-masuk', batas: 5 })
    expect(JSON.stringify(entri)).not.toContain(SANDI_IMAP)
  })

  test('server yang mati ditolak dengan sebabnya, dan sebab itu terlihat', async () => {
    pastikan(await setel({ port: 1 }))
    expect(await ambilSuratMasuk(k)).toMatchObject({ ok: false, galat: { kode: 'kabar.masuk-gagal' } })
    expect((await getLetakMasuk(k.db)).galat).toContain('tidak dapat dihubungi')
  })
})

describe.skipIf(!ADA_DOVECOT)('dari kotak surat dovecot', () => {
  let server: ServerImap
  beforeAll(async () => {
    server = await bukaServerImap()
  })
  afterAll(() => server.tutup())

  test('surel menjadi usul sekali saja; di server tidak ada yang berubah, juga sesudah UIDVALIDITY berganti', async () => {
    pastikan(await setel({ port: server.port }))
    await server.masukkan(surel('satu', 'Re: Surat 400.12.4.3/7/DUKCAPIL/2026'))
    await server.masukkan(surel('dua'))
    expect(pastikan(await ambilSuratMasuk(k))).toEqual({ baru: 2, sudahAda: 0 })
    expect(pastikan(await ambilSuratMasuk(k))).toEqual({ baru: 0, sudahAda: 0 })
    const [u] = await usul()
    expect(u).toMatchObject({
      dari: 'bappeda@opd.example',
      namaDari: 'Bappeda',
      judul: 'Re: Surat 400.12.4.3/7/DUKCAPIL/2026',
      masalah: [],
      lampiran: [{ nama: 'surat.pdf', mime: 'application/pdf' }],
    })
    expect(u!.teks).toContain('NIK [nomor disembunyikan]')
    expect((await k.simpanan.baca(u!.lampiran[0]!.hash)).toString()).toContain('surat uji')
    expect((await k.simpanan.baca(u!.mentahHash!)).toString()).toContain('Message-ID: <satu@opd.example>')

    // The same mail once more, as another server delivers it, is the same; nothing was marked or deleted.
    await server.masukkan(
      `Received: from lain.example by x; Tue, 11 Aug 2026 10:01:00 +0700\r\n${surel('dua')}`,
    )
    expect(pastikan(await ambilSuratMasuk(k))).toEqual({ baru: 0, sudahAda: 1 })
    expect(await server.isi()).toEqual([1, 2, 3].map((uid) => ({ uid, tanda: [] })))
    server.gantiValidity()
    expect(pastikan(await ambilSuratMasuk(k))).toEqual({ baru: 0, sudahAda: 3 })
    expect(await usul()).toHaveLength(2)
  })

  test('TLS dan STARTTLS dengan sertifikat kantor; tanpa sertifikat itu ditolak', async () => {
    const { sertifikat } = server
    pastikan(await setel({ host: 'localhost', port: server.portTls, keamanan: 'tls', sertifikat }))
    pastikan(await ambilSuratMasuk(k))
    pastikan(await setel({ host: 'localhost', port: server.port, keamanan: 'starttls', sertifikat }))
    pastikan(await ambilSuratMasuk(k))
    pastikan(await setel({ host: 'localhost', port: server.portTls, keamanan: 'tls' }))
    expect(await ambilSuratMasuk(k)).toMatchObject({
      galat: { pesan: expect.stringContaining('tidak dipercaya') },
    })
  })

  test('sandi salah dan folder yang tidak ada disebut dengan sebabnya, dan irama menunggu selangnya', async () => {
    pastikan(await setel({ port: server.port, sandi: 'salah' }))
    expect(await ambilSuratMasuk(k)).toMatchObject({
      galat: { pesan: expect.stringContaining('menolak nama pengguna') },
    })
    pastikan(await setel({ port: server.port, folder: 'Arsip Lama' }))
    expect(await ambilSuratMasuk(k)).toMatchObject({ galat: { pesan: expect.stringContaining('Folder') } })
    pastikan(await setel({ port: server.port }))
    await lihatSuratMasuk(k)
    expect((await getLetakMasuk(k.db)).galat).not.toBeNull()
    k.jam.maju(5)
    await lihatSuratMasuk(k)
    expect((await getLetakMasuk(k.db)).galat).toBeNull()
  })
})
