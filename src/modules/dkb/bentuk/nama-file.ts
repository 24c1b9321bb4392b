import { basename } from 'node:path'

/** A file's name as it may stand in lists and in jejak: no folders, no control characters, no number of a person. */
export function namaFileAman(nama: string): string {
  const dasar = basename(nama.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\d{12,}/g, (d) => `${d.slice(0, 6)}${'*'.repeat(d.length - 6)}`)
    .trim()
  return dasar.slice(0, 200) || 'tanpa-nama'
}
