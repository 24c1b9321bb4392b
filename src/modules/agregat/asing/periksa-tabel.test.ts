import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import type { HasilTabel } from '../agregat.contract.ts'
import { HasilPeriksaTabel, type TemuanAsing } from './asing.contract.ts'
import { hurufKolom } from './kisi.ts'
import { periksaTabel } from './periksa-tabel.ts'

const KECAMATAN = ['WATU', 'ANGSANA', 'CEMARA', 'BERINGIN', 'DAMAR', 'JATI', 'MAHONI', 'KENARI']

/** mulberry32 */
function acak(benih: number): () => number {
  let s = benih
  return () => {
    s = (s + 0x6d2b79f5) | 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Isi = (string | number)[]
// A No, B kode, C kecamatan, D-F wajib, G-I memiliki, J-L belum, M %, N rasio, O luas, P kepadatan.
const [D, F, G, I, M, N, P] = [3, 5, 6, 8, 12, 13, 15] as const

/** Numbers of a correct coverage table: one row a kecamatan and the total. */
function benar(benih = 1): { rincian: number[][]; total: number[] } {
  const r = acak(benih)
  const bulat = (n: number, d: number) => Number((Math.round(n * 10 ** d) / 10 ** d).toFixed(d))
  const rasio = (n: number[]) => {
    n[9] = bulat((100 * n[5]!) / n[2]!, 2)
    n[10] = bulat((100 * n[0]!) / n[1]!, 2)
    n[12] = bulat(n[2]! / n[11]!, 2)
    return n
  }
  const rincian = KECAMATAN.map(() => {
    const [wl, wp] = [1500 + Math.floor(r() * 9000), 1400 + Math.floor(r() * 9000)]
    const [ml, mp] = [Math.floor(wl * (0.6 + r() * 0.39)), Math.floor(wp * (0.6 + r() * 0.39))]
    return rasio([
      wl,
      wp,
      wl + wp,
      ml,
      mp,
      ml + mp,
      wl - ml,
      wp - mp,
      wl + wp - ml - mp,
      0,
      0,
      bulat(3 + r() * 40, 2),
      0,
    ])
  })
  const total = Array.from({ length: 13 }, (_, k) => (k < 9 ? rincian.reduce((n, b) => n + b[k]!, 0) : 0))
  total[11] = bulat(
    rincian.reduce((n, b) => n + b[11]!, 0),
    2,
  )
  return { rincian, total: rasio(total) }
}

const JUDUL: Isi[] = [
  ['CAKUPAN AKTA KELAHIRAN KABUPATEN LATIH'],
  ['Semester I Tahun 2026'],
  [],
  [
    'No',
    'Kode',
    'Kecamatan',
    'WAJIB',
    '',
    '',
    'MEMILIKI',
    '',
    '',
    'BELUM MEMILIKI',
    '',
    '',
    'CAKUPAN (%)',
    'RASIO JENIS KELAMIN',
    'LUAS KM2',
    'KEPADATAN',
  ],
  ['', '', '', 'LK', 'PR', 'JML', 'LK', 'PR', 'JML', 'LK', 'PR', 'JML', '', '', '', ''],
  [
    '(1)',
    '(2)',
    '(3)',
    '(4)',
    '(5)',
    '(6)',
    '(7)',
    '(8)',
    '(9)',
    '(10)',
    '(11)',
    '(12)',
    '(13)',
    '(14)',
    '(15)',
    '(16)',
  ],
]
const BARIS_1 = JUDUL.length

function kisi(benih = 1): Isi[] {
  const { rincian, total } = benar(benih)
  return [
    ...JUDUL,
    ...rincian.map((n, i) => [i + 1, `99.01.${String(i + 1).padStart(2, '0')}`, KECAMATAN[i]!, ...n]),
    ['', '', 'JUMLAH', ...total],
    [],
    ['Sumber: DKB Semester I Tahun 2026'],
  ]
}

const angka = (n: number, d: number) => {
  const [bulat, pecahan] = n.toFixed(d).split('.')
  return bulat!.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (pecahan ? `,${pecahan}` : '')
}
/** As an office writes it: semicolons, thousand points, decimal commas. */
const keCsv = (isi: Isi[]) =>
  Buffer.from(
    isi
      .map((r) => r.map((s, k) => (typeof s === 'number' ? angka(s, k >= M && k <= P ? 2 : 0) : s)).join(';'))
      .join('\r\n'),
  )
const keXlsx = async (isi: Isi[]) =>
  Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: 'Akta',
          rows: isi.map((r) => r.map((s) => (s === '' ? null : s))),
          merges: [3, 6, 9].map((k) => ({ startRow: 3, startCol: k, endRow: 3, endCol: k + 2 })),
        },
      ],
    }),
  )

