import multipart from '@fastify/multipart'
import { PDF } from '@libpdf/core'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, getKantor, tetapkanPemangku } from '#akun'
import { findLaporan, kerjaBuku, type ModelLaporan, renderLaporanPdf } from '#buku'
import { imporFile } from '#dkb'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import type { Result } from '#kernel/hasil'
import type { BerkasKeluaran, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { batalkanNomor, kerjaSurat } from '#surat'
import { kerjaTtd, siapkanCa } from '#ttd'
import { imporWilayah } from '#wilayah'
import { kali } from '../../../test/support/kali.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { periksaFile } from './periksa-file.ts'
import type { HasilPeriksa } from './terbit.contract.ts'
import { ruteTerbit } from './terbit.routes.ts'

const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
const WILAYAH = `kode,nama
99,Provinsi Latihan
99.01,Kabupaten Latihan
99.01.01,Kecamatan Satu
99.01.01.1001,Kelurahan Kranggan
99.01.01.2002,Desa Meri
`

let s: SaranaUji
let kadis: Pelaku
let masukan: Record<string, string>
let laporan: BerkasKeluaran
let isi: Buffer
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  const kode = '99.01' as KodeWilayah
  nilai(await buatKantor(s, { kode, nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  await siapkanCa(s, await getKantor(s.db))
  nilai(await imporWilayah(s, Buffer.from(WILAYAH), operatorMesin, kode))
  kadis = await angkatKadis()
  const sumber = (async function* () {
    yield Buffer.from(pendudukCsv())
  })()
  const minta = {
    sumber,
    namaFile: 'p.csv',
    basis: 'dkb',
    semester: '2026-1',
    tanggal: '2026-06-30',
  } as const
  const snapshot = nilai(await imporFile(s, { ...minta, ukuran: 1000 }, operatorMesin, pengawas))
  masukan = { snapshotId: snapshot.id, semester: '2026-1', judul: 'Laporan Agregat Semester I 2026' }
  const hasil = await jalankan(kerjaBuku(s), 'b1/1/1/buku', [])
  laporan = hasil.find((d) => d.nama === 'laporan.pdf')!
  const bertanda = await tandatangani('b1/4/1/ttd', laporan)
  await jalankan(kerjaSurat(s), 'b1/5/1/agenda', [bertanda])
  isi = (await bacaDokumen(s, bertanda.hash)).isi
})
afterAll(() => s.tutup())

function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}
async function jalankan(kerja: Kerja[], kunci: string, dokumen: BerkasKeluaran[]): Promise<BerkasKeluaran[]> {
  const p: PermintaanKerja = {
    kunci,
    berkasId: kunci.split('/')[0]!,
    langkah: '1',
    masukan,
    catatan: {},
    dokumen,
    pelaku: kadis,
  }
  return [...nilai(await kerja[0]!.jalankan(p, pengawas)).dokumen]
}
const tandatangani = async (kunci: string, d: BerkasKeluaran) => (await jalankan(kerjaTtd(s), kunci, [d]))[0]!

async function angkatKadis(): Promise<Pelaku> {
  const jabatan = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kadis')!
  const pegawai = nilai(
    await buatPegawai(s, { nama: 'Sri Wahyuni', nip: '190001011995032001' }, operatorMesin),
  )
  const masa = {
    pegawaiId: pegawai.id,
    jabatanId: jabatan.id,
    dasar: 'definitif',
    sejak: '2026-01-02',
  } as const
  nilai(await tetapkanPemangku(s, masa, operatorMesin))
  return {
    jenis: 'pegawai',
    akunId: 'k',
    pegawaiId: pegawai.id,
    nama: pegawai.nama,
    jabatanId: jabatan.id,
    jabatan: jabatan.nama,
    dasar: 'definitif',
  }
}

/** Forty heads of family, twenty women among them, in two desa. */
function pendudukCsv(): string {
  const kolom =
    'NIK,NO_KK,NAMA_LGKP,JENIS_KLMIN,TMPT_LHR,TGL_LHR,AKTA_LHR,NO_AKTA_LHR,GOL_DRH,AGAMA,STAT_KWN,AKTA_KWN,NO_AKTA_KWN,AKTA_CRAI,NO_AKTA_CRAI,STAT_HBKEL,KLAIN_FSK,PNYDNG_CCT,PDDK_AKH,JENIS_PKRJN,NO_PROP,NO_KAB,NO_KEC,NO_KEL,FLAG_STATUS'
  const baris = Array.from({ length: 40 }, (_, i) => {
    const pr = i % 2 === 1
    const urut = String(i + 1).padStart(4, '0')
    const tahun = 1960 + i
    const nik = `990101${pr ? 41 : '01'}01${String(tahun).slice(2)}${urut}`
    return `${nik},9901010203050${String(i + 100)},ORANG ${i},${pr ? 2 : 1},LATIHAN,01-01-${tahun},2,9901-LT-${i},${(i % 13) + 1},${(i % 6) + 1},${(i % 4) + 1},1,,1,,1,1,,${(i % 10) + 1},9,99,1,1,${i < 25 ? 1001 : 2002},0`
  })
  return `${kolom}\n${baris.join('\n')}\n`
}

describe('file yang ditandatangani di kantor ini', () => {
  test('asli: tercatat, dan setiap angka dihitung ulang dari snapshot sampai byte terakhir', async () => {
    const h = await periksaFile(isi, s)
    expect(h.kesimpulan).toBe('asli')
    expect(h.register).toMatchObject({
      nomorAgenda: '400.12.4.3/1/DUKCAPIL/2026',
      judul: 'Laporan Agregat Semester I 2026',
      ditandatanganiOleh: 'Sri Wahyuni',
    })
    expect(h.angka).toMatchObject({
      bytePersis: true,
      sama: true,
      snapshotId: masukan['snapshotId'],
      hitungan: { cara: 'baris-kode', jumlahBerbeda: 0 },
    })
    expect(h.angka!.tabel).toHaveLength(12)
    expect(h.angka!.tabel.every((t) => t.jumlahSel > 0)).toBe(true)
    expect(h.kalimat[0]).toMatch(/^ASLI/)
    expect(h.kalimat.join(' ')).toContain('semua sama')
  })

  test('tanpa data kantor: utuh, penerbitnya tidak dapat dipastikan', async () => {
    const h = await periksaFile(isi)
    expect(h).toMatchObject({
      kesimpulan: 'utuh-penerbit-tidak-dikenal',
      tandaTangan: { utuh: true, sah: false },
    })
    expect(h.register).toBeUndefined()
  })

  test('nomor agenda yang batal disebut', async () => {
    const kedua = await tandatangani('b2/4/1/ttd', laporan)
    await jalankan(kerjaSurat(s), 'b2/5/1/agenda', [kedua])
    const { id } = await s.db.one<{ id: string }>(
      sql`select id from surat_agenda where hash_isi = ${kedua.hash}`,
    )
    nilai(await s.db.transaksi((tx) => batalkanNomor(tx, s.jam, id, 'Salah tujuan', kadis)))
    const h = await periksaFile((await bacaDokumen(s, kedua.hash)).isi, s)
    expect(h.register?.statusAgenda).toBe('batal')
    expect(h.kalimat.join(' ')).toContain('dinyatakan batal')
  })
})

describe('file yang diubah', () => {
  test('satu byte mana pun: tidak sah, dan aslinya tetap disebut bila tanda tangannya masih terbaca', async () => {
    const putaran = kali(200, 30)
    for (let i = 0; i < putaran; i++) {
      const b = Buffer.from(isi)
      const di = 20 + Math.floor(((isi.length - 21) * i) / (putaran - 1))
      b[di] = b[di]! ^ 4
      // Every 15th with the office's data: those compute all figures and read the broken pages.
      const h = await periksaFile(b, i % 15 === 0 ? s : undefined)
      expect({ di, sah: h.tandaTangan?.utuh ?? false }).toEqual({ di, sah: false })
      if (i % 15 !== 0) continue
      expect(['tidak-sah', 'bukan-pdf']).toContain(h.kesimpulan)
      expect(h.angka?.bytePersis ?? false).toBe(di >= laporan.ukuran && h.angka !== undefined)
    }
  }, 180_000)

  test('angka ditimpa dengan penyunting PDF: tidak sah, halaman dan tabelnya disebut', async () => {
    const pdf = await PDF.load(isi)
    const nomor = pdf.getPages().findIndex((h, i) => i > 4 && /Tabel 1\b/.test(h.extractText().text))
    pdf.getPage(nomor)!.drawText('99999', { x: 200, y: 400, size: 12 })
    const h = await periksaFile(Buffer.from(await pdf.save({ incremental: true })), s)
    expect(h.kesimpulan).toBe('tidak-sah')
    expect(h.register?.nomorAgenda).toBe('400.12.4.3/1/DUKCAPIL/2026')
    expect(h.angka!.sama).toBe(false)
    const beda = h.angka!.tabel.flatMap((t) => t.beda)
    expect(beda.every((b) => b.baris === `Halaman ${nomor + 1}`)).toBe(true)
    expect(beda.some((b) => b.diFile.includes('99999'))).toBe(true)
    expect(h.kalimat.join(' ')).toContain('ditambahkan')
  })

  test('ditandatangani dengan angka yang bukan dari snapshot: sel itu ditemukan', async () => {
    const asal = (await findLaporan(s.db, 'b1/1/1/buku'))!
    const model = JSON.parse((await bacaDokumen(s, asal.hashModel)).isi.toString()) as ModelLaporan
    model.tabel[0]!.baris[0]!.nilai[0]! += 7
    const { pdf } = await renderLaporanPdf(model)
    const palsu = await simpanDokumen(s, { nama: 'laporan.pdf', mime: 'application/pdf', isi: pdf })
    const berkasModel = await simpanDokumen(s, {
      nama: 'm.json',
      mime: 'application/json',
      isi: Buffer.from(JSON.stringify(model)),
    })
    await s.db.run(sql`insert into buku_laporan (kunci, snapshot_id, hash_pdf, hash_xlsx, hash_model, hasil, dibuat)
      values ('palsu', ${asal.snapshotId}, ${palsu.hash}, ${asal.hashXlsx}, ${berkasModel.hash}, '{}', now())`)
    const bertanda = await tandatangani('b3/4/1/ttd', palsu)
    const h = await periksaFile((await bacaDokumen(s, bertanda.hash)).isi, s)
    expect(h.tandaTangan?.sah).toBe(true)
    expect(h.kesimpulan).toBe('angka-berbeda')
    const beda = h.angka!.tabel.flatMap((t) => t.beda)
    expect(beda).toHaveLength(1)
    expect(Number(beda[0]!.diFile) - Number(beda[0]!.diKantor)).toBe(7)
  })
})

test.each([
  [
    'laporan sebelum ditandatangani',
    async () => (await bacaDokumen(s, laporan.hash)).isi,
    'tidak-bertanda-tangan',
  ],
  ['bukan PDF', async () => Buffer.from('halo'), 'bukan-pdf'],
  ['kosong', async () => Buffer.alloc(0), 'bukan-pdf'],
])('%s', async (_nama, buat, kesimpulan) => {
  expect((await periksaFile(await buat(), s)).kesimpulan).toBe(kesimpulan)
})

test('POST /api/periksa: file diunggah, laporannya kembali, tidak ada yang disimpan', async () => {
  const app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(multipart)
  app.addHook('onRequest', async (req) => {
    req.penanya = { akunId: 'a', sesiId: 's', nama: 'Uji', pengelola: false }
  })
  ruteTerbit(app, s)
  const batas = 'batas-uji'
  const unggah = (file: Buffer) =>
    app.inject({
      method: 'POST',
      url: '/api/periksa',
      headers: { 'content-type': `multipart/form-data; boundary=${batas}` },
      payload: Buffer.concat([
        Buffer.from(
          `--${batas}\r\nContent-Disposition: form-data; name="file"; filename="x.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
        ),
        file,
        Buffer.from(`\r\n--${batas}--\r\n`),
      ]),
    })
  const sebelum = await s.db.one<{ n: number }>(sql`select count(*) as n from dokumen`)
  const baik = await unggah(isi)
  expect(baik.statusCode).toBe(200)
  expect(baik.json<HasilPeriksa>()).toMatchObject({ kesimpulan: 'asli', angka: { sama: true } })
  expect((await unggah(Buffer.from('halo'))).json()).toMatchObject({ kesimpulan: 'bukan-pdf' })
  const kosong = await app.inject({ method: 'POST', url: '/api/periksa' })
  expect(kosong.statusCode).toBe(422)
  expect(await s.db.one(sql`select count(*) as n from dokumen`)).toEqual(sebelum)
  await app.close()
})
