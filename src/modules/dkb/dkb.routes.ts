import { Readable } from 'node:stream'
import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteBanding } from './banding/banding.routes.ts'
import {
  DaftarSnapshot,
  LihatTolak,
  MulaiImpor,
  type Snapshot as SnapshotKawat,
  TarikSnapshot,
} from './dkb.contract.ts'
import { galatDkb } from './dkb.galat.ts'
import { daftarSnapshot, findSnapshot } from './dkb.store.ts'
import { lihatTolak, unduhTolak } from './lihat-tolak.ts'
import { rutePemusnahan } from './musnah/pemusnahan.routes.ts'
import type { SiapMusnah } from './musnah/putuskan-pemusnahan.ts'
import { ruteMutu } from './mutu/mutu.routes.ts'
import { mintaPeriksa } from './pekerja-periksa.ts'
import { rutePemetaan } from './pemetaan/pemetaan.routes.ts'
import type { Snapshot } from './snapshot.ts'
import { tarikSnapshot } from './tarik-snapshot.ts'
import { unggahImpor } from './unggah.ts'
import { wajibPengolah } from './wajib-pengolah.ts'

const DenganId = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) })

/** Without `siapMusnah` nothing can be destroyed: nobody then says that the counts are whole. */
export function ruteDkb(
  app: App,
  s: Sarana,
  siapMusnah: SiapMusnah = async (id) => tolak(galatDkb.hitunganBelumUtuh(id)),
): void {
  ruteMutu(app, s)
  ruteBanding(app, s)
  rutePemusnahan(app, s, siapMusnah)
  rutePemetaan(app, s)
  app.post('/api/impor', async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const kiriman = await bacaKiriman(req)
    if (!kiriman.ok) return balas(reply, kiriman)
    const hasil = await unggahImpor(s, kiriman.value.minta, kiriman.value.file, pelakuDari(penanya))
    kiriman.value.habiskan()
    return balas(reply, hasil)
  })

  app.get('/api/snapshot', { schema: { response: { 200: DaftarSnapshot } } }, async (req) => {
    wajibMasuk(req)
    return { daftar: (await daftarSnapshot(s.db)).map(keKawat) }
  })

  app.get('/api/snapshot/:id', { schema: { params: DenganId } }, async (req, reply) => {
    wajibMasuk(req)
    const ada = await findSnapshot(s.db, req.params.id)
    return balas(reply, ada ? ok(keKawat(ada)) : tolak(galatDkb.takDitemukan(req.params.id)))
  })

  app.get(
    '/api/snapshot/:id/tolak',
    { schema: { params: DenganId, querystring: LihatTolak } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await lihatTolak(s, req.params.id, req.query.lewati, pelakuDari(penanya)))
    },
  )

  app.get('/api/snapshot/:id/tolak.csv', { schema: { params: DenganId } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const isi = await unduhTolak(s, req.params.id, pelakuDari(penanya))
    if (!isi.ok) return balas(reply, isi)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="tolak-${req.params.id.slice(0, 12)}.csv"`)
      .send(Readable.from(isi.value))
  })

  app.post('/api/snapshot/:id/periksa', { schema: { params: DenganId } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    return balas(reply, await mintaPeriksa(s, req.params.id, pelakuDari(penanya)))
  })

  app.post(
    '/api/snapshot/:id/tarik',
    { schema: { params: DenganId, body: TarikSnapshot } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      const hasil = await tarikSnapshot(s, req.params.id, req.body.alasan, pelakuDari(penanya))
      return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
    },
  )
}

type Kiriman = { minta: MulaiImpor; file: Parameters<typeof unggahImpor>[2]; habiskan(): void }

// The file is not waited for: it streams on while the caller reads it. Fields must therefore come first.
async function bacaKiriman(req: FastifyRequest): Promise<Result<Kiriman>> {
  if (!req.isMultipart()) return tolak(galatDkb.tanpaFile())
  const medan: Record<string, unknown> = {}
  for await (const bagian of req.parts()) {
    if (bagian.type === 'field') {
      if (bagian.value !== '') medan[bagian.fieldname] = bagian.value
      continue
    }
    const minta = MulaiImpor.safeParse(medan)
    if (!minta.success) {
      bagian.file.resume()
      const kurang = minta.error.issues.map((i) => i.path.join('.')).join(', ')
      return tolak(
        galatDkb.masukanTakSah(
          `Isi basis (dkb atau lokal), semester (2026-1), dan tanggal sebelum file. Periksa: ${kurang}.`,
        ),
      )
    }
    const { file, filename } = bagian
    // A refusal in mid-upload (disk full) must reach the sender: the stream is kept, its rest read away. Destroyed, it
    // would take the connection with it, and the screen would show a broken line instead of the sentence.
    const isi = file.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
    return ok({
      minta: minta.data,
      file: { nama: filename, isi, terpotong: () => file.truncated },
      habiskan: () => void file.resume(),
    })
  }
  return tolak(galatDkb.tanpaFile())
}

function keKawat(s: Snapshot): SnapshotKawat {
  const { hashBerkas: _, dibuat, oleh, ditarik, dimusnahkan, temuan, catatanFile, kolom, ...sama } = s
  return {
    ...sama,
    temuan: [...temuan],
    catatanFile: [...catatanFile],
    kolom: [...kolom],
    dibuat: dibuat.toISOString(),
    oleh: oleh.nama,
    ...(dimusnahkan && {
      dimusnahkan: { pada: dimusnahkan.pada.toISOString(), nomorBeritaAcara: dimusnahkan.nomorBeritaAcara },
    }),
    ...(ditarik && {
      ditarik: { pada: ditarik.pada.toISOString(), oleh: ditarik.oleh.nama, alasan: ditarik.alasan },
    }),
  }
}
