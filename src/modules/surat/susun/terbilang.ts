const SATUAN = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]

/** Numbers as letters spell them, 0 to 999: "dua puluh satu". Above, the figure itself. */
export function terbilang(n: number): string {
  if (n < 12) return SATUAN[n] ?? String(n)
  if (n < 20) return `${SATUAN[n - 10]} belas`
  if (n < 100) return `${SATUAN[Math.floor(n / 10)]} puluh${sisa(n % 10)}`
  if (n < 200) return `seratus${sisa(n - 100)}`
  if (n < 1000) return `${SATUAN[Math.floor(n / 100)]} ratus${sisa(n % 100)}`
  return String(n)
}

function sisa(n: number): string {
  return n === 0 ? '' : ` ${terbilang(n)}`
}
