import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type DefinisiSop, judulTampil } from '../definisi/definisi-sop.ts'
import { daftarDefinisi, findDefinisi } from '../definisi/muat-definisi.ts'
import type { NaskahSop } from './naskah-sop.ts'
import { cariRujukan, daftarPeraturan, tulisRujukan } from './peraturan.ts'
import { ATURAN_TINJAU, type IdAturanTinjau } from './temuan.ts'
import { bacaNaskah, tinjauSop } from './tinjau-sop.ts'

// The five offices had none of the drafts that are shipped now.
const judul = (d: DefinisiSop) => [d.identitas.nama, judulTampil(d)]
const resmi = daftarDefinisi().filter((d) => d.sifat !== 'draf')
const konteks = { peraturan: daftarPeraturan(), judulSop: resmi.flatMap(judul) }
const naskah = (file: string) =>
  bacaNaskah(parse(readFileSync(join(import.meta.dirname, 'naskah', file), 'utf8')))!
const ringkas = (n: NaskahSop) => tinjauSop(n, konteks).map((t) => `${t.aturan} ${t.tempat}`)

describe('cacat yang ada pada kelima naskah sebagaimana diterima (capabilities.md 1, nomor 7)', () => {
  test('Tapin: peringatannya kurang kata "tidak", tanggal efektif kosong, SOP terkait tidak ada, tiga waktu tentatif', () => {
    const n = naskah('001-penyusunan-buku-data-agregat.yaml')
    const t = tinjauSop(n, konteks)
    expect(t.find((x) => x.aturan === 'peringatan-tanpa-akibat')!.kalimat).toContain(
      'mungkin kurang kata "tidak"',
    )
    expect(ringkas(n)).toEqual(
      expect.arrayContaining([
        'tanggal-kosong identitas',
        'sop-terkait-tiada keterkaitan',
        'langkah-tanpa-pelaksana 1',
      ]),
    )
    expect(t.filter((x) => x.aturan === 'waktu-tak-terukur').map((x) => x.tempat)).toEqual(['1', '2', '5'])
    // Its decision has both exits, so nothing is said of it.
    expect(ringkas(n)).not.toContain('keputusan-tersirat 3')
    expect(ringkas(n)).not.toContain('keputusan-satu-jalan 3')
    // UU 23/2006 stands with the law that changed it.
    expect(ringkas(n).some((x) => x.startsWith('dasar-hukum'))).toBe(false)
  })

  test('Sibolga: langkah 3 dan 4 sama bunyinya, langkah 1 sampai 7 tanpa mutu baku, penolakan Ditjen tanpa jalan', () => {
    const n = naskah('002-perjanjian-kerja-sama.yaml')
    const t = tinjauSop(n, konteks)
    expect(t.filter((x) => x.aturan === 'langkah-kembar').map((x) => x.kalimat)).toEqual([
      'Langkah 4 sama bunyinya dengan langkah 3.',
    ])
    for (const aturan of ['langkah-tanpa-waktu', 'langkah-tanpa-output', 'langkah-tanpa-kelengkapan'])
      expect(
        t.filter((x) => x.aturan === aturan).map((x) => x.tempat),
        aturan,
      ).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(t.filter((x) => x.aturan === 'keputusan-tersirat').map((x) => x.tempat)).toEqual(['2', '6'])
    expect(t.filter((x) => x.aturan.startsWith('dasar-hukum')).map((x) => x.kalimat)).toEqual([
      'PP 37/2007 sudah diganti PP 40/2019 (perlu dikonfirmasi).',
      'PP 102/2012 sudah diganti PP 40/2019 (perlu dikonfirmasi).',
      'Permendagri 102/2019 sudah diubah dengan Permendagri 17/2023.',
    ])
    expect(ringkas(n)).toEqual(
      expect.arrayContaining([
        'kualifikasi-jabatan kualifikasi',
        'peringatan-tanpa-akibat peringatan',
        'kegiatan-bersubjek 1',
      ]),
    )
  })

  test('Sumatera Barat 2018: tanpa nomor, tanpa peringatan, tanggal tanpa hari, dua peraturan yang sudah diganti', () => {
    const n = naskah('003-pengendalian-pemanfaatan-data.yaml')
    expect(ringkas(n)).toEqual(
      expect.arrayContaining([
        'identitas-kosong identitas',
        'peringatan-kosong peringatan',
        'tanggal-mustahil identitas',
      ]),
    )
    expect(
      tinjauSop(n, konteks)
        .filter((x) => x.aturan === 'dasar-hukum-diganti')
        .map((x) => x.kalimat),
    ).toEqual([
      'Permendagri 25/2011 sudah diganti Permendagri 95/2019 (perlu dikonfirmasi).',
      'Permendagri 61/2015 sudah diganti Permendagri 102/2019.',
    ])
    expect(tinjauSop(n, konteks).filter((x) => x.aturan === 'sop-terkait-tiada')).toHaveLength(4)
  })

  test('Sumatera Barat 2021: LAKIP Dinas terakhir, tanggal efektif kosong, pelaksana hilang pada empat langkah', () => {
    const n = naskah('004-kinerja-kepemilikan-dokumen.yaml')
    expect(
      tinjauSop(n, konteks)
        .filter((x) => x.aturan === 'langkah-tanpa-pelaksana')
        .map((x) => x.tempat),
    ).toEqual(['1', '4', '5', '7'])
    expect(ringkas(n)).toContain('tanggal-kosong identitas')
    expect(ringkas(n)).not.toContain('output-tak-dipakai 6')
  })

  test('Mojokerto, yang berjalan: satu peraturan yang sudah diganti, judul yang dibaca lain, SOP terkait yang belum ada', () => {
    const t = tinjauSop(bacaNaskah(findDefinisi('agregat-data-kependudukan'))!, konteks)
    expect(t.filter((x) => x.tingkat === 'cacat')).toEqual([])
    expect(t.map((x) => x.aturan)).toEqual(
      expect.arrayContaining(['dasar-hukum-diganti', 'judul-dibaca-lain', 'sop-terkait-tiada']),
    )
  })
})

