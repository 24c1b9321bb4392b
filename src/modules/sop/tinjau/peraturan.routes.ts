import { ok } from '#kernel/hasil'
import { type App, balas, type Penanya, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { orangDari } from '../berkas/berkas.ts'
import { judulTampil } from '../definisi/definisi-sop.ts'
import { definisiBerlaku } from '../rancangan/definisi-berlaku.ts'
import { wajibPenyusun } from '../rancangan/wajib-penyusun.ts'
import * as kontrak from './peraturan.contract.ts'
import {
  daftarPeraturanKantor,
  daftarPerubahanPeraturan,
  type PerubahanPeraturan,
} from './peraturan.store.ts'
import { cariRujukan, tulisRujukan } from './peraturan.ts'
import { ubahPeraturan } from './ubah-peraturan.ts'

const RIWAYAT_MAKS = 100

/** What became of regulations: the shipped list and the office's own word on it. */
export function rutePeraturan(app: App, s: Sarana): void {
  app.get(
    '/api/sop/peraturan',
    { schema: { response: { 200: kontrak.daftarPeraturanKirim } } },
    async (req) => susun(s, wajibMasuk(req)),
  )

  app.put(
    '/api/sop/peraturan',
    { schema: { body: kontrak.ubahPeraturan, response: { 200: kontrak.daftarPeraturanKirim } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const pelaku = await wajibPenyusun(s, penanya)
      if (!pelaku.ok) return balas(reply, pelaku)
      const { jenis, nomor, tahun, ...isi } = req.body
      const hasil = await ubahPeraturan(s, { jenis, nomor, tahun }, isi, pelaku.value)
      return balas(reply, hasil.ok ? ok(await susun(s, penanya)) : hasil)
    },
  )

  app.delete(
    '/api/sop/peraturan',
    { schema: { querystring: kontrak.rujukanPeraturan, response: { 200: kontrak.daftarPeraturanKirim } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const pelaku = await wajibPenyusun(s, penanya)
      if (!pelaku.ok) return balas(reply, pelaku)
      const hasil = await ubahPeraturan(s, req.query, undefined, pelaku.value)
      return balas(reply, hasil.ok ? ok(await susun(s, penanya)) : hasil)
    },
  )
}

async function susun(s: Sarana, penanya: Penanya): Promise<kontrak.DaftarPeraturanKirim> {
  const { per, peraturan } = await daftarPeraturanKantor(s.db)
  const perubahan = await daftarPerubahanPeraturan(s.db)
  const sop = (await definisiBerlaku(s.db)).map((d) => ({
    sop: d.id,
    judul: judulTampil(d),
    mengutip: new Set(d.dasarHukum.flatMap(cariRujukan).map(tulisRujukan)),
  }))
  return {
    per,
    peraturan: peraturan
      .map((p) => {
        const tulisan = tulisRujukan(p)
        const terakhir = perubahan.find((x) => tulisRujukan(x) === tulisan)
        const milik = terakhir !== undefined && terakhir.keadaan !== null
        return {
          ...p,
          asal: milik ? ('kantor' as const) : ('bawaan' as const),
          diubah: milik ? diubah(terakhir) : null,
          dikutip: sop
            // Cited together with what changed it, a regulation is cited as it should be.
            .filter(
              (d) => d.mengutip.has(tulisan) && !(p.keadaan === 'diubah' && d.mengutip.has(p.oleh ?? '')),
            )
            .map(({ sop, judul }) => ({ sop, judul })),
        }
      })
      .toSorted((a, b) => b.tahun - a.tahun || a.jenis.localeCompare(b.jenis) || a.nomor - b.nomor),
    riwayat: perubahan.slice(0, RIWAYAT_MAKS).map((p) => ({
      tulisan: tulisRujukan(p),
      keadaan: p.keadaan,
      oleh: p.oleh,
      diubah: diubah(p),
    })),
    bolehUbah: (await wajibPenyusun(s, penanya)).ok,
  }
}

function diubah(p: PerubahanPeraturan): kontrak.PerubahanPeraturanKirim['diubah'] {
  return { waktu: p.waktu.toISOString(), ...orangDari(p.pelaku) }
}
