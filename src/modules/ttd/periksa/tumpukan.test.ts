import { spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PdfStream } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { bubuhkan, type Pembubuhan } from '../bubuh/bubuhkan.ts'
import { bukaPdf } from '../bubuh/revisi-pdf.ts'
import { type Dicabut, susunCrl } from '../cabut/crl.ts'
import { mintaToken } from '../cap-waktu/minta-token.ts'
import { type TsaUji, tsaUji } from '../cap-waktu/tsa-uji.ts'
import { bertandaTanganUji, caUji, laporanUji, masaUji, pdfsig, penandaUji, SAAT_UJI } from '../contoh-uji.ts'
import { perkuat } from '../jangka-panjang/perkuat.ts'
import type { AkarTepercaya } from '../sertifikat/rantai-sertifikat.ts'
import {
  buatSertifikatPegawai,
  type KegunaanSertifikat,
  type MasaBerlaku,
  type SertifikatBaru,
} from '../sertifikat/sertifikat.ts'
import { SetelanTtd } from '../setelan/setelan-ttd.ts'
import type { HasilPeriksaTtd } from '../ttd.contract.ts'
import { periksaTtd } from './periksa-ttd.ts'
import { cariRuang } from './ruang-tanda-tangan.ts'

const adaPdfsig = spawnSync('pdfsig', ['-v']).error === undefined
const adaOpenssl = spawnSync('openssl', ['version']).error === undefined
const HARI_MS = 86_400_000
const lusa = new Date(SAAT_UJI.getTime() + 2 * HARI_MS)

let ca: SertifikatBaru
let tsa: TsaUji
let akar: AkarTepercaya[]
let asal: Buffer
const orang: Record<'kabid' | 'kadis' | 'segel' | 'singkat', SertifikatBaru> = {} as never
beforeAll(async () => {
  ca = await caUji()
  tsa = await tsaUji(() => SAAT_UJI)
  akar = [
    { pem: ca.pem, tersertifikasi: false },
    { pem: tsa.ca.pem, tersertifikasi: false, untuk: 'cap-waktu' },
  ]
  asal = laporanUji()
  const buat = (cn: string, untuk: KegunaanSertifikat, masa: MasaBerlaku = masaUji) =>
    buatSertifikatPegawai({ cn, organisasi: 'Dinas Uji', unit: 'LATIHAN' }, masa, ca, untuk)
  orang.kabid = await buat('Kabid Uji', 'pegawai')
  orang.kadis = await buat('Kadis Uji', 'pegawai')
  orang.segel = await buat('Dinas Uji', 'segel')
  orang.singkat = await buat('Kadis Lama Uji', 'pegawai', {
    sejak: new Date('2026-01-01'),
    sampai: new Date('2026-11-20T06:00:00Z'),
  })
})
afterAll(() => tsa.tutup())

const minta = (isi: readonly Buffer[], layanan = tsa) =>
  mintaToken(isi, {
    setelan: SetelanTtd.parse({ capWaktu: { alamat: layanan.url } }).capWaktu!,
    akar: [{ pem: layanan.ca.pem, tersertifikasi: false }],
    jam: jamTetap(layanan.sekarang().toISOString()),
    signal: AbortSignal.timeout(5000),
  })

async function bubuh(
  pdf: Buffer,
  siapa: keyof typeof orang,
  peran: 'paraf' | 'tandatangan' | 'segel',
  o: { cap?: boolean; waktu?: Date } = {},
): Promise<Buffer> {
  const p: Pembubuhan = {
    blok: { peran, nama: siapa, jabatan: [], waktu: 'waktu uji', tanda: 'LATIHAN' },
    waktu: o.waktu ?? SAAT_UJI,
    alasan: 'Uji',
    lokasi: 'Uji',
    penanda: penandaUji(orang[siapa], ca),
    ...(o.cap && {
      async mintaCap(nilai: Buffer) {
        const h = await minta([nilai])
        return h.ok ? { ok: true, value: h.value.token } : h
      },
    }),
  }
  const h = await bubuhkan(pdf, p)
  if (!h.ok) throw new Error(h.galat.pesan)
  return h.value.isi
}