/** A SOP of which nothing is to be said. */
const baik = () => ({
  id: 'sop-uji',
  identitas: {
    nomor: '1',
    nama: 'Uji',
    tanggalPembuatan: '2026-01-05',
    tanggalRevisi: '2026-02-05',
    tanggalEfektif: '2026-03-02',
    disahkanOleh: { jabatan: 'Kepala Dinas' },
  },
  dasarHukum: [
    'Undang-Undang Nomor 23 Tahun 2006 jo. Undang-Undang Nomor 24 Tahun 2013',
    'Permendagri 95/2019',
  ],
  kualifikasi: ['Menguasai komputer'],
  keterkaitan: ['SOP Surat Keluar'],
  peralatan: ['Komputer'],
  peringatan: ['Apabila SOP ini tidak dilaksanakan maka laporan terlambat'],
  pelaksana: [
    { id: 'adb', judul: 'ADB' },
    { id: 'kasi', judul: 'Kasi' },
  ],
  langkah: [
    {
      id: '1',
      kegiatan: 'Menyusun draf',
      pelaksana: 'adb',
      simbol: 'kapsul',
      kelengkapan: 'Komputer',
      waktu: '1 jam',
      output: 'Draf laporan',
    },
    {
      id: '2',
      kegiatan: 'Memeriksa draf',
      pelaksana: 'kasi',
      simbol: 'belah-ketupat',
      kelengkapan: 'Draf laporan',
      waktu: '10 menit',
      output: 'Draf laporan diperiksa',
      pengembalian: [{ ke: '1' }],
    },
    {
      id: '3',
      kegiatan: 'Mengarsipkan laporan',
      pelaksana: 'adb',
      simbol: 'kapsul',
      kelengkapan: 'Draf laporan diperiksa',
      waktu: '2 hari',
      output: 'Arsip',
    },
  ],
})
type Uji = ReturnType<typeof baik>

