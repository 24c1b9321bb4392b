import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { akhiriPemangku, daftarJabatan, daftarMasa, tetapkanPemangku } from '#akun'
import { findEntri } from '#jejak'
import { ok, tolak } from '#kernel/hasil'
import { operatorMesin } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { bukaBerkas } from './buka-berkas.ts'
import {
  bukaUji,
  coba,
  galatDitarikUji,
  galatUji,
  jalankanPekerja,
  type KantorUji,
  kantorUji,
  lihat,
  tuntas,
  wajib,
} from './kantor-uji.ts'
import { daftarKotakMasuk } from './kotak-masuk.ts'
import { lakukanTindakan } from './lakukan-tindakan.ts'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
})
afterAll(() => k.tutup())
beforeEach(() => {
  k.jam.atur('2026-08-12T01:00:00Z')
  k.lakon.jalankan = {}
  k.lakon.siap = {}
  k.lakon.dijalankan = []
  k.lakon.ditarik = []
})

describe('satu berkas dari olah sampai arsip', () => {
  test('setiap pejabat bertindak, Kabid mengembalikan sekali, dan waktu terukur', async () => {
    const id = await bukaUji(k)
    expect((await lihat(k, id, 'adb')).tindakan.map((t) => t.tindakan)).toEqual(['olah'])
    k.jam.maju(30)
    await tuntas(k, id, 'adb', 'olah')
    k.jam.maju(90)
    await tuntas(k, id, 'kasi', 'verifikasi')
    const diKabid = await lihat(k, id, 'kabid')
    expect(diKabid.ringkasAkibat).toBe('Tidak → kembali ke ADB atau Kasi · Ya → diteruskan ke Kadis')
    expect(diKabid.tindakan.map((t) => [t.tindakan, t.utama, t.perluAlasan, t.sebagai])).toEqual([
      ['kembalikan', false, true, 'Kepala Bidang PIAK'],
      ['setujui', true, false, 'Kepala Bidang PIAK'],
    ])
    expect(diKabid.tindakan[1]!.mengikat.dokumen.map((d) => d.nama)).toEqual(['laporan.pdf', 'laporan.xlsx'])
    await tuntas(k, id, 'kabid', 'kembalikan', { ke: '1', alasan: 'Jumlah KK tidak sama dengan DKB' })

    const kembali = await lihat(k, id, 'adb')
    expect(kembali).toMatchObject({ putaran: 2, langkahKini: '1' })
    expect(kembali.pengembalianTerbuka).toMatchObject({
      alasan: 'Jumlah KK tidak sama dengan DKB',
      oleh: { nama: 'Citra' },
    })
    expect(kembali.langkah.map((l) => l.keadaan)).toEqual([
      'kini',
      'dikembalikan',
      'dikembalikan',
      'nanti',
      'nanti',
    ])

    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'verifikasi')
    await tuntas(k, id, 'kabid', 'setujui')
    const ttd = (await lihat(k, id, 'kadis')).tindakan.at(-1)!
    expect(ttd).toMatchObject({
      perluSandi: true,
      takDapatDibatalkan: true,
      akibat: 'Tandatangani → diteruskan ke ADB',
    })
    await tuntas(k, id, 'kadis', 'tandatangani')
    await tuntas(k, id, 'adb', 'agendakan')
    const selesai = await tuntas(k, id, 'adb', 'arsipkan')

    expect(selesai).toMatchObject({
      keadaan: 'selesai',
      langkahKini: null,
      tindakan: [],
      alasanTidak: null,
      catatan: { sertifikat: 'LATIHAN', nomorAgenda: '400.12.4.3/1/2026', arsipId: 'a-1' },
    })
    expect(selesai.dokumen.map((d) => [d.nama, d.versi, d.terbaru])).toEqual([
      ['laporan.pdf', 1, false],
      ['laporan.xlsx', 1, true],
      ['laporan.pdf', 2, true],
      ['laporan-bertanda-tangan.pdf', 1, true],
    ])
    // Kasi had it from 08.30 to 10.00 against 20 minutes in the first round.
    const tempuh =
      await k.db.all(sql`select langkah, putaran, menit_baku, menit_terukur, hasil from berkas_langkah
      where berkas_id = ${id} order by urut limit 3`)
    expect(tempuh).toEqual([
      { langkah: '1', putaran: 1, menit_baku: 60, menit_terukur: 30, hasil: 'selesai' },
      { langkah: '2', putaran: 1, menit_baku: 20, menit_terukur: 90, hasil: 'selesai' },
      { langkah: '3', putaran: 1, menit_baku: 20, menit_terukur: 0, hasil: 'dikembalikan' },
    ])
    const gugur = selesai.riwayat.filter((r) => r.gugur).map((r) => r.uraian)
    expect(gugur).toContain('Memverifikasi laporan data kependudukan')
    const entri = await findEntri(k.db, { objek: `berkas/${id}`, batas: 100 })
    expect(
      entri
        .filter((e) => e.hasil === 'dilakukan')
        .map((e) => e.tindakan)
        .reverse(),
    ).toEqual([
      'sop.buka',
      'sop.olah',
      'sop.kerja',
      'sop.verifikasi',
      'sop.kembalikan',
      'sop.olah',
      'sop.kerja',
      'sop.verifikasi',
      'sop.setujui',
      'sop.tandatangani',
      'sop.kerja',
      'sop.agendakan',
      'sop.kerja',
      'sop.arsipkan',
      'sop.kerja',
    ])
  })

  test('kunci kerja menyebut berkas, langkah, putaran, dan kerja', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    expect(k.lakon.dijalankan).toEqual([`${id}/1/1/buku.susun-laporan`])
  })

  test('berkas yang lewat waktu berkata lewat, dan Kotak Masuk menaruhnya di atas', async () => {
    const [lama, baru] = [await bukaUji(k, 'Yang lama'), await bukaUji(k, 'Yang baru')]
    await tuntas(k, lama, 'adb', 'olah')
    k.jam.maju(150)
    await tuntas(k, baru, 'adb', 'olah')
    const masuk = await daftarKotakMasuk(k.db, k.jam, k.orang.kasi.pegawaiId)
    const baris = masuk.baris.filter((b) => [lama, baru].includes(b.berkasId))
    expect(baris.map((b) => [b.judul, b.tenggat.teks, b.pengirim?.jabatan])).toEqual([
      ['Yang lama', 'Lewat 2 jam 10 menit', 'Administrator Database'],
      ['Yang baru', 'Sisa 20 menit kerja', 'Administrator Database'],
    ])
    expect(masuk.jamKerjaSampai).toBe('16.00')
    expect(masuk.jumlahLewat).toBe(masuk.baris.filter((b) => b.tenggat.keadaan === 'lewat').length)
    expect((await lihat(k, lama)).langkah[1]).toMatchObject({ lewat: true, terukur: '2 jam 30 menit' })
    const dariAdb = await daftarKotakMasuk(k.db, k.jam, k.orang.adb.pegawaiId, { pandang: 'kirim' })
    expect(dariAdb.baris.map((b) => b.berkasId)).toEqual(expect.arrayContaining([lama, baru]))
  })
})

