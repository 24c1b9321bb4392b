/** A file name that unpacks everywhere and names one file: no folders, no reserved signs, the number in front. */
export function namaDalamPaket(urut: number, nama: string): string {
  const aman = nama
    .normalize('NFC')
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, '_')
    .replace(/^\.+|[. ]+$/g, '_')
    .slice(-100)
  return `${String(urut).padStart(3, '0')}-${aman}`
}