const RUSAK: [IdAturanTinjau, (d: Uji) => unknown][] = [
  ['identitas-kosong', (d) => ({ ...d, identitas: { ...d.identitas, nomor: '' } })],
  ['tanggal-kosong', (d) => ({ ...d, identitas: { ...d.identitas, tanggalEfektif: null } })],
  ['tanggal-mustahil', (d) => ({ ...d, identitas: { ...d.identitas, tanggalEfektif: '2026-02-30' } })],
  ['tanggal-mustahil', (d) => ({ ...d, identitas: { ...d.identitas, tanggalRevisi: '2025-12-31' } })],
  ['judul-dibaca-lain', (d) => ({ ...d, identitas: { ...d.identitas, judulTampil: 'Ujian' } })],
  ['dasar-hukum-kosong', (d) => ({ ...d, dasarHukum: [] })],
  ['dasar-hukum-diganti', (d) => ({ ...d, dasarHukum: ['Permendagri Nomor 61 Tahun 2015'] })],
  ['dasar-hukum-diubah', (d) => ({ ...d, dasarHukum: ['UU No. 23 Tahun 2006'] })],
  ['peringatan-kosong', (d) => ({ ...d, peringatan: [] })],
  [
    'peringatan-tanpa-akibat',
    (d) => ({ ...d, peringatan: ['Jika SOP ini dilaksanakan maka target tidak tercapai'] }),
  ],
  ['peringatan-tanpa-akibat', (d) => ({ ...d, peringatan: ['Hati-hati'] })],
  ['sop-terkait-tiada', (d) => ({ ...d, keterkaitan: ['SOP Yang Tidak Ada'] })],
  ['keterkaitan-kosong', (d) => ({ ...d, keterkaitan: null })],
  ['kualifikasi-jabatan', (d) => ({ ...d, kualifikasi: ['Kepala Seksi'] })],
  ['tanpa-langkah', (d) => ({ ...d, langkah: [] })],
  ['langkah-kosong', (d) => ubah(d, 1, { kegiatan: '' })],
  ['langkah-tanpa-pelaksana', (d) => ubah(d, 1, { pelaksana: '' })],
  ['pelaksana-tak-dikenal', (d) => ubah(d, 1, { pelaksana: 'camat' })],
  ['pelaksana-menganggur', (d) => ({ ...d, pelaksana: [...d.pelaksana, { id: 'kabid', judul: 'Kabid' }] })],
  ['langkah-tanpa-waktu', (d) => ubah(d, 1, { waktu: '-' })],
  ['waktu-tak-terukur', (d) => ubah(d, 1, { waktu: 'Tentatif' })],
  ['waktu-tak-terbaca', (d) => ubah(d, 1, { waktu: 'sebentar' })],
  ['langkah-tanpa-output', (d) => ubah(d, 2, { output: '' })],
  ['langkah-tanpa-kelengkapan', (d) => ubah(d, 1, { kelengkapan: '' })],
  ['langkah-kembar', (d) => ubah(d, 2, { kegiatan: 'Memeriksa  DRAF.' })],
  ['kegiatan-bersubjek', (d) => ubah(d, 1, { kegiatan: 'Kasi memeriksa draf' })],
  ['simbol-ujung', (d) => ubah(d, 0, { simbol: 'kotak' })],
  ['simbol-tak-dikenal', (d) => ubah(d, 1, { simbol: 'silinder' })],
  ['keputusan-satu-jalan', (d) => ubah(d, 1, { pengembalian: [] })],
  ['keputusan-tersirat', (d) => ubah(d, 0, { kegiatan: 'Memeriksa; apabila lengkap diteruskan' })],
  ['langkah-tak-tercapai', (d) => ubah(d, 0, { lanjut: '3' })],
  ['jalan-hilang', (d) => ubah(d, 1, { pengembalian: [{ ke: '9' }] })],
  ['pengembalian-maju', (d) => ubah(d, 1, { pengembalian: [{ ke: '3' }] })],
  ['output-tak-dipakai', (d) => ubah(d, 0, { output: 'Peta desa' })],
  ['kelengkapan-tak-dihasilkan', (d) => ubah(d, 2, { kelengkapan: 'Berita acara penunggalan' })],
  ['kerja-tak-terdaftar', (d) => ubah(d, 1, { tindakan: [{ kerja: { nama: 'buku.tiada' } }] })],
  ['membuka-tak-ada', (d) => ubah(d, 1, { tindakan: [{ membuka: { sop: 'tiada' } }] })],
  [
    'membuka-isian',
    (d) => ubah(d, 1, { tindakan: [{ membuka: { sop: 'surat-keluar', masukan: { judul: 'x' } } }] }),
  ],
  ['membuka-draf', (d) => ubah(d, 1, { tindakan: [{ membuka: { sop: 'surat-keluar' } }] })],
  [
    'pelaksana-tanpa-jabatan',
    (d) => ({
      ...d,
      pelaksana: d.pelaksana.map((p) => (p.id === 'kasi' ? { ...p, id: 'staf' } : p)),
      langkah: d.langkah.map((l) => (l.pelaksana === 'kasi' ? { ...l, pelaksana: 'staf' } : l)),
    }),
  ],
]