describe('yang ditolak tidak mengubah apa pun dan tercatat', () => {
  test('orang yang salah, isi yang lama, langkah yang sudah lewat', async () => {
    const id = await bukaUji(k)
    const sidikKosong = (await lihat(k, id)).hashIsi
    await tuntas(k, id, 'adb', 'olah')
    const sebelum = await lihat(k, id)
    expect(await coba(k, id, 'kabid', 'verifikasi')).toMatchObject({ galat: { kode: 'sop.bukan-wewenang' } })
    expect(await coba(k, id, 'kasi', 'verifikasi', { hashIsi: sidikKosong })).toMatchObject({
      galat: { kode: 'sop.isi-berubah' },
    })
    expect(await coba(k, id, 'adb', 'olah', { langkah: '1' })).toMatchObject({
      galat: { kode: 'sop.langkah-lewat' },
    })
    const pengelola = { jenis: 'pengelola', akunId: 'p', nama: 'Pengelola' } as const
    const minta = { berkasId: id, langkah: '2', tindakan: 'verifikasi', hashIsi: sebelum.hashIsi }
    expect(await lakukanTindakan(k, minta, pengelola)).toMatchObject({
      galat: { kode: 'sop.bukan-wewenang' },
    })
    const sesudah = await lihat(k, id)
    expect({ ...sesudah, riwayat: [] }).toEqual({ ...sebelum, riwayat: [] })
    expect(sesudah.riwayat.filter((r) => r.jenis === 'penolakan')).toHaveLength(4)
    expect((await lihat(k, id, 'kabid')).alasanTidak).toBe(
      'Langkah ini wewenang Kasi, sekarang dipangku Budi.',
    )
  })

  test('kerja yang belum siap menolak sebelum apa pun dicatat', async () => {
    const id = await bukaUji(k)
    k.lakon.siap['buku.susun-laporan'] = galatUji
    expect(await coba(k, id, 'adb', 'olah')).toEqual({ ok: false, galat: galatUji })
    expect((await lihat(k, id)).keadaan).toBe('berjalan')
  })

  test('yang membuka berkas harus memangku langkah pertama, dengan isian lengkap', async () => {
    const masukan = { snapshotId: 's', semester: '2026-1', judul: 'A' }
    const buka = (m: Record<string, string>, siapa = k.orang.adb, sop = 'agregat-data-kependudukan') =>
      bukaBerkas(k, { sop, masukan: m }, siapa)
    expect(await buka(masukan, k.orang.kasi)).toMatchObject({ galat: { kode: 'sop.bukan-wewenang' } })
    expect(await buka({ ...masukan, semester: '2026-3' })).toMatchObject({
      galat: { kode: 'sop.semester-tak-sah' },
    })
    expect(await buka({ semester: '2026-1', judul: 'A' })).toMatchObject({
      galat: { kode: 'sop.masukan-kurang' },
    })
    expect(await buka({ ...masukan, asing: 'x' })).toMatchObject({
      galat: { kode: 'sop.masukan-tak-dikenal' },
    })
    expect(await buka(masukan, k.orang.adb, 'tidak-ada')).toMatchObject({ galat: { kode: 'sop.tak-ada' } })
  })

  test('satu orang yang memangku dua jabatan tidak memeriksa olahannya, dan alasannya disebut', async () => {
    const kasi = (await daftarJabatan(k.db)).find((j) => j.pelaksana === 'kasi')!
    const masa = wajib(
      await tetapkanPemangku(
        k,
        {
          pegawaiId: k.orang.adb.pegawaiId,
          jabatanId: kasi.id,
          dasar: 'plh',
          nomorSurat: '1',
          sejak: '2026-08-12',
          sampai: '2026-08-13',
        },
        operatorMesin,
      ),
    )
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    const b = await lihat(k, id, 'adb')
    expect(b.alasanTidak).toMatch(/Anda yang mengolah isi berkas ini/)
    expect(b.tindakan.map((t) => t.tindakan)).toEqual(['kembalikan'])
    expect(b.tindakan[0]!.sebagai).toBe('Plh. Kepala Seksi Pengolahan dan Penyajian Data')
    expect(b.yangDapatBertindak.map((o) => o.nama)).toEqual(['Budi'])
    expect(await coba(k, id, 'adb', 'verifikasi')).toMatchObject({ galat: { kode: 'sop.karya-sendiri' } })
    wajib(await akhiriPemangku(k, masa.id, '2026-08-11', operatorMesin))
  })

  test('jabatan yang berakhir tidak lagi berwenang pada saat tindakan', async () => {
    const id = await bukaUji(k)
    const kasi = (await daftarJabatan(k.db)).find((j) => j.pelaksana === 'kasi')!
    const masa = (await daftarMasa(k.db, kasi.id)).find((m) => m.dasar === 'definitif')!
    await tuntas(k, id, 'adb', 'olah')
    wajib(await akhiriPemangku(k, masa.id, '2026-08-11', operatorMesin))
    expect(await coba(k, id, 'kasi', 'verifikasi')).toMatchObject({ galat: { kode: 'sop.tanpa-pemangku' } })
    wajib(await akhiriPemangku(k, masa.id, '2099-12-31', operatorMesin))
  })
})

