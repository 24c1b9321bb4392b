import type { EntriTabel } from '#contract/agregat/agregat'
import { nomorTabel } from './sebut-tabel.ts'

/** What people say for what a table's title says. The left side is typed, the right side is searched as well. */
const SEBUTAN: readonly (readonly [string, string])[] = [
  ['goldar', 'golongan darah'],
  ['gol darah', 'golongan darah'],
  ['shdk', 'hubungan keluarga'],
  ['shdk', 'hubungan dalam keluarga'],
  ['kk', 'kepala keluarga'],
  ['kk', 'kartu keluarga'],
  ['ktp', 'ktp-el'],
  ['ektp', 'ktp-el'],
  ['e-ktp', 'ktp-el'],
  ['kia', 'kartu identitas anak'],
  ['jk', 'jenis kelamin'],
  ['gender', 'jenis kelamin'],
  ['usia', 'umur'],
  ['piramida', 'kelompok umur'],
  ['lansia', 'umur'],
  ['lansia', 'usia muda produktif tua'],
  ['balita', 'umur'],
  ['difabel', 'disabilitas'],
  ['cacat', 'disabilitas'],
  ['penyandang', 'disabilitas'],
  ['profesi', 'pekerjaan'],
  ['kerja', 'pekerjaan'],
  ['ijazah', 'pendidikan'],
  ['lulusan', 'pendidikan'],
  ['nikah', 'kawin'],
  ['perkawinan', 'kawin'],
  ['pernikahan', 'kawin'],
  ['janda', 'status kawin'],
  ['duda', 'status kawin'],
  ['akte', 'akta'],
  ['lahir', 'kelahiran'],
  ['mati', 'kematian'],
  ['islam', 'agama'],
  ['kristen', 'agama'],
  ['kepercayaan', 'agama'],
  ['pemilih', 'wajib ktp'],
  ['produktif', 'usia produktif'],
  ['anak sekolah', 'usia sekolah'],
  ['capil', 'pencatatan sipil'],
  ['dafduk', 'pendaftaran penduduk'],
]

type Dicari = Pick<
  EntriTabel,
  'nomor' | 'bab' | 'varian' | 'judul' | 'judulPendek' | 'kelompok' | 'judulSemesta' | 'dimensi'
>

/**
 * Tables that every typed word is found in: number ("20", "F20"), title, chapter, dimensions, universe, and what
 * people call them. The number exactly comes first, then words of the title, then the rest, each in the book's order.
 */
export function cariTabel<T extends Dicari>(daftar: readonly T[], q: string): T[] {
  const kata = rapikan(q).split(' ').filter(Boolean)
  if (kata.length === 0) return [...daftar]
  return daftar
    .map((t) => ({ t, nilai: nilai(t, kata) }))
    .filter((x) => x.nilai > 0)
    .sort((a, b) => b.nilai - a.nilai)
    .map((x) => x.t)
}

// 0: not found. The weakest word decides, so that a match in the title alone stands before one by chapter.
function nilai(t: Dicari, kata: readonly string[]): number {
  const nomor = [String(t.nomor), nomorTabel(t).toLowerCase()]
  const judul = rapikan(`${t.judul} ${t.judulPendek}`)
  const lain = rapikan(
    [t.kelompok, t.varian, t.judulSemesta, ...(t.dimensi?.map((d) => d.judul) ?? [])]
      .filter(Boolean)
      .join(' '),
  )
  let terlemah = 4
  for (const k of kata) {
    const n = nomor.includes(k)
      ? 4
      : awalKata(judul, k)
        ? 3
        : awalKata(lain, k) || sebutanLain(k).some((s) => judul.includes(s) || lain.includes(s))
          ? 2
          : judul.includes(k)
            ? 1
            : 0
    terlemah = Math.min(terlemah, n)
  }
  return terlemah
}

function sebutanLain(kata: string): string[] {
  return SEBUTAN.flatMap(([dari, ke]) => (kata.length >= 2 && dari.startsWith(kata) ? [ke] : []))
}

function awalKata(teks: string, kata: string): boolean {
  return ` ${teks}`.includes(` ${kata}`)
}

function rapikan(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, ' ')
    .replace(/\bgol darah\b/g, 'goldar')
    .trim()
}
