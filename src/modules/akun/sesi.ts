import { createHash, randomBytes } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Penanya } from '#platform/http'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import type { Kantor } from './kantor.ts'
import { findSesi, findSesiHidup, hapusSesi, hapusSesiUsang, sentuhSesi, simpanSesi } from './sesi.store.ts'

/** A request writes "last seen" only when the last one was this long ago. */
const JEDA_SENTUH_MS = 60_000

export interface SesiBaru {
  readonly sesiId: string
  /** 256 random bits for the cookie; the database holds only its hash. */
  readonly token: string
}

/** Opens a session that ends after the office's idle time, and in any case after its longest time. */
export async function bukaSesi(
  tx: Tx,
  kini: Date,
  akunId: string,
  kantor: Pick<Kantor, 'sesiDiamMenit' | 'sesiMaksJam'>,
): Promise<SesiBaru> {
  await hapusSesiUsang(tx, kini)
  const token = randomBytes(32).toString('base64url')
  const berakhir = new Date(kini.getTime() + kantor.sesiMaksJam * 3_600_000)
  const sesiId = await simpanSesi(tx, {
    akunId,
    hashToken: hashToken(token),
    kini,
    diamMenit: kantor.sesiDiamMenit,
    berakhir,
  })
  return { sesiId, token }
}

/** Who asks with this token; undefined when it is unknown, has ended, or the account was closed. */
export async function cariSesi(s: Pick<Sarana, 'db' | 'jam'>, token: string): Promise<Penanya | undefined> {
  const kini = s.jam.sekarang()
  const b = await findSesiHidup(s.db, hashToken(token), kini)
  if (!b) return undefined
  if (kini.getTime() - b.terakhir.getTime() > JEDA_SENTUH_MS) await sentuhSesi(s.db, b.id, kini)
  return {
    akunId: b.akun_id,
    sesiId: b.id,
    nama: b.nama,
    pengelola: b.pegawai_id === null,
    ...(b.pegawai_id !== null && { pegawaiId: b.pegawai_id }),
    ...(b.wajib_ganti_sandi && { wajibGantiSandi: true }),
  }
}

/** For a connection that stays open: does the session behind it still live? Does not count as activity. */
export async function isSesiHidup(s: Pick<Sarana, 'db' | 'jam'>, sesiId: string): Promise<boolean> {
  return (await findSesi(s.db, sesiId, s.jam.sekarang())) !== undefined
}

/** Ends the session. Ending one that has ended is not refused. */
export async function keluar(
  s: Pick<Sarana, 'db' | 'jam'>,
  sesiId: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    if ((await hapusSesi(tx, sesiId)) === 1) {
      await catat(tx, s.jam, {
        tindakan: 'akun.keluar',
        objek: `sesi/${sesiId}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: {},
      })
    }
    return ok()
  })
}

function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
