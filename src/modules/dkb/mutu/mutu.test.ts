import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import type { SaranaUji } from '../../../../test/support/sarana-uji.ts'
import { folderSnapshot } from '../folder-snapshot.ts'
import { timUtas } from '../tim.ts'
import { baris, csv } from '../uji/file-uji.ts'
import { galatDari, impor, nilai, saranaDkb } from '../uji/sarana-dkb.ts'
import { bacaMutu } from './baca-mutu.ts'
import { lihatTemuan } from './lihat-temuan.ts'
import { unduhMutu } from './unduh-mutu.ts'

let s: SaranaUji
beforeEach(async () => {
  s = await saranaDkb()
})
afterEach(() => s.tutup())

test('baris sebuah temuan: tersamar, per halaman, per desa, tiap kali dilihat tercatat sebelum dibuka', async () => {
  const isi = Array.from({ length: 350 }, (_, i) =>
    baris(i, { ...(i % 2 === 0 && { AGAMA: '9' }), ...(i >= 300 && { NO_KEC: '12', NO_KEL: '2010' }) }),
  )
  const { id } = nilai(
    await impor(s, csv([...isi, baris(900, { NIK: '12', NO_KEL: '2002' })]), { tim: () => timUtas(2) }),
  )
  const lihat = async (desa: string | undefined, lewati: number) =>
    nilai(
      await lihatTemuan(s, id, { aturan: 'agama-tak-dikenal', lewati, ...(desa && { desa }) }, operatorMesin),
    )
  const semua = [...(await lihat(undefined, 0)).daftar, ...(await lihat(undefined, 100)).daftar]
  expect(semua.map((b) => b.baris)).toEqual(isi.flatMap((_, i) => (i % 2 === 0 ? [i + 2] : [])))
  expect(semua[0]).toEqual({
    baris: 2,
    desa: '99.01.01.1001',
    nik: '990101******0001',
    noKk: '990101******0001',
    kolom: '',
    nilai: '',
  })
  const desa = await lihat('99.01.12.2010', 20)
  expect([desa.jumlah, desa.daftar.length, desa.daftar[0]?.baris]).toEqual([25, 5, 342])
  const tolak = nilai(await lihatTemuan(s, id, { aturan: 'nik-bukan-16-angka', lewati: 0 }, operatorMesin))
  expect(tolak.daftar).toEqual([
    { baris: 352, desa: '99.01.01.2002', nik: '12', noKk: '', kolom: 'NIK', nilai: '12' },
  ])
  const jejak = await findEntri(s.db, { tindakan: 'dkb.lihat-temuan', batas: 9 })
  expect(jejak).toHaveLength(4)
  expect(JSON.stringify(jejak)).not.toMatch(/\d{16}/)
  expect(galatDari(await lihatTemuan(s, id, { aturan: 'x', lewati: 0 }, operatorMesin)).kode).toBe(
    'dkb.aturan-tak-dikenal',
  )
})

test('unduhan memuat aturan per desa tanpa seorang pun; laporan yang berubah satu huruf ditolak', async () => {
  const { id } = nilai(await impor(s, csv([baris(1, { AGAMA: '' }), baris(2, { TGL_LHR: '' })])))
  let teks = ''
  for await (const t of nilai(await unduhMutu(s, id))) teks += t
  expect(teks.split('\r\n').slice(1, 3)).toEqual([
    '99.01.01.1001;Desa 99.01.01.1001;lahir-kosong;tolak;TGL_LHR kosong.;1',
    '99.01.01.1001;Desa 99.01.01.1001;agama-kosong;peringatan;AGAMA kosong.;1',
  ])
  expect(teks).not.toMatch(/\d{9}/)
  const { mutu } = nilai(await bacaMutu(s, id))
  writeFileSync(
    join(folderSnapshot(s.folder, id), 'mutu.json'),
    JSON.stringify({ ...mutu, bersih: mutu.bersih + 1 }),
  )
  expect(galatDari(await bacaMutu(s, id)).kode).toBe('dkb.mutu-berubah')
})