describe('berkas yang kembali diproses pada cuplikan lain', () => {
  const LAMA = { snapshotId: 's-1', semester: '2026-1', judul: 'Laporan' }
  const alasan = 'Jumlah KK tidak sama dengan DKB'

  async function dikembalikan(): Promise<string> {
    const id = await bukaUji(k, 'Laporan')
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'verifikasi')
    await tuntas(k, id, 'kabid', 'kembalikan', { ke: '1', alasan })
    return id
  }
  const olahMasukan = () =>
    k.db.all(sql`select putaran, status, masukan, masukan_semula as semula from berkas_tindakan
      where tindakan = 'olah' and berkas_id = (select id from berkas order by dibuka desc, nomor desc limit 1)
      order by urut`)

  test('kerja memakai yang baru, riwayat menyebut keduanya, dan putaran lama tetap benar', async () => {
    const dipakai: unknown[] = []
    k.lakon.jalankan['buku.susun-laporan'] = async (p) => {
      dipakai.push(p.masukan)
      return ok({ dokumen: [], catatan: {} })
    }
    const id = await dikembalikan()
    expect((await lihat(k, id, 'adb')).tindakan[0]!.mengubah.map((m) => m.nama)).toEqual([
      'snapshotId',
      'semester',
      'judul',
    ])
    const masukan = { snapshotId: 's-2', semester: '2026-1', judul: ' Laporan perbaikan ' }
    const b = await tuntas(k, id, 'adb', 'olah', { masukan })
    const BARU = { ...masukan, judul: 'Laporan perbaikan' }
    expect(dipakai).toEqual([LAMA, BARU])
    expect(b).toMatchObject({ langkahKini: '2', judul: 'Laporan perbaikan', masukan: BARU })
    expect(
      b.riwayat.filter((r) => r.jenis === 'perubahan').map((r) => [r.uraian, r.putaran, r.gugur]),
    ).toEqual([
      ['Cuplikan data diganti: s-1 → s-2. Judul berkas diganti: "Laporan" → "Laporan perbaikan".', 2, false],
    ])
    expect(await olahMasukan()).toEqual([
      { putaran: 1, status: 'gugur', masukan: LAMA, semula: null },
      { putaran: 2, status: 'berlaku', masukan: BARU, semula: LAMA },
    ])
    const [entri] = await findEntri(k.db, { objek: `berkas/${id}`, tindakan: 'sop.olah', batas: 10 })
    expect(entri!.rincian).toMatchObject({
      masukan: { snapshotId: { semula: 's-1', menjadi: 's-2' }, judul: 'diganti' },
    })
    expect(JSON.stringify(entri)).not.toContain('perbaikan')
  })

  test('kunci kerja berganti bersama masukannya dalam putaran yang sama, dan selain itu tetap', async () => {
    const id = await dikembalikan()
    k.lakon.dijalankan = []
    k.lakon.jalankan['buku.susun-laporan'] = async () => tolak(galatUji)
    for (const snapshotId of [undefined, 's-2', 's-2', 's-3', 's-1']) {
      const lain = snapshotId ? { masukan: { snapshotId } } : {}
      const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah', lain))
      expect(await jalankanPekerja(k, id, tindakanId)).toEqual({ ok: false, galat: galatUji })
    }
    const [sama, dua, duaLagi, tiga, satu] = k.lakon.dijalankan
    expect(sama).toBe(`${id}/1/2/buku.susun-laporan`)
    expect(satu).toBe(sama)
    expect(dua).toMatch(new RegExp(`^${id}/1/2/buku.susun-laporan/[0-9a-f]{16}$`))
    expect(duaLagi).toBe(dua)
    expect(tiga).not.toBe(dua)

    const b = await lihat(k, id, 'adb')
    expect(b).toMatchObject({ masukan: LAMA, galatKerja: galatUji.pesan })
    expect(b.riwayat.filter((r) => r.jenis === 'perubahan').map((r) => r.gugur)).toEqual([true, true, true])
  })

  test('cuplikan yang ditarik tidak dipakai, tidak diverifikasi, dan berkasnya berkata demikian', async () => {
    const id = await bukaUji(k, 'Laporan')
    expect((await lihat(k, id)).galatMasukan).toBe(null)
    await tuntas(k, id, 'adb', 'olah')
    k.lakon.ditarik = ['s-1']
    expect((await lihat(k, id)).galatMasukan).toBe('Cuplikan ini sudah ditarik.')
    expect(await coba(k, id, 'kasi', 'verifikasi')).toEqual({ ok: false, galat: galatDitarikUji })
    await tuntas(k, id, 'kasi', 'kembalikan', { alasan })
    expect(await coba(k, id, 'adb', 'olah')).toEqual({ ok: false, galat: galatDitarikUji })
    const b = await tuntas(k, id, 'adb', 'olah', { masukan: { snapshotId: 's-2' } })
    expect(b).toMatchObject({ langkahKini: '2', galatMasukan: null })

    const masukan = { ...LAMA, snapshotId: 's-1' }
    const buka = bukaBerkas(k, { sop: 'agregat-data-kependudukan', masukan }, k.orang.adb)
    expect(await buka).toEqual({ ok: false, galat: galatDitarikUji })
  })

  test('berkas yang sudah ditandatangani tetap dapat diagendakan dan diarsipkan', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'verifikasi')
    await tuntas(k, id, 'kabid', 'setujui')
    await tuntas(k, id, 'kadis', 'tandatangani')
    k.lakon.ditarik = ['s-1']
    expect((await lihat(k, id)).galatMasukan).toBe(null)
    await tuntas(k, id, 'adb', 'agendakan')
    expect((await tuntas(k, id, 'adb', 'arsipkan')).keadaan).toBe('selesai')
  })
})

