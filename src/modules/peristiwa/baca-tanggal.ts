import { isHariNyata, type Tanggal } from '#kernel/tanggal'
import type { IdAturan } from './aturan.ts'

/** `dd-mm-yyyy`, `dd/mm/yyyy`, `dd.mm.yyyy` or `yyyy-mm-dd`, a time behind it left out. */
export function bacaTanggal(
  tulisan: string,
): { tanggal: Tanggal; sebab?: undefined } | { tanggal?: undefined; sebab: IdAturan } {
  const isi = tulisan.replace(/[ T]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(isi)
  const lokal = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(isi)
  const bagian = iso ? [iso[1], iso[2], iso[3]] : lokal ? [lokal[3], lokal[2], lokal[1]] : undefined
  if (!bagian) return { sebab: 'tanggal-bentuk' }
  const [y, m, d] = bagian.map(Number) as [number, number, number]
  if (!isHariNyata(y, m, d)) return { sebab: 'tanggal-tak-nyata' }
  if (y < 1900) return { sebab: 'tanggal-sebelum-1900' }
  const dua = (n: number) => String(n).padStart(2, '0')
  return { tanggal: `${y}-${dua(m)}-${dua(d)}` as Tanggal }
}

/** Completed years on the day; both as YYYY-MM-DD. */
export function umurPada(lahir: Tanggal, hari: Tanggal): number {
  const tahun = Number(hari.slice(0, 4)) - Number(lahir.slice(0, 4))
  return hari.slice(5) < lahir.slice(5) ? tahun - 1 : tahun
}