async function kuatkan(pdf: Buffer, crl: Buffer[] = [], layanan = tsa): Promise<Buffer> {
  const der = (pem: string) => Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64')
  const bukti = { sertifikat: [der(ca.pem), der(layanan.ca.pem)], crl, ocsp: [], kurang: [] }
  const h = await perkuat(pdf, bukti, (isi) => minta(isi, layanan))
  if (!h.ok) throw new Error(h.galat.pesan)
  return h.value.isi
}

function crl(daftar: Dicabut[]): Buffer {
  return susunCrl({
    penerbitPem: ca.pem,
    kunci: createPrivateKey({ key: ca.pkcs8, format: 'der', type: 'pkcs8' }),
    nomor: 1,
    terbit: lusa,
    berikut: new Date(lusa.getTime() + 7 * HARI_MS),
    daftar,
  })
}

function periksa(pdf: Buffer, dengan = akar): HasilPeriksaTtd {
  const h = periksaTtd(pdf, dengan)
  if (!h.ok) throw new Error(h.galat.kode)
  return h.value
}

describe('paraf, tanda tangan, segel, bukti dan cap waktu dokumen dalam satu file', () => {
  let lengkap: Buffer
  beforeAll(async () => {
    const a = await bubuh(asal, 'kabid', 'paraf')
    const b = await bubuh(a, 'kadis', 'tandatangan', { cap: true })
    lengkap = await kuatkan(await bubuh(b, 'segel', 'segel', { cap: true }), [crl([])])
  })

  test('sah; ketiganya dibedakan; waktunya terbukti oleh cap waktu', () => {
    const h = periksa(lengkap)
    expect(h).toMatchObject({ utuh: true, sah: true })
    expect(h.daftar.map((t) => [t.jenis, t.perubahan])).toEqual([
      ['paraf', 'diizinkan'],
      ['tanda-tangan', 'diizinkan'],
      ['segel', 'diizinkan'],
    ])
    for (const t of h.daftar) expect(t.waktuTerbukti).toBe(SAAT_UJI.toISOString())
    expect(h.capWaktu).toEqual([
      {
        layanan: 'TSA Uji',
        waktu: SAAT_UJI.toISOString(),
        cocok: true,
        tepercaya: true,
        cakupan: 'seluruh-file',
      },
    ])
  })

  test.skipIf(!adaPdfsig)(
    'pdfsig: ketiga tanda tangan cocok dan cap waktu mencakup seluruh file',
    async () => {
      const kata = await pdfsig(lengkap)
      expect(kata.match(/Signature is Valid\./g)?.length).toBeGreaterThanOrEqual(3)
      // Poppler does not check document time-stamps; openssl does, below.
      expect(kata).toContain('Signature Field Name: CapWaktu4')
      expect(kata.match(/Total document signed/g)).toHaveLength(1)
    },
  )

  test.skipIf(!adaOpenssl)('openssl: cap waktu dokumen cocok dengan seluruh byte yang dicakupnya', () => {
    const { daftar } = cariRuang(lengkap)
    const cap = daftar.find((r) => r.subFilter === 'ETSI.RFC3161')!
    const [, panjang, lanjut, sisa] = cap.rentang
    const folder = mkdtempSync(join(tmpdir(), 'tertib-ts-'))
    const tulis = (nama: string, isi: Buffer | string) => {
      writeFileSync(join(folder, nama), isi)
      return join(folder, nama)
    }
    const isi = Buffer.concat([lengkap.subarray(0, panjang), lengkap.subarray(lanjut, lanjut + sisa)])
    const jawab = (data: Buffer) =>
      spawnSync('openssl', [
        ...['ts', '-verify', '-token_in', '-in', tulis('token', cap.isi), '-data', tulis('data', data)],
        ...['-CAfile', tulis('ca.pem', tsa.ca.pem), '-attime', String(SAAT_UJI.getTime() / 1000)],
      ])
    const [benar, salah] = [jawab(isi), jawab(isi.subarray(1))]
    rmSync(folder, { recursive: true })
    expect(`${benar.stdout}${benar.stderr}`).toContain('Verification: OK')
    expect(`${salah.stdout}${salah.stderr}`).toContain('message imprint mismatch')
  })

  test('diperbarui dua kali lagi: byte lama tetap, semua tetap sah', async () => {
    const baru = await tsaUji(() => lusa, { ca: tsa.ca })
    const dua = await kuatkan(await kuatkan(lengkap, [crl([])], baru), [crl([])], baru)
    await baru.tutup()
    expect(dua.subarray(0, lengkap.length).equals(lengkap)).toBe(true)
    const h = periksa(dua)
    expect(h.sah).toBe(true)
    expect(h.capWaktu.map((c) => c.cakupan)).toEqual(['sebagian', 'sebagian', 'seluruh-file'])
  })

  test('bukti tidak disimpan dua kali', async () => {
    const sekali = lengkap
      .toString('latin1')
      .match(/\/CRLs ?\[[^\]]*\]/g)!
      .at(-1)
    const lagi = (await kuatkan(lengkap, [crl([])]))
      .toString('latin1')
      .match(/\/CRLs ?\[[^\]]*\]/g)!
      .at(-1)
    expect(lagi).toBe(sekali)
  })

  test('layanan cap waktu yang tidak dikenal: utuh, waktunya tidak terbukti, dan dikatakan', () => {
    const h = periksa(lengkap, akar.slice(0, 1))
    expect(h.utuh).toBe(true)
    expect(h.daftar[1]!.waktuTerbukti).toBeUndefined()
    expect(h.daftar[1]!.catatan.join(' ')).toContain('layanan yang tidak dikenal')
  })

  test('akar cap waktu tidak membuat penanda tangan dipercaya', () => {
    expect(periksa(lengkap, [{ ...akar[0]!, untuk: 'cap-waktu' }]).daftar[0]!.rantai).toBe('tidak-dikenal')
  })
})

