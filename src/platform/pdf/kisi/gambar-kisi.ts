import { gambarKepala } from './gambar-kepala.ts'
import type { Potongan } from './huruf.ts'
import {
  type BarisKisi,
  barisNama,
  type Kisi,
  LANJUT,
  SISIP,
  TAKUK,
  TINGGI_SAMBUNGAN,
  tinggiBaris,
  UKURAN,
} from './kisi.ts'
import { type HurufTerpakai, PenaKisi, type SelTertanda, WARNA } from './pena-kisi.ts'

export interface KisiTergambar {
  /** Operators of a content stream that leaves the graphics state as it found it. */
  readonly isi: string
  readonly baris: readonly (readonly SelTertanda[])[]
  readonly mcidBerikut: number
}

const POTONGAN: Record<BarisKisi['jenis'], Potongan> = { rincian: 'biasa', subtotal: 'tebal', total: 'hitam' }

/** Draws one grid with its upper left corner at (x0, y0), y counted from the foot of the page. */
export function gambarKisi(
  k: Kisi,
  x0: number,
  y0: number,
  mcid: number,
  terpakai: HurufTerpakai,
): KisiTergambar {
  const p = new PenaKisi(k, x0, mcid, terpakai)
  const awal = gambarKepala(p, k, y0)
  const { jumlah, pisah } = kolomGrup(k)
  let y = awal - (k.sambungan === '' ? 0 : TINGGI_SAMBUNGAN)
  if (y < awal) {
    p.sel(
      p.baris(),
      'isi',
      () => p.tulisRata(`${k.sambungan} (lanjutan)`, 0, awal - 8, 'biasa', UKURAN.kode, WARNA.redup),
      {
        kolom: k.lebar.length - (k.kepala[0] === '' ? 1 : 0),
      },
    )
    p.mendatar(WARNA.garis, 0.35, y)
  }
  const tinggi = k.baris.reduce((n, b) => n + tinggiBaris(b, k.lebar[1]!), 0)
  for (const j of jumlah) p.kotak(WARNA.ttk, p.kiri(j), y, k.lebar[j]!, tinggi)
  for (const [i, b] of k.baris.entries()) {
    const bawah = y - tinggiBaris(b, k.lebar[1]!)
    gambarBaris(p, k, b, y, bawah, jumlah)
    y = bawah
    if (i < k.baris.length - 1) p.mendatar(WARNA.garis, 0.35, y)
  }
  for (const kolom of pisah) p.garis(WARNA.grup, 0.5, p.ujung(kolom), y0, p.ujung(kolom), y)
  p.mendatar(WARNA.nila, 0.9, awal)
  p.mendatar(WARNA.nila, k.baris.at(-1)?.jenis === 'total' ? 0.9 : 0.6, y)
  return { isi: p.isi(), baris: p.tanda, mcidBerikut: p.mcid }
}

/** Columns that sum their group (the third of LK, PR, JML), and those behind which a new group begins. */
function kolomGrup(k: Kisi): { jumlah: ReadonlySet<number>; pisah: readonly number[] } {
  const jumlah = new Set<number>()
  const ujung: number[] = []
  let kolom = 1
  for (const g of k.grup) {
    kolom += g.kolom.length
    if (g.kolom.length === 3) jumlah.add(kolom)
    ujung.push(kolom)
  }
  return { jumlah, pisah: ujung.slice(0, -1) }
}

function gambarBaris(
  p: PenaKisi,
  k: Kisi,
  b: BarisKisi,
  atas: number,
  bawah: number,
  jumlah: ReadonlySet<number>,
): void {
  const potongan = POTONGAN[b.jenis]
  const dasar = (atas + bawah) / 2 - 2.64
  if (b.jenis !== 'rincian')
    p.kotak(
      b.jenis === 'total' ? WARNA.nilaMuda : WARNA.subtotal,
      p.kiri(0),
      atas,
      p.tepi - p.kiri(0),
      atas - bawah,
    )
  if (b.jenis === 'total') p.mendatar(WARNA.nila, 0.9, atas)
  const tr = p.baris()
  if (k.kepala[0] !== '')
    p.sel(tr, 'isi', () => {
      const warna = b.jenis === 'rincian' ? WARNA.redup : WARNA.teks
      if (b.sel[0] !== '') p.tulisRata(b.sel[0]!, 0, dasar, potongan, UKURAN.kode, warna)
    })
  const nama = barisNama(b, k.lebar[1]!)
  p.sel(tr, 'kepala-baris', () => {
    for (const [n, l] of nama.entries()) {
      const y = dasar + ((nama.length - 1) / 2 - n) * LANJUT
      p.tulis(l, p.kiri(1) + SISIP + b.takuk * TAKUK, y, potongan, UKURAN.isi, WARNA.teks)
    }
  })
  for (let c = 2; c < k.lebar.length; c++) {
    const t = b.sel[c]!
    const tebal = b.jenis === 'rincian' && jumlah.has(c) ? 'tebal' : potongan
    const warna = t === '0' || t === 'x' || t === '-' ? WARNA.abu : WARNA.teks
    p.sel(tr, 'isi', () => p.tulisRata(t, c, dasar, tebal, UKURAN.isi, warna))
  }
}
