import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bacaDokumen } from '#dokumen'
import type { PermintaanKerja } from '#kernel/kerja'
import { sql } from '#platform/sql'
import { buatServerPublik } from '../../../http/server-publik.ts'
import { imporUji, type KantorRilis, kantorRilis, PENGAWAS } from '../uji/kantor-rilis.ts'
import { catatPermintaan } from './catat-permintaan.ts'
import { kerjaLayanan } from './kerja-layanan.ts'
import type { Permintaan, TelaahPermintaan } from './layanan.contract.ts'
import { daftarPermintaan, findPermintaan, ikatBerkas } from './layanan.store.ts'
import { telaahPermintaan, tolakPermintaan } from './telaah-permintaan.ts'

let k: KantorRilis
let permintaan: Permintaan
beforeAll(async () => {
  k = await kantorRilis()
  permintaan = await catatPermintaan(k.s, ISI, k.adb)
  await k.s.db.transaksi((tx) => ikatBerkas(tx, permintaan.id, 'b-1', k.s.jam.sekarang()))
})
afterAll(() => k.tutup())

const ISI = {
  saluran: 'web',
  instansi: 'Universitas Latihan',
  nama: 'Peneliti Latihan',
  kontak: 'peneliti@contoh.invalid',
  keperluan: 'Penelitian',
  diminta: 'Penduduk menurut agama per kecamatan',
} as const
const TELAAH: TelaahPermintaan = {
  golongan: 'pendidikan',
  tabel: [{ id: 'agama', tingkat: 'kecamatan' }],
  buktiSetor: null,
}
const minta = (berkasId = 'b-1', snapshotId = k.snapshotId, kunci = 'k-1'): PermintaanKerja => ({
  kunci,
  berkasId,
  langkah: 'siapkan',
  masukan: { snapshotId },
  dokumen: [],
  catatan: {},
  pelaku: k.adb,
})
const kerja = (nama: string) => kerjaLayanan(k.s).find((x) => x.nama === nama)!
const siap = async (nama: string, p = minta()) => {
  const h = await kerja(nama).siap(p)
  return h.ok ? 'siap' : h.galat.kode
}
const telaah = (t: Partial<TelaahPermintaan>) =>
  telaahPermintaan(k.s, permintaan.id, { ...TELAAH, ...t }, k.adb)

