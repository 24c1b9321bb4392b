import { huruf } from './huruf.ts'
import { KEPALA_BARIS, type Kisi, SISIP, UKURAN, ukurKepala } from './kisi.ts'
import { lipat } from './lipat.ts'
import { type PenaKisi, type SelTertanda, WARNA } from './pena-kisi.ts'

/** Draws the heads from `y0` down: labels of groups, columns, their numbers. Gives the y where rows begin. */
export function gambarKepala(p: PenaKisi, k: Kisi, y0: number): number {
  const ukuran = ukurKepala(k)
  const bawahLabel = y0 - ukuran.tinggiLabel
  const bawahKolom = bawahLabel - ukuran.tinggiKolom
  const akhir = y0 - ukuran.tinggi
  const berlabel = ukuran.tinggiLabel > 0
  p.kotak(WARNA.nilaMuda, p.kiri(0), y0, p.tepi - p.kiri(0), ukuran.tinggi)
  const label = berlabel ? p.baris() : []
  const kolom = p.baris()
  for (const c of [0, 1] as const)
    if (k.kepala[c] !== '')
      p.sel(
        berlabel ? label : kolom,
        'kepala-kolom',
        () => p.tulisRata(k.kepala[c], c, (y0 + bawahKolom) / 2 - 2.3, 'tebal', UKURAN.kepala, WARNA.nila),
        { baris: berlabel ? 2 : 1 },
      )
  let c = 2
  for (const [i, g] of k.grup.entries()) {
    const baris = ukuran.label[i]!
    if (berlabel) gambarLabel(p, label, baris, c, g.kolom.length, y0, bawahLabel)
    for (const t of g.kolom) {
      gambarKolom(p, kolom, t, c, k.lebar[c]!, bawahKolom)
      c++
    }
  }
  const nomor = p.baris()
  const geser = k.kepala[0] === '' ? 1 : 0
  for (let i = geser; i < k.lebar.length; i++) {
    const t = `(${i < 2 ? i + 1 - geser : k.nomorKolom + i - 2})`
    p.sel(nomor, 'kepala-kolom', () => p.tulisRata(t, i, akhir + 2.4, 'biasa', UKURAN.nomor, WARNA.redup))
  }
  p.mendatar(WARNA.nila, 0.9, y0)
  return akhir
}

function gambarLabel(
  p: PenaKisi,
  tr: SelTertanda[],
  baris: readonly string[],
  kolom: number,
  banyak: number,
  atas: number,
  bawah: number,
): void {
  const [kiri, kanan] = [p.kiri(kolom), p.ujung(kolom + banyak - 1)]
  const mulai = atas - (atas - bawah - baris.length * KEPALA_BARIS) / 2 - 6.4
  const tulis = () => {
    for (const [n, l] of baris.entries()) {
      const x = (kiri + kanan - huruf('tebal').lebar(l, UKURAN.kepala)) / 2
      p.tulis(l, x, mulai - n * KEPALA_BARIS, 'tebal', UKURAN.kepala, WARNA.nila)
    }
  }
  p.sel(tr, 'kepala-kolom', tulis, { kolom: banyak })
  if (baris.length > 0) p.garis(WARNA.grup, 0.5, kiri, bawah, kanan, bawah)
}

function gambarKolom(
  p: PenaKisi,
  tr: SelTertanda[],
  teks: string,
  kolom: number,
  lebar: number,
  bawah: number,
): void {
  const baris = lipat(teks, 'tebal', UKURAN.kepala, lebar - 2 * SISIP)
  const mulai = bawah + 3.2 + (baris.length - 1) * KEPALA_BARIS
  p.sel(tr, 'kepala-kolom', () => {
    for (const [n, l] of baris.entries())
      p.tulisRata(l, kolom, mulai - n * KEPALA_BARIS, 'tebal', UKURAN.kepala, WARNA.nila)
  })
}
