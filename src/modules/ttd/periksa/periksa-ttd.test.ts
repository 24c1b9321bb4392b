import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { bertandaTanganUji, caUji, laporanUji, pdfsig, SAAT_UJI } from '../contoh-uji.ts'
import type { HasilPeriksaTtd } from '../ttd.contract.ts'
import { periksaTtd } from './periksa-ttd.ts'

const adaPdfsig = spawnSync('pdfsig', ['-v']).error === undefined

let isi: Buffer
let akar: { pem: string; tersertifikasi: boolean }[]
let celah: { dari: number; sampai: number }
beforeAll(async () => {
  const t = await bertandaTanganUji(laporanUji())
  isi = t.isi
  akar = [{ pem: t.caPem, tersertifikasi: false }]
  const dari = isi.indexOf('/Contents <') + '/Contents '.length
  celah = { dari, sampai: isi.indexOf('>', dari) + 1 }
})

function periksa(pdf: Buffer): HasilPeriksaTtd {
  const h = periksaTtd(pdf, akar)
  if (!h.ok) throw new Error(h.galat.kode)
  return h.value
}
function ubah(posisi: number, nilai?: number): Buffer {
  const b = Buffer.from(isi)
  b[posisi] = nilai ?? b[posisi]! ^ 1
  return b
}
/** Where the CMS ends and its padding begins. */
const akhirCms = () =>
  celah.dari + 1 + isi.toString('latin1', celah.dari + 1, celah.sampai - 1).replace(/0+$/, '').length
const utuhMenurutPdfsig = (kata: string) =>
  kata.includes('Signature is Valid.') &&
  kata.includes('Total document signed') &&
  !kata.includes('Signature #2')

describe('file yang baik', () => {
  test('sah, mencakup seluruh file, penandatangannya terbaca, jujur bahwa tidak tersertifikasi', () => {
    const h = periksa(isi)
    expect(h).toMatchObject({ utuh: true, sah: true })
    expect(h.daftar).toHaveLength(1)
    expect(h.daftar[0]).toMatchObject({
      penandatangan: 'Drs. H. Uji Coba, M.Si',
      jabatan: 'Kepala Dinas',
      nip: '190007091926031020',
      waktu: SAAT_UJI.toISOString(),
      cakupan: 'seluruh-file',
      rantai: 'tepercaya',
      tersertifikasi: false,
      latihan: true,
    })
  })

  test('tanpa akar tepercaya: utuh, tetapi tidak sah karena penerbitnya tidak dikenal', () => {
    const h = periksaTtd(isi, [])
    expect(h).toMatchObject({
      ok: true,
      value: { utuh: true, sah: false, daftar: [{ rantai: 'tidak-dikenal' }] },
    })
  })

  test('PDF tanpa tanda tangan: daftar kosong, tidak sah', () => {
    expect(periksa(laporanUji())).toMatchObject({ utuh: false, sah: false, daftar: [] })
  })
})

// Each kind of harm, what we say, and what pdfsig says where it looks less closely than we do.
const KERUSAKAN: [string, () => Buffer | Promise<Buffer>, Partial<HasilPeriksaTtd>, string, boolean?][] = [
  ['satu byte isi berubah', () => ubah(5000), { utuh: false, sah: false }, 'Isi file berubah'],
  ['byte pertama berubah', () => ubah(9), { utuh: false, sah: false }, 'Isi file berubah'],
  ['byte terakhir berubah', () => ubah(isi.length - 1), { utuh: false, sah: false }, 'Isi file berubah'],
  [
    'satu angka tanda tangan berubah',
    () => ubah(akhirCms() - 60, isi[akhirCms() - 60] === 0x30 ? 0x31 : 0x30),
    { utuh: false, sah: false },
    'tidak cocok',
  ],
  [
    'ditambah di belakang',
    () => Buffer.concat([isi, Buffer.from('\n% tambahan')]),
    { utuh: false, sah: false },
    'ditambahkan',
  ],
  ['tambahan berupa revisi baru', revisiBaru, { utuh: false, sah: false }, 'ditambahkan'],
  ['terpotong', () => isi.subarray(0, isi.length - 40), { utuh: false, sah: false }, 'tidak sesuai'],
  [
    'CA asing',
    async () => (await bertandaTanganUji(laporanUji(), { ca: await caUji('CA Asing') })).isi,
    { utuh: true, sah: false },
    'tidak dikenal',
  ],
  ['sertifikat sudah kedaluwarsa', kedaluwarsa, { utuh: true, sah: false }, 'tidak berlaku'],
]