describe('nomor dan giliran', () => {
  test('dua puluh berkas yang dibuka bersamaan mendapat nomor berurutan tanpa celah', async () => {
    k.jam.atur('2027-03-01T02:00:00Z')
    const masukan = { snapshotId: 's', semester: '2026-2', judul: 'Serentak' }
    const buka = () => bukaBerkas(k, { sop: 'agregat-data-kependudukan', masukan }, k.orang.adb)
    const hasil = await Promise.all(Array.from({ length: 20 }, buka))
    expect(hasil.map((h) => wajib(h).nomor).sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => `2027/${String(i + 1).padStart(4, '0')}`),
    )
  })

  test('dari dua tindakan yang bersamaan satu diterima dan yang lain diberi tahu', async () => {
    const id = await bukaUji(k)
    await tuntas(k, id, 'adb', 'olah')
    const { hashIsi } = await lihat(k, id)
    const ya = () =>
      lakukanTindakan(k, { berkasId: id, langkah: '2', tindakan: 'verifikasi', hashIsi }, k.orang.kasi)
    const hasil = await Promise.all([ya(), ya(), ya(), ya()])
    expect(hasil.filter((h) => h.ok)).toHaveLength(1)
    expect(new Set(hasil.flatMap((h) => (h.ok ? [] : h.galat.kode)))).toEqual(new Set(['sop.langkah-lewat']))
  })
})

