import type { LihatTemplat } from '#contract/buku/templat-buku/templat-buku'
import type { pesanTemplatBuku as p } from './templat-buku.pesan.ts'

export type Templat = LihatTemplat['isi']
export type Bab = Templat['bab'][number]
export type Subbab = Bab['subbab'][number]
export type Blok = Bab['isi'][number]
export type JenisBlok = keyof typeof p.jenis

export function jenisBlok(b: Blok): JenisBlok {
  // A picture names its table too.
  const urut: JenisBlok[] = ['teks', 'gambar', 'tabel', 'indikator', 'gambaranWilayah', 'narasi', 'tanpaData']
  return urut.find((j) => j in b)!
}

/** What the editor can put in; indicators and parts of the analysis come with the program's templates. */
export const BLOK_BARU = {
  teks: { teks: '' },
  tabel: { tabel: ['penduduk-jenis-kelamin'], tingkat: 'ringkas', bentuk: 'wilayah' },
  gambar: {
    gambar: 'piramida',
    tabel: 'kelompok-umur',
    nilai: 'jumlah',
    tingkat: 'ringkas',
    judul: 'Piramida penduduk {kantor}',
  },
  gambaranWilayah: { gambaranWilayah: true, tingkat: 'ringkas' },
  narasi: { narasi: 'semua' },
  tanpaData: { tanpaData: '' },
} satisfies Partial<Record<JenisBlok, Blok>>

/** An id that no chapter has yet: they are addresses, not names, so nobody types them. */
export function idBaru(t: Templat, awalan: string): string {
  const ada = new Set(t.bab.flatMap((b) => [b.id, ...b.subbab.map((s) => s.id)]))
  let n = 1
  while (ada.has(`${awalan}-${n}`)) n++
  return `${awalan}-${n}`
}

/** `i` and its neighbour change places; past an end nothing moves. */
export function pindah<T>(daftar: readonly T[], i: number, ke: number): T[] {
  if (ke < 0 || ke >= daftar.length) return [...daftar]
  const hasil = [...daftar]
  const [satu] = hasil.splice(i, 1)
  hasil.splice(ke, 0, satu!)
  return hasil
}
