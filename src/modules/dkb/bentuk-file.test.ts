import { expect, test } from 'vitest'
import { baris, csv, KOLOM } from './uji/file-uji.ts'
import { susun, susunUji } from './uji/susun-uji.ts'

const DUA = [
  baris(1, { NAMA_LGKP: 'SITI, "ANI"' }),
  baris(2, { NAMA_LGKP: 'BUDI\nSANTOSO', JENIS_PKRJN: '' }),
]
const acuan = await susun(csv(DUA))

test.each([
  ['koma', { pemisah: ',' }],
  ['titik koma', { pemisah: ';' }],
  ['garis tegak', { pemisah: '|' }],
  ['tab', { pemisah: '\t' }],
  ['CRLF', { gantiBaris: '\r\n' }],
  ['CR', { gantiBaris: '\r' }],
  ['tanpa ganti baris di akhir', { tanpaAkhir: true }],
  ['semua sel berkutip', { kutip: 'semua' as const }],
  ['urutan kolom lain', { kolom: KOLOM.toReversed() }],
  ['nama kolom lain', { kolom: KOLOM }],
])('%s: isi yang sama memberi snapshot yang sama', async (_, bentuk) => {
  const { isi } = await susun(csv(DUA, bentuk), { tanpaKode: true })
  expect(isi.id).toBe(acuan.isi.id)
})

test('nama kolom tidak peka huruf, spasi, dan titik', async () => {
  const [judul, ...sisa] = csv(DUA).split('\n')
  const lain = judul!.toLowerCase().replace('no_kk', 'No. KK').replace('nama_lgkp', 'Nama Lengkap')
  const { isi } = await susun([lain, ...sisa].join('\n'), { tanpaKode: true })
  expect(isi.id).toBe(acuan.isi.id)
})

test('BOM UTF-8, baris sep=, dan baris kosong tidak mengubah apa pun selain nomor baris', async () => {
  const isi = csv([...DUA, baris(3, { NIK: 'x' })])
  const [judul, ...sisa] = isi.split('\n')
  const hasil = await susun(`\ufeffsep=,\n\n${judul}\n\n${sisa.join('\n')}\n  \n`, { tanpaKode: true })
  expect(hasil.isi.id).toBe(acuan.isi.id)
  // A cell of the second row holds a line end, as an editor counts it.
  expect(hasil.tolak[0]!.baris).toBe(8)
})

test('windows-1252: nama dibaca benar dan sama dengan UTF-8', async () => {
  const nama = 'NÁGÍ – MÜNIR €'
  const utf8 = csv([baris(1, { NAMA_LGKP: nama }), baris(2, { AGAMA: 'X', NIK: 'ç' })])
  const cp1252 = Buffer.from(utf8.replaceAll('–', '\x96').replaceAll('€', '\x80'), 'latin1')
  const [a, b] = [await susun(utf8, { tanpaKode: true }), await susun(cp1252, { tanpaKode: true })]
  expect(b.identitas[0]![2]).toBe(nama)
  expect(b.isi.id).toBe(a.isi.id)
  expect(b.isi.catatanFile[0]).toContain('windows-1252')
  expect(a.isi.catatanFile[0]).toContain('UTF-8')
})

const TOLAK_FILE: readonly (readonly [string, string | Buffer, string, RegExp])[] = [
  ['file kosong', '', 'dkb.file-kosong', /kosong/],
  ['hanya BOM dan baris kosong', '\ufeff\n\r\n', 'dkb.file-kosong', /kosong/],
  ['hanya baris judul', `${KOLOM.join(',')}\n`, 'dkb.hanya-judul', /hanya berisi baris judul/],
  ['pemisah salah', csv(DUA, { pemisah: '^' }), 'dkb.pemisah-tak-dikenal', /Pemisah kolom/],
  [
    'kolom wajib tidak ada',
    csv(DUA, { kolom: KOLOM.filter((k) => k !== 'AGAMA' && k !== 'NO_KEL') }),
    'dkb.kolom-kurang',
    /AGAMA, NO_KEL/,
  ],
  ['kolom muncul dua kali', csv(DUA, { kolom: [...KOLOM, 'nik'] }), 'dkb.kolom-ganda', /NIK/],
  ['buku kerja XLSX', Buffer.from('PK\x03\x04xxxxxxxx\n'), 'dkb.bukan-csv', /XLSX/],
  [
    'UTF-16',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(DUA), 'utf16le')]),
    'dkb.bukan-csv',
    /UTF-16/,
  ],
  ['data biner', Buffer.from('a\0b,c\n1,2\n3,4\n'), 'dkb.bukan-csv', /biner/],
  ['baris judul lebih dari 1 MiB', 'x'.repeat(1_200_000), 'dkb.judul-terlalu-panjang', /1 MiB/],
  ['semua baris ditolak', csv([baris(1, { NIK: '1' })]), 'dkb.semua-ditolak', /NIK bukan 16 angka/],
]

