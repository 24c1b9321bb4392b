import { cariLangkah, type SelDicari } from './cari-saksi.ts'
import { type Ruang, susunRuang, URUT } from './ruang.ts'
import type { TabelRuang } from './tabel-ruang.ts'
import {
  BUKA,
  type Keadaan,
  SUDAH_TERBIT,
  TAK_TERCETAK,
  TEKAN_DIKETAHUI,
  TEKAN_PELENGKAP,
  TEKAN_UTAMA,
} from './timbang-langkah.ts'

export interface MintaLindungi {
  readonly tabel: readonly TabelRuang[]
  /** Cells of 1 ... ambang-1 are small. */
  readonly ambang: number
  /** False leaves only the small cells themselves empty: what the attacker of the test then recovers. */
  readonly pelengkap?: boolean
  /** Cells that earlier editions of this snapshot printed, and those they hid (`alamatSel`). */
  readonly sudahTerbit?: ReadonlySet<string>
  readonly sudahTekan?: ReadonlySet<string>
  /**
   * Cells that another snapshot's edition of this semester printed with the same figure: readers take them for known, so
   * that no witness may move them.
   */
  readonly diketahui?: ReadonlySet<string>
  /** Hidden in the edition of the semester before. */
  readonly polaDahulu?: ReadonlySet<string>
}

export interface TabelTerlindung {
  readonly id: string
  /** As printed: the level asked for, or a coarser one where no safe pattern exists; absent: not printed. */
  readonly terbit?: (typeof URUT)[number] | undefined
  /** Row (0 the total) × column, 1 small, 2 complementary; only rows down to `terbit`. */
  readonly tekan: readonly { readonly baris: number; readonly kolom: number; readonly utama: boolean }[]
}

export interface HasilLindungi {
  readonly tabel: readonly TabelTerlindung[]
  /** Tables that had to go up a level, and how often. */
  readonly dinaikkan: readonly { readonly tabel: string; readonly dari: string; readonly ke?: string }[]
  /** Small cells that an earlier edition printed when the threshold was lower: known, cannot be hidden any more. */
  readonly telanjurTerbit: number
  /** Small cells that an earlier edition hid and that no witness is found for beside what both editions print. */
  readonly tanpaSaksi: number
}

export function alamatSel(tabel: string, wilayah: string, kolom: string): string {
  return `${tabel}|${wilayah}|${kolom}`
}

/**
 * Chooses what to hide. Every small cell gets a witness: other populations that agree with everything printed, in which
 * that cell is smaller and larger, together at least `ambang` apart. Whoever solves all that is printed finds each of
 * them, so no more than that interval. Hiding more never takes a witness away, so one pass is enough. A table in which
 * some cell finds no witness is printed one level coarser and everything is chosen anew. The same input gives the same
 * pattern: nothing is drawn, nothing depends on time.
 */
export function lindungi(m: MintaLindungi): HasilLindungi {
  const ruang = susunRuang(m.tabel)
  const dinaikkan: { tabel: string; dari: string; ke?: string }[] = []
  for (;;) {
    const { status, gagal, telanjurTerbit, tanpaSaksi } = sekali(ruang, m)
    if (gagal.size === 0) return { tabel: keHasil(ruang, status), dinaikkan, telanjurTerbit, tanpaSaksi }
    for (const i of [...gagal].sort((a, b) => a - b)) {
      const t = ruang.tabel[i]!
      const dari = URUT[t.terbit]!
      t.terbit--
      if (t.terbit < ruang.tingkat[0]!) t.terbit = -1
      dinaikkan.push({ tabel: t.asal.id, dari, ...(t.terbit >= 0 && { ke: URUT[t.terbit]! }) })
    }
  }
}

