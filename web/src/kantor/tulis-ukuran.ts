import { tulisBulat, tulisDesimal } from '#kernel/angka'

/** "184 KB", "3,4 MB". */
export function tulisUkuran(bita: number): string {
  if (bita < 1000) return `${bita} bita`
  if (bita < 1_000_000) return `${tulisBulat(Math.round(bita / 1000))} KB`
  if (bita < 1_000_000_000) return `${tulisDesimal(bita / 1_000_000, 1)} MB`
  return `${tulisDesimal(bita / 1_000_000_000, 1)} GB`
}
