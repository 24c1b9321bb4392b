import { expect, test } from 'vitest'
import { adaFileWilayah, ujiProvinsi } from '../support/provinsi-uji.ts'

/* A hundredth of Sumatera Barat: every table at every level, the gate, and DuckDB counting every base as well. */
test.skipIf(!adaFileWilayah)(
  '57.000 orang di seluruh desa Sumatera Barat: semua tabel, semua tingkat, gerbang seimbang',
  async () => {
    const catatan = await ujiProvinsi(57_000, 99)
    expect(catatan.desa).toBe(1265)
  },
)
