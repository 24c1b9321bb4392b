import { Readable } from 'node:stream'
import { z } from 'zod'
import { type App, kirimGalat, wajibMasuk } from '#platform/http'
import { MintaPaket, MintaUnduhEdisi } from '../pengamanan/pengamanan.contract.ts'
import { pengamananKini } from '../pengamanan/pengamanan-kini.ts'
import { type BahanEdisi, tabelPublik } from '../pengamanan/tabel-publik.ts'
import { hitungTabel } from '../susun/hitung-tabel.ts'
import { susunPaket } from './paket.ts'
import { type OpsiUnduh, tulisUnduhan } from './tulis-unduhan.ts'

const PilihTabel = z.object({ id: z.string().max(100) })

export function ruteEkspor(app: App, b: BahanEdisi): void {
  app.get(
    '/api/tabel/:id/unduh',
    { schema: { params: PilihTabel, querystring: MintaUnduhEdisi } },
    async (req, reply) => {
      wajibMasuk(req)
      const q = req.query
      const minta = {
        tabel: req.params.id,
        snapshotId: q.snapshot,
        tingkat: q.tingkat,
        induk: q.induk,
        bagian: q.bagian,
        pita: q.pita,
      }
      const hasil =
        q.edisi === 'publik'
          ? await tabelPublik(b, minta)
          : await hitungTabel(b, { ...minta, wilayah: q.wilayah })
      if (!hasil.ok) return kirimGalat(reply, hasil.galat)
      const opsi = { pemisah: q.pemisah === 'koma' ? ',' : ';', bom: q.bom === 'ya' } as const
      const unduhan = await tulisUnduhan(hasil.value, q.format, { ...opsi, ...(await identitas(b)) })
      if (!unduhan.ok) return kirimGalat(reply, unduhan.galat)
      const { nama, mime, isi } = unduhan.value
      return reply.header('content-disposition', `attachment; filename="${nama}"`).type(mime).send(isi)
    },
  )

  app.get('/api/paket-tabel', { schema: { querystring: MintaPaket } }, async (req, reply) => {
    wajibMasuk(req)
    const { snapshot, tingkat, edisi } = req.query
    const opsi = { pemisah: ';', bom: true, ...(await identitas(b)) } as const
    const paket = await susunPaket(b, { snapshotId: snapshot, tingkat, edisi }, opsi)
    if (!paket.ok) return kirimGalat(reply, paket.galat)
    return reply
      .header('content-disposition', `attachment; filename="tabel-${edisi}-${snapshot.slice(0, 12)}.zip"`)
      .type('application/zip')
      .send(Readable.from(paket.value))
  })
}

/** Who gives the figures out, and under which terms. */
export async function identitas(b: BahanEdisi): Promise<Pick<OpsiUnduh, 'latihan' | 'penerbit' | 'lisensi'>> {
  return {
    latihan: await b.sumber.isLatihan(),
    penerbit: (await b.namaKantor?.()) ?? 'Disdukcapil',
    lisensi: (await pengamananKini(b)).lisensi,
  }
}
