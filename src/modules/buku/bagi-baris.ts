export interface BarisUkur {
  readonly jenis: 'rincian' | 'subtotal' | 'total'
  /** Millimetres. */
  readonly tinggi: number
}

export interface RuangHalaman {
  /** Room for rows on a page, in millimetres, heads and title taken off. */
  readonly biasa: number
  /** On the first page, where a chapter's title may stand above. */
  readonly pertama: number
  /** What the notes under the last row need. */
  readonly kaki: number
}

/**
 * Cuts rows into pages, `[dari, sampai)` each: as few pages as hold them, about equally full, and never a subtotal as
 * the last row of a page, away from the rows that it sums.
 */
export function bagiBaris(baris: readonly BarisUkur[], ruang: RuangHalaman): [number, number][] {
  const tinggi = baris.reduce((n, b) => n + b.tinggi, 0) + ruang.kaki
  const perluHalaman = tinggi <= ruang.pertama ? 1 : 1 + Math.ceil((tinggi - ruang.pertama) / ruang.biasa)
  for (let jumlah = perluHalaman; ; jumlah++) {
    const cara = coba(baris, ruang, jumlah, tinggi)
    if (cara || jumlah > baris.length) return cara ?? [[0, baris.length]]
  }
}

function coba(
  baris: readonly BarisUkur[],
  ruang: RuangHalaman,
  jumlah: number,
  tinggi: number,
): [number, number][] | undefined {
  const halaman: [number, number][] = []
  let mulai = 0
  let sisa = tinggi
  for (let h = 0; h < jumlah; h++) {
    const batas = h === 0 ? ruang.pertama : ruang.biasa
    const akhir = h === jumlah - 1
    if (akhir) {
      if (sisa > batas + 0.01 || mulai >= baris.length) return undefined
      halaman.push([mulai, baris.length])
      return halaman
    }
    // An equal share of what is left, as far as this page holds it.
    const bagian = Math.min(batas, sisa / (jumlah - h) + baris[mulai]!.tinggi / 2)
    let sampai = mulai
    let terpakai = 0
    while (sampai < baris.length - 1 && terpakai + baris[sampai]!.tinggi <= bagian)
      terpakai += baris[sampai++]!.tinggi
    while (sampai > mulai + 1 && baris[sampai - 1]!.jenis === 'subtotal') terpakai -= baris[--sampai]!.tinggi
    if (sampai === mulai) return undefined
    halaman.push([mulai, sampai])
    sisa -= terpakai
    mulai = sampai
  }
  return undefined
}
