import type { HasilGerbang } from '../agregat.contract.ts'
import { KOSONG, TAK_DIKENAL } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { type HitunganDasar, jumlahPerKode } from '../hitung/hitungan-dasar.ts'

/**
 * Blank values and values outside the code list. They are counted, some of them in LAINNYA, so that nothing is
 * lost; this says how many, so that somebody knows. Once for each column: of the whole population, not of crossings.
 */
export function nilaiLain(d: DefinisiTabel, h: HitunganDasar): HasilGerbang['catatan'] {
  const [dimensi, ...lagi] = d.dimensi
  if (dimensi?.asal.jenis !== 'kolom' || lagi.length > 0 || d.semesta.id !== 'penduduk') return []
  const perKode = jumlahPerKode(h)
  return [KOSONG, TAK_DIKENAL].flatMap((kode) => {
    const letak = dimensi.kategori.find((k) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai))
    // A list may name code 0 itself (no disability, age 0): then it is an answer, not a blank.
    if (!letak || (kode === KOSONG && letak.jenis === 'kategori')) return []
    const jumlah = perKode[h.kode.indexOf(kode)] ?? 0
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
