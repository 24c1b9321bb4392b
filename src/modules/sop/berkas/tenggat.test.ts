import { expect, test } from 'vitest'
import type { Kalender } from '#kalender'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { tenggatLangkah, tulisTenggat } from './tenggat.ts'

const jamBiasa = [1, 2, 3, 4, 5].map((hari) => ({
  hari,
  mulai: '07:30',
  selesai: '16:00',
  istirahatMulai: '12:00',
  istirahatSelesai: '13:00',
}))
const KALENDER: Kalender = {
  zona: 'WIB',
  jamBiasa,
  jamRamadan: jamBiasa,
  masaRamadan: [],
  libur: { '2026-08-17': 'Proklamasi Kemerdekaan' },
}
const wib = (teks: string) => new Date(`${teks.replace(' ', 'T')}:00+07:00`)
const [olah, verifikasi] = findDefinisi('agregat-data-kependudukan')!.langkah

test('satu jam yang dimulai Jumat sore jatuh sesudah libur', () => {
  expect(tenggatLangkah(KALENDER, olah!, wib('2026-08-14 15:30'))).toEqual(wib('2026-08-18 08:00'))
})
test('tentatif dan kosong tidak mempunyai tenggat', () => {
  expect(tenggatLangkah(KALENDER, { ...verifikasi!, waktu: 'tentatif' }, wib('2026-08-12 08:00'))).toBeNull()
  expect(tulisTenggat(KALENDER, null, wib('2026-08-12 08:00'), 'tentatif')).toMatchObject({
    teks: 'tentatif',
    keadaan: 'tanpa',
  })
  expect(tulisTenggat(KALENDER, null, wib('2026-08-12 08:00'), '').teks).toBe('tanpa batas waktu')
})
test.each([
  ['2026-08-12 10:00', '2026-08-12 07:50', 'Lewat 2 jam 10 menit', 'lewat'],
  ['2026-08-12 08:00', '2026-08-12 08:12', 'Sisa 12 menit kerja', 'segera'],
  ['2026-08-12 08:00', '2026-08-12 15:00', 'Hari ini', 'hari-ini'],
  ['2026-08-12 08:00', '2026-08-18 08:00', 'Selasa 18 Agu', 'nanti'],
  ['2026-08-12 17:00', '2026-08-12 16:00', 'Lewat', 'lewat'],
])('pukul %s dengan tenggat %s tertulis "%s"', (kini, tenggat, teks, keadaan) => {
  expect(tulisTenggat(KALENDER, wib(tenggat), wib(kini), '20 menit')).toMatchObject({ teks, keadaan })
})
