import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buatPegawai } from '#akun'
import { findEntri } from '#jejak'
import type { DaftarBagian, Letak } from '#kernel/bagian'
import { ok } from '#kernel/hasil'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { bukaBerkas } from '../berkas/buka-berkas.ts'
import {
  berlakukanBukuLampiran,
  bukaUji,
  coba,
  type KantorUji,
  kantorUji,
  tuntas,
  wajib,
} from '../berkas/kantor-uji.ts'
import { unggahLampiran } from '../berkas/unggah-lampiran.ts'
import { daftarUlasan } from './daftar-ulasan.ts'
import { bagianDokumen, isiDokumen } from './isi-dokumen.ts'
import { jawabUlasan, tutupUlasan } from './jawab-ulasan.ts'
import { perubahanBerkas } from './perubahan-berkas.ts'
import { simpanBagian } from './simpan-bagian.ts'
import { tulisUlasan } from './tulis-ulasan.ts'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
})
afterAll(() => k.tutup())

/** What the report says the next time it is made; another text makes another file. */
let naskah: { desa: Record<string, string>; paragraf: string[] }
beforeEach(() => {
  naskah = { desa: { a: '1.204', b: '987' }, paragraf: ['Penduduk berjumlah 2.191 jiwa.', 'Demikian.'] }
  k.lakon.jalankan['buku.susun-laporan'] = async () => {
    const daftar: DaftarBagian = [
      { id: 'ringkasan', judul: 'Ringkasan', jenis: 'paragraf', paragraf: naskah.paragraf },
      {
        id: 'tabel/penduduk',
        judul: 'Tabel 1. Penduduk',
        jenis: 'tabel',
        sudut: 'Wilayah',
        kolom: [{ kunci: 'jml', label: 'JML', grup: 'JUMLAH' }],
        baris: Object.entries(naskah.desa).map(([kunci, n]) => ({ kunci, label: `Desa ${kunci}`, sel: [n] })),
      },
    ]
    const bagian = (await simpanBagian(k, 'laporan.pdf', daftar))!
    const { hash, ukuran } = await k.simpanan.simpan(Buffer.from(JSON.stringify(naskah)))
    return ok({
      dokumen: [{ nama: 'laporan.pdf', hash, mime: 'application/pdf', ukuran, bagian }],
      catatan: {},
    })
  }
})

const SEL: Letak = { bagian: 'tabel/penduduk', jenis: 'sel', baris: 'a', kolom: 'jml' }
const paragraf = (urut: number): Letak => ({ bagian: 'ringkasan', jenis: 'paragraf', urut })
type Siapa = keyof KantorUji['orang']

const draf = async () => {
  const id = await bukaUji(k)
  await tuntas(k, id, 'adb', 'olah')
  return id
}
const ulas = (
  berkasId: string,
  siapa: Siapa | Pelaku,
  letak: Letak,
  lain: { versi?: number; teks?: string; kepada?: string; dokumen?: string } = {},
) =>
  tulisUlasan(
    k,
    { berkasId, dokumen: 'laporan.pdf', versi: 1, letak, teks: 'Periksa lagi angka ini', ...lain },
    typeof siapa === 'string' ? k.orang[siapa] : siapa,
  )
const semua = async (id: string, siapa: Siapa = 'kasi') =>
  wajib(await daftarUlasan(k, id, k.orang[siapa].pegawaiId))
const kode = (h: { ok: boolean; galat?: { kode: string } }) => (h.ok ? 'diterima' : h.galat!.kode)
/** Back to the first step, and the report made anew from `naskah`. */
const ulang = async (id: string, siapa: Siapa = 'kasi') => {
  await tuntas(k, id, siapa, 'kembalikan', { alasan: 'Angka perlu dibetulkan' })
  await tuntas(k, id, 'adb', 'olah')
}

