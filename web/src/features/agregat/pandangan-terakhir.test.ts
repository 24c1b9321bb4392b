import { expect, test } from 'vitest'
import { type Pandangan, sejakPandangan } from './pandangan-terakhir.ts'

const lama: Pandangan = {
  snapshotId: 'a',
  pada: 0,
  kolom: ['1.jml', '2.jml'],
  baris: { '': [10, 20], '99.01.01': [4, 9], '99.01.02': [6, 11] },
}

test('hanya angka yang berubah yang ditandai', () => {
  const kini = { ...lama, snapshotId: 'b', baris: { ...lama.baris, '': [10, 21], '99.01.02': [6, 12] } }
  expect([...sejakPandangan(lama, kini)]).toEqual(['!2.jml', '99.01.02!2.jml'])
  expect(sejakPandangan(lama, lama).size).toBe(0)
})

test('wilayah dan kolom baru ditandai; kolom yang pindah tempat tidak', () => {
  const kini: Pandangan = {
    ...lama,
    kolom: ['2.jml', '1.jml', '9.jml'],
    baris: { '': [20, 10, 1], '99.01.03': [1, 1, 1] },
  }
  expect([...sejakPandangan(lama, kini)]).toEqual([
    '!9.jml',
    '99.01.03!2.jml',
    '99.01.03!1.jml',
    '99.01.03!9.jml',
  ])
})
