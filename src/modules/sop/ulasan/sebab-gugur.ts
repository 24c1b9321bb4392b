import type { TindakanBerkas } from '../berkas/berkas.ts'
import { type DefinisiSop, urutanLangkah } from '../definisi/definisi-sop.ts'
import type { VersiDokumen } from './dokumen-ulasan.store.ts'

export type SebabGugur =
  | { readonly sebab: 'dikembalikan'; readonly oleh: TindakanBerkas }
  | { readonly sebab: 'isi-berubah'; readonly oleh: TindakanBerkas; readonly dokumen: string }

/**
 * Why an act stands no more: the first thing after it that took it away, a return to its step or before it, or another
 * version of a document that it covered. `semua` is in the order in which acts were done.
 */
export function sebabGugur(
  definisi: DefinisiSop,
  t: TindakanBerkas,
  semua: readonly TindakanBerkas[],
  versi: readonly VersiDokumen[],
): SebabGugur | undefined {
  const dilihat = new Map(t.isi.map((d) => [d.nama, d.hash]))
  for (const oleh of semua.slice(semua.findIndex((x) => x.id === t.id) + 1)) {
    if (oleh.status === 'batal') continue
    if (
      oleh.tindakan === 'kembalikan' &&
      oleh.ke !== null &&
      urutanLangkah(definisi, oleh.ke) <= urutanLangkah(definisi, t.langkah)
    )
      return { sebab: 'dikembalikan', oleh }
    const ganti = versi.find(
      (v) => v.tindakanId === oleh.id && dilihat.has(v.nama) && dilihat.get(v.nama) !== v.hash,
    )
    if (ganti) return { sebab: 'isi-berubah', oleh, dokumen: ganti.nama }
  }
  return undefined
}
