import { expect, test } from 'vitest'
import { bukaLog } from './log.ts'

test('angka panjang dan nilai berkutip dari galat tidak sampai ke log', () => {
  const baris: string[] = []
  const log = bukaLog((b) => baris.push(b))
  const sebab = Object.assign(new Error('Key (nik)=(9901014506900001) already exists for "SITI AMINAH"'), {
    code: '23505',
  })
  log.galat('impor', sebab)
  log.info('impor 9901014506900001', { kk: '9901010101200001' })
  const semua = baris.join('')
  expect(semua).not.toMatch(/\d{9,}/)
  expect(semua).not.toContain('SITI')
  expect(semua).toContain('23505')
})
