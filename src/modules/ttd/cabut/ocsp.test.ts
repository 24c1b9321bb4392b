import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, type Result } from '#kernel/hasil'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { bubuhkan } from '../bubuh/bubuhkan.ts'
import { mintaToken } from '../cap-waktu/minta-token.ts'
import { type TsaUji, tsaUji } from '../cap-waktu/tsa-uji.ts'
import { caUji, laporanUji, pdfsig, pembubuhanUji, penandaUji } from '../contoh-uji.ts'
import { type Bukti, kumpulkanBukti } from '../jangka-panjang/kumpulkan-bukti.ts'
import { perkuat } from '../jangka-panjang/perkuat.ts'
import { periksaTtd } from '../periksa/periksa-ttd.ts'
import type { AkarTepercaya } from '../sertifikat/rantai-sertifikat.ts'
import { buatSertifikatPegawai, type MasaBerlaku, type SertifikatBaru } from '../sertifikat/sertifikat.ts'
import { SetelanTtd } from '../setelan/setelan-ttd.ts'
import { mintaOcsp } from './minta-ocsp.ts'
import { bacaOcsp } from './ocsp.ts'
import { type PenjawabUji, penjawabUji, portBebas } from './penjawab-uji.ts'

const adaOpenssl = spawnSync('openssl', ['version']).error === undefined
const adaPoppler = spawnSync('pdfsig', ['-v']).error === undefined
const KINI = new Date()
const TAHUN_MS = 365 * 86_400_000
const masa: MasaBerlaku = {
  sejak: new Date(KINI.getTime() - TAHUN_MS),
  sampai: new Date(KINI.getTime() + TAHUN_MS),
}
const DICABUT = new Date(Math.floor(KINI.getTime() / 1000) * 1000 - 86_400_000)

function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}

