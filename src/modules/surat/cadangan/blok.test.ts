import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Result } from '#kernel/hasil'
import { jamTetap } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Db } from '#platform/postgres'
import { dbUji } from '../../../../test/support/db-uji.ts'
import { kali } from '../../../../test/support/kali.ts'
import { daftarAgenda } from '../agenda/agenda.store.ts'
import { batalkanNomor } from '../agenda/batalkan-nomor.ts'
import { periksaAgenda } from '../agenda/periksa-agenda.ts'
import { ubahDeret } from '../deret/ubah-deret.ts'
import { ambilBlok } from './ambil-blok.ts'
import { bacaBlok } from './baca-blok.ts'
import type { NomorDiserahkan } from './blok.contract.ts'
import { findBlok } from './blok.store.ts'
import { cadangkanNomor } from './cadangkan-nomor.ts'
import { lepasCadangan } from './lepas-cadangan.ts'
import { nomorMenunggu } from './nomor-menunggu.ts'
import { pakaiCadangan } from './pakai-cadangan.ts'
import { serahkanBlok } from './serahkan-blok.ts'
import { tutupBlok } from './tutup-blok.ts'

const umum: Pelaku & { pegawaiId: string } = {
  jenis: 'pegawai',
  akunId: 'a',
  pegawaiId: '0198a000-0000-7000-8000-000000000001',
  nama: 'Kasubbag Umum',
}
const hash = (teks: string) => createHash('sha256').update(teks).digest('hex')

let db: Db
let jam: ReturnType<typeof jamTetap>
beforeEach(async () => {
  db = await dbUji()
  jam = jamTetap('2026-11-20T02:00:00Z')
})
afterEach(() => db.tutup())

const ambil = (jumlah: number, kunci: string = randomUUID(), d = db, j = jam) =>
  d.transaksi((tx) => ambilBlok(tx, j, { kunci, deret: 'agenda', jumlah, perangkat: 'PC Kasubbag' }, umum))
const serah = (blokId: string, nomor: NomorDiserahkan[], selesai = false, d = db, j = jam) =>
  d.transaksi((tx) => serahkanBlok(tx, j, { blokId, nomor, selesai }, umum))
const tutup = (blokId: string, d = db, j = jam) =>
  d.transaksi((tx) => tutupBlok(tx, j, { blokId, alasan: 'PC dicuri' }, umum))
const terpakai = (urut: number, tanggal = '2026-11-20', lain = {}): NomorDiserahkan => ({
  keadaan: 'terpakai',
  urut,
  tanggal,
  perihal: `Undangan ${urut}`,
  tujuan: 'Camat',
  ...lain,
})
const keadaan = async (d = db) =>
  (await daftarAgenda(d, { batas: 5000 })).reverse().map((a) => `${a.urut} ${a.status}`)
function nilai<T>(h: Result<T>): T {
  if (!h.ok) throw new Error(h.galat.pesan)
  return h.value
}

