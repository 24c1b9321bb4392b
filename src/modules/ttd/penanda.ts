import { type Pemangku, sebutJabatan, wewenangPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { PeranTtd } from './nama-alat.ts'
import type { Penandatangan } from './sertifikat/terbitkan-sertifikat.ts'
import { galatTtd } from './ttd.galat.ts'

/** Whose mark it is: an official under a position; for a seal nobody, it is the office's. */
export interface Penanda {
  readonly pemangku?: Pemangku
}

/** Who puts the mark: refused for one who does not hold the position now. A seal is the office's and asks nobody. */
export async function findPenanda(
  s: Pick<Sarana, 'db' | 'jam'>,
  pelaku: Pelaku,
  peran: PeranTtd,
): Promise<Result<Penanda>> {
  if (peran === 'segel') return ok({})
  const pemangku = await findPemangku(s, pelaku, peran)
  return pemangku ? ok({ pemangku }) : tolak(galatTtd.bukanPejabat())
}

/** The position or mandate under which the act was done, as it holds now. */
async function findPemangku(
  s: Pick<Sarana, 'db' | 'jam'>,
  pelaku: Pelaku,
  peran: 'paraf' | 'tandatangan',
): Promise<Pemangku | undefined> {
  if (pelaku.jenis !== 'pegawai' || !pelaku.jabatanId) return undefined
  const verba = peran === 'paraf' ? 'paraf' : 'tandatangani'
  const wewenang = await wewenangPegawai(s.db, pelaku.pegawaiId, s.jam.sekarang())
  return wewenang.find(
    (w) =>
      w.jabatanId === pelaku.jabatanId &&
      w.dasar === (pelaku.dasar ?? 'definitif') &&
      w.atasNama === pelaku.atasNama &&
      w.melalui === pelaku.melalui &&
      (w.tindakan === undefined || w.tindakan.includes(verba)),
  )
}

export function kePenandatangan(m: Pemangku): Penandatangan {
  return {
    pegawaiId: m.pegawaiId,
    nama: m.gelar ? `${m.nama}, ${m.gelar}` : m.nama,
    nip: m.nip,
    jabatanId: m.jabatanId,
    jabatan: sebutJabatan(m),
  }
}

/** A certificate names the official's own position: a mandate is one letter's, the certificate lives longer. */
export function pemilikSertifikat(m: Pemangku): Penandatangan {
  const sendiri = m.dasar === 'an' || m.dasar === 'ub' ? m.jabatan : sebutJabatan(m)
  return { ...kePenandatangan(m), jabatan: sendiri }
}
