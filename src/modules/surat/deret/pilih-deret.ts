import { type AturanDeret, DERET_UTAMA } from './deret.ts'

/**
 * The series that numbers a document. A rule of its kind goes before one of any kind; of these the longest head of the
 * classification. A head ends at a point: '400.1' is not the head of '400.12'.
 */
export function pilihDeret(aturan: readonly AturanDeret[], jenisNaskah: string, klasifikasi: string): string {
  const cocok = aturan.filter(
    (a) => (a.jenisNaskah === '*' || a.jenisNaskah === jenisNaskah) && isAwalan(a.klasifikasi, klasifikasi),
  )
  const bobot = (a: AturanDeret) => (a.jenisNaskah === '*' ? 0 : 1000) + a.klasifikasi.length
  return cocok.sort((a, b) => bobot(b) - bobot(a))[0]?.deret ?? DERET_UTAMA
}

function isAwalan(awalan: string, klasifikasi: string): boolean {
  return awalan === '' || klasifikasi === awalan || klasifikasi.startsWith(`${awalan}.`)
}
