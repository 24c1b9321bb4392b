import type { TanyaPemegang } from '#dokumen'
import type { Sarana } from '#platform/sarana'
import { bacaIsiRilis } from './baca-rilis.ts'
import { daftarRilis, daftarTerbit } from './rilis.store.ts'
import { kodeRilis, type RilisTersimpan } from './rilis.ts'

/** What readers outside get, everyone inside may read too. */
export const pemegangRilis: TanyaPemegang = {
  modul: 'terbit',
  async cari(s, hash) {
    const r = await findBerisi(s, await daftarTerbit(s.db, s.jam.sekarang()), hash)
    return { pemegang: r ? [{ objek: `rilis/${r.id}`, hak: 'ikut' }] : [] }
  },
}

/** Name of a release, also one that waits or was withdrawn, that has this content among its files: it cannot be destroyed. */
export async function findPemakaiRilis(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  hash: string,
): Promise<string | undefined> {
  const tersusun = (await daftarRilis(s.db)).filter((r) => r.keadaan !== 'ditolak' && r.keadaan !== 'gagal')
  const r = await findBerisi(s, tersusun, hash)
  return r && `rilis ${kodeRilis(r)}`
}

async function findBerisi(
  s: Pick<Sarana, 'simpanan'>,
  rilis: readonly RilisTersimpan[],
  hash: string,
): Promise<RilisTersimpan | undefined> {
  for (const r of rilis) if (r.isi && (r.isi === hash || (await hashRilis(s, r.isi)).has(hash))) return r
  return undefined
}

// Lists of releases never change under their address, and an office has a few dozen.
const terbaca = new Map<string, ReadonlySet<string>>()

async function hashRilis(s: Pick<Sarana, 'simpanan'>, isi: string): Promise<ReadonlySet<string>> {
  const ada = terbaca.get(isi)
  if (ada) return ada
  const hash = new Set((await bacaIsiRilis(s, isi)).file.map((f) => f.hash))
  terbaca.set(isi, hash)
  return hash
}
