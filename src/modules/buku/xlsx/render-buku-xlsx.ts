import { tulisTanggal } from '#kernel/tanggal'
import { type BarisKerja, type GrupKerja, type LembarKerja, type LembarTeks, tulisXlsx } from '#platform/xlsx'
import type { ModelBuku, TabelBuku } from '../susun/model-buku.ts'

/**
 * All tables of a book as numbers, one sheet a table with every row and column; before them the cover, the list of tables
 * with a way to each sheet, and the passport. The same model gives the same bytes.
 */
export function renderBukuXlsx(m: ModelBuku): Promise<Buffer> {
  return tulisXlsx(
    {
      judul: m.judul,
      pembuat: m.kantor.dinas,
      tanggal: new Date(`${m.tanggal}T00:00:00Z`),
      lembar: m.tabel.map((t) => lembarTabel(m, t)),
    },
    sampul(m),
    daftar(m),
    paspor(m),
  )
}

function sampul(m: ModelBuku): LembarTeks {
  return {
    nama: 'Sampul',
    judul: [m.judul, [m.kantor.nama, m.masa].join(' · ')],
    isi: [
      ['Penerbit', m.kantor.dinas],
      ['Keadaan', tulisTanggal(m.tanggal)],
      ['Sumber', m.sumber],
      [
        'Edisi',
        m.edisi === 'publik' ? 'Publik: sel kecil tidak ditampilkan (x)' : 'Internal: hanya untuk dinas',
      ],
      ...(m.tahap === 'draf' ? [['Tahap', 'DRAF, belum disetujui'] as const] : []),
      ...(m.kantor.latihan ? [['LATIHAN', 'Seluruh data dalam berkas ini sintetis.'] as const] : []),
      ['Banyak tabel', m.tabel.length],
    ],
  }
}

function daftar(m: ModelBuku): LembarTeks {
  return {
    nama: 'Daftar tabel',
    judul: ['Daftar tabel', m.judul],
    isi: m.tabel.map((t, i) => [`Tabel ${t.nomor}`, `${t.judul} (${TINGKAT[t.tingkat]})`, i]),
  }
}

const TINGKAT = {
  provinsi: 'provinsi',
  kabkota: 'kabupaten/kota',
  kecamatan: 'kecamatan',
  desa: 'desa/kelurahan',
}

/** What lets somebody else find the figures again: snapshot, rules, digests of every table. */
function paspor(m: ModelBuku): LembarTeks {
  return {
    nama: 'Paspor',
    judul: ['Paspor angka', m.judul],
    isi: [
      ...(m.snapshot
        ? ([
            ['Cuplikan', m.snapshot.id],
            ['Baris data', m.snapshot.jumlahBaris],
            ['Versi aturan', m.snapshot.aturanVersi],
          ] as const)
        : []),
      ['Basis', m.basis === 'dkb' ? 'Data Konsolidasi Bersih' : 'Data pelayanan setempat, sementara'],
      ['Templat', `${m.templat.judul}, versi ${m.templat.versi}`],
      ...(m.gerbang
        ? [
            [
              'Pemeriksaan',
              `${m.gerbang.jumlahTabel} tabel saling seimbang${m.gerbang.penjelasan.length > 0 ? ' dengan catatan' : ''} (${m.gerbang.jumlahPeriksa} pembandingan).`,
            ] as const,
            ...m.gerbang.penjelasan.map((p) => ['Catatan selisih', p] as const),
          ]
        : []),
      ...m.tabel.map(
        (t) =>
          [
            `Tabel ${t.nomor}`,
            `sidik sel ${t.digest}; definisi ${t.digestDefinisi}; wilayah ${t.digestWilayah}`,
          ] as const,
      ),
    ],
  }
}

