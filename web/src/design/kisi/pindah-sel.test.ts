import { expect, test } from 'vitest'
import { pindahSel } from './pindah-sel.ts'

const jumlah = { baris: 5, kolom: 10 }
const di = (baris: number, kolom: number) => ({ baris, kolom })
const tekan = (key: string, ctrlKey = false) => ({ key, ctrlKey })

test('panah bergerak satu sel dan berhenti di tepi', () => {
  expect(pindahSel(di(0, 0), tekan('ArrowUp'), jumlah)).toEqual(di(0, 0))
  expect(pindahSel(di(0, 0), tekan('ArrowDown'), jumlah)).toEqual(di(1, 0))
  expect(pindahSel(di(4, 9), tekan('ArrowRight'), jumlah)).toEqual(di(4, 9))
})

test('Home, End, dan Ctrl ke ujung baris atau tabel', () => {
  expect(pindahSel(di(2, 5), tekan('Home'), jumlah)).toEqual(di(2, 0))
  expect(pindahSel(di(2, 5), tekan('End', true), jumlah)).toEqual(di(4, 9))
  expect(pindahSel(di(2, 5), tekan('ArrowDown', true), jumlah)).toEqual(di(4, 5))
  expect(pindahSel(di(2, 5), tekan('PageUp'), jumlah)).toEqual(di(0, 5))
})

test('huruf lain bukan gerakan', () => {
  expect(pindahSel(di(2, 5), tekan('a'), jumlah)).toBeUndefined()
})