describe('perubahan di antara dua tanda tangan', () => {
  async function ubahLalu(ubah: (r: NonNullable<Awaited<ReturnType<typeof bukaPdf>>>) => void) {
    const satu = await bubuh(asal, 'kabid', 'paraf')
    const r = (await bukaPdf(satu))!
    ubah(r)
    return bubuh(await r.tulis(), 'kadis', 'tandatangan')
  }

  test('halaman yang ditulisi: ditolak, walaupun tanda tangan terakhir mencakup semuanya', async () => {
    const pdf = await ubahLalu(({ pdf: p }) => {
      const gambar = p.register(PdfStream.fromDict({}, Buffer.from('0 0 300 300 re f')))
      p.getPage(0)!.dict.set('Contents', gambar)
    })
    const h = periksa(pdf)
    expect(h).toMatchObject({ utuh: false, sah: false })
    expect(h.daftar[0]).toMatchObject({ perubahan: 'isi-berubah', isiUtuh: true })
    expect(h.daftar[0]!.catatan.join(' ')).toContain('mengubah isi dokumen')
  })

  test('katalog yang mendapat aksi: ditolak', async () => {
    const pdf = await ubahLalu(({ pdf: p }) => {
      p.getCatalog().set('OpenAction', p.getPage(1)!.ref)
    })
    expect(periksa(pdf).daftar[0]!.perubahan).toBe('isi-berubah')
  })

  test('halaman yang dibuang: ditolak', async () => {
    const pdf = await ubahLalu(({ pdf: p }) => {
      p.removePage(1)
    })
    expect(periksa(pdf)).toMatchObject({ utuh: false })
  })

  test('blok yang menutup lebih dari setengah halaman: ditolak', async () => {
    const satu = await bubuh(asal, 'kabid', 'paraf')
    const h = await bubuhkan(satu, {
      blok: { peran: 'tandatangan', nama: 'x', jabatan: [], waktu: '' },
      tempat: { halaman: 1, x: 0, y: 0, lebar: 590, tinggi: 840 },
      waktu: SAAT_UJI,
      alasan: '',
      lokasi: '',
      penanda: penandaUji(orang.kadis, ca),
    })
    if (!h.ok) throw new Error(h.galat.pesan)
    expect(periksa(h.value.isi).daftar[0]!.perubahan).toBe('isi-berubah')
  })
})

