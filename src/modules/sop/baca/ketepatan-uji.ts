import type { DefinisiSop } from '../definisi/definisi-sop.ts'

export interface Ketepatan {
  readonly benar: number
  readonly semua: number
  /** Share by group of fields. */
  readonly kelompok: Readonly<Record<string, string>>
  /** Paths of what differs. */
  readonly salah: readonly string[]
}

const IDENTITAS = ['nomor', 'nama', 'tanggalPembuatan', 'tanggalRevisi', 'tanggalEfektif'] as const
const DAFTAR = ['dasarHukum', 'kualifikasi', 'keterkaitan', 'peralatan', 'peringatan', 'pencatatan'] as const
const TEKS = ['kegiatan', 'kelengkapan', 'waktu', 'output'] as const

// biome-ignore lint/suspicious/noExplicitAny: a proposal may lack anything
type Naskah = any

/** Holds a proposal against the definition that people wrote of the same sheet: every field, equal or not. */
export function ukurKetepatan(n: Naskah, d: DefinisiSop): Ketepatan {
  const salah: string[] = []
  const kelompok: Record<string, [number, number]> = {}
  const banding = (nama: string, jalur: string, usul: unknown, benar: unknown) => {
    kelompok[nama] ??= [0, 0]
    const k = kelompok[nama]
    k[1]++
    if (baku(usul) === baku(benar)) k[0]++
    else salah.push(`${jalur}: "${String(usul)}" bukan "${String(benar)}"`)
  }
  banding('identitas', 'asal', n.asal, d.asal)
  for (const b of IDENTITAS) banding('identitas', b, n.identitas[b], d.identitas[b])
  banding('identitas', 'jabatan', n.identitas.disahkanOleh.jabatan, d.identitas.disahkanOleh.jabatan)
  for (const b of DAFTAR) {
    banding('daftar', `${b} banyaknya`, n[b].length, d[b].length)
    for (const [i, isi] of d[b].entries()) banding('daftar', `${b}.${i}`, n[b][i], isi)
  }
  banding('kolom', 'pelaksana banyaknya', n.pelaksana.length, d.pelaksana.length)
  for (const [i, p] of d.pelaksana.entries())
    banding('kolom', `pelaksana.${i}`, n.pelaksana[i]?.judul, p.judul)
  banding('kolom', 'langkah banyaknya', n.langkah.length, d.langkah.length)
  const letak = (daftar: readonly { id: string }[], id: string) => daftar.findIndex((p) => p.id === id)
  for (const [i, l] of d.langkah.entries()) {
    const u = n.langkah[i] ?? {}
    for (const b of TEKS) banding('isi langkah', `langkah.${i}.${b}`, u[b] ?? '', l[b])
    banding('isi langkah', `langkah.${i}.keterangan`, (u.keterangan ?? []).join('|'), l.keterangan.join('|'))
    // Keys differ between offices; the column is what the sheet says.
    const kolom = letak(n.pelaksana, u.pelaksana?.id)
    banding('pelaku', `langkah.${i}.pelaksana`, kolom, letak(d.pelaksana, l.pelaksana.id))
    banding('simbol', `langkah.${i}.simbol`, u.simbol?.bentuk, l.simbol.bentuk)
  }
  const jumlah = (i: 0 | 1) => Object.values(kelompok).reduce((t, k) => t + k[i], 0)
  return {
    benar: jumlah(0),
    semua: jumlah(1),
    kelompok: Object.fromEntries(Object.entries(kelompok).map(([k, [b, s]]) => [k, `${b}/${s}`])),
    salah,
  }
}

const baku = (nilai: unknown) =>
  String(nilai ?? '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
