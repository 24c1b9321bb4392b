import { expect, test } from 'vitest'
import { jendelaBaris, jendelaKolom, tepiKolom } from './jendela.ts'

test('tepi kolom dijumlahkan dari lebarnya', () => {
  expect(tepiKolom([60, 40, 50])).toEqual([0, 60, 100, 150])
})

test('setiap kolom yang tampak berada di dalam jendela, di tempat mana pun layar digulung', () => {
  const tepi = tepiKolom(Array.from({ length: 300 }, (_, i) => 40 + ((i * 37) % 60)))
  const layar = 900
  const hilang: string[] = []
  for (let kiri = 0; kiri <= tepi.at(-1)! - layar; kiri += 13) {
    const { dari, sampai } = jendelaKolom(tepi, kiri, kiri + layar)
    for (let k = 0; k < 300; k++) {
      const tampak = tepi[k + 1]! > kiri && tepi[k]! < kiri + layar
      if (tampak && (k < dari || k >= sampai)) hilang.push(`kolom ${k} pada ${kiri}`)
    }
    if (sampai - dari >= 60) hilang.push(`${sampai - dari} kolom digambar pada ${kiri}`)
  }
  expect(hilang).toEqual([])
})

test('setiap baris yang tampak berada di dalam jendela; jendela tidak melewati ujung tabel', () => {
  const salah: string[] = []
  for (let atas = 0; atas <= 1300 * 33; atas += 101) {
    const { dari, sampai } = jendelaBaris(33, 1300, atas, atas + 420)
    if (dari < 0 || sampai > 1300) salah.push(`${dari}..${sampai}`)
    for (let b = Math.floor(atas / 33); b < Math.min(1300, Math.ceil((atas + 420) / 33)); b++)
      if (b < dari || b >= sampai) salah.push(`baris ${b} pada ${atas}`)
  }
  expect(salah).toEqual([])
})

test('tabel kecil masuk seluruhnya', () => {
  expect(jendelaBaris(33, 5, 0, 400)).toEqual({ dari: 0, sampai: 5 })
  expect(jendelaKolom([0, 60, 120, 180], 0, 900)).toEqual({ dari: 0, sampai: 3 })
  expect(jendelaKolom([0], 0, 900)).toEqual({ dari: 0, sampai: 0 })
})
