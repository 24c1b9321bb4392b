import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bacaDokumen, simpanDokumen } from '#dokumen'
import type { Pelaku } from '#kernel/pelaku'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { laporanUji } from '../contoh-uji.ts'
import { type Cetakan, findPindaian, simpanCetakan } from './basah.store.ts'
import { gambarTanda } from './gambar-tanda.ts'
import { nomorCetakan, tulisTanda } from './tanda-halaman.ts'
import { terimaPindaian } from './terima-pindaian.ts'

const adaPoppler = spawnSync('pdftoppm', ['-v']).error === undefined
const pelaku: Pelaku = { jenis: 'pengelola', akunId: 'x', nama: 'Pengelola' }
const TEMPAT = { halaman: 3, x: 300, y: 120, lebar: 200, tinggi: 80 }

/** A print, and its pages as a scanner at 200 dpi sees them; the signature is drawn on the last. */
describe.skipIf(!adaPoppler)('tanda tangan basah', () => {
  let s: SaranaUji
  let surat: { cetakan: Cetakan; halaman: PNG[]; pdf: Buffer }
  let lain: { cetakan: Cetakan; halaman: PNG[]; pdf: Buffer }
  beforeAll(async () => {
    s = await saranaUji('2026-11-20T03:00:00Z')
    surat = await cetak('surat.pdf', laporanUji('Surat'))
    lain = await cetak('laporan.pdf', laporanUji('Laporan lain'))
    tintai(surat.halaman[2]!)
  })
  afterAll(() => s.tutup())

  const terima = (file: readonly Buffer[], cetakan = surat.cetakan) =>
    terimaPindaian(
      s,
      { cetakanId: cetakan.id, file: file.map((isi, i) => ({ nama: `lembar-${i + 1}`, isi })) },
      pelaku,
    )

  test('lembar yang terbalik urutannya dan terputar tersusun lagi menjadi satu PDF', async () => {
    const [a, b, c] = surat.halaman as [PNG, PNG, PNG]
    const hasil = await terima([tulis(c), tulis(putar180(a)), tulis(miringkan(b, 2))])
    expect(hasil).toMatchObject({ ok: true, value: { nama: 'surat-bertanda-tangan-basah.pdf' } })
    if (!hasil.ok) return
    const { isi } = await bacaDokumen(s, hasil.value.hash)
    expect(isi.subarray(0, 5).toString()).toBe('%PDF-')
    const { berkasId, dokumen, hash } = surat.cetakan
    expect(await findPindaian(s.db, { berkasId, dokumen, hash })).toMatchObject({ hash: hasil.value.hash })
    expect(await findPindaian(s.db, { berkasId, dokumen, hash: 'f'.repeat(64) })).toBeUndefined()
  })
  test('JPG dan PDF dari mesin pemindai diterima seperti PNG', async () => {
    const jpg = surat.halaman.map(
      (h) => jpeg.encode({ data: h.data, width: h.width, height: h.height }, 80).data,
    )
    expect((await terima(jpg)).ok).toBe(true)
    // The unsigned print read back as a scan: its place is empty, and that is all that is wrong with it.
    expect(await terima([surat.pdf])).toMatchObject({ galat: { kode: 'ttd.basah-tanpa-tinta' } })
  })
  test.each([
    [
      'satu halaman kurang',
      () => surat.halaman.slice(0, 2).map(tulis),
      'ttd.basah-halaman-kurang',
      /Halaman 3/,
    ],
    [
      'satu halaman dua kali',
      () => [0, 0].map((i) => tulis(surat.halaman[i]!)),
      'ttd.basah-halaman-kembar',
      /1/,
    ],
    [
      'lembar dari cetakan lain',
      () => [surat.halaman[0]!, lain.halaman[1]!].map(tulis),
      'ttd.basah-cetakan-lain',
      /Lembar 2 .*laporan\.pdf/,
    ],
    ['lembar tanpa tanda', () => [tulis(kosong(surat.halaman[0]!))], 'ttd.basah-tanpa-tanda', /Lembar 1/],
    ['72 dpi', () => [tulis(kecilkan(surat.halaman[0]!, 2.8))], 'ttd.basah-', /dpi|tidak terbaca/],
    ['100 dpi', () => [tulis(kecilkan(surat.halaman[0]!, 2))], 'ttd.basah-mutu-rendah', /100 dpi/],
    [
      '72 dpi yang dibesarkan lagi',
      () => [tulis(kaburkan(surat.halaman[0]!, 3))],
      'ttd.basah-',
      /kabur|tidak terbaca/,
    ],
    ['fotokopi pucat', () => [tulis(pucatkan(surat.halaman[0]!))], 'ttd.basah-', /pucat|tidak terbaca/],
    ['tepi terpotong', () => [tulis(potong(surat.halaman[0]!, 0.8))], 'ttd.basah-mutu-rendah', /terpotong/],
    [
      'bukan gambar',
      () => [Buffer.from('halo, ini bukan pindaian')],
      'ttd.basah-bukan-gambar',
      /bukan pindaian/,
    ],
    ['PNG yang rusak', () => [tulis(surat.halaman[0]!).subarray(0, 4000)], 'ttd.basah-rusak', /rusak/],
  ] as const)('%s: ditolak dengan sebabnya, tidak ada yang disimpan', async (_, file, kode, kalimat) => {
    const hasil = await terima(file())
    expect(hasil.ok).toBe(false)
    if (hasil.ok) return
    expect(hasil.galat.kode).toContain(kode)
    expect(hasil.galat.pesan).toMatch(kalimat)
  })
  test('tanda yang tidak dibuat kantor ini ditolak', async () => {
    const palsu = await gambarTanda(laporanUji('Surat'), (halaman, jumlah) => ({
      kode: tulisTanda({ hmac: () => 'abcdef0123456789' }, { cetakan: surat.cetakan.id, halaman, jumlah }),
      kata: 'palsu',
    }))
    expect(await terima(gambar(palsu!.isi).map(tulis))).toMatchObject({
      galat: { kode: 'ttd.basah-tanda-palsu' },
    })
  })

  async function cetak(dokumen: string, isi: Buffer) {
    const id = nomorCetakan()
    const asal = await simpanDokumen(s, { nama: dokumen, mime: 'application/pdf', isi })
    const jadi = (await gambarTanda(isi, (halaman, jumlah) => ({
      kode: tulisTanda(s.kunci, { cetakan: id, halaman, jumlah }),
      kata: `Cetakan ${id}`,
    })))!
    const cetakan: Cetakan = {
      id,
      berkasId: 'b-1',
      dokumen,
      hash: asal.hash,
      halaman: jadi.halaman,
      tempat: [TEMPAT],
      dibuat: s.jam.sekarang(),
      pelaku,
    }
    await s.db.transaksi((tx) => simpanCetakan(tx, cetakan))
    return { cetakan, pdf: jadi.isi, halaman: gambar(jadi.isi) }
  }
})

