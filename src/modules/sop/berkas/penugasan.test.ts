import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { akhiriPemangku, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { akhiriBerkas } from './akhiri-berkas.ts'
import {
  bukaUji,
  coba,
  jalankanPekerja,
  type KantorUji,
  kantorUji,
  lihat,
  tuntas,
  wajib,
} from './kantor-uji.ts'
import { daftarKotakMasuk } from './kotak-masuk.ts'
import { lakukanTindakan } from './lakukan-tindakan.ts'
import { type PermintaanTugas, tugaskanLangkah } from './tugaskan-langkah.ts'

type Orang = Pelaku & { pegawaiId: string }
let k: KantorUji
/** A second holder of the position of the ADB, and a pegawai without a position. */
let fitri: Orang
let gani: Orang
let masaFitri: string

beforeAll(async () => {
  k = await kantorUji()
  const pegawai = async (nama: string, nip: string): Promise<Orang> => {
    const { id } = wajib(await buatPegawai(k, { nama, nip }, operatorMesin))
    return { jenis: 'pegawai', akunId: `akun-${nama}`, pegawaiId: id, nama }
  }
  fitri = await pegawai('Fitri', '199001012015012001')
  gani = await pegawai('Gani', '199101012016011001')
  const adb = (await daftarJabatan(k.db)).find((j) => j.pelaksana === 'adb')!
  const masa = {
    pegawaiId: fitri.pegawaiId,
    jabatanId: adb.id,
    dasar: 'definitif',
    sejak: '2026-01-01',
  } as const
  masaFitri = wajib(await tetapkanPemangku(k, masa, operatorMesin)).id
})
afterAll(() => k.tutup())
beforeEach(() => {
  k.lakon.jalankan = {}
})

const tugas = (
  id: string,
  oleh: Orang,
  jenis: PermintaanTugas['jenis'],
  lain: { kepada?: string; catatan?: string; langkah?: string } = {},
) => tugaskanLangkah(k, { berkasId: id, langkah: '1', jenis, ...lain }, oleh)
async function lakukan(id: string, oleh: Orang, tindakan: string) {
  const b = await lihat(k, id)
  return lakukanTindakan(k, { berkasId: id, langkah: b.langkahKini!, tindakan, hashIsi: b.hashIsi }, oleh)
}
const kode = (h: { ok: boolean; galat?: { kode: string } }) => (h.ok ? 'diterima' : h.galat!.kode)
const entri = async (id: string, tindakan: string) =>
  findEntri(k.db, { objek: `berkas/${id}`, tindakan, batas: 20 })

describe('mengambil langkah', () => {
  test('yang lain melihat siapa yang mengerjakannya, ditolak dengan namanya, sampai dilepas', async () => {
    const id = await bukaUji(k)
    expect((await lihat(k, id, 'adb')).tempat[0]!.penugasan.map((p) => p.jenis)).toEqual([
      'ambil',
      'serahkan',
      'limpahkan',
    ])
    wajib(await tugas(id, k.orang.adb, 'ambil'))
    const b = await lihat(k, id, 'adb')
    expect(b.tempat[0]).toMatchObject({ pengambil: { nama: 'Ani', sendiri: true } })
    expect(b.tempat[0]!.penugasan.map((p) => p.jenis)).toEqual(['lepas', 'serahkan', 'limpahkan'])
    expect(await lakukan(id, fitri, 'olah')).toMatchObject({
      galat: {
        kode: 'sop.sudah-diambil',
        pesan: 'Langkah ini sedang dikerjakan Ani. Minta dilepas, atau ambil alih dengan alasan.',
      },
    })
    expect(kode(await tugas(id, fitri, 'ambil'))).toBe('sop.sudah-diambil')
    expect(kode(await tugas(id, fitri, 'lepas'))).toBe('sop.bukan-pengambil')
    wajib(await tugas(id, k.orang.adb, 'lepas'))
    wajib(await lakukan(id, fitri, 'olah'))
    expect((await entri(id, 'sop.ambil')).map((e) => e.hasil)).toEqual(['ditolak', 'dilakukan'])
  })

  test('dari dua yang mengambil bersamaan satu menang dan yang lain diberi tahu namanya', async () => {
    const id = await bukaUji(k)
    const hasil = await Promise.all(
      [k.orang.adb, fitri, k.orang.adb, fitri].map((o) => tugas(id, o, 'ambil')),
    )
    expect(hasil.filter((h) => h.ok)).toHaveLength(1)
    const pemenang = (await lihat(k, id)).tempat[0]!.pengambil!.nama
    const kalah = hasil.flatMap((h) => (h.ok ? [] : [h.galat.rincian?.['nama']]))
    expect(kalah).toContain(pemenang)
    expect(kalah).toHaveLength(3)
    expect(kalah.every((nama) => nama === pemenang || nama === undefined)).toBe(true)
  })

  test('dua pemangku yang bertindak bersamaan pada satu langkah: satu diterima, yang lain diberi tahu', async () => {
    const id = await bukaUji(k)
    const { hashIsi } = await lihat(k, id)
    const olah = (oleh: Orang) =>
      lakukanTindakan(k, { berkasId: id, langkah: '1', tindakan: 'olah', hashIsi }, oleh)
    const hasil = await Promise.all([olah(k.orang.adb), olah(fitri)])
    expect(hasil.filter((h) => h.ok)).toHaveLength(1)
    expect(hasil.flatMap((h) => (h.ok ? [] : [h.galat.pesan]))).toEqual([
      'Langkah 1 sedang dikerjakan sistem. Tunggu sampai selesai atau batalkan pekerjaannya.',
    ])
    expect((await entri(id, 'sop.olah')).map((e) => e.hasil).sort()).toEqual(['dilakukan', 'ditolak'])
  })

  test('mengambil alih meminta alasan; alasannya ada pada berkas, di jejak hanya sidiknya', async () => {
    const id = await bukaUji(k)
    wajib(await tugas(id, k.orang.adb, 'ambil'))
    expect(kode(await tugas(id, fitri, 'ambil-alih'))).toBe('sop.perlu-alasan')
    wajib(await tugas(id, fitri, 'ambil-alih', { catatan: 'Ani sedang cuti sampai Jumat' }))
    expect(kode(await lakukan(id, k.orang.adb, 'olah'))).toBe('sop.sudah-diambil')
    const riwayat = (await lihat(k, id)).riwayat.filter((r) => r.jenis === 'penugasan')
    expect(riwayat.map((r) => [r.uraian, r.alasan])).toEqual([
      ['Mengambil langkah 1 untuk dikerjakan', null],
      ['Mengambil alih langkah 1', 'Ani sedang cuti sampai Jumat'],
    ])
    expect(JSON.stringify(await entri(id, 'sop.ambil-alih'))).not.toContain('cuti')
  })

  test('yang tidak lagi memangku tidak menahan langkahnya', async () => {
    const id = await bukaUji(k)
    wajib(await tugas(id, fitri, 'ambil'))
    wajib(await akhiriPemangku(k, masaFitri, '2026-08-11', operatorMesin))
    expect((await lihat(k, id, 'adb')).tempat[0]!.pengambil).toBe(null)
    wajib(await lakukan(id, k.orang.adb, 'olah'))
    wajib(await akhiriPemangku(k, masaFitri, '2099-12-31', operatorMesin))
  })
})

describe('menyerahkan dan melimpahkan', () => {
  test('menyerahkan hanya kepada pemangku yang lain, dengan catatan', async () => {
    const id = await bukaUji(k)
    const ke = (o: Orang) => ({ kepada: o.pegawaiId, catatan: 'Lanjutkan dari tabel 7' })
    expect(kode(await tugas(id, k.orang.adb, 'serahkan'))).toBe('sop.perlu-penerima')
    expect(kode(await tugas(id, k.orang.adb, 'serahkan', ke(gani)))).toBe('sop.bukan-penerima')
    expect(kode(await tugas(id, gani, 'serahkan', ke(fitri)))).toBe('sop.bukan-wewenang')
    wajib(await tugas(id, k.orang.adb, 'serahkan', ke(fitri)))
    expect((await lihat(k, id)).tempat[0]!.pengambil).toMatchObject({ nama: 'Fitri' })
    const riwayat = (await lihat(k, id)).riwayat.filter((r) => r.jenis === 'penugasan')
    expect(riwayat.at(-1)).toMatchObject({
      uraian: 'Menyerahkan langkah 1 kepada Fitri',
      alasan: 'Lanjutkan dari tabel 7',
    })
  })

  test('yang dilimpahi mengolah atas nama pelimpahan, dan pelimpahan berakhir bersama langkahnya', async () => {
    const id = await bukaUji(k)
    expect(kode(await lakukan(id, gani, 'olah'))).toBe('sop.bukan-wewenang')
    wajib(await tugas(id, k.orang.adb, 'limpahkan', { kepada: gani.pegawaiId }))
    const masuk = await daftarKotakMasuk(k.db, k.jam, gani.pegawaiId)
    expect(masuk.baris).toMatchObject([{ berkasId: id, keterangan: ['dilimpahkan kepada Anda'] }])
    expect((await lihat(k, id)).tempat[0]!.limpahan).toMatchObject([
      { kepada: 'Gani', oleh: { nama: 'Ani' } },
    ])
    // A delegate delegates no further.
    expect(kode(await tugas(id, gani, 'limpahkan', { kepada: k.orang.kasi.pegawaiId }))).toBe(
      'sop.bukan-pemberi',
    )
    wajib(await jalankanPekerja(k, id, wajib(await lakukan(id, gani, 'olah')).tindakanId))
    const b = await lihat(k, id)
    expect(b.langkah[0]!.oleh).toEqual({ nama: 'Gani', jabatan: 'pelimpahan Administrator Database' })
    wajib(await coba(k, id, 'kasi', 'kembalikan', { alasan: 'Belum lengkap' }))
    expect(kode(await lakukan(id, gani, 'olah'))).toBe('sop.bukan-wewenang')
    expect((await daftarKotakMasuk(k.db, k.jam, gani.pegawaiId)).jumlah).toBe(0)
  })

  test('pelimpahan dapat ditarik', async () => {
    const id = await bukaUji(k)
    wajib(await tugas(id, k.orang.adb, 'limpahkan', { kepada: gani.pegawaiId }))
    wajib(await tugas(id, gani, 'ambil'))
    wajib(await tugas(id, fitri, 'tarik', { kepada: gani.pegawaiId }))
    expect(kode(await lakukan(id, gani, 'olah'))).toBe('sop.bukan-wewenang')
    expect(kode(await tugas(id, fitri, 'tarik', { kepada: gani.pegawaiId }))).toBe('sop.tanpa-limpahan')
    wajib(await lakukan(id, fitri, 'olah'))
  })

  test('pemeriksaan, paraf dan tanda tangan tidak dilimpahkan', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    const p = { berkasId: id, langkah: '2', jenis: 'limpahkan', kepada: gani.pegawaiId } as const
    expect(await tugaskanLangkah(k, p, k.orang.kasi)).toMatchObject({
      galat: { kode: 'sop.tak-dilimpahkan', pesan: expect.stringContaining('diperlukan mandat') },
    })
    expect((await lihat(k, id, 'kasi')).tempat[0]!.penugasan).toEqual([])
  })
})

