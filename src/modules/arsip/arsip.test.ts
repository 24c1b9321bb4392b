import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { simpanDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import type { Result } from '#kernel/hasil'
import type { PermintaanKerja } from '#kernel/kerja'
import type { Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { kerjaSurat } from '#surat'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { PEMBACA_PENUH } from './akses/akses.ts'
import { findArsipKunci } from './arsip.store.ts'
import { cariArsip } from './cari/cari-arsip.ts'
import { kerjaArsip } from './kerja-arsip.ts'
import { daftarKlasifikasi, ubahKlasifikasi } from './klasifikasi/klasifikasi.ts'
import { periksaArsip } from './periksa/periksa-arsip.ts'
import { bacaGiliran } from './teks/baca-giliran.ts'

const adb: Pelaku = { jenis: 'pegawai', akunId: 'a', pegawaiId: 'p', nama: 'Petugas Arsip' }
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }

let s: SaranaUji
let satu: PermintaanKerja
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  satu = await berkas('b1', 'Laporan Agregat Semester I Tahun 2026', '2026-1', 'Kelurahan Kranggan')
  nilai(await agendakan(satu))
  nilai(await arsipkan(satu))
  s.jam.maju(60 * 24 * 200)
  const dua = await berkas('b2', 'Laporan Agregat Semester II Tahun 2026', '2026-2', 'Kelurahan Meri')
  nilai(await agendakan(dua))
  nilai(await arsipkan(dua))
  await bacaGiliran(s)
})
afterAll(() => s.tutup())

function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(`${h.galat.kode}: ${h.galat.pesan}`)
  return h.value
}
async function berkas(id: string, judul: string, semester: string, isi: string): Promise<PermintaanKerja> {
  const pdf = PDF.create()
  pdf.addPage({ size: 'a4' }).drawText(isi, { x: 50, y: 700, size: 12 })
  const dokumen = [
    await simpanDokumen(s, {
      nama: 'laporan-bertanda-tangan.pdf',
      mime: 'application/pdf',
      isi: await pdf.save(),
    }),
    await simpanDokumen(s, {
      nama: 'laporan.xlsx',
      mime: 'application/xlsx',
      isi: Buffer.from(`xlsx ${id}`),
    }),
  ]
  return {
    kunci: `${id}/5/1`,
    berkasId: id,
    langkah: '5',
    masukan: { judul, semester, snapshotId: 's1' },
    dokumen,
    catatan: {},
    pelaku: adb,
  }
}
const agendakan = (p: PermintaanKerja) =>
  kerjaSurat(s)[0]!.jalankan({ ...p, kunci: `${p.kunci}/agenda` }, pengawas)
const arsipkan = (p: PermintaanKerja) =>
  kerjaArsip(s)[0]!.jalankan({ ...p, kunci: `${p.kunci}/arsip` }, pengawas)
const judul = async (cari: string) => (await cariArsip(s.db, { cari })).daftar.map((a) => a.berkasId)

describe('mengarsipkan', () => {
  test('arsip memuat dokumen, klasifikasi, retensi, kelas keamanan, dan nomor agenda', async () => {
    const a = await findArsipKunci(s.db, 'b1/5/1/arsip', PEMBACA_PENUH)
    expect(a).toMatchObject({
      judul: 'Laporan Agregat Semester I Tahun 2026',
      semester: '2026-1',
      snapshotId: 's1',
      nomorAgenda: '400.12.4.3/1/DUKCAPIL/2026',
      tanggalAgenda: '2026-08-12',
      klasifikasi: { kode: '400.12.4.3', keamanan: 'biasa', retensi: { dikonfirmasi: false } },
      dokumen: satu.dokumen,
      oleh: 'Petugas Arsip',
    })
    const [entri] = await findEntri(s.db, { tindakan: 'arsip.arsipkan', objek: 'berkas/b1', batas: 1 })
    expect(entri!.rincian).toMatchObject({ arsipId: a!.id, dokumen: satu.dokumen.map((d) => d.hash) })
  })

  test('kunci yang sama, juga serentak, memberi satu arsip', async () => {
    const hasil = await Promise.all([1, 2, 3].map(() => arsipkan(satu)))
    expect(new Set(hasil.map((h) => nilai(h).catatan['arsipId'])).size).toBe(1)
  })

  test('sebelum bernomor agenda, atau bila dokumennya hilang dari simpanan, ditolak', async () => {
    const p = await berkas('b3', 'Belum bernomor', '2027-1', 'x')
    nilai(await kerjaArsip(s)[0]!.siap(p))
    expect(await arsipkan(p)).toMatchObject({ galat: { kode: 'arsip.belum-diagendakan' } })
    nilai(await agendakan(p))
    const hilang = { ...p.dokumen[1]!, hash: 'f'.repeat(64) }
    expect(await arsipkan({ ...p, dokumen: [p.dokumen[0]!, hilang] })).toMatchObject({
      galat: { kode: 'arsip.dokumen-hilang' },
    })
    expect(await findArsipKunci(s.db, 'b3/5/1/arsip', PEMBACA_PENUH)).toBeUndefined()
  })

  test('tidak dapat diubah atau dihapus, juga oleh basis data', async () => {
    for (const q of [
      sql`delete from arsip_dokumen`,
      sql`update arsip set judul = 'x'`,
      sql`delete from arsip`,
    ])
      await expect(s.db.run(q)).rejects.toThrow('never changed')
  })

  test('klasifikasi yang diubah kantor berlaku ke depan; arsip lama tetap', async () => {
    const k = (await daftarKlasifikasi(s.db)).find((x) => x.kode === '400.12.4.3')!
    const baru = {
      ...k,
      retensi: { aktifTahun: 5, inaktifTahun: 5, nasibAkhir: 'permanen' as const, dikonfirmasi: true },
    }
    nilai(await ubahKlasifikasi(s, baru, { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }))
    expect((await daftarKlasifikasi(s.db)).find((x) => x.kode === k.kode)).toEqual(baru)
    expect(
      (await findArsipKunci(s.db, 'b1/5/1/arsip', PEMBACA_PENUH))!.klasifikasi.retensi.dikonfirmasi,
    ).toBe(false)
  })
})