function lembarTabel(m: ModelBuku, t: TabelBuku): LembarKerja {
  const isi = t.bentuk === 'kategori' ? isiKategori(t) : isiWilayah(t)
  return {
    nama: `${t.nomor} ${t.judulPendek}`,
    judul: [
      `Tabel ${t.nomor}. ${t.judul}`,
      `${m.kantor.nama}, ${t.sumber}${m.kantor.latihan ? ' · LATIHAN, data sintetis' : ''}`,
    ],
    ...isi,
    kaki: [
      `Satuan: ${t.satuan}`,
      ...t.dasar.map((d) => `Dasar: ${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
      ...t.catatan.map((c) => `Catatan: ${c}`),
    ],
    mendatar: t.bentuk === 'wilayah' && t.grup.length > 2,
  }
}

type Isi = Pick<LembarKerja, 'kolomTeks' | 'grup' | 'baris'>

function isiWilayah(t: TabelBuku): Isi {
  const teratas = Math.min(...t.baris.map((b) => b.kode.split('.').length))
  const kosong = t.grup.flatMap((g) => g.kolom.map((k) => k.kosong ?? 'x'))
  const angka = (nilai: readonly (number | null)[]) => nilai.map((n, i) => n ?? kosong[i]!)
  const baris: BarisKerja[] = t.baris.map((b) => ({
    teks: [b.kode, b.nama],
    angka: angka(b.nilai),
    jenis: b.tingkat === t.tingkat ? 'rincian' : 'subtotal',
    takuk: b.kode.split('.').length - teratas,
  }))
  return {
    kolomTeks: [
      { judul: 'Kode', lebar: 15 },
      { judul: 'Wilayah', lebar: 32 },
    ],
    grup: t.grup.map(grupKerja),
    baris: [
      ...baris,
      { teks: [t.total.kode ?? '', namaTotal(t)], angka: angka(t.total.nilai), jenis: 'total' },
    ],
  }
}

function grupKerja(g: TabelBuku['grup'][number]): GrupKerja {
  const jalur = g.jalur?.map((j) => j.label)
  const dasar = {
    kolom: g.kolom.map((k) => k.label),
    ...(g.kolom.some((k) => k.desimal) && { desimal: g.kolom.map((k) => k.desimal ?? 0) }),
  }
  if (!jalur) return { judul: g.label, ...dasar }
  return g.jenis === 'subtotal'
    ? { judul: 'JUMLAH', ...dasar, induk: jalur }
    : { judul: jalur.at(-1)!, ...dasar, induk: jalur.slice(0, -1) }
}

/** One region, a row a category: the columns of the total row, three by three. */
function isiKategori(t: TabelBuku): Isi {
  const lebar = Math.max(...t.grup.map((g) => g.kolom.length))
  const kepala = t.grup.find((g) => g.kolom.length === lebar)!
  const dalam = Math.max(1, ...t.grup.map((g) => g.jalur?.length ?? 1))
  let mulai = 0
  const baris = t.grup.map((g): BarisKerja => {
    const dari = mulai
    mulai += g.kolom.length
    const label = g.jalur?.map((j) => j.label) ?? [g.label]
    const jenis = g.jenis === 'total' ? 'total' : g.jenis === 'subtotal' ? 'subtotal' : 'rincian'
    const sebut = g.jenis === 'subtotal' ? [...label, 'JUMLAH'] : label
    return {
      teks: Array.from({ length: dalam }, (_, i) => sebut[i] ?? ''),
      angka: g.kolom.map((k, i) => t.total.nilai[dari + i] ?? k.kosong ?? 'x'),
      jenis,
    }
  })
  const desimal = kepala.kolom.map((k) => k.desimal ?? 0)
  return {
    kolomTeks: Array.from({ length: dalam }, (_, i) => ({ judul: i === 0 ? 'Kategori' : '', lebar: 36 })),
    grup: [{ judul: t.total.nama, kolom: kepala.kolom.map((k) => k.label), desimal }],
    baris,
  }
}

function namaTotal(t: TabelBuku): string {
  const nama = t.total.nama.toUpperCase()
  return nama.startsWith('JUMLAH') ? nama : `JUMLAH ${nama}`
}
