import { afterAll, describe, expect, test } from 'vitest'
import {
  BIODATA,
  bacaSemuaTabel,
  buka,
  FolderDump,
  galatBuka,
  harapBaris,
} from '../../../test/support/dmp-uji.ts'
import {
  Keluaran,
  type OpsiExp,
  type OpsiPump,
  type TabelTulis,
  tulisExp,
  tulisPump,
} from '../../../test/support/tulis-dmp.ts'
import { barisDmp, bukaDmp } from './index.ts'

const f = new FolderDump()
afterAll(() => f.hapus())

const exp = async (o: OpsiExp) => (await tulisExp(o)).isi()
const pump = async (o: OpsiPump) => (await tulisPump(o))[0]!.isi()
const tabel = (t: Partial<TabelTulis>): TabelTulis => ({ ...BIODATA, ...t })

const PANJANG: TabelTulis = {
  nama: 'PANJANG',
  kolom: [
    { nama: 'N', jenis: 'NUMBER' },
    { nama: 'TEKS', jenis: 'VARCHAR2', panjang: 4000 },
    { nama: 'MENTAH', jenis: 'RAW', panjang: 20 },
  ],
  baris: [
    ['9007199254740993', 'x'.repeat(4000), '00ff10'],
    ['-9999999999999999', 'é'.repeat(2000), null],
    ['0', `${'a'.repeat(253)}`, 'ab'],
    ['0.000000000330', 'b'.repeat(254), null],
    ['123456789012345678901234567890.5', 'c'.repeat(255), null],
  ],
}
const HARAP_N = [
  '9007199254740993',
  '-9999999999999999',
  '0',
  '0.00000000033',
  '123456789012345678901234567890.5',
]

const BENTUK = [
  ['exp, rekaman 2048', (t: TabelTulis[]) => exp({ tabel: t, rekaman: 2048 })],
  ['exp, rekaman 8192', (t: TabelTulis[]) => exp({ tabel: t, rekaman: 8192 })],
  ['Data Pump', (t: TabelTulis[]) => pump({ tabel: t })],
  ['Data Pump, dua baris sebagian', (t: TabelTulis[]) => pump({ tabel: t, barisPerBagian: 2 })],
] as const