async function periksa(isi: Buffer, lawan?: HasilTabel) {
  const h = await periksaTabel({ nama: 'tabel', isi }, lawan)
  if (!h.ok) throw new Error(h.galat.kode)
  return HasilPeriksaTabel.parse(h.value)
}
/** CSV and XLSX of the same cells say the same. */
async function temuan(isi: Isi[], lawan?: HasilTabel): Promise<TemuanAsing[]> {
  const [csv, xlsx] = [await periksa(keCsv(isi), lawan), await periksa(await keXlsx(isi), lawan)]
  const inti = (t: TemuanAsing[]) => t.map((x) => [x.aturan, x.sel, x.berat])
  expect(inti(xlsx.temuan)).toEqual(inti(csv.temuan))
  return csv.temuan
}
const letak = (baris: number, kolom: number) => `${hurufKolom(kolom)}${baris + 1}`
const ambil = (isi: Isi[], baris: number, kolom: number) => isi[baris]![kolom] as number
const TOTAL = BARIS_1 + KECAMATAN.length

test('tabel yang benar lolos, sebagai CSV maupun XLSX, dan terbaca seluruhnya', async () => {
  for (let benih = 1; benih <= kali(40, 6); benih++)
    expect(await temuan(kisi(benih)), `benih ${benih}`).toEqual([])
  const h = await periksa(keCsv(kisi()))
  expect(h.bersih).toBe(true)
  expect(h.lembar[0]).toMatchObject({
    kepala: 'baris 4-6',
    kolomWilayah: 'C Kecamatan',
    jumlahBaris: 8,
    jumlahBarisTotal: 1,
    catatanKaki: ['Sumber: DKB Semester I Tahun 2026'],
  })
  expect(h.lembar[0]!.kolom.map((k) => `${k.huruf} ${k.judul} ${k.peran}`)).toEqual([
    'D WAJIB / LK cacah',
    'E WAJIB / PR cacah',
    'F WAJIB / JML cacah',
    'G MEMILIKI / LK cacah',
    'H MEMILIKI / PR cacah',
    'I MEMILIKI / JML cacah',
    'J BELUM MEMILIKI / LK cacah',
    'K BELUM MEMILIKI / PR cacah',
    'L BELUM MEMILIKI / JML cacah',
    'M CAKUPAN (%) persen',
    'N RASIO JENIS KELAMIN rasio',
    'O LUAS KM2 luas',
    'P KEPADATAN rasio',
  ])
})