describe('sertifikat yang dicabut', () => {
  const cabut = (sejak: Date): Dicabut[] => [
    { nomorSeri: orang.kadis.nomorSeri, alasan: 'kunci-hilang', sejak },
  ]

  test('sesudah waktu yang terbukti: tetap sah, dan dikatakan', async () => {
    const pdf = await kuatkan(await bubuh(asal, 'kadis', 'tandatangan', { cap: true }), [crl(cabut(lusa))])
    const h = periksa(pdf)
    expect(h.sah).toBe(true)
    expect(h.daftar[0]!.catatan.join(' ')).toContain('tetap berlaku')
    expect(h.daftar[0]!.dicabutSejak).toBe(lusa.toISOString())
  })

  test('sebelum ditandatangani: tidak sah', async () => {
    const kemarin = new Date(SAAT_UJI.getTime() - HARI_MS)
    const pdf = await kuatkan(await bubuh(asal, 'kadis', 'tandatangan', { cap: true }), [crl(cabut(kemarin))])
    expect(periksa(pdf)).toMatchObject({ utuh: true, sah: false })
  })

  test('tanpa cap waktu: tidak sah walaupun mengaku lebih dahulu, juga bila daftarnya dari kantor', async () => {
    const pdf = await bubuh(asal, 'kadis', 'tandatangan')
    expect(periksa(pdf).sah).toBe(true)
    const h = periksa(pdf, [{ ...akar[0]!, crl: crl(cabut(lusa)) }])
    expect(h.sah).toBe(false)
    expect(h.daftar[0]!.catatan.join(' ')).toContain('tidak ada cap waktu')
  })

  test('daftar pencabutan yang bukan dari penerbitnya tidak berlaku', async () => {
    const asing = await caUji('CA LATIHAN Tertib')
    const palsu = susunCrl({
      penerbitPem: asing.pem,
      kunci: createPrivateKey({ key: asing.pkcs8, format: 'der', type: 'pkcs8' }),
      nomor: 1,
      terbit: lusa,
      berikut: lusa,
      daftar: cabut(masaUji.sejak),
    })
    const pdf = await kuatkan(await bubuh(asal, 'kadis', 'tandatangan', { cap: true }), [palsu])
    expect(periksa(pdf).sah).toBe(true)
  })
})

describe('sertifikat yang habis masa berlakunya', () => {
  const sesudah = new Date('2026-11-20T07:00:00Z')

  test('tanda tangan lama yang waktunya terbukti tetap sah', async () => {
    expect(periksa(await bubuh(asal, 'singkat', 'tandatangan', { cap: true })).sah).toBe(true)
  })

  test('yang mengaku lebih dahulu tetapi capnya sesudah habis: tidak sah', async () => {
    const nanti = await tsaUji(() => sesudah, { ca: tsa.ca })
    const pdf = await kuatkan(await bubuh(asal, 'singkat', 'tandatangan'), [], nanti)
    await nanti.tutup()
    const h = periksa(pdf)
    expect(h).toMatchObject({ utuh: true, sah: false })
    expect(h.daftar[0]!.catatan.join(' ')).toContain('tidak berlaku pada waktu')
  })
})

test('cap waktu yang dirusak ketahuan, walaupun tanda tangannya sendiri cocok', async () => {
  const pdf = await bubuh(asal, 'kadis', 'tandatangan', { cap: true })
  const teks = pdf.toString('latin1')
  // The time-stamp's own signature stands at the end of the CMS.
  const mulai = teks.lastIndexOf('/Contents <') + 11
  const akhir = mulai + teks.slice(mulai).search(/0{40}/)
  pdf[akhir - 40] = pdf[akhir - 40] === 0x31 ? 0x32 : 0x31
  expect(periksa(pdf)).toMatchObject({ utuh: false, sah: false })
})

test('file bertanda tangan tunggal dinilai seperti dahulu', async () => {
  const t = await bertandaTanganUji(asal)
  expect(periksa(t.isi, [{ pem: t.caPem, tersertifikasi: false }])).toMatchObject({
    sah: true,
    capWaktu: [],
    daftar: [{ perubahan: 'tidak-ada', jenis: 'tanda-tangan' }],
  })
})
