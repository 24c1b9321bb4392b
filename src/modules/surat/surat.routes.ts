import { z } from 'zod'
import { jabatanPegawai } from '#akun'
import { getZona, tanggalSetempat } from '#kalender'
import { tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { batalkanNomor } from './agenda/batalkan-nomor.ts'
import type { Deret as DeretDomain } from './deret/deret.ts'
import { tulisNomorSurat } from './deret/nomor-surat.ts'
import { ubahDeret } from './deret/ubah-deret.ts'
import {
  Agenda,
  BatalAgenda,
  CariAgenda,
  DaftarAgenda,
  DaftarDeret,
  type Deret,
  UbahDeret,
} from './surat.contract.ts'
import { galatSurat } from './surat.galat.ts'
import {
  daftarAgenda,
  daftarDeret,
  daftarPerubahan,
  daftarTahun,
  findAgenda,
  findDeretTahun,
} from './surat.store.ts'

export function ruteSurat(app: App, s: Sarana): void {
  app.get(
    '/api/agenda',
    { schema: { querystring: CariAgenda, response: { 200: DaftarAgenda } } },
    async (req) => {
      const penanya = wajibMasuk(req)
      const [daftar, tahun, pengagenda] = await Promise.all([
        daftarAgenda(s.db, req.query),
        daftarTahun(s.db),
        findPengagenda(s, penanya, 'agenda'),
      ])
      return { daftar, tahun, bolehBatal: pengagenda !== undefined }
    },
  )

  app.post(
    '/api/agenda/:id/batal',
    { schema: { params: z.object({ id: z.string() }), body: BatalAgenda, response: { 200: Agenda } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const agenda = await findAgenda(s.db, req.params.id)
      if (!agenda) return balas(reply, tolak(galatSurat.nomorTakAda()))
      const pelaku = await findPengagenda(s, penanya, agenda.deret)
      if (!pelaku) return balas(reply, tolak(galatSurat.bukanWewenang()))
      const hasil = await s.db.transaksi((tx) => batalkanNomor(tx, s.jam, agenda.id, req.body.alasan, pelaku))
      return balas(reply, hasil)
    },
  )

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
}

/** This person under the position that books in this series; undefined when it is not held now. */
async function findPengagenda(s: Sarana, penanya: Penanya, kode: string): Promise<Pelaku | undefined> {
  if (!penanya.pegawaiId) return undefined
  const deret = (await daftarDeret(s.db)).find((d) => d.kode === kode)
  const jabatan = await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang())
  const j = jabatan.find((m) => m.pelaksana === deret?.pelaksana)
  if (!j) return undefined
  const { akunId, pegawaiId, nama } = penanya
  return {
    jenis: 'pegawai',
    akunId,
    pegawaiId,
    nama,
    jabatanId: j.jabatanId,
    jabatan: j.jabatan,
    dasar: j.dasar,
  }
}

async function bacaDeret(s: Sarana): Promise<{ daftar: Deret[] }> {
  const tanggal = tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  return { daftar: await Promise.all((await daftarDeret(s.db)).map((d) => keKirim(s, d, tanggal))) }
}

async function keKirim(s: Sarana, d: DeretDomain, tanggal: string): Promise<Deret> {
  const tahun = Number(tanggal.slice(0, 4))
  const hitung = (await findDeretTahun(s.db, d.kode, tahun)) ?? { tahun, mulai: 1, berikut: 1 }
  const perubahan = await daftarPerubahan(s.db, d.kode)
  const bagian = { klasifikasi: d.klasifikasi, urut: hitung.berikut, unit: d.unit, tanggal }
  return {
    kode: d.kode,
    nama: d.nama,
    pola: d.pola,
    klasifikasi: d.klasifikasi,
    unit: d.unit,
    tahun,
    mulai: hitung.mulai,
    berikut: hitung.berikut,
    contohNomor: tulisNomorSurat(d.pola, bagian),
    sudahDipakai: hitung.berikut > hitung.mulai,
    perubahan: perubahan.map((p) => ({
      waktu: p.waktu.toISOString(),
      oleh: p.pelaku.nama,
      alasan: p.alasan,
      uraian: p.uraian,
    })),
  }
}
