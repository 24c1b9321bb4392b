import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { imporFile } from '#dkb'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import { imporPeristiwa, JENIS_PERISTIWA, tarikBerkas } from '#peristiwa'
import { imporPersilangan, imporWilayah } from '#wilayah'
import { type KebenaranSemester, latih, latihSemesterLalu } from '../../src/latih/index.ts'
import { bahanDari } from '../../src/modules/agregat/bahan-kantor.ts'
import { hitungNeraca } from '../../src/modules/agregat/neraca/hitung-neraca.ts'
import { hitungTabel } from '../../src/modules/agregat/susun/hitung-tabel.ts'
import { type SaranaUji, saranaUji } from '../support/sarana-uji.ts'

// The synthetic office of two semesters, through the real imports: nothing may be left over that was not left out.
const folder = mkdtempSync(join(tmpdir(), 'neraca-'))
let s: SaranaUji
let benar: KebenaranSemester
let awal: string
let akhir: string
const berkas = new Map<string, string>()

const nilai = <T>(h: { ok: true; value: T } | { ok: false; galat: { pesan: string } }): T => {
  if (!h.ok) throw new Error(h.galat.pesan)
  return h.value
}

async function imporPenduduk(file: string, semester: string, tanggal: string): Promise<string> {
  const isi = readFileSync(file)
  async function* sumber() {
    yield isi
  }
  const p = {
    sumber: sumber(),
    ukuran: isi.length,
    namaFile: 'p.csv',
    basis: 'dkb',
    semester,
    tanggal,
  } as const
  const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
  return nilai(await imporFile(s, p, operatorMesin, pengawas)).id
}

async function imporBulan(bulan: string): Promise<void> {
  const b = nilai(
    await imporPeristiwa(
      s,
      {
        namaFile: `${bulan}.csv`,
        isi: readFileSync(join(folder, `semester-lalu/peristiwa-${bulan}.csv`)),
        dari: `${bulan}-01`,
        sampai: new Date(Date.UTC(Number(bulan.slice(0, 4)), Number(bulan.slice(5)), 0))
          .toISOString()
          .slice(0, 10),
        jenis: JENIS_PERISTIWA,
      },
      operatorMesin,
    ),
  )
  expect(b.jumlahDitolak, bulan).toBe(0)
  berkas.set(bulan, b.id)
}

beforeAll(async () => {
  s = await saranaUji()
  await latih({ ke: folder, orang: 6000, benih: 11 })
  benar = await latihSemesterLalu(folder, 11)
  nilai(await imporWilayah(s, readFileSync(join(folder, 'wilayah.csv')), operatorMesin))
  awal = await imporPenduduk(join(folder, 'semester-lalu/penduduk.csv'), '2025-2', '2025-12-31')
  akhir = await imporPenduduk(join(folder, 'penduduk.csv'), '2026-1', '2026-06-30')
  for (const bulan of benar.bulan) await imporBulan(bulan)
})
afterAll(async () => {
  await s.tutup()
  rmSync(folder, { recursive: true })
})

const neraca = async (tingkat: 'desa' | 'kecamatan' = 'desa') =>
  nilai(await hitungNeraca(bahanDari(s), {}, { awal, akhir, tingkat }))

test('dua semester dan peristiwanya: residu nol di setiap desa, angkanya sama dengan kebenarannya', async () => {
  const n = await neraca()
  expect(n.desaBerresidu).toEqual([])
  expect(n.hariKosong).toEqual([])
  const desa = new Map(n.baris.filter((b) => b.tingkat === 'desa').map((b) => [b.kode, b.nilai]))
  for (const [kode, d] of Object.entries(benar.desa)) {
    const b = desa.get(kode)!
    expect([b.awal.lk, b.awal.pr, b.akhir.lk, b.akhir.pr], kode).toEqual([...d.awal, ...d.akhir])
    expect([b.lahir.jml, b.mati.jml, b.datang.jml, b.pindah.jml], kode).toEqual([
      d.lahir,
      d.mati,
      d.datang,
      d.pindah,
    ])
    expect(b.bersihTambah.jml - b.bersihKurang.jml, kode).toBe(d.bersih)
  }
})

test('sebulan yang ditarik menjadi residu dan disebut sebagai hari yang belum masuk; sesudah masuk lagi nol', async () => {
  const bulan = benar.bulan[3]!
  nilai(await tarikBerkas(s, berkas.get(bulan)!, 'uji residu', operatorMesin))
  const n = await neraca('kecamatan')
  expect(n.desaBerresidu.length).toBeGreaterThan(0)
  expect(n.hariKosong.length).toBeGreaterThan(15)
  expect(n.hariKosong.every((t) => t.startsWith(bulan))).toBe(true)
  expect(n.catatan.join(' ')).toContain('hari kerja belum masuk')
  const sisa = n.desaBerresidu.reduce((x, d) => x + d.residu.jml, 0)
  expect(n.total.nilai.residu.jml).toBe(sisa)
  await imporBulan(bulan)
  expect((await neraca()).desaBerresidu).toEqual([])
})

test('desa yang berganti kode di antara dua semester: neraca berdiri pada desa sekarang', async () => {
  const csv = readFileSync(join(folder, 'wilayah.csv'), 'utf8')
  const lama = Object.keys(benar.desa)[0]! as KodeWilayah
  const baru = `${lama.slice(0, 9)}2999`
  nilai(await imporWilayah(s, Buffer.from(csv.replaceAll(lama, baru)), operatorMesin))
  expect((await neraca()).takTerpetakan).toEqual([lama])
  const persilangan = `dari,ke,jenis,tanggal,dasar_hukum\n${lama},${baru},ganti-kode,2026-07-01,Perda uji\n`
  nilai(await imporPersilangan(s, Buffer.from(persilangan), operatorMesin))
  const n = await neraca()
  expect(n).toMatchObject({ takTerpetakan: [], perkiraan: [], desaBerresidu: [] })
  expect(n.baris.find((b) => b.kode === baru)?.nilai.akhir.lk).toBe(benar.desa[lama]!.akhir[0])
  // The table of the old semester: under the old code as it stands, under the new one when asked for, and it says so.
  for (const tabel of ['agama', 'status-kawin-agama']) {
    const minta = { tabel, snapshotId: awal, tingkat: 'desa' } as const
    const adanya = nilai(await hitungTabel(bahanDari(s), minta))
    const padaKini = nilai(await hitungTabel(bahanDari(s), { ...minta, wilayah: 'kini' }))
    const baris = (t: typeof adanya, kode: string) => t.baris.find((b) => b.kode === kode)?.nilai
    expect(baris(padaKini, lama)).toBeUndefined()
    expect(baris(padaKini, baru)).toEqual(baris(adanya, lama))
    expect(padaKini.total.nilai).toEqual(adanya.total.nilai)
    expect(padaKini.sumber).toContain('menurut wilayah yang berlaku kini; 1 desa/kelurahan lama dipindahkan')
  }
})

test('yang tidak sebasis, terbalik, atau ditarik ditolak dengan kalimatnya', async () => {
  const terbalik = await hitungNeraca(bahanDari(s), {}, { awal: akhir, akhir: awal, tingkat: 'desa' })
  expect(terbalik).toMatchObject({ galat: { kode: 'neraca.urutan-terbalik' } })
})
