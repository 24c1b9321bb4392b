import { KAMUS, type Kamus, polaKata } from './kamus.ts'

export type KataKerja = Kamus['kataKerja'][number]

/** What follows these is done by somebody else, or later: "memberi arahan kepada staf untuk menyiapkan ...". */
const TUJUAN = /\b(?:untuk|agar|guna|sebagai bahan|yang akan|yang telah|yang sudah)\b/

const POLA = polaKata(KAMUS.kataKerja.flatMap((k) => k.kata))

/** The verbs of an activity in the order in which they stand, each group once; the words as they stand there. */
export function daftarKataKerja(kegiatan: string): { kata: string; kelompok: KataKerja }[] {
  const teks = kegiatan.toLowerCase()
  const batas = TUJUAN.exec(teks)?.index ?? teks.length
  const utama = [...teks.slice(0, batas).matchAll(POLA)]
  // "Disposisi penyusunan ..." is whole; "untuk ditandatangani" alone is better than no verb at all.
  const pakai = utama.length > 0 ? utama : [...teks.matchAll(POLA)].slice(0, 1)
  const hasil: { kata: string; kelompok: KataKerja }[] = []
  for (const m of pakai) {
    const kelompok = KAMUS.kataKerja.find((k) => k.kata.includes(m[0]))!
    if (!hasil.some((h) => h.kelompok === kelompok)) hasil.push({ kata: m[0], kelompok })
  }
  return hasil
}
