import { catat } from '#jejak'
import { kunciUsul, putuskanUsul, type UsulMasuk } from '#kabar'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { catatSuratMasuk } from '../masuk/catat-surat-masuk.ts'
import type { IsiSuratMasuk } from '../masuk/masuk.store.ts'
import { tutupKabarUsul } from './kabarkan-usul.ts'
import { galatUsul } from './usul.galat.ts'

export interface PermintaanTerima extends Omit<IsiSuratMasuk, 'cara'> {
  readonly usulId: string
  /** Files of the mail that belong to the letter; all where absent. The mail itself always goes along. */
  readonly ambil?: readonly string[] | undefined
  readonly tetapCatat: boolean
}

/** An official takes a mail for a letter: it gets its agenda number and its files in one transaction. */
export async function terimaUsul(
  s: Pick<Sarana, 'db' | 'jam'>,
  { usulId, ambil, ...isi }: PermintaanTerima,
  pelaku: Pelaku,
): Promise<Result<{ suratMasukId: string; nomorAgenda: string }>> {
  return s.db.transaksi(async (tx) => {
    const usul = await kunciTerbuka(tx, usulId)
    if (!usul.ok) return usul
    const u = usul.value
    const file = u.lampiran.filter((l) => ambil === undefined || ambil.includes(l.hash))
    const asli = u.mentahHash
      ? [{ nama: 'surel-asli.eml', hash: u.mentahHash, mime: 'application/octet-stream', ukuran: u.ukuran }]
      : []
    const masuk = await catatSuratMasuk(
      tx,
      s.jam,
      { ...isi, cara: 'surel', kunci: `kabar-masuk/${u.id}`, file: [...file, ...asli] },
      pelaku,
    )
    if (!masuk.ok) return masuk
    const hasil = { suratMasukId: masuk.value.id, nomorAgenda: masuk.value.nomorAgenda }
    await putuskanUsul(tx, u.id, { keadaan: 'diterima', hasil, pelaku, saat: s.jam.sekarang() })
    await tutupKabarUsul(tx, s.jam)
    await catat(tx, s.jam, {
      tindakan: 'surat.terima-usul',
      objek: `kabar-masuk/${u.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: hasil,
    })
    return ok(hasil)
  })
}

/** An official says that a mail is no letter; it stays here with the reason, and on the server as it is. */
export async function tolakUsul(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: { usulId: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const usul = await kunciTerbuka(tx, p.usulId)
    if (!usul.ok) return usul
    const { id } = usul.value
    await putuskanUsul(tx, id, { keadaan: 'ditolak', alasan: p.alasan, pelaku, saat: s.jam.sekarang() })
    await tutupKabarUsul(tx, s.jam)
    await catat(tx, s.jam, {
      tindakan: 'surat.tolak-usul',
      objek: `kabar-masuk/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { alasan: p.alasan },
    })
    return ok()
  })
}

async function kunciTerbuka(tx: Tx, id: string): Promise<Result<UsulMasuk>> {
  const u = await kunciUsul(tx, id)
  if (!u) return tolak(galatUsul.takAda())
  return u.keadaan === 'usul' ? ok(u) : tolak(galatUsul.sudahDiputuskan(u.oleh ?? ''))
}
