import type { Syarat } from '../definisi/syarat.ts'
import { dariBaris } from '../hitung/baris-hitungan.ts'
import { type AsalKode, bagianAsal, type DasarHitungan, gabungKode } from '../hitung/dasar-hitungan.ts'
import { type HitunganDasar, nomorDesa } from '../hitung/hitungan-dasar.ts'
import { kodeOrang, type OrangUji } from './populasi-uji.ts'

/** Base counts the slow and obvious way, person by person: what the two engines are held against in tests. */
export function hitunganDari(orang: readonly OrangUji[], dasar: DasarHitungan): HitunganDasar {
  const ikut = orang.filter((o) => dasar.semesta === undefined || penuhi(o, dasar.semesta))
  return dariBaris(
    {
      jumlahBaris: ikut.length,
      nomor: (i) => {
        const [prop, kab, kec, kel] = ikut[i]!.desa.split('.').map(Number)
        return nomorDesa(prop!, kab!, kec!, kel!)
      },
      jk: ikut.map((o) => o.jk),
      kode: ikut.map((o) => gabungKode(bagianAsal(dasar.asal).map((a) => kode(o, a)))),
      jumlah: ikut.map(() => 1),
    },
    dasar.asal.jenis === 'silang',
  )
}

function kode(o: OrangUji, asal: AsalKode): number {
  if (asal.jenis === 'kolom') return kodeOrang(o, asal.kolom)
  return asal.pilihan.findIndex((s) => penuhi(o, s)) + 1
}

function penuhi(o: OrangUji, s: Syarat): boolean {
  if ('atau' in s) return s.atau.some((x) => penuhi(o, x))
  if ('dan' in s) return s.dan.every((x) => penuhi(o, x))
  const n = kodeOrang(o, s.kolom)
  return s.dari <= n && n <= s.sampai
}
