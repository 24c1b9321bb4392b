export interface Potong {
  readonly teks: string
  readonly jenis: 'sama' | 'hapus' | 'tambah'
}

/**
 * The two texts word by word: what stayed, went and came (longest common subsequence). Texts of more than 400 words are
 * given as a whole: beyond that a table of words costs more than it shows.
 */
export function bedaKata(semula: string, menjadi: string): Potong[] {
  const [a, b] = [pecah(semula), pecah(menjadi)]
  if (a.length > 400 || b.length > 400)
    return rapatkan([
      { teks: semula, jenis: 'hapus' },
      { teks: menjadi, jenis: 'tambah' },
    ])
  const panjang = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      panjang[i]![j] =
        a[i] === b[j] ? panjang[i + 1]![j + 1]! + 1 : Math.max(panjang[i + 1]![j]!, panjang[i]![j + 1]!)
  const hasil: Potong[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      hasil.push({ teks: a[i++]!, jenis: 'sama' })
      j++
    } else if (j >= b.length || (i < a.length && panjang[i + 1]![j]! >= panjang[i]![j + 1]!))
      hasil.push({ teks: a[i++]!, jenis: 'hapus' })
    else hasil.push({ teks: b[j++]!, jenis: 'tambah' })
  }
  return rapatkan(hasil)
}

// Words with the blanks that follow them, so that joining gives the text again.
function pecah(teks: string): string[] {
  return teks.match(/\s+|[^\s]+/g) ?? []
}

function rapatkan(potong: readonly Potong[]): Potong[] {
  const hasil: { teks: string; jenis: Potong['jenis'] }[] = []
  for (const p of potong) {
    const akhir = hasil.at(-1)
    if (akhir?.jenis === p.jenis) akhir.teks += p.teks
    else if (p.teks !== '') hasil.push({ ...p })
  }
  return hasil
}