const lengkap = {
  peraturan: daftarPeraturan(),
  judulSop: ['Surat Keluar'],
  sop: daftarDefinisi(),
  kerja: ['buku.susun-laporan'],
  pelaksanaBerjabatan: ['adb', 'kasi'],
}

test('tentang SOP yang baik tidak ada yang dikatakan', () => {
  expect(tinjauSop(bacaNaskah(baik())!, lengkap)).toEqual([])
})

test.each(RUSAK)('%s ditemukan bila dilanggar', (aturan, rusakkan) => {
  const temuan = tinjauSop(bacaNaskah(rusakkan(baik()))!, lengkap)
  expect(temuan.map((t) => t.aturan)).toContain(aturan)
})

test('setiap aturan mempunyai contoh yang melanggarnya', () => {
  expect([...new Set(RUSAK.map(([a]) => a))].sort()).toEqual(Object.keys(ATURAN_TINJAU).sort())
})

test('rujukan peraturan dibaca sebagaimana ditulis orang', () => {
  const baca = (teks: string) => cariRujukan(teks).map(tulisRujukan)
  expect(baca('UU No 23 tahun 2006 jo. UU 24/2013')).toEqual(['UU 23/2006', 'UU 24/2013'])
  expect(
    baca('Undang – Undang Nomor 24 Tahun 2013 tentang Perubahan Atas Undang-Undang Nomor 23 Tahun 2006'),
  ).toEqual(['UU 24/2013', 'UU 23/2006'])
  expect(baca('Pemandagri Nomor 102 Tahun 2019')).toEqual(['Permendagri 102/2019'])
  expect(baca('Peraturan Menteri Dalam Negeri No.61 Tahun 2015')).toEqual(['Permendagri 61/2015'])
  expect(baca('Peraturan Walikota Sibolga Nomor 12 Tahun 2017')).toEqual([])
  expect(baca('Peraturan Presiden Nomor 96 Tahun 2018')).toEqual(['Perpres 96/2018'])
})

test('yang bukan SOP dikatakan bukan, bukan ditinjau kosong', () => {
  for (const isi of [
    'halo',
    3,
    null,
    [1],
    { langkah: 'satu' },
    { langkah: [{ kegiatan: 'tanpa tanda pengenal' }] },
  ])
    expect(bacaNaskah(isi), JSON.stringify(isi)).toBeUndefined()
})

function ubah(d: Uji, ke: number, isi: Record<string, unknown>): unknown {
  return { ...d, langkah: d.langkah.map((l, i) => (i === ke ? { ...l, ...isi } : l)) }
}

