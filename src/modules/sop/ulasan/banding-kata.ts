import { jajarkan } from './jajarkan.ts'

/** A stretch of words that both versions have, only the old one, or only the new one. */
export interface PotongKata {
  readonly jenis: 'tetap' | 'hapus' | 'tambah'
  readonly teks: string
}

/** The difference of two paragraphs in words; `tetap` and `hapus` joined are the old one, `tetap` and `tambah` the new. */
export function bandingKata(lama: string, baru: string): PotongKata[] {
  const [a, b] = [pecah(lama), pecah(baru)]
  const hasil: { jenis: PotongKata['jenis']; teks: string }[] = []
  const tulis = (jenis: PotongKata['jenis'], teks: string) => {
    const akhir = hasil.at(-1)
    if (akhir?.jenis === jenis) akhir.teks += teks
    else hasil.push({ jenis, teks })
  }
  // What goes stands before what comes, also where words alternate.
  let masuk = ''
  const tuang = () => {
    if (masuk) tulis('tambah', masuk)
    masuk = ''
  }
  for (const j of jajarkan(a, b)) {
    if (j.sama) {
      tuang()
      tulis('tetap', a[j.lama!]!)
    } else if (j.lama !== undefined) tulis('hapus', a[j.lama]!)
    else masuk += b[j.baru!]!
  }
  tuang()
  return hasil
}

/** Whether one paragraph is a rewriting of the other: half of their words are the same. */
export function isSeperti(lama: string, baru: string): boolean {
  const [a, b] = [pecah(lama), pecah(baru)].map((k) => k.map((x) => x.trim()))
  if (a!.length === 0 || b!.length === 0) return false
  const sisa = new Map<string, number>()
  for (const k of a!) sisa.set(k, (sisa.get(k) ?? 0) + 1)
  let sama = 0
  for (const k of b!) {
    const n = sisa.get(k) ?? 0
    if (n > 0) {
      sama++
      sisa.set(k, n - 1)
    }
  }
  return sama * 2 >= Math.min(a!.length, b!.length) && sama * 4 >= Math.max(a!.length, b!.length)
}

/** Words with the blanks that follow them. */
function pecah(teks: string): string[] {
  return teks.match(/\S+\s*|^\s+/g) ?? []
}