function revisiBaru(): Buffer {
  const mulai = isi.lastIndexOf('startxref')
  const xref = isi.length
  const ekor = `xref\n0 0\ntrailer\n<< /Size 99 /Root 29 0 R /Prev ${isi.toString('latin1', mulai + 9).match(/\d+/)![0]} >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.concat([isi, Buffer.from(ekor)])
}

async function kedaluwarsa(): Promise<Buffer> {
  const ca = await caUji()
  const masaPegawai = { sejak: new Date('2026-01-01'), sampai: new Date('2026-06-01') }
  const t = await bertandaTanganUji(laporanUji(), { ca, masaPegawai })
  akar = [...akar, { pem: t.caPem, tersertifikasi: false }]
  return t.isi
}

describe.each(KERUSAKAN)('%s', (_nama, buat, harap, kalimat, menurutPdfsig) => {
  test('diketahui dan dikatakan', async () => {
    const h = periksa(await buat())
    expect(h).toMatchObject(harap)
    expect(h.daftar.flatMap((t) => t.catatan).join(' ')).toContain(kalimat)
  })
  test.skipIf(!adaPdfsig)('pdfsig sependapat', async () => {
    expect(utuhMenurutPdfsig(await pdfsig(await buat()))).toBe(menurutPdfsig ?? harap.utuh)
  })
})

describe('bukan PDF', () => {
  test.each([
    ['kosong', Buffer.alloc(0)],
    ['byte acak', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
    ['teks', Buffer.from('Laporan penduduk')],
  ])('%s ditolak dengan kalimat, bukan galat sistem', (_nama, b) => {
    expect(periksaTtd(b, [])).toMatchObject({ ok: false, galat: { kode: 'ttd.bukan-pdf' } })
  })

  test.each([
    [
      'ByteRange di luar file',
      '%PDF-1.7\n1 0 obj\n<< /SubFilter /x /ByteRange [0 99999 999999 99999999] /Contents <00> >>',
    ],
    ['ByteRange bukan angka', '%PDF-1.7\n1 0 obj\n<< /SubFilter /x /ByteRange [a b c d] /Contents <00> >>'],
    ['kamus bersarang tanpa akhir', `%PDF-1.7\n1 0 obj\n${'<< /A '.repeat(5000)}/ByteRange [0 1 2 3]`],
    ['seribu ByteRange', `%PDF-1.7\n${'1 0 obj /ByteRange [0 1 2 3] '.repeat(1000)}`],
    [
      'CMS bukan ASN.1',
      '%PDF-1.7\n1 0 obj\n<</SubFilter/ETSI.CAdES.detached/ByteRange [0 74 82 3]/Contents <ffffff>>>\n',
    ],
  ])('%s: dilaporkan rusak', (_nama, teks) => {
    expect(periksa(Buffer.from(teks))).toMatchObject({ utuh: false, sah: false })
  })
})

/** mulberry32: a small seeded generator, so that a failure can be played again. */
function acak(benih: number): () => number {
  let a = benih
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One random harm; `dalamCelah` when it touches nothing but the digits of the signature. */
function rusak(r: () => number): { pdf: Buffer; cara: string; dalamCelah: boolean } {
  const di = Math.floor(r() * isi.length)
  const pilih = Math.floor(r() * 6)
  const dalamCelah = pilih < 2 && di > celah.dari && di < celah.sampai - 1
  if (pilih === 0)
    return { pdf: ubah(di, isi[di]! ^ (1 << Math.floor(r() * 8))), cara: `bit di ${di}`, dalamCelah }
  if (pilih === 1)
    return { pdf: ubah(di, (isi[di]! + 1 + Math.floor(r() * 254)) % 256), cara: `byte di ${di}`, dalamCelah }
  if (pilih === 2)
    return {
      pdf: Buffer.concat([isi.subarray(0, di), isi.subarray(di + 1)]),
      cara: `hapus di ${di}`,
      dalamCelah,
    }
  if (pilih === 3)
    return {
      pdf: Buffer.concat([isi.subarray(0, di), Buffer.of(32), isi.subarray(di)]),
      cara: `sisip di ${di}`,
      dalamCelah,
    }
  if (pilih === 4) return { pdf: isi.subarray(0, di), cara: `potong di ${di}`, dalamCelah }
  const b = Buffer.from(isi)
  b.fill(0x30, di, Math.min(di + 1 + Math.floor(r() * 200), b.length))
  return { pdf: b, cara: `timpa dari ${di}`, dalamCelah: di > celah.dari && di + 201 < celah.sampai }
}

test.skipIf(!adaPdfsig)(
  'kerusakan acak (500 pada uji penuh): tidak pernah gagal, tidak pernah sah, dan pdfsig sependapat',
  async () => {
    const benih = 20261121
    const r = acak(benih)
    const beda: string[] = []
    let lebihKetat = 0
    for (let i = 0; i < kali(500, 60); i += 2) {
      await Promise.all(
        [rusak(r), rusak(r)].map(async ({ pdf, cara, dalamCelah }) => {
          if (pdf.equals(isi)) return
          const kita = periksaTtd(pdf, akar)
          const mereka = utuhMenurutPdfsig(await pdfsig(pdf))
          if (kita.ok && kita.value.sah) beda.push(`${cara}: kita sah`)
          if (kita.ok && kita.value.utuh && !mereka) beda.push(`${cara}: kita utuh, pdfsig tidak`)
          // pdfsig does not look at the padding behind the CMS nor at certificates it did not need; we do.
          if (mereka && !(kita.ok && kita.value.utuh)) {
            lebihKetat++
            if (!dalamCelah) beda.push(`${cara}: pdfsig utuh, kita tidak`)
          }
        }),
      )
    }
    expect({ benih, beda }).toEqual({ benih, beda: [] })
    // Rare: a short round may not meet one.
    if (kali(1, 0)) expect(lebihKetat).toBeGreaterThan(0)
  },
  180_000,
)

test('tidak ada satu angka pun di ruang tanda tangan yang dapat diganti tanpa ketahuan', () => {
  const lolos: number[] = []
  const akhir = akhirCms()
  for (let i = celah.dari; i < celah.sampai; i++) {
    // Every digit of the frame and the last part, every 29th of the rest: a whole round takes half a minute.
    const jarang = i > celah.dari + kali(300, 40) && i < akhir - kali(200, 20)
    if ((jarang && i % kali(29, 97) !== 0) || (i > akhir + 20 && i < celah.sampai - 20 && i % 211 !== 0))
      continue
    for (const pdf of [ubah(i), ubah(i, isi[i]! ^ 0x20)]) {
      // Without a root: also the certificates in here are bound by the signature itself.
      const h = periksaTtd(pdf, [])
      if (h.ok && h.value.utuh) lolos.push(i)
    }
  }
  expect(lolos).toEqual([])
})
