import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { jabatanPegawai } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { parseTanggal } from '#kernel/tanggal'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarHari } from './daftar-hari.ts'
import { imporPeristiwa, type PermintaanPeristiwa } from './impor-peristiwa.ts'
import { jumlahPerPeriode } from './jumlah-per-periode.ts'
import { lihatTolak } from './lihat-tolak.ts'
import { findJenis } from './periksa-baris.ts'
import {
  type BerkasPeristiwa as BerkasKawat,
  DaftarBerkasPeristiwa,
  DaftarHari,
  DaftarJumlah,
  DaftarKlasifikasi,
  LihatTolakPeristiwa,
  MintaImporPeristiwa,
  MintaJumlah,
  RentangHari,
  TarikBerkas,
} from './peristiwa.contract.ts'
import { galatPeristiwa } from './peristiwa.galat.ts'
import { daftarBerkas, daftarKlasifikasi, gantiKlasifikasi, kunciPeristiwa } from './peristiwa.store.ts'
import type { BerkasPeristiwa, JenisPeristiwa } from './peristiwa.ts'
import { tarikBerkas } from './tarik-berkas.ts'

const DenganId = z.object({ id: z.uuid() })

export function rutePeristiwa(app: App, s: Sarana): void {
  app.post('/api/peristiwa', async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const minta = await bacaKiriman(req)
    if (!minta.ok) return balas(reply, minta)
    const hasil = await imporPeristiwa(s, minta.value, pelakuDari(penanya))
    return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
  })

  app.get(
    '/api/peristiwa',
    { schema: { querystring: RentangHari, response: { 200: DaftarBerkasPeristiwa } } },
    async (req) => {
      wajibMasuk(req)
      return { daftar: (await daftarBerkas(s.db, req.query.dari, req.query.sampai)).map(keKawat) }
    },
  )

  app.get('/api/peristiwa/hari', { schema: { querystring: RentangHari } }, async (req, reply) => {
    wajibMasuk(req)
    const rentang = periksaRentang(req.query)
    if (!rentang.ok) return balas(reply, rentang)
    const daftar = await daftarHari(s, rentang.value.dari, rentang.value.sampai)
    return balas(reply, ok(DaftarHari.parse({ daftar })))
  })

  app.get('/api/peristiwa/jumlah', { schema: { querystring: MintaJumlah } }, async (req, reply) => {
    wajibMasuk(req)
    const rentang = periksaRentang(req.query)
    if (!rentang.ok) return balas(reply, rentang)
    return balas(reply, ok(DaftarJumlah.parse({ daftar: await jumlahPerPeriode(s.db, req.query) })))
  })

  app.get('/api/peristiwa/klasifikasi', { schema: { response: { 200: DaftarKlasifikasi } } }, async (req) => {
    wajibMasuk(req)
    return { daftar: await daftarKlasifikasi(s.db) }
  })

  app.put('/api/peristiwa/klasifikasi', { schema: { body: DaftarKlasifikasi } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    const { daftar } = req.body
    if (new Set(daftar.map((k) => k.kode)).size < daftar.length)
      return balas(reply, tolak(galatPeristiwa.masukanTakSah('Satu kode hanya ditulis sekali.')))
    await s.db.transaksi(async (tx) => {
      await kunciPeristiwa(tx)
      await gantiKlasifikasi(tx, daftar)
      await catat(tx, s.jam, {
        tindakan: 'peristiwa.ubah-klasifikasi',
        objek: 'peristiwa/klasifikasi',
        hasil: 'dilakukan',
        pelaku,
        rincian: { daftar },
      })
    })
    return { daftar: await daftarKlasifikasi(s.db) }
  })

  app.get(
    '/api/peristiwa/:id/tolak',
    { schema: { params: DenganId, querystring: LihatTolakPeristiwa } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await lihatTolak(s, req.params.id, req.query.lewati, pelakuDari(penanya)))
    },
  )

  app.post(
    '/api/peristiwa/:id/tarik',
    { schema: { params: DenganId, body: TarikBerkas } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      const hasil = await tarikBerkas(s, req.params.id, req.body.alasan, pelakuDari(penanya))
      return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
    },
  )
}

// Identity is for those who work on the data: the ADB, and the administrator who prepares a new office.
async function wajibPengolah(s: Sarana, penanya: Penanya): Promise<Result<void>> {
  if (penanya.pengelola) return ok()
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  return jabatan.some((j) => j.pelaksana === 'adb') ? ok() : tolak(galatPeristiwa.bukanPengolah())
}

function periksaRentang<T extends { dari: string; sampai: string }>(r: T) {
  const [dari, sampai] = [parseTanggal(r.dari), parseTanggal(r.sampai)]
  if (!dari || !sampai || dari > sampai || Date.parse(sampai) - Date.parse(dari) > 400 * 86_400_000)
    return tolak(galatPeristiwa.rentangTakSah())
  return ok({ dari, sampai })
}

// A month of a province with documents is about 25 MB.
const MAKS_FILE = 48 * 1024 * 1024

async function bacaKiriman(req: FastifyRequest): Promise<Result<PermintaanPeristiwa>> {
  if (!req.isMultipart()) return tolak(galatPeristiwa.tanpaFile())
  const medan: Record<string, unknown> = {}
  for await (const bagian of req.parts({ limits: { fileSize: MAKS_FILE } })) {
    if (bagian.type === 'field') {
      if (bagian.value !== '') medan[bagian.fieldname] = bagian.value
      continue
    }
    let isi: Buffer
    try {
      isi = await bagian.toBuffer()
    } catch (sebab) {
      if ((sebab as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw sebab
      return tolak(galatPeristiwa.fileTerlaluBesar(MAKS_FILE / 1024 / 1024))
    }
    const minta = MintaImporPeristiwa.safeParse(medan)
    if (!minta.success)
      return tolak(galatPeristiwa.masukanTakSah('Isi tanggal pelaporan (2026-07-01) sebelum memilih file.'))
    const jenis: JenisPeristiwa[] = []
    for (const tulisan of minta.data.jenis?.split(',') ?? []) {
      const j = findJenis(tulisan)
      if (!j) return tolak(galatPeristiwa.jenisTakDikenal(tulisan))
      if (!jenis.includes(j)) jenis.push(j)
    }
    const { dari, sampai = dari, kabkota, ganti } = minta.data
    return ok({
      namaFile: bagian.filename,
      isi,
      dari,
      sampai,
      jenis,
      ...(kabkota !== undefined && { kabkota }),
      ...(ganti !== undefined && { ganti }),
    })
  }
  return tolak(galatPeristiwa.tanpaFile())
}

function keKawat(b: BerkasPeristiwa): BerkasKawat {
  const { dibuat, oleh, berakhir, ...sama } = b
  return {
    ...sama,
    jenis: [...b.jenis],
    kabkota: [...b.kabkota],
    temuan: [...b.temuan],
    catatanFile: [...b.catatanFile],
    dibuat: dibuat.toISOString(),
    oleh: oleh.nama,
    ...(berakhir && {
      berakhir: { ...berakhir, pada: berakhir.pada.toISOString(), oleh: berakhir.oleh.nama },
    }),
  }
}
