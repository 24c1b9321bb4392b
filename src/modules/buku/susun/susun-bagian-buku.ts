import type { BagianParagraf, BagianTabel, DaftarBagian } from '#kernel/bagian'
import { tulisRentang } from '#kernel/rentang'
import { namaTotalBuku } from './lembar-buku.ts'
import type { BlokBuku, ModelBuku, TabelBuku } from './model-buku.ts'
import { tulisSel } from './tulis-sel.ts'

// Two drafts are compared on screen place by place; a table of more cells than this is compared by its total row.
const SEL_MAKS = 30_000

/** What the book says, place by place: its prose by chapter, and every table with all its columns, as printed. */
export function susunBagianBuku(m: ModelBuku): DaftarBagian {
  return [
    {
      id: 'judul',
      judul: 'Judul',
      jenis: 'paragraf',
      paragraf: [m.judul, [m.kantor.dinas, m.kantor.nama].join(', '), m.masa, m.sumber],
    },
    ...(m.pengantar
      ? [
          prosa(
            'pengantar',
            m.pengantar.judul,
            m.pengantar.paragraf.map((p) => ({ jenis: 'paragraf' as const, paragraf: p })),
          ),
        ]
      : []),
    ...m.bab.flatMap((b) => [
      ...(b.isi.some(isProsa) ? [prosa(`bab/${b.id}`, `Bab ${b.nomor} ${b.judul}`, b.isi)] : []),
      ...b.subbab.flatMap((s) =>
        s.isi.some(isProsa) ? [prosa(`bab/${s.id}`, `${s.nomor} ${s.judul}`, s.isi)] : [],
      ),
    ]),
    ...m.tabel.map(bagianTabel),
  ]
}

function isProsa(b: BlokBuku): boolean {
  return b.jenis === 'paragraf' || b.jenis === 'tanpa-data'
}

function prosa(id: string, judul: string, isi: readonly BlokBuku[]): BagianParagraf {
  return {
    id,
    judul,
    jenis: 'paragraf',
    paragraf: isi.flatMap((b) =>
      b.jenis === 'paragraf'
        ? [b.paragraf.potongan.map((p) => (typeof p === 'string' ? p : p.teks)).join('')]
        : b.jenis === 'tanpa-data'
          ? [b.kalimat]
          : [],
    ),
  }
}

function bagianTabel(t: TabelBuku): BagianTabel {
  const kolom = t.grup.flatMap((g) => g.kolom.map((k) => ({ k, grup: tulisRentang(g.label) })))
  const sel = (nilai: readonly (number | null)[]) =>
    nilai.map((n, i) => tulisSel(n, kolom[i]!.k.desimal, kolom[i]!.k.kosong))
  const teratas = t.baris[0]?.kode.split('.').length ?? 0
  const baris = t.baris.length * kolom.length > SEL_MAKS ? [] : t.baris
  return {
    id: `tabel/${t.id}`,
    judul: `Tabel ${t.nomor}. ${t.judul}`,
    jenis: 'tabel',
    sudut: 'Wilayah',
    kolom: kolom.map(({ k, grup }) => ({ kunci: k.kunci, label: k.label, grup })),
    baris: [
      ...baris.map((b) => ({
        kunci: b.kode,
        label: b.nama,
        tingkat: b.kode.split('.').length - teratas + 1,
        sel: sel(b.nilai),
      })),
      { kunci: 'jumlah', label: namaTotalBuku(t), jumlah: true as const, sel: sel(t.total.nilai) },
    ],
  }
}
