import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatKantor } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { PEMBACA_PENUH } from '../akses/akses.ts'
import type { Arsip } from '../arsip.contract.ts'
import { findArsip } from '../arsip.store.ts'
import { arsipUji, nilai } from '../arsip-uji.ts'
import { kembalikanArsip, lihatPinjaman, pinjamArsip } from './pinjam-arsip.ts'
import { renderLabel } from './render-label.ts'
import { daftarTempat, findKode, jalurTempat } from './tempat.store.ts'
import { bacaKode, bolehDalam } from './tempat.ts'
import { buatTempat, pindahArsip } from './ubah-tempat.ts'

const adaPoppler = spawnSync('pdftoppm', ['-v']).status === 0
let s: SaranaUji
let a: Arsip
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  a = await arsipUji(s, { berkasId: 'b1', judul: 'Nota', isi: { 'a.txt': 'satu' }, pelaku: operatorMesin })
})
afterAll(() => s.tutup())

test('tempat bersusun, dan yang di dalamnya terhitung sampai ke gedungnya; pindah tercatat dari mana ke mana', async () => {
  const gedung = nilai(await buatTempat(s, { jenis: 'gedung', nama: 'Gedung A' }, operatorMesin))
  const rak = nilai(await buatTempat(s, { jenis: 'rak', nama: 'Rak 1', indukId: gedung.id }, operatorMesin))
  const boks = nilai(await buatTempat(s, { jenis: 'boks', nama: 'Boks 2', indukId: rak.id }, operatorMesin))
  expect(boks.kode).toMatch(/^B-\d{6}$/)
  expect(
    await buatTempat(s, { jenis: 'boks', nama: 'Boks 2', indukId: rak.id }, operatorMesin),
  ).toMatchObject({ galat: { kode: 'arsip.tempat-kembar' } })
  expect(await buatTempat(s, { jenis: 'gedung', nama: 'B', indukId: boks.id }, operatorMesin)).toMatchObject({
    galat: { kode: 'arsip.tempat-salah-induk' },
  })
  nilai(await pindahArsip(s, { arsipId: [a.id], tempatId: boks.id }, operatorMesin))
  const daftar = new Map((await daftarTempat(s.db)).map((t) => [t.nama, [t.jumlah, t.jumlahSemua]]))
  expect(Object.fromEntries(daftar)).toEqual({ 'Gedung A': [0, 1], 'Rak 1': [0, 1], 'Boks 2': [1, 1] })
  expect((await jalurTempat(s.db, boks.id)).map((t) => t.nama)).toEqual(['Gedung A', 'Rak 1', 'Boks 2'])
  expect(await findArsip(s.db, a.id, PEMBACA_PENUH)).toMatchObject({ tempat: `${boks.kode} Boks 2` })
  expect(await findKode(s.db, boks.kode)).toEqual({ jenis: 'tempat', id: boks.id })
  expect(await findKode(s.db, a.kode)).toEqual({ jenis: 'arsip', id: a.id })
  const [entri] = await findEntri(s.db, { tindakan: 'arsip.pindah', batas: 1 })
  expect(entri!.rincian).toEqual({ dari: null, ke: boks.kode })
})

test('fisik dipinjam satu orang pada satu waktu, dan yang lewat tanggalnya tampak', async () => {
  const p = { peminjam: 'Inspektorat', keperluan: 'pemeriksaan', jatuh: '2026-08-20' }
  const hasil = await Promise.all([1, 2, 3].map(() => pinjamArsip(s, a.id, p, operatorMesin)))
  expect(hasil.filter((h) => h.ok)).toHaveLength(1)
  expect(hasil.find((h) => !h.ok)).toMatchObject({
    galat: { kode: 'arsip.sedang-dipinjam', rincian: { peminjam: 'Inspektorat' } },
  })
  expect(await lihatPinjaman(s.db, a.id, '2026-08-21')).toMatchObject([
    { peminjam: 'Inspektorat', lewat: true },
  ])
  nilai(await kembalikanArsip(s, a.id, operatorMesin))
  expect(await kembalikanArsip(s, a.id, operatorMesin)).toMatchObject({
    galat: { kode: 'arsip.tidak-dipinjam' },
  })
  expect(await lihatPinjaman(s.db, a.id, '2026-08-21')).toMatchObject([
    { lewat: false, diterimaOleh: 'operator mesin' },
  ])
})

test.skipIf(!adaPoppler)('label yang dicetak dapat dipindai kembali ke arsipnya', async () => {
  const label = Array.from({ length: 25 }, (_, i) => ({
    kode: i === 0 ? a.kode : `A-${String(900000 + i)}`,
    judul: 'Penyampaian Buku Data Agregat Kependudukan Semester I Tahun 2026 kepada seluruh perangkat daerah',
    rincian: '400.12.4.3 · 2026-08-12',
  }))
  const folder = mkdtempSync(join(tmpdir(), 'tertib-label-'))
  try {
    writeFileSync(join(folder, 'l.pdf'), await renderLabel(s.db, label, 'http://192.168.1.10:8080'))
    execFileSync('pdftoppm', ['-r', '150', '-png', join(folder, 'l.pdf'), join(folder, 'hal')])
    const { width, data } = PNG.sync.read(readFileSync(join(folder, 'hal-1.png')))
    const [lebar, tinggi] = [Math.round((width / 210) * 34), Math.round((width / 210) * 36)]
    const potong = new Uint8ClampedArray(lebar * tinggi * 4)
    for (let y = 0; y < tinggi; y++)
      potong.set(data.subarray(y * width * 4, (y * width + lebar) * 4), y * lebar * 4)
    const pindai = jsqr.default(potong, lebar, tinggi)
    expect(bacaKode(pindai?.data ?? '')).toBe(a.kode)
    expect(readFileSync(join(folder, 'hal-2.png')).length).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('aturan', () => {
  test.each([
    ['http://10.0.0.2:8080/arsip/pindai?kode=B-000012', 'B-000012'],
    [' a-000123 ', 'A-000123'],
    ['A-12', undefined],
    ['XA-000123', undefined],
    ['sembarang', undefined],
  ])('yang dipindai %s', (teks, kode) => expect(bacaKode(teks)).toBe(kode))

  test('tempat hanya di dalam yang lebih besar', () => {
    expect([
      bolehDalam('boks', 'rak'),
      bolehDalam('folder', 'gedung'),
      bolehDalam('rak', 'rak'),
      bolehDalam('gedung', 'boks'),
      bolehDalam('boks', undefined),
    ]).toEqual([true, true, false, false, true])
  })
})
