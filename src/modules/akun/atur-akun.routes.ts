import { type App, balas, pelakuDari, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  type AkunDenganSandi,
  type AkunKirim,
  akunDenganSandi,
  paramId,
  setelUlang,
  akun as skemaAkun,
  buatAkun as skemaBuatAkun,
  daftarAkun as skemaDaftarAkun,
} from './akun.contract.ts'
import { daftarAkun } from './akun.store.ts'
import type { Akun } from './akun.ts'
import { aktifkanAkun, nonaktifkanAkun, setelUlangAkun } from './atur-akun.ts'
import { buatAkun } from './buat-akun.ts'
import { kunciNama, terkunciSampai } from './tahan-percobaan.ts'

/** Accounts of others; the pengelola's alone. */
export function ruteAturAkun(app: App, s: Sarana): void {
  app.get('/api/akun', { schema: { response: { 200: skemaDaftarAkun } } }, async (req) => {
    wajibPengelola(req)
    const daftar = await daftarAkun(s.db)
    return { akun: await Promise.all(daftar.map((a) => kirimAkun(s, a))) }
  })

  app.post(
    '/api/akun',
    { schema: { body: skemaBuatAkun, response: { 200: akunDenganSandi } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await buatAkun(s, req.body, pelaku)
      return hasil.ok
        ? kirimDenganSandi(s, hasil.value as Parameters<typeof kirimDenganSandi>[1])
        : balas(reply, hasil)
    },
  )

  app.post(
    '/api/akun/:id/setel-ulang',
    { schema: { params: paramId, body: setelUlang, response: { 200: akunDenganSandi } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await setelUlangAkun(s, req.params.id, req.body, pelaku)
      return hasil.ok ? kirimDenganSandi(s, hasil.value) : balas(reply, hasil)
    },
  )

  for (const [kata, atur] of [
    ['nonaktif', nonaktifkanAkun],
    ['aktif', aktifkanAkun],
  ] as const) {
    app.post(
      `/api/akun/:id/${kata}`,
      { schema: { params: paramId, response: { 200: skemaAkun } } },
      async (req, reply) => {
        const pelaku = pelakuDari(wajibPengelola(req))
        const hasil = await atur(s, req.params.id, pelaku)
        return hasil.ok ? kirimAkun(s, hasil.value) : balas(reply, hasil)
      },
    )
  }
}

async function kirimAkun(s: Sarana, a: Akun): Promise<AkunKirim> {
  const terkunci = await terkunciSampai(s, kunciNama(s, a.namaAkun))
  return {
    id: a.id,
    namaAkun: a.namaAkun,
    nama: a.nama,
    pengelola: a.pegawaiId === undefined,
    ...(a.pegawaiId && { pegawaiId: a.pegawaiId }),
    aktif: a.aktif,
    wajibGantiSandi: a.wajibGantiSandi,
    totpAktif: a.totpAktif,
    ...(terkunci && { terkunciSampai: terkunci.toISOString() }),
    ...(a.terakhirMasuk && { terakhirMasuk: a.terakhirMasuk.toISOString() }),
  }
}

async function kirimDenganSandi(
  s: Sarana,
  a: { akun: Akun; sandiSementara: string; berlakuSampai: Date },
): Promise<AkunDenganSandi> {
  return {
    akun: await kirimAkun(s, a.akun),
    sandiSementara: a.sandiSementara,
    berlakuSampai: a.berlakuSampai.toISOString(),
  }
}
