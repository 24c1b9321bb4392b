import { createRequire } from 'node:module'
import type * as Qr from 'qrcode'

// qrcode is CommonJS and knows no named exports.
const qr = createRequire(import.meta.url)('qrcode') as typeof Qr

/** The code of an address as SVG: dark squares, four of quiet around them (ISO/IEC 18004, 6.3.8). */
export function qrSvg(alamat: string): string {
  const { modules } = qr.create(alamat, { errorCorrectionLevel: 'M' })
  const n = modules.size
  const kotak: string[] = []
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++) if (modules.get(y, x)) kotak.push(`M${x + 4} ${y + 4}h1v1h-1z`)
  const sisi = n + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sisi} ${sisi}"><rect width="${sisi}" height="${sisi}" fill="#fff"/><path fill="#000" d="${kotak.join('')}"/></svg>`
}
