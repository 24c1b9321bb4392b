import type { z } from 'zod'
import type { CacatTemplat } from './templat-buku.galat.ts'

type Masalah = z.core.$ZodIssue

/** What is wrong with the form of a template, in words of its chapters instead of the keys of its file. */
export function cacatBentuk(masalah: readonly Masalah[], isi: unknown): CacatTemplat[] {
  return masalah.map((m) => {
    const sebenarnya = m.code === 'invalid_union' ? terdekat(m) : m
    return { jalur: m.path.join('/'), tempat: sebutTempat(m.path, isi), sebab: sebutSebab(sebenarnya) }
  })
}

// A block is one of several forms: the one it was meant to be is the one without a key that is foreign to it.
function terdekat(m: Masalah & { code: 'invalid_union' }): Masalah {
  const bentuk = m.errors.filter((e) => e.every((x) => x.code !== 'unrecognized_keys'))
  return bentuk.sort((a, b) => a.length - b.length)[0]?.[0] ?? m
}

function sebutTempat(jalur: readonly PropertyKey[], isi: unknown): string {
  const kata: string[] = []
  let kini = isi
  for (const [i, kunci] of jalur.entries()) {
    kini = (kini as Record<PropertyKey, unknown> | undefined)?.[kunci]
    const induk = jalur[i - 1]
    if (typeof kunci !== 'number') {
      if (!TAK_DISEBUT.has(String(kunci))) kata.push(String(kunci))
      continue
    }
    const judul = (kini as { judul?: unknown } | undefined)?.judul
    const nama = (induk === 'bab' || induk === 'subbab') && typeof judul === 'string' && judul.trim() !== ''
    kata.push(nama ? `${induk} ${judul}` : `${String(induk)} ke-${kunci + 1}`)
  }
  return kata.join(', ') || 'templat'
}

// Said with their number, or nothing but the words themselves.
const TAK_DISEBUT = new Set([
  'bab',
  'subbab',
  'isi',
  'kolofon',
  'paragraf',
  'kop',
  'glosarium',
  'tabel',
  'indikator',
  'teks',
  'tanpaData',
])

function sebutSebab(m: Masalah): string {
  switch (m.code) {
    case 'too_small':
      return m.minimum === 1 ? 'belum diisi' : `kurang dari ${m.minimum}${satuan(m.origin)}`
    case 'too_big':
      return `lebih dari ${m.maximum}${satuan(m.origin)}`
    case 'unrecognized_keys':
      return `"${m.keys.join('", "')}" tidak dikenal`
    case 'invalid_type':
      return 'belum diisi, atau bukan isian yang semestinya'
    case 'invalid_format':
      return 'hanya huruf kecil, angka, dan tanda hubung'
    default:
      return 'bukan isian yang dikenal'
  }
}

function satuan(asal: string): string {
  return asal === 'string' ? ' huruf' : asal === 'array' ? ' butir' : ''
}
