import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Pekerja } from '#platform/antrean'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { galatDkb } from '../dkb.galat.ts'
import { daftarSnapshot } from '../dkb.store.ts'
import type { Snapshot } from '../snapshot.ts'
import { wajibPengolah } from '../wajib-pengolah.ts'
import { type Banding as BandingKawat, LihatBanding, MulaiBanding } from './banding.contract.ts'
import { type Banding, bandingPerDesa, bandingPindah, daftarBanding, findBanding } from './banding.store.ts'
import { bandingSnapshot, siapBanding } from './banding-snapshot.ts'
import { lihatBanding } from './lihat-banding.ts'

const DenganId = z.object({ id: z.uuid() })
const NAMA = 'dkb.banding'

export function ruteBanding(app: App, s: Sarana): void {
  app.get('/api/banding', async (req, reply) => {
    wajibMasuk(req)
    const sisi = new Map((await daftarSnapshot(s.db)).map((x) => [x.id, x]))
    return balas(reply, ok({ daftar: (await daftarBanding(s.db)).map((b) => keKawat(b, sisi)) }))
  })

  app.post('/api/banding', { schema: { body: MulaiBanding } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    return balas(reply, await mintaBanding(s, req.body, pelakuDari(penanya)))
  })

  app.get('/api/banding/:id', { schema: { params: DenganId } }, async (req, reply) => {
    wajibMasuk(req)
    const b = await findBanding(s.db, req.params.id)
    if (!b) return balas(reply, tolak(galatDkb.bandingTakDitemukan(req.params.id)))
    const sisi = new Map((await daftarSnapshot(s.db)).map((x) => [x.id, x]))
    const nama = new Map((await daftarWilayah(s.db)).map((w) => [w.kode as string, w.nama]))
    const desa = (await bandingPerDesa(s.db, b.id)).map(({ desa: kode, ...d }) => ({
      kode,
      nama: nama.get(kode) ?? kode,
      ...d,
    }))
    const medan = b.medan.map((m) => ({ medan: m, jumlah: b.perMedan[m] ?? 0 }))
    return balas(
      reply,
      ok({ ...keKawat(b, sisi), medan, desa, pindah: await bandingPindah(s.db, b.id, 100) }),
    )
  })

  app.get(
    '/api/banding/:id/orang',
    { schema: { params: DenganId, querystring: LihatBanding } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajibPengolah(s, penanya)
      if (!boleh.ok) return balas(reply, boleh)
      return balas(reply, await lihatBanding(s, req.params.id, req.query, pelakuDari(penanya)))
    },
  )
}

async function mintaBanding(
  s: Sarana,
  minta: MulaiBanding,
  pelaku: Pelaku,
): Promise<Result<{ pekerjaanId: string }>> {
  const siap = await siapBanding(s, minta.a, minta.b)
  if (!siap.ok) return siap
  const pekerjaanId = await s.db.transaksi(async (tx) => {
    const id = await s.antrean.kirim(
      tx,
      NAMA,
      { ...minta, pelaku },
      // Asked again after a cancel it runs again; two at once find each other's result.
      { kunci: `${NAMA}/${randomUUID()}`, judul: 'Bandingkan dua cuplikan', pelaku },
    )
    await catat(tx, s.jam, {
      tindakan: 'dkb.minta-banding',
      objek: `pekerjaan/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ...minta },
    })
    return id
  })
  return ok({ pekerjaanId })
}

/** The worker of `dkb.banding`. Run again after a crash it begins anew, or finds the comparison that stands. */
export function pekerjaBanding(s: Sarana): Pekerja {
  return async (data, pengawas) => {
    const { a, b, pelaku } = data as unknown as MulaiBanding & { pelaku: Pelaku }
    const hasil = await bandingSnapshot(s, { a, b }, pelaku, pengawas)
    return hasil.ok ? ok({ bandingId: hasil.value.id }) : hasil
  }
}

function keKawat(b: Banding, sisi: ReadonlyMap<string, Snapshot>): BandingKawat {
  const satu = (id: string) => {
    const { basis, semester, tanggal, jumlahBaris, dimusnahkan } = sisi.get(id)!
    return { id, basis, semester, tanggal, jumlahBaris, dimusnahkan: dimusnahkan !== undefined }
  }
  return {
    id: b.id,
    a: satu(b.a),
    b: satu(b.b),
    jumlah: b.jumlah,
    dibuat: b.dibuat.toISOString(),
    oleh: b.oleh.nama,
  }
}