describe('blok nomor untuk klien tanpa jaringan', () => {
  test('diambil, dipakai luring, diserahkan: terpakai dengan tanggalnya, sisanya batal', async () => {
    const b = nilai(await ambil(5))
    const lain = nilai(
      await db.transaksi((tx) =>
        cadangkanNomor(tx, jam, { kunci: 'k', klasifikasi: '470', perihal: 'x', tujuan: 'y' }, umum),
      ),
    )
    expect([b.awal, b.akhir, lain.urut]).toEqual([1, 5, 6])
    jam.maju(60 * 24 * 2)
    const isi = [
      terpakai(1),
      terpakai(2, '2026-11-21', { klasifikasi: '800.1', hash: hash('surat 2') }),
      { keadaan: 'batal', urut: 3, alasan: 'Salah ketik' } as const,
    ]
    nilai(await serah(b.id, isi))
    nilai(await serah(b.id, isi))
    expect(await keadaan()).toEqual([
      '1 terpakai',
      '2 terpakai',
      '3 batal',
      '4 dicadangkan',
      '5 dicadangkan',
      '6 dicadangkan',
    ])
    nilai(await serah(b.id, [...isi, terpakai(4, '2026-11-22')], true))
    // The file of a letter written by hand comes after the block was handed back.
    nilai(await serah(b.id, [terpakai(4, '2026-11-22', { hash: hash('surat 4') })]))
    const blok = await bacaBlok(db, jam, (await findBlok(db, b.id))!, umum.pegawaiId)
    expect(blok.nomor.map((n) => [n.nomor, n.keadaan, n.hash !== undefined])).toEqual([
      ['400.12.4.3/1/DUKCAPIL/2026', 'terpakai', false],
      ['800.1/2/DUKCAPIL/2026', 'terpakai', true],
      ['400.12.4.3/3/DUKCAPIL/2026', 'batal', false],
      ['400.12.4.3/4/DUKCAPIL/2026', 'terpakai', true],
      ['400.12.4.3/5/DUKCAPIL/2026', 'batal', false],
    ])
    expect(blok).toMatchObject({ status: 'kembali', sisa: 0 })
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('permintaan yang jawabannya hilang di jalan mendapat blok yang sama', async () => {
    const kunci = randomUUID()
    const [a, b] = await Promise.all([ambil(5, kunci), ambil(5, kunci)])
    expect(nilai(a).id).toBe(nilai(b).id)
    expect((await keadaan()).length).toBe(5)
  })

  test('seorang tidak memegang lebih dari batas deret', async () => {
    nilai(await ambil(20))
    expect(await ambil(6)).toMatchObject({
      galat: { kode: 'surat.blok-terlalu-besar', rincian: { dipegang: 20 } },
    })
    nilai(await ambil(5))
  })

  test.each([
    ['nomor di luar blok', [terpakai(9)], 'surat.luar-blok'],
    ['sebelum blok diambil', [terpakai(1, '2026-11-19')], 'surat.tanggal-blok'],
    ['besok', [terpakai(1, '2026-11-23')], 'surat.tanggal-blok'],
    ['tanggal tidak urut', [terpakai(1, '2026-11-22'), terpakai(2, '2026-11-21')], 'surat.blok-tak-urut'],
    ['nomor yang sama dua kali', [terpakai(1), terpakai(1)], 'surat.blok-berbeda'],
    [
      'satu file untuk dua nomor',
      [1, 2].map((n) => terpakai(n, '2026-11-20', { hash: hash('f') })),
      'surat.sudah-diagendakan',
    ],
  ])('ditolak seluruhnya: %s', async (_sebab, isi, kode) => {
    const b = nilai(await ambil(3))
    jam.atur('2026-11-22T02:00:00Z')
    expect(await serah(b.id, isi, true)).toMatchObject({ galat: { kode } })
    expect(await keadaan()).toEqual(['1 dicadangkan', '2 dicadangkan', '3 dicadangkan'])
  })

  test('penyerahan kedua tidak boleh mendahului tanggal yang sudah tercatat, dan tidak mengubah isinya', async () => {
    const b = nilai(await ambil(4))
    jam.atur('2026-11-24T02:00:00Z')
    nilai(await serah(b.id, [terpakai(2, '2026-11-22')]))
    expect(await serah(b.id, [terpakai(3, '2026-11-21')])).toMatchObject({
      galat: { kode: 'surat.blok-tak-urut' },
    })
    expect(await serah(b.id, [terpakai(1, '2026-11-23')])).toMatchObject({
      galat: { kode: 'surat.blok-tak-urut' },
    })
    expect(await serah(b.id, [terpakai(2, '2026-11-22', { perihal: 'Lain' })])).toMatchObject({
      galat: { kode: 'surat.blok-berbeda' },
    })
    nilai(await serah(b.id, [terpakai(1, '2026-11-22'), terpakai(3, '2026-11-24')]))
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('PC hilang: blok ditutup dengan alasan; surat yang ternyata sudah keluar tercatat di samping nomor batalnya', async () => {
    const b = nilai(await ambil(3))
    nilai(await serah(b.id, [terpakai(1)]))
    nilai(await tutup(b.id))
    expect(await tutup(b.id)).toMatchObject({ galat: { kode: 'surat.blok-sudah-tutup' } })
    expect(nilai(await serah(b.id, [terpakai(1), terpakai(2)], true)).susulan).toEqual([2])
    const blok = await bacaBlok(db, jam, (await findBlok(db, b.id))!, umum.pegawaiId)
    expect(blok).toMatchObject({ status: 'ditutup', alasanTutup: 'PC dicuri' })
    expect(blok.nomor[1]).toMatchObject({ keadaan: 'batal', susulan: { perihal: 'Undangan 2' } })
    expect(blok.nomor[2]).toMatchObject({ alasanBatal: 'Blok ditutup: PC dicuri' })
    expect(await periksaAgenda(db)).toEqual([])
  })

  test('blok yang belum diserahkan tampak dengan pemegangnya; blok tahun lalu selalu lewat', async () => {
    jam.atur('2026-12-30T02:00:00Z')
    nilai(await ambil(2))
    expect((await nomorMenunggu(db, jam)).blok).toMatchObject([{ sisa: 2, lewat: false, hari: 0 }])
    jam.atur('2027-01-02T02:00:00Z')
    const [m] = (await nomorMenunggu(db, jam)).blok
    expect(m).toMatchObject({
      lewat: true,
      hari: 3,
      blok: { perangkat: 'PC Kasubbag', pelaku: { nama: umum.nama } },
    })
    expect(await serah(m!.blok.id, [terpakai(1, '2027-01-02')])).toMatchObject({
      galat: { kode: 'surat.tanggal-blok' },
    })
    nilai(await serah(m!.blok.id, [terpakai(1, '2026-12-31')], true))
  })

  test('pola yang diubah sesudah blok diambil tidak mengubah nomor yang sudah tertulis di kertas', async () => {
    const b = nilai(await ambil(1))
    const ubah = {
      kode: 'agenda',
      pola: '{urut}/{unit}/{tahun}',
      alasan: 'Perbup baru',
      zona: 'WIB',
    } as const
    nilai(await db.transaksi((tx) => ubahDeret(tx, jam, ubah, umum)))
    nilai(await serah(b.id, [terpakai(1)], true))
    const tertulis = tulisNomorSurat(b.pola, { ...b, urut: 1 })
    expect((await daftarAgenda(db, {}))[0]!.nomor).toBe(tertulis)
    // The month of a pattern is that of the letter, not of the day the block was taken.
    nilai(
      await db.transaksi((tx) =>
        ubahDeret(tx, jam, { ...ubah, pola: '{urut}/{unit}/{bulan}/{tahun}' }, umum),
      ),
    )
    const c = nilai(await ambil(1))
    jam.atur('2026-12-01T02:00:00Z')
    nilai(await serah(c.id, [terpakai(2, '2026-12-01')], true))
    expect((await daftarAgenda(db, {}))[0]!.nomor).toBe('2/DUKCAPIL/XII/2026')
  })
})

/** What the office should have: one state a number, in an array a year. */
type Model = Map<number, ('dicadangkan' | 'terpakai' | 'batal')[]>

const kejadian = fc.oneof(
  { weight: 4, arbitrary: fc.record({ apa: fc.constant('cadangkan' as const) }) },
  { weight: 3, arbitrary: fc.record({ apa: fc.constant('pakai' as const), ke: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ apa: fc.constant('lepas' as const), ke: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ apa: fc.constant('batal' as const), ke: fc.nat(9) }) },
  {
    weight: 2,
    arbitrary: fc.record({ apa: fc.constant('blok' as const), jumlah: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      apa: fc.constant('serah' as const),
      ke: fc.nat(5),
      banyak: fc.nat(4),
      selesai: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ apa: fc.constant('tutup' as const), ke: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ apa: fc.constant('gagal' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ apa: fc.constant('maju' as const), hari: fc.integer({ min: 1, max: 20 }) }),
  },
)
type Kejadian = typeof kejadian extends fc.Arbitrary<infer T> ? T : never

test('apa pun riwayatnya, setiap nomor tepat satu keadaan menurut peramal, dan buku bersih sesudah tiap kejadian', async () => {
  let ditolak = 0
  let diterima = 0
  await fc.assert(
    fc.asyncProperty(fc.array(kejadian, { minLength: 5, maxLength: 30 }), async (daftar) => {
      const d = await dbUji()
      try {
        const j = jamTetap('2026-12-01T02:00:00Z')
        const model: Model = new Map()
        const tunggal: { id: string; tahun: number; urut: number }[] = []
        const blok: { id: string; tahun: number; awal: number; akhir: number; terbuka: boolean }[] = []
        const tahunKini = () => new Date(j.sekarang().getTime() + 7 * 3_600_000).getUTCFullYear()
        const seri = (tahun: number) => model.get(tahun) ?? model.set(tahun, []).get(tahun)!
        const langkah = async (k: Kejadian, i: number): Promise<void> => {
          const tahun = tahunKini()
          const permintaan = { kunci: `k${i}`, klasifikasi: '470', perihal: `p${i}`, tujuan: 't' }
          if (k.apa === 'maju') j.maju(k.hari * 24 * 60)
          if (k.apa === 'cadangkan') {
            const a = nilai(await d.transaksi((tx) => cadangkanNomor(tx, j, permintaan, umum)))
            seri(tahun).push('dicadangkan')
            expect([a.tahun, a.urut]).toEqual([tahun, seri(tahun).length])
            tunggal.push(a)
          }
          if (k.apa === 'gagal')
            await d
              .transaksi(async (tx) => {
                nilai(await cadangkanNomor(tx, j, permintaan, umum))
                throw new Error('x')
              })
              .catch((e: Error) => expect(e.message).toBe('x'))
          if (k.apa === 'pakai' || k.apa === 'lepas' || k.apa === 'batal') {
            const a = tunggal[k.ke % Math.max(1, tunggal.length)]
            if (!a) return
            const kini = seri(a.tahun)[a.urut - 1]!
            const h = await d.transaksi((tx): Promise<Result<unknown>> => {
              if (k.apa === 'pakai')
                return pakaiCadangan(tx, j, { cadanganId: a.id, hash: hash(`s${i}`) }, umum)
              if (k.apa === 'lepas')
                return lepasCadangan(tx, j, { cadanganId: a.id, alasan: 'Lepas uji' }, umum)
              return batalkanNomor(tx, j, a.id, 'Batal uji', umum)
            })
            const boleh = {
              pakai: ['dicadangkan'],
              lepas: ['dicadangkan', 'batal'],
              batal: ['dicadangkan', 'terpakai'],
            }
            expect(h.ok).toBe(boleh[k.apa].includes(kini))
            if (h.ok) seri(a.tahun)[a.urut - 1] = k.apa === 'pakai' ? 'terpakai' : 'batal'
            if (h.ok) diterima++
            else ditolak++
          }
          if (k.apa === 'blok') {
            const h = await ambil(k.jumlah, randomUUID(), d, j)
            if (!h.ok) {
              expect(h.galat.kode).toBe('surat.blok-terlalu-besar')
              return
            }
            expect([h.value.tahun, h.value.awal]).toEqual([tahun, seri(tahun).length + 1])
            for (let n = 0; n < k.jumlah; n++) seri(tahun).push('dicadangkan')
            blok.push({ ...h.value, terbuka: true })
          }
          if (k.apa === 'serah') {
            const b = blok[k.ke % Math.max(1, blok.length)]
            if (!b) return
            const hari = j.sekarang().toISOString().slice(0, 10)
            const calon = [...Array(b.akhir - b.awal + 1).keys()]
              .map((n) => b.awal + n)
              .filter((u) => seri(b.tahun)[u - 1] === 'dicadangkan')
              .slice(0, k.banyak)
            const isi = calon.map((u) =>
              u % 4 === 0
                ? ({ keadaan: 'batal', urut: u, alasan: 'Rusak di cetakan' } as const)
                : terpakai(u, hari),
            )
            const h = await serah(b.id, isi, k.selesai, d, j)
            const lewatTahun = tahun !== b.tahun && isi.some((n) => n.keadaan === 'terpakai')
            expect(h.ok).toBe(!lewatTahun)
            if (!h.ok) {
              ditolak++
              return
            }
            diterima++
            for (const n of isi) seri(b.tahun)[n.urut - 1] = n.keadaan
            if (k.selesai && b.terbuka) {
              b.terbuka = false
              for (let u = b.awal; u <= b.akhir; u++)
                if (seri(b.tahun)[u - 1] === 'dicadangkan') seri(b.tahun)[u - 1] = 'batal'
            }
          }
          if (k.apa === 'tutup') {
            const b = blok[k.ke % Math.max(1, blok.length)]
            if (!b) return
            expect((await tutup(b.id, d, j)).ok).toBe(b.terbuka)
            b.terbuka = false
            for (let u = b.awal; u <= b.akhir; u++)
              if (seri(b.tahun)[u - 1] === 'dicadangkan') seri(b.tahun)[u - 1] = 'batal'
          }
        }
        for (const [i, k] of daftar.entries()) {
          await langkah(k, i)
          expect(await periksaAgenda(d)).toEqual([])
        }
        for (const [tahun, nomor] of model) {
          const buku = (await daftarAgenda(d, { tahun, batas: 1000 })).reverse()
          expect(buku.map((a) => [a.urut, a.status])).toEqual(nomor.map((s, n) => [n + 1, s]))
          expect(buku.every((a) => a.status !== 'batal' || (a.alasanBatal?.length ?? 0) >= 5)).toBe(true)
        }
      } finally {
        await d.tutup()
      }
    }),
    { numRuns: kali(20, 5), seed: 20261121 },
  )
  // Both ways were walked, or the test proves nothing.
  expect(diterima).toBeGreaterThan(0)
  expect(ditolak).toBeGreaterThan(0)
})
