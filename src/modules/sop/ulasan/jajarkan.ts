/** One line of an alignment: place in the old list, in the new one, or in both (`sama` when they are the same text). */
export interface Jajar {
  readonly lama: number | undefined
  readonly baru: number | undefined
  readonly sama: boolean
}

// Cells of the table of the exact comparison; 4 bytes each. Longer stretches are first cut at lines that occur once.
const TABEL_MAKS = 1_000_000

/**
 * Aligns two lists of texts: the longest common subsequence, and in the gaps an old text with a new one that `mirip`
 * calls its successor. In order; every place of both lists occurs exactly once.
 */
export function jajarkan(
  lama: readonly string[],
  baru: readonly string[],
  mirip: (lama: string, baru: string) => boolean = () => false,
): Jajar[] {
  const hasil: Jajar[] = []
  let [i, j] = [0, 0]
  const celah = (sampaiLama: number, sampaiBaru: number) => {
    while (i < sampaiLama || j < sampaiBaru) {
      const tukar = i < sampaiLama ? cariMirip(i, j, sampaiBaru) : undefined
      for (; tukar !== undefined && j < tukar; j++) hasil.push({ lama: undefined, baru: j, sama: false })
      if (i < sampaiLama) hasil.push({ lama: i++, baru: tukar === undefined ? undefined : j++, sama: false })
      else hasil.push({ lama: undefined, baru: j++, sama: false })
    }
  }
  const cariMirip = (i: number, dari: number, sampai: number) => {
    // Far apart in a long gap they are no longer the same paragraph.
    for (let j = dari; j < Math.min(sampai, dari + 50); j++) if (mirip(lama[i]!, baru[j]!)) return j
    return undefined
  }
  for (const [a, b] of pasanganSama(lama, baru)) {
    celah(a, b)
    hasil.push({ lama: i++, baru: j++, sama: true })
  }
  celah(lama.length, baru.length)
  return hasil
}

/** Places of the same text in both, growing in both: the longest such list wherever the stretch is short enough. */
function pasanganSama(lama: readonly string[], baru: readonly string[]): [number, number][] {
  const hasil: [number, number][] = []
  const bagi = (a0: number, a1: number, b0: number, b1: number) => {
    while (a0 < a1 && b0 < b1 && lama[a0] === baru[b0]) hasil.push([a0++, b0++])
    const ekor: [number, number][] = []
    while (a0 < a1 && b0 < b1 && lama[a1 - 1] === baru[b1 - 1]) ekor.push([--a1, --b1])
    if (a0 < a1 && b0 < b1) {
      if ((a1 - a0) * (b1 - b0) <= TABEL_MAKS) hasil.push(...terpanjang(lama, baru, a0, a1, b0, b1))
      else {
        let [x, y] = [a0, b0]
        for (const [a, b] of jangkar(lama, baru, a0, a1, b0, b1)) {
          if ((a - x) * (b - y) > 0) bagi(x, a, y, b)
          hasil.push([a, b])
          ;[x, y] = [a + 1, b + 1]
        }
        // Without an anchor it would be the same stretch again.
        if ((x !== a0 || y !== b0) && x < a1 && y < b1) bagi(x, a1, y, b1)
      }
    }
    hasil.push(...ekor.reverse())
  }
  bagi(0, lama.length, 0, baru.length)
  return hasil
}

function terpanjang(
  lama: readonly string[],
  baru: readonly string[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): [number, number][] {
  const [n, m] = [a1 - a0, b1 - b0]
  const panjang = new Int32Array((n + 1) * (m + 1))
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      panjang[i * (m + 1) + j] =
        lama[a0 + i] === baru[b0 + j]
          ? panjang[(i + 1) * (m + 1) + j + 1]! + 1
          : Math.max(panjang[(i + 1) * (m + 1) + j]!, panjang[i * (m + 1) + j + 1]!)
  const hasil: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (lama[a0 + i] === baru[b0 + j]) hasil.push([a0 + i++, b0 + j++])
    else if (panjang[(i + 1) * (m + 1) + j]! >= panjang[i * (m + 1) + j + 1]!) i++
    else j++
  }
  return hasil
}

/** Texts that occur once in each stretch, in the longest order that both have (patience). */
function jangkar(
  lama: readonly string[],
  baru: readonly string[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): [number, number][] {
  const letak = (teks: readonly string[], dari: number, sampai: number) => {
    const sekali = new Map<string, number>()
    for (let i = dari; i < sampai; i++) sekali.set(teks[i]!, sekali.has(teks[i]!) ? -1 : i)
    return sekali
  }
  const diBaru = letak(baru, b0, b1)
  const calon: [number, number][] = [...letak(lama, a0, a1)].flatMap(([t, a]) => {
    const b = diBaru.get(t) ?? -1
    return a >= 0 && b >= 0 ? [[a, b] as [number, number]] : []
  })
  const puncak: number[] = []
  const asal: (number | undefined)[] = []
  calon.forEach(([, b], i) => {
    let [kiri, kanan] = [0, puncak.length]
    while (kiri < kanan) {
      const tengah = (kiri + kanan) >> 1
      if (calon[puncak[tengah]!]![1] < b) kiri = tengah + 1
      else kanan = tengah
    }
    asal[i] = puncak[kiri - 1]
    puncak[kiri] = i
  })
  const hasil: [number, number][] = []
  for (let i = puncak.at(-1); i !== undefined; i = asal[i]) hasil.push(calon[i]!)
  return hasil.reverse()
}