describe.each(BENTUK)('%s', (_, tulis) => {
  test('baris penduduk kembali tepat, juga yang seluruhnya NULL, tahun 1, dan NIK di atas 2^53', async () => {
    const dmp = await buka(f.simpan(await tulis([BIODATA])))
    expect(dmp).toMatchObject({ catatan: [], terpotong: false })
    const [t] = await bacaSemuaTabel(dmp)
    expect(t).toEqual({
      nama: 'BIODATA_WNI',
      kolom: BIODATA.kolom.map((k) => k.nama),
      baris: harapBaris(BIODATA),
      temuan: [],
    })
    expect(dmp.tabel[0]).toMatchObject({ pemilik: 'SIAK' })
    expect(dmp.tabel[0]!.jumlahBaris ?? dmp.tabel[0]!.jumlahMenurutOracle).toBe(5)
  })

  test('teks 4.000 byte dan bilangan panjang kembali tepat', async () => {
    const [t] = await bacaSemuaTabel(await buka(f.simpan(await tulis([PANJANG]))))
    expect(t!.baris.map((b) => b[0])).toEqual(HARAP_N)
    expect(t!.baris.map((b) => b.slice(1))).toEqual(harapBaris(PANJANG).map((b) => b.slice(1)))
  })

  test('beberapa tabel, yang kosong juga; hanya kolom yang diminta yang dibaca', async () => {
    const dmp = await buka(f.simpan(await tulis([BIODATA, tabel({ nama: 'KOSONG', baris: [] }), PANJANG])))
    expect(dmp.tabel.map((t) => [t.nama, t.jumlahBaris ?? t.jumlahMenurutOracle])).toEqual([
      ['BIODATA_WNI', 5],
      ['KOSONG', 0],
      ['PANJANG', 5],
    ])
    const baris = []
    const pilih = { kolom: ['NO_KK', 'NIK'] }
    for await (const b of barisDmp(dmp, dmp.tabel[0]!, () => undefined, pilih)) baris.push(b)
    expect(baris).toEqual(harapBaris(BIODATA).map((b) => [b[6], b[0]]))
  })

  test('tabel bernama dan berkolom asing tetap terbaca', async () => {
    const aneh = tabel({
      nama: 'TABEL & <SATU>',
      kolom: [{ nama: 'KOLOM, ("A")', jenis: 'NVARCHAR2', panjang: 40 }],
      baris: [['naïve 王']],
    })
    const bersih = { ...aneh, kolom: [{ ...aneh.kolom[0]!, nama: 'KOLOM, (A)' }] }
    const [t] = await bacaSemuaTabel(await buka(f.simpan(await tulis([bersih]))))
    expect(t).toEqual({ nama: 'TABEL & <SATU>', kolom: ['KOLOM, (A)'], baris: [['naïve 王']], temuan: [] })
  })

  test('satu kolom LOB: CLOB dan BLOB kembali tepat', async () => {
    for (const [jenis, isi] of [
      ['CLOB', 'catatan panjang é王'],
      ['BLOB', 'ffd8ffe000'],
    ] as const) {
      const t = tabel({
        kolom: [
          { nama: 'ID', jenis: 'NUMBER' },
          { nama: 'FOTO', jenis },
          { nama: 'KET', jenis: 'VARCHAR2', panjang: 9 },
        ],
        baris: [
          ['1', isi, 'ada'],
          ['2', null, null],
          ['3', isi, null],
        ],
      })
      const [baca] = await bacaSemuaTabel(await buka(f.simpan(await tulis([t]))))
      expect([baca!.galat, baca!.baris]).toEqual([undefined, harapBaris(t)])
    }
  })

  test.each([
    [1, 'HANYA ASCII'],
    [31, 'Ségò Ñ'],
    [178, 'Ségò Ñ'],
    [871, 'Ségò 王 𠀀'],
    [873, 'Ségò 王 𠀀'],
  ])('himpunan huruf %i: teks kembali tepat', async (charset, teks) => {
    const o = {
      tabel: [tabel({ kolom: [{ nama: 'A', jenis: 'VARCHAR2', panjang: 60 }], baris: [[teks]] })],
      charset,
    }
    const isi = _.startsWith('exp') ? await exp(o) : await pump(o)
    const [t] = await bacaSemuaTabel(await buka(f.simpan(isi)))
    expect(t).toMatchObject({ baris: [[teks]], temuan: [] })
  })

  test('huruf yang bukan dari himpunannya dilaporkan dengan barisnya dan tidak menjadi tanda ganti', async () => {
    const t = tabel({
      kolom: [
        { nama: 'NAMA', jenis: 'VARCHAR2', panjang: 20 },
        { nama: 'TGL', jenis: 'DATE' },
      ],
      baris: [
        ['BAIK', '2026-01-31'],
        [Buffer.from([0x53, 0xe9, 0x20]), '2026-01-31'],
        ['SIT\x00I', Buffer.from([120, 126, 2, 30, 1, 1, 1])],
      ],
    })
    const [baca] = await bacaSemuaTabel(await buka(f.simpan(await tulis([t]))))
    expect(baca!.baris).toEqual([
      ['BAIK', '2026-01-31 00:00:00'],
      [null, '2026-01-31 00:00:00'],
      ['SIT\x00I', null],
    ])
    expect(baca!.temuan).toEqual([
      { baris: 2, kolom: 'NAMA', sebab: 'huruf' },
      { baris: 3, kolom: 'NAMA', sebab: 'kendali' },
      { baris: 3, kolom: 'TGL', sebab: 'tanggal' },
    ])
  })

  test('US7ASCII dengan byte di luar ASCII: dihitung, tidak ditebak', async () => {
    const t = tabel({
      kolom: [{ nama: 'A', jenis: 'VARCHAR2', panjang: 60 }],
      baris: [[Buffer.from('S\xe9', 'latin1')]],
    })
    const isi = _.startsWith('exp')
      ? await exp({ tabel: [t], charset: 1 })
      : await pump({ tabel: [t], charset: 1 })
    const [baca] = await bacaSemuaTabel(await buka(f.simpan(isi)))
    expect(baca).toMatchObject({ baris: [[null]], temuan: [{ baris: 1, kolom: 'A', sebab: 'huruf' }] })
  })

  test('bilangan rusak menghentikan tabel dengan nama, baris, dan letaknya', async () => {
    const t = tabel({ kolom: [{ nama: 'N', jenis: 'NUMBER' }], baris: [['1'], [Buffer.from([0xc1, 0xff])]] })
    const [baca] = await bacaSemuaTabel(await buka(f.simpan(await tulis([t]))))
    expect(baca!.galat).toMatchObject({ kode: 'dmp.rusak', rincian: { tabel: 'BIODATA_WNI', baris: 2 } })
  })

  test('ganti baris yang menjadi CR LF ditolak dengan sebabnya', async () => {
    const isi = Buffer.from((await tulis([BIODATA])).toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
    const g = await galatBuka(f.simpan(isi))
    expect(g.kode).toBe('dmp.mode-teks')
  })

  test('terpotong di mana pun: ditolak atau dinyatakan, tidak pernah kurang diam-diam', async () => {
    const isi = await tulis([BIODATA, PANJANG])
    for (let n = 0; n < isi.length; n += 997) {
      const dmp = await bukaDmp([f.simpan(isi.subarray(0, n), 'potong.dmp')])
      if (!dmp.ok) continue
      const kurang = (await bacaSemuaTabel(dmp.value)).some((t) => t.galat)
      expect([n, dmp.value.terpotong || kurang || dmp.value.catatan.length > 0]).toEqual([n, true])
    }
  })
})

test('exp: dua LOB dalam satu baris tidak dikenal; tabel itu saja yang ditolak', async () => {
  const dua = tabel({
    nama: 'FOTO',
    kolom: [
      { nama: 'A', jenis: 'BLOB' },
      { nama: 'B', jenis: 'BLOB' },
    ],
    baris: [
      ['ff', null],
      ['ff', '00'],
    ],
  })
  const dmp = await buka(f.simpan(await exp({ tabel: [dua, BIODATA] })))
  const [foto, biodata] = await bacaSemuaTabel(dmp)
  expect(foto!.galat).toMatchObject({ kode: 'dmp.lob-tak-dikenal', rincian: { tabel: 'FOTO', baris: 2 } })
  expect(biodata!.baris).toEqual(harapBaris(BIODATA))
  expect(dmp.catatan.join()).toContain('pemindaian')
})

test('Data Pump: LOB yang datang dalam beberapa potong disambung kembali', async () => {
  const besar = Buffer.alloc(267_386, 7).toString('hex')
  const t = tabel({
    kolom: [
      { nama: 'FOTO', jenis: 'BLOB' },
      { nama: 'ID', jenis: 'NUMBER' },
      { nama: 'KET', jenis: 'CLOB' },
    ],
    baris: [
      [besar, '1', null],
      [null, '2', 'x'.repeat(70_000)],
      ['ab', null, 'y'],
      [null, null, null],
    ],
  })
  const [baca] = await bacaSemuaTabel(await buka(f.simpan(await pump({ tabel: [t] }))))
  expect([baca!.galat, baca!.baris]).toEqual([undefined, harapBaris(t)])
})

test('exp: bagian tabel yang sama dijumlahkan; kolom yang berbeda ditolak', async () => {
  const dmp = await buka(f.simpan(await exp({ tabel: [BIODATA, BIODATA] })))
  expect(dmp.tabel).toHaveLength(1)
  expect((await bacaSemuaTabel(dmp))[0]!.baris).toEqual([...harapBaris(BIODATA), ...harapBaris(BIODATA)])
  const lain = tabel({ kolom: BIODATA.kolom.slice(0, 2), baris: [['1', 'A']] })
  const beda = await buka(f.simpan(await exp({ tabel: [BIODATA, lain] })))
  expect(beda.tabel[0]!.sebabTakTerbaca?.kode).toBe('dmp.kolom-bergeser')
})

test('exp dalam dua file dibaca sebagai satu; tanpa yang kedua dinyatakan terpotong', async () => {
  const banyak = tabel({ baris: Array.from({ length: 200 }, () => (BIODATA.baris as string[][])[0]!) })
  const isi = await exp({ tabel: [banyak] })
  const tengah = 2048 * 5
  const [a, b] = [
    f.simpan(isi.subarray(0, tengah)),
    f.simpan(Buffer.concat([isi.subarray(0, 2048), isi.subarray(tengah)])),
  ]
  const [t] = await bacaSemuaTabel(await buka(a, b))
  expect(t!.baris).toEqual(harapBaris(banyak))
  const satu = await buka(a)
  expect(satu.terpotong).toBe(true)
  expect(satu.tabel[0]!.sebabTakTerbaca?.kode).toBe('dmp.terpotong')
})

test('exp: satu baris raksasa tanpa akhir yang menyerupai pernyataan tidak menjatuhkan pembaca', async () => {
  const isi = await exp({ tabel: [BIODATA] })
  const di = isi.indexOf('TABLE "')
  const raksasa = Buffer.from(`INSERT INTO "${'""'.repeat(1_600_000)}\n`)
  const dmp = await buka(f.simpan(Buffer.concat([isi.subarray(0, di), raksasa, isi.subarray(di)])))
  expect((await bacaSemuaTabel(dmp))[0]!.baris).toEqual(harapBaris(BIODATA))
  expect(dmp.catatan.length).toBeGreaterThan(0)
})

test('Data Pump: satu tabel yang tidak terbaca tidak menghilangkan yang lain', async () => {
  const isi = await pump({ tabel: [{ ...BIODATA, nama: 'ANEH' }, BIODATA] })
  const di = isi.indexOf('<TYPE_NUM>12<')
  isi.write('<TYPE_NUM>58<', di, 'latin1')
  const [aneh, biodata] = await bacaSemuaTabel(await buka(f.simpan(isi)))
  expect(aneh!.galat).toMatchObject({
    kode: 'dmp.jenis-kolom',
    rincian: { tabel: 'ANEH', kolom: 'TGL_LHR', jenis: 58 },
  })
  expect(biodata!.baris).toEqual(harapBaris(BIODATA))
})

describe('set Data Pump', () => {
  const tulisSet = async (guid = '0f'.repeat(16)) => {
    const keluaran = [new Keluaran(), new Keluaran(), new Keluaran()]
    await tulisPump({ tabel: [BIODATA, PANJANG], keluaran, barisPerBagian: 1, guid })
    return keluaran.map((k) => f.simpan(k.isi()))
  }

  test('tiga file dalam urutan mana pun terbaca sebagai satu', async () => {
    const [a, b, c] = (await tulisSet()) as [string, string, string]
    for (const urut of [
      [a, b, c],
      [c, a, b],
    ]) {
      const dmp = await buka(...urut)
      expect(dmp.file.map((x) => x.jalur)).toEqual([a, b, c])
      expect((await bacaSemuaTabel(dmp))[0]!.baris).toEqual(harapBaris(BIODATA))
    }
  })

  test('anggota yang kurang disebut nomornya; tabel induk yang kurang juga', async () => {
    const [a, b, c] = (await tulisSet()) as [string, string, string]
    expect(await galatBuka(c)).toMatchObject({ kode: 'dmp.anggota-hilang', rincian: { nomor: [1, 2] } })
    expect(await galatBuka(a, b)).toMatchObject({ kode: 'dmp.tanpa-induk', rincian: { nomor: [1, 2] } })
    expect((await galatBuka(a, b, c, a)).kode).toBe('dmp.bukan-satu-set')
    const lain = await tulisSet('ab'.repeat(16))
    expect((await galatBuka(a, b, lain[2]!)).kode).toBe('dmp.bukan-satu-set')
  })
})

describe('yang ditolak, dengan cara mengekspornya', () => {
  test('isi dikompresi', async () => {
    const g = await galatBuka(f.simpan(await pump({ tabel: [BIODATA], terkompresi: true })))
    expect(g.kode).toBe('dmp.terkompresi')
    expect(g.pesan).toContain('COMPRESSION=METADATA_ONLY')
  })

  test('tabel induk dikompresi, disandi, atau hilang', async () => {
    const isi = await pump({ tabel: [BIODATA] })
    const induk = (isi.readUInt32BE(54) - 1) * 4096
    const kgc = Buffer.from(isi)
    kgc.write('KGC\x80\x01HDR', induk, 'latin1')
    expect((await galatBuka(f.simpan(kgc))).kode).toBe('dmp.terkompresi')
    const sandi = Buffer.from(isi)
    for (let i = induk; i < sandi.length; i++) sandi[i] = (sandi[i]! * 73 + i * 31) & 0xff
    const g = await galatBuka(f.simpan(sandi))
    expect([g.kode, g.pesan.includes('ENCRYPTION=NONE')]).toEqual(['dmp.tersandi', true])
  })

  test('hanya definisi', async () => {
    expect((await galatBuka(f.simpan(await pump({ tabel: [BIODATA], tanpaBaris: true })))).kode).toBe(
      'dmp.tanpa-baris',
    )
    expect((await galatBuka(f.simpan(await exp({ tabel: [BIODATA], tanpaBaris: true })))).kode).toBe(
      'dmp.tanpa-baris',
    )
  })

  test('jumlah baris lain daripada yang dicatat Oracle', async () => {
    const [t] = await bacaSemuaTabel(await buka(f.simpan(await pump({ tabel: [BIODATA], selisihBaris: 1 }))))
    expect(t!.galat).toMatchObject({ kode: 'dmp.jumlah-beda', rincian: { terbaca: 5, oracle: 6 } })
  })

  test('exp sebelum V10, dari server big-endian, dan himpunan huruf yang tidak dikenal', async () => {
    expect((await galatBuka(f.simpan(await exp({ tabel: [BIODATA], versi: 'V08.01.07' })))).kode).toBe(
      'dmp.versi-exp',
    )
    const isi = await exp({ tabel: [BIODATA] })
    const p = isi.indexOf(':8)\n') + 4
    isi.writeUInt16BE(8, p)
    expect((await galatBuka(f.simpan(isi))).kode).toBe('dmp.endian-besar')
    expect((await galatBuka(f.simpan(await exp({ tabel: [BIODATA], charset: 999 })))).kode).toBe(
      'dmp.charset-tak-dikenal',
    )
  })

  test.each([
    ['dump PostgreSQL', 'PGDMP\x01\x0e'],
    ['minidump Windows', 'MDMP\x93\xa7'],
    ['arsip ZIP', 'PK\x03\x04'],
    ['gzip', '\x1f\x8b\x08'],
    ['skrip SQL', 'CREATE TABLE x (a int);\n'],
    ['teks', 'NIK,NAMA\n1,A\n'],
    ['biner yang tidak dikenal', '\x00\x01\x02'],
  ])('%s disebut namanya', async (nama, isi) => {
    const g = await galatBuka(f.simpan(Buffer.from(isi, 'latin1')))
    expect(g.kode).toBe('dmp.bukan-dmp')
    expect(g.pesan).toContain(nama)
  })

  test('file kosong, dan dua jenis sekaligus', async () => {
    expect((await galatBuka(f.simpan(Buffer.alloc(0)))).kode).toBe('dmp.kosong')
    const dua = [f.simpan(await exp({ tabel: [BIODATA] })), f.simpan(await pump({ tabel: [BIODATA] }))]
    expect((await galatBuka(...dua)).kode).toBe('dmp.bukan-satu-set')
  })
})
