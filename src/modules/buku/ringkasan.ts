import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import type { ModelLaporan, TabelLaporan } from './model-laporan.ts'

export interface Ringkasan {
  /** Figures set large: label, figure, where it stands. */
  readonly angka: readonly { readonly label: string; readonly nilai: string; readonly sumber: string }[]
  /** Sentences whose every figure is taken from a table or computed from one. */
  readonly paragraf: readonly string[]
}

/** What the tables say in words. A table that the office does not have leaves its sentence out. */
export function susunRingkasan(m: ModelLaporan): Ringkasan {
  const penduduk = cari(m, 'penduduk-jenis-kelamin')
  const angka: { label: string; nilai: string; sumber: string }[] = []
  const paragraf: string[] = []
  if (!penduduk) return { angka, paragraf }
  const [lk, pr, jml] = totalGrup(penduduk, 'total')
  const sumber = tulisSumberTabel(penduduk)
  angka.push(
    { label: 'Penduduk', nilai: tulisBulat(jml), sumber },
    { label: 'Laki-laki', nilai: tulisBulat(lk), sumber },
    { label: 'Perempuan', nilai: tulisBulat(pr), sumber },
    { label: 'Rasio jenis kelamin', nilai: tulisDesimal(bagi(lk * 100, pr)), sumber },
  )
  paragraf.push(
    `Penduduk ${m.kantor.nama} pada ${tulisTanggal(m.tanggal)} berjumlah ${tulisBulat(jml)} jiwa, terdiri atas ${tulisBulat(lk)} laki-laki (${persen(lk, jml)}) dan ${tulisBulat(pr)} perempuan (${persen(pr, jml)}). Rasio jenis kelamin ${tulisDesimal(bagi(lk * 100, pr))}: itulah banyaknya laki-laki untuk setiap 100 perempuan (${sumber}).`,
  )
  kalimatKeluarga(m, jml, angka, paragraf)
  kalimatUmur(m, angka, paragraf)
  kalimatWilayah(penduduk, m, jml, paragraf)
  kalimatWajibKtp(m, paragraf)
  return { angka, paragraf }
}

type Angka = { label: string; nilai: string; sumber: string }[]

function kalimatKeluarga(m: ModelLaporan, penduduk: number, angka: Angka, paragraf: string[]): void {
  const t = cari(m, 'kepala-keluarga')
  if (!t) return
  const [, pr, kk] = totalGrup(t, 'total')
  const sumber = tulisSumberTabel(t)
  angka.push({ label: 'Kepala keluarga', nilai: tulisBulat(kk), sumber })
  paragraf.push(
    `Kepala keluarga berjumlah ${tulisBulat(kk)}, rata-rata ${tulisDesimal(bagi(penduduk, kk))} jiwa setiap keluarga; ${tulisBulat(pr)} di antaranya perempuan (${persen(pr, kk)}) (${sumber}).`,
  )
}

// Young 0-14, productive 15-64, old 65 and over (domain.md 2.2, definition of the dependency ratio). Only where the
// bands of the office's definition can be cut at 15 and 65.
function kalimatUmur(m: ModelLaporan, angka: Angka, paragraf: string[]): void {
  const t = cari(m, 'kelompok-umur')
  const pita = t && bacaPita(t)
  if (!t || !pita) return
  const jumlah = (dari: number, sampai: number) =>
    pita.filter((p) => p.dari >= dari && p.dari <= sampai).reduce((n, p) => n + p.jml, 0)
  if (![15, 65].every((batas) => pita.some((p) => p.dari === batas))) return
  const [muda, produktif, tua] = [jumlah(0, 14), jumlah(15, 64), jumlah(65, 999)]
  const rasio = tulisDesimal(bagi((muda + tua) * 100, produktif))
  const sumber = tulisSumberTabel(t)
  angka.push({ label: 'Rasio ketergantungan', nilai: rasio, sumber })
  paragraf.push(
    `Menurut umur, ${tulisBulat(muda)} jiwa berumur 0–14 tahun, ${tulisBulat(produktif)} jiwa 15–64 tahun, dan ${tulisBulat(tua)} jiwa 65 tahun ke atas. Rasio ketergantungan ${rasio}: banyaknya penduduk muda dan tua untuk setiap 100 penduduk umur produktif (${sumber}).`,
  )
}

function kalimatWilayah(t: TabelLaporan, m: ModelLaporan, jml: number, paragraf: string[]): void {
  const bagian = wilayahUtama(t)
  if (bagian.length < 2) return
  const urut = [...bagian].sort((a, b) => b.jml - a.jml)
  const [besar, kecil] = [urut[0]!, urut.at(-1)!]
  paragraf.push(
    `${m.kantor.nama} terbagi dalam ${bagian.length} ${bagian[0]!.tingkat === 'kabkota' ? 'kabupaten/kota' : bagian[0]!.tingkat}. Penduduk terbanyak di ${besar.nama}, ${tulisBulat(besar.jml)} jiwa (${persen(besar.jml, jml)}), dan paling sedikit di ${kecil.nama}, ${tulisBulat(kecil.jml)} jiwa (${persen(kecil.jml, jml)}) (${tulisSumberTabel(t)}).`,
  )
}

function kalimatWajibKtp(m: ModelLaporan, paragraf: string[]): void {
  const t = cari(m, 'wajib-ktp')
  if (!t?.grup.some((g) => g.kode === 'wajib')) return
  const wajib = totalGrup(t, 'wajib')[2]
  paragraf.push(
    `Penduduk wajib KTP-el berjumlah ${tulisBulat(wajib)} jiwa (${persen(wajib, totalGrup(t, 'total')[2])}) (${tulisSumberTabel(t)}).`,
  )
}

export function cari(m: ModelLaporan, id: string): TabelLaporan | undefined {
  return m.tabel.find((t) => t.tabel.id === id)
}

export function totalGrup(t: TabelLaporan, kode: string): [lk: number, pr: number, jml: number] {
  const i = t.grup.findIndex((g) => g.kode === kode) * 3
  return [t.total.nilai[i]!, t.total.nilai[i + 1]!, t.total.nilai[i + 2]!]
}

/** The age bands of the total row, youngest first; undefined when a band does not say where it begins. */
export function bacaPita(
  t: TabelLaporan,
): { label: string; dari: number; lk: number; pr: number; jml: number }[] | undefined {
  const pita = t.grup
    .filter((g) => g.jenis === 'kategori')
    .map((g) => {
      const [lk, pr, jml] = totalGrup(t, g.kode)
      return { label: g.label, dari: Number(/\d+/.exec(g.label)?.[0] ?? Number.NaN), lk, pr, jml }
    })
  return pita.some((p) => Number.isNaN(p.dari)) ? undefined : pita
}

/** The regions right under the office's own, with their total. */
export function wilayahUtama(t: TabelLaporan): { nama: string; tingkat: string; jml: number }[] {
  const teratas = Math.min(...t.baris.map((b) => b.kode.length))
  return t.baris
    .filter((b) => b.kode.length === teratas)
    .map((b) => ({ nama: b.nama, tingkat: b.tingkat, jml: b.nilai.at(-1)! }))
}

const tulisSumberTabel = (t: TabelLaporan) => `Tabel ${t.tabel.nomor}`
const bagi = (a: number, b: number) => (b === 0 ? undefined : a / b)
function persen(a: number, b: number): string {
  const p = bagi(a * 100, b)
  return p === undefined ? '-' : `${tulisDesimal(p)} persen`
}
