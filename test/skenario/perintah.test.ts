import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HasilTabel } from '#agregat'
import type { Dimensi, Kebenaran } from '../../src/latih/kebenaran.ts'
import { folderUji } from '../support/latihan-uji.ts'
import { type HasilTertib, type KantorJalan, nyalakan, tertib, tertibDiSini } from '../support/tertib.ts'

/** The operator's command as a program and as a person call it: one office, every verb. */
const uji = folderUji('perintah')
const data = join(uji.folder, 'data')
const tiada = join(uji.folder, 'tiada')
const hasilDemo = join(data, 'latihan/hasil')
let demo: HasilTertib
/** Serves while the other verbs are called: they then ride along, as beside a running office, and need no start of their own. */
let kantor: KantorJalan

beforeAll(async () => {
  demo = await tertib(['demo', '--data', data, '--orang', '1500', '--json'])
  kantor = await nyalakan(data)
})
afterAll(async () => {
  await kantor.mati()
  uji.buang()
})

const KATA_KERJA = [
  'latih',
  'mulai',
  'jalan',
  'impor',
  'dmp',
  'tabel',
  'paspor',
  'demo',
  'periksa',
  'jejak',
  'cadangkan',
  'pulihkan',
]

test('bantuan umum menyebut setiap kata kerja; bantuan kata kerja menyebut pilihannya', async () => {
  const umum = await tertib(['--help'])
  expect((await tertibDiSini(['--help'])).keluaran).toBe(umum.keluaran)
  expect(umum.kode).toBe(0)
  for (const k of KATA_KERJA) expect(umum.keluaran).toMatch(new RegExp(`^  ${k} `, 'm'))
  expect(umum.keluaran).not.toContain('mulai-latihan')
  for (const k of KATA_KERJA) {
    const { kode, keluaran, galat } = await tertibDiSini([k, '--help'])
    expect([k, kode, galat]).toEqual([k, 0, ''])
    expect(keluaran).toMatch(new RegExp(`^tertib ${k}\\b`))
    expect(keluaran).toMatch(/^ {2}--[a-z-]+ /m)
  }
})

test('demo --json: satu nilai JSON, berkas yang disebutnya ada', () => {
  expect([demo.kode, demo.galat]).toEqual([0, ''])
  const { dokumen } = satuJson(demo) as { dokumen: string[] }
  expect(dokumen.map((d) => d.slice(hasilDemo.length + 1)).sort()).toEqual([
    'laporan-bertanda-tangan.pdf',
    'laporan.pdf',
    'laporan.xlsx',
  ])
  for (const d of dokumen) expect(existsSync(d), d).toBe(true)
})

