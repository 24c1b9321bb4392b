import type { MultipartFields } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarTahun } from '../deret/deret.store.ts'
import { DERET_MASUK } from '../deret/deret.ts'
import { findPejabatSurat } from '../pejabat-surat.ts'
import { galatSurat } from '../surat.galat.ts'
import { batalkanSuratMasuk } from './batalkan-surat-masuk.ts'
import { catatSuratMasuk } from './catat-surat-masuk.ts'
import { pembacaMasuk, untukPembaca } from './hak-masuk.ts'
import { lampirkanPindaian } from './lampirkan-pindaian.ts'
import {
  BatalSuratMasuk,
  CariKembar,
  CariSuratMasuk,
  CatatSuratMasuk,
  DaftarKembar,
  DaftarSuratMasuk,
  GantiPindaian,
  SuratMasuk,
  UbahSuratMasuk,
} from './masuk.contract.ts'
import { daftarKembar, daftarMasuk, findMasuk } from './masuk.store.ts'
import { ubahSuratMasuk } from './ubah-surat-masuk.ts'

const HALAMAN = 100
/** Fifty pages of a scanner at 200 dpi. */
const PINDAIAN_MAKS = 50 * 1024 * 1024
const DenganId = z.object({ id: z.uuid() })

/** Everybody reads the agenda of letters in; officials of its series write it. */
export function ruteMasuk(app: App, s: Sarana): void {
  app.get(
    '/api/surat-masuk',
    { schema: { querystring: CariSuratMasuk, response: { 200: DaftarSuratMasuk } } },
    async (req) => {
      const pembaca = await pembacaMasuk(s, wajibMasuk(req))
      const kini = await hariIni(s)
      const ada = await daftarMasuk(s.db, { ...req.query, batas: HALAMAN + 1 }, kini)
      const halaman = await untukPembaca(s.db, ada.slice(0, HALAMAN), pembaca)
      const akhir = halaman.at(-1)
      return {
        // Whether a word stands in a secret letter is not said to who may not read it.
        daftar: req.query.cari ? halaman.filter((m) => !m.tertutup || m.keamanan !== 'rahasia') : halaman,
        berikut: akhir && ada.length > HALAMAN ? `${akhir.tahun}.${akhir.urut}` : null,
        tahun: await daftarTahun(s.db, true),
        bolehCatat: pembaca.pengagenda,
      }
    },
  )

  app.get(
    '/api/surat-masuk/kembar',
    { schema: { querystring: CariKembar, response: { 200: DaftarKembar } } },
    async (req, reply) => {
      const pelaku = await wajibPengagenda(s, req)
      if (!pelaku.ok) return balas(reply, pelaku)
      const kembar = await daftarKembar(s.db, req.query.asal, req.query.nomorSurat)
      return balas(reply, ok({ kembar: kembar.map(({ keamanan: _, ...k }) => k) }))
    },
  )

  app.get(
    '/api/surat-masuk/:id',
    { schema: { params: DenganId, response: { 200: SuratMasuk } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const ada = await findMasuk(s.db, req.params.id, await hariIni(s))
      if (!ada) return balas(reply, tolak(galatSurat.masukTakAda()))
      const [surat] = await untukPembaca(s.db, [ada], await pembacaMasuk(s, penanya))
      return balas(reply, ok(surat!))
    },
  )

  app.post('/api/surat-masuk', { schema: { body: CatatSuratMasuk } }, async (req, reply) => {
    const pelaku = await wajibPengagenda(s, req)
    if (!pelaku.ok) return balas(reply, pelaku)
    const hasil = await s.db.transaksi((tx) => catatSuratMasuk(tx, s.jam, req.body, pelaku.value))
    return balas(reply, hasil.ok ? ok({ id: hasil.value.id, nomorAgenda: hasil.value.nomorAgenda }) : hasil)
  })

  app.put(
    '/api/surat-masuk/:id',
    { schema: { params: DenganId, body: UbahSuratMasuk } },
    async (req, reply) => {
      const pelaku = await wajibPengagenda(s, req)
      if (!pelaku.ok) return balas(reply, pelaku)
      const isi = { ...req.body, id: req.params.id }
      return balas(reply, await s.db.transaksi((tx) => ubahSuratMasuk(tx, s.jam, isi, pelaku.value)))
    },
  )

  app.post(
    '/api/surat-masuk/:id/batal',
    { schema: { params: DenganId, body: BatalSuratMasuk } },
    async (req, reply) => {
      const pelaku = await wajibPengagenda(s, req)
      if (!pelaku.ok) return balas(reply, pelaku)
      const isi = { id: req.params.id, alasan: req.body.alasan }
      return balas(reply, await s.db.transaksi((tx) => batalkanSuratMasuk(tx, s.jam, isi, pelaku.value)))
    },
  )

  app.post('/api/surat-masuk/:id/file', { schema: { params: DenganId } }, async (req, reply) => {
    const pelaku = await wajibPengagenda(s, req)
    if (!pelaku.ok) return balas(reply, pelaku)
    const file = req.isMultipart() ? await req.file({ limits: { fileSize: PINDAIAN_MAKS } }) : undefined
    if (!file) return balas(reply, tolak(galatSurat.pindaianTakSah()))
    const potong: Buffer[] = []
    for await (const b of file.file) potong.push(b as Buffer)
    if (file.file.truncated) return balas(reply, tolak(galatSurat.pindaianTakSah()))
    const ganti = bacaGanti(file.fields)
    if (!ganti.ok) return balas(reply, ganti)
    const isi = {
      id: req.params.id,
      nama: file.filename,
      isi: Buffer.concat(potong),
      ganti: ganti.value,
    }
    return balas(reply, await lampirkanPindaian(s, isi, pelaku.value))
  })
}

/** The scan that the new one takes the place of, when the words beside the file name one. */
function bacaGanti(medan: MultipartFields): Result<GantiPindaian | undefined> {
  const kata = (nama: string) => {
    const m = medan[nama]
    return m && !Array.isArray(m) && m.type === 'field' ? m.value : undefined
  }
  if (kata('ganti') === undefined) return ok(undefined)
  const ganti = GantiPindaian.safeParse({ ganti: kata('ganti'), alasan: kata('alasan') })
  return ganti.success ? ok(ganti.data) : tolak(galatSurat.alasanKurang())
}

const hariIni = async (s: Sarana) => tanggalSetempat(await getZona(s.db), s.jam.sekarang())

async function wajibPengagenda(s: Sarana, req: FastifyRequest): Promise<Result<Pelaku>> {
  const pelaku = await findPejabatSurat(s, wajibMasuk(req), DERET_MASUK)
  return pelaku ? ok(pelaku) : tolak(galatSurat.bukanPengagenda())
}
