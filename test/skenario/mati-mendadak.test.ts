import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { hariDenganMatiMendadak, type Saat } from '../support/mati-mendadak.ts'

const uji = folderUji('mati')
beforeAll(() => buatLatihan(join(uji.folder, 'asal'), 3000))
afterAll(() => uji.buang())

// Early, in the middle and late in each act; many more moments are tried by `npm run test:panjang`.
const SAAT: readonly Saat[] = [
  { impor: 60, laporan: 30, tandaTangan: 20, agenda: 10, arsip: 10 },
  { impor: 700, laporan: 1500, tandaTangan: 600, agenda: 560, arsip: 560 },
]

test.each(SAAT)(
  'kill -9 di tengah impor, laporan, tanda tangan, agenda, dan arsip: tidak ada yang separuh jadi (%o)',
  async (saat) => {
    const hasil = await hariDenganMatiMendadak(
      join(uji.folder, 'asal'),
      join(uji.folder, `mati-${saat.impor}`),
      saat,
    )
    expect(hasil).toMatchObject({ selesai: true, snapshot: 1, jejak: 0, arsip: 1, nomorAgenda: [1] })
    expect(hasil.dokumen.sort()).toEqual([
      'laporan-bertanda-tangan.pdf v1',
      'laporan.pdf v1',
      'laporan.xlsx v1',
    ])
    expect(hasil.tindakan).toHaveLength(6)
  },
)
