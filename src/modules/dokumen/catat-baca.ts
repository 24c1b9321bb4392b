import { catat } from '#jejak'
import { type Penanya, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { insertBaca } from './baca.store.ts'
import type { HakDokumen } from './pemegang-dokumen.ts'

type S = Pick<Sarana, 'db' | 'jam'>

/**
 * Notes who read a content, before the bytes leave: a restricted one, and one that waits for an act of its reader; each
 * once a session. Openings of what everyone may read are not noted.
 */
export async function catatBaca(
  s: S,
  hash: string,
  penanya: Penanya,
  hak: HakDokumen,
  cara: 'dibuka' | 'dinyatakan' = 'dibuka',
): Promise<void> {
  const kelas = hak.pemegang.filter((p) => p.kelas !== undefined)
  const giliran = hak.pemegang.filter((p) => p.giliran)
  if (kelas.length === 0 && giliran.length === 0) return
  await s.db.transaksi(async (tx) => {
    if (!(await insertBaca(tx, penanya, hash, cara, s.jam.sekarang()))) return
    await catat(tx, s.jam, {
      tindakan: 'dokumen.baca',
      objek: `dokumen/${hash}`,
      hasil: 'dilakukan',
      pelaku: pelakuDari(penanya),
      rincian: { cara, sesi: penanya.sesiId, pada: sebut([...kelas, ...giliran]) },
    })
  })
}

/** A refusal, each time: what was asked for exists, and the one who asked may not know. */
export async function catatTolakBaca(s: S, hash: string, penanya: Penanya, hak: HakDokumen): Promise<void> {
  await s.db.transaksi((tx) =>
    catat(tx, s.jam, {
      tindakan: 'dokumen.baca',
      objek: `dokumen/${hash}`,
      hasil: 'ditolak',
      pelaku: pelakuDari(penanya),
      rincian: { pada: sebut(hak.pemegang) },
    }),
  )
}

/** Where it stands and under which class; a content that lies in a thousand places is not named a thousand times. */
function sebut(pemegang: HakDokumen['pemegang']) {
  const unik = [...new Map(pemegang.map((p) => [p.objek, p])).values()].slice(0, 20)
  return unik.map(({ objek, kelas }) => ({ objek, ...(kelas !== undefined && { kelas }) }))
}