test.each(TOLAK_FILE)('%s: ditolak dengan kalimat yang jelas', async (_, isi, kode, pesan) => {
  const hasil = await susunUji(isi, { potongan: 1000 })
  expect(hasil).toMatchObject({ kode })
  expect((hasil as { pesan: string }).pesan).toMatch(pesan)
})

test('setengah baris di akhir file ditolak sebagai terpotong, yang lain dihitung', async () => {
  const utuh = csv([baris(1), baris(2), baris(3)])
  const { isi, tolak } = await susun(utuh.slice(0, utuh.length - 60), { tanpaKode: true })
  expect(isi.jumlahBaris).toBe(2)
  expect(tolak).toMatchObject([{ baris: 4, aturan: 'baris-terpotong' }])
})

test('kolom kurang atau lebih: ditolak; sel kosong berlebih di ujung tidak apa', async () => {
  const b = csv([baris(1), baris(2), baris(3)])
    .trimEnd()
    .split('\n')
  const { isi, tolak } = await susun(
    `${[b[0], `${b[1]},,`, `${b[2]},lebih`, b[3]!.split(',').slice(0, 9).join(',')].join('\n')}\n`,
    { tanpaKode: true },
  )
  expect(isi.jumlahBaris).toBe(1)
  expect(tolak.map((t) => [t.baris, t.aturan])).toEqual([
    [3, 'jumlah-kolom'],
    [4, 'jumlah-kolom'],
  ])
})

test('kutip yang tidak ditutup menjadi satu baris ditolak, tidak menelan baris orang lain', async () => {
  const daftar = [baris(1), baris(2), baris(3), baris(4, { NAMA_LGKP: 'A,B' }), baris(5)]
  const teks = csv(daftar).replace('ORANG C', '"ORANG C')
  for (const potongan of [7, 64, 100_000]) {
    const { isi, tolak } = await susun(teks, { tanpaKode: true, potongan, ukuranPotong: 50, batasBaris: 400 })
    expect(tolak).toMatchObject([{ baris: 3, aturan: 'kutip-tak-berpasangan' }])
    expect(isi).toMatchObject({ jumlahMasuk: 5, jumlahBaris: 4 })
  }
})

test('baris 100 MB menjadi satu baris ditolak; memori tetap terbatas', async () => {
  const awal = csv([baris(1)])
  const akhir = csv([baris(2), baris(3)])
    .split('\n')
    .slice(1)
    .join('\n')
  const megabita = Buffer.alloc(1024 * 1024, 'x')
  let puncak = 0
  async function* isi() {
    yield Buffer.from(awal)
    for (let i = 0; i < 100; i++) {
      yield megabita
      puncak = Math.max(puncak, process.memoryUsage().arrayBuffers)
    }
    yield Buffer.from(`\n${akhir}`)
  }
  const mula = process.memoryUsage().arrayBuffers
  const hasil = await susun(isi(), { tanpaKode: true })
  expect(hasil.isi).toMatchObject({ jumlahMasuk: 4, jumlahBaris: 3, jumlahDitolak: 1 })
  expect(hasil.tolak).toMatchObject([{ baris: 3, aturan: 'baris-terlalu-panjang' }])
  expect(hasil.identitas.map((b) => b[2])).toEqual(['ORANG B', 'ORANG C', 'ORANG D'])
  expect(puncak - mula).toBeLessThan(80 * 1024 * 1024)
})
