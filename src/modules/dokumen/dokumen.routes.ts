import { findKantor } from '#akun'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findIsiDokumen } from './baca-dokumen.ts'
import { catatBaca, catatTolakBaca } from './catat-baca.ts'
import { kueriDokumen, nyatakanBaca, paramDokumen } from './dokumen.contract.ts'
import { galatDokumen } from './dokumen.galat.ts'
import { findDokumen } from './dokumen.store.ts'
import { type HakDokumen, type TanyaPemegang, tanyaHak } from './pemegang-dokumen.ts'

/** What this person may not read is answered as what does not exist; `modul` are those that may hold a content. */
export function ruteDokumen(app: App, s: Sarana, modul: readonly TanyaPemegang[]): void {
  const semua = [pemegangKantor, ...modul]

  app.get(
    '/api/dokumen/:hash',
    { schema: { params: paramDokumen, querystring: kueriDokumen } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const { hash } = req.params
      if (!(await findDokumen(s.db, hash))) return balas(reply, tolak(galatDokumen.takAda()))
      const hak = await tanyaHak(s, semua, hash, penanya)
      if (!hak.boleh) {
        await catatTolakBaca(s, hash, penanya, hak)
        return balas(reply, tolak(galatDokumen.takAda()))
      }
      const etag = `"${hash}"`
      await catatBaca(s, hash, penanya, hak)
      // The address is the content: what a browser holds under it can never be stale, but logging out must end reading.
      if (req.headers['if-none-match'] === etag) return reply.code(304).send()
      const dokumen = await findIsiDokumen(s, hash)
      if (dokumen === undefined) return balas(reply, tolak(galatDokumen.takAda()))
      return reply
        .header('etag', etag)
        .header('cache-control', 'private, no-cache')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', susunDisposisi(dokumen.nama, req.query.unduh !== undefined))
        .type(dokumen.mime)
        .send(dokumen.isi)
    },
  )

  app.post('/api/dokumen/dibaca', { schema: { body: nyatakanBaca } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const daftar: [string, HakDokumen][] = []
    for (const hash of new Set(req.body.hash)) daftar.push([hash, await tanyaHak(s, semua, hash, penanya)])
    // All or nothing: one may not vouch for a content that one may not read.
    if (daftar.some(([, hak]) => !hak.boleh)) return balas(reply, tolak(galatDokumen.takAda()))
    for (const [hash, hak] of daftar) await catatBaca(s, hash, penanya, hak, 'dinyatakan')
    return balas(reply, ok())
  })
}

/** The office's logo stands on every paper. */
const pemegangKantor: TanyaPemegang = {
  modul: 'akun',
  async cari(s, hash) {
    const kantor = await findKantor(s.db)
    return { pemegang: kantor?.logoHash === hash ? [{ objek: 'kantor', hak: 'ikut' }] : [] }
  },
}

/** RFC 6266: an ASCII name for old clients, the whole one in UTF-8 beside it. */
export function susunDisposisi(nama: string, unduh: boolean): string {
  const ascii = nama.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const utf8 = encodeURIComponent(nama).replace(
    /['()*]/g,
    (h) => `%${h.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${unduh ? 'attachment' : 'inline'}; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
