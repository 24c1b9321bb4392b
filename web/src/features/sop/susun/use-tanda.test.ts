import { expect, test } from 'vitest'
import { medanDari } from './use-tanda.ts'

test.each([
  ['langkah:3.waktu', 'langkah:3.waktu'],
  ['langkah:3.pengembalian.0.ke', 'langkah:3.pengembalian'],
  ['langkah:3.penolakan.uraian', 'langkah:3.pengembalian'],
  ['langkah:3.tindakan.1.kerja.nama', 'langkah:3.tindakan'],
  ['langkah:3.bersama', 'langkah:3.kegiatan'],
  ['langkah:3.', 'langkah:3.kegiatan'],
  ['identitas.disahkanOleh.jabatan', 'identitas.disahkanOleh'],
  ['identitas', 'identitas'],
  ['peringatan.2', 'peringatan'],
  ['pelaksana:kasi.judul', 'pelaksana:kasi'],
  [undefined, undefined],
])('temuan pada %s ditunjukkan di %s', (jalur, medan) => {
  expect(medanDari(jalur)).toBe(medan)
})
