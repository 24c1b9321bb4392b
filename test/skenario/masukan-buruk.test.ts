import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { alirBuka, bukaKunci } from '#platform/kunci'
import { type Baris, baris, csv, KOLOM } from '../../src/modules/dkb/uji/file-uji.ts'
import { type Klien, masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji, salinKantor } from '../support/latihan-uji.ts'
import { type KantorJalan, nyalakan, tertib } from '../support/tertib.ts'
import { mulaiUnggah, unggahIsi } from '../support/unggah-isi.ts'

/** Every bad file goes to a real server as the ADB would send it; after each one the office stands as before. */
const uji = folderUji('buruk')
const data = join(uji.folder, 'data')
let kantor: KantorJalan
let adb: Klien
/** Codes of one desa of the training office, as columns. */
let desa: Baris
let sidikAwal: Record<string, string>

beforeAll(async () => {
  await buatLatihan(data, 1500)
  const [prop, kab, kec, kel] = /^99\.01\.(\d\d)\.(\d{4}),/m
    .exec(readFileSync(join(data, 'latihan/wilayah.csv'), 'utf8'))!
    .slice(0, 1)[0]!
    .split(/[.,]/)
  desa = { NO_PROP: prop!, NO_KAB: kab!, NO_KEC: kec!, NO_KEL: kel! }
  salinKantor(data, join(uji.folder, 'asal'))
  kantor = await nyalakan(data)
  adb = await masukSebagai(kantor.url, 'adb')
  const isi = readFileSync(join(data, 'latihan/penduduk.csv'))
  expect(await unggahIsi(adb, 'penduduk.csv', isi, { semester: '2026-1' })).toMatchObject({
    status: 'selesai',
  })
  sidikAwal = sidikFolder(join(data, 'snapshot'))
})
beforeEach(() => expect(Object.keys(sidikAwal).length).toBeGreaterThan(3))
afterAll(async () => {
  await kantor.mati()
  uji.buang()
})

const warga = (ke: number, ubah: Baris = {}) => baris(ke, { ...desa, ...ubah })
const DUA_PULUH = () => Array.from({ length: 20 }, (_, i) => warga(i))

type Buruk = readonly [string, () => string | Uint8Array, string, RegExp]
const BURUK: readonly Buruk[] = [
  ['file kosong', () => '', 'dkb.file-kosong', /^File kosong/],
  ['hanya baris kosong', () => '\n\r\n\n', 'dkb.file-kosong', /^File kosong/],
  ['pemisah salah', () => csv(DUA_PULUH(), { pemisah: '^' }), 'dkb.tanpa-kolom-penduduk', /dipisahkan koma/],
  [
    'kolom kurang',
    () => csv(DUA_PULUH(), { kolom: KOLOM.filter((k) => k !== 'NIK' && k !== 'TGL_LHR') }),
    'dkb.perlu-pemetaan',
    /NIK, TGL_LHR/,
  ],
  [
    'NIK jadi notasi ilmiah di lembar kerja',
    () => csv(DUA_PULUH().map((b) => ({ ...b, NIK: '9.90101E+15' }))),
    'dkb.semua-ditolak',
    /semua 20 baris.*notasi ilmiah/,
  ],
  [
    'NIK tinggal 15 angka',
    () => csv(DUA_PULUH().map((b) => ({ ...b, NIK: b['NIK']!.slice(0, 15) }))),
    'dkb.semua-ditolak',
    /15 angka/,
  ],
  [
    'angka terakhir setiap NIK menjadi 0',
    () =>
      csv(
        Array.from({ length: 400 }, (_, i) => warga(i)).map((b) => ({
          ...b,
          NIK: `${b['NIK']!.slice(0, 15)}0`,
        })),
      ),
    'dkb.nik-rusak-lembar-kerja',
    /berakhir dengan angka 0/,
  ],
  [
    'UTF-16',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(DUA_PULUH()), 'utf16le')]),
    'dkb.bukan-csv',
    /UTF-16/,
  ],
  ['UTF-16 tanpa tanda', () => Buffer.from(csv(DUA_PULUH()), 'utf16le'), 'dkb.bukan-csv', /biner/],
  ['bita acak', () => acak(50_000), '', /./],
  ['arsip zip tanpa daftar isi', () => zip('penduduk.csv', csv(DUA_PULUH())), 'dkb.arsip-rusak', /[Aa]rsip/],
  [
    'PDF',
    () =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n', 'latin1'),
        acak(9000),
      ]),
    '',
    /./,
  ],
  ['biner dengan NUL', () => Buffer.concat([Buffer.alloc(4096), acak(4096)]), 'dkb.bukan-csv', /biner/],
]

