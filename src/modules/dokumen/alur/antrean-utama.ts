/** A binary heap: the smallest key first, of equal keys the one that came first. */
export class Antrean {
  readonly #isi: { kunci: number; urut: number; isi: number }[] = []
  #urut = 0

  masuk(kunci: number, isi: number): void {
    const a = this.#isi
    a.push({ kunci, urut: this.#urut++, isi })
    for (let i = a.length - 1; i > 0; ) {
      const induk = (i - 1) >> 1
      if (!dahulu(a[i]!, a[induk]!)) break
      ;[a[i], a[induk]] = [a[induk]!, a[i]!]
      i = induk
    }
  }

  keluar(): { kunci: number; isi: number } | undefined {
    const a = this.#isi
    const pertama = a[0]
    const akhir = a.pop()
    if (!pertama || !akhir || a.length === 0) return pertama
    a[0] = akhir
    for (let i = 0; ; ) {
      let kecil = i
      for (const anak of [2 * i + 1, 2 * i + 2])
        if (anak < a.length && dahulu(a[anak]!, a[kecil]!)) kecil = anak
      if (kecil === i) return pertama
      ;[a[i], a[kecil]] = [a[kecil]!, a[i]!]
      i = kecil
    }
  }
}

function dahulu(a: { kunci: number; urut: number }, b: { kunci: number; urut: number }): boolean {
  return a.kunci < b.kunci || (a.kunci === b.kunci && a.urut < b.urut)
}
