import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { type Klien, masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { type PemainSop, pemainSop } from '../support/pemain-sop.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan, tertib } from '../support/tertib.ts'

const ADA_PDFSIG = existsSync('/usr/bin/pdfsig')
const JUDUL = 'Buku Data Agregat Semester I 2026 uji layar'
const PEMEGANG = {
  adb: 'adb',
  kasi: 'kasi',
  kabid: 'kabid',
  sekretaris: 'sekretaris',
  kadis: 'kadis',
  'kasubbag-umum': 'kasubbag',
}

interface Berkas {
  readonly hasil: string | null
  readonly catatan: Record<string, string>
  readonly dokumen: readonly { nama: string; hash: string; versi: number; terbaru: boolean }[]
  readonly riwayat: readonly { jenis: string; uraian: string; gugur: boolean; waktu: string }[]
}

describe.skipIf(!adaPeramban)(
  'SOP Penyusunan Buku Data Agregat (Tapin) di layar, dari draf sampai arsip suratnya, oleh enam orang',
  () => {
    const uji = folderUji('tapin')
    const data = join(uji.folder, 'data')
    let kantor: KantorJalan
    let peramban: Awaited<ReturnType<typeof bukaPeramban>>
    let l: Layar
    let buku: PemainSop
    let surat: PemainSop
    let adb: Klien
    const id = { buku: '', surat: '' }

    beforeAll(async () => {
      await buatLatihan(data, 1000)
      kantor = await nyalakan(data)
      peramban = await bukaPeramban({})
      l = layar(await peramban.konteks.newPage(), kantor.url)
      // A whole book is made behind one press.
      l.hal.setDefaultTimeout(90_000)
      buku = pemainSop(l, uji.folder, 'penyusunan-buku-data-agregat', JUDUL, PEMEGANG)
      surat = pemainSop(l, uji.folder, 'surat-keluar', JUDUL, PEMEGANG)
      adb = await masukSebagai(kantor.url, 'adb')
    })
    afterAll(async () => {
      await peramban?.tutup()
      await kantor?.mati()
      uji.buang()
    })

    const idHalaman = () => /berkas\/([0-9a-f-]{36})/.exec(l.hal.url())![1]!
    const berkas = (id: string) => adb.ambil<Berkas>(`/api/berkas/${id}`)
    const kini = async (id: string, nama: string) =>
      (await berkas(id)).dokumen.find((d) => d.terbaru && d.nama === nama)!
    /** Downloads the newest file of the case and asks pdfsig; answers how many signatures it holds, all valid. */
    const tandaSah = async (hash: string): Promise<number> => {
      const masuk = await fetch(`${kantor.url}/api/masuk`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: kantor.url },
        body: JSON.stringify({ namaAkun: 'adb', sandi: SANDI_LATIHAN }),
      })
      const cookie = masuk.headers.getSetCookie().map((k) => k.split(';')[0])
      const r = await fetch(`${kantor.url}/api/dokumen/${hash}`, { headers: { cookie: cookie.join('; ') } })
      const isi = Buffer.from(await r.arrayBuffer())
      expect(createHash('sha256').update(isi).digest('hex')).toBe(hash)
      const file = join(uji.folder, `${hash}.pdf`)
      writeFileSync(file, isi)
      const kata = spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout
      const [semua, sah] = [/Signature Validation/g, /Signature is Valid/g].map(
        (p) => kata.match(p)?.length ?? 0,
      )
      expect(sah, kata).toBe(semua)
      return sah!
    }

    test('ADB mengimpor dan menyusun draf; Kasi menganalisa, Kabid menjawab Tidak sekali, lalu Ya', async () => {
      await l.masuk('adb', SANDI_LATIHAN)
      await l.buka('Impor & Cuplikan')
      await l.hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/penduduk.csv'))
      await l.tekan('Mulai impor')
      await l.lihat(/Impor selesai: [\d.]+ penduduk tersegel/)
      await buku.mulai('adb', 'Penyusunan Buku Data Agregat', {})
      id.buku = idHalaman()
      await buku.langkah(1)
      await buku.langkah(2)
      await buku.kembalikan(3, 2, 'Analisa belum menyebut penyebabnya')
      await buku.langkah(2)
      await buku.langkah(3)
      expect(await kini(id.buku, 'draf-buku-agregat.pdf')).toBeDefined()
    })

    test('Sekretaris dan Kadis memaraf, Kasi meneruskan arahan, ADB menyempurnakan dan menyegel buku', async () => {
      await buku.langkah(4)
      await buku.langkah(5, { teks: { arahan: 'Cetak seratus eksemplar' } })
      expect(await l.hal.getByRole('button', { name: /andatangan/ }).count()).toBe(0)
      await buku.langkah(6)
      await buku.langkah(7)
      await buku.langkah(8, { hanya: ['cap', 'registrasi', 'teruskan'] })
      await l.lihat(/menunggu berkas/)
      await l.hal.getByRole('list', { name: 'Berkas terkait' }).getByRole('link').click()
      await l.hal.getByText('Dibuka dari berkas').first().waitFor()
      id.surat = idHalaman()
      surat.pada(`/berkas/${id.surat}`)
    })

    test.skipIf(!ADA_PDFSIG)(
      'buku bersegel sah menurut pdfsig, dan nomor registernya terikat padanya',
      async () => {
        const d = await kini(id.buku, 'buku-agregat.pdf')
        expect(d.versi).toBe(2)
        expect(await tandaSah(d.hash)).toBe(1)
        const { catatan } = await berkas(id.buku)
        expect(catatan['hashRegister']).toBe(d.hash)
        const { daftar } = await adb.ambil<{ daftar: { nomor: string; hash?: string }[] }>(
          '/api/agenda?deret=buku',
        )
        expect(daftar.find((a) => a.nomor === catatan['nomorRegister'])).toMatchObject({ hash: d.hash })
        // The same file lies on the case of the letter.
        expect(await kini(id.surat, 'buku-agregat.pdf')).toMatchObject({ hash: d.hash, versi: 1 })
      },
    )

    test('surat pengantar: konsep, nomor sebelum tanda tangan, dua paraf, tanda tangan, cap, kirim, arsip', async () => {
      await surat.langkah(1)
      await surat.langkah(2)
      await surat.langkah(3)
      const { daftar } = await adb.ambil<{ daftar: { status: string; berkasId?: string }[] }>('/api/agenda')
      expect(daftar.find((a) => a.berkasId === id.surat)).toMatchObject({ status: 'dicadangkan' })
      for (const n of [4, 5, 6, 7]) await surat.langkah(n)
    })

    test('berkas induk selesai; paraf dan pemeriksaan berdiri; surat bernomor, terkirim, diarsipkan', async () => {
      buku.pada(`/berkas/${id.buku}`)
      await buku.langkah(8, { hanya: ['kirim'] })
      const [b, s] = [await berkas(id.buku), await berkas(id.surat)]
      expect([b.hasil, s.hasil]).toEqual(['tuntas', 'tuntas'])
      // What the letter noted stands on the book's case too.
      expect(b.catatan['nomor']).toBe(s.catatan['nomor'])
      const gugur = s.riwayat.filter((r) => r.jenis === 'tindakan' && r.gugur)
      expect(gugur).toEqual([])
      const kedua = (await kini(id.surat, 'surat.pdf')).hash
      const { daftar } = await adb.ambil<{ daftar: { status: string; berkasId?: string; hash?: string }[] }>(
        '/api/agenda',
      )
      expect(daftar.filter((a) => a.berkasId === id.surat)).toMatchObject([
        { status: 'terpakai', hash: kedua },
      ])
      if (ADA_PDFSIG) expect(await tandaSah(kedua)).toBe(4)
    })

    test('tanda terima dicatat, arsip memuat surat dan buku, rekaman utuh, tidak ada permintaan keluar', async () => {
      const kasubbag = await masukSebagai(kantor.url, 'kasubbag')
      const { kiriman } = await kasubbag.ambil<{ kiriman: { id: string; keadaan: string }[] }>(
        `/api/surat/berkas/${id.surat}`,
      )
      expect(kiriman).toHaveLength(1)
      await kasubbag.kirim(`/api/surat/kiriman/${kiriman[0]!.id}/terima`, {
        oleh: 'Petugas Bappeda Latihan',
        pada: new Date().toISOString(),
      })
      const sesudah = await kasubbag.ambil<{ kiriman: { diterimaOleh: string | null }[] }>(
        `/api/surat/berkas/${id.surat}`,
      )
      expect(sesudah.kiriman[0]!.diterimaOleh).toBe('Petugas Bappeda Latihan')
      const arsipId = (await berkas(id.surat)).catatan['arsipId']!
      const arsip = await adb.ambil<{ dokumen: { nama: string }[] }>(`/api/arsip/${arsipId}`)
      expect(arsip.dokumen.map((d) => d.nama)).toEqual(
        expect.arrayContaining(['surat.pdf', 'buku-agregat.pdf']),
      )
      expect(peramban.asing).toEqual([])
      await kantor.mati()
      const jejak = await tertib(['jejak', 'periksa', '--data', data, '--json'])
      expect(jejak.kode, jejak.galat).toBe(0)
      expect(JSON.parse(jejak.keluaran)).toMatchObject({ temuan: [] })
    })
  },
)
