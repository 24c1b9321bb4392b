import { expect, test } from 'vitest'
import { adaFileWilayah, ujiProvinsi } from '../support/provinsi-uji.ts'

const ORANG = Number(process.env['ORANG'] ?? 5_700_000)

/* The whole province; what it took is printed. */
test.skipIf(!adaFileWilayah)(
  `${ORANG} orang di Sumatera Barat: semua tabel, semua tingkat, gerbang seimbang`,
  async () => {
    const c = await ujiProvinsi(ORANG, 4)
    const mib = (n: number) => `${Math.round(n / 2 ** 20)} MiB`
    process.stderr.write(
      `provinsi ${ORANG} orang, ${c.desa} desa: hitung dan segel ${c.hitungDanSegel.toFixed(1)} s, tersegel ${mib(c.tersegel)}, ` +
        `gerbang ${c.gerbang.toFixed(1)} s (${c.jumlahPeriksa} pembandingan), semua tabel semua tingkat ${c.semuaTabel.toFixed(1)} s, ` +
        `memori puncak ${mib(c.memoriPuncak)}\n`,
    )
    expect(c.desa).toBe(1265)
  },
)
