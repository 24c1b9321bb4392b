import type { BarisAlur, SimbolAlur } from './baris-alur.ts'
import type { BidangLembar } from './bidang-lembar.ts'
import type { Arah, Bidang, Kotak, Pintu } from './panah.ts'
import type { PanahLembar } from './panah-lembar.ts'
import type { Segilima } from './segilima.ts'

/** Room for an arrow's head before the symbol, and the shortest piece with which an arrow leaves. */
const RUANG = { kepala: 2.3, pangkal: 0.9 }
/** Ways back enter a side beside its middle, where the way out begins. */
const GESER_SISI = 1.5
/** Lines beside a border: never on it. */
const DARI_BATAS = 0.9
const JARAK_LAJUR = 1.1

/** Where an arrow may leave a symbol; `hadap` is the side of its target: -1 left, 1 right, 0 the same column. */
export function pintuKeluar(s: SimbolAlur, p: PanahLembar, hadap: number): Pintu[] {
  const kaki = p.ke === undefined || (p.maju && hadap === 0) ? 0 : p.maju ? 4 : 7
  return [
    ...sisi(s, 0, 'keluar', (arah) =>
      p.ke === undefined ? 30 : hadap === 0 ? (arah === 1 ? 2 : 3) : arah === hadap ? 0 : 6,
    ),
    pintu(s.x + s.l / 2, s.y + s.t, 'selatan', kaki, RUANG.pangkal),
  ]
}

/** Where an arrow may arrive; `hadap` is the side on which it begins. */
export function pintuMasuk(s: SimbolAlur, p: PanahLembar, hadap: number, pertama: boolean): Pintu[] {
  const kepala = pintu(s.x + s.l / 2, s.y, 'selatan', p.maju ? 0 : pertama ? 4 : 8, RUANG.kepala)
  const biayaSisi = (p.maju ? 9 : 0) + (s.jenis === 'belah-ketupat' ? 3 : 0)
  const harga = (arah: number) => biayaSisi + (arah === hadap ? 0 : 3)
  if (s.jenis === 'belah-ketupat' || p.ke === undefined) return [kepala, ...sisi(s, 0, 'masuk', harga)]
  return [
    kepala,
    ...sisi(s, GESER_SISI, 'masuk', harga),
    ...sisi(s, -GESER_SISI, 'masuk', (arah) => harga(arah) + 1),
  ]
}

export function pintuSegilima(s: Segilima, cara: 'masuk' | 'keluar'): Pintu {
  const ruang = cara === 'masuk' ? RUANG.kepala : RUANG.pangkal
  const turun = (cara === 'masuk') !== s.atas
  // Above the rows its tip looks at them, below them its flat edge.
  return pintu(s.x + s.l / 2, s.atas ? s.y + s.t : s.y, turun ? 'selatan' : 'utara', 0, ruang)
}

function sisi(
  s: SimbolAlur,
  geser: number,
  cara: 'masuk' | 'keluar',
  harga: (arah: -1 | 1) => number,
): Pintu[] {
  const y = s.y + s.t / 2 + geser
  // The end of a capsule is a half circle.
  const r = s.t / 2
  const cekung = s.jenis === 'kapsul' ? r - Math.sqrt(r * r - geser * geser) : 0
  const ruang = cara === 'masuk' ? RUANG.kepala : RUANG.pangkal
  const arah = (kanan: boolean): Arah => (kanan === (cara === 'keluar') ? 'timur' : 'barat')
  return [
    pintu(s.x + s.l - cekung, y, arah(true), harga(1), ruang),
    pintu(s.x + cekung, y, arah(false), harga(-1), ruang),
  ]
}

function pintu(x: number, y: number, arah: Arah, biaya: number, ruang: number): Pintu {
  return { x: bulat(x), y: bulat(y), arah, biaya, ruang }
}

/** The lines on which the arrows of a page may run: through the middle of columns and rows, and beside every border. */
export function kisiHalaman(
  b: BidangLembar,
  baris: readonly BarisAlur[],
  segilima: readonly Segilima[],
  batas: { atas: number; bawah: number; tinggi: number },
): Bidang {
  const { kiri, lebar, jumlah } = b.pelaksana
  const sela = (lebar - b.simbol.l) / 2
  const xs = Array.from({ length: jumlah }, (_, k) => kiri + (k + 0.5) * lebar)
  for (let k = 0; k <= jumlah; k++) {
    const x = kiri + k * lebar
    for (const d of lajur(sela)) {
      if (k > 0) xs.push(x - d)
      if (k < jumlah) xs.push(x + d)
    }
  }
  const ys = baris.flatMap((r) => {
    const [s, akhir] = r.simbol as [SimbolAlur, SimbolAlur?]
    const bawah = akhir ?? s
    const tengah = s.y + s.t / 2
    return [
      ...lajur(s.y - r.y).map((d) => r.y + d),
      ...lajur(r.y + r.tinggi - bawah.y - bawah.t).map((d) => r.y + r.tinggi - d),
      tengah,
      ...(s.jenis === 'belah-ketupat' ? [] : [tengah - GESER_SISI, tengah + GESER_SISI]),
      ...(akhir ? [s.y + s.t + 1.1, akhir.y - RUANG.kepala, akhir.y + akhir.t / 2] : []),
    ]
  })
  for (const d of [0.9, 2, 3.1, 4.2]) {
    if (batas.atas > 0) ys.push(batas.atas - d)
    if (batas.tinggi > batas.bawah) ys.push(batas.bawah + d - 0.1)
  }
  return {
    xs: [...xs, ...segilima.map((s) => s.x + s.l / 2)].map(bulat),
    ys: ys.map(bulat),
    halangan: [...baris.flatMap((r) => [...r.simbol, ...ruangTulisan(r)]), ...segilima],
  }
}

/** Beside the arrow to the end of a refusal stands its word; nothing else may pass there. */
function ruangTulisan({ simbol: [s, akhir] }: BarisAlur): Kotak[] {
  return s && akhir ? [{ x: s.x + s.l / 2 + 1.1, y: s.y + s.t + 1, l: 4.6, t: akhir.y - s.y - s.t - 2 }] : []
}

/** Distances from a border of the lines that fit between it and a symbol. */
function lajur(sela: number): number[] {
  const hasil: number[] = []
  for (let d = DARI_BATAS; d <= sela - DARI_BATAS + 1e-6 && hasil.length < 7; d += JARAK_LAJUR) hasil.push(d)
  return hasil
}

const bulat = (mm: number): number => Math.round(mm * 100) / 100
