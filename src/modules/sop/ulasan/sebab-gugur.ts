import type { TindakanBerkas } from '../berkas/berkas.ts'
import { type DefinisiSop, getLangkah, urutanLangkah } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import { VERBA } from '../definisi/verba.ts'
import { intiIsi } from '../mesin/isi-berkas.ts'
import type { VersiDokumen } from './dokumen-ulasan.store.ts'

export type SebabGugur =
  | { readonly sebab: 'dikembalikan'; readonly oleh: TindakanBerkas }
  | { readonly sebab: 'isi-berubah'; readonly oleh: TindakanBerkas; readonly dokumen: string }

/**
 * Why an act stands no more: the first thing after it that took it away. Another version of a document that it covered; a
 * return past it, which takes what was made or moved, the answers of the step it aims at and of the step that returns; a
 * document that it had not seen. `semua` is in the order in which acts were done.
 */
export function sebabGugur(
  definisi: DefinisiSop,
  t: TindakanBerkas,
  semua: readonly TindakanBerkas[],
  versi: readonly VersiDokumen[],
): SebabGugur | undefined {
  const dilihat = new Map(t.isi.map((d) => [d.nama, intiIsi(d)]))
  const sesudah = semua.slice(semua.findIndex((x) => x.id === t.id) + 1).filter((x) => x.status !== 'batal')
  const bertahan =
    t.tindakan !== 'kembalikan' &&
    t.tindakan !== 'batalkan' &&
    VERBA[t.tindakan].peran === 'pemeriksaan' &&
    t.kerja === null &&
    t.isi.length > 0
  for (const oleh of sesudah) {
    if (isDilewatiKembali(definisi, t, oleh, bertahan)) return { sebab: 'dikembalikan', oleh }
    const ganti = versi.find(
      (v) => v.tindakanId === oleh.id && dilihat.has(v.nama) && dilihat.get(v.nama) !== v.isi,
    )
    if (ganti) return { sebab: 'isi-berubah', oleh, dokumen: ganti.nama }
  }
  for (const oleh of sesudah) {
    const baru = versi.find((v) => v.tindakanId === oleh.id && !dilihat.has(v.nama))
    if (baru) return { sebab: 'isi-berubah', oleh, dokumen: baru.nama }
  }
  return undefined
}

function isDilewatiKembali(
  definisi: DefinisiSop,
  t: TindakanBerkas,
  oleh: TindakanBerkas,
  bertahan: boolean,
): boolean {
  if (oleh.tindakan !== 'kembalikan' || oleh.ke === null) return false
  if (oleh.ke === t.langkah) return true
  const akhir = kelompokLangkah(definisi, getLangkah(definisi, oleh.ke)).at(-1)!
  const sesudah = urutanLangkah(definisi, t.langkah) > urutanLangkah(definisi, akhir.id)
  return sesudah && (oleh.langkah === t.langkah || !bertahan)
}
