import { BIAYA, cariJalan, isSekunci } from './cari-jalan.ts'
import type { Jalan } from './jalan-panah.ts'
import { type Kisi, susunKisi } from './kisi-panah.ts'
import type { Bidang, Jalur, Panah, Titik } from './panah.ts'

const PUTARAN_PERBAIKAN = 2
const PERCOBAAN = 5

/**
 * Orthogonal ways for arrows around symbols: for each the cheapest in length, bends and crossings, on a sparse grid; then
 * every family of arrows (those that may part or meet) is taken up and laid again as long as that makes it cheaper.
 * Where some arrow then still lies on another, all is laid once more with that one first. An arrow never enters an
 * obstacle; it lies on another only where no other way was found, and says so. Deterministic.
 */
export function rutekanPanah(bidang: Bidang, panah: readonly Panah[]): Jalur[] {
  const kisi = susunKisi(bidang)
  let keluarga = kelompokkan(panah)
  let terbaik: Jalan[] | undefined
  for (let percobaan = 0; percobaan < PERCOBAAN; percobaan++) {
    const jalan = hamparkanSemua(kisi, panah, keluarga)
    if (!terbaik || harga(jalan) < harga(terbaik)) terbaik = jalan
    const isMacet = (i: number) => jalan[i]!.biaya >= BIAYA.tumpuk
    if (!keluarga.some((k) => k.some(isMacet))) break
    keluarga = dahulukan(keluarga, (k) => k.some(isMacet)).map((k) => dahulukan(k, isMacet))
  }
  return terbaik!.map((j) => keJalur(kisi, j))
}

function dahulukan<T>(daftar: readonly T[], ya: (t: T) => boolean): T[] {
  return [...daftar.filter(ya), ...daftar.filter((t) => !ya(t))]
}

const harga = (jalan: readonly Jalan[]) => jalan.reduce((n, j) => n + j.biaya, 0)

function hamparkanSemua(
  kisi: Kisi,
  panah: readonly Panah[],
  keluarga: readonly (readonly number[])[],
): Jalan[] {
  const jalan: (Jalan | undefined)[] = panah.map(() => undefined)
  const hamparkan = (anggota: readonly number[]) => {
    for (const i of anggota) {
      jalan[i] = cariJalan(kisi, panah, jalan, i)
      if (!jalan[i]) throw new Error(`arrow ${i} has no way out of its symbol`)
    }
    return anggota.map((i) => jalan[i]!)
  }
  for (const anggota of keluarga) hamparkan(anggota)
  for (let putaran = 0; putaran < PUTARAN_PERBAIKAN; putaran++) {
    let membaik = false
    for (const anggota of keluarga) {
      const lama = anggota.map((i) => jalan[i]!)
      for (const i of anggota) jalan[i] = undefined
      if (harga(hamparkan(anggota)) < harga(lama) - 1e-6) membaik = true
      else
        anggota.forEach((i, k) => {
          jalan[i] = lama[k]
        })
    }
    if (!membaik) break
  }
  return jalan as Jalan[]
}

/** Arrows that may part or meet are laid together, in the order given. */
function kelompokkan(panah: readonly Panah[]): number[][] {
  const wakil = panah.map((_, i) => i)
  const cari = (i: number): number => (wakil[i] === i ? i : cari(wakil[i]!))
  panah.forEach((p, i) => {
    for (let k = 0; k < i; k++) {
      const q = panah[k]!
      if ((p.cabang !== undefined && p.cabang === q.cabang) || isSekunci(p, q)) wakil[cari(i)] = cari(k)
    }
  })
  const grup = Map.groupBy(panah.keys(), cari)
  return [...grup.values()]
}

function keJalur(kisi: Kisi, j: Jalan): Jalur {
  const nx = kisi.xs.length
  const titik: Titik[] = [
    ...(j.awal ? [{ x: j.awal.pintu.x, y: j.awal.pintu.y }] : []),
    ...j.simpul.map((s) => ({ x: kisi.xs[s % nx]!, y: kisi.ys[Math.floor(s / nx)]! })),
    ...(j.akhir ? [{ x: j.akhir.pintu.x, y: j.akhir.pintu.y }] : []),
  ]
  const lurus = titik.filter((t, i) => {
    const [a, b] = [titik[i - 1], titik[i + 1]]
    return !a || !b || !((a.x === t.x && t.x === b.x) || (a.y === t.y && t.y === b.y))
  })
  return {
    titik: lurus,
    pangkal: j.awal !== undefined,
    ujung: j.akhir !== undefined,
    bertumpuk: j.biaya >= BIAYA.tumpuk,
  }
}
