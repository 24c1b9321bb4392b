import type { KolomDmp } from '#platform/dmp'

export type UbahSel = (nilai: string | null) => string

const NOMOR = new Set(['NIK', 'NO_KK', 'NIK_IBU', 'NIK_AYAH', 'NIK_KK'])
const WILAYAH = new Set(['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'])
const NUMBER = 2
const TANGGAL = new Set([12, 180, 181, 231])

/**
 * How a cell of SIAK's tables becomes text of our rows. NIK and No. KK stored as NUMBER have lost their leading zeros and
 * get sixteen digits back, when they are whole numbers; stored as CHAR they lose the blanks only, for a short one is
 * wrong there and must be seen. Nought in the NIK of a parent means none. Dates without their time of day.
 */
export function ubahSel(k: KolomDmp): UbahSel {
  const nama = k.nama.toUpperCase()
  if (TANGGAL.has(k.jenis)) return (n) => (n === null ? '' : n.slice(0, 10))
  if (k.jenis === NUMBER && NOMOR.has(nama)) {
    const induk = nama !== 'NIK' && nama !== 'NO_KK'
    return (n) => {
      if (n === null || (induk && n === '0')) return ''
      return n.length < 16 && isAngka(n) ? n.padStart(16, '0') : n
    }
  }
  if (k.jenis !== NUMBER && WILAYAH.has(nama)) return (n) => (n ?? '').trim().replace(/^0+(?=\d)/, '')
  return k.jenis === NUMBER ? (n) => n ?? '' : (n) => (n ?? '').trim()
}

function isAngka(n: string): boolean {
  for (let i = 0; i < n.length; i++) {
    const c = n.charCodeAt(i)
    if (c < 48 || c > 57) return false
  }
  return true
}
