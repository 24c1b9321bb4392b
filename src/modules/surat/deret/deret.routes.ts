import { getZona, tanggalSetempat } from '#kalender'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { buatDeret } from './buat-deret.ts'
import { cobaDeret } from './coba-deret.ts'
import {
  CobaDeret,
  DaftarDeret,
  type Deret,
  DeretBaru,
  HasilCoba,
  UbahAturan,
  UbahDeret,
} from './deret.contract.ts'
import { daftarAturan, daftarDeret, daftarPerubahan, findDeretTahun } from './deret.store.ts'
import type { Deret as DeretDomain } from './deret.ts'
import { ubahAturan } from './ubah-aturan.ts'
import { ubahDeret } from './ubah-deret.ts'

/** How numbers come about is a setting of the office: everybody reads it, the pengelola changes it. */
export function ruteDeret(app: App, s: Sarana): void {
  app.get('/api/agenda/deret', { schema: { response: { 200: DaftarDeret } } }, async (req) => {
    wajibMasuk(req)
    return bacaDeret(s)
  })

  app.put(
    '/api/agenda/deret',
    { schema: { body: UbahDeret, response: { 200: DaftarDeret } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const zona = await getZona(s.db)
      const hasil = await s.db.transaksi((tx) => ubahDeret(tx, s.jam, { ...req.body, zona }, pelaku))
      return hasil.ok ? bacaDeret(s) : balas(reply, hasil)
    },
  )

  app.post(
    '/api/agenda/deret/coba',
    { schema: { body: CobaDeret, response: { 200: HasilCoba } } },
    async (req) => {
      wajibPengelola(req)
      return cobaDeret(s.db, s.jam, req.body)
    },
  )

  app.post(
    '/api/agenda/deret',
    { schema: { body: DeretBaru, response: { 200: DaftarDeret } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await s.db.transaksi((tx) => buatDeret(tx, s.jam, req.body, pelaku))
      return hasil.ok ? bacaDeret(s) : balas(reply, hasil)
    },
  )

  app.put(
    '/api/agenda/deret/aturan',
    { schema: { body: UbahAturan, response: { 200: DaftarDeret } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await s.db.transaksi((tx) => ubahAturan(tx, s.jam, req.body, pelaku))
      return hasil.ok ? bacaDeret(s) : balas(reply, hasil)
    },
  )
}

async function bacaDeret(s: Sarana): Promise<DaftarDeret> {
  const tanggal = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  return {
    daftar: await Promise.all((await daftarDeret(s.db)).map((d) => keKirim(s, d, tanggal))),
    aturan: await daftarAturan(s.db),
  }
}

async function keKirim(s: Sarana, d: DeretDomain, tanggal: string): Promise<Deret> {
  const tahun = Number(tanggal.slice(0, 4))
  const hitung = (await findDeretTahun(s.db, d.kode, tahun)) ?? { tahun, mulai: 1, berikut: 1 }
  const perubahan = await daftarPerubahan(s.db, d.kode)
  const { tanggalTerakhir: _, ...isi } = d
  return {
    ...isi,
    pelaksana: [...d.pelaksana],
    tahun,
    mulai: hitung.mulai,
    berikut: hitung.berikut,
    contohNomor: tulisNomorSurat(d.pola, {
      klasifikasi: d.klasifikasi,
      urut: hitung.berikut,
      unit: d.unit,
      tanggal,
    }),
    sudahDipakai: hitung.berikut > hitung.mulai,
    perubahan: perubahan.map((p) => ({
      waktu: p.waktu.toISOString(),
      oleh: p.pelaku.nama,
      alasan: p.alasan,
      uraian: p.uraian,
    })),
  }
}