type Kasus = readonly [string, readonly string[], number, RegExp]
const SALAH: readonly Kasus[] = [
  ['kata kerja tak dikenal', ['terbang'], 2, /"terbang" tidak dikenal/],
  [
    'pilihan wajib tidak ada',
    ['impor', 'x.csv', '--basis', 'dkb', '--semester', '2026-1'],
    2,
    /--data wajib/,
  ],
  ['pilihan tak dikenal', ['tabel', '--data', data, '--warna', 'x'], 2, /Pilihan --warna tidak dikenal\./],
  ['pilihan tanpa nilai', ['jejak', 'periksa', '--data'], 2, /Pilihan --data kurang nilainya/],
  ['kata lebih', ['tabel', 'agama', 'lagi', '--data', data], 2, /"lagi" tidak dimengerti/],
  ['kata pada perintah tanpa kata', ['latih', 'x', '--ke', tiada], 2, /"x" tidak dimengerti/],
  ['argumen tidak disebut', ['periksa'], 2, /FILE\.pdf wajib disebut/],
  ['bukan bilangan', ['latih', '--ke', tiada, '--orang', 'banyak'], 2, /--orang harus bilangan/],
  ['demo bukan bilangan', ['demo', '--data', data, '--orang', 'x'], 2, /--orang harus bilangan/],
  ['port di luar batas', ['jalan', '--data', data, '--port', '70000'], 2, /--port harus bilangan/],
  ['tingkat tak dikenal', ['tabel', 'agama', '--data', data, '--tingkat', 'rt'], 2, /desa, kecamatan/],
  ['bentuk tak dikenal', ['tabel', 'agama', '--data', data, '--format', 'xml'], 2, /salah satu dari csv/],
  ['kode kantor bukan kantor', ['mulai', '--data', tiada, '--kode', '35.76.01', '--nama', 'X'], 2, /--kode/],
  ['semester salah tulis', imporDari('x.csv', '2026'), 2, /--semester/],
  ['file impor tidak ada', imporDari(join(uji.folder, 'x.csv')), 2, /x\.csv tidak ada/],
  ['folder sebagai file impor', imporDari(uji.folder), 2, /tidak ada/],
  ['file periksa tidak ada', ['periksa', tiada], 2, /tidak ada/],
  ['cadangan tidak ada', ['pulihkan', tiada, '--data', `${tiada}-2`], 2, /tidak ada/],
  ['frasa tidak ada', ['cadangkan', tiada, '--data', data, '--frasa-dari', tiada], 2, /tidak ada/],
  ['frasa tanpa terminal', ['cadangkan', tiada, '--data', data], 2, /--frasa-dari/],
  ['sertifikat tanpa kunci', ['jalan', '--data', data, '--sertifikat', 'x'], 2, /disebut berdua/],
  [
    'sertifikat tidak ada',
    ['jalan', '--data', data, '--sertifikat', tiada, '--kunci', tiada],
    2,
    /tidak ada/,
  ],
  ['jejak tanpa kata', ['jejak', '--data', data], 2, /periksa/],
  [
    'kantor tidak ada: impor',
    imporDari(join(data, 'latihan/penduduk.csv'), '2026-1', tiada),
    1,
    /Belum ada kantor/,
  ],
  ['kantor tidak ada: tabel', ['tabel', 'agama', '--data', tiada], 1, /Belum ada kantor/],
  ['kantor tidak ada: jejak', ['jejak', 'periksa', '--data', tiada], 1, /Belum ada kantor/],
  ['kantor tidak ada: jalan', ['jalan', '--data', tiada, '--port', '0'], 1, /Belum ada kantor/],
  ['kantor sudah ada', ['mulai', '--data', data, '--kode', '35.76', '--nama', 'X'], 1, /Sudah ada kantor/],
  ['paspor tanpa kode wilayah', ['paspor', 'agama', '--data', data], 2, /kode wilayah/],
  [
    'paspor kolom tidak ada',
    ['paspor', 'agama', 'total', '--data', data, '--kolom', '9.lk'],
    1,
    /Kolom "9\.lk"/,
  ],
  ['tabel tidak ada', ['tabel', 'zodiak', '--data', data], 1, /"zodiak"/],
  ['cuplikan tidak ada', ['tabel', 'agama', '--data', data, '--snapshot', 'abc'], 1, /Cuplikan/],
  ['file yang sama dua kali', imporDari(join(data, 'latihan/penduduk.csv')), 1, /sudah diimpor/],
  ['alamat lain tanpa TLS', ['jalan', '--data', data, '--alamat', '0.0.0.0', '--port', '0'], 1, /sertifikat/],
]

function imporDari(file: string, semester = '2026-1', kantor = data): string[] {
  return ['impor', file, '--data', kantor, '--basis', 'dkb', '--semester', semester]
}

test.each(SALAH)('%s: kode akhir dan satu kalimat', async (_, argv, kode, kalimat) => {
  const mesin = await tertibDiSini([...argv, '--json'])
  expect([mesin.kode, mesin.galat]).toEqual([kode, ''])
  const { galat } = satuJson(mesin) as { galat: { kode: string; pesan: string } }
  expect(galat.pesan).toMatch(kalimat)
  expect(galat.kode).toMatch(/^[a-z]+\.[a-z-]+$/)
  expect(existsSync(tiada)).toBe(false)
})

test('untuk orang: kalimat yang sama di stderr, satu baris, tanpa yang lain', async () => {
  for (const nama of ['kata kerja tak dikenal', 'pilihan wajib tidak ada', 'kantor tidak ada: tabel']) {
    const [, argv, kode, kalimat] = SALAH.find(([n]) => n === nama)!
    const orang = await tertibDiSini(argv)
    expect([orang.kode, orang.keluaran]).toEqual([kode, ''])
    expect(orang.galat).toMatch(kalimat)
    expect(orang.galat.trimEnd().split('\n')).toHaveLength(1)
  }
})

test('gangguan berakhir dengan 3: basis datanya rusak, tidak ada yang dianggap selesai', async () => {
  const rusak = join(uji.folder, 'rusak')
  expect((await tertibDiSini(['mulai', '--data', rusak, '--kode', '99.02', '--nama', 'Rusak'])).kode).toBe(0)
  writeFileSync(join(rusak, 'pg/PG_VERSION'), '1\n')
  const { kode, keluaran, galat } = await tertib(['jejak', 'periksa', '--data', rusak, '--json'])
  expect(kode, galat).toBe(3)
  expect(JSON.parse(keluaran)).toMatchObject({ galat: { kode: 'cli.gangguan' } })
})

