import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { type Klien, masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { angkatPejabat, pemainSop } from '../support/pemain-sop.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { bukaServerSurel, type ServerSurel } from '../support/server-surel.ts'
import { type KantorJalan, nyalakan } from '../support/tertib.ts'

const SOP = 'perjanjian-kerja-sama-pemanfaatan-data'
const NAMA_SOP = 'Perjanjian Kerjasama Pemanfaatan Data Kependudukan'
const KASI = [
  { akun: 'kerjasama', nama: 'Lestari Latihan', jabatan: 'Kasi Kerja Sama', pelaksana: 'kasi-kerja-sama' },
] as const
const PEMEGANG = {
  lembaga: 'kerjasama',
  'kasi-kerja-sama': 'kerjasama',
  ditjen: 'kerjasama',
  kabid: 'kabid',
  sekretaris: 'sekretaris',
  kadis: 'kadis',
}
/** What the forms of the steps are given; the rest is filled by the player. */
const isian = (judul: string, pengguna: string) => ({
  teks: { judul, pengguna, suratDirjen: '470/123/2026' },
})

describe.skipIf(!adaPeramban)(
  'SOP Perjanjian Kerja Sama (Sibolga) di layar, dengan kabar dan surelnya',
  () => {
    const uji = folderUji('sibolga')
    const data = join(uji.folder, 'data')
    let kantor: KantorJalan
    let peramban: Awaited<ReturnType<typeof bukaPeramban>>
    let l: Layar
    let surel: ServerSurel

    beforeAll(async () => {
      await buatLatihan(data, 300)
      surel = await bukaServerSurel()
      kantor = await nyalakan(data)
      await angkatPejabat(kantor.url, KASI)
      peramban = await bukaPeramban({})
      l = layar(await peramban.konteks.newPage(), kantor.url)
    })
    afterAll(async () => {
      await peramban?.tutup()
      await kantor?.mati()
      await surel?.tutup()
      uji.buang()
    })

    /** The outbox is looked at every few seconds. */
    const SAMPAI = { timeout: 120_000, interval: 200 }
    const suratUntuk = (akun: string) => surel.diterima.filter((m) => m.ke.includes(`${akun}@kota.example`))
    const judulSurat = (akun: string) => suratUntuk(akun).map((m) => m.kepala['subject'] ?? '')

    test('pengelola memasang server surel di layar, surel percobaannya sampai, dan pegawai mengisi alamatnya', async () => {
      await l.masuk('pengelola', SANDI_LATIHAN)
      await l.hal.goto(`${kantor.url}/pengaturan/surel`)
      // The mailbox for letters in has a form of its own on the page, with fields of the same names.
      const keluar = l.hal.getByRole('region', { name: 'Surel kantor' })
      await keluar.getByLabel('Server surel (SMTP)').fill('localhost')
      await keluar.getByLabel('Port', { exact: true }).fill(String(surel.port))
      await keluar.getByLabel('Keamanan sambungan').selectOption('tanpa')
      await keluar.getByLabel('Alamat pengirim').fill('tertib@kota.example')
      await keluar.getByLabel('Alamat Tertib untuk tautan').fill(kantor.url)
      await keluar.getByLabel('Kirim kabar lewat surel').check()
      await keluar.getByRole('button', { name: 'Simpan', exact: true }).click()
      await l.lihat('Sudah disimpan.')
      await l.hal.getByLabel('Kirim ke').fill('pengelola@kota.example')
      await l.tekan('Kirim surel percobaan')
      await l.lihat(/Server menerima surel percobaan/)
      expect(judulSurat('pengelola')).toEqual(['[LATIHAN] Surel percobaan dari Tertib'])

      await l.masuk('kabid', SANDI_LATIHAN)
      await l.hal.getByRole('link', { name: /^Kabar/ }).click()
      await l.hal.getByLabel('Alamat surel').fill('kabid@kota.example')
      await l.tekan('Simpan')
      await l.lihat('Sudah disimpan.')
      const pengelola = await masukSebagai(kantor.url, 'pengelola')
      for (const akun of ['kerjasama', 'kadis']) await alamatkan(pengelola, akun)
    })

    test('berkas pertama: Kabid mengembalikan sekali, Dirjen setuju, sampai PKS dan juknis disampaikan', async () => {
      const judul = 'PKS dengan BPJS Kesehatan'
      const isi = isian(judul, 'BPJS Kesehatan')
      const p = pemainSop(l, uji.folder, SOP, judul, PEMEGANG)
      await p.mulai('kerjasama', NAMA_SOP, { 'Nama Pengguna': 'BPJS Kesehatan' })
      for (const n of [1, 2]) await p.langkah(n, isi)
      await expect
        .poll(() => judulSurat('kabid').at(-1), SAMPAI)
        .toMatch(/menunggu Anda: PKS dengan BPJS Kesehatan/)
      const [berkas] = /\/berkas\/[0-9a-f-]{36}/.exec(suratUntuk('kabid').at(-1)!.teks) ?? []
      expect(suratUntuk('kabid').at(-1)!.teks).toContain('Langkah 3 (Kabid PIAK)')

      await p.kembalikan(3, 2, 'Surat pengantar belum menyebut metode akses')
      await expect.poll(() => judulSurat('kerjasama').at(-1), SAMPAI).toMatch(/dikembalikan kepada Anda/)
      expect(suratUntuk('kerjasama').at(-1)!.teks).not.toContain('metode akses')
      for (const n of [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]) await p.langkah(n, isi)
      for (const nama of ['surat-persetujuan-dirjen.pdf', 'naskah-pks.pdf', 'juknis.pdf']) await l.lihat(nama)

      // The bell of one who took part, and what it leads to.
      await l.masuk('sekretaris', SANDI_LATIHAN)
      await l.hal.getByRole('link', { name: /^Kabar\s*1\s*belum dibaca/ }).click()
      await l.hal.getByRole('link', { name: /selesai: PKS dengan BPJS Kesehatan/ }).click()
      await l.hal.getByRole('heading', { name: judul }).waitFor()
      expect(new URL(l.hal.url()).pathname).toBe(berkas)
      await l.hal.getByRole('link', { name: 'Kabar', exact: true }).waitFor()
      await expect
        .poll(() => judulSurat('kabid').at(-1), SAMPAI)
        .toMatch(/selesai: PKS dengan BPJS Kesehatan/)
      expect(judulSurat('sekretaris')).toEqual([])
    })

    test('berkas kedua: Dirjen menolak dengan surat; pindaiannya ada pada berkas, dan semua yang ikut diberi tahu', async () => {
      const judul = 'PKS dengan Koperasi Sejahtera'
      const isi = isian(judul, 'Koperasi Sejahtera')
      const p = pemainSop(l, uji.folder, SOP, judul, PEMEGANG)
      await p.mulai('kerjasama', NAMA_SOP, { 'Nama Pengguna': 'Koperasi Sejahtera' })
      for (const n of [1, 2, 3, 4, 5]) await p.langkah(n, isi)
      await p.buka('kerjasama')
      await l.tekan('Catat penolakan Dirjen')
      const dialog = l.hal.getByRole('dialog')
      await dialog.getByLabel('Pindaian surat penolakan').setInputFiles(await suratPenolakan())
      await dialog.getByLabel(/[Aa]lasan/).fill('Tujuan pemanfaatan tidak sesuai peraturan')
      await dialog.getByRole('button', { name: 'Catat penolakan Dirjen' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await l.lihat('surat-penolakan-dirjen.pdf')
      await l.lihat(/ditolak|penolakan/i)
      for (const akun of ['kabid', 'kadis'])
        await expect
          .poll(() => judulSurat(akun).at(-1), SAMPAI)
          .toMatch(/berakhir dengan penolakan: PKS dengan Koperasi Sejahtera/)
      expect(surel.diterima.map((m) => m.teks).join()).not.toContain('tidak sesuai peraturan')
      expect(new Set(surel.diterima.map((m) => m.kepala['message-id'])).size).toBe(surel.diterima.length)
      expect(peramban.asing).toEqual([])
    })

    async function alamatkan(pengelola: Klien, akun: string): Promise<void> {
      const { akun: daftar } = await pengelola.ambil<{
        akun: { namaAkun: string; pegawaiId: string | null }[]
      }>('/api/akun')
      const { pegawaiId } = daftar.find((a) => a.namaAkun === akun)!
      const { status } = await pengelola.minta(`/api/kabar/pegawai/${pegawaiId}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ surel: `${akun}@kota.example`, cara: 'seketika' }),
      })
      expect(status).toBe(200)
    }

    async function suratPenolakan(): Promise<string> {
      const pdf = await PDFDocument.create()
      pdf.addPage().drawText('Surat Direktur Jenderal')
      const file = join(uji.folder, 'penolakan.pdf')
      writeFileSync(file, await pdf.save())
      return file
    }
  },
)
