import { describe, expect, test } from 'vitest'
import { type BahanLembar, daftarSumbu, type Lembar, susunLembar } from './lembar.ts'
import { bacaSusunan, gantiPeran, susunanResmi, tukarKolom, tulisSusunan } from './susunan.ts'

const JK = ['LK', 'PR', 'JML'] as const
const kolom = (kode: string) => JK.map((label) => ({ kunci: `${kode}.${label.toLowerCase()}`, label }))

/** Two dimensions of 3 and 4 categories, three regions; figures from a small generator, sums made as the server does. */
function silang(): BahanLembar {
  let benih = 7
  const acak = () => {
    benih = (benih * 48271) % 2147483647
    return benih % 50
  }
  const A = ['1', '2', '3'].map((kode) => ({ kode, label: `A${kode}` }))
  const B = ['1', '2', '3', '4'].map((kode) => ({ kode, label: `B${kode}` }))
  const grup: BahanLembar['grup'] = [
    ...A.flatMap((a) => [
      ...B.map((b) => ({
        kode: `${a.kode}~${b.kode}`,
        label: `${a.label}, ${b.label}`,
        jenis: 'kategori' as const,
        jalur: [a, b],
        kolom: kolom(`${a.kode}~${b.kode}`),
      })),
      { kode: a.kode, label: a.label, jenis: 'subtotal' as const, jalur: [a], kolom: kolom(a.kode) },
    ]),
    { kode: 'total', label: 'JUMLAH', jenis: 'total' as const, kolom: kolom('total') },
  ]
  const baris = ['01', '02', '03'].map((kode) => {
    const sel = A.map(() => B.map(() => [acak(), acak()] as const))
    const tiga = (lk: number, pr: number) => [lk, pr, lk + pr]
    const jumlah = (isi: readonly (readonly [number, number])[]) =>
      tiga(
        isi.reduce((n, x) => n + x[0], 0),
        isi.reduce((n, x) => n + x[1], 0),
      )
    const nilai = [
      ...sel.flatMap((b) => [...b.flatMap(([l, p]) => tiga(l, p)), ...jumlah(b)]),
      ...jumlah(sel.flat()),
    ]
    return { kode, nama: kode, tingkat: 'kecamatan' as const, nilai }
  })
  const total = baris[0]!.nilai.map((_, i) => baris.reduce((n, b) => n + b.nilai[i]!, 0))
  return {
    tabel: {
      judul: 'A x B',
      judulPendek: 'A x B',
      dimensi: [
        { id: 'a', judul: 'A' },
        { id: 'b', judul: 'B' },
      ],
    },
    grup,
    baris,
    total: { nama: 'Kabupaten', nilai: total },
  }
}

const nilai = (l: Lembar, kunci: string, kode?: string) => {
  const b = kode === undefined ? l.total : l.baris.find((x) => x.kode === kode)!
  return b.nilai[l.kolom.findIndex((k) => k.kunci === kunci)]
}
const awal = (h: BahanLembar, kunci: string, kode?: string) => {
  const b = kode === undefined ? h.total : h.baris.find((x) => x.kode === kode)!
  return b.nilai[h.grup.flatMap((g) => g.kolom).findIndex((k) => k.kunci === kunci)]
}

