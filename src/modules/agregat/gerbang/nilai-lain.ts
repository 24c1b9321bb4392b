import type { HasilGerbang } from '../agregat.contract.ts'
import { KOSONG, TAK_DIKENAL } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { type HitunganDasar, LAJUR_JK } from '../hitung/hitungan-dasar.ts'

/**
 * Blank values and values outside the code list. They are counted, some of them in LAINNYA, so that nothing is
 * lost; this says how many, so that somebody knows.
 */
export function nilaiLain(d: DefinisiTabel, h: HitunganDasar): HasilGerbang['catatan'] {
  if (d.dimensi?.asal.jenis !== 'kolom') return []
  const { kategori } = d.dimensi
  return [KOSONG, TAK_DIKENAL].flatMap((kode) => {
    const letak = kategori.find((k) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai))
    // A list may name code 0 itself (no disability, age 0): then it is an answer, not a blank.
    if (!letak || (kode === KOSONG && letak.jenis === 'kategori')) return []
    const jumlah = jumlahKode(h, kode)
    const apa = kode === KOSONG ? 'tidak terisi' : 'di luar daftar kode'
    return jumlah === 0
      ? []
      : [
          {
            tabel: d.id,
            kategori: letak.kode,
            jumlah,
            kalimat: `${d.judulPendek}: ${jumlah} orang ${apa}, dihitung pada kolom ${letak.label}.`,
          },
        ]
  })
}

function jumlahKode(h: HitunganDasar, kode: number): number {
  const k = h.kode.indexOf(kode)
  if (k < 0) return 0
  let n = 0
  for (let baris = 0; baris < h.desa.length * LAJUR_JK; baris++) n += h.isi[baris * h.kode.length + k]!
  return n
}