function gambar(pdf: Buffer): PNG[] {
  const folder = mkdtempSync(join(tmpdir(), 'basah-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', '200', '-png', 'a.pdf', 'h'], { cwd: folder })
    const nama = readdirSync(folder).filter((n) => n.endsWith('.png'))
    return nama.sort().map((n) => PNG.sync.read(readFileSync(join(folder, n))))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const tulis = (p: PNG) => PNG.sync.write(p, { deflateLevel: 1 })

/** A new picture whose every dot is asked of the old one; outside of it the scanner's lid is white. */
function petakan(
  p: PNG,
  lebar: number,
  tinggi: number,
  asal: (x: number, y: number) => [number, number],
): PNG {
  const q = new PNG({ width: Math.round(lebar), height: Math.round(tinggi) })
  q.data.fill(255)
  for (let y = 0; y < q.height; y++)
    for (let x = 0; x < q.width; x++) {
      const [ax, ay] = asal(x, y).map(Math.round) as [number, number]
      if (ax < 0 || ay < 0 || ax >= p.width || ay >= p.height) continue
      p.data.copy(q.data, (y * q.width + x) * 4, (ay * p.width + ax) * 4, (ay * p.width + ax) * 4 + 4)
    }
  return q
}

const putar180 = (p: PNG) => petakan(p, p.width, p.height, (x, y) => [p.width - 1 - x, p.height - 1 - y])
const kosong = (p: PNG) => petakan(p, p.width, p.height, () => [-1, -1])
const potong = (p: PNG, bagian: number) => petakan(p, p.width * bagian, p.height, (x, y) => [x, y])

function miringkan(p: PNG, derajat: number): PNG {
  const [c, s] = [Math.cos((derajat * Math.PI) / 180), Math.sin((derajat * Math.PI) / 180)]
  const [mx, my] = [p.width / 2, p.height / 2]
  return petakan(p, p.width, p.height, (x, y) => [
    mx + c * (x - mx) - s * (y - my),
    my + s * (x - mx) + c * (y - my),
  ])
}

/** Mean of a square of `n` dots for each new one, as a scanner of less dots sees it. */
function kecilkan(p: PNG, n: number): PNG {
  const q = new PNG({ width: Math.floor(p.width / n), height: Math.floor(p.height / n) })
  for (let y = 0; y < q.height; y++)
    for (let x = 0; x < q.width; x++) {
      let [jumlah, banyak] = [0, 0]
      for (let b = Math.floor(y * n); b < (y + 1) * n && b < p.height; b++)
        for (let k = Math.floor(x * n); k < (x + 1) * n && k < p.width; k++) {
          jumlah += p.data[(b * p.width + k) * 4]!
          banyak++
        }
      q.data.fill(Math.round(jumlah / banyak), (y * q.width + x) * 4, (y * q.width + x) * 4 + 3)
      q.data[(y * q.width + x) * 4 + 3] = 255
    }
  return q
}

/** Made small and large again, between the dots: many of them, and nothing in them. */
function kaburkan(p: PNG, n: number): PNG {
  const k = kecilkan(p, n)
  const q = new PNG({ width: p.width, height: p.height })
  const di = (x: number, y: number) =>
    k.data[(Math.min(k.height - 1, y) * k.width + Math.min(k.width - 1, x)) * 4]!
  for (let y = 0; y < q.height; y++)
    for (let x = 0; x < q.width; x++) {
      const [fx, fy] = [x / n, y / n]
      const [x0, y0] = [Math.floor(fx), Math.floor(fy)]
      const atas = di(x0, y0) * (1 - fx + x0) + di(x0 + 1, y0) * (fx - x0)
      const bawah = di(x0, y0 + 1) * (1 - fx + x0) + di(x0 + 1, y0 + 1) * (fx - x0)
      const v = Math.round(atas * (1 - fy + y0) + bawah * (fy - y0))
      q.data.fill(v, (y * q.width + x) * 4, (y * q.width + x) * 4 + 3)
      q.data[(y * q.width + x) * 4 + 3] = 255
    }
  return q
}

function pucatkan(p: PNG): PNG {
  const q = petakan(p, p.width, p.height, (x, y) => [x, y])
  for (let i = 0; i < q.data.length; i++) if (i % 4 < 3) q.data[i] = 205 + Math.round(q.data[i]! * 0.19)
  return q
}

/** A scribble in the place of the signature. */
function tintai(p: PNG): void {
  const px = 200 / 72
  for (let t = 0; t < 4000; t++) {
    const x = (TEMPAT.x + 20 + (t / 4000) * 150) * px
    const y = p.height - (TEMPAT.y + 40 + 25 * Math.sin(t / 90)) * px
    for (let k = -2; k <= 2; k++)
      for (let b = -2; b <= 2; b++)
        p.data.fill(
          30,
          ((Math.round(y) + b) * p.width + Math.round(x) + k) * 4,
          ((Math.round(y) + b) * p.width + Math.round(x) + k) * 4 + 3,
        )
  }
}
