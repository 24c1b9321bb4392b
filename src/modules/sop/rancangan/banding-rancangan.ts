import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import { sidikDefinisi } from '../definisi/definisi-sop.ts'
import { bandingNaskah } from './banding-naskah.ts'
import { findDefinisiTerakhir } from './definisi-berlaku.ts'
import type { BandingRancanganKirim } from './rancangan.contract.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { findRancangan } from './rancangan.store.ts'
import { findBerlakuTerakhir } from './sop-berlaku.store.ts'

/** A draft against the version that it is to take the place of. */
export async function bandingRancangan(db: Kueri, id: string): Promise<Result<BandingRancanganKirim>> {
  const r = await findRancangan(db, id)
  if (!r) return tolak(galatRancangan.takAda(id))
  const d = await findDefinisiTerakhir(db, r.sop)
  const berlaku = await findBerlakuTerakhir(db, r.sop)
  const digest = d ? sidikDefinisi(d) : null
  return ok({
    terhadap: d
      ? { digest: digest!, nomor: d.identitas.nomor, sejak: berlaku?.sejak?.toISOString() ?? null }
      : null,
    dasarBerganti: digest !== r.dasarDigest,
    beda: bandingNaskah(d ?? {}, r.naskah),
  })
}
