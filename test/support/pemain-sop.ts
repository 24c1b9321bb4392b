import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { PDFDocument } from 'pdf-lib'
import type { Cookie, Locator } from 'playwright-core'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { bacaDefinisi } from '../../src/modules/sop/definisi/muat-definisi.ts'
import { VERBA } from '../../src/modules/sop/definisi/verba.ts'
import { type Klien, masukSebagai } from './klien.ts'
import type { Layar } from './layar.ts'
import { AKAR } from './tertib.ts'

/** A position that the training office lacks, with the one who shall hold it. Invented: the NIP says birth year 1900. */
export interface PejabatUji {
  readonly akun: string
  readonly nama: string
  readonly jabatan: string
  readonly pelaksana: string
}

/** Appoints officials as the pengelola does, each with the password of the training office. */
export async function angkatPejabat(url: string, daftar: readonly PejabatUji[]): Promise<void> {
  const pengelola = await masukSebagai(url, 'pengelola')
  for (const [i, p] of daftar.entries()) {
    const pegawaiId = await pegawaiBaru(pengelola, p, i)
    const jabatan = await pengelola.kirim<{ id: string }>('/api/jabatan', {
      nama: p.jabatan,
      pelaksana: p.pelaksana,
      urutan: 50 + i,
      tunggal: true,
    })
    await pengelola.kirim('/api/pemangku', {
      pegawaiId,
      jabatanId: jabatan.id,
      dasar: 'definitif',
      sejak: '2026-01-01',
    })
  }
  for (const p of daftar) await gantiSandiPertama(url, pengelola, p)
}

async function pegawaiBaru(pengelola: Klien, p: PejabatUji, urut: number): Promise<string> {
  const nip = `1900${String(urut + 1).padStart(2, '0')}012020011${String(urut + 1).padStart(3, '0')}`
  return (await pengelola.kirim<{ id: string }>('/api/pegawai', { nama: p.nama, nip })).id
}

async function gantiSandiPertama(url: string, pengelola: Klien, p: PejabatUji): Promise<void> {
  const { pegawai } = await pengelola.ambil<{ pegawai: { id: string; nama: string }[] }>('/api/pegawai')
  const { sandiSementara } = await pengelola.kirim<{ sandiSementara: string }>('/api/akun', {
    namaAkun: p.akun,
    pegawaiId: pegawai.find((x) => x.nama === p.nama)!.id,
  })
  const ia = await masukSebagai(url, p.akun, sandiSementara)
  await ia.kirim('/api/saya/sandi', { sandiLama: sandiSementara, sandiBaru: SANDI_LATIHAN })
}

/** What a person brings to one act besides pressing its button. */
export interface Bawaan {
  readonly teks?: Readonly<Record<string, string>>
  /** Only these acts of the step, by their names; all of them when absent. */
  readonly hanya?: readonly string[]
}

export interface PemainSop {
  /** Opens a case of the SOP as this account; stays on its page. */
  mulai(akun: string, sop: string, isian: Readonly<Record<string, string>>): Promise<void>
  /** Comes in as this account and opens the case from the inbox, or where `pada` says. */
  buka(akun: string): Promise<void>
  /** Address of the case from here on: where two cases bear one title the inbox does not tell them apart. */
  pada(alamat: string): void
  /** All acts of one step, in their order, with every file that they ask for, as the holder of its position. */
  langkah(nomor: number, bawaan?: Bawaan): Promise<void>
  /** Sends the case back from where it stands, as the holder of that step. */
  kembalikan(nomor: number, tujuan: number, alasan: string): Promise<void>
}

/**
 * Plays one case of a shipped definition on the screen. The definition says what the buttons and files are called; who
 * holds which position (`pemegang`: account by key) is the test's own knowledge.
 */
