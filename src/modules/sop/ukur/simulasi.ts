import { menitBakuLangkah } from '../berkas/tenggat.ts'
import { type DefinisiSop, judulPelaksana, type LangkahSop, pelakuLangkah } from '../definisi/definisi-sop.ts'
import type { SinggahTerukur } from './hitung-ukur.ts'
import { persentil, urut } from './persentil.ts'

export interface BahanSimulasi {
  readonly definisi: DefinisiSop
  /** The version on which the stays were measured: who acted at a step then. */
  readonly terukurPada: DefinisiSop
  readonly singgah: readonly SinggahTerukur[]
  /** When each case of the period was opened, in working minutes since its beginning. */
  readonly buka: readonly number[]
  /** Officials of each actor key; absent: as many as are needed. */
  readonly kapasitas: Readonly<Record<string, number>>
  readonly benih: number
  readonly ulangan: number
}
interface Sebaran {
  readonly tengah: number
  readonly dari: number
  readonly sampai: number
}
export interface HasilSimulasi {
  readonly median: Sebaran
  readonly p90: Sebaran
  readonly andaian: readonly string[]
}
type Contoh = Pick<SinggahTerukur, 'tunggu' | 'kerja' | 'hasil' | 'ke'>

/** A case that goes back more often is let through: the sample held nothing but returns. */
const KUNJUNGAN_MAKS = 50

/**
 * Replays the cases of a period on a definition: each step waits and works as long as a stay drawn from those that were
 * measured there (bootstrap; waiting, working and exit of one stay together), officials take one case at a time, and
 * minutes are working minutes. Pure and seeded; a step keeps its draws when steps around it change, so two definitions
 * are compared on the same luck. Undefined without cases.
 */
export function simulasi(b: BahanSimulasi): HasilSimulasi | undefined {
  if (b.buka.length === 0) return undefined
  const { contoh, andaian } = siapkanContoh(b)
  const median: number[] = []
  const p90: number[] = []
  for (let u = 0; u < b.ulangan; u++) {
    const lama = urut(jalankanUlangan(b, contoh, u))
    median.push(persentil(lama, 0.5))
    p90.push(persentil(lama, 0.9))
  }
  return { median: sebaran(median), p90: sebaran(p90), andaian }
}

function sebaran(angka: readonly number[]): Sebaran {
  const t = urut(angka)
  return { tengah: persentil(t, 0.5), dari: persentil(t, 0.05), sampai: persentil(t, 0.95) }
}

/** The stays that each step draws from. A step that was never measured borrows, and says so. */
export function siapkanContoh(b: Pick<BahanSimulasi, 'definisi' | 'terukurPada' | 'singgah'>): {
  contoh: ReadonlyMap<string, readonly Contoh[]>
  andaian: readonly string[]
} {
  const andaian: string[] = []
  // Stays that were cut short from outside say nothing of how long the step takes.
  const pakai = b.singgah.filter((s) => ['selesai', 'dikembalikan', 'ditolak'].includes(s.hasil))
  const menurut = Map.groupBy(pakai, (s) => s.langkah)
  const pelakuDulu = new Map(b.terukurPada.langkah.map((l) => [l.id, pelakuLangkah(b.terukurPada, l)]))
  const contoh = new Map<string, readonly Contoh[]>()
  for (const [i, l] of b.definisi.langkah.entries()) {
    const sendiri = menurut.get(l.id)
    const siapa = pelakuLangkah(b.definisi, l)
    if (sendiri) {
      contoh.set(l.id, sendiri)
      if (pelakuDulu.get(l.id) !== siapa)
        andaian.push(
          `Langkah ${i + 1} berganti pelaksana; dianggap ${judulPelaksana(b.definisi, siapa)} memerlukan waktu yang sama.`,
        )
      continue
    }
    const rekan = pakai.filter((s) => pelakuDulu.get(s.langkah) === siapa)
    const pinjam = rekan.length > 0 ? rekan : pakai
    contoh.set(l.id, pinjaman(l, pinjam))
    andaian.push(
      tulisPinjaman(
        i + 1,
        l,
        rekan.length > 0 ? judulPelaksana(b.definisi, siapa) : undefined,
        pinjam.length,
      ),
    )
  }
  return { contoh, andaian }
}

function pinjaman(l: LangkahSop, pinjam: readonly SinggahTerukur[]): Contoh[] {
  const baku = menitBakuLangkah(l)
  const sumber = pinjam.length > 0 ? pinjam : [{ tunggu: 0, kerja: 0 }]
  return sumber.map((s) => ({ tunggu: s.tunggu, kerja: baku ?? s.kerja, hasil: 'selesai', ke: null }))
}

function tulisPinjaman(nomor: number, l: LangkahSop, siapa: string | undefined, banyak: number): string {
  const kerja = menitBakuLangkah(l) === null ? 'dari langkah lain' : `dari yang ditulis (${l.waktu})`
  const tunggu =
    banyak === 0
      ? 'dianggap tidak menunggu'
      : `tunggunya dari ${banyak} singgah ${siapa ?? 'semua pelaksana'}`
  return `Langkah ${nomor} belum pernah diukur: lamanya ${kerja}, ${tunggu}.`
}

interface Peristiwa {
  saat: number
  kasus: number
  langkah: number
  giliran: number
  jenis: 'siap' | 'selesai'
  contoh: Contoh
}
interface Kasus {
  readonly buka: number
  blok: number
  sisa: number
  /** Grows whenever the case moves on: what was under way before is closed. */
  giliran: number
  kunjungan: number[]
}

