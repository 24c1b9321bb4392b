import { expect, test } from 'vitest'
import { blokTandaTangan, sebutJabatan } from './blok-tanda-tangan.ts'

test.each([
  ['definitif', { jabatan: 'Kepala Dinas', dasar: 'definitif' }, 'Kepala Dinas', ['KEPALA DINAS,']],
  ['Plt.', { jabatan: 'Kepala Dinas', dasar: 'plt' }, 'Plt. Kepala Dinas', ['Plt. KEPALA DINAS,']],
  ['Plh.', { jabatan: 'Kepala Dinas', dasar: 'plh' }, 'Plh. Kepala Dinas', ['Plh. KEPALA DINAS,']],
  [
    'a.n.',
    { jabatan: 'Sekretaris', dasar: 'an', atasNama: 'Kepala Dinas' },
    'a.n. Kepala Dinas, Sekretaris',
    ['a.n. KEPALA DINAS', 'SEKRETARIS,'],
  ],
  [
    'a.n. oleh seorang Plh.',
    { jabatan: 'Plh. Sekretaris', dasar: 'an', atasNama: 'Kepala Dinas' },
    'a.n. Kepala Dinas, Plh. Sekretaris',
    ['a.n. KEPALA DINAS', 'Plh. SEKRETARIS,'],
  ],
  [
    'u.b.',
    { jabatan: 'Kepala Subbagian Umum', dasar: 'ub', atasNama: 'Kepala Dinas', melalui: 'Sekretaris' },
    'a.n. Kepala Dinas, Sekretaris, u.b. Kepala Subbagian Umum',
    ['a.n. KEPALA DINAS', 'SEKRETARIS', 'u.b.', 'KEPALA SUBBAGIAN UMUM,'],
  ],
  ['yang dicatat tanpa dasar', { jabatan: 'Kasi' }, 'Kasi', ['KASI,']],
])('jabatan %s pada satu baris dan pada blok tanda tangan', (_, p, baris, blok) => {
  expect(sebutJabatan(p)).toBe(baris)
  expect(blokTandaTangan(p)).toEqual(blok)
})