test('setiap temuan menunjuk isian yang ada pada naskah, juga di antara baris kosong', () => {
  for (const [aturan, rusakkan] of RUSAK) {
    const isi = rusakkan(baik())
    for (const t of tinjauSop(bacaNaskah(isi)!, lengkap).filter((t) => t.aturan === aturan)) {
      const [bagian, ke] = t.jalur.split('.')
      expect(Object.keys(isi as object), t.jalur).toContain(bagian)
      if (ke !== undefined && /^\d+$/.test(ke))
        expect((isi as Record<string, unknown[]>)[bagian!]![Number(ke)], t.jalur).toBeDefined()
    }
  }
  const berlubang = { ...baik(), peringatan: ['', 'Hati-hati'] }
  expect(tinjauSop(bacaNaskah(berlubang)!, lengkap).map((t) => t.jalur)).toEqual(['peringatan.1'])
})

test('penolakan adalah jalan keluar kedua, dan pihak luar tidak perlu jabatan di kantor', () => {
  const d = {
    ...baik(),
    pelaksana: [...baik().pelaksana, { id: 'ditjen', judul: 'Ditjen', dicatatOleh: 'adb' }],
  }
  const langkah = d.langkah.map((l, i) =>
    i === 1 ? { ...l, pelaksana: 'ditjen', pengembalian: [], penolakan: { label: 'Tolak' } } : l,
  )
  const kasi = { ...langkah[1]!, id: '2b', pelaksana: 'kasi', kegiatan: 'Menerima draf', simbol: 'kotak' }
  const isi = { ...d, langkah: [langkah[0], langkah[1], kasi, langkah[2]] }
  expect(tinjauSop(bacaNaskah(isi)!, lengkap)).toEqual([])
})

describe('draf bawaan', () => {
  const semua = { ...konteks, judulSop: daftarDefinisi().flatMap(judul) }
  const draf = daftarDefinisi().filter((d) => d.sifat === 'draf')
  const tinjau = (d: DefinisiSop) => tinjauSop(bacaNaskah(d)!, { ...semua, pelaksanaBerjabatan: JABATAN })
  // Positions that every new office has.
  const JABATAN = ['adb', 'kasi', 'kabid', 'sekretaris', 'kadis', 'kasubbag-umum']

  test.each(draf.map((d) => [d.id, d] as const))(
    '%s: selain tanggal efektif tidak ada yang kurang',
    (_, d) => {
      expect(tinjau(d).filter((t) => t.jalur !== 'identitas.judulTampil')).toEqual([
        expect.objectContaining({ aturan: 'tanggal-kosong', jalur: 'identitas.tanggalEfektif' }),
      ])
      expect(d.catatan[0]).toContain('divalidasi kantor')
    },
  )

  test('kesembilan SOP pada daftar Sibolga ada, dan setiap SOP terkait pada naskah yang disahkan terjawab', () => {
    const SIBOLGA = [
      'Pemberian Hak Akses Pemanfaatan Data Kependudukan',
      'Penyusunan Buku Profil Perkembangan Kependudukan',
      'Penyusunan Buku Agregat Kependudukan Semester I',
      'Penyusunan Laporan Bulanan Data Kependudukan',
      'Penyusunan Laporan Harian Data Kependudukan',
      'Penyusunan Standar Operasional Prosedur (SOP) Pelayanan',
      'Prosedur Penyelesaian Data Perekaman Ganda (DUPLICATE_RECORD)',
      'Prosedur Penyelesaian Sinkronisasi NIK pada Data Warehouse',
      'Prosedur Pemberian Hak Akses Aplikasi SIAK',
    ]
    expect(draf.map((d) => d.identitas.nama)).toEqual(expect.arrayContaining(SIBOLGA))
    for (const d of resmi)
      expect(
        tinjauSop(bacaNaskah(d)!, semua).filter((t) => t.aturan === 'sop-terkait-tiada'),
        d.id,
      ).toEqual([])
  })
})