describe('kerja', () => {
  test('penolakan kerja membuka langkah kembali dengan kalimatnya, dan boleh diulang', async () => {
    const id = await bukaUji(k)
    k.lakon.jalankan['buku.susun-laporan'] = async () => ({ ok: false, galat: galatUji })
    const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah'))
    expect(await jalankanPekerja(k, id, tindakanId)).toEqual({ ok: false, galat: galatUji })
    const b = await lihat(k, id, 'adb')
    expect(b).toMatchObject({ keadaan: 'berjalan', langkahKini: '1', galatKerja: galatUji.pesan, putaran: 1 })
    expect(b.tindakan.map((t) => t.tindakan)).toEqual(['olah'])
    k.lakon.jalankan = {}
    expect((await tuntas(k, id, 'adb', 'olah')).langkahKini).toBe('2')
    expect(new Set(k.lakon.dijalankan).size).toBe(1)
  })

  test('kerja diberi tahu catatan kerja sebelumnya, tetapi tidak yang sudah gugur', async () => {
    const id = await bukaUji(k)
    const catatan: unknown[] = []
    k.lakon.jalankan['buku.susun-laporan'] = async (p) => {
      catatan.push(p.catatan)
      return ok({ dokumen: [], catatan: { putaran: p.kunci.split('/')[2] } })
    }
    k.lakon.jalankan['ttd.tandatangani'] = async (p) => {
      catatan.push(p.catatan)
      return ok({ dokumen: [], catatan: {} })
    }
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'kembalikan', { alasan: 'Belum lengkap' })
    for (const [siapa, tindakan] of [
      ['adb', 'olah'],
      ['kasi', 'verifikasi'],
      ['kabid', 'setujui'],
      ['kadis', 'tandatangani'],
    ] as const)
      await tuntas(k, id, siapa, tindakan)
    expect(catatan).toEqual([{}, {}, { putaran: '2' }])
  })

  test('pekerjaan yang dijalankan lagi sesudah mati tidak menggandakan apa pun', async () => {
    const id = await bukaUji(k)
    const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah'))
    wajib(await jalankanPekerja(k, id, tindakanId))
    const sebelum = await lihat(k, id)
    expect(wajib(await jalankanPekerja(k, id, tindakanId))).toEqual({ sudah: true })
    expect(await lihat(k, id)).toEqual(sebelum)
  })

  test('gangguan di tengah kerja meninggalkan berkas yang masih menunggu, dan ulangannya menuntaskan', async () => {
    const id = await bukaUji(k)
    const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah'))
    k.lakon.jalankan['buku.susun-laporan'] = async () => {
      throw new Error('power cut')
    }
    await expect(jalankanPekerja(k, id, tindakanId)).rejects.toThrow('power cut')
    expect(await lihat(k, id)).toMatchObject({ keadaan: 'menunggu-kerja', dokumen: [] })
    k.lakon.jalankan = {}
    wajib(await jalankanPekerja(k, id, tindakanId))
    expect((await lihat(k, id)).langkahKini).toBe('2')
  })

  test('pekerjaan yang dibatalkan selagi menunggu giliran membuka langkah kembali', async () => {
    const id = await bukaUji(k)
    const { pekerjaanId } = wajib(await coba(k, id, 'adb', 'olah'))
    await k.antrean.batalkan(pekerjaanId!)
    expect(await lihat(k, id)).toMatchObject({
      keadaan: 'berjalan',
      galatKerja: 'Pekerjaan dibatalkan. Berkas tetap di langkah ini; tidak ada yang berubah.',
    })
  })

  test('pekerjaan yang dibatalkan selagi berjalan membuka langkah kembali', async () => {
    const id = await bukaUji(k)
    const { tindakanId } = wajib(await coba(k, id, 'adb', 'olah'))
    const henti = new AbortController()
    k.lakon.jalankan['buku.susun-laporan'] = async () => {
      henti.abort()
      throw new Error('aborted')
    }
    const hasil = await jalankanPekerja(k, id, tindakanId, henti.signal)
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'sop.kerja-dibatalkan' } })
    expect((await lihat(k, id)).keadaan).toBe('berjalan')
  })
})