test.each(BURUK)('%s: satu kalimat yang jelas, tidak ada yang berubah', async (nama, isi, kode, pesan) => {
  const akhir = await unggahIsi(adb, 'buruk.csv', isi())
  expect(akhir.status, nama).toMatch(/^(ditolak|tidak-diterima)$/)
  if (kode) expect(akhir.galat!.kode).toBe(kode)
  expect(akhir.galat!.kode).toMatch(/^dkb\./)
  expect(akhir.galat!.pesan).toMatch(pesan)
  expect(akhir.galat!.pesan).toMatch(KALIMAT)
  await kantorUtuh()
})

/** For a person: begins with a capital, ends with a full stop, says nothing of the program. */
const KALIMAT = /^[A-Z][^{}<>]{15,400}\.$/s

test('setengah baris di akhir: yang utuh dihitung, yang terpotong disebut dengan barisnya', async () => {
  const utuh = csv(Array.from({ length: 30 }, (_, i) => warga(100 + i)))
  const id = await impor(utuh.slice(0, -70), 29, 1)
  const { daftar } = await adb.ambil<{ daftar: { baris: number; alasan: string }[] }>(
    `/api/snapshot/${id}/tolak`,
  )
  expect(daftar).toMatchObject([{ baris: 31, alasan: expect.stringMatching(/terpotong/) }])
})

test('sebagian NIK rusak oleh lembar kerja: baris itu saja yang ditolak, masing-masing dengan sebabnya', async () => {
  const isi = csv([
    ...Array.from({ length: 40 }, (_, i) => warga(200 + i)),
    warga(300, { NIK: '9,90101E+15' }),
    warga(301, { NIK: '9.90101010180E+15' }),
    warga(302, { NIK: '990101010180030' }),
    warga(303, { NIK: '9901010101800000' }),
  ])
  const id = await impor(isi, 40, 4)
  const { daftar } = await adb.ambil<{ daftar: { aturan: string }[] }>(`/api/snapshot/${id}/tolak`)
  expect(daftar.map((t) => t.aturan)).toEqual([
    'nik-notasi-ilmiah',
    'nik-notasi-ilmiah',
    'nik-15-angka',
    'nik-urut-0000',
  ])
})

test('NIK 91 sampai 96, lebih besar dari bilangan yang tepat di JavaScript: tersimpan angka demi angka', async () => {
  // Kabupaten 00 is nowhere, so none of these is a person. Neighbours differ in the last digit only: as a double they are one.
  const nik = ['91', '92', '93', '94', '95', '96'].flatMap((prov) =>
    ['0003', '0004', '0005'].map((urut) => `${prov}0000010180${urut}`),
  )
  expect(new Set(nik.map(Number)).size).toBeLessThan(nik.length)
  const id = await impor(csv(nik.map((n, i) => warga(400 + i, { NIK: n }))), nik.length, 0)
  const isi: Buffer[] = []
  const kunci = bukaKunci(join(data, 'kunci'))
  for await (const b of alirBuka(kunci, join(data, 'snapshot', id, 'identitas'))) isi.push(b)
  const [judul, ...sisa] = Buffer.concat(isi).toString().trimEnd().split('\n')
  const ke = judul!.split('\t').indexOf('NIK')
  expect(sisa.map((b) => b.split('\t')[ke]).sort()).toEqual(nik)
})