describe('setiap macam salah yang ditanam ditemukan di selnya', () => {
  const tanam = async (ubah: (isi: Isi[]) => void) => {
    const isi = kisi()
    ubah(isi)
    return temuan(isi)
  }

  test('jumlah yang bukan jumlah', async () => {
    const t = await tanam((isi) => {
      isi[TOTAL]![D] = ambil(isi, TOTAL, D) + 10
      isi[TOTAL]![F] = ambil(isi, TOTAL, F) + 10
    })
    expect(t.map((x) => [x.aturan, x.sel])).toEqual(
      expect.arrayContaining([
        ['jumlah-baris', letak(TOTAL, D)],
        ['jumlah-baris', letak(TOTAL, F)],
      ]),
    )
  })

  test('satu sel LK: LK + PR dan jumlah kolom bersama-sama menunjuk sel itu, dengan angka yang benar', async () => {
    const asli = ambil(kisi(), BARIS_1 + 3, G)
    const t = await tanam((isi) => {
      isi[BARIS_1 + 3]![G] = asli + 7
    })
    expect(t[0]).toMatchObject({
      aturan: 'lk-pr-jml',
      sel: letak(BARIS_1 + 3, G),
      seharusnya: angka(asli, 0),
    })
    expect(t.filter((x) => x.aturan === 'jumlah-baris')).toEqual([])
  })

  test('LK + PR bukan JML', async () => {
    const t = await tanam((isi) => {
      isi[BARIS_1]![I] = ambil(isi, BARIS_1, I) - 3
      isi[TOTAL]![I] = ambil(isi, TOTAL, I) - 3
    })
    expect(t.filter((x) => x.aturan === 'lk-pr-jml').map((x) => x.sel)).toEqual([
      letak(BARIS_1, I),
      letak(TOTAL, I),
    ])
  })

  test('memiliki + belum bukan wajib', async () => {
    const t = await tanam((isi) => {
      for (const [b, k] of [
        [BARIS_1 + 1, D],
        [BARIS_1 + 1, F],
        [TOTAL, D],
        [TOTAL, F],
      ] as const)
        isi[b]![k] = ambil(isi, b, k) + 5
    })
    const kena = t.filter((x) => x.aturan === 'memiliki-belum-wajib').map((x) => x.sel)
    expect(kena).toEqual([letak(BARIS_1 + 1, D), letak(TOTAL, D), letak(BARIS_1 + 1, F), letak(TOTAL, F)])
  })

  test.each([
    ['dijumlah', N, (n: number[]) => n.reduce((a, b) => a + b, 0)],
    ['dirata', N, (n: number[]) => n.reduce((a, b) => a + b, 0) / n.length],
    ['dijumlah', M, (n: number[]) => n.reduce((a, b) => a + b, 0)],
    ['dirata', M, (n: number[]) => n.reduce((a, b) => a + b, 0) / n.length],
    ['dirata', P, (n: number[]) => n.reduce((a, b) => a + b, 0) / n.length],
  ] as const)('total rasio yang %s (kolom %i)', async (cara, k, hitung) => {
    const asli = ambil(kisi(), TOTAL, k)
    const t = await tanam((isi) => {
      isi[TOTAL]![k] = Number(hitung(KECAMATAN.map((_, i) => ambil(isi, BARIS_1 + i, k))).toFixed(2))
    })
    expect(t.map((x) => [x.aturan, x.sel, x.seharusnya])).toEqual([
      [`total-rasio-${cara}`, letak(TOTAL, k), angka(asli, 2)],
    ])
  })

  test.each([
    [D, 'LK'],
    [I, 'JML'],
  ])('kolom %i (%s) menurut abjad, padahal nama menurut kode', async (k, _jk) => {
    const asli = kisi()
    const abjad = [...KECAMATAN.keys()].sort((a, b) => (KECAMATAN[a]! < KECAMATAN[b]! ? -1 : 1))
    const t = await tanam((isi) => {
      for (const [i, dari] of abjad.entries()) isi[BARIS_1 + i]![k] = ambil(asli, BARIS_1 + dari, k)
    })
    const kolom = t.find((x) => x.sel.includes(':'))!
    expect(kolom).toMatchObject({
      aturan: 'urutan-baris-lain',
      sel: `${letak(BARIS_1, k)}:${letak(TOTAL, k)}`,
    })
    expect(kolom.kalimat).toContain('menurut abjad nama')
    const pindah = abjad.flatMap((dari, i) => (dari === i ? [] : [letak(BARIS_1 + i, k)]))
    expect(
      t.filter((x) => x.aturan === 'urutan-baris-lain' && !x.sel.includes(':')).map((x) => x.sel),
    ).toEqual(pindah)
  })

  test('kolom persen pada urutan baris lain', async () => {
    const asli = kisi()
    const t = await tanam((isi) => {
      for (const i of KECAMATAN.keys())
        isi[BARIS_1 + i]![M] = ambil(asli, BARIS_1 + ((i + 1) % KECAMATAN.length), M)
    })
    expect(t.find((x) => x.sel.includes(':'))!.kalimat).toMatch(/bergeser satu baris/)
    expect(new Set(t.map((x) => x.aturan))).toEqual(new Set(['urutan-baris-lain']))
  })

  test('persen satu baris dihitung dari cacah lain', async () => {
    const t = await tanam((isi) => {
      const b = BARIS_1 + 2
      isi[b]![M] = Number(((100 * ambil(isi, b, G)) / ambil(isi, b, F)).toFixed(2))
    })
    expect(t).toHaveLength(1)
    expect(t[0]).toMatchObject({ aturan: 'persen-dari-cacah-lain', sel: letak(BARIS_1 + 2, M) })
    expect(t[0]!.kalimat).toContain('MEMILIKI / LK')
  })

  test('seluruh kolom persen dihitung dari cacah yang tidak ada di tabel', async () => {
    const t = await tanam((isi) => {
      for (let i = 0; i <= KECAMATAN.length; i++) {
        const b = BARIS_1 + i
        isi[b]![M] = Number(((100 * ambil(isi, b, I)) / (ambil(isi, b, F) + 311 + 17 * i)).toFixed(2))
      }
    })
    expect(t.filter((x) => x.aturan === 'persen-dari-cacah-lain').map((x) => x.sel)).toEqual(
      KECAMATAN.map((_, i) => letak(BARIS_1 + i, M)),
    )
  })

  test('cacah di sel persen', async () => {
    const t = await tanam((isi) => {
      isi[BARIS_1 + 4]![M] = ambil(isi, BARIS_1 + 4, I)
    })
    expect(t.map((x) => [x.aturan, x.sel])).toEqual([['cacah-di-sel-persen', letak(BARIS_1 + 4, M)]])
    expect(t[0]!.kalimat).toContain('cacah dari kolom MEMILIKI / JML')
  })

  test('persen lebih dari seratus', async () => {
    const t = await tanam((isi) => {
      const b = BARIS_1 + 5
      for (const [k, dari] of [
        [G, D],
        [G + 1, D + 1],
        [I, F],
      ] as const)
        isi[b]![k] = ambil(isi, b, dari) + 40
      isi[b]![I] = ambil(isi, b, G) + ambil(isi, b, G + 1)
      isi[b]![M] = Number(((100 * ambil(isi, b, I)) / ambil(isi, b, F)).toFixed(2))
    })
    expect(t.filter((x) => x.aturan === 'persen-lebih-100').map((x) => [x.sel, x.berat])).toEqual([
      [letak(BARIS_1 + 5, M), 'peringatan'],
    ])
  })

  test('baris ganda dan angka yang bukan angka', async () => {
    const ganda = await tanam((isi) => isi.splice(BARIS_1 + 3, 0, [...isi[BARIS_1 + 1]!]))
    expect(ganda.find((x) => x.aturan === 'baris-ganda')).toMatchObject({ sel: letak(BARIS_1 + 3, 2) })
    const huruf = await tanam((isi) => {
      isi[BARIS_1]![D] = '1O5'
    })
    expect(huruf.find((x) => x.aturan === 'bukan-angka')).toMatchObject({
      sel: letak(BARIS_1, D),
      tertulis: '1O5',
    })
  })

  test('angka yang disimpan sebagai teks di lembar kerja', async () => {
    const isi = kisi()
    isi[BARIS_1]![D] = angka(ambil(isi, BARIS_1, D), 0)
    const xlsx = (await periksa(await keXlsx(isi))).temuan
    expect(xlsx.map((x) => [x.aturan, x.sel])).toEqual([['angka-teks', letak(BARIS_1, D)]])
  })
})

