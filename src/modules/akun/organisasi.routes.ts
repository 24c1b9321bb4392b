import { tanggalSetempat } from '#kalender'
import { type App, balas, pelakuDari, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  isiJabatan,
  isiPegawai,
  type JabatanKirim,
  type MasaPemangkuKirim,
  masaPemangku,
  paramId,
  akhiriPemangku as skemaAkhiri,
  daftarJabatan as skemaDaftarJabatan,
  daftarPegawai as skemaDaftarPegawai,
  jabatan as skemaJabatan,
  pegawai as skemaPegawai,
  tetapkanPemangku as skemaTetapkan,
} from './akun.contract.ts'
import { getKantor } from './kantor.store.ts'
import { daftarJabatan, daftarMasa, daftarPegawai } from './organisasi.store.ts'
import { berlakuPada, type Jabatan, type MasaPemangku } from './pemangku.ts'
import { akhiriPemangku, tetapkanPemangku } from './tetapkan-pemangku.ts'
import { buatJabatan, ubahJabatan } from './ubah-jabatan.ts'
import { buatPegawai, ubahPegawai } from './ubah-pegawai.ts'

/** Who works here and who holds what; the pengelola's alone. */
export function ruteOrganisasi(app: App, s: Sarana): void {
  app.get('/api/pegawai', { schema: { response: { 200: skemaDaftarPegawai } } }, async (req) => {
    wajibPengelola(req)
    return { pegawai: await daftarPegawai(s.db) }
  })

  app.post(
    '/api/pegawai',
    { schema: { body: isiPegawai, response: { 200: skemaPegawai } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      return balas(reply, await buatPegawai(s, req.body, pelaku))
    },
  )

  app.put(
    '/api/pegawai/:id',
    { schema: { params: paramId, body: isiPegawai, response: { 200: skemaPegawai } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      return balas(reply, await ubahPegawai(s, req.params.id, req.body, pelaku))
    },
  )

  app.get('/api/jabatan', { schema: { response: { 200: skemaDaftarJabatan } } }, async (req) => {
    wajibPengelola(req)
    const hariIni = await bacaHariIni(s)
    const masa = await daftarMasa(s.db)
    const jabatan = await daftarJabatan(s.db)
    return { jabatan: jabatan.map((j) => kirimJabatan(j, masa, hariIni)) }
  })

  app.post(
    '/api/jabatan',
    { schema: { body: isiJabatan, response: { 200: skemaJabatan } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await buatJabatan(s, req.body, pelaku)
      return hasil.ok ? kirimJabatan(hasil.value, [], '') : balas(reply, hasil)
    },
  )

  app.put(
    '/api/jabatan/:id',
    { schema: { params: paramId, body: isiJabatan, response: { 200: skemaJabatan } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await ubahJabatan(s, req.params.id, req.body, pelaku)
      if (!hasil.ok) return balas(reply, hasil)
      return kirimJabatan(hasil.value, await daftarMasa(s.db, hasil.value.id), await bacaHariIni(s))
    },
  )

  app.post(
    '/api/pemangku',
    { schema: { body: skemaTetapkan, response: { 200: masaPemangku } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await tetapkanPemangku(s, req.body, pelaku)
      return hasil.ok ? kirimMasa(hasil.value, await bacaHariIni(s)) : balas(reply, hasil)
    },
  )

  app.post(
    '/api/pemangku/:id/akhiri',
    { schema: { params: paramId, body: skemaAkhiri, response: { 200: masaPemangku } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await akhiriPemangku(s, req.params.id, req.body.sampai, pelaku)
      return hasil.ok ? kirimMasa(hasil.value, await bacaHariIni(s)) : balas(reply, hasil)
    },
  )
}

async function bacaHariIni(s: Sarana): Promise<string> {
  return tanggalSetempat((await getKantor(s.db)).zona, s.jam.sekarang())
}

function kirimJabatan(j: Jabatan, masa: readonly MasaPemangku[], hariIni: string): JabatanKirim {
  const pemangku = masa.filter((m) => m.jabatanId === j.id).map((m) => kirimMasa(m, hariIni))
  return { ...j, pelaksana: j.pelaksana ?? null, atasanId: j.atasanId ?? null, pemangku }
}

function kirimMasa(m: MasaPemangku, hariIni: string): MasaPemangkuKirim {
  return { ...m, berlaku: berlakuPada(m, hariIni) }
}