test('baris 100 MB: ditolak sebagai satu baris; memori peladen tidak bertambah bersama panjang baris', async () => {
  const megabita = Buffer.alloc(1024 * 1024, '7')
  const utuh = (ke: number) => csv([warga(500 + ke), warga(501 + ke)]).split('\n')
  async function* isi(ke: number, panjang: number) {
    const [judul, satu, dua] = utuh(ke)
    yield Buffer.from(`${judul}\n${satu}\n`)
    for (let i = 0; i < panjang; i++) yield megabita
    yield Buffer.from(`\n${dua}\n`)
  }
  const proses = `/proc/${kantor.proses.pid}`
  const puncakImpor = async (ke: number, panjang: number) => {
    // 5 begins the high water mark anew.
    writeFileSync(`${proses}/clear_refs`, '5')
    const id = await impor(isi(ke, panjang), 2, 1)
    const { daftar } = await adb.ambil<{ daftar: unknown[] }>(`/api/snapshot/${id}/tolak`)
    expect(daftar).toMatchObject([{ baris: 3, aturan: 'baris-terlalu-panjang', nilai: '', nik: '' }])
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`${proses}/status`, 'utf8'))![1]) / 1024
  }
  const pendek = await puncakImpor(0, 10)
  expect((await puncakImpor(2, 100)) - pendek).toBeLessThan(70)
})

test('yang tidak berwenang mengunggah 30 MB: kalimatnya sampai, bukan sambungan yang putus', async () => {
  const kasi = await masukSebagai(kantor.url, 'kasi')
  const akhir = await unggahIsi(kasi, 'besar.csv', banyak(150_000))
  expect(akhir).toMatchObject({ status: 'tidak-diterima', galat: { kode: 'dkb.bukan-pengolah' } })
  const salahMedan = await unggahIsi(adb, 'besar.csv', banyak(150_000), { semester: 'satu' })
  expect(salahMedan).toMatchObject({ status: 'tidak-diterima', galat: { kode: 'dkb.masukan-tak-sah' } })
  await kantorUtuh()
})

test('dibatalkan di tengah impor: berakhir sebagai dibatalkan, tanpa sisa', async () => {
  const { isi } = await mulaiUnggah(adb, 'besar.csv', banyak(300_000))
  const id = String(isi['pekerjaanId'])
  for (;;) {
    const { status, bagian } = await adb.ambil<{ status: string; bagian: number }>(`/api/pekerjaan/${id}`)
    expect(status).toMatch(/menunggu|berjalan/)
    if (bagian > 0) break
    await new Promise((r) => setTimeout(r, 10))
  }
  await adb.kirim(`/api/pekerjaan/${id}/batal`, {})
  const akhir = await adb.tunggu(id)
  expect(akhir).toMatchObject({ status: 'dibatalkan', galat: { kode: 'dkb.dibatalkan' } })
  await kantorUtuh()
})

test('dua impor sekaligus: keduanya selesai; file yang sama dua kali dikenali dengan snapshot terdahulu', async () => {
  const [a, b] = [csv([warga(600), warga(601)]), csv([warga(602), warga(603)])]
  const dua = await Promise.all([unggahIsi(adb, 'a.csv', a), unggahIsi(adb, 'b.csv', b)])
  expect(dua).toMatchObject([{ status: 'selesai' }, { status: 'selesai' }])

  const sama = csv([warga(604), warga(605)])
  const kembar = await Promise.all([unggahIsi(adb, 'satu.csv', sama), unggahIsi(adb, 'dua.csv', sama)])
  const [jadi, ditolak] = kembar.toSorted((x, y) => y.status.localeCompare(x.status))
  expect(jadi).toMatchObject({ status: 'selesai' })
  const snapshotId = String(jadi!.hasil!['snapshotId'])
  expect(ditolak).toMatchObject({
    status: 'ditolak',
    galat: { kode: 'dkb.sudah-diimpor', rincian: { snapshotId } },
  })
  expect(ditolak!.galat!.pesan).toContain(snapshotId.slice(0, 12))
  await kantorUtuh()
})

