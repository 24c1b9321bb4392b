import { describe, expect, test } from 'vitest'
import { type DasarPemangku, findBentrok, type MasaPemangku } from './pemangku.ts'

const masa = (pegawaiId: string, dasar: DasarPemangku, sejak: string, sampai?: string): MasaPemangku => ({
  id: `${pegawaiId}-${sejak}`,
  pegawaiId,
  nama: pegawaiId,
  nip: '-',
  jabatanId: 'j',
  dasar,
  sejak,
  ...(sampai && { sampai }),
})

describe('jabatan dengan satu pemangku', () => {
  test.each<[string, MasaPemangku, MasaPemangku, boolean]>([
    [
      'dua pejabat definitif sekaligus ditolak',
      masa('a', 'definitif', '2026-01-01'),
      masa('b', 'definitif', '2026-06-01'),
      true,
    ],
    [
      'pejabat baru sesudah yang lama berakhir diterima',
      masa('a', 'definitif', '2026-01-01', '2026-05-31'),
      masa('b', 'definitif', '2026-06-01'),
      false,
    ],
    [
      'hari terakhir yang sama adalah tumpang tindih',
      masa('a', 'definitif', '2026-01-01', '2026-06-01'),
      masa('b', 'definitif', '2026-06-01'),
      true,
    ],
    [
      'Plh. di samping pejabat definitif yang sedang pergi diterima',
      masa('a', 'definitif', '2026-01-01'),
      masa('b', 'plh', '2026-06-01', '2026-06-05'),
      false,
    ],
    [
      'Plt. di samping pejabat definitif ditolak',
      masa('a', 'definitif', '2026-01-01'),
      masa('b', 'plt', '2026-06-01'),
      true,
    ],
    [
      'Plt. sesudah pejabat definitif pensiun diterima',
      masa('a', 'definitif', '2026-01-01', '2026-05-31'),
      masa('b', 'plt', '2026-06-01'),
      false,
    ],
    ['dua Plt. sekaligus ditolak', masa('a', 'plt', '2026-01-01'), masa('b', 'plt', '2026-02-01'), true],
    [
      'orang yang sama dua kali sekaligus ditolak',
      masa('a', 'definitif', '2026-01-01'),
      masa('a', 'plh', '2026-06-01', '2026-06-05'),
      true,
    ],
    [
      'masa yang dibatalkan tidak menghalangi',
      masa('a', 'definitif', '2026-06-01', '2026-05-31'),
      masa('b', 'definitif', '2026-01-01'),
      false,
    ],
  ])('%s', (_nama, ada, baru, bentrok) => {
    expect(findBentrok({ tunggal: true }, [ada], baru) !== undefined).toBe(bentrok)
  })
})

test('jabatan dengan banyak pemangku (ADB): beberapa definitif sekaligus, tetapi tidak orang yang sama dua kali', () => {
  const ada = [masa('a', 'definitif', '2026-01-01')]
  expect(findBentrok({ tunggal: false }, ada, masa('b', 'definitif', '2026-01-01'))).toBeUndefined()
  expect(findBentrok({ tunggal: false }, ada, masa('a', 'definitif', '2026-03-01'))).toBeDefined()
})
