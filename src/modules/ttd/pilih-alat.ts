import { ok, type Result, tolak } from '#kernel/hasil'
import type { Kueri } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { alatKantor } from './alat-kantor.ts'
import type { AlatTtd } from './alat-ttd.ts'
import { alatBsre } from './bsre/alat-bsre.ts'
import { PEMILIK_SEGEL } from './kunci-luar/alat.store.ts'
import { alatLuar } from './kunci-luar/alat-luar.ts'
import { findTitipan, tutupTitipan } from './kunci-luar/titipan-sandi.ts'
import type { NamaAlat } from './nama-alat.ts'
import { galatTtd } from './ttd.galat.ts'

type SaranaAlat = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/** With what this official signs; who chose nothing signs under the office's CA. */
export async function penandaTangan(db: Kueri, pegawaiId: string): Promise<NamaAlat> {
  const b = await db.find<{ alat: NamaAlat }>(sql`select alat from ttd_alat where pegawai_id = ${pegawaiId}`)
  return b?.alat ?? 'kantor'
}

/** The instrument of an official; without one that of the seal: the office's own CA, or a certificate from outside. */
export async function pilihAlat(s: SaranaAlat, pegawaiId?: string): Promise<Result<AlatTtd>> {
  const nama = await penandaTangan(s.db, pegawaiId ?? PEMILIK_SEGEL)
  const alat = daftarAlat(s).find((a) => a.nama === nama)
  return alat ? ok(alat) : tolak(galatTtd.alatBelumAda(nama))
}

function daftarAlat(s: SaranaAlat): AlatTtd[] {
  return [
    alatKantor(s),
    alatLuar(s, 'p12'),
    alatLuar(s, 'pkcs11'),
    alatBsre(s, {
      ambil: (pegawaiId) => findTitipan(s.kunci, pegawaiId, s.jam.sekarang()),
      buang: (pegawaiId) => tutupTitipan(s.kunci, pegawaiId),
    }),
  ]
}