describe('ditemukan kembali', () => {
  test.each([
    ['kata di judul, sebagian', 'agreg semes', ['b2', 'b1']],
    ['kata di dalam PDF', 'kranggan', ['b1']],
    ['nomor agenda', '400.12.4.3/1/DUKCAPIL/2027', ['b2']],
    ['nomor agenda sebagian', '/1/DUKCAPIL/2026', ['b1']],
    ['tahun', '2027', ['b2']],
    ['kosong: terbaru dahulu', '', ['b2', 'b1']],
    ['tidak ada', 'zzz', []],
    ['tanda yang bukan kata', "' & | ! :* %", []],
  ])('%s', async (_nama, cari, harap) => {
    expect(await judul(cari)).toEqual(harap)
  })

  test('hash dokumen, utuh atau awalnya', async () => {
    const hash = satu.dokumen[1]!.hash
    expect(await judul(hash)).toEqual(['b1'])
    expect(await judul(hash.slice(0, 12).toUpperCase())).toEqual(['b1'])
  })
})

test('pemeriksaan menemukan file yang hilang dan yang diubah di cakram', async () => {
  expect(await periksaArsip(s)).toMatchObject({ jumlahArsip: 2, jumlahDokumen: 4, masalah: [] })
  const file = (hash: string) => join(s.folder.simpanan, hash.slice(0, 2), hash.slice(2))
  rmSync(file(satu.dokumen[0]!.hash))
  writeFileSync(file(satu.dokumen[1]!.hash), 'rusak')
  expect((await periksaArsip(s)).masalah).toMatchObject([
    { nama: 'laporan-bertanda-tangan.pdf', sebab: 'hilang' },
    { nama: 'laporan.xlsx', sebab: 'berubah' },
  ])
})

describe('dokumen apa pun dari berkas apa pun', () => {
  test('dokumen yang disebut definisi diarsipkan juga tanpa nomor agenda, dengan judul dari masukan', async () => {
    const p = { ...(await berkas('b4', 'x', '2027-1', 'Nota')), masukan: { judul: 'Surat pengantar' } }
    const surat = {
      ...p,
      dokumen: [{ ...p.dokumen[0]!, nama: 'surat.pdf' }],
      dengan: { dokumen: 'surat.pdf' },
    }
    expect(nilai(await arsipkan(surat)).catatan).not.toHaveProperty('nomorAgenda')
    expect(await findArsipKunci(s.db, 'b4/5/1/arsip', PEMBACA_PENUH)).toMatchObject({
      judul: 'Surat pengantar',
      tanggalAgenda: '2027-02-28',
    })
    expect(await kerjaArsip(s)[0]!.siap({ ...p, dengan: { dokumen: 'surat.pdf' } })).toMatchObject({
      galat: { kode: 'arsip.tanpa-dokumen' },
    })
  })

  test('nomor yang terikat pada isi sebelum tanda tangan berikutnya tetap nomornya', async () => {
    const p = await berkas('b5', 'Bernomor lalu disegel', '2027-1', 'Isi')
    nilai(await agendakan(p))
    const segel = await simpanDokumen(s, {
      nama: 'x.pdf',
      mime: 'application/pdf',
      isi: Buffer.from('%PDF-segel'),
    })
    const dokumen = [{ ...segel, nama: p.dokumen[0]!.nama, isi: p.dokumen[0]!.hash }]
    expect(nilai(await arsipkan({ ...p, dokumen })).catatan['nomorAgenda']).toMatch(
      /^400\.12\.4\.3\/\d+\/DUKCAPIL\/2027$/,
    )
  })
})
