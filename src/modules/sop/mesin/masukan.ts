import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { Galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import { parseSemester, tulisSemester } from '#kernel/periode'
import { parseBulan, parseTanggal, tulisBulan, tulisTanggal } from '#kernel/tanggal'
import { type DefinisiSop, judulTampil } from '../definisi/definisi-sop.ts'
import { galatSop } from '../sop.galat.ts'

/** What the content of a case is made from (snapshotId, semester, judul ...), by the names of the definition. */
export type Masukan = Readonly<Record<string, string>>

/** What an act was done with instead of what stood before. */
export interface PergantianMasukan {
  readonly semula: Masukan
  readonly menjadi: Masukan
}

/** Form only: every name is known, what is required is there. What a value stands for the kerja knows. */
export function periksaBentukMasukan(d: DefinisiSop, masukan: Masukan): Galat | undefined {
  for (const nama of Object.keys(masukan))
    if (!d.masukan.some((m) => m.nama === nama)) return galatSop.masukanTakDikenal(nama)
  for (const m of d.masukan) {
    const nilai = masukan[m.nama]?.trim() ?? ''
    if (nilai === '' && m.wajib) return galatSop.masukanKurang(m.judul, m.nama)
    if (nilai !== '' && m.jenis === 'semester' && !parseSemester(nilai)) return galatSop.semesterTakSah(nilai)
    if (nilai !== '' && m.jenis === 'bulan' && !parseBulan(nilai)) return galatSop.bulanTakSah(m.judul, nilai)
    if (nilai !== '' && m.jenis === 'tanggal' && !parseTanggal(nilai))
      return galatSop.tanggalTakSah(m.judul, nilai)
  }
  return undefined
}

/** `lama` with the new values that an act brings; one that the act does not declare in `boleh` is refused. */
export function gantiMasukan(
  d: DefinisiSop,
  boleh: readonly string[],
  lama: Masukan,
  baru: Masukan | undefined,
): Result<Masukan> {
  if (baru === undefined) return ok(lama)
  for (const nama of Object.keys(baru)) {
    const m = d.masukan.find((m) => m.nama === nama)
    if (!m) return tolak(galatSop.masukanTakDikenal(nama))
    if (!boleh.includes(nama)) return tolak(galatSop.masukanTetap(m.judul, nama))
  }
  const masukan = { ...lama, ...rapikanMasukan(baru) }
  const cacat = periksaBentukMasukan(d, masukan)
  return cacat ? tolak(cacat) : ok(masukan)
}

export function rapikanMasukan(masukan: Masukan): Masukan {
  return Object.fromEntries(Object.entries(masukan).map(([nama, nilai]) => [nama, nilai.trim()]))
}

/** Names whose value is another one. */
export function masukanBerganti({ semula, menjadi }: PergantianMasukan): string[] {
  return Object.keys(menjadi).filter((nama) => menjadi[nama] !== semula[nama])
}

/** The part of a kerja's key that says what it is made from; empty for what the case has, so that the key stays. */
export function sidikPergantian(p: PergantianMasukan): string {
  return masukanBerganti(p).length === 0 ? '' : sidik(p.menjadi)
}

/** A part of a kerja's key. */
export function sidik(isi: unknown): string {
  return createHash('sha256').update(kanonik(isi)).digest('hex').slice(0, 16)
}

export function judulBerkas(d: DefinisiSop, masukan: Masukan): string {
  return masukan['judul']?.trim() || judulTampil(d)
}

/** For jejak: free text may name a resident, and the record holds facts only. */
export function masukanTanpaTeks(d: DefinisiSop, masukan: Masukan): Masukan {
  const teks = d.masukan.filter((m) => m.jenis === 'teks').map((m) => m.nama)
  return Object.fromEntries(Object.entries(masukan).filter(([nama]) => !teks.includes(nama)))
}

/** For jejak: old and new of what was exchanged, of free text only that it was. */
export function rincianPergantian(d: DefinisiSop, p: PergantianMasukan): Record<string, unknown> {
  const dicatat = Object.keys(masukanTanpaTeks(d, p.menjadi))
  return Object.fromEntries(
    masukanBerganti(p).map((nama) => [
      nama,
      dicatat.includes(nama) ? { semula: p.semula[nama] ?? null, menjadi: p.menjadi[nama]! } : 'diganti',
    ]),
  )
}

/** "Cuplikan data diganti: 8f31c2 → 91ab3c." */
export function tulisPergantian(d: DefinisiSop, p: PergantianMasukan): string {
  const berganti = masukanBerganti(p)
  return d.masukan
    .filter((m) => berganti.includes(m.nama))
    .map((m) => {
      const tulis = (nilai: string | undefined) => TULIS[m.jenis](nilai ?? '') || '(kosong)'
      return `${m.judul} diganti: ${tulis(p.semula[m.nama])} → ${tulis(p.menjadi[m.nama])}.`
    })
    .join(' ')
}

const TULIS = {
  // As the screens shorten it.
  snapshot: (id: string) => id.slice(0, 6),
  semester: (s: string) => (parseSemester(s) ? tulisSemester(s) : s),
  bulan: (b: string) => (parseBulan(b) ? tulisBulan(b) : b),
  tanggal: (t: string) => (parseTanggal(t) ? tulisTanggal(t) : t),
  teks: (t: string) => (t === '' ? '' : `"${t}"`),
  // "<id>@<digest>": the digest is what changes.
  rancangan: (r: string) => (r.split('@')[1] ?? '').slice(0, 6),
}