test('kategori yang berjumlah JUMLAH: aturan tabel ini hanya bila kebanyakan baris memenuhinya', async () => {
  const isi = (jumlah: number) =>
    Buffer.from(`Desa;Islam;Kristen;Jumlah\nA;10;2;12\nB;20;3;23\nC;30;4;${jumlah}\n`)
  expect((await periksa(isi(34))).temuan).toEqual([])
  expect((await periksa(isi(35))).temuan).toMatchObject([
    { aturan: 'jumlah-kategori', sel: 'D4', seharusnya: '34' },
  ])
  const sebagian = Buffer.from('Desa;Islam;Kristen;Jumlah\nA;10;2;15\nB;20;3;25\nC;30;4;34\n')
  expect((await periksa(sebagian)).temuan).toEqual([])
})

test('subjumlah per kecamatan, dan total dari subjumlah', async () => {
  const isi = (sub: number, total: number) =>
    Buffer.from(
      `Desa,Jumlah\nKECAMATAN SATU,\nA,10\nB,20\nJUMLAH SATU,30\nKECAMATAN DUA,\nA,5\nD,6\nJUMLAH DUA,${sub}\nTOTAL,${total}\n`,
    )
  expect((await periksa(isi(11, 41))).temuan).toEqual([])
  expect((await periksa(isi(12, 41))).temuan.map((t) => [t.aturan, t.sel])).toEqual([
    ['jumlah-baris', 'B9'],
    ['jumlah-baris', 'B10'],
  ])
  expect((await periksa(isi(11, 82))).temuan).toMatchObject([{ sel: 'B10', seharusnya: '41' }])
})