test('mulai yang ditolak tidak meninggalkan kantor setengah jadi', async () => {
  const wilayah = join(uji.folder, 'wilayah.csv')
  writeFileSync(wilayah, 'bukan,daftar\n1,2\n')
  const baru = join(uji.folder, 'baru')
  const argv = ['mulai', '--data', baru, '--kode', '99.03', '--nama', 'Kabupaten Baru']
  const gagal = await tertibDiSini([...argv, '--wilayah', wilayah])
  expect([gagal.kode, gagal.galat]).toEqual([1, expect.stringMatching(/kode, nama/)])
  const jadi = await tertib([...argv, '--json'])
  expect(jadi.kode, jadi.keluaran).toBe(0)
  expect(satuJson(jadi)).toMatchObject({ kodePertama: expect.any(String), berlakuSampai: expect.any(String) })
})

test('latih, jejak, cadangkan, periksa, impor: --json satu nilai', async () => {
  const ekspor = join(uji.folder, 'ekspor')
  const latih = await tertib(['latih', '--ke', ekspor, '--orang', '300', '--benih', '3', '--json'])
  expect([latih.kode, latih.galat]).toEqual([0, ''])
  satuJson(latih)
  const impor = await tertib([...imporDari(join(ekspor, 'penduduk.csv'), '2026-2'), '--json'])
  expect(impor.kode, impor.keluaran).toBe(0)
  const benar = JSON.parse(readFileSync(join(ekspor, 'kebenaran.json'), 'utf8')) as Kebenaran
  expect(satuJson(impor)).toMatchObject({ jumlahMasuk: benar.baris.penduduk, jumlahBaris: benar.baris.sah })
  const jejak = await tertib(['jejak', 'periksa', '--data', data, '--json'])
  expect([jejak.kode, satuJson(jejak)]).toMatchObject([0, { temuan: [] }])
  const laporan = join(hasilDemo, 'laporan-bertanda-tangan.pdf')
  const [asli, tanpaKantor] = await Promise.all([
    tertib(['periksa', laporan, '--data', data, '--json']),
    tertib(['periksa', laporan, '--json']),
  ])
  expect([asli.kode, satuJson(asli)]).toMatchObject([0, { kesimpulan: 'asli' }])
  expect([tanpaKantor.kode, satuJson(tanpaKantor)]).toMatchObject([0, { tandaTangan: { utuh: true } }])
})

test('sop: definisi diekspor sebagai file, dan file menjadi rancangan kantor', async () => {
  const file = join(uji.folder, 'surat-keluar.yaml')
  expect((await tertibDiSini(['sop', 'ekspor', 'surat-keluar', '--ke', file])).kode).toBe(0)
  const jadi = satuJson(await tertib(['sop', 'impor', file, '--data', data, '--json'])) as {
    rancangan: string
  }
  expect(jadi.rancangan).toMatch(/^[0-9a-f-]{36}$/)
  writeFileSync(file, 'identitas: [')
  const salah = await tertibDiSini(['sop', 'impor', file, '--data', data])
  expect([salah.kode, salah.keluaran]).toEqual([1, ''])
  expect(salah.galat).toContain('periksa baris 1')
})

