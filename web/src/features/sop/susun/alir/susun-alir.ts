import type { JalanLangkah } from '../naskah/jalan-langkah.ts'
import type { Bentuk } from '../naskah/naskah.ts'
import { bagiJalur } from './bagi-jalur.ts'
import { pilihSela, type Rute } from './pilih-sela.ts'

/** One step for drawing: which column its symbol stands in. */
export interface LangkahAlir {
  readonly id: string
  readonly kolom: number
  readonly bentuk: Bentuk
}

export interface Titik {
  readonly x: number
  readonly y: number
}

export interface SimbolTergambar extends LangkahAlir {
  readonly pusat: Titik
  readonly lebar: number
  readonly tinggi: number
}

export interface PanahTergambar extends JalanLangkah {
  /** Corners from the source's edge to the target's edge; each piece is level or upright. */
  readonly titik: readonly Titik[]
  readonly letakLabel?: Titik & { readonly rata: 'start' | 'end' }
}

export interface AlirTergambar {
  readonly lebar: number
  readonly tinggi: number
  readonly simbol: readonly SimbolTergambar[]
  readonly panah: readonly PanahTergambar[]
  /** Left edges of the columns, and the right edge of the last. */
  readonly batas: readonly number[]
}

export const UKURAN_SIMBOL = {
  kapsul: { lebar: 44, tinggi: 22 },
  kotak: { lebar: 44, tinggi: 22 },
  'belah-ketupat': { lebar: 46, tinggi: 30 },
} as const satisfies Record<Bentuk, { lebar: number; tinggi: number }>
const LEBAR_TEMPAT = 46
/** Least width between two columns, and what each upright piece in it adds. */
const SELA = 26
const JALUR = 8
const JARAK_SAMBUNGAN = 8

/**
 * Draws the flow: one symbol a row, so a level piece in its own row meets no other symbol; upright pieces run in the
 * gaps between columns (one lane each), or down a column that is empty between the two rows.
 */
export function susunAlir(
  langkah: readonly LangkahAlir[],
  jalan: readonly JalanLangkah[],
  jumlahKolom: number,
  tinggiBaris: number,
): AlirTergambar {
  const rute = pilihSela(langkah, jalan, jumlahKolom)
  const { jalur, banyak } = bagiJalur(rute, jumlahKolom)
  const batas: number[] = []
  const pusatKolom: number[] = []
  const awalSela: number[] = []
  let x = 0
  for (let k = 0; k <= jumlahKolom; k++) {
    const sela = SELA + Math.max(0, (banyak[k] ?? 0) - 2) * JALUR
    awalSela.push(x + sela / 2 - (((banyak[k] ?? 0) - 1) * JALUR) / 2)
    batas.push(k === 0 ? 0 : k === jumlahKolom ? x + sela : x + sela / 2)
    x += sela
    if (k === jumlahKolom) break
    pusatKolom.push(x + LEBAR_TEMPAT / 2)
    x += LEBAR_TEMPAT
  }
  const simbol = langkah.map((l, i) => ({
    ...l,
    ...UKURAN_SIMBOL[l.bentuk],
    pusat: { x: pusatKolom[l.kolom] ?? 0, y: (i + 0.5) * tinggiBaris },
  }))
  const sambungan = bagiSambungan(rute)
  const panah = rute.map((r, i) => {
    const [dari, ke] = [simbol[r.jalan.dari]!, simbol[r.jalan.ke]!]
    const keluar = tepi(dari, r.keluar, sambungan.keluar[i]!)
    const masuk = tepi(ke, r.masuk, sambungan.masuk[i]!)
    return { ...r.jalan, titik: belokkan(r, keluar, masuk, awalSela, jalur[i] ?? 0), ...label(r, keluar) }
  })
  return { lebar: x, tinggi: langkah.length * tinggiBaris, simbol, panah, batas }
}

function belokkan(r: Rute, keluar: Titik, masuk: Titik, awalSela: readonly number[], jalur: number): Titik[] {
  if (r.sela === undefined) {
    return r.keluar === 'bawah' ? [keluar, masuk] : [keluar, { x: masuk.x, y: keluar.y }, masuk]
  }
  const x = awalSela[r.sela]! + jalur * JALUR
  return [keluar, { x, y: keluar.y }, { x, y: masuk.y }, masuk]
}

function label(r: Rute, keluar: Titik): Pick<PanahTergambar, 'letakLabel'> {
  if (!r.jalan.label) return {}
  if (r.keluar === 'bawah') return { letakLabel: { x: keluar.x + 4, y: keluar.y + 11, rata: 'start' } }
  return r.keluar === 'kiri'
    ? { letakLabel: { x: keluar.x - 3, y: keluar.y - 4, rata: 'end' } }
    : { letakLabel: { x: keluar.x + 3, y: keluar.y - 4, rata: 'start' } }
}

/** Where several arrows meet one side they stand apart, those from above higher. */
function bagiSambungan(rute: readonly Rute[]): { keluar: number[]; masuk: number[] } {
  const perSisi = new Map<string, { i: number; ujung: 'keluar' | 'masuk'; arah: number }[]>()
  const hasil = { keluar: rute.map(() => 0), masuk: rute.map(() => 0) }
  rute.forEach((r, i) => {
    const { dari, ke } = r.jalan
    for (const [ujung, langkah, sisi, arah] of [
      ['keluar', dari, r.keluar, ke - dari],
      ['masuk', ke, r.masuk, dari - ke],
    ] as const) {
      if (sisi === 'atas' || sisi === 'bawah') continue
      const kunci = `${langkah} ${sisi}`
      perSisi.set(kunci, [...(perSisi.get(kunci) ?? []), { i, ujung, arah }])
    }
  })
  for (const ujung of perSisi.values()) {
    const urut = ujung.toSorted((a, b) => a.arah - b.arah || a.i - b.i)
    const jarak = Math.min(JARAK_SAMBUNGAN, urut.length > 1 ? 16 / (urut.length - 1) : 0)
    urut.forEach((u, k) => {
      hasil[u.ujung][u.i] = (k - (urut.length - 1) / 2) * jarak
    })
  }
  return hasil
}

/** A point on the outline of a symbol: `geser` up or down from the middle of its left or right side. */
function tepi(s: SimbolTergambar, sisi: Rute['keluar'], geser: number): Titik {
  const { x, y } = s.pusat
  if (sisi === 'atas') return { x, y: y - s.tinggi / 2 }
  if (sisi === 'bawah') return { x, y: y + s.tinggi / 2 }
  const arah = sisi === 'kiri' ? -1 : 1
  return { x: x + arah * setengahLebar(s, geser), y: y + geser }
}

function setengahLebar(s: SimbolTergambar, geser: number): number {
  const [l, t] = [s.lebar / 2, s.tinggi / 2]
  if (s.bentuk === 'belah-ketupat') return l * (1 - Math.abs(geser) / t)
  if (s.bentuk === 'kapsul') return l - t + Math.sqrt(Math.max(0, t * t - geser * geser))
  return l
}
