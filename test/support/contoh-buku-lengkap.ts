import type { ModelBuku } from '#buku'
import { contohBuku } from '../../src/modules/buku/susun/contoh-buku.ts'

type TabelBuku = ModelBuku['tabel'][number]
type GambarBuku = ModelBuku['gambar'][number]

/** A small made-up book on which every kind of page stands once: also a map, a crossing, and a sentence whose seal is broken. */
export function contohBukuLengkap(): ModelBuku {
  const contoh = contohBuku(3, 14)
  const tabel = contoh.tabel.filter((t) => /^(penduduk-jenis-kelamin|kelompok-umur)\./.test(t.id))
  const silang = tabelSilang(tabel.find((t) => t.id === 'kelompok-umur.kecamatan')!)
  const [pendahuluan, umur, rinci] = contoh.bab
  return {
    ...contoh,
    bab: [
      pendahuluan!,
      { ...umur!, isi: [...umur!.isi, { jenis: 'gambar', gambar: 'peta' }] },
      { ...rinci!, subbab: rinci!.subbab.filter((s) => tabel.some((t) => s.id === `tabel/${t.id}`)) },
      { ...bab('silang', 'IV', 'Tabel Silang'), isi: [{ jenis: 'tabel', tabel: silang.id }] },
      {
        ...bab('analisis', 'V', 'Analisis'),
        isi: [
          pendahuluan!.isi[0]!,
          {
            jenis: 'paragraf',
            paragraf: {
              id: 'analisis/2',
              potongan: ['Jumlah itu bertambah 1.234 jiwa sejak semester lalu.'],
              segel: 'putus',
            },
          },
        ],
      },
    ],
    tabel: [...tabel, silang],
    gambar: [...contoh.gambar, peta(contoh.sumber)],
  }
}

/** The same, as an office shows it outside: cells of the smallest desa are not shown. */
export function edisiPublik(m: ModelBuku): ModelBuku {
  const tabel = m.tabel
    .filter((t) => t.id.startsWith('penduduk-jenis-kelamin'))
    .map((t) => ({
      ...t,
      baris: t.baris.map((b, i) => (i % 7 === 2 ? { ...b, nilai: b.nilai.map(() => null) } : b)),
      catatan: ['x: tidak ditampilkan agar jumlah kecil tidak terbuka.'],
    }))
  return {
    ...m,
    edisi: 'publik',
    tahap: 'akhir',
    kantor: { ...m.kantor, latihan: false },
    bab: m.bab
      .filter((b) => b.id === 'tabel')
      .map((b) => ({ ...b, subbab: b.subbab.filter((s) => s.id.includes('penduduk-jenis-kelamin')) })),
    tabel,
    gambar: [],
  }
}

const bab = (id: string, nomor: string, judul: string) => ({ id, nomor, judul, isi: [], subbab: [] })

/** Two outer categories, the bands of age below each: long enough for two columns. */
function tabelSilang(t: TabelBuku): TabelBuku {
  const pita = t.grup.slice(0, -1)
  const nilai = t.total.nilai.slice(0, pita.length * 3)
  const jumlah = t.total.nilai.slice(pita.length * 3)
  const luar = ['Belum kawin', 'Kawin'].map((label) => ({ kode: label.toLowerCase(), label }))
  return {
    ...t,
    id: 'silang',
    nomor: '4.1',
    judul: 'Penduduk menurut Status Perkawinan, Kelompok Umur, dan Jenis Kelamin',
    bentuk: 'kategori',
    baris: [],
    grup: [
      ...luar.flatMap((l) => [
        ...pita.map((g) => ({
          ...g,
          kode: `${l.kode}-${g.kode}`,
          jalur: [l, { kode: g.kode, label: g.label }],
        })),
        {
          ...t.grup.at(-1)!,
          kode: l.kode,
          label: `JUMLAH ${l.label.toUpperCase()}`,
          jenis: 'subtotal' as const,
        },
      ]),
      t.grup.at(-1)!,
    ],
    total: { ...t.total, nilai: [...nilai, ...jumlah, ...nilai, ...jumlah, ...jumlah.map((n) => n! * 2)] },
  }
}

function peta(sumber: string): GambarBuku {
  const wilayah = [1, 2, 3].map((n) => ({ kode: `99.01.0${n}`, nama: `Kecamatan ${n}`, nilai: n * 1000 }))
  const features = wilayah.map(({ kode }, x) => ({
    type: 'Feature',
    properties: { kode },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 0],
          [x + 1, 0.2],
          [x + 1, 1],
          [x, 0.8],
          [x, 0],
        ],
      ],
    },
  }))
  return {
    id: 'peta',
    nomor: '2.2',
    judul: 'Jumlah penduduk menurut kecamatan',
    alt: 'Peta tiga kecamatan',
    catatan: '',
    sumber,
    data: {
      jenis: 'peta',
      satuan: 'jiwa',
      batas: { type: 'FeatureCollection', features },
      peta: {
        wilayah,
        kelas: wilayah.map((w) => ({ dari: w.nilai, sampai: w.nilai, jumlah: 1 })),
        desimal: 0,
      },
    },
  }
}
