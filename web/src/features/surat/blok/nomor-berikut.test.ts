import { expect, test } from 'vitest'
import type { Blok } from '#contract/surat/cadangan/blok'
import { nomorBerikut, tulisNomorBlok } from './nomor-berikut.ts'

const nomor = (urut: number, keadaan: 'dicadangkan' | 'terpakai' | 'batal', tanggal?: string) => ({
  agendaId: String(urut),
  urut,
  nomor: String(urut),
  keadaan,
  klasifikasi: '470',
  ...(tanggal && { tanggal }),
})
const blok = {
  tanggal: '2026-11-20',
  pola: '{klasifikasi}/{urut:3}/{unit}/{bulan}/{tahun}',
  unit: 'A',
  nomor: [
    nomor(4, 'terpakai', '2026-11-22'),
    nomor(5, 'batal'),
    nomor(6, 'dicadangkan'),
    nomor(7, 'dicadangkan'),
  ],
} as unknown as Blok

test('nomor berikutnya yang terendah yang belum dipakai di kantor dan di perangkat ini', () => {
  expect(nomorBerikut(blok, [])).toEqual({ urut: 6, tanggalMin: '2026-11-22' })
  const satu = { keadaan: 'terpakai', urut: 6, tanggal: '2026-11-25', perihal: 'x', tujuan: 'y' } as const
  expect(nomorBerikut(blok, [satu])).toEqual({ urut: 7, tanggalMin: '2026-11-25' })
  expect(nomorBerikut(blok, [satu, { keadaan: 'batal', urut: 7, alasan: 'rusak' }])).toBeUndefined()
})

test('nomor ditulis dengan pola blok dan bulan suratnya', () => {
  expect(tulisNomorBlok(blok, { urut: 6, tanggal: '2026-12-01', klasifikasi: '800.1' })).toBe(
    '800.1/006/A/XII/2026',
  )
})