test('operator mengimpor selagi peladen mengimpor: yang kedua ditolak jelas atau keduanya selesai', async () => {
  const file = join(uji.folder, 'operator.csv')
  writeFileSync(file, csv([warga(700), warga(701)]))
  const argumen = ['impor', file, '--data', data, '--basis', 'lokal', '--semester', '2026-2', '--json']
  const [peladen, operator] = await Promise.all([
    unggahIsi(adb, 'besar.csv', banyak(150_000)),
    tertib(argumen),
  ])
  expect(peladen).toMatchObject({ status: 'selesai' })
  const kata = JSON.parse(operator.keluaran) as { id?: string; galat?: { kode: string } }
  if (operator.kode === 0) expect(kata.id).toMatch(/^[0-9a-f]{64}$/)
  else expect([operator.kode, kata.galat?.kode]).toEqual([1, 'dkb.impor-berjalan'])
  await kantorUtuh()
})

test('sesudah semua itu jejak utuh, dan setiap penolakan tercatat di dalamnya', async () => {
  const jejak = await tertib(['jejak', 'periksa', '--data', data])
  expect([jejak.kode, jejak.galat]).toEqual([0, ''])
  const entri = await adb.ambil<{ entri: { hasil: string }[] }>('/api/jejak?tindakan=dkb.impor')
  expect(entri.entri.filter((e) => e.hasil === 'ditolak').length).toBeGreaterThan(10)
})

const adaTmpfs = spawnSync('mount', ['--version']).status === 0 && cobaPasang()
// Needs root: a file system of its own that is nearly full.
test.skipIf(!adaTmpfs)(
  'disk penuh saat mengunggah dan saat mengimpor: kalimat jelas, kantor hidup, sesudah lega berhasil',
  async () => {
    const pasangan = join(uji.folder, 'penuh')
    mkdirSync(pasangan)
    pasang(pasangan, '300m')
    const milik = join(pasangan, 'data')
    const balas = join(pasangan, 'pengganjal')
    let kecil: KantorJalan | undefined
    try {
      salinKantor(join(uji.folder, 'asal'), milik)
      kecil = await nyalakan(milik)
      const k = await masukSebagai(kecil.url, 'adb')
      const isi = csv(Array.from({ length: 60_000 }, (_, i) => warga(i)))
      for (const bagian of [0.5, 1.2, 1.6]) {
        sisakan(pasangan, balas, Math.round(isi.length * bagian))
        const akhir = await unggahIsi(k, 'penduduk.csv', isi)
        expect(akhir, `sisa ${bagian} kali file`).toMatchObject({ galat: { kode: 'dkb.disk-penuh' } })
        expect(await k.ambil('/api/sehat')).toEqual({ sehat: true })
        expect([...readdirSync(join(milik, 'unggahan')), ...readdirSync(join(milik, 'spill'))]).toEqual([])
        rmSync(balas)
      }
      expect(await unggahIsi(k, 'penduduk.csv', isi)).toMatchObject({
        status: 'selesai',
        hasil: { jumlahBaris: 60_000 },
      })
      expect((await tertib(['jejak', 'periksa', '--data', milik])).kode).toBe(0)
    } finally {
      await kecil?.mati()
      spawnSync('umount', [pasangan])
    }
  },
)

/** Uploads what must be taken, checks the counts, and gives the snapshot's id. */
async function impor(
  isi: Parameters<typeof unggahIsi>[2],
  jumlahBaris: number,
  jumlahDitolak: number,
): Promise<string> {
  const akhir = await unggahIsi(adb, 'uji.csv', isi)
  expect(akhir).toMatchObject({ status: 'selesai', hasil: { jumlahBaris, jumlahDitolak } })
  await kantorUtuh()
  return String(akhir.hasil!['snapshotId'])
}