function sekali(ruang: Ruang, m: MintaLindungi) {
  const status = new Uint8Array(ruang.nilai.length).fill(TAK_TERCETAK)
  const dahulu = m.polaDahulu ? new Uint8Array(ruang.nilai.length) : undefined
  const terikat = m.sudahTerbit !== undefined || m.sudahTekan !== undefined || m.diketahui !== undefined
  const beralamat = terikat || dahulu !== undefined
  let telanjurTerbit = 0
  const kecil: SelDicari[] = []
  for (const [i, t] of ruang.tabel.entries())
    for (let simpul = 0; simpul < ruang.kode.length; simpul++) {
      const tercetak = t.terbit >= 0 && (simpul === 0 || ruang.tingkat[simpul]! <= t.terbit)
      if (!tercetak && !terikat) continue
      for (let kolom = 0; kolom < t.lebar; kolom++) {
        const sel = t.alas + simpul * t.lebar + kolom
        const alamat = beralamat ? alamatSel(t.asal.id, ruang.kode[simpul]!, t.asal.kolom[kolom]!) : ''
        const dulu = m.sudahTekan?.has(alamat) ?? false
        if (m.polaDahulu?.has(alamat)) dahulu![sel] = 1
        if (tercetak) status[sel] = dulu ? TEKAN_PELENGKAP : BUKA
        const tahu = m.diketahui?.has(alamat) ?? false
        const terbit = m.sudahTerbit?.has(alamat) ?? false
        if (tahu || terbit) status[sel] = SUDAH_TERBIT
        if (t.asal.tanpaUtama || !(tercetak || dulu) || !isKecil(ruang, i, simpul, kolom, m.ambang)) continue
        if (tahu || terbit) {
          telanjurTerbit++
          // Printed again it would say that nobody came or went.
          if (!terbit) status[sel] = TEKAN_DIKETAHUI
          continue
        }
        status[sel] = TEKAN_UTAMA
        kecil.push({ tabel: i, simpul, grup: Math.floor(kolom / 3), lajur: kolom % 3 })
      }
    }
  const gagal = new Set<number>()
  let tanpaSaksi = 0
  if (m.pelengkap === false) return { status, gagal, telanjurTerbit, tanpaSaksi }
  const keadaan: Keadaan = { ruang, status, dahulu }
  const naik = new Int16Array(ruang.nilai.length)
  const turun = new Int16Array(ruang.nilai.length)
  // From the top down: what a higher level needs is hidden before a lower one looks for a cheap pattern.
  kecil.sort((a, b) => ruang.tingkat[a.simpul]! - ruang.tingkat[b.simpul]!)
  for (const z of kecil) {
    if (beriSaksi(keadaan, z, m.ambang, naik, turun)) continue
    // A table that is not printed here cannot be printed more coarsely: what the earlier edition said stands.
    if (ruang.tabel[z.tabel]!.terbit < 0) tanpaSaksi++
    else gagal.add(z.tabel)
  }
  return { status, gagal, telanjurTerbit, tanpaSaksi }
}

function isKecil(ruang: Ruang, tabel: number, simpul: number, kolom: number, ambang: number): boolean {
  const t = ruang.tabel[tabel]!
  const alas = t.alas + simpul * t.lebar
  const n = ruang.nilai[alas + kolom]!
  if (n === 0) return false
  if (n < ambang) return true
  // A specially protected crossing: a category whose people all lie in one cell of it tells what each of them is.
  const jalur = t.jalur[Math.floor(kolom / 3)]!
  if (!t.asal.peka || jalur.length < 2 || jalur.includes(-1)) return false
  const subtotal = t.jalur.findIndex((j) => j[0] === jalur[0] && j.slice(1).every((x) => x === -1))
  return subtotal >= 0 && ruang.nilai[alas + subtotal * 3 + (kolom % 3)] === n
}

function beriSaksi(k: Keadaan, z: SelDicari, ambang: number, naik: Int16Array, turun: Int16Array): boolean {
  const t = k.ruang.tabel[z.tabel]!
  const sel = t.alas + z.simpul * t.lebar + z.grup * 3 + z.lajur
  const lebar = () => naik[sel]! + turun[sel]!
  for (const arah of [1, -1] as const) {
    const jumlah = new Map<number, number>()
    while (lebar() < ambang) {
      const langkah = cariLangkah(k, z, arah, jumlah)
      if (!langkah) break
      for (const baru of langkah.baru) k.status[baru] = TEKAN_PELENGKAP
      for (const [c, n] of langkah.ubah) {
        const jadi = (jumlah.get(c) ?? 0) + n
        if (jadi === 0) jumlah.delete(c)
        else jumlah.set(c, jadi)
      }
      for (const [c, n] of jumlah) {
        if (n > naik[c]!) naik[c] = n
        if (-n > turun[c]!) turun[c] = -n
      }
    }
  }
  return lebar() >= ambang
}

function keHasil(ruang: Ruang, status: Uint8Array): TabelTerlindung[] {
  return ruang.tabel.map((t) => {
    const tekan: { baris: number; kolom: number; utama: boolean }[] = []
    for (let baris = 0; t.terbit >= 0 && baris < ruang.kode.length; baris++) {
      // Hidden by an earlier edition at a level that this one does not print.
      if (baris > 0 && ruang.tingkat[baris]! > t.terbit) continue
      for (let kolom = 0; kolom < t.lebar; kolom++) {
        const s = status[t.alas + baris * t.lebar + kolom]
        if (s === TEKAN_UTAMA || s === TEKAN_PELENGKAP || s === TEKAN_DIKETAHUI)
          tekan.push({ baris, kolom, utama: s !== TEKAN_PELENGKAP })
      }
    }
    return { id: t.asal.id, terbit: t.terbit < 0 ? undefined : URUT[t.terbit]!, tekan }
  })
}
