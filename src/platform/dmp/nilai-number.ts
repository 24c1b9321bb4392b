// Two digits each, so that a 16-digit number is put together in eight steps.
const DUA = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))

export const ANGKA_RUSAK = 1
export const ANGKA_TAK_HINGGA = 2

/**
 * Oracle NUMBER, bytes `b[p, p + n)`, as an exact decimal string without exponent or needless zeros; never through a
 * float. ANGKA_RUSAK where a byte is no base-100 digit, ANGKA_TAK_HINGGA for the two infinities.
 */
export function uraiNumber(
  b: Uint8Array,
  p: number,
  n: number,
): string | typeof ANGKA_RUSAK | typeof ANGKA_TAK_HINGGA {
  const kepala = b[p]!
  if (n < 1 || n > 21) return ANGKA_RUSAK
  if (n === 1) return kepala === 0x80 ? '0' : kepala === 0 ? ANGKA_TAK_HINGGA : ANGKA_RUSAK
  if (n === 2 && kepala === 0xff && b[p + 1] === 0x65) return ANGKA_TAK_HINGGA
  const positif = kepala >= 0x80
  let akhir = p + n
  if (!positif && b[akhir - 1] === 102) akhir--
  const banyak = akhir - p - 1
  if (banyak < 1 || banyak > 20) return ANGKA_RUSAK
  // Base-100 places before the point.
  const utuh = (positif ? kepala & 0x7f : ~kepala & 0x7f) - 64
  let bulat = ''
  let pecahan = utuh < 0 ? '00'.repeat(-utuh) : ''
  for (let i = 0; i < banyak; i++) {
    const c = b[p + 1 + i]!
    const angka = positif ? c - 1 : 101 - c
    if (angka < 0 || angka > 99) return ANGKA_RUSAK
    if (i < utuh) bulat += DUA[angka]!
    else pecahan += DUA[angka]!
  }
  for (let i = banyak; i < utuh; i++) bulat += '00'
  let m = 0
  while (m < bulat.length - 1 && bulat.charCodeAt(m) === 48) m++
  if (m > 0) bulat = bulat.slice(m)
  if (bulat === '') bulat = '0'
  if (pecahan !== '') {
    let e = pecahan.length
    while (e > 0 && pecahan.charCodeAt(e - 1) === 48) e--
    pecahan = pecahan.slice(0, e)
  }
  const nilai = pecahan === '' ? bulat : `${bulat}.${pecahan}`
  return positif || nilai === '0' ? nilai : `-${nilai}`
}