/** One replay: working minutes of each case from opening to end, in the order of `buka`. */
export function jalankanUlangan(
  b: Pick<BahanSimulasi, 'definisi' | 'buka' | 'kapasitas' | 'benih'>,
  contoh: ReadonlyMap<string, readonly Contoh[]>,
  ulangan: number,
): number[] {
  const d = b.definisi
  const blok = susunBlok(d)
  const pelaku = d.langkah.map((l) => pelakuLangkah(d, l))
  const sidik = d.langkah.map((l) => sidikTeks(l.id))
  const bebas = new Map(
    Object.entries(b.kapasitas).map(([k, n]) => [k, Array<number>(Math.max(1, n)).fill(0)]),
  )
  const lama = Array<number>(b.buka.length).fill(0)
  const kasus: Kasus[] = b.buka.map((buka) => ({
    buka,
    blok: 0,
    sisa: 0,
    giliran: 0,
    kunjungan: d.langkah.map(() => 0),
  }))
  const antre = tumpukan()
  const masuk = (k: number, ke: number, langkah: readonly number[], saat: number) => {
    const c = kasus[k]!
    c.blok = ke
    c.sisa = langkah.length
    c.giliran++
    for (const l of langkah) {
      const ambil = contoh.get(d.langkah[l]!.id)!
      const undi = acakSatu(b.benih, ulangan, k, sidik[l]!, c.kunjungan[l]!++)
      const s = ambil[Math.floor(undi * ambil.length)]!
      antre.tambah({
        saat: saat + s.tunggu,
        kasus: k,
        langkah: l,
        giliran: c.giliran,
        jenis: 'siap',
        contoh: s,
      })
    }
  }
  for (const [k, c] of kasus.entries()) masuk(k, 0, blok[0]!.langkah, c.buka)
  for (let p = antre.ambil(); p; p = antre.ambil()) {
    const c = kasus[p.kasus]!
    if (p.giliran !== c.giliran) continue
    if (p.jenis === 'siap') {
      const meja = bebas.get(pelaku[p.langkah]!)
      const mulai = meja ? duduk(meja, p.saat, p.contoh.kerja) : p.saat
      antre.tambah({ ...p, jenis: 'selesai', saat: mulai + p.contoh.kerja })
      continue
    }
    const kembali = p.contoh.hasil === 'dikembalikan' ? d.langkah.findIndex((l) => l.id === p.contoh.ke) : -1
    if (kembali >= 0 && kembali < p.langkah && c.kunjungan[p.langkah]! < KUNJUNGAN_MAKS) {
      masuk(
        p.kasus,
        blok.findIndex((x) => x.langkah.includes(kembali)),
        [kembali],
        p.saat,
      )
      continue
    }
    if (p.contoh.hasil !== 'ditolak' && --c.sisa > 0) continue
    const lanjut = p.contoh.hasil === 'ditolak' ? undefined : blok[c.blok]!.lanjut
    if (lanjut === undefined) {
      lama[p.kasus] = p.saat - c.buka
      c.giliran++
    } else masuk(p.kasus, lanjut, blok[lanjut]!.langkah, p.saat)
  }
  return lama
}

/** The earliest free official takes the case; until then it waits. */
function duduk(meja: number[], siap: number, kerja: number): number {
  const j = meja.indexOf(Math.min(...meja))
  const mulai = Math.max(siap, meja[j]!)
  meja[j] = mulai + kerja
  return mulai
}

/** Steps that open at once are one block; `lanjut` is the block that follows, absent at the end. */
function susunBlok(d: DefinisiSop): { langkah: number[]; lanjut?: number }[] {
  const blok: { langkah: number[]; lanjut?: number }[] = []
  for (const [i, l] of d.langkah.entries()) {
    const lama = blok.at(-1)
    if (lama && l.bersama !== undefined && d.langkah[i - 1]!.bersama === l.bersama) lama.langkah.push(i)
    else blok.push({ langkah: [i] })
  }
  for (const [n, x] of blok.entries()) {
    const lanjut = d.langkah[x.langkah.at(-1)!]!.lanjut
    const ke =
      lanjut === undefined ? n + 1 : blok.findIndex((y) => y.langkah.some((i) => d.langkah[i]!.id === lanjut))
    if (ke < blok.length && ke >= 0) x.lanjut = ke
  }
  return blok
}

/** Binary heap by time; of two at one time the earlier case goes first, so a run never depends on chance. */
function tumpukan() {
  const isi: Peristiwa[] = []
  const dulu = (a: Peristiwa, b: Peristiwa) => a.saat < b.saat || (a.saat === b.saat && a.kasus < b.kasus)
  return {
    tambah(p: Peristiwa) {
      let i = isi.push(p) - 1
      while (i > 0 && dulu(p, isi[(i - 1) >> 1]!)) {
        isi[i] = isi[(i - 1) >> 1]!
        i = (i - 1) >> 1
      }
      isi[i] = p
    },
    ambil(): Peristiwa | undefined {
      const puncak = isi[0]
      const akhir = isi.pop()
      if (!puncak || !akhir || isi.length === 0) return puncak
      let i = 0
      for (;;) {
        let anak = 2 * i + 1
        if (anak >= isi.length) break
        if (anak + 1 < isi.length && dulu(isi[anak + 1]!, isi[anak]!)) anak++
        if (!dulu(isi[anak]!, akhir)) break
        isi[i] = isi[anak]!
        i = anak
      }
      isi[i] = akhir
      return puncak
    },
  }
}

/** One number in [0, 1) for this draw and no other: mixing of murmur3 over its coordinates. */
function acakSatu(...letak: readonly number[]): number {
  let h = 0x9e3779b9
  for (const n of letak) {
    h = Math.imul(h ^ n, 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h ^= h >>> 16
  }
  return (h >>> 0) / 2 ** 32
}

function sidikTeks(teks: string): number {
  let h = 0
  for (const c of teks) h = (Math.imul(h, 31) + c.codePointAt(0)!) | 0
  return h
}