export function pemainSop(
  l: Layar,
  folder: string,
  sop: string,
  judul: string,
  pemegang: Readonly<Record<string, string>>,
): PemainSop {
  const definisi = bacaDefinisi(
    readFileSync(join(AKAR, 'src/modules/sop/definisi', `${sop}.yaml`), 'utf8'),
    sop,
  )
  const akunLangkah = (nomor: number) => {
    const akun = pemegang[definisi.langkah[nomor - 1]!.pelaksana.id]
    if (!akun) throw new Error(`nobody holds the position of step ${nomor}`)
    return akun
  }
  const kue = new Map<string, Cookie[]>()
  // Through the login page once; later the session goes on, as in a browser of one's own.
  const masuk = async (akun: string) => {
    const konteks = l.hal.context()
    const ada = kue.get(akun)
    if (!ada) {
      await l.masuk(akun, SANDI_LATIHAN)
      kue.set(akun, await konteks.cookies())
      return
    }
    await konteks.clearCookies()
    await konteks.addCookies(ada)
    await l.hal.goto(new URL('/kotak-masuk', l.hal.url()).href)
  }
  let halaman: string | undefined
  const buka = async (akun: string) => {
    await masuk(akun)
    await l.hal.getByRole('heading', { name: 'Kotak Masuk' }).waitFor()
    if (halaman) await l.hal.goto(new URL(halaman, l.hal.url()).href)
    else await l.hal.getByRole('link', { name: judul }).first().click()
    await l.hal.getByRole('heading', { name: judul }).waitFor()
  }
  const tekan = async (label: string, isi: (dialog: Locator) => Promise<void>) => {
    const tombol = l.hal.getByRole('button', { name: label })
    await tombol.last().click()
    const dialog = l.hal.getByRole('dialog')
    const berubah = tombol.first().waitFor({ state: 'detached' })
    await Promise.race([dialog.waitFor(), berubah])
    if (!(await dialog.isVisible())) return
    await isi(dialog)
    await dialog.getByRole('button', { name: label }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  return {
    async mulai(akun, namaSop, isian) {
      await masuk(akun)
      await l.buka('Berkas')
      await l.tekan('Mulai berkas')
      await l.hal.getByLabel('SOP').selectOption({ label: namaSop })
      for (const [nama, nilai] of Object.entries({ 'Judul berkas': judul, ...isian }))
        await l.hal.getByLabel(nama).fill(nilai)
      await l.tekan('Buka berkas')
      await l.hal.getByRole('heading', { name: judul }).waitFor()
    },
    buka,
    pada: (alamat) => {
      halaman = alamat
    },
    async langkah(nomor, { teks = {}, hanya } = {}) {
      const semua = definisi.langkah[nomor - 1]!.tindakan
      const tindakan = hanya ? semua.filter((t) => hanya.includes(t.nama)) : semua
      await buka(akunLangkah(nomor))
      for (const t of tindakan) {
        await tekan(t.label, async (dialog) => {
          for (const f of t.lampiran) {
            const isian = dialog.getByLabel(f.judul)
            await isian.setInputFiles(await fileContoh(folder, f.nama, `${judul} ${nomor}`))
          }
          for (const nama of t.mengubah?.masukan ?? []) {
            const { judul: tanda } = definisi.masukan.find((m) => m.nama === nama)!
            await dialog.getByLabel(tanda).fill(teks[nama] ?? `${tanda} uji`)
          }
          if (VERBA[t.nama].sandi)
            await dialog.getByLabel('Kata sandi Anda', { exact: true }).fill(SANDI_LATIHAN)
        })
      }
      if (tindakan.at(-1) !== semua.at(-1)) return
      await l.lihat(
        nomor === definisi.langkah.length
          ? /Berkas selesai/
          : new RegExp(`Menunggu langkah ${nomor + 1}|Langkah Anda`),
      )
    },
    async kembalikan(nomor, tujuan, alasan) {
      await buka(akunLangkah(nomor))
      const label =
        definisi.langkah[nomor - 1]!.simbol.bentuk === 'belah-ketupat' ? 'Tidak, kembalikan' : 'Kembalikan'
      await tekan(label, async (dialog) => {
        const { pengembalian } = definisi.langkah[nomor - 1]!
        const ke = definisi.langkah[tujuan - 1]!.id
        if (pengembalian.length > 1) await dialog.getByLabel('Dikembalikan ke').selectOption(ke)
        await dialog.getByLabel(/[Aa]lasan/).fill(alasan)
      })
      await l.lihat(new RegExp(`Menunggu langkah ${tujuan}|Langkah Anda`))
    },
  }
}

let urut = 0

/** A real file of the kind that its name says, never twice the same. */
async function fileContoh(folder: string, nama: string, isi: string): Promise<string> {
  const file = join(folder, `${++urut}-${nama}`)
  if (nama.endsWith('.xlsx')) {
    const buku = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(
      buku,
      XLSX.utils.aoa_to_sheet([
        ['isi', urut],
        [isi, 1],
      ]),
      'Lembar 1',
    )
    writeFileSync(file, XLSX.write(buku, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    return file
  }
  const p = await PDFDocument.create()
  p.addPage().drawText(`${isi} ${urut}`)
  writeFileSync(file, await p.save())
  return file
}