test('sop: naskah dibaca menjadi usulan, dan catatan kejadian ditulis utuh', async () => {
  const file = join(uji.folder, 'naskah.txt')
  writeFileSync(
    file,
    'Nomor SOP\t: 1/SOP/2026\nNama SOP\t: Surat Keluar\nTanggal Pembuatan\t: Mei 2026\n\nNo.\tKegiatan\tStaf\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenyusun surat\t\t\tATK\t1 jam\tSurat\n2\tMemverifikasi surat\t\t\tSurat\t20 menit\tSurat\n',
  )
  const baca = await tertib(['sop', 'baca', file])
  expect(baca.kode).toBe(0)
  expect(baca.keluaran).toContain('nama: Surat Keluar')
  expect(baca.keluaran).toMatch(/^# langkah\.1\.pelaksana: yakin \d+ persen/m)
  writeFileSync(file, 'bukan SOP')
  expect((await tertibDiSini(['sop', 'baca', file])).galat).toContain('Tidak ditemukan kotak identitas')
  const ke = join(uji.folder, 'log.xes')
  expect(
    (await tertibDiSini(['sop', 'xes', 'agregat-data-kependudukan', '--data', data, '--ke', ke])).kode,
  ).toBe(0)
  expect(readFileSync(ke, 'utf8')).toMatch(/^<\?xml[\s\S]*<\/log>\n$/)
})

test('paspor: kueri, cuplikan, daftar kode, dan angka yang dihitung ulang dari baris data', async () => {
  const tabel = await tertib(['tabel', 'status-kawin-pekerjaan', '--data', data, '--json'])
  const h = satuJson(tabel) as {
    baris: { kode: string; nilai: number[] }[]
    grup: { kolom: { kunci: string }[] }[]
  }
  const kolom = '2~88.jml'
  const letak = h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)).indexOf(kolom)
  const { kode, nilai } = h.baris.find((b) => b.nilai[letak]! > 0)!
  const argv = [
    'paspor',
    'status-kawin-pekerjaan',
    kode,
    '--data',
    data,
    '--kolom',
    kolom,
    '--tingkat',
    'desa',
  ]
  const mesin = await tertibDiSini([...argv, '--json'])
  expect([mesin.kode, mesin.galat]).toEqual([0, ''])
  expect(satuJson(mesin)).toMatchObject({
    paspor: { nilai: nilai[letak], hitungUlang: { nilai: nilai[letak], sama: true, cara: 'baris-kode' } },
    rincian: { tingkat: 'desa', sama: true },
  })
  const orang = await tertib(argv)
  expect(orang.kode).toBe(0)
  expect(orang.keluaran).toContain("from read_parquet('kode.parquet')")
  expect(orang.keluaran).toContain('where stat_kwn = 2 and jenis_pkrjn = 88')
  expect(orang.keluaran).toMatch(/Hitung ulang +\d+ dari baris data: sama/)
})

test('periksa: bukan PDF, PDF tanpa tanda tangan, dan satu bita yang berubah berakhir dengan 1', async () => {
  const isi = readFileSync(join(hasilDemo, 'laporan-bertanda-tangan.pdf'))
  const tengah = Math.floor(isi.length / 3)
  isi[tengah] = isi[tengah]! ^ 1
  const berubah = join(uji.folder, 'berubah.pdf')
  const sampah = join(uji.folder, 'sampah.pdf')
  writeFileSync(berubah, isi)
  writeFileSync(sampah, 'ini bukan PDF')
  for (const file of [berubah, sampah, join(hasilDemo, 'laporan.pdf')]) {
    for (const kantor of [[], ['--data', data]]) {
      const h = await tertibDiSini(['periksa', file, ...kantor])
      expect([file, h.kode, h.galat]).toEqual([file, 1, ''])
      expect(h.keluaran.length).toBeGreaterThan(20)
    }
  }
})

test('dua peladen pada satu folder: yang kedua ditolak dengan satu kalimat', async () => {
  for (const argv of [
    ['jalan', '--data', data, '--port', '0'],
    ['demo', '--data', data],
  ]) {
    const kedua = await tertib(argv)
    expect([kedua.kode, kedua.galat.trimEnd().split('\n').length]).toEqual([1, 1])
    expect(kedua.galat).toMatch(/sedang dipakai oleh "tertib jalan"/)
  }
})

test('dua perintah pendek sekaligus tanpa peladen: masing-masing berhasil atau ditolak jelas, tidak saling mematikan', async () => {
  await kantor.mati()
  const dua = await Promise.all([1, 2].map(() => tertib(['jejak', 'periksa', '--data', data])))
  expect(dua.some((h) => h.kode === 0)).toBe(true)
  for (const h of dua.filter((x) => x.kode !== 0)) {
    expect([h.kode, h.galat]).toEqual([1, expect.stringMatching(/^Folder data .* sedang dipakai .*\n$/)])
  }
  expect((await tertib(['jejak', 'periksa', '--data', data])).kode).toBe(0)
  kantor = await nyalakan(data)
})

/** Which count of kebenaran.json a table shows, and under which column a code of it stands. */
const SUMBER: Record<string, readonly [Dimensi, (kode: number) => string]> = {
  'penduduk-jenis-kelamin': ['jumlah', () => 'total'],
  'kelompok-umur': ['umur', (u) => (u >= 75 ? '75+' : `${u - (u % 5)}-${u - (u % 5) + 4}`)],
  'umur-tunggal': ['umur', (u) => (u >= 100 ? '100+' : String(u))],
  agama: ['agama', berkode],
  'status-kawin': ['statKwn', berkode],
  pendidikan: ['pendidikan', berkode],
  pekerjaan: ['pekerjaan', (k) => (k === 255 ? '89' : berkode(k))],
  'golongan-darah': ['golDarah', berkode],
  shdk: ['shdk', berkode],
  'kepala-keluarga': ['kepalaKeluarga', () => 'total'],
  'wajib-ktp': ['wajibKtp', () => 'wajib'],
  disabilitas: ['disabilitas', (k) => (k === 255 ? 'tak-dikenal' : String(k))],
}
function berkode(kode: number): string {
  return kode === 0 ? 'tidak-terisi' : kode === 255 ? 'tak-dikenal' : String(kode)
}

