import { describe, expect, test } from 'vitest'
import { batasWaktu, menitBaku, type WaktuBaku } from './batas-waktu.ts'
import { kalenderContoh as kalender } from './kalender-contoh.ts'
import { tulisSisa } from './tulis-sisa.ts'

const wib = (teks: string) => new Date(`${teks.replace(' ', 'T')}:00+07:00`)

test.each<[string, string, WaktuBaku, string]>([
  ['20 menit', '2026-08-12 08:00', { jumlah: 20, satuan: 'menit' }, '2026-08-12 08:20'],
  ['1 jam melewati tutup kantor', '2026-08-12 15:30', { jumlah: 1, satuan: 'jam' }, '2026-08-13 08:00'],
  [
    '1 hari berakhir pada akhir hari kerja berikutnya',
    '2026-08-12 10:00',
    { jumlah: 1, satuan: 'hari' },
    '2026-08-13 16:00',
  ],
  [
    '3 hari melewati akhir pekan dan 17 Agustus',
    '2026-08-13 10:00',
    { jumlah: 3, satuan: 'hari' },
    '2026-08-19 16:00',
  ],
  ['2 minggu adalah 10 hari kerja', '2026-07-01 09:00', { jumlah: 2, satuan: 'minggu' }, '2026-07-15 16:00'],
  ['1 hari yang diterima hari Sabtu', '2026-08-08 10:00', { jumlah: 1, satuan: 'hari' }, '2026-08-10 16:00'],
  [
    '3x24 jam berjalan siang dan malam',
    '2026-08-14 10:00',
    { jumlah: 72, satuan: 'jam-kalender' },
    '2026-08-17 10:00',
  ],
  ['7 hari kalender', '2026-08-14 10:00', { jumlah: 7, satuan: 'hari-kalender' }, '2026-08-21 10:00'],
])('batas waktu %s', (_nama, dari, waktu, hasil) => {
  expect(batasWaktu(kalender, wib(dari), waktu)).toEqual(wib(hasil))
})

test('waktu baku SOP agregat berjumlah 140 menit; waktu kalender tidak punya menit kerja', () => {
  const langkah: WaktuBaku[] = [
    { jumlah: 1, satuan: 'jam' },
    ...Array<WaktuBaku>(4).fill({ jumlah: 20, satuan: 'menit' }),
  ]
  expect(langkah.reduce((n, w) => n + menitBaku(w)!, 0)).toBe(140)
  expect(menitBaku({ jumlah: 2, satuan: 'minggu' })).toBe(4500)
  expect(menitBaku({ jumlah: 72, satuan: 'jam-kalender' })).toBeUndefined()
})

describe('tulis sisa', () => {
  test.each([
    [12, 'sisa 12 menit kerja'],
    [12.9, 'sisa 12 menit kerja'],
    [130, 'sisa 2 jam 10 menit kerja'],
    [60, 'sisa 1 jam kerja'],
    [0.4, 'sisa kurang dari 1 menit kerja'],
    [0, 'sisa kurang dari 1 menit kerja'],
    [-0.4, 'lewat 1 menit'],
    [-130, 'lewat 2 jam 10 menit'],
    [-120, 'lewat 2 jam'],
    [450, 'sisa 1 hari kerja'],
    [9 * 450 + 190, 'sisa 9 hari 3 jam kerja'],
  ])('%d menit ditulis "%s"', (menit, tulisan) => expect(tulisSisa(menit)).toBe(tulisan))
})