describe.skipIf(!adaOpenssl)('OCSP, dengan penjawab openssl', () => {
  let s: SaranaUji
  let ca: SertifikatBaru
  let tsa: TsaUji
  let alamat: string
  let alamatWakil: string
  let alamatLain: string
  const milik: Record<'baik' | 'dicabut' | 'asing', SertifikatBaru> = {} as never
  const penjawab: PenjawabUji[] = []
  beforeAll(async () => {
    s = await saranaUji(KINI.toISOString())
    ca = await caUji('PSrE Uji', masa)
    tsa = await tsaUji(() => s.jam.sekarang(), { masa, ca: await caUji('CA Cap Waktu Uji', masa) })
    const nama = (cn: string) => ({ cn, organisasi: 'Dinas Uji', unit: 'LATIHAN' })
    const [p1, p2, p3] = [await portBebas(), await portBebas(), await portBebas()]
    alamat = `http://127.0.0.1:${p1}/`
    alamatWakil = `http://127.0.0.1:${p2}/`
    alamatLain = `http://127.0.0.1:${p3}/`
    for (const k of ['baik', 'dicabut', 'asing'] as const)
      milik[k] = await buatSertifikatPegawai(nama(`Uji ${k}`), masa, ca, 'pegawai', { ocsp: alamat })
    const daftar = new Map([
      [milik.baik.nomorSeri, undefined],
      [milik.dicabut.nomorSeri, DICABUT],
    ])
    const wakil = await buatSertifikatPegawai(nama('Penjawab'), masa, ca, 'ocsp')
    // A certificate of the same CA, but not given for answering.
    const lain = await buatSertifikatPegawai(nama('Bukan penjawab'), masa, ca)
    penjawab.push(await penjawabUji(p1, ca, ca, daftar))
    penjawab.push(await penjawabUji(p2, ca, wakil, daftar))
    penjawab.push(await penjawabUji(p3, ca, lain, daftar))
  }, 120_000)
  afterAll(async () => {
    for (const p of penjawab) await p.tutup()
    await tsa?.tutup()
    await s?.tutup()
  })

  const tanya = (c: SertifikatBaru, di: string, jam = s.jam, signal = AbortSignal.timeout(5000)) =>
    mintaOcsp(new X509Certificate(c.pem), new X509Certificate(ca.pem), di, { jam, signal })

  test('baik dan dicabut dijawab, oleh penerbit sendiri dan oleh wakilnya', async () => {
    for (const di of [alamat, alamatWakil]) {
      expect(nilai(await tanya(milik.baik, di)).keadaan).toMatchObject({ status: 'baik' })
      expect(nilai(await tanya(milik.dicabut, di)).keadaan).toMatchObject({
        status: 'dicabut',
        sejak: DICABUT,
      })
    }
  })

  test.each([
    ['sertifikat yang tidak dikenal', () => tanya(milik.asing, alamat), /tidak dikenal/],
    ['penanda yang tidak diberi wewenang', () => tanya(milik.baik, alamatLain), /bukan dari penerbit/],
    ['jawaban yang sudah lewat masanya', () => tanya(milik.baik, alamat, jamMaju(2 * 3600)), /lewat masanya/],
    ['jawaban dari masa depan', () => tanya(milik.baik, alamat, jamMaju(-3600)), /lewat masanya/],
  ])('%s bukan bukti', async (_nama, coba, sebab) => {
    const h = await coba()
    expect(h).toMatchObject({ ok: false, galat: { kode: 'ttd.ocsp-salah' } })
    if (!h.ok) expect(h.galat.pesan).toMatch(sebab)
  })

  test('jawaban lama yang dikirim lagi ditolak karena angka acaknya', async () => {
    const lama = nilai(await tanya(milik.baik, alamat)).der
    const { url, tutup } = await bukaHttp((res) => res.end(lama))
    expect(await tanya(milik.baik, url)).toMatchObject({
      galat: { kode: 'ttd.ocsp-salah', rincian: { sebab: 'jawabannya untuk permintaan lain' } },
    })
    await tutup()
  })

  test('tanda tangan jawaban yang diubah satu bit tidak berlaku', async () => {
    const { der } = nilai(await tanya(milik.baik, alamat))
    const c = [milik.baik, ca].map((x) => new X509Certificate(x.pem)) as [X509Certificate, X509Certificate]
    const baca = (b: Buffer) => {
      const o = bacaOcsp(b)
      return typeof o === 'object' ? o.keadaan(...c) : undefined
    }
    expect(baca(der)).toMatchObject({ status: 'baik' })
    // Harm to the certificate that came along may leave the answer as it was; it must never become another.
    for (let i = 30; i < der.length; i += 61) {
      const rusak = Buffer.from(der)
      rusak[i]! ^= 1
      const h = baca(rusak)
      if (h) expect({ i, ...h }).toMatchObject({ status: 'baik', terbit: baca(der)!.terbit })
    }
  })

  test.each([
    ['kosong', Buffer.alloc(0)],
    ['halaman web', Buffer.from('<html>bukan jawaban</html>')],
    ['ASN.1 lain', Buffer.from('300d06092a864886f70d0101010500', 'hex')],
    ['terlalu besar', Buffer.alloc(200_000)],
  ])('jawaban yang %s ditolak, bukan dipercaya', async (_nama, isi) => {
    const { url, tutup } = await bukaHttp((res) => res.end(isi))
    expect(await tanya(milik.baik, url)).toMatchObject({ galat: { kode: 'ttd.ocsp-salah' } })
    await tutup()
  })

  test('penjawab yang diam, mati, atau sakit: dikatakan begitu, dan tidak menggantung', async () => {
    const diam: Server = createServer(() => undefined)
    await new Promise<void>((r) => diam.listen(0, '127.0.0.1', r))
    const url = `http://127.0.0.1:${(diam.address() as AddressInfo).port}/`
    expect(await tanya(milik.baik, url, s.jam, AbortSignal.timeout(200))).toMatchObject({
      galat: { kode: 'ttd.ocsp-mati' },
    })
    diam.close()
    expect(await tanya(milik.baik, `http://127.0.0.1:${await portBebas()}/`)).toMatchObject({
      galat: { kode: 'ttd.ocsp-mati' },
    })
    const sakit = await bukaHttp((res) => res.writeHead(503).end())
    expect(await tanya(milik.baik, sakit.url)).toMatchObject({ galat: { kode: 'ttd.ocsp-mati' } })
    await sakit.tutup()
    // responseStatus tryLater (3)
    const tunda = await bukaHttp((res) => res.end(Buffer.from('30030a0103', 'hex')))
    expect(await tanya(milik.baik, tunda.url)).toMatchObject({ galat: { kode: 'ttd.ocsp-mati' } })
    await tunda.tutup()
  })

  describe('di dalam bukti jangka panjang', () => {
    const signal = new AbortController().signal
    const akar = (): AkarTepercaya[] => [
      { pem: ca.pem, tersertifikasi: true },
      { pem: tsa.ca.pem, tersertifikasi: false, untuk: 'cap-waktu' },
    ]
    const minta = (isi: readonly Buffer[]) => {
      const setelan = SetelanTtd.parse({ capWaktu: { alamat: tsa.url } }).capWaktu!
      return mintaToken(isi, { setelan, akar: akar(), jam: s.jam, signal })
    }
    async function bertanda(c: SertifikatBaru): Promise<{ isi: Buffer; bukti: Bukti; asal: Buffer }> {
      const dasar = await pembubuhanUji({ ca, masaPegawai: masa })
      const jadi = await bubuhkan(laporanUji(), {
        ...dasar,
        waktu: s.jam.sekarang(),
        penanda: penandaUji(c, ca),
        mintaCap: async (n) => {
          const cap = await minta([n])
          return cap.ok ? ok(cap.value.token) : cap
        },
      })
      const asal = nilai(jadi).isi
      const bukti = await kumpulkanBukti(s, asal, akar(), signal)
      return { asal, bukti, isi: nilai(await perkuat(asal, bukti, minta)).isi }
    }

    test('jawaban ikut disimpan di file; tanda tangannya tetap sah, juga menurut pdfsig', async () => {
      const { asal, bukti, isi } = await bertanda(milik.baik)
      expect([bukti.ocsp.length, bukti.kurang]).toEqual([1, []])
      expect(isi.subarray(0, asal.length).equals(asal)).toBe(true)
      expect(isi.toString('latin1')).toMatch(/\/OCSPs/)
      const hasil = nilai(periksaTtd(isi, akar()))
      expect(hasil).toMatchObject({ sah: true, daftar: [{ perubahan: 'diizinkan' }] })
      expect(hasil.daftar[0]!.dicabutSejak).toBeUndefined()
      if (adaPoppler) expect(await pdfsig(isi)).toContain('Signature is Valid.')
    })

    test('yang dicabut: dikatakan sejak kapan, dan tidak sah, hanya dari bukti di dalam file', async () => {
      const { asal, isi } = await bertanda(milik.dicabut)
      // Without the evidence nobody would know: the certificate names no list.
      expect(nilai(periksaTtd(asal, akar())).sah).toBe(true)
      expect(nilai(periksaTtd(isi, akar()))).toMatchObject({
        sah: false,
        utuh: true,
        daftar: [{ dicabutSejak: DICABUT.toISOString() }],
      })
    })

    test('yang tidak dikenal penjawabnya: buktinya kurang, dan penerbitnya disebut', async () => {
      const { bukti } = await bertanda(milik.asing)
      expect(bukti.ocsp).toEqual([])
      expect(bukti.kurang).toEqual([expect.stringContaining('PSrE Uji')])
    })

    test('penerbit yang tidak dipercaya kantor tidak ditanya apa-apa', async () => {
      let diminta = 0
      const { url, tutup } = await bukaHttp((res) => {
        diminta++
        res.end()
      })
      const asing = await caUji('CA Orang', masa)
      const c = await buatSertifikatPegawai(
        { cn: 'Orang', organisasi: 'Entah', unit: 'LATIHAN' },
        masa,
        asing,
        'pegawai',
        { ocsp: url, crl: url },
      )
      const dasar = await pembubuhanUji({ ca: asing, masaPegawai: masa })
      const jadi = nilai(await bubuhkan(laporanUji(), { ...dasar, penanda: penandaUji(c, asing) }))
      const bukti = await kumpulkanBukti(s, jadi.isi, akar(), signal)
      expect([diminta, bukti.ocsp.length, bukti.kurang]).toEqual([0, 0, []])
      await tutup()
    })
  })

  function jamMaju(detik: number): typeof s.jam {
    return { ...s.jam, sekarang: () => new Date(s.jam.sekarang().getTime() + detik * 1000) }
  }
})

async function bukaHttp(
  jawab: (res: import('node:http').ServerResponse) => unknown,
): Promise<{ url: string; tutup(): Promise<void> }> {
  const server = createHttp((req, res) => {
    req.resume()
    req.on('end', () => jawab(res))
  })
  await new Promise<void>((r) => server.listen(0, '127.0.0.1', r))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tutup: () =>
      new Promise((r) => {
        server.close(() => r())
        server.closeAllConnections()
      }),
  }
}