test('dua belas tabel sama dengan kebenaran data latihan di semua tingkat; CSV sama dengan JSON', async () => {
  const benar = JSON.parse(readFileSync(join(data, 'latihan/kebenaran.json'), 'utf8')) as Kebenaran
  const daftar = satuJson(await tertibDiSini(['tabel', '--data', data, '--json'])) as { id: string }[]
  // The other tables are held against the truth by other tests; these twelve are those of the report.
  const duaBelas = Object.keys(SUMBER)
  expect(daftar.map((t) => t.id)).toEqual(expect.arrayContaining(duaBelas))
  const snapshot = await snapshotDemo()
  let sel = 0
  for (const id of duaBelas) {
    // Every level of one table, and one level of the others: a level is cut from one count for all of them.
    for (const tingkat of id === 'agama' ? ['desa', 'kecamatan', 'kabkota', 'provinsi'] : ['desa']) {
      const argv = ['tabel', id, '--data', data, '--snapshot', snapshot, '--tingkat', tingkat]
      const json = await tertibDiSini([...argv, '--format', 'json'])
      expect(json.kode, json.galat).toBe(0)
      const h = satuJson(json) as HasilTabel
      const semua = [...h.baris, { kode: h.total.kode!, nilai: h.total.nilai }]
      for (const b of semua) {
        expect({ id, tingkat, kode: b.kode, ...menurutGrup(h, b.nilai) }).toEqual({
          id,
          tingkat,
          kode: b.kode,
          ...harapan(h, id, benar, b.kode),
        })
        sel += b.nilai.length
      }
      if (id !== 'agama' && id !== 'pekerjaan') continue
      // Once through a pipe, as a program reads it.
      const panggil = id === 'pekerjaan' ? tertib : tertibDiSini
      const baris = (await panggil(argv)).keluaran.trimEnd().split('\r\n')
      const angka = baris.slice(baris.findIndex((x) => x.startsWith('kode_wilayah')) + 1)
      expect(angka.map((x) => x.split(',').slice(3).map(Number))).toEqual(semua.map((b) => b.nilai))
    }
  }
  expect(sel).toBeGreaterThan(3000)
})

async function snapshotDemo(): Promise<string> {
  // Another import came after; the tables are asked of the one that kebenaran.json describes.
  const periksa = await tertibDiSini([
    'periksa',
    join(hasilDemo, 'laporan-bertanda-tangan.pdf'),
    '--data',
    data,
    '--json',
  ])
  const m = /"snapshotId":"([0-9a-f]{64})"/.exec(periksa.keluaran)
  if (!m) throw new Error('periksa names no snapshot')
  return m[1]!
}

function menurutGrup(h: HasilTabel, nilai: readonly number[]): Record<string, number[]> {
  return Object.fromEntries(h.grup.map((g, i) => [g.kode, nilai.slice(i * 3, i * 3 + 3)]))
}

function harapan(h: HasilTabel, id: string, benar: Kebenaran, wilayah: string): Record<string, number[]> {
  const [dimensi, letak] = SUMBER[id]!
  const isi = Object.fromEntries(h.grup.map((g) => [g.kode, [0, 0, 0]]))
  const tambah = (grup: string, [l, p]: readonly [number, number]) => {
    const s = isi[grup] ?? [0, 0, 0]
    isi[grup] = [s[0]! + l, s[1]! + p, s[2]! + l + p]
  }
  const hitungan = benar.wilayah[wilayah]
  for (const [kode, lp] of Object.entries(hitungan?.[dimensi] ?? {})) {
    tambah(letak(Number(kode)), lp)
    if (letak(Number(kode)) !== 'total' && id !== 'wajib-ktp') tambah('total', lp)
  }
  if (id === 'wajib-ktp') {
    const nol: readonly [number, number] = [0, 0]
    const semua = hitungan?.jumlah['0'] ?? nol
    const wajib = hitungan?.wajibKtp['0'] ?? nol
    tambah('belum', [semua[0] - wajib[0], semua[1] - wajib[1]])
    tambah('total', semua)
  }
  return isi
}

function satuJson(h: HasilTertib): unknown {
  expect(h.keluaran.endsWith('\n')).toBe(true)
  expect(h.keluaran.trimEnd()).not.toContain('\n')
  return JSON.parse(h.keluaran)
}
