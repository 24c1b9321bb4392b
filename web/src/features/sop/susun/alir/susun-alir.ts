import type { JalanLangkah } from '../naskah/jalan-langkah.ts'
import type { Bentuk } from '../naskah/naskah.ts'
import { bagiJalur } from './bagi-jalur.ts'
import type { LangkahAlir, Rute } from './langkah-alir.ts'
import { letakAkhir } from './letak-akhir.ts'
import { pilihSela } from './pilih-sela.ts'

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
  /** Small capsules in which refusals end. */
  readonly akhir: readonly SimbolTergambar[]
  /** Left edges of the columns, and the right edge of the last. */
  readonly batas: readonly number[]
}

export const UKURAN_SIMBOL = {
  kapsul: { lebar: 44, tinggi: 22 },
  kotak: { lebar: 44, tinggi: 22 },
  'belah-ketupat': { lebar: 46, tinggi: 30 },
} as const satisfies Record<Bentuk, { lebar: number; tinggi: number }>
const AKHIR = { lebar: 26, tinggi: 14 } as const
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
  const menuju = pilihSela(
    langkah,
    jalan.filter((j) => j.jenis !== 'tolak'),
    jumlahKolom,
  )
  const { jalur, banyak } = bagiJalur(menuju, jumlahKolom)
  const tolak = jalan
    .filter((j) => j.jenis === 'tolak')
    .map((j) => ({ jalan: j, ...letakAkhir(langkah, menuju, j.dari, jumlahKolom) }))
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
  // A margin for refusals that find no free column.
  const pinggir = tolak.some((t) => t.kolom === jumlahKolom) ? LEBAR_TEMPAT : 0
  const rute: readonly Rute[] = [
    ...menuju,
    ...tolak.map((t) => ({ jalan: t.jalan, keluar: t.sisi, masuk: 'atas' as const })),
  ]
  const tegak = [
    ...menuju.map((r, i) =>
      r.sela === undefined ? simbol[r.jalan.ke]!.pusat.x : awalSela[r.sela]! + (jalur[i] ?? 0) * JALUR,
    ),
    ...tolak.map((t) => pusatKolom[t.kolom] ?? x + LEBAR_TEMPAT / 2),
  ]
  const geser = bagiSambungan(rute, (i, langkah) => Math.abs(tegak[i]! - simbol[langkah]!.pusat.x))
  const panah = rute.map((r, i) => {
    const keluar = tepi(simbol[r.jalan.dari]!, r.keluar, geser.keluar[i]!)
    const masuk = tepi(simbol[r.jalan.ke]!, r.masuk, geser.masuk[i]!)
    const titik =
      r.jalan.jenis === 'tolak' ? keAkhir(r, keluar, tegak[i]!) : belokkan(r, keluar, masuk, tegak[i]!)
    return { ...r.jalan, titik, ...label(r, keluar, geser.keluar[i]!) }
  })
  const akhir = tolak.map(({ jalan: { dari }, kolom }, i) => {
    const ke = menuju.length + i
    const pusat = { x: tegak[ke]!, y: simbol[dari]!.pusat.y + geser.keluar[ke]! }
    return { id: `akhir-${langkah[dari]!.id}`, kolom, bentuk: 'kapsul' as const, pusat, ...AKHIR }
  })
  return { lebar: x + pinggir, tinggi: langkah.length * tinggiBaris, simbol, panah, akhir, batas }
}

function keAkhir(r: Rute, keluar: Titik, x: number): Titik[] {
  return [keluar, { x: x + (r.keluar === 'kiri' ? 1 : -1) * (AKHIR.lebar / 2), y: keluar.y }]
}

function belokkan(r: Rute, keluar: Titik, masuk: Titik, x: number): Titik[] {
  if (r.keluar === 'bawah') return [keluar, masuk]
  if (r.sela === undefined) return [keluar, { x, y: keluar.y }, masuk]
  return [keluar, { x, y: keluar.y }, { x, y: masuk.y }, masuk]
}

// Beside the symbol; above its line, or below it where another line leaves above.
function label(r: Rute, keluar: Titik, geser: number): Pick<PanahTergambar, 'letakLabel'> {
  if (!r.jalan.label) return {}
  if (r.keluar === 'bawah') return { letakLabel: { x: keluar.x + 4, y: keluar.y + 11, rata: 'start' } }
  const y = keluar.y + (geser > 0 ? 12 : -4)
  return r.keluar === 'kiri'
    ? { letakLabel: { x: keluar.x - 3, y, rata: 'end' } }
    : { letakLabel: { x: keluar.x + 3, y, rata: 'start' } }
}

/**
 * Where several arrows meet one side they stand apart, in the order in which they cross each other least: those that go
 * up above those that go down; of those that go up the nearest is highest, of those that go down the farthest.
 */
function bagiSambungan(
  rute: readonly Rute[],
  jarakTegak: (rute: number, langkah: number) => number,
): { keluar: number[]; masuk: number[] } {
  const perSisi = new Map<string, { i: number; ujung: 'keluar' | 'masuk'; urut: number }[]>()
  const hasil = { keluar: rute.map(() => 0), masuk: rute.map(() => 0) }
  rute.forEach((r, i) => {
    const { dari, ke } = r.jalan
    for (const [ujung, langkah, sisi, arah] of [
      ['keluar', dari, r.keluar, ke - dari],
      ['masuk', ke, r.masuk, dari - ke],
    ] as const) {
      if (sisi === 'atas' || sisi === 'bawah') continue
      const kunci = `${langkah} ${sisi}`
      // The end of a refusal lies outside of all others and is drawn in the middle of them.
      const jauh = jarakTegak(i, langkah)
      perSisi.set(kunci, [...(perSisi.get(kunci) ?? []), { i, ujung, urut: arah < 0 ? jauh - 1e6 : -jauh }])
    }
  })
  for (const ujung of perSisi.values()) {
    const urut = ujung.toSorted((a, b) => a.urut - b.urut || a.i - b.i)
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