/** Alive, the first snapshot byte for byte, nothing half made. The record is checked after all of it. */
async function kantorUtuh(): Promise<void> {
  expect(await adb.ambil('/api/sehat')).toEqual({ sehat: true })
  expect(kantor.proses.exitCode).toBeNull()
  expect(sidikFolder(join(data, 'snapshot'))).toMatchObject(sidikAwal)
  expect(readdirSync(join(data, 'unggahan'))).toEqual([])
  expect(readdirSync(join(data, 'spill')).filter((n) => n.startsWith('impor-'))).toEqual([])
  const { daftar } = await adb.ambil<{ daftar: { id: string }[] }>('/api/snapshot')
  expect(readdirSync(join(data, 'snapshot')).sort()).toEqual(daftar.map((s) => s.id).sort())
}

function sidikFolder(folder: string): Record<string, string> {
  const isi = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((d) => d.isFile())
  return Object.fromEntries(
    isi.map((d) => {
      const file = join(d.parentPath, d.name)
      return [file, createHash('sha256').update(readFileSync(file)).digest('hex')]
    }),
  )
}

/** So many residents, made while they are sent. */
async function* banyak(jumlah: number): AsyncGenerator<Buffer> {
  const contoh = csv([warga(0)]).split('\n')
  yield Buffer.from(`${contoh[0]}\n`)
  const [kiri, kanan] = contoh[1]!.split(baris(0)['NIK']!)
  let kumpul = ''
  for (let i = 0; i < jumlah; i++) {
    kumpul += `${kiri}${baris(i)['NIK']}${kanan}\n`
    if (kumpul.length < 1 << 20) continue
    yield Buffer.from(kumpul)
    kumpul = ''
  }
  yield Buffer.from(kumpul)
}

/** Bytes of a fixed seed, a line end here and there. */
function acak(panjang: number): Buffer {
  const b = Buffer.alloc(panjang)
  for (let i = 0, x = 20_261; i < panjang; i++) {
    x = (Math.imul(x, 1_103_515_245) + 12_345) >>> 0
    b[i] = x >>> 16
  }
  return b
}

/** A zip with one entry, enough of one to be known by its first bytes. */
function zip(nama: string, isi: string): Buffer {
  const padat = deflateRawSync(isi)
  const kepala = Buffer.alloc(30)
  kepala.write('PK\x03\x04', 'latin1')
  kepala.writeUInt16LE(20, 4)
  kepala.writeUInt16LE(8, 8)
  kepala.writeUInt32LE(padat.length, 18)
  kepala.writeUInt32LE(isi.length, 22)
  kepala.writeUInt16LE(nama.length, 26)
  return Buffer.concat([kepala, Buffer.from(nama), padat])
}

function pasang(folder: string, ukuran: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${ukuran},mode=711`, 'tmpfs', folder]).status === 0
}

function cobaPasang(): boolean {
  const coba = join(uji.folder, 'coba')
  mkdirSync(coba)
  const bisa = pasang(coba, '1m')
  if (bisa) spawnSync('umount', [coba])
  return bisa
}

/** Fills the file system until `sisa` bytes are free. */
function sisakan(sistem: string, file: string, sisa: number): void {
  const { bavail, bsize } = statfsSync(sistem)
  const isi = bavail * bsize - sisa
  if (isi <= 0) throw new Error('the file system is smaller than the test needs')
  writeFileSync(file, randomBytes(1))
  const blok = Buffer.alloc(1 << 20, 1)
  for (let n = 0; n < isi; n += blok.length)
    writeFileSync(file, blok.subarray(0, Math.min(blok.length, isi - n)), { flag: 'a' })
  truncateSync(file, isi)
}