describe('meja layanan data', () => {
  test('tanpa permintaan, tabel, atau golongan tidak ada yang disusun', async () => {
    expect(await siap('layanan.telaah', minta('b-lain'))).toBe('terbit.layanan-tanpa-permintaan')
    expect(await siap('layanan.telaah')).toBe('terbit.layanan-belum-dipilih')
    await telaah({ golongan: null })
    expect(await siap('layanan.telaah')).toBe('terbit.layanan-belum-golongan')
    expect(await telaah({ golongan: 'tetangga' })).toMatchObject({
      galat: { kode: 'terbit.layanan-golongan-tak-ada' },
    })
    expect(await telaah({ tabel: [{ id: 'zodiak', tingkat: 'desa' }] })).toMatchObject({
      galat: { kode: 'terbit.layanan-tabel-tak-ada' },
    })
  })
  test('yang berorientasi laba menyetor dahulu; tarifnya data', async () => {
    await telaah({ golongan: 'usaha-2' })
    expect(await siap('layanan.telaah')).toBe('siap')
    const belum = await kerja('layanan.susun-data').siap(minta())
    expect(belum).toMatchObject({
      galat: { kode: 'terbit.layanan-belum-setor', rincian: { rupiah: 200_000 } },
    })
    await telaah({ golongan: 'usaha-2', buktiSetor: 'NTPN-LATIHAN-1' })
    expect(await siap('layanan.susun-data')).toBe('siap')
  })
  test('tabel yang diberikan berasal dari edisi yang disegel, dengan sel kecil tertutup, sekali untuk satu kunci', async () => {
    await telaah({})
    const sekali = await kerja('layanan.susun-data').jalankan(minta(), PENGAWAS)
    expect(sekali).toMatchObject({ ok: true, value: { dokumen: [{ nama: 'data-agama-kecamatan.xlsx' }] } })
    expect(await kerja('layanan.susun-data').jalankan(minta(), PENGAWAS)).toEqual(sekali)
    if (!sekali.ok) return
    const { isi } = await bacaDokumen(k.s, sekali.value.dokumen[0]!.hash)
    const buku = read(isi)
    const sel = buku.SheetNames.flatMap((n) =>
      utils.sheet_to_json<unknown[]>(buku.Sheets[n]!, { header: 1 }).flatMap((b) => b.map(String)),
    )
    expect(sel).toEqual(expect.arrayContaining(['Latih Utara', 'Latih Selatan']))
    // Of the small groups some are fewer than three: closed, with what would give them away, and said so.
    expect(sel.filter((t) => t === 'x').length).toBeGreaterThan(4)
    expect(sel.filter((t) => t === '1' || t === '2')).toEqual([])
    expect(sel.some((t) => t.startsWith('x = tidak ditampilkan'))).toBe(true)
    expect(sekali.value.catatan['data']).toMatch(/\(kecamatan\)/)
    const dikabari = await k.s.db.all(sql`select p.nama from kabar k join pegawai p on p.id = k.pegawai_id
      where k.kunci = ${`layanan/${permintaan.id}/jawaban`}`)
    expect(dikabari).toEqual([{ nama: k.adb.nama }])
  })
  test('cuplikan yang edisinya belum disegel tidak memberi tabel', async () => {
    const lain = await imporUji(k.s, 60)
    expect(await kerja('layanan.susun-data').jalankan(minta('b-1', lain, 'k-2'), PENGAWAS)).toMatchObject({
      galat: { kode: 'terbit.layanan-belum-disegel' },
    })
  })
  test('yang selesai atau ditolak tidak berubah lagi', async () => {
    await kerja('layanan.selesai').jalankan(minta(), PENGAWAS)
    expect((await findPermintaan(k.s.db, permintaan.id))?.status).toBe('selesai')
    expect(await telaah({})).toMatchObject({ galat: { kode: 'terbit.layanan-sudah-selesai' } })
    const lain = await catatPermintaan(k.s, ISI, k.adb)
    expect((await tolakPermintaan(k.s, lain.id, 'Yang diminta data perseorangan.', k.adb)).ok).toBe(true)
    expect(await tolakPermintaan(k.s, lain.id, 'lagi', k.adb)).toMatchObject({ ok: false })
    expect(await daftarPermintaan(k.s.db, { status: 'ditolak', lewati: 0 })).toMatchObject({
      jumlah: 1,
      daftar: [{ alasan: 'Yang diminta data perseorangan.' }],
    })
  })
  test('permohonan dari halaman publik masuk register; yang kurang diisi lagi, yang berulang ditahan', async () => {
    const publik = await buatServerPublik(k.s, { segarMs: 0 })
    const { saluran: _, ...isi } = ISI
    const kirim = (isian: Record<string, string>) =>
      publik.app.inject({
        method: 'POST',
        url: '/permohonan',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(isian).toString(),
      })
    expect((await publik.app.inject('/permohonan')).body).toContain('Minta data')
    const kurang = await kirim({ ...isi, nama: ' ', keperluan: '<b>"Uji"</b>' })
    expect(kurang.statusCode).toBe(422)
    expect(kurang.body).toContain('&lt;b&gt;&quot;Uji&quot;&lt;/b&gt;')
    const terima = await kirim(isi)
    expect([terima.statusCode, /nomor \d+/.test(terima.body)]).toEqual([200, true])
    const { daftar } = await daftarPermintaan(k.s.db, { status: 'baru', lewati: 0 })
    expect(daftar[0]).toMatchObject({ ...isi, saluran: 'web' })
    const kabar = () =>
      k.s.db.one<{ n: number }>(sql`select count(*) as n from kabar
        where kunci = ${`layanan/${daftar[0]!.id}/masuk`} and dibaca is null`)
    expect((await kabar()).n).toBeGreaterThan(1)
    expect((await telaahPermintaan(k.s, daftar[0]!.id, TELAAH, k.adb)).ok).toBe(true)
    expect((await kabar()).n).toBe(0)
    const lagi = await Promise.all(Array.from({ length: 4 }, () => kirim(isi)))
    expect(lagi.filter((r) => r.statusCode === 429).length).toBeGreaterThan(0)
    await publik.app.close()
  })
  test('nama dan kontak pemohon tidak masuk jejak', async () => {
    const { n } = await k.s.db.one<{ n: number }>(
      sql`select count(*) as n from jejak_entri where convert_from(isi, 'UTF8') ~ 'peneliti@|Peneliti Latihan'`,
    )
    expect(n).toBe(0)
  })
})
