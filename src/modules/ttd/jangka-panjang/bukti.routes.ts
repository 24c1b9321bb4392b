import { z } from 'zod'
import { type App, pelakuDari, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import { type BuktiKirim, DaftarBukti, HasilRawatKirim } from './bukti.contract.ts'
import { type BuktiDokumen, daftarBukti, hitungBukti } from './bukti.store.ts'
import { rawatBukti } from './rawat-bukti.ts'

const HARI_MS = 86_400_000
const MAKS = 200
/** Longer than one turn takes when the authority answers; a silent one ends it before. */
const BATAS_RAWAT_MS = 120_000

export function ruteBukti(app: App, s: Sarana): void {
  app.get('/api/ttd/bukti', { schema: { response: { 200: DaftarBukti } } }, async (req) => {
    wajibPengelola(req)
    const setelan = await getSetelanTtd(s.db)
    const kini = s.jam.sekarang()
    const batas = new Date(kini.getTime() + setelan.hariPerpanjang * HARI_MS)
    const { jatuh, tanpa, ...hitung } = await hitungBukti(s.db, kini, batas)
    return {
      ...hitung,
      segera: jatuh,
      tanpaBukti: tanpa,
      daftar: (await daftarBukti(s.db, MAKS)).map((b) => keKawat(b, kini, batas)),
      layanan: setelan.capWaktu !== undefined,
      jangkaPanjang: setelan.jangkaPanjang,
      hariPerpanjang: setelan.hariPerpanjang,
    }
  })

  app.post(
    '/api/ttd/bukti/rawat',
    { schema: { body: z.object({}), response: { 200: HasilRawatKirim } } },
    async (req) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await rawatBukti(s, AbortSignal.timeout(BATAS_RAWAT_MS), { pelaku, segera: true })
      return {
        dinilai: hasil.dinilai,
        diperpanjang: hasil.diperpanjang,
        ...(hasil.galat && { galat: hasil.galat.pesan }),
      }
    },
  )
}

function keKawat(b: BuktiDokumen, kini: Date, batas: Date): BuktiKirim {
  return {
    hash: b.hashKini,
    nama: b.nama,
    berkasId: b.berkasId,
    disegel: b.disegel.toISOString(),
    ...(b.sampai && { sampai: b.sampai.toISOString() }),
    sebab: b.sebab,
    keadaan: keadaan(b, kini, batas),
    ...(b.galat && {
      galat: { pesan: b.galat.pesan, kali: b.gagal, ...(b.coba && { coba: b.coba.toISOString() }) },
    }),
  }
}

function keadaan({ sebab, sampai }: BuktiDokumen, kini: Date, batas: Date): BuktiKirim['keadaan'] {
  if (sebab === 'tak-sah' || sebab === 'tiada') return 'rusak'
  if (sebab === 'belum-dinilai') return 'belum-dinilai'
  if (!sampai) return 'tanpa-bukti'
  return sampai <= kini ? 'lewat' : sampai <= batas ? 'segera' : 'terjaga'
}