describe('susunan lembar', () => {
  const h = silang()
  const resmi = susunanResmi(2)

  test('susunan resmi ialah tabel server apa adanya, dengan kepala dua lapis', () => {
    const l = susunLembar(h, resmi, 'Wilayah')
    expect(l.kolom.map((k) => k.kunci)).toEqual(h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)))
    expect(l.baris.map((b) => b.nilai)).toEqual(h.baris.map((b) => b.nilai))
    expect(l.kepala[0]!.map((k) => [k.label, k.rentang])).toEqual([
      ['A1', 15],
      ['A2', 15],
      ['A3', 15],
      ['JUMLAH', 3],
    ])
    expect(l.kepala[1]!.map((k) => k.label)).toEqual([
      ...['A1', 'A2', 'A3'].flatMap(() => ['B1', 'B2', 'B3', 'B4', 'JUMLAH']),
    ])
  })

  test('menjumlahkan satu dimensi memberi dimensi yang lain; setiap angka sama dengan jumlah kolomnya', () => {
    const l = susunLembar(h, gantiPeran(resmi, 0, { peran: 'jumlah' }), 'Wilayah')
    expect(l.kepala[0]!.map((k) => k.label)).toEqual(['B1', 'B2', 'B3', 'B4', 'JUMLAH'])
    for (const b of ['1', '2', '3', '4'])
      expect(nilai(l, `${b}.jml`, '02')).toBe(
        ['1', '2', '3'].reduce((n, a) => n + awal(h, `${a}~${b}.jml`, '02')!, 0),
      )
    expect(nilai(l, 'total.jml')).toBe(awal(h, 'total.jml'))
    expect(l.asal('02', '1.jml'), 'jumlah buatan layar tidak berpaspor').toBeUndefined()
    expect(l.asal('02', 'total.jml')).toEqual({ wilayah: '02', kolom: 'total.jml' })
  })

  test('edisi publik: jumlah buatan layar yang memuat angka tertutup ikut tertutup', () => {
    const tertutup: BahanLembar = {
      ...h,
      baris: h.baris.map((b) => ({ ...b, nilai: b.nilai.map((n, i) => (i === 2 ? null : n)) })),
    }
    const l = susunLembar(tertutup, gantiPeran(resmi, 0, { peran: 'jumlah' }), 'Wilayah')
    expect(nilai(l, '1.jml', '02'), 'memuat 1~1.jml').toBeNull()
    expect(nilai(l, '2.jml', '02')).toBe(
      nilai(susunLembar(h, gantiPeran(resmi, 0, { peran: 'jumlah' }), ''), '2.jml', '02'),
    )
    expect(susunLembar(tertutup, resmi, '').baris[0]!.nilai[2]).toBeNull()
  })

  test('menahan satu kategori memberi irisannya, jumlahnya ialah subjumlah server', () => {
    const l = susunLembar(h, gantiPeran(resmi, 0, { peran: 'tetap', kode: '2' }), 'Wilayah')
    expect(nilai(l, '3.pr', '01')).toBe(awal(h, '2~3.pr', '01'))
    expect(l.asal('01', '3.pr')).toEqual({ wilayah: '01', kolom: '2~3.pr' })
    expect(l.asal(undefined, 'total.lk')).toEqual({ kolom: '2.lk' })
    expect(l.tempat({ wilayah: '01', kolom: '2~3.pr' })).toEqual({ kode: '01', kolom: '3.pr' })
    expect(l.tempat({ wilayah: '01', kolom: '1~3.pr' })).toBeUndefined()
  })

  test('satu dimensi turun ke baris: kategori untuk wilayah yang sedang dibuka', () => {
    const l = susunLembar(h, gantiPeran(resmi, 1, { peran: 'baris' }), 'Wilayah')
    expect(l.barisWilayah).toBe(false)
    expect(l.sudut).toBe('B')
    expect(l.baris.map((b) => b.nama)).toEqual(['B1', 'B2', 'B3', 'B4'])
    expect(nilai(l, '2.lk', '4')).toBe(awal(h, '2~4.lk'))
    expect(nilai(l, 'total.jml')).toBe(awal(h, 'total.jml'))
    expect(l.baris.reduce((n, b) => n + b.nilai.at(-1)!, 0)).toBe(awal(h, 'total.jml'))
    expect(l.tempat({ kolom: '2~4.lk' })).toEqual({ kode: '4', kolom: '2.lk' })
  })

  test('kolom ditukar urutannya: kepala luar menjadi dimensi kedua, angkanya tetap', () => {
    const l = susunLembar(h, tukarKolom(resmi), 'Wilayah')
    expect(l.kepala[0]!.map((k) => k.label)).toEqual(['B1', 'B2', 'B3', 'B4', 'JUMLAH'])
    expect(nilai(l, '4~1.jml', '03')).toBe(awal(h, '1~4.jml', '03'))
  })

  test('hanya JML: satu kolom sekategori, kepala dimensi dalam menjadi label kolom', () => {
    const l = susunLembar(h, { ...resmi, jk: 'jml' }, 'Wilayah')
    expect(l.kepala).toHaveLength(1)
    expect(l.kolom.slice(0, 5).map((k) => k.label)).toEqual(['B1', 'B2', 'B3', 'B4', 'JUMLAH'])
    expect(nilai(l, '1~2.jml', '01')).toBe(awal(h, '1~2.jml', '01'))
  })

  test('ribuan kolom tersusun seketika: satu angka dicari sekali, tidak disisir', () => {
    const kode = (n: number) => Array.from({ length: n }, (_, i) => ({ kode: `${i}`, label: `${i}` }))
    const grup: BahanLembar['grup'] = kode(7).flatMap((a) =>
      kode(10).flatMap((b) =>
        kode(76).map((c) => ({
          kode: `${a.kode}~${b.kode}~${c.kode}`,
          label: '',
          jenis: 'kategori' as const,
          jalur: [a, b, c],
          kolom: kolom(`${a.kode}~${b.kode}~${c.kode}`),
        })),
      ),
    )
    const nilai = grup.flatMap(() => [1, 1, 2])
    const besar: BahanLembar = {
      tabel: { judul: '', judulPendek: '' },
      grup: [...grup, { kode: 'total', label: 'JUMLAH', jenis: 'total', kolom: kolom('total') }],
      baris: [{ kode: '01', nama: '01', tingkat: 'kecamatan', nilai: [...nilai, 5320, 5320, 10640] }],
      total: { nama: '', nilai: [...nilai, 5320, 5320, 10640] },
    }
    const mulai = process.cpuUsage()
    const l = susunLembar(besar, susunanResmi(3), 'Wilayah')
    expect(process.cpuUsage(mulai).user / 1000, 'ms waktu prosesor').toBeLessThan(3000)
    expect(l.kolom).toHaveLength(3 * (5320 + 7 + 1))
    expect(l.total.nilai.at(-1)).toBe(10640)
  })

  test('bagian: hanya kategori itu, dan jumlahnya subjumlah bagian, bukan jumlah seluruh tabel', () => {
    const grup = h.grup.filter((g) => g.jenis === 'total' || g.jalur?.[0]?.kode === '2')
    const letak = h.grup.flatMap((g, i) => (grup.includes(g) ? [i * 3, i * 3 + 1, i * 3 + 2] : []))
    const potong = (n: readonly (number | null)[]) => letak.map((i) => n[i]!)
    const b: BahanLembar = {
      ...h,
      grup,
      baris: h.baris.map((x) => ({ ...x, nilai: potong(x.nilai) })),
      total: { ...h.total, nilai: potong(h.total.nilai) },
      bagian: { kode: '2', label: 'A2' },
    }
    const l = susunLembar(b, resmi, 'Wilayah')
    expect(l.kepala[0]!.map((k) => k.label)).toEqual(['B1', 'B2', 'B3', 'B4', 'JUMLAH'])
    expect(nilai(l, 'total.jml')).toBe(awal(h, '2.jml'))
  })

  test('tabel pelayanan: kolom yang tidak sejenis tidak pernah dijumlahkan', () => {
    const p: BahanLembar = {
      tabel: { judul: 'Pelayanan', judulPendek: 'Pelayanan' },
      grup: [
        { kode: 'kk', label: 'Kartu keluarga', kolom: [{ kunci: 'kk.jml', label: 'JML' }] },
        { kode: 'lahir', label: 'Kelahiran', kolom: kolom('lahir') },
      ],
      baris: [{ kode: '01', nama: '01', tingkat: 'kecamatan', nilai: [4, 1, 2, 3] }],
      total: { nama: 'Kabupaten', nilai: [4, 1, 2, 3] },
    }
    const l = susunLembar(p, susunanResmi(1), 'Wilayah')
    expect(l.kolom.map((k) => k.kunci)).toEqual(['kk.jml', 'lahir.lk', 'lahir.pr', 'lahir.jml'])
    expect(l.baris[0]!.nilai).toEqual([4, 1, 2, 3])
    expect(daftarSumbu(p)).toHaveLength(1)
  })

  test('tabel tanpa dimensi: LK, PR, JML saja', () => {
    const t: BahanLembar = {
      tabel: { judul: 'JK', judulPendek: 'JK' },
      grup: [{ kode: 'total', label: 'JUMLAH', jenis: 'total', kolom: kolom('total') }],
      baris: [{ kode: '01', nama: '01', tingkat: 'kecamatan', nilai: [1, 2, 3] }],
      total: { nama: 'Kabupaten', nilai: [1, 2, 3] },
    }
    const l = susunLembar(t, susunanResmi(0), 'Wilayah')
    expect(l.kolom.map((k) => k.label)).toEqual(['LK', 'PR', 'JML'])
    expect(l.kepala).toEqual([[{ label: 'JUMLAH', dari: 0, rentang: 3, jumlah: true, lapis: 1 }]])
  })
})

describe('susunan dalam alamat', () => {
  test('yang resmi tidak ditulis; yang lain pulang sebagai dirinya', () => {
    expect(tulisSusunan(susunanResmi(2))).toBe('')
    const s = gantiPeran(susunanResmi(3), 1, { peran: 'tetap', kode: '88' })
    expect(bacaSusunan(tulisSusunan(s), undefined, 3)).toEqual(s)
    const t = tukarKolom(susunanResmi(2))
    expect(bacaSusunan(tulisSusunan(t), 'jml', 2)).toEqual({ ...t, jk: 'jml' })
  })
  test('alamat lama atau buatan tangan jatuh ke susunan resmi', () => {
    for (const teks of ['', 'k0', 'b.b', 'x.k1', 'k0.k1.k2'])
      expect(bacaSusunan(teks, 'entah', 2)).toEqual(susunanResmi(2))
  })
  test('hanya satu dimensi turun ke baris', () => {
    const s = gantiPeran(gantiPeran(susunanResmi(2), 0, { peran: 'baris' }), 1, { peran: 'baris' })
    expect(s.sumbu.filter((p) => p.peran === 'baris')).toHaveLength(1)
  })
})