describe('membatalkan berkas', () => {
  const batal = (id: string, oleh: Orang, alasan = 'Dibuka dua kali untuk semester yang sama') =>
    akhiriBerkas(k, { berkasId: id, alasan }, oleh)

  test('yang membukanya membatalkan, dan pekerjaan yang berjalan dihentikan', async () => {
    const id = await bukaUji(k)
    const { tindakanId, pekerjaanId } = wajib(await coba(k, id, 'adb', 'olah'))
    expect(kode(await batal(id, k.orang.adb, 'tak'))).toBe('sop.perlu-alasan')
    expect(kode(await batal(id, k.orang.kasi))).toBe('sop.bukan-pembatal')
    wajib(await batal(id, k.orang.adb))
    expect((await k.antrean.lihat(pekerjaanId!))?.status).toBe('dibatalkan')
    // Its worker, had it been running, finds the act called off and leaves the case alone.
    expect(kode(await jalankanPekerja(k, id, tindakanId))).toBe('sop.berkas-dibatalkan')
    const b = await lihat(k, id)
    expect(b).toMatchObject({ keadaan: 'dibatalkan', hasil: 'dibatalkan', tempat: [], dokumen: [] })
    expect(b.riwayat.find((r) => r.jenis === 'pembatalan')).toMatchObject({
      oleh: { nama: 'Ani', jabatan: 'Administrator Database' },
      alasan: 'Dibuka dua kali untuk semester yang sama',
    })
    expect(b.langkah[0]!.keadaan).toBe('nanti')
    expect(kode(await coba(k, id, 'adb', 'olah', { langkah: '1' }))).toBe('sop.berkas-berakhir')
    expect((await entri(id, 'sop.batal')).map((e) => e.hasil)).toEqual(['dilakukan', 'ditolak', 'ditolak'])
  })
  test('sesudah tanda tangan hanya yang mengesahkan SOP, dan sesudah bernomor tidak seorang pun', async () => {
    const [ditandatangani, bernomor] = [await bukaUji(k), await bukaUji(k)]
    for (const id of [ditandatangani, bernomor])
      for (const [siapa, tindakan] of [
        ['adb', 'olah'],
        ['kasi', 'verifikasi'],
        ['kabid', 'setujui'],
        ['kadis', 'tandatangani'],
      ] as const)
        await tuntas(k, id, siapa, tindakan)
    await tuntas(k, bernomor, 'adb', 'agendakan')
    expect((await lihat(k, ditandatangani, 'adb')).pembatalan).toEqual({
      boleh: false,
      alasanTidak: 'Berkas sudah ditandatangani; yang dapat membatalkannya hanya Kadis (Dewi).',
    })
    expect(kode(await batal(ditandatangani, k.orang.adb))).toBe('sop.batal-bertanda-tangan')
    wajib(await batal(ditandatangani, k.orang.kadis))
    expect(await batal(bernomor, k.orang.kadis)).toMatchObject({
      galat: {
        kode: 'sop.batal-mengikat',
        pesan: expect.stringContaining('"Catat di Buku Agenda" di langkah 5 sudah memberi hasil yang tetap'),
      },
    })
    expect((await lihat(k, bernomor)).keadaan).toBe('berjalan')
  })
})