describe('ulasan pada satu tempat', () => {
  test('menyebut tempat dan mengutip isinya; dijawab orang lain; jejak menyimpan sidik, bukan kata', async () => {
    const id = await draf()
    const { id: ulasanId, nomor } = wajib(await ulas(id, 'kasi', SEL, { kepada: 'adb' }))
    wajib(await ulas(id, 'kabid', paragraf(1), { teks: 'Tambahkan sumber' }))
    wajib(await jawabUlasan(k, { berkasId: id, ulasanId, teks: 'Sedang dicek' }, k.orang.adb))
    const { ulasan, terbuka, bolehTulis } = await semua(id)
    expect([nomor, terbuka, bolehTulis]).toEqual([1, 2, true])
    expect(ulasan[0]).toMatchObject({
      sebut: 'Tabel 1. Penduduk: Desa a, JUMLAH JML',
      kutipan: '1.204',
      oleh: { nama: 'Budi' },
      kepada: { id: 'adb' },
      jawaban: [{ teks: 'Sedang dicek', oleh: { nama: 'Ani' } }],
      bolehTutup: true,
      tutup: null,
    })
    expect(ulasan[1]).toMatchObject({
      sebut: 'Ringkasan, paragraf 2',
      kutipan: 'Demikian.',
      bolehTutup: false,
    })
    const entri = (await findEntri(k.db, { objek: `berkas/${id}`, batas: 20 })).filter((e) =>
      /ula/.test(e.tindakan),
    )
    expect(entri.map((e) => e.tindakan).sort()).toEqual(['sop.jawab-ulasan', 'sop.ulas', 'sop.ulas'])
    expect(entri[0]!.rincian).toMatchObject({ hashTeks: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(JSON.stringify(entri) + k.barisLog.join()).not.toMatch(/Periksa lagi|Sedang dicek|sumber/)
  })

  test('yang ditanya diberi tahu: pemangku jabatan yang dituju, tanpa tujuan pembuat isinya, dan bukan penulisnya', async () => {
    const id = await draf()
    const kabar = async (siapa: Siapa) =>
      (
        await k.db.all<{ judul: string; isi: string }>(sql`select judul, isi from kabar
          where jenis = 'ulasan' and tautan = ${`/berkas/${id}`} and pegawai_id = ${k.orang[siapa].pegawaiId} order by id`)
      ).map((x) => `${x.judul} | ${x.isi}`)
    wajib(await ulas(id, 'kasi', SEL, { kepada: 'kabid' }))
    wajib(await ulas(id, 'kasi', paragraf(1)))
    wajib(await ulas(id, 'adb', paragraf(0)))
    expect(await kabar('kabid')).toEqual([expect.stringMatching(/^Ulasan 1 pada berkas .*Tabel 1/s)])
    expect(await kabar('adb')).toEqual([expect.stringMatching(/^Ulasan 2 pada berkas .*Ditulis Budi/s)])
    expect(await kabar('kasi')).toEqual([])
    expect((await kabar('kabid')).join() + (await kabar('adb')).join()).not.toContain('Periksa lagi')
  })

  test('tertutup sendiri ketika nilainya dihitung ulang lain; yang tetap sama tetap terbuka di tempatnya yang baru', async () => {
    const id = await draf()
    wajib(await ulas(id, 'kasi', SEL))
    wajib(await ulas(id, 'kasi', { ...SEL, baris: 'b' } as Letak))
    wajib(await ulas(id, 'kasi', paragraf(0)))
    wajib(await ulas(id, 'kasi', paragraf(1)))
    naskah.desa['a'] = '1.206'
    naskah.paragraf = ['Sisipan.', 'Penduduk berjumlah 2.193 jiwa.', 'Demikian.']
    await ulang(id)
    const { ulasan } = await semua(id)
    expect(ulasan[0]!.tutup).toMatchObject({ sebab: 'berubah', teks: '1.206', versi: 2, oleh: null })
    expect(ulasan[1]).toMatchObject({ tutup: null, versi: 1, versiKini: 2 })
    expect(ulasan[2]!.tutup).toMatchObject({ sebab: 'berubah', teks: 'Penduduk berjumlah 2.193 jiwa.' })
    expect(ulasan[3]).toMatchObject({ tutup: null, letak: { urut: 2 } })
    delete naskah.desa['b']
    naskah.paragraf = ['Sisipan.', 'Penduduk berjumlah 2.193 jiwa.']
    await ulang(id)
    const sesudah = (await semua(id)).ulasan
    expect(sesudah[1]!.tutup).toMatchObject({ sebab: 'hilang', teks: null, versi: 3 })
    expect(sesudah[3]!.tutup).toMatchObject({ sebab: 'hilang', versi: 3 })
    expect(sesudah[0]!.tutup).toMatchObject({ versi: 2 })
  })

  test('hanya pemangku jabatan dalam SOP, pada versi terbaru, di tempat yang ada, selama berkas berjalan', async () => {
    const id = await draf()
    const { id: pegawaiId } = wajib(
      await buatPegawai(k, { nama: 'Fajar', nip: '198001012005011009' }, operatorMesin),
    )
    const luar: Pelaku = { jenis: 'pegawai', akunId: 'a-f', pegawaiId, nama: 'Fajar' }
    expect(kode(await ulas(id, luar, SEL))).toBe('ulasan.bukan-pelaksana')
    expect(kode(await ulas(id, { jenis: 'pengelola', akunId: 'p', nama: 'P' }, SEL))).toBe(
      'ulasan.bukan-pelaksana',
    )
    expect(kode(await ulas(id, 'kasi', { ...SEL, baris: 'z' } as Letak))).toBe('ulasan.letak-tak-ada')
    expect(kode(await ulas(id, 'kasi', paragraf(9)))).toBe('ulasan.letak-tak-ada')
    expect(kode(await ulas(id, 'kasi', SEL, { dokumen: 'lain.pdf' }))).toBe('ulasan.dokumen-tak-ada')
    expect(kode(await ulas(id, 'kasi', SEL, { kepada: 'bupati' }))).toBe('ulasan.pelaksana-tak-ada')
    naskah.desa['a'] = '1'
    await ulang(id)
    expect(kode(await ulas(id, 'kasi', SEL))).toBe('ulasan.versi-lama')
    expect(kode(await ulas(id, 'kasi', SEL, { versi: 2 }))).toBe('diterima')
    await tuntas(k, id, 'kasi', 'verifikasi')
    await tuntas(k, id, 'kabid', 'setujui')
    await tuntas(k, id, 'kadis', 'tandatangani')
    await tuntas(k, id, 'adb', 'agendakan')
    await tuntas(k, id, 'adb', 'arsipkan')
    expect(kode(await ulas(id, 'kasi', SEL, { versi: 2 }))).toBe('ulasan.berkas-berakhir')
    const [u] = (await semua(id)).ulasan
    expect(u).toMatchObject({ tutup: null, bolehJawab: false, bolehTutup: false })
    const tutup = { berkasId: id, ulasanId: u!.id, teks: 'Sudah' }
    expect(kode(await tutupUlasan(k, tutup, k.orang.kasi))).toBe('ulasan.berkas-berakhir')
  })

  test('ditarik penulisnya atau diselesaikan yang dituju dengan sepatah kata; sesudah itu tidak diubah lagi', async () => {
    const id = await draf()
    const pertama = wajib(await ulas(id, 'kasi', SEL, { kepada: 'adb' }))
    const kedua = wajib(await ulas(id, 'kasi', paragraf(0)))
    const kata = (ulasanId: string, teks = 'Sudah dicek terhadap DKB') => ({ berkasId: id, ulasanId, teks })
    expect(kode(await tutupUlasan(k, kata(pertama.id), k.orang.kabid))).toBe('ulasan.bukan-yang-berhak')
    expect(kode(await tutupUlasan(k, kata(pertama.id), k.orang.adb))).toBe('diterima')
    expect(kode(await tutupUlasan(k, kata(kedua.id), k.orang.adb))).toBe('ulasan.bukan-yang-berhak')
    expect(kode(await tutupUlasan(k, kata(kedua.id), k.orang.kasi))).toBe('diterima')
    expect(kode(await jawabUlasan(k, kata(kedua.id), k.orang.adb))).toBe('ulasan.sudah-tertutup')
    expect((await semua(id)).ulasan.map((u) => [u.tutup!.sebab, u.tutup!.oleh!.nama])).toEqual([
      ['selesai', 'Ani'],
      ['ditarik', 'Budi'],
    ])
    const lain = await draf()
    expect(kode(await tutupUlasan(k, { ...kata(pertama.id), berkasId: lain }, k.orang.kasi))).toBe(
      'ulasan.tak-ada',
    )
  })

  test('dua puluh ulasan sekaligus bernomor tanpa celah', async () => {
    const id = await draf()
    const hasil = await Promise.all(Array.from({ length: 20 }, () => ulas(id, 'kasi', SEL)))
    expect(hasil.map((h) => wajib(h).nomor).sort((a, b) => a - b)).toEqual(hasil.map((_, i) => i + 1))
  })
})

describe('berubah sejak tindakan saya', () => {
  const lihat = async (id: string, siapa: Siapa, sejak?: string) =>
    wajib(await perubahanBerkas(k, { berkasId: id, pegawaiId: k.orang[siapa].pegawaiId, sejak }))

  test('setiap pejabat melihat apa yang berubah sejak tindakannya, mana yang gugur dan mengapa', async () => {
    const id = await draf()
    await tuntas(k, id, 'kasi', 'verifikasi')
    expect(await lihat(id, 'kadis')).toEqual({ acuan: null, tindakanSaya: [], dokumen: [] })
    expect((await lihat(id, 'kasi')).dokumen).toMatchObject([{ keadaan: 'tetap', beda: null }])
    naskah.desa['a'] = '1.206'
    await ulang(id, 'kabid')
    const kasi = await lihat(id, 'kasi')
    expect(kasi).toMatchObject({
      acuan: { sebut: 'verifikasi', putaran: 1, milikSaya: true },
      tindakanSaya: [
        { keadaan: 'gugur', gugur: { sebab: 'isi-berubah', oleh: { nama: 'Ani' }, dokumen: 'laporan.pdf' } },
      ],
      dokumen: [
        {
          nama: 'laporan.pdf',
          keadaan: 'berubah',
          versiLama: 1,
          versi: 2,
          beda: {
            jumlah: 1,
            bagian: [{ id: 'tabel/penduduk', daftar: [{ jenis: 'sel', lama: '1.204', baru: '1.206' }] }],
          },
        },
      ],
    })
    // The one who never acted compares with what was returned; the one who returned with what they saw then.
    expect(await lihat(id, 'kadis')).toMatchObject({
      acuan: { sebut: 'pengembalian', milikSaya: false, oleh: { nama: 'Citra' } },
      dokumen: [{ keadaan: 'berubah', beda: { jumlah: 1 } }],
    })
    expect((await lihat(id, 'kabid')).acuan).toMatchObject({ sebut: 'pengembalian', milikSaya: true })
    // Who made the new version has seen it.
    expect((await lihat(id, 'adb')).dokumen).toMatchObject([{ keadaan: 'tetap' }])
    expect((await lihat(id, 'adb')).tindakanSaya.map((t) => t.gugur?.sebab)).toEqual([
      'dikembalikan',
      undefined,
    ])
    await tuntas(k, id, 'kasi', 'verifikasi')
    const lagi = await lihat(id, 'kasi')
    expect(lagi.tindakanSaya.map((t) => t.keadaan)).toEqual(['gugur', 'berlaku'])
    expect(lagi.dokumen[0]!.keadaan).toBe('tetap')
    expect((await lihat(id, 'kasi', lagi.tindakanSaya[0]!.id)).dokumen[0]!.keadaan).toBe('berubah')
    const asing = { berkasId: id, sejak: '0198a000-0000-7000-8000-0000000000ff' }
    expect(kode(await perubahanBerkas(k, asing))).toBe('ulasan.acuan-tak-ada')
  })

  test('isi dokumen menandai persis tempat yang disebut perbandingannya', async () => {
    const id = await draf()
    await tuntas(k, id, 'kasi', 'verifikasi')
    naskah.desa = { a: '1.206', c: '5' }
    naskah.paragraf = ['Penduduk berjumlah 2.193 jiwa.']
    await ulang(id, 'kabid')
    const p = { berkasId: id, pegawaiId: k.orang.kasi.pegawaiId, dokumen: 'laporan.pdf' }
    expect(wajib(await isiDokumen(k, p)).bagian.map((b) => [b.id, b.banyak, b.berubah])).toEqual([
      ['ringkasan', 1, 2],
      ['tabel/penduduk', 2, 3],
    ])
    expect(wajib(await bagianDokumen(k, { ...p, bagian: 'tabel/penduduk' }))).toMatchObject({
      versi: 2,
      sel: [{ baris: 0, kolom: [0], lama: ['1.204'] }],
      barisBaru: [1],
      kolomBaru: [],
    })
    expect(
      wajib(await bagianDokumen(k, { ...p, bagian: 'ringkasan' })).paragraf.map((x) => [x.arah, x.urut]),
    ).toEqual([
      ['berubah', 0],
      ['hilang', 1],
    ])
    expect(kode(await bagianDokumen(k, { ...p, bagian: 'tiada' }))).toBe('ulasan.letak-tak-ada')
  })
})

test('lampiran yang dibawa orang dapat diulas baris demi baris; pindaian tidak, dan kalimatnya menyebut jalan lain', async () => {
  await berlakukanBukuLampiran(k)
  const masukan = { snapshotId: 's-1', semester: '2026-1', judul: 'Buku' }
  const { berkasId } = wajib(
    await bukaBerkas(k, { sop: 'penyusunan-buku-data-agregat', masukan }, k.orang.adb),
  )
  const pdf = async (...baris: string[]) => {
    const d = await PDFDocument.create()
    const font = await d.embedFont(StandardFonts.Helvetica)
    const h = d.addPage()
    for (const [i, t] of baris.entries()) h.drawText(t, { font, size: 12, x: 40, y: 700 - 20 * i })
    return Buffer.from(await d.save())
  }
  const bawa = async (siapa: Siapa, nama: string, isi: Buffer) => {
    const { hash } = wajib(await unggahLampiran(k, { berkasId, nama, isi }, k.orang[siapa]))
    wajib(await coba(k, berkasId, siapa, 'olah', { lampiran: { [nama]: hash } }))
  }
  const dokumen = 'draf-buku-agregat.pdf'
  await bawa('adb', dokumen, await pdf('Penduduk 1.204 jiwa.', 'Demikian.'))
  await bawa('kasi', 'analisa-data-agregat.pdf', await pdf())
  const letak: Letak = { bagian: 'naskah', jenis: 'paragraf', urut: 1 }
  expect(kode(await ulas(berkasId, 'kabid', letak, { dokumen }))).toBe('diterima')
  expect((await semua(berkasId)).ulasan[0]).toMatchObject({ kutipan: 'Penduduk 1.204 jiwa.' })
  const pindaian = await ulas(berkasId, 'kabid', letak, { dokumen: 'analisa-data-agregat.pdf' })
  expect(pindaian).toMatchObject({
    ok: false,
    galat: { kode: 'ulasan.tanpa-bagian', pesan: expect.stringContaining('alasan pengembalian') },
  })
})
