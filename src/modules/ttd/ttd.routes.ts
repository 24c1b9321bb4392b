import { tolak } from '#kernel/hasil'
import { type App, balas } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatTtd } from './ttd.galat.ts'
import { findCa } from './ttd.store.ts'

export function ruteTtd(app: App, s: Sarana): void {
  // Public: a certificate is made to be handed out, and a reader outside has no account.
  app.get('/api/ttd/ca.pem', { config: { publik: true } }, async (_req, reply) => {
    const ca = await findCa(s.db)
    if (!ca) return balas(reply, tolak({ ...galatTtd.belumAdaCa(), jenis: 'tak-ditemukan' }))
    return reply
      .header('content-disposition', 'attachment; filename="ca-kantor.pem"')
      .type('application/x-pem-file')
      .send(ca.pem)
  })
}