test('gaya angka: titik ribuan, koma ribuan, desimal titik, strip untuk nol', async () => {
  const baca = async (teks: string) => (await periksa(Buffer.from(teks))).temuan
  expect(await baca('Desa;LK;PR;JML\nA;1.200;800;2.000\nB;-;5;5\nJUMLAH;1.200;805;2.005\n')).toEqual([])
  expect(
    await baca(
      'Desa\tLK\tPR\tJML\nA\t1,200\t800\t2,000\nB\t1,000,000\t5\t1,000,005\nTotal\t1,001,200\t805\t1,002,005\n',
    ),
  ).toEqual([])
  expect(await baca('kelurahan,luas_km2\nA,1.459\nB,0.139\nTOTAL,1.598\n')).toEqual([])
})

test('yang bukan tabel ditolak dengan sebab, bukan gangguan', async () => {
  const kode = async (isi: Buffer) => {
    const h = await periksaTabel({ nama: 'x', isi })
    return h.ok ? 'ok' : h.galat.kode
  }
  expect(await kode(Buffer.from('hanya kalimat biasa\ntanpa angka\n'))).toBe('asing.tanpa-tabel')
  expect(await kode(Buffer.from(''))).toBe('asing.tanpa-tabel')
  expect(await kode(Buffer.from('%PDF-1.7 ...'))).toBe('asing.tak-terbaca')
  expect(await kode(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4]))).toBe('asing.tak-terbaca')
  expect(await kode(Buffer.alloc(11 * 1024 * 1024, 65))).toBe('asing.terlalu-besar')
})

test('file yang rusak sembarang tidak pernah menjatuhkan pemeriksa', async () => {
  const r = acak(20_261_121)
  const asal = [keCsv(kisi()), await keXlsx(kisi())]
  for (let i = 0; i < kali(2000, 60); i++) {
    const isi = Buffer.from(asal[i % 2]!)
    for (let n = 0; n < 1 + Math.floor(r() * 6); n++)
      isi[Math.floor(r() * isi.length)] = Math.floor(r() * 256)
    const h = await periksaTabel({ nama: 'x', isi })
    if (!h.ok) expect(h.galat.kode).toMatch(/^asing\./)
  }
})
