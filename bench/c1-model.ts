import { contohLaporan } from '../src/modules/buku/contoh-laporan.ts'
import { contohBuku } from '../src/modules/buku/susun/contoh-buku.ts'
import type { ModelBuku, TabelBuku } from '../src/modules/buku/susun/model-buku.ts'
import { bersubbab, tabelBukuDari } from '../src/modules/buku/susun/tabel-buku.ts'

/** 60 tables of 36 regions (4 kecamatan, 32 desa) and a pyramid: some 180 pages. The same every time. */
export function modelC1(): ModelBuku {
  const dasar = contohBuku(4, 8)
  // The two widest are half a book each; the ten others six times make the size that measuring.md names.
  const asal = contohLaporan(4, 8).tabel.filter((t) => !['umur-tunggal', 'pekerjaan'].includes(t.tabel.id))
  const tabel: TabelBuku[] = Array.from({ length: 60 }, (_, i) => {
    const t = tabelBukuDari(asal[i % asal.length]!, `3.${i + 1}`)
    return { ...t, id: `${t.id}-${i + 1}`, judul: `${t.judul}, rincian ${i + 1}` }
  })
  return {
    ...dasar,
    tahap: 'akhir',
    tabel,
    bab: dasar.bab.map((b) => (b.id === 'tabel' ? { ...b, subbab: bersubbab('3', tabel) } : b)),
  }
}
