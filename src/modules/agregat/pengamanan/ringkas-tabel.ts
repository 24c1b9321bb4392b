import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import type { TabelTerlindung } from './lindungi.ts'
import type { RingkasanTabel } from './pengamanan.contract.ts'
import type { TabelRuang } from './tabel-ruang.ts'

/** What a table loses by being made public. */
export function ringkasTabel(
  d: DefinisiTabel,
  metode: RingkasanTabel['metode'],
  diminta: RingkasanTabel['diminta'],
  t: TabelRuang,
  l: TabelTerlindung,
): RingkasanTabel {
  const lebar = t.kolom.length
  const batas = l.terbit ? URUT_TINGKAT.indexOf(l.terbit) : -1
  const tercetak = t.baris.flatMap((b, i) => {
    const di = URUT_TINGKAT.indexOf(b.tingkat)
    return batas >= 0 && (i === 0 || di <= batas) ? [{ i, di }] : []
  })
  const terbawah = Math.max(...tercetak.map((x) => x.di))
  const baris = new Set(tercetak.filter((x) => x.di === terbawah).map((x) => x.i))
  const rinci = t.grup.map((g) => g.length === t.dimensi.length)
  const dihitung = (kolom: number) => kolom % 3 < 2 && rinci[Math.floor(kolom / 3)]!
  const nilai = (b: number, k: number) => t.nilai[b * lebar + k]!
  let orangSemua = 0
  for (const b of baris) for (let k = 0; k < lebar; k++) if (dihitung(k)) orangSemua += nilai(b, k)
  return {
    id: d.id,
    nomor: d.nomor,
    judulPendek: d.judulPendek,
    metode,
    ...(diminta && { diminta }),
    ...(l.terbit && { terbit: l.terbit }),
    jumlahSel: tercetak.length * lebar,
    utama: l.tekan.filter((x) => x.utama).length,
    pelengkap: l.tekan.filter((x) => !x.utama).length,
    orangDitekan: l.tekan
      .filter((x) => baris.has(x.baris) && dihitung(x.kolom))
      .reduce((n, x) => n + nilai(x.baris, x.kolom), 0),
    orangSemua,
  }
}
