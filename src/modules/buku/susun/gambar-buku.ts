import type { HasilTerbit } from '#agregat'
import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { kelasPeta } from '#platform/bagan'
import type { GambarBuku } from './model-buku.ts'

type Dasar = Pick<GambarBuku, 'id' | 'nomor' | 'judul'>

// A picture is drawn of whole figures or not at all: a bar of a hidden cell would be its measure.
const TERTUTUP = 'Gambar ini tidak dimuat dalam edisi publik karena sebagian angkanya tidak ditampilkan.'

/** A sentence instead of a picture says why there is none. */
export function gambarPiramida(t: HasilTerbit, d: Dasar): GambarBuku | string {
  const pita = t.grup.flatMap((g, i) => (g.jenis === 'kategori' ? [{ g, i }] : []))
  const [lk, pr] = [0, 1].map((k) => pita.map(({ i }) => t.total.nilai[i * 3 + k]!))
  if ([...lk!, ...pr!].some((n) => n === null)) return TERTUTUP
  return {
    ...d,
    alt: `Piramida penduduk ${t.total.nama}: ${pita.map(({ g }, k) => `${tulisRentang(g.label)} laki-laki ${tulisBulat(lk![k]!)} perempuan ${tulisBulat(pr![k]!)}`).join('; ')}`,
    catatan: '',
    sumber: t.sumber,
    data: {
      jenis: 'piramida',
      piramida: { kelompok: pita.map(({ g }) => g.label), lk: lk as number[], pr: pr as number[] },
    },
  }
}

export function gambarBatang(t: HasilTerbit, d: Dasar): GambarBuku | string {
  const pita = t.grup.flatMap((g, i) =>
    g.jenis === 'kategori' ? [{ label: g.label, nilai: t.total.nilai[i * 3 + 2]! }] : [],
  )
  if (pita.some((p) => p.nilai === null)) return TERTUTUP
  return {
    ...d,
    alt: `Diagram batang ${t.total.nama}: ${pita.map((p) => `${p.label} ${tulisBulat(p.nilai)}`).join('; ')}`,
    catatan: '',
    sumber: t.sumber,
    data: {
      jenis: 'batang',
      batang: { kategori: pita.map((p) => p.label), nilai: pita.map((p) => p.nilai) },
    },
  }
}

export function gambarPeta(
  t: HasilTerbit,
  d: Dasar & { readonly nilai: 'jumlah' | 'kepadatan' },
  batas: { readonly features: readonly { readonly properties: { readonly kode: string } }[] },
  luas: ReadonlyMap<string, number>,
): GambarBuku | string {
  if (batas.features.length === 0) return 'Peta tidak dimuat: batas wilayah belum diimpor kantor.'
  const jumlah = t.grup.length * 3 - 1
  const wilayah = t.baris
    .filter((b) => b.tingkat === t.tingkat)
    .flatMap((b) => {
      const n = b.nilai[jumlah]
      const km2 = luas.get(b.kode)
      if (n === null || n === undefined || (d.nilai === 'kepadatan' && !km2)) return []
      return [{ kode: b.kode, nama: b.nama, nilai: d.nilai === 'jumlah' ? n : n / km2! }]
    })
  if (wilayah.length === 0)
    return d.nilai === 'kepadatan'
      ? 'Peta kepadatan tidak dimuat: luas wilayah belum diisi kantor.'
      : TERTUTUP
  const desimal = d.nilai === 'kepadatan' ? 1 : 0
  const { nilai: _, ...dasar } = d
  return {
    ...dasar,
    alt: `Peta ${t.total.nama}: ${wilayah.map((w) => `${w.nama} ${w.nilai.toFixed(desimal).replace('.', ',')}`).join('; ')}`,
    catatan: wilayah.length < batas.features.length ? 'Wilayah tanpa warna tidak berangka.' : '',
    sumber: t.sumber,
    data: {
      jenis: 'peta',
      satuan: d.nilai === 'kepadatan' ? 'jiwa/km²' : 'jiwa',
      batas,
      peta: {
        wilayah,
        kelas: kelasPeta(
          wilayah.map((w) => w.nilai),
          desimal,
        ),
        desimal,
      },
    },
  }
}
