import type { BarisKerja, BukuKerja } from '#platform/xlsx'

/** The workbook of both sides: 60 tables, 2 million cells of figures, styled as ours are; the same figures in each. */
export const LEMBAR = 60
export const BARIS = 180
export const GRUP = 62

/** Deterministic and cheap, so that making figures is no part of the race. Python does the same (c2-openpyxl.py). */
export function angka(lembar: number, baris: number, kolom: number): number {
  return (lembar * 7919 + baris * 104_729 + kolom * 1_299_709) % 30_011
}

export function bukuUji(skala = 1): BukuKerja {
  return {
    judul: 'Buku Data Agregat',
    pembuat: 'Dinas',
    tanggal: new Date('2026-06-30T00:00:00Z'),
    lembar: Array.from({ length: Math.max(1, Math.round(LEMBAR * skala)) }, (_, l) => ({
      nama: `3.${l + 1} Tabel ${l + 1}`,
      judul: [`Tabel 3.${l + 1}. Penduduk menurut Kelompok`, 'Kabupaten Latihan, DKB Semester I Tahun 2026'],
      kolomTeks: [
        { judul: 'Kode', lebar: 15 },
        { judul: 'Wilayah', lebar: 32 },
      ],
      grup: Array.from({ length: GRUP }, (_, g) => ({
        judul: `KELOMPOK ${g + 1}`,
        kolom: ['LK', 'PR', 'JML'],
      })),
      baris: baris(l),
      kaki: ['Sumber: DKB Semester I Tahun 2026'],
      mendatar: true,
      terbesar: 30_011,
    })),
  }
}

function* baris(l: number): Generator<BarisKerja> {
  for (let b = 0; b < BARIS; b++)
    yield {
      teks: [`99.01.${String(b).padStart(3, '0')}`, `Desa Latihan ${b}`],
      angka: Array.from({ length: GRUP * 3 }, (_, k) => angka(l, b, k)),
      jenis: b % 12 === 0 ? 'subtotal' : 'rincian',
      takuk: b % 12 === 0 ? 0 : 1,
    }
}
