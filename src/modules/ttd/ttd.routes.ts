import { tolak } from '#kernel/hasil'
import { type App, balas } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteBasah } from './basah/basah.routes.ts'
import { ruteBsre } from './bsre/bsre.routes.ts'
import { crlKantor } from './cabut/crl-kantor.ts'
import { ruteBukti } from './jangka-panjang/bukti.routes.ts'
import { ruteKelola } from './kelola/kelola.routes.ts'
import { galatTtd } from './ttd.galat.ts'
import { findCa } from './ttd.store.ts'

export function ruteTtd(app: App, s: Sarana): void {
  ruteKelola(app, s)
  ruteBsre(app, s)
  ruteBasah(app, s)
  ruteBukti(app, s)

  // Public: a certificate is made to be handed out, and a reader outside has no account.
  app.get('/api/ttd/ca.pem', { config: { publik: true } }, async (_req, reply) => {
    const ca = await findCa(s.db)
    if (!ca) return balas(reply, tolak({ ...galatTtd.belumAdaCa(), jenis: 'tak-ditemukan' }))
    return reply
      .header('content-disposition', 'attachment; filename="ca-kantor.pem"')
      .type('application/x-pem-file')
      .send(ca.pem)
  })

  // Public for the same reason: who checks a signature must know what was revoked.
  app.get('/api/ttd/ca.crl', { config: { publik: true } }, async (_req, reply) => {
    const crl = await crlKantor(s)
    if (!crl.ok) return balas(reply, tolak({ ...crl.galat, jenis: 'tak-ditemukan' }))
    return reply
      .header('content-disposition', 'attachment; filename="ca-kantor.crl"')
      .type('application/pkix-crl')
      .send(crl.value.der)
  })
}
